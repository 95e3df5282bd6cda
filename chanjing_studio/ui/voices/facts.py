"""What is known of a voice, line by line."""

from __future__ import annotations

from collections.abc import Awaitable, Callable

from PySide6.QtCore import QLocale
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QGridLayout, QLabel, QWidget

from chanjing_studio.domain.models import Job, JobState
from chanjing_studio.domain.shelf import Uses
from chanjing_studio.ui.aloud import both
from chanjing_studio.ui.errors import only_logged
from chanjing_studio.ui.runner import Runner
from chanjing_studio.ui.theme.look import Look
from chanjing_studio.ui.voices.phrases import heard_age, tier_note, tongue_name
from chanjing_studio.ui.voices.row import VoiceRow
from chanjing_studio.ui.widgets.label import label
from chanjing_studio.ui.words import tr

_NAMES = 96


class VoiceFacts(QWidget):
    """Names at the left, values at the right."""

    def __init__(self, look: Look) -> None:
        super().__init__()
        self._grid = QGridLayout(self)
        self._grid.setContentsMargins(0, 0, 0, 0)
        self._grid.setVerticalSpacing(look.size("space.2"))
        self._grid.setColumnMinimumWidth(0, _NAMES)
        self._grid.setColumnStretch(1, 1)
        names = ("Language", "Speed", "Tier", "Heard", "Used")
        self._language, self._speed, self._tier, self._heard, self._used = (self._add(name) for name in names)
        self._runner = Runner(self, only_logged)
        self._count: Callable[[str], Awaitable[Uses]] | None = None
        self._voice_id, self._uses, self._now = "", Uses(), 0.0
        self._render_uses()

    def count_uses(self, uses: Callable[[str], Awaitable[Uses]]) -> None:
        """Tell how often a voice was used; ``uses`` counts by its id."""
        self._count = uses
        self._count_again()

    def look_at_job(self, job: Job) -> None:
        """A job that was just written down may use the voice."""
        spoken = job.spec.spoken if job.state is JobState.WAITING else None
        if spoken and spoken.voice_id == self._voice_id:
            self._count_again()

    def show_row(self, row: VoiceRow, now: float) -> None:
        """The facts of a voice; ``now`` is Unix seconds."""
        voice = row.listed.voice
        words = (tr("Language"), tr("Default speed"), tr("Tier"), tr("Heard"), tr("You used it"))
        parts = (self._language, self._speed, self._tier, self._heard, self._used)
        for (name, _value), said in zip(parts, words, strict=True):
            name.setText(said)
        for part in self._tier:
            part.setVisible(voice.grade != 0)
        for part in (*self._language, *self._speed):
            part.setVisible(not voice.own)  # the cloud tells neither
        self._language[1].setText(tongue_name(row.listed.tongue) or tr("not told"))
        self._speed[1].setText(QLocale().toString(float(voice.speed), "f", 1))
        self._tier[1].setText(both(str(voice.grade), tier_note()))
        self._heard[1].setText(heard_age(row.heard.at, now) if row.heard else tr("not yet"))
        self._show_uses(voice.id, now)

    def showEvent(self, event: QShowEvent) -> None:
        """It may have been used since one was here last."""
        super().showEvent(event)
        self._count_again()

    def _show_uses(self, voice_id: str, now: float) -> None:
        self._now = now
        if voice_id != self._voice_id:
            self._voice_id, self._uses = voice_id, Uses()
            self._count_again()
        self._render_uses()

    def _count_again(self) -> None:
        if self._count and self._voice_id:
            self._runner.start(self._counted(self._count, self._voice_id))

    async def _counted(self, count: Callable[[str], Awaitable[Uses]], voice_id: str) -> None:
        uses = await count(voice_id)
        if voice_id == self._voice_id:
            self._uses = uses
            self._render_uses()

    def _render_uses(self) -> None:
        uses = self._uses
        for part in self._used:
            part.setVisible(self._count is not None)
        self._used[1].setText(_said(uses, self._now) if uses.times else tr("not yet"))

    def _add(self, name: str) -> tuple[QLabel, QLabel]:
        words, value = label("small", state="muted"), label("small", name=f"voice{name}", wrap=True)
        line = self._grid.rowCount()
        self._grid.addWidget(words, line, 0)
        self._grid.addWidget(value, line, 1)
        return words, value


def _said(uses: Uses, now: float) -> str:
    return tr("%n times, last {age}", "", uses.times, age=heard_age(uses.last, now))
