"""`.venv`: the locked libraries and the program itself, made once and again when something it stands on changes."""

import hashlib
import importlib.util
import os
import sys
from pathlib import Path

from steps.children import quietly
from steps.debian_pip import install_pip
from steps.project import LOCK, PYTHON, ROOT, SETTINGS, VENV, report
from steps.turn import turn

_STAMP = VENV / "made-from"
_TURN = ROOT / ".venv.turn"
_OFFLINE = "The libraries could not be installed; pip's own words stand above."


def ensure() -> None:
    """Makes `.venv` when it is missing or made from something else; costs a millisecond otherwise."""
    wanted = fingerprint(lock=LOCK.read_bytes(), settings=SETTINGS.read_text(encoding="utf-8"), folder=ROOT)
    if _made_from() == wanted:
        return
    with turn(_TURN):
        if _made_from() != wanted:
            _make()
            _STAMP.write_text(wanted, encoding="utf-8")


def fingerprint(*, lock: bytes, settings: str, folder: Path) -> str:
    """All that a finished `.venv` depends on, as one short text. Settings of the tools do not count."""
    project = settings.partition("\n[tool.")[0]
    parts = (lock, project.encode(), sys.version.encode(), os.fsencode(folder))
    return hashlib.sha256(b"\0".join(hashlib.sha256(part).digest() for part in parts)).hexdigest()


def _made_from() -> str:
    return _STAMP.read_text(encoding="utf-8") if _STAMP.is_file() else ""


def _make() -> None:
    report("Making .venv …")
    has_pip = importlib.util.find_spec("ensurepip") is not None
    bare = () if has_pip else ("--without-pip",)
    quietly((_own_python(), "-m", "venv", "--clear", *bare, VENV), "Python could not make .venv.")
    if not has_pip:
        install_pip()
    report("Installing the locked libraries (about 300 MB the first time) …")
    _pip("--require-hashes", "-r", LOCK)
    _pip("--no-deps", "--no-build-isolation", "--editable", ROOT)


def _own_python() -> str:
    # When dev.py runs inside .venv, the Python that made it: the one inside is about to be removed.
    return getattr(sys, "_base_executable", sys.executable)


def _pip(*arguments: str | Path) -> None:
    always = ("--disable-pip-version-check", "--no-input", "--no-warn-script-location")
    quietly((PYTHON, "-m", "pip", "install", *always, *arguments), _OFFLINE)
