"""The program as a citizen of its desktop: notices, tray, the window's place, a computer kept awake and waking up."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from chanjing_studio.app.engine import Engine
from chanjing_studio.domain.models import Job, JobState
from chanjing_studio.ui.main_window import MainWindow
from chanjing_studio.ui.notices import Notices
from chanjing_studio.ui.tray import Tray
from chanjing_studio.ui.window_place import WindowPlace
from chanjing_studio.ui.words import tr

if TYPE_CHECKING:
    from chanjing_studio.desktop.awake import Awake

# ruff: noqa: PLC0415 - what the first paint does not need is loaded behind it


class Surroundings(QObject):
    """``job_wanted`` gives the job whose notice was pressed, "" where it was about none; ``left``: it is to end."""

    job_wanted = Signal(str)
    left = Signal()

    def __init__(self, window: MainWindow, engine: Engine) -> None:
        super().__init__(window)
        self._window, self._engine, choices = window, engine, engine.choices
        self.place = WindowPlace(window, choices.now.places, choices.now.window, page=lambda: window.page_in_sight)
        self._tray = Tray(window)
        self._notices = Notices(window, lambda: choices.now.notices, self._tray)
        self._awake: Awake | None = None
        self._said_staying = False
        self._tray.opened.connect(lambda: self.job_wanted.emit(""))
        self._tray.left.connect(self.left)
        self._notices.pressed.connect(self.job_wanted)

    async def listen(self) -> None:
        """From now on, once the window is painted: what the system tells of sleep and networks, and what is chosen."""
        from chanjing_studio.desktop.sources import sources
        from chanjing_studio.desktop.wakings import Wakings

        found = await self._engine.background.in_thread(sources)
        wakings = Wakings(self._window)
        wakings.woken.connect(self._engine.woken)
        wakings.listen(found)
        self._engine.choices.followers.append(self._on_choice)
        self._on_choice()

    def put(self, job: Job) -> None:
        """A job is as it is now."""
        self._notices.look(job, self._engine.running)
        under_way = job.state is JobState.UPLOADING and job.hold is None
        if under_way and self._awake is None:
            from chanjing_studio.desktop.awake import Awake

            self._awake = Awake()
        if self._awake:
            self._awake.put(job.id, tr("A file is being uploaded"), under_way=under_way)

    def stays(self) -> bool:
        """Whether the program goes on in the tray when its window is closed now."""
        return bool(self._engine.choices.now.stay and self._tray.stands and self._engine.running)

    def say_staying(self) -> None:
        """The window is gone, and jobs go on: said once, since nobody sees it."""
        if not self._said_staying:
            self._said_staying = True
            jobs = len(self._engine.running)
            self._notices.say("", tr("Chanjing Studio"), tr("%n jobs go on in the tray", "", jobs))

    def keep_place(self) -> None:
        """The window is about to be closed: it comes back to where it is."""
        self.place.note()
        self._engine.choices.change(places=self.place.places, window=self.place.last)

    def close(self) -> None:
        """Let go of everything."""
        self._engine.choices.followers.clear()
        if self._awake:
            self._awake.close()
        self._notices.close()
        self._tray.close()

    def _on_choice(self) -> None:
        self._tray.want(wanted=self._engine.choices.now.tray)
