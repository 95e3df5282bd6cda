"""What is shipped with the program, and the texts of its licences: read from the libraries themselves."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from importlib.metadata import Distribution, PackageNotFoundError, distribution
from pathlib import Path

from chanjing_studio.ui.settings.libraries import licence_of
from chanjing_studio.ui.theme.resources import resource

_PROGRAM = "chanjing-studio"
_TEXTS = re.compile(r"licen[cs]e|copying|notice", re.IGNORECASE)
_NAME = re.compile(r"[A-Za-z0-9][A-Za-z0-9._-]*")
_QT = re.compile(r"pyside6|shiboken6", re.IGNORECASE)

_BENEATH = {
    "av": ("BSD-3-Clause; its FFmpeg: GPL-3.0-or-later", ("GPL-3.0.txt",)),
    "espeakng-loader": ("MIT; its eSpeak NG: GPL-3.0-or-later", ("GPL-3.0.txt",)),
}
"""Of the sandbox's alone: what their wheels hold has another licence than they have."""


@dataclass(frozen=True, slots=True)
class Shipped:
    """One part, its version, its licence in short, and the files with all of its words."""

    name: str
    version: str
    licence: str
    files: tuple[Path, ...]

    def text(self) -> str:
        """All of its words. Blocks for a moment."""
        return "\n\n".join(file.read_text("utf-8", "replace").strip() for file in self.files if file.is_file())


def shipped() -> list[Shipped]:
    """The program, then what it stands on, by name. Blocks while the disk is looked through."""
    found = {each.name.lower(): each for each in _needed(_PROGRAM, set())}
    program = found.pop(_PROGRAM, None)
    own = [program] if program else []
    return [*own, *sorted([*found.values(), *_parts()], key=lambda each: each.name.lower())]


def _needed(name: str, seen: set[str]) -> Iterator[Shipped]:
    """A library and all that it needs, as far as it is here."""
    key = re.sub(r"[-_.]+", "-", name).lower()
    if key in seen:
        return
    seen.add(key)
    try:
        here = distribution(name)
    except PackageNotFoundError:
        return
    yield _described(here)
    for line in here.requires or ():
        needed = _NAME.match(line)
        wanted = "extra ==" not in line or (key == _PROGRAM and "sandbox" in line)
        if needed and wanted:
            yield from _needed(needed.group(), seen)


def _described(here: Distribution) -> Shipped:
    name = here.metadata["Name"]
    licence, more = _BENEATH.get(name.lower(), ("", ()))
    texts = *_files(here), *(resource("licences", each) for each in more)
    return Shipped(name, here.version, licence or licence_of(name) or _short(here), texts or _qt(name))


def _short(here: Distribution) -> str:
    about = here.metadata.json
    told = str(about.get("license_expression") or about.get("license") or "")
    if told and len(told) < 60:  # some put the whole text there
        return told
    kinds = [str(each) for each in about.get("classifier", ()) if str(each).startswith("License ::")]
    return kinds[0].rpartition(":: ")[2] if kinds else ""


def _files(here: Distribution) -> tuple[Path, ...]:
    listed = [each for each in here.files or () if _TEXTS.search(each.name) and each.suffix not in (".py", ".pyc")]
    return tuple(Path(str(here.locate_file(each))) for each in listed)


def _qt(name: str) -> tuple[Path, ...]:
    """Qt's wheels bring no text along."""
    return (resource("licences", "LGPL-3.0.txt"), resource("licences", "GPL-3.0.txt")) if _QT.match(name) else ()


def _parts() -> list[Shipped]:
    """What is no library of Python's."""
    return [
        Shipped("FFmpeg (in Qt Multimedia)", "", "LGPL-2.1-or-later", (resource("licences", "LGPL-2.1.txt"),)),
        Shipped("Lucide icons", "", "ISC, MIT", (resource("icons", "LICENSE"),)),
    ]
