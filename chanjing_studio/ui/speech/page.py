"""The page of a finished speech: its sound is fetched once, heard, seen, corrected, and handed on."""

from __future__ import annotations

import asyncio
import shutil
from pathlib import Path

from PySide6.QtGui import QGuiApplication, QKeyEvent

from chanjing_studio.domain.file_names import file_name
from chanjing_studio.domain.models import Job
from chanjing_studio.domain.subtitle_forms import SubtitleForm
from chanjing_studio.domain.timed_lines import TimedLine
from chanjing_studio.domain.words import Sentence
from chanjing_studio.media.peaks import detailed_peaks
from chanjing_studio.ui.dialogs import choose_save_path
from chanjing_studio.ui.figures import clock
from chanjing_studio.ui.page import Page
from chanjing_studio.ui.size_class import SizeClass
from chanjing_studio.ui.speech.needs import SpeechNeeds
from chanjing_studio.ui.speech.screen import SpeechScreen
from chanjing_studio.ui.theme.look import Look
from chanjing_studio.ui.words import tr


class SpeechPage(Page):
    """Shows one speech at a time. Nothing is downloaded before somebody opens it here."""

    beneath = "jobs"

    def __init__(self, look: Look, needs: SpeechNeeds) -> None:
        super().__init__(look)
        self._needs = needs
        self._job: Job | None = None
        self._loading: asyncio.Task[None] | None = None
        self._screen = SpeechScreen(look, needs.player)
        self._lay_out()
        self._connect()
        self.retranslate()

    def retranslate(self) -> None:
        self.title.setAccessibleName(tr("Speech", "a kind of job"))
        self._screen.facts.setText(self._facts())

    def show_job(self, job: Job) -> None:
        """Open the speech that came of a job."""
        self._job = job
        self.banner.clear()
        self._show(None)
        self._screen.subtitles.list.setFocus()
        self._load()

    def set_size_class(self, size_class: SizeClass) -> None:
        super().set_size_class(size_class)
        self._screen.set_size_class(size_class)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """The keys of the speech hold from the header too."""
        self._screen.keyPressEvent(event)

    def _load(self) -> None:
        if self._loading:
            self._loading.cancel()
        if self._job:
            self._loading = self.runner.start(self._fetched(self._job), again=self._load)

    async def _fetched(self, job: Job) -> None:
        sound = self._needs.sound(job.id)
        if not await self._needs.background.in_thread(sound.is_file):
            await self._needs.background.in_thread(_make_room, sound)
            await (await self._needs.queue()).save_result(job.id, sound, lambda _done, _total: None)
        self._show(sound)
        self._screen.show_file(sound.suffix.removeprefix(".").upper(), sound.stat().st_size)
        self._screen.show_peaks(await detailed_peaks(sound, told=self._on_peaks))

    def _show(self, sound: Path | None) -> None:
        job = self._job
        if job and job.result:
            self._screen.show_speech(
                f"job {job.id}",
                sound,
                lines=job.result.lines,
                seconds=job.result.seconds,
                title=job.title,
                facts=self._facts(),
            )

    def _facts(self) -> str:
        if not self._job or not self._job.result:
            return ""
        return tr("{kind} · {length}", kind=self._needs.facts(self._job), length=clock(self._job.result.seconds))

    def _on_peaks(self, peaks: tuple[float, ...], known: float) -> None:
        self._screen.show_peaks(peaks, known=known)

    def _on_lines(self, lines: tuple[TimedLine, ...]) -> None:
        if self._job:
            self.runner.start(self._keep(self._job, lines))

    async def _keep(self, job: Job, lines: tuple[TimedLine, ...]) -> None:
        kept = await (await self._needs.queue()).keep_lines(job.id, lines)
        if self._job and self._job.id == job.id and kept:
            self._job = kept

    async def _copy_link(self, job: Job) -> None:
        queue = await self._needs.queue()
        QGuiApplication.clipboard().setText(await queue.fresh_link(job.id))
        self.done.emit(tr("Link copied"))
        await queue.tell(job.id, Sentence("You copied the link."))

    async def _export(self, job: Job, form: SubtitleForm, *, marked: bool) -> None:
        name = file_name(job.title, form.extension, otherwise="subtitles")
        kinds = tr("{form} subtitles (*{ending})", form=form.name, ending=form.extension)
        suggested = self._needs.save_folder() / name
        target = await choose_save_path(self, title=tr("Export subtitles"), kinds=kinds, suggested=suggested)
        if target is not None:
            await self._needs.background.in_thread(_write, self._screen.lines, target, form=form, marked=marked)
            self.done.emit(tr("Saved as “{name}”", name=target.name))

    async def _save(self, job: Job) -> None:
        sound = self._needs.sound(job.id)
        suggested = self._needs.save_folder() / file_name(job.title, sound.suffix, otherwise="sound")
        kinds = tr("Sounds (*{ending})", ending=sound.suffix)
        target = await choose_save_path(self, title=tr("Save the sound"), kinds=kinds, suggested=suggested)
        if target is not None:
            await self._needs.background.in_thread(_copy, sound, target)
            self.done.emit(tr("Saved as “{name}”", name=target.name))

    def _on_export(self, form: str, marked: bool) -> None:  # noqa: FBT001 - Qt's signal
        if self._job:
            self.runner.start(self._export(self._job, SubtitleForm(form), marked=marked))

    def _on_save(self) -> None:
        if self._job:
            self.runner.start(self._save(self._job))

    def _on_link(self) -> None:
        if self._job:
            self.runner.start(self._copy_link(self._job))

    def _on_use(self, with_avatar: bool) -> None:  # noqa: FBT001 - Qt's signal
        if self._job:
            self._needs.use(self._needs.sound(self._job.id), with_avatar)

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


def _make_room(sound: Path) -> None:
    sound.parent.mkdir(parents=True, exist_ok=True)


def _copy(sound: Path, target: Path) -> None:
    from chanjing_studio.storage.whole_file import written_whole  # noqa: PLC0415

    with written_whole(target) as part:
        shutil.copyfile(sound, part)


def _write(lines: tuple[TimedLine, ...], target: Path, *, form: SubtitleForm, marked: bool) -> None:
    # pysubs2 is loaded in the worker: it takes longer than a frame.
    from chanjing_studio.storage.subtitle_files import write  # noqa: PLC0415

    write(lines, target, form=form, marked=marked)
