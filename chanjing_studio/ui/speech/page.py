"""The page of a finished speech: its sound is fetched once, heard, seen, corrected, and handed on."""

from __future__ import annotations

import asyncio
import shutil
from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication, QKeyEvent

from chanjing_studio.domain.file_names import file_name
from chanjing_studio.domain.models import Job, JobState
from chanjing_studio.domain.parts import Whole, part_of, whole_id
from chanjing_studio.domain.subtitle_forms import SubtitleForm
from chanjing_studio.domain.timed_lines import TimedLine
from chanjing_studio.domain.words import Sentence
from chanjing_studio.media.peaks import detailed_peaks
from chanjing_studio.storage.kept_peaks import keep_peaks, read_peaks
from chanjing_studio.storage.sounds import kind_of
from chanjing_studio.ui.aloud import listed
from chanjing_studio.ui.dialogs import choose_save_path
from chanjing_studio.ui.errors import Trouble
from chanjing_studio.ui.figures import clock
from chanjing_studio.ui.page import Page
from chanjing_studio.ui.size_class import SizeClass
from chanjing_studio.ui.speech.heard import Heard, Told, heard
from chanjing_studio.ui.speech.needs import SpeechNeeds
from chanjing_studio.ui.speech.screen import SpeechScreen
from chanjing_studio.ui.subtitle_saving import save_subtitles
from chanjing_studio.ui.theme.look import Look
from chanjing_studio.ui.words import tr


class SpeechPage(Page):
    """Shows one speech at a time. Nothing is downloaded before somebody opens it here."""

    beneath = "jobs"

    def __init__(self, look: Look, needs: SpeechNeeds) -> None:
        super().__init__(look)
        self._needs = needs
        self._heard: Heard | None = None
        self._there, self._kind = Told(lines=(), seconds=0.0), "wav"
        self._loading: asyncio.Task[None] | None = None
        self._made_since: set[int] = set()
        self._screen = SpeechScreen(look, needs.player)
        self._lay_out()
        self._connect()
        self.retranslate()

    def retranslate(self) -> None:
        self.title.setAccessibleName(tr("Speech", "a kind of job"))
        self._screen.facts.setText(self._facts())

    def show_job(self, entry: Job | Whole) -> None:
        """Open the speech that came of a job, or of those parts of a whole that are made."""
        self._heard, self._made_since = heard(entry, self._needs), set()
        self.banner.clear()
        self._show(self._heard.told)
        self._screen.link.setVisible(isinstance(entry, Job))
        if self._heard.missing:
            self.tell(self._missing)
        # Its ring comes with the first key: whoever opened it by mouse does not look for one.
        self._screen.subtitles.list.setFocus(Qt.FocusReason.MouseFocusReason)
        self._load()

    def put(self, job: Job) -> None:
        """A job is as it is now. What is open stays as it is: somebody may be hearing or correcting it."""
        part = part_of(job)
        if not self._heard or not part or job.state is not JobState.DONE or part.number in self._made_since:
            return
        if whole_id(job) == whole_id(self._heard.job) and part.number in self._heard.missing:
            self._made_since.add(part.number)
            self.tell(self._made)

    def set_size_class(self, size_class: SizeClass) -> None:
        super().set_size_class(size_class)
        self._screen.set_size_class(size_class)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """The keys of the speech hold from the header too."""
        self._screen.keyPressEvent(event)

    def _load(self) -> None:
        if self._loading:
            self._loading.cancel()
        if self._heard:
            self._loading = self.runner.start(self._fetched(self._heard), again=self._load)

    async def _fetched(self, speech: Heard) -> None:
        told = await speech.fetched()
        self._show(told)
        if told.sound:
            self._kind = await self._needs.background.in_thread(kind_of, told.sound)
            self._screen.show_file(self._kind.upper(), told.sound.stat().st_size)
            await self._show_peaks(told.sound)

    async def _show_peaks(self, sound: Path) -> None:
        in_thread = self._needs.background.in_thread
        kept = await in_thread(read_peaks, sound)
        peaks = kept or await detailed_peaks(sound, told=self._on_peaks)
        self._screen.show_peaks(peaks)
        if peaks and not kept:
            await in_thread(keep_peaks, sound, peaks)

    def _show(self, told: Told) -> None:
        self._there = told
        if self._heard:
            self._screen.show_speech(
                self._heard.key,
                told.sound,
                lines=told.lines,
                seconds=told.seconds,
                title=self._heard.title,
                facts=self._facts(),
            )

    def _facts(self) -> str:
        if not self._heard:
            return ""
        return tr("{kind} · {length}", kind=self._needs.facts(self._heard.job), length=clock(self._there.seconds))

    def _missing(self) -> Trouble | None:
        if not self._heard or not self._heard.missing:
            return None
        missing = self._heard.missing
        words = tr(
            "Without %n parts that are not made: {numbers}", "", len(missing), numbers=listed(*map(str, missing))
        )
        return Trouble(words, tone="warning", icon="info")

    def _made(self) -> Trouble:
        numbers = listed(*map(str, sorted(self._made_since)))
        words = tr(
            "%n parts are made since you opened it: {numbers}. Open it again from Jobs to hear them too.",
            "",
            len(self._made_since),
            numbers=numbers,
        )
        return Trouble(words, tone="info", icon="info")

    def _on_peaks(self, peaks: tuple[float, ...], known: float) -> None:
        self._screen.show_peaks(peaks, known=known)

    def _on_lines(self, lines: tuple[TimedLine, ...]) -> None:
        if self._heard:
            self.runner.start(self._heard.keep(lines))

    async def _copy_link(self, job: Job) -> None:
        queue = await self._needs.queue()
        QGuiApplication.clipboard().setText(await queue.fresh_link(job.id))
        self.done.emit(tr("Link copied"))
        await queue.tell(job.id, Sentence("You copied the link."))

    async def _export(self, title: str, form: SubtitleForm, *, marked: bool) -> None:
        target = await save_subtitles(
            *(self, self._needs.background, self._screen.lines),
            folder=self._needs.save_folder(),
            title=title,
            form=form,
            marked=marked,
        )
        if target is not None:
            self.done.emit(tr("Saved as “{name}”", name=target.name))

    async def _save(self, title: str, sound: Path) -> None:
        suggested = self._needs.save_folder() / file_name(title, f".{self._kind}", otherwise="sound")
        kinds = tr("Sounds (*{ending})", ending=f".{self._kind}")
        target = await choose_save_path(self, title=tr("Save the sound"), kinds=kinds, suggested=suggested)
        if target is not None:
            await self._needs.background.in_thread(_copy, sound, target)
            self.done.emit(tr("Saved as “{name}”", name=target.name))

    async def _use(self, title: str, sound: Path, *, with_avatar: bool) -> None:
        self._needs.use(await self._needs.named(sound, title), self._screen.lines, with_avatar)

    def _on_export(self, form: str, marked: bool) -> None:  # noqa: FBT001 - Qt's signal
        if self._heard:
            self.runner.start(self._export(self._heard.title, SubtitleForm(form), marked=marked))

    def _on_save(self) -> None:
        if self._heard and self._there.sound:
            self.runner.start(self._save(self._heard.title, self._there.sound))

    def _on_link(self) -> None:
        if self._heard:
            self.runner.start(self._copy_link(self._heard.job))

    def _on_use(self, with_avatar: bool) -> None:  # noqa: FBT001 - Qt's signal
        if self._heard and self._there.sound:
            self.runner.start(self._use(self._heard.title, self._there.sound, with_avatar=with_avatar))

    def _connect(self) -> None:
        self._screen.closed.connect(self._needs.back)
        self._screen.use_wanted.connect(self._on_use)
        self._screen.export_wanted.connect(self._on_export)
        self._screen.save_wanted.connect(self._on_save)
        self._screen.link_wanted.connect(self._on_link)
        self._screen.lines_changed.connect(self._on_lines)

    def _lay_out(self) -> None:
        self.title.hide()
        for place, part in enumerate((self._screen.back, self._screen.title, self._screen.facts)):
            self.header.insertWidget(place, part)
        self.header.addWidget(self._screen.link)
        self.body.addWidget(self._screen)


def _copy(sound: Path, target: Path) -> None:
    from chanjing_studio.storage.whole_file import written_whole  # noqa: PLC0415

    with written_whole(target) as part:
        shutil.copyfile(sound, part)
