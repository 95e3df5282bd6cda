"""A thread that ends what stalls once nobody wants it any more."""

from __future__ import annotations

import contextlib
import threading
from collections.abc import Callable, Generator
from typing import Protocol

WATCH_SECONDS = 0.25


class Cut(Protocol):
    """What can be ended from another thread."""

    def cut(self) -> None: ...


@contextlib.contextmanager
def watched(begun: Cut, still_wanted: Callable[[], None] | None) -> Generator[list[Exception]]:
    """While a request stalls nothing calls its checkpoint, so a thread does. What comes out: why it was cut, if so."""
    why: list[Exception] = []
    ended = threading.Event()

    def watch() -> None:
        while still_wanted and not ended.wait(WATCH_SECONDS):
            try:
                still_wanted()
            except Exception as reason:  # noqa: BLE001 - whatever it is, the thread that waits has to hear of it
                why.append(reason)
                begun.cut()
                return

    if still_wanted:
        threading.Thread(target=watch, name="watch", daemon=True).start()
    try:
        yield why
    finally:
        ended.set()
