"""The program as its own process, with a person at its window who makes one video, until it is killed.

`python -m tests.e2e.child FOLDER CLIP`; the cloud's address comes from the environment, as the program's does.
"""

from __future__ import annotations

import asyncio
import os
import sys
from collections.abc import Coroutine
from pathlib import Path
from typing import Any

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

import keyring
from PySide6.QtWidgets import QApplication
from qasync import QEventLoop

from tests.e2e.program import SystemKeyring, at_the_window, settle
from tests.e2e.ways import fill_in


async def _live(folder: Path, clip: Path) -> None:
    async with at_the_window(folder) as person:
        await fill_in(person, clip)
        await person.press("makeButton")
        await asyncio.Event().wait()


def _main(folder: Path, clip: Path) -> None:
    keyring.set_keyring(SystemKeyring())
    settle(folder, os.environ["CHANJING_OPENAPI_BASE_URL"])
    application = QApplication(sys.argv[:1])
    _run(_live(folder, clip), QEventLoop(application))


def _run(life: Coroutine[Any, Any, None], loop: asyncio.AbstractEventLoop) -> None:
    asyncio.set_event_loop(loop)
    loop.run_until_complete(life)


if __name__ == "__main__":
    _main(*(Path(argument) for argument in sys.argv[1:]))
