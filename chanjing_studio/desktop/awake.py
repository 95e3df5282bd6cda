"""Keeps the computer from falling asleep by itself while something is uploaded. Its screen may go dark."""

from __future__ import annotations

import contextlib
import logging
import os
import subprocess
import sys
import threading
from collections.abc import Callable, Generator
from contextlib import AbstractContextManager

# ruff: noqa: PLC0415 - what one system needs is not loaded on the others, nor before it is needed

_log = logging.getLogger(__name__)
Wake = Callable[[str], AbstractContextManager[object]]
"""Keeps awake inside, for a reason. Blocks; any error means that the system refuses."""


class Awake:
    """Held while anything is under way, and let go of at once; also when the program is killed.

    Each hold is a thread that sleeps: on Windows it belongs to the thread that asked, and a bus may take its time.
    """

    def __init__(self, wake: Wake | None = None) -> None:
        self._wake = wake or _system()
        self._under_way: set[str] = set()
        self._let_go: threading.Event | None = None

    @property
    def held(self) -> bool:
        """Whether the system is asked to stay awake."""
        return self._let_go is not None

    def put(self, key: str, reason: str, *, under_way: bool) -> None:
        """Whether this is under way now. ``reason`` is shown by systems that tell what keeps them awake."""
        (self._under_way.add if under_way else self._under_way.discard)(key)
        if self._under_way and self._let_go is None:
            self._let_go = threading.Event()
            threading.Thread(target=_hold, args=(self._wake, reason, self._let_go), name="awake", daemon=True).start()
        elif not self._under_way:
            self.close()

    def close(self) -> None:
        """The computer may sleep again."""
        if self._let_go:
            self._let_go.set()
        self._let_go = None
        self._under_way.clear()


def _hold(wake: Wake, reason: str, let_go: threading.Event) -> None:
    try:
        with wake(reason):
            _log.info("the computer is kept awake")
            let_go.wait()
    except Exception as refusal:  # noqa: BLE001 - foreign code, and a wish: what is uploaded goes on without
        _log.info("the computer cannot be kept awake: %r", refusal)
    else:
        _log.info("the computer may sleep again")


def _system() -> Wake:
    if sys.platform == "win32":
        return _on_windows
    if sys.platform == "darwin":
        return _on_a_mac
    from chanjing_studio.desktop.awake_linux import kept_awake

    return kept_awake


@contextlib.contextmanager
def _on_windows(_reason: str) -> Generator[None]:
    import ctypes

    continuous, system_required = 0x80000000, 0x1
    kernel = ctypes.CDLL("kernel32")
    kernel.SetThreadExecutionState(ctypes.c_uint(continuous | system_required))
    try:
        yield
    finally:
        kernel.SetThreadExecutionState(ctypes.c_uint(continuous))


@contextlib.contextmanager
def _on_a_mac(_reason: str) -> Generator[None]:
    # -i: no sleep of its own accord; -w: it ends with the program, however that ends.
    keeper = subprocess.Popen(["/usr/bin/caffeinate", "-i", "-w", str(os.getpid())])
    try:
        yield
    finally:
        keeper.terminate()
        keeper.wait()
