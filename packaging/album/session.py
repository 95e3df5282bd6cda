"""One language's pictures from the first start to the last page."""

from __future__ import annotations

import asyncio
import sys
from pathlib import Path
from typing import cast

from PySide6.QtCore import QLoggingCategory
from PySide6.QtWidgets import QApplication
from qasync import QEventLoop

from album.camera import Camera
from album.dates import settle
from album.making import Making, running_answers
from album.moment import SEEN, Moment
from album.script import SCRIPTS, Script, Tongue
from album.sights import Tour
from album.stage import CALM, Stage
from chanjing_studio.storage.places import Places
from tour import StuckError

_USER = "user"


def session(data: Path, folder: Path, language: Tongue, *, moment: Moment, states: bool) -> int:
    """Take them all; the exit status is 0 when it went well."""
    QLoggingCategory.setFilterRules("qt.multimedia.*=false")
    application = QApplication(sys.argv[:1])
    application.setQuitOnLastWindowClosed(False)
    script = SCRIPTS[language]
    stage = Stage.build(application, data, script.language)
    loop = cast("asyncio.AbstractEventLoop", QEventLoop(application))  # qasync has no types of its own
    asyncio.set_event_loop(loop)
    try:
        loop.run_until_complete(_Session(stage, folder, language, script).all(moment, states=states))
    except StuckError as stuck:
        print(f"{language}: {stuck}", file=sys.stderr)
        return 1
    finally:
        stage.sandbox.kill()
        loop.close()
    return 0


class _Session:
    def __init__(self, stage: Stage, folder: Path, language: str, script: Script) -> None:
        self._stage, self._folder, self._language, self._script = stage, folder, language, script

    async def all(self, moment: Moment, *, states: bool) -> None:
        await self._first_start(states=states)
        self._stage.sign_in()
        async with self._stage.opened(_USER) as (_studio, hand):
            making = Making(self._stage, hand, self._script)
            await making.hear_voices((self._script.voice, *HEARD[self._language]))
            await making.everything()
        settle(Places.below(self._stage.folder / _USER).ledger, SEEN)
        moment.stand_still()
        self._stage.order("faults", running_answers())
        async with self._stage.opened(_USER, pauses=CALM) as (studio, hand):
            camera = Camera(studio, self._folder, self._language)
            tour = Tour(hand, camera, making.with_hand(hand), self._script)
            await asyncio.sleep(5)  # the cloud tells of the running job
            await tour.pages()
            if states:
                await tour.states()
            self._stage.sandbox.kill()

    async def _first_start(self, *, states: bool) -> None:
        async with self._stage.opened("new", welcomed=False) as (studio, hand):
            camera = Camera(studio, self._folder, self._language)
            await asyncio.sleep(0.5)
            await camera.take("welcome")
            await hand.press("welcomeNext")
            await asyncio.sleep(0.5)
            await camera.take("welcome-account")
        if states:
            await self._without_account()

    async def _without_account(self) -> None:
        async with self._stage.opened("stranger") as (studio, hand):
            camera = Camera(studio, self._folder, self._language)
            for page, button in (
                ("create", "navCreate"),
                ("voices", "navVoices"),
                ("avatars", "navAvatars"),
                ("jobs", "navJobs"),
                ("settings", "navSettings"),
            ):
                await hand.press(button)
                await asyncio.sleep(0.6)
                await camera.take(f"{page}-no-account")


HEARD = {"en": ("James", "Olivia", "Sophia"), "zh": ("沉稳旁白·景行", "活力带货·小满", "阳光男声·一鸣")}
