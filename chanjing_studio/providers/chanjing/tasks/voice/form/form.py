"""The form of a voice of one's own: a sample at the left, what is to be known of the voice at the right."""

from __future__ import annotations

import itertools
from collections.abc import Sequence
from pathlib import Path
from typing import Any, cast

from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QHideEvent, QImage, QKeyEvent
from PySide6.QtWidgets import QBoxLayout, QVBoxLayout, QWidget

from chanjing_studio.domain.loudness import Verdict
from chanjing_studio.domain.models import Json, Spec, SpecProblem
from chanjing_studio.domain.voices import Voice
from chanjing_studio.domain.words import Sentence
from chanjing_studio.providers.chanjing.tasks.voice.form.fields import VoiceFields
from chanjing_studio.providers.chanjing.tasks.voice.form.findings import findings
from chanjing_studio.providers.chanjing.tasks.voice.spec import VoiceSpec
from chanjing_studio.ui.form_tools import FormTools
from chanjing_studio.ui.parts.recording_part import RecordingPart
from chanjing_studio.ui.parts.reveal import reveal
from chanjing_studio.ui.parts.speech_part import leave_files_to_window
from chanjing_studio.ui.size_class import UNLIMITED, SizeClass
from chanjing_studio.ui.task_form import Estimate, TaskForm
from chanjing_studio.ui.widgets.drop_zone import ZoneState
from chanjing_studio.ui.widgets.findings import FindingsNote
from chanjing_studio.ui.words import tr


class VoiceForm(TaskForm):
    """Every part keeps its own values; the spec is gathered from them whenever it is asked for."""

    def __init__(self, tools: FormTools) -> None:
        super().__init__()
        self._look = tools.look
        self._sample = RecordingPart(tools, self)
        self._notes = FindingsNote(tools.look, "sample")
        self._fields = VoiceFields(tools.look)
        self._columns = QBoxLayout(QBoxLayout.Direction.LeftToRight, self)
        self._lay_out()
        self._connect()
        self._retranslate()

    def spec(self) -> Spec:
        return self._spec()

    def problems(self) -> Sequence[SpecProblem]:
        sample = self._sample.problem()
        found = self._spec().problems()
        return [sample if sample and problem.field == sample.field else problem for problem in found]

    def estimate(self) -> Estimate | None:
        return Estimate(Sentence("A voice of your own"), Sentence("The cloud's bill decides"))

    def show_problem(self, field: str) -> None:
        reveal(self._fields.field(field) or self._sample.zone.choose_button)

    def light_for(self, paths: Sequence[Path]) -> None:
        self._sample.zone.light(paths)

    def calm(self) -> None:
        self._sample.zone.calm()

    def take_files(self, paths: Sequence[Path]) -> None:
        self.calm()
        self._take_sample(paths[0])
        if len(paths) > 1:
            self.said.emit(Sentence("A voice is made of one recording: the first was taken."))

    def take_voice(self, voice: Voice) -> None:
        """None is chosen here."""

    def voice(self) -> Voice | None:
        return None

    def picture(self) -> QImage | None:
        return None

    def draft(self) -> Json:
        return self._spec().to_json()

    def restore(self, draft: Json) -> None:
        self._enter(VoiceSpec.from_json(draft))

    def fill(self, spec: Spec) -> None:
        self._enter(cast("VoiceSpec", spec))

    def clear(self) -> None:
        self._enter(VoiceSpec())

    async def unchanged(self) -> bool:
        return await self._sample.file.unchanged()

    def set_size_class(self, size: SizeClass) -> None:
        ways = QBoxLayout.Direction
        self._columns.setDirection(ways.TopToBottom if size.narrow else ways.LeftToRight)
        self._columns.setSpacing(self._look.size("layout.gutter-short" if size.short else "layout.gutter"))

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.LanguageChange:
            self._retranslate()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Esc ends the sound."""
        if event.key() == Qt.Key.Key_Escape:
            self._sample.hush()
        super().keyPressEvent(event)

    def hideEvent(self, event: QHideEvent) -> None:
        """What is no longer on the screen is no longer heard."""
        self._sample.hush()
        super().hideEvent(event)

    def _lay_out(self) -> None:
        left = QVBoxLayout()
        left.setSpacing(self._look.size("space.3"))
        left.addWidget(self._sample.zone, 1)
        left.addWidget(self._notes)
        left.addStretch()
        self._columns.setContentsMargins(0, 0, 0, 0)
        self._columns.addLayout(left, 1)
        self._columns.addWidget(self._fields, 1)
        self.set_size_class(SizeClass())
        leave_files_to_window(self)
        zone = self._sample.zone
        sound = (self._sample.card.play, zone.choose_button, zone.clear_button)
        for before, after in itertools.pairwise([*sound, *self._fields.controls()]):
            QWidget.setTabOrder(before, after)

    def _connect(self) -> None:
        self._fields.changed.connect(self.changed)
        self._sample.changed.connect(self._on_sample)
        self._sample.said.connect(self.said)
        self._sample.zone.chosen.connect(self._ask_anew)
        self._sample.zone.cleared.connect(self._ask_anew)

    def _ask_anew(self) -> None:
        """The agreement was given for the voice in another recording."""
        self._fields.consent.setChecked(False)

    def _take_sample(self, path: Path) -> None:
        self._ask_anew()
        self._sample.choose(path)

    def _on_sample(self) -> None:
        self._render()
        self.changed.emit()

    def _spec(self) -> VoiceSpec:
        facts, level = self._sample.facts, self._sample.level
        return VoiceSpec(
            audio=self._sample.file.path,
            audio_container=facts.container if facts else None,
            audio_seconds=facts.seconds if facts else 0.0,
            audio_bytes=facts.size_bytes if facts else 0,
            audio_silent=level is not None and level.verdict is Verdict.SILENT,
            **cast("dict[str, Any]", self._fields.values()),
        )

    def _enter(self, spec: VoiceSpec) -> None:
        if spec.audio:
            self._sample.choose(spec.audio)
        else:
            self._sample.file.forget()
        self._fields.enter(spec)

    def _retranslate(self) -> None:
        self._sample.retranslate()
        self._fields.retranslate()
        self._render()

    def _render(self) -> None:
        facts, zone = self._sample.facts, self._sample.zone
        heard = findings(facts, self._sample.level, listening=self._sample.listening) if facts else ()
        self._notes.show_findings(
            tuple(heard),
            tr("Read something aloud for half a minute to five minutes: one voice, in a quiet room, without music."),
        )
        filled = zone.state is ZoneState.FILLED
        zone.setMaximumHeight(zone.view.sizeHint().height() if filled else UNLIMITED)
