"""What can be installed: the folder that PyInstaller makes, and from it this system's own kind of package."""

import os
import platform
import shutil
import sys
import tomllib
from pathlib import Path

from bundle.contents import SYMBOLS_IN
from bundle.version_resource import version_resource
from linux import own_libraries
from linux.deb import write_deb
from linux.tree import make_appdir, plant
from steps.children import environment, quietly
from steps.project import BUILD, DIST, PYTHON, ROOT, SETTINGS, SetbackError, report

MADE = BUILD / "made"
BUNDLE = DIST / "chanjing-studio"
TREE = BUILD / "tree"
_EPOCH = 1_767_225_600  # the beginning of 2026: the same files give the same package, whenever they are packed
_MOST_MIB = 200


def version() -> str:
    """The program's version, as pyproject.toml has it."""
    return tomllib.loads(SETTINGS.read_text(encoding="utf-8"))["project"]["version"]


def package() -> Path:
    """Where the package for Debian is."""
    return DIST / f"chanjing-studio_{version()}_{platform.machine()}.deb"


def build(*, quick: bool) -> None:
    """Make the folder and this system's package in `dist`. ``quick``: less pressed, and no AppDir."""
    make_bundle()
    if sys.platform == "linux":
        _for_linux(quick=quick)
    elif sys.platform == "win32":
        _for_windows()
    else:
        report(f'For a dmg: packaging/macos/give_away.sh {version()}, or with "--unsigned" for this Mac alone.')


def make_bundle() -> None:
    """Make the folder in `dist`."""
    MADE.mkdir(parents=True, exist_ok=True)
    report("Drawing the icons and collecting the licences …")
    _python("bundle.icons", MADE)
    shutil.rmtree(MADE / "licences", ignore_errors=True)
    _python("bundle.collect_licences", MADE / "licences")
    (MADE / "version.txt").write_text(version_resource(version()), encoding="utf-8")
    report("Making the folder …")
    _pyinstaller()
    if sys.platform == "linux":
        own_libraries.add_licences(BUNDLE / "_internal")
        _lighten(BUNDLE / "_internal")
        report(f"{BUNDLE.relative_to(ROOT)}: {size_in_mib(BUNDLE):.0f} MiB")


def size_in_mib(folder: Path) -> float:
    """What a folder holds; what a link leads to counts once."""
    return sum(path.lstat().st_size for path in folder.rglob("*")) / 2**20


def check_size() -> None:
    """SetbackError when the folder has grown too large."""
    if (size := size_in_mib(BUNDLE)) >= _MOST_MIB:
        raise SetbackError(f"The folder has grown to {size:.0f} MiB; {_MOST_MIB} is the most.")


def _python(module: str, *arguments: Path) -> None:
    quietly((PYTHON, "-m", module, *arguments), f"{module} failed.", folder=ROOT / "packaging")


def _pyinstaller() -> None:
    # The same modules in the same order, whatever Python's hashes are.
    os.environ |= {"CHANJING_MADE": str(MADE), "CHANJING_VERSION": version(), "PYTHONHASHSEED": "1"}
    os.environ |= {"SOURCE_DATE_EPOCH": str(_EPOCH), **environment({})}
    places = ("--distpath", DIST, "--workpath", BUILD / "pyinstaller", "--noconfirm", "--log-level", "WARN")
    command = (PYTHON, "-m", "PyInstaller", ROOT / "packaging/bundle/studio.spec", *places)
    quietly(command, "PyInstaller could not make the folder.")


def _lighten(inside: Path) -> None:
    """Take out what only debuggers read; 30 MiB of it."""
    if shutil.which("strip") is None:
        return
    files = {path for pattern in SYMBOLS_IN for path in inside.glob(pattern) if not path.is_symlink()}
    quietly(("strip", "--strip-unneeded", *sorted(files)), "The libraries could not be made lighter.")


def _for_linux(*, quick: bool) -> None:
    report("Laying out /usr and packing it …")
    plant(TREE, BUNDLE, MADE)
    write_deb(package(), TREE, version=version(), machine=platform.machine(), moment=_EPOCH, quick=quick)
    report(f"{package().relative_to(ROOT)}: {package().stat().st_size / 2**20:.0f} MiB")
    if not quick:
        make_appdir(DIST / "Chanjing Studio.AppDir", BUNDLE, MADE)
        report("dist/Chanjing Studio.AppDir: ready for appimagetool")


def _for_windows() -> None:
    compiler = shutil.which("iscc")
    if compiler is None:
        report("Inno Setup's iscc is not on the path: no setup was made; dist\\chanjing-studio can be started.")
        return
    script = ROOT / "packaging" / "windows" / "studio.iss"
    places = (f"/DVersion={version()}", f"/DBundle={BUNDLE.relative_to(ROOT)}")
    quietly((compiler, "/Qp", *places, script), "Inno Setup could not make the setup.")
