"""Where things are in the checkout, and the one kind of error these steps have."""

import sys
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
VENV = ROOT / ".venv"
LOCK = ROOT / "packaging" / "lock.txt"
SETTINGS = ROOT / "pyproject.toml"
WORDS = ROOT / "resources" / "i18n"
BUILD, DIST = ROOT / "build", ROOT / "dist"
PYTHON = VENV / ("Scripts/python.exe" if sys.platform == "win32" else "bin/python")


class SetbackError(Exception):
    """Something the person at the keyboard has to know or do; its text says it in sentences."""


def report(line: str) -> None:
    """One line of progress, seen at once even when the output is a file."""
    print(line, flush=True)
