"""Somebody at the window who does what comes down a pipe, and answers up another."""

from __future__ import annotations

import asyncio
import contextlib
import json
import os
import threading
from collections.abc import Callable, Mapping
from inspect import isawaitable
from pathlib import Path
from typing import Any

from PySide6.QtCore import QSize
from PySide6.QtWidgets import QApplication

from chanjing_studio.ui.main_window import MainWindow
from tests.e2e.person import Person
from tests.faults import hardship
from tests.faults.moments import Moments

_SIZE = QSize(1280, 800)
_FILES = frozenset({"drop", "choose_file", "type_path"})


class Attendant:
    """Orders are lines of JSON `[verb, *arguments]`, where a verb is what a Person can do, or one of the few below."""

    def __init__(self, orders: int, answers: int, moments: Moments) -> None:
        self._orders, self._answers = orders, answers
        self._moments = moments
        self._verbs: Mapping[str, Callable[..., Any]] = {
            "arm": moments.arm,
            "writes": lambda: moments.writes,
            "offered": _offered,
            **hardship.verbs(),
        }
        self._tasks: set[asyncio.Task[None]] = set()

    def attend(self, loop: asyncio.AbstractEventLoop) -> None:
        """Listen from now on, in a thread; everything is done on the loop."""
        threading.Thread(target=self._listen, args=(loop,), name="orders", daemon=True).start()

    def _listen(self, loop: asyncio.AbstractEventLoop) -> None:
        # The loop is gone once the program ends.
        with os.fdopen(self._orders, encoding="utf-8") as lines, contextlib.suppress(RuntimeError):
            for line in lines:
                loop.call_soon_threadsafe(self._begin, json.loads(line))

    def _begin(self, order: list[Any]) -> None:
        task = asyncio.ensure_future(self._obey(order))
        self._tasks.add(task)
        task.add_done_callback(self._tasks.discard)

    async def _obey(self, order: list[Any]) -> None:
        verb, *arguments = order
        try:
            answer = await self._done(verb, arguments)
        except (TimeoutError, AssertionError, StopIteration) as error:
            self._say({"cannot": f"{verb} {arguments}: {error}"})
        else:
            self._say({"answer": answer})

    async def _done(self, verb: str, arguments: list[Any]) -> Any:
        if verb in self._verbs:
            return self._verbs[verb](*arguments)
        paths = [Path(each) if verb in _FILES and os.sep in str(each) else each for each in arguments]
        done = getattr(Person(_window()), verb)(*paths)
        return await done if isawaitable(done) else done

    def _say(self, answer: Mapping[str, Any]) -> None:
        os.write(self._answers, json.dumps(answer).encode() + b"\n")


def _offered(names: list[str]) -> list[str]:
    """Which of these buttons can be pressed."""
    person = Person(_window())
    return [name for name in names if person.can_press(name)]


def _window() -> MainWindow:
    window = next(each for each in QApplication.topLevelWidgets() if isinstance(each, MainWindow))
    if window.size() != _SIZE:
        # As on a desktop: the screen of the offscreen platform is small, and the program fits itself to it.
        window.resize(_SIZE)
    return window
