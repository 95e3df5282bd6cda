"""Where the files shipped with the program are, in a source checkout and in a frozen bundle."""

import sys
from pathlib import Path

_CHECKOUT = Path(__file__).resolve().parents[3]


def resource(*parts: str) -> Path:
    """The path of a shipped file or folder: `resource("icons", "copy.svg")`."""
    bundle = getattr(sys, "_MEIPASS", None)  # where PyInstaller unpacks
    return Path(bundle or _CHECKOUT).joinpath("resources", *parts)
