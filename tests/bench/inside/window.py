"""The real window, for a scenario on its loop."""

from __future__ import annotations

import asyncio
import json
import sys
from collections.abc import Callable, Coroutine
from pathlib import Path
from typing import Any, TypeVar, cast

from PySide6.QtCore import QEvent, QObject, QTimer
from PySide6.QtWidgets import QApplication, QWidget
from qasync import QEventLoop

from chanjing_studio.app.studio import Studio
from chanjing_studio.command_line import Options
from chanjing_studio.storage.places import Places

W = TypeVar("W", bound=QWidget)

SIZE = (1280, 800)


def play(scenario: Callable[[Studio], Coroutine[Any, Any, object]], data: Path) -> None:
    """Open the program on a data folder, run the scenario, print what it gives as JSON."""
    application = QApplication(sys.argv[:1])
    application.setQuitOnLastWindowClosed(False)
    loop = cast("asyncio.AbstractEventLoop", QEventLoop(application))
    asyncio.set_event_loop(loop)
    places = Places.below(data)
    places.make()
    print(json.dumps(loop.run_until_complete(_played(scenario, application, places))), flush=True)
    loop.close()


async def _played(
    scenario: Callable[[Studio], Coroutine[Any, Any, object]], application: QApplication, places: Places
) -> object:
    studio = Studio(application, Options(sandbox=False, data_dir=None, language="en", files=()), places=places)
    studio.window.resize(*SIZE)
    studio.window.show()
    try:
        await studio.open()
        return await scenario(studio)
    finally:
        await studio.close()


def part(owner: QWidget, kind: type[W], name: str) -> W:
    """A control by its name."""
    found = owner.findChild(kind, name)
    assert found is not None, name
    return found


class Painted(QObject):
    """Says when a widget, and all that is painted with it, has been painted."""

    def __init__(self, widget: QWidget, ready: Callable[[], bool] = lambda: True) -> None:
        super().__init__()
        self._ready = ready
        self._next = asyncio.get_running_loop().create_future()
        self._widget = widget
        widget.installEventFilter(self)

    async def wait(self) -> None:
        """Until the next time."""
        await self._next
        self._widget.removeEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.Paint and self._ready():
            # The rest of the window is painted before the loop's next turn.
            QTimer.singleShot(0, self._done)
        return False

    def _done(self) -> None:
        if not self._next.done():
            self._next.set_result(None)
