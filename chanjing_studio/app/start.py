"""From the command line to the loop and back."""

from __future__ import annotations

import gc
import logging
import signal
import sys
import time
from collections.abc import Callable, Coroutine
from typing import TYPE_CHECKING, Any, cast

from PySide6.QtCore import QLoggingCategory

from chanjing_studio.app import unforeseen
from chanjing_studio.app.first_paint import show_painted
from chanjing_studio.app.studio import Studio
from chanjing_studio.command_line import Options
from chanjing_studio.storage.crash_file import CrashWatch, LastEnd
from chanjing_studio.storage.late_log import LateLog
from chanjing_studio.storage.places import Places
from chanjing_studio.ui.application import Application
from chanjing_studio.ui.handover import Door, FolderTrouble, NobodyAnswers, come_in, door_name

if TYPE_CHECKING:
    import asyncio

    from chanjing_studio.services.queue.patience import Pauses

# ruff: noqa: PLC0415 - asyncio takes 20 ms: it is loaded behind the first paint
_log = logging.getLogger(__name__)
_LAST_SECONDS = 12.0


def start(options: Options, *, pauses: Pauses | None = None) -> int:
    """Show the window and run until it is closed; gives the exit status. Without ``pauses``: those of real life."""
    application = _application()
    places = Places.below(options.data_dir) if options.data_dir else Places.of_user()
    try:
        places.make()
        key = come_in(places.data, options.files)
    except OSError as error:
        return _ended(f"The folder {places.data} cannot be used: {error.strerror}. Choose another with --data-dir.")
    except (NobodyAnswers, FolderTrouble) as trouble:
        return _ended(str(trouble))
    if key is None:
        return 0
    log, crashes = LateLog(places.logs), CrashWatch(places.logs)
    try:
        with unforeseen.watched():
            return _run(application, options, places=places, pauses=pauses, last_end=crashes.last_end)
    except Exception as error:  # noqa: BLE001 - the last place where it can be kept
        unforeseen.keep(error)
        return 1
    finally:
        crashes.close()
        log.close()
        key.unlock()


def _application() -> Application:
    application = Application(sys.argv[:1])
    application.setApplicationName("Chanjing Studio")
    application.setDesktopFileName("chanjing-studio")
    application.setQuitOnLastWindowClosed(False)
    QLoggingCategory.setFilterRules("qt.multimedia.*=false")  # remarks on codecs that nobody can act on
    return application


def _ended(why: str) -> int:
    """There is no window yet to say it in; gives the exit status."""
    print(why, file=sys.stderr)  # noqa: T201
    return 1


def new_loop(application: Application) -> asyncio.AbstractEventLoop:
    """Qt's loop as asyncio's; qasync has no types of its own."""
    import qasync

    return cast("asyncio.AbstractEventLoop", qasync.QEventLoop(application))


def _run(
    application: Application, options: Options, *, places: Places, pauses: Pauses | None, last_end: LastEnd
) -> int:
    studio = Studio(application, options, places=places, pauses=pauses, last_end=last_end)
    show_painted(studio.window)
    gc.freeze()  # what there is now stays to the end
    gc.enable()
    return _live(application, studio, places)


def _live(application: Application, studio: Studio, places: Places) -> int:
    import asyncio

    door = Door(door_name(places.data), studio.come_forward, studio.window)
    application.arrivals.welcome_by(studio.come_forward)
    loop = new_loop(application)
    loop.set_exception_handler(unforeseen.on_loop)
    asyncio.set_event_loop(loop)
    if sys.platform != "win32":
        for sign in (signal.SIGINT, signal.SIGTERM):
            loop.add_signal_handler(sign, studio.leave)
    try:
        live_out(loop, whole_life(studio.run()), studio.leave)
    finally:
        door.close()
        loop.close()
    return 0


def live_out(loop: asyncio.AbstractEventLoop, life: Coroutine[Any, Any, None], leave: Callable[[], None]) -> None:
    """Run a life to its end, also when the desktop ends under the program: Qt then stops the loop, over and over.

    What is on its way still has to be written down: the answer of a create call above all.
    """
    task = loop.create_task(life)
    if _ran(loop, task):
        return
    _log.warning("Qt ended the loop: closing")
    loop.call_soon(leave)
    end = time.monotonic() + _LAST_SECONDS
    while not _ran(loop, task) and time.monotonic() < end:
        time.sleep(0.01)


def _ran(loop: asyncio.AbstractEventLoop, task: asyncio.Task[None]) -> bool:
    """Whether it is over now; False when the loop was stopped before."""
    try:
        loop.run_until_complete(task)
    except RuntimeError:
        if task.done():
            raise
    return task.done()


async def whole_life(life: Coroutine[Any, Any, None]) -> None:
    """What still runs at its end, such as the look at a dropped file, ends within the loop.

    In one run of the loop: between two of them Qt handles events, and a task would go on with no loop around it.
    """
    try:
        await life
    finally:
        await _last_words()


async def _last_words() -> None:
    import asyncio

    left = asyncio.all_tasks() - {asyncio.current_task()}
    for task in left:
        task.cancel()
    await asyncio.gather(*left, return_exceptions=True)
