"""The package as a stranger meets it: put into an empty tree, started with an empty home, used, and removed again."""

import os
import shutil
import signal
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable, Generator
from contextlib import contextmanager
from pathlib import Path

from bundle.contents import is_gpl
from linux.needs import unnamed
from steps import installers
from steps.project import SetbackError, report

_PATIENCE = 60.0
_NO_BUS = {"DBUS_SESSION_BUS_ADDRESS": "disabled:"}  # libdbus would start one, and leave a file of it in the home
_PACKAGE = "chanjing-studio"
_BOOKS = Path("var/lib/dpkg")  # what dpkg itself keeps
_SYSTEM_PATH = "/usr/sbin:/usr/bin:/sbin:/bin"
_OWN = {".local", ".cache", ".config"}
"""Where a desktop program may leave its user's things in the home."""


def run() -> int:
    """Try it where it can be tried; 0, or SetbackError with what is wrong."""
    if sys.platform != "linux":
        report("The trial is for Linux; how the others are tried stands in packaging/installers.md.")
        return 0
    installers.check_size()
    _check_contents(installers.BUNDLE)
    with tempfile.TemporaryDirectory(prefix="trial-") as name:
        folder = Path(name)
        tree, home = folder / "tree", folder / "home"
        tree.mkdir()
        before = listing(tree)
        with _installed(tree), _screen() as screen:
            _take_the_tour(tree, home, screen=screen)
            _start_and_close(tree, home, screen=screen)
        _expect(listing(tree) == before, f"Removing it left: {_few(listing(tree) - before)}")
    report("Installed, started, toured, closed and removed: nothing is left.")
    return 0


def listing(tree: Path) -> set[str]:
    """Every file, link and folder below ``tree``, but for dpkg's own books."""
    found = (path.relative_to(tree) for path in tree.rglob("*"))
    return {path.as_posix() for path in found if not path.is_relative_to(_BOOKS) and path not in _BOOKS.parents}


def _check_contents(bundle: Path) -> None:
    inside = bundle / "_internal"
    gpl = {path.relative_to(inside).as_posix() for path in inside.rglob("*")}
    _expect(not (left := {name for name in gpl if is_gpl(name)}), f"Under the GPL: {_few(left)}")
    _expect((inside / "resources/licences/index.json").is_file(), "The licences are missing.")
    dangling = {path.name for path in inside.rglob("*") if not path.exists()}
    _expect(not dangling, f"Links that lead nowhere: {_few(dangling)}")
    if shutil.which("readelf"):
        _expect(not (lost := unnamed(bundle)), f"linux/needs.py does not name the packages of: {_few(lost)}")


@contextmanager
def _installed(tree: Path) -> Generator[None]:
    """By dpkg, into ``tree``; removed, with all it was told to keep, at the end."""
    _expect(shutil.which("dpkg") is not None, "dpkg is not here.")
    books = tree / _BOOKS
    (books / "updates").mkdir(parents=True)
    (books / "info").mkdir()
    (books / "status").touch()
    always = ("dpkg", f"--root={tree}", "--force-depends", "--force-not-root", "--force-bad-path", "--no-triggers")
    _run([*always, "--install", str(installers.package())])
    yield
    _run([*always, "--purge", _PACKAGE])


def _take_the_tour(tree: Path, home: Path, *, screen: dict[str, str]) -> None:
    """Make a video in the installed program; nothing is left, since the tour keeps its data for itself."""
    surroundings = _stranger(home, screen)
    picture = home.parent / "tour.png"
    said = _run([tree / "usr/bin" / _PACKAGE, "--run-tour", picture], surroundings)
    _expect("Link copied: http://127.0.0.1:" in said, said)
    _expect("720×1280" in said, said)
    _expect(picture.stat().st_size > 10_000, "The picture of the tour is missing.")
    _expect(not (left := listing(Path(surroundings["TMPDIR"]))), f"The tour left: {_few(left)}")


def _start_and_close(tree: Path, home: Path, *, screen: dict[str, str]) -> None:
    """Start it as its desktop file does, wait until its list of jobs is there, and end it in good order."""
    surroundings = _stranger(home, screen)
    with subprocess.Popen([tree / "usr/bin" / _PACKAGE], env=surroundings, stderr=subprocess.PIPE) as program:
        try:
            _until(lambda: program.poll() is not None or any(home.rglob("*.db")), "The list of jobs")
            program.send_signal(signal.SIGTERM)
            _, complaint = program.communicate(timeout=_PATIENCE)
        finally:
            program.kill()
    _expect(program.returncode == 0, f"It ended with {program.returncode}: {complaint.decode(errors='replace')}")
    odd = {path.name for path in home.iterdir()} - _OWN
    _expect(not odd, f"It wrote into the home outside of the user's own folders: {_few(odd)}")


def _stranger(home: Path, screen: dict[str, str]) -> dict[str, str]:
    """The surroundings of somebody who has never started anything here."""
    folders = {"HOME": home, "TMPDIR": home.parent / "tmp", "XDG_RUNTIME_DIR": home.parent / "run"}
    for folder in folders.values():
        folder.mkdir(mode=0o700, exist_ok=True)
    return {
        **screen,
        **{name: str(path) for name, path in folders.items()},
        "PATH": _SYSTEM_PATH,
        "LANG": "C.UTF-8",
    } | _NO_BUS


@contextmanager
def _screen() -> Generator[dict[str, str]]:
    """A screen that nobody sees, or Qt's own stand-in for one."""
    if shutil.which("Xvfb") is None:
        report("There is no Xvfb here: the windows are drawn, and shown on no screen.")
        yield {"QT_QPA_PLATFORM": "offscreen"}
        return
    reading, writing = os.pipe()
    command = ("Xvfb", "-displayfd", str(writing), "-screen", "0", "1366x768x24", "-nolisten", "tcp")
    with subprocess.Popen(command, pass_fds=[writing], stderr=subprocess.DEVNULL) as server:
        os.close(writing)
        with open(reading, encoding="ascii") as said:  # noqa: PTH123 - it is a pipe
            number = said.readline().strip()
        try:
            yield {"DISPLAY": f":{number}", "QT_QPA_PLATFORM": "xcb"}
        finally:
            server.terminate()


def _run(command: list[str | Path], surroundings: dict[str, str] | None = None) -> str:
    done = subprocess.run(
        command,
        env=surroundings or {**os.environ, "PATH": f"{os.environ['PATH']}:{_SYSTEM_PATH}"},
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
        encoding="utf-8",
        errors="replace",
        check=False,
    )
    _expect(done.returncode == 0, f"{command[0]} ended with {done.returncode}:\n{done.stdout}")
    return done.stdout


def _until(holds: Callable[[], bool], what: str) -> None:
    end = time.monotonic() + _PATIENCE
    while not holds():
        _expect(time.monotonic() < end, f"{what} did not come within {_PATIENCE:.0f} s.")
        time.sleep(0.05)


def _expect(good: bool, otherwise: str) -> None:  # noqa: FBT001 - reads as an assertion
    if not good:
        raise SetbackError(otherwise)


def _few(names: set[str]) -> str:
    return ", ".join(sorted(names)[:10])
