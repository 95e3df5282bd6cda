"""What a computer does to a program that runs on it: it has no room, tells another time, or gives few open files."""

from __future__ import annotations

import sys
import time
from collections.abc import Callable, Mapping
from typing import Any

if sys.platform != "win32":
    import resource

_now = time.time


def fill() -> None:
    """From now on the disk takes nothing: every write to a file fails."""
    _limit(resource.RLIMIT_FSIZE, 0)


def room() -> None:
    """The disk takes files again."""
    _limit(resource.RLIMIT_FSIZE, resource.getrlimit(resource.RLIMIT_FSIZE)[1])


def set_clock(seconds: float) -> None:
    """The computer's clock is so far ahead of the real one, or behind it."""
    time.time = lambda: _now() + seconds


def begin(environment: Mapping[str, str]) -> None:
    """What is wrong from the first moment on: `FAULTS_FULL`, and at most `FAULTS_OPEN_FILES` open files."""
    if environment.get("FAULTS_FULL"):
        fill()
    if files := environment.get("FAULTS_OPEN_FILES"):
        _limit(resource.RLIMIT_NOFILE, int(files))


def verbs() -> dict[str, Callable[..., Any]]:
    """What can be ordered while the program runs."""
    return {"fill": fill, "room": room, "set_clock": set_clock}


def _limit(what: int, most: int) -> None:
    resource.setrlimit(what, (most, resource.getrlimit(what)[1]))
