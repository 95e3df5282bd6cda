"""pip for a Python that comes without: Debian keeps it in a package of its own, which any user may unpack."""

import shutil
import tempfile
from pathlib import Path

from steps.children import quietly
from steps.libraries import command_for
from steps.project import PYTHON, SetbackError

_LACK = "This Python comes without venv and pip."


def install_pip() -> None:
    """Puts pip into .venv from Debian's wheel, without being root and without touching the system."""
    if not shutil.which("apt-get"):
        raise SetbackError(f"{_LACK} Install them with your system's package tool.")
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        wheel = _unpacked(folder)
        quietly((PYTHON, wheel / "pip", "install", "--no-index", wheel), _cure())


def _unpacked(folder: Path) -> Path:
    _download(folder)
    package = next(folder.glob("python3-pip-whl_*.deb"))
    quietly(("dpkg-deb", "-x", package, folder), _cure())
    return next((folder / "usr/share/python-wheels").glob("pip-*.whl"))


def _download(folder: Path) -> None:
    # Lists and cache of our own: the system's may be empty, and only root may fill them.
    lists = folder / "lists"
    lists.mkdir()
    own = ("-o", f"Dir::State::lists={lists}", "-o", f"Dir::Cache={folder}", "-o", "APT::Sandbox::User=")
    quietly(("apt-get", *own, "update"), _cure())
    quietly(("apt-get", *own, "download", "python3-pip-whl"), _cure(), folder=folder)


def _cure() -> str:
    return f"{_LACK} One command brings them:\n  {command_for(['python3-venv'])}"
