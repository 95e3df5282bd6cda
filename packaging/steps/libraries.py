"""What the system must bring for Qt to open a window, and how to get it where it is missing."""

import ctypes
import os
import shlex
import shutil
import sys
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from pathlib import Path

from steps.children import quietly
from steps.project import SetbackError, report

_FONT_FOLDERS = (Path("/usr/share/fonts"), Path("/usr/local/share/fonts"), Path.home() / ".local/share/fonts")
_APT_INSTALL = ("apt-get", "install", "-y", "--no-install-recommends")


@dataclass(frozen=True, slots=True)
class Part:
    """A file of the system by its name, Debian's package that holds it, and how to see that it is there."""

    name: str
    package: str
    present: Callable[[str], bool]


@dataclass(frozen=True, slots=True)
class Group:
    """Parts that serve one purpose; without an essential group nothing starts."""

    purpose: str
    essential: bool
    parts: tuple[Part, ...]


@dataclass(frozen=True, slots=True)
class Plan:
    """What to do about missing parts: packages to install now, or a sentence to say, or to stop with."""

    install: tuple[str, ...] = ()
    note: str = ""
    stop: str = ""


def _loads(soname: str) -> bool:
    try:
        ctypes.CDLL(soname)
    except OSError:
        return False
    return True


def _has_font(pattern: str) -> bool:
    return any(next(folder.rglob(pattern), None) for folder in _FONT_FOLDERS)


def _runs(program: str) -> bool:
    return shutil.which(program) is not None


def _libraries(packages: dict[str, str]) -> tuple[Part, ...]:
    return tuple(Part(soname, package, _loads) for soname, package in packages.items())


WINDOW = Group(
    "The window",
    essential=True,
    parts=_libraries(
        {
            "libglib-2.0.so.0": "libglib2.0-0",
            "libGL.so.1": "libgl1",
            "libEGL.so.1": "libegl1",
            "libxkbcommon.so.0": "libxkbcommon0",
            "libfreetype.so.6": "libfreetype6",
            "libfontconfig.so.1": "libfontconfig1",
            "libdbus-1.so.3": "libdbus-1-3",
        }
    ),
)
SOUND = Group(
    "Sound and video", essential=True, parts=_libraries({"libpulse.so.0": "libpulse0", "libXrandr.so.2": "libxrandr2"})
)
SCREEN = Group(
    "A window on the screen",
    essential=True,
    parts=_libraries(
        {
            "libxkbcommon-x11.so.0": "libxkbcommon-x11-0",
            "libxcb-cursor.so.0": "libxcb-cursor0",
            "libxcb-icccm.so.4": "libxcb-icccm4",
            "libxcb-keysyms.so.1": "libxcb-keysyms1",
            "libxcb-shape.so.0": "libxcb-shape0",
        }
    ),
)
FONTS = Group(
    "Chinese text and the program's own look",
    essential=False,
    parts=(Part("*CJK*", "fonts-noto-cjk", _has_font), Part("Inter*", "fonts-inter", _has_font)),
)
CERTIFICATES = Group(
    "Calls to the cloud",
    essential=False,
    parts=(Part("/etc/ssl/certs/ca-certificates.crt", "ca-certificates", lambda name: Path(name).exists()),),
)
KEYRING = Group(
    "The test of the real keyring",
    essential=False,
    parts=(Part("gnome-keyring-daemon", "gnome-keyring", _runs), Part("dbus-run-session", "dbus", _runs)),
)

BUNDLING = Group("A light bundle", essential=False, parts=(Part("strip", "binutils", _runs),))
TRIAL = Group("The test of the installed program", essential=False, parts=(Part("Xvfb", "xvfb", _runs),))


def decide(missing: Sequence[Group], *, root: bool, debian: bool) -> Plan:
    """What to do about groups of which only the missing parts are left."""
    packages = tuple(part.package for group in missing for part in group.parts)
    essential = [group for group in missing if group.essential]
    if not missing:
        return Plan()
    if root and debian:
        return Plan(install=packages)
    command = command_for(packages)
    if essential:
        names = ", ".join(part.name for group in essential for part in group.parts)
        cure = f"One command brings it:\n  {command}" if debian else "Install it with your system's package tool."
        return Plan(stop=f"{_purposes(essential)}: the system lacks {names}. {cure}")
    return Plan(note=f"{_purposes(missing)}: better with\n  {command}" if debian else "")


def command_for(packages: Iterable[str]) -> str:
    """The one line that brings packages of Debian: also where apt knows none yet, and where there is no sudo."""
    line = f"apt-get update && {shlex.join((*_APT_INSTALL, *packages))}"
    return shlex.join(("sudo", "sh", "-c", line) if _runs("sudo") else ("su", "-", "-c", line))


def ensure(groups: Iterable[Group]) -> None:
    """Installs or asks for what is missing of the groups; SetbackError where it cannot go on without."""
    if sys.platform != "linux":
        return
    plan = decide(_missing(groups), root=os.geteuid() == 0, debian=_runs("apt-get"))
    if plan.stop:
        raise SetbackError(plan.stop)
    if plan.note:
        report(plan.note)
    if plan.install:
        _install(plan.install)


def _missing(groups: Iterable[Group]) -> list[Group]:
    lacking = (
        Group(group.purpose, group.essential, tuple(part for part in group.parts if not part.present(part.name)))
        for group in groups
    )
    return [group for group in lacking if group.parts]


def _purposes(groups: Iterable[Group]) -> str:
    return "; ".join(group.purpose for group in groups)


def _install(packages: Sequence[str]) -> None:
    report(f"Installing packages of the system: {' '.join(packages)} …")
    complaint = "The system's packages could not be installed; apt-get's own words stand above."
    os.environ["DEBIAN_FRONTEND"] = "noninteractive"
    quietly(("apt-get", "update"), complaint)
    quietly((*_APT_INSTALL, *packages), complaint)
