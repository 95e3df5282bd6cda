"""Folders that cannot be written and disks that are full, where this user can have such."""

from __future__ import annotations

import contextlib
import os
import shutil
import subprocess
import sys
import tempfile
from functools import cache
from pathlib import Path

from tests.faults.world import World

_SIZE = 4 * 1024 * 1024
_BALLAST = "ballast"


@cache
def can_mount() -> bool:
    """Whether this user may mount."""
    if not sys.platform.startswith("linux") or os.geteuid() != 0:
        return False
    with tempfile.TemporaryDirectory() as folder:
        mounted = _run("mount", "-t", "tmpfs", "tmpfs", folder)
        if mounted:
            _run("umount", folder)
    return mounted


def can_protect() -> bool:
    """Whether a folder can be had that this user cannot write to: root may write to any that is not mounted so."""
    return sys.platform != "win32" and (os.geteuid() != 0 or can_mount())


def protect(world: World, folder: Path) -> None:
    """Let nothing be written in a folder until `release`."""
    if os.geteuid() != 0:
        folder.chmod(0o500)
    else:
        _must("mount", "--bind", str(folder), str(folder))
        _must("mount", "-o", "remount,ro,bind", str(folder))
    world.closing.callback(release, folder)


def release(folder: Path) -> None:
    """Let it be written in again."""
    if os.geteuid() != 0:
        folder.chmod(0o700)
    else:
        _run("umount", "-l", str(folder))


def put_on_small_disk(world: World, *, left: int) -> None:
    """The data folder is on a disk of its own, with so many bytes left on it until `make_room`."""
    aside = world.data.with_name("data before")
    world.data.rename(aside)
    world.data.mkdir()
    _must("mount", "-t", "tmpfs", "-o", f"size={_SIZE}", "tmpfs", str(world.data))
    world.closing.callback(release, world.data)
    shutil.copytree(aside, world.data, dirs_exist_ok=True)
    use_up(world, left=left)


def use_up(world: World, *, left: int) -> None:
    """So many bytes are left on the disk."""
    # The program writes too: the last of it may be gone already.
    with (world.data / _BALLAST).open("wb", buffering=0) as ballast, contextlib.suppress(OSError):
        ballast.write(bytes(max(0, shutil.disk_usage(world.data).free - left)))


def make_room(world: World) -> None:
    """Somebody tidies up."""
    (world.data / _BALLAST).unlink()


def _must(*command: str) -> None:
    if not _run(*command):
        raise OSError(f"{command} failed")


def _run(*command: str) -> bool:
    return subprocess.run(command, capture_output=True, check=False).returncode == 0
