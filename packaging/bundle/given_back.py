"""Runs before anything else in the bundle: what the program opens, a browser above all, gets the system's libraries."""

import os


def _give_back(name: str) -> None:
    before = os.environ.pop(f"{name}_ORIG", None)
    os.environ.pop(name, None)
    if before:
        os.environ[name] = before


# Already read by this process; its children would inherit it. https://pyinstaller.org: "LD_LIBRARY_PATH considerations"
_give_back("LD_LIBRARY_PATH")
