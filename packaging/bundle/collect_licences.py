"""Collects the licences of everything in the bundle: `licences/index.json`, and beside it each one's text.

``index.json`` is a list of ``{"name", "version", "licence", "files"}``, sorted by name; ``files`` are relative to it.
"""

from __future__ import annotations

import json
import shutil
import sys
import sysconfig
from dataclasses import asdict, dataclass
from importlib.metadata import Distribution, distribution
from pathlib import Path

from bundle.distributions import bundled

_TEXTS = Path(__file__).with_name("licences")
_STARTS = ("licen", "copying", "notice", "authors")
_QT = ("shiboken6", "pyside6-essentials", "pyside6-addons")
_LGPL = ("LGPL-3.0.txt", "GPL-3.0.txt", "Qt.txt")  # the first adds to the second


@dataclass(frozen=True, slots=True)
class Entry:
    """A library, its licence in short, and the files with its words."""

    name: str
    version: str
    licence: str
    files: list[str]


class NoLicenceError(Exception):
    """A library in the bundle brings no licence; the text names it."""


def collect(folder: Path) -> list[Entry]:
    """Write everything into ``folder``. Raises NoLicenceError: such a bundle may not be given away."""
    folder.mkdir(parents=True, exist_ok=True)
    for name in _LGPL:
        shutil.copyfile(_TEXTS / name, folder / name)
    entries = [_python(folder), *(_entry(distribution(name), folder) for name in bundled())]
    entries.sort(key=lambda entry: entry.name.casefold())
    text = json.dumps([asdict(entry) for entry in entries], ensure_ascii=False, indent=1)
    (folder / "index.json").write_text(text + "\n", encoding="utf-8")
    return entries


def _python(folder: Path) -> Entry:
    shutil.copyfile(Path(sysconfig.get_path("stdlib")) / "LICENSE.txt", folder / "Python.txt")
    return Entry("Python", sys.version.split()[0], "PSF-2.0", ["Python.txt"])


def _entry(found: Distribution, folder: Path) -> Entry:
    name = found.metadata["Name"]
    if name.lower().replace("_", "-") in _QT:
        return Entry(name, found.version, "LGPL-3.0-only", list(_LGPL))
    files = [_copied(path, folder / name) for path in _texts(found)]
    if not files:
        raise NoLicenceError(f"{name} {found.version} brings no licence.")
    return Entry(name, found.version, _short(found), [f"{name}/{file}" for file in sorted(files)])


def _texts(found: Distribution) -> list[Path]:
    """The files of a distribution's own folder that hold its licence."""
    own = [Path(str(found.locate_file(path))) for path in found.files or () if ".dist-info" in path.parts[0]]
    return [path for path in own if path.name.lower().startswith(_STARTS) and path.suffix not in {".py", ".pyc"}]


def _copied(path: Path, folder: Path) -> str:
    inside = path.parts[next(at for at, part in enumerate(path.parts) if part.endswith(".dist-info")) + 1 :]
    name = "-".join(inside[1:] if inside[0] == "licenses" else inside)
    folder.mkdir(exist_ok=True)
    shutil.copyfile(path, folder / name)
    return name


def _short(found: Distribution) -> str:
    told = _told(found, "License-Expression") or _told(found, "License")
    classes = (line.rpartition(" :: ")[2] for line in found.metadata.get_all("Classifier") or () if "License" in line)
    return told.splitlines()[0] if told else ", ".join(classes) or "see its text"


def _told(found: Distribution, key: str) -> str:
    return next(iter(found.metadata.get_all(key) or ()), "")


if __name__ == "__main__":
    collect(Path(sys.argv[1]))
