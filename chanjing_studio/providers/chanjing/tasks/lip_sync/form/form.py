"""The lip-sync form: a video at the left, what is said at the right, and the rest folded away."""

from __future__ import annotations

import itertools
from collections.abc import Sequence
from pathlib import Path
from typing import Any, cast

from PySide6.QtCore import QEvent
from PySide6.QtGui import QImage
from PySide6.QtWidgets import QBoxLayout, QVBoxLayout, QWidget

from chanjing_studio.domain.media import VideoFacts
from chanjing_studio.domain.models import Json, Spec, SpecProblem
from chanjing_studio.domain.saying import PITCHES, SPEEDS, VOLUMES
from chanjing_studio.domain.voices import Voice
from chanjing_studio.providers.chanjing.tasks.lip_sync.form import phrases
from chanjing_studio.providers.chanjing.tasks.lip_sync.form.options import DEFAULTS, LipSyncOptions
from chanjing_studio.providers.chanjing.tasks.lip_sync.spec import Driver, LipSyncSpec
from chanjing_studio.ui.form_tools import FormTools
from chanjing_studio.ui.mirror.lengths import Lengths
from chanjing_studio.ui.parts.placing import Placing
from chanjing_studio.ui.parts.reveal import reveal
from chanjing_studio.ui.parts.speech_part import SpeechPart, leave_files_to_window
from chanjing_studio.ui.parts.video_part import VideoPart
from chanjing_studio.ui.size_class import UNLIMITED, SizeClass
from chanjing_studio.ui.task_form import Estimate, TaskForm
from chanjing_studio.ui.widgets.fold import Fold
from chanjing_studio.ui.widgets.lengths_card import LengthsCard
from chanjing_studio.ui.widgets.slider_spin import NumberRange
from chanjing_studio.ui.widgets.voice_card import Manner
from chanjing_studio.ui.words import say, tr

_STAGE_WIDE, _STAGE_COMPACT, _STAGE_NARROW_HEIGHT = 460, 260, 300


class LipSyncForm(TaskForm):
    """Every part keeps its own values; the spec is gathered from them whenever it is asked for."""

    def __init__(self, tools: FormTools) -> None:
        super().__init__()
        self._look = tools.look
        self._video = VideoPart(tools, self)
        self._speech = SpeechPart(tools, _manner())
        self._lengths = LengthsCard(tools.look)
        self._options = LipSyncOptions(tools.look)
        self._fold = Fold(tools.look, "moreOptions", self._options)
        self._placing = Placing(tools, self._video, self._speech, parent=self)
        self._columns = QBoxLayout(QBoxLayout.Direction.LeftToRight, self)
        self._right = QVBoxLayout()
        self._lay_out()
        self._connect()
        self._render()

    def spec(self) -> Spec:
        return self._spec()

    def problems(self) -> Sequence[SpecProblem]:
        of_files = (self._video.problem(), self._speech.problem())
        files = {problem.field: problem for problem in of_files if problem}
        known = [files.get(problem.field, problem) for problem in self._spec().problems()]
        return [*known, *self._speech.voice.problems()] if self._speech.by_text else known

    def estimate(self) -> Estimate | None:
        seconds = self._speech.seconds
        return phrases.estimate(self._spec(), seconds) if seconds else None

    def show_problem(self, field: str) -> None:
        option = self._options.field(field)
        if option:
            self._fold.unfold()
        target = option or self._speech.field(field) or self._video.zone.choose_button
        reveal(target)

    def light_for(self, paths: Sequence[Path]) -> None:
        self._placing.light(paths)

    def calm(self) -> None:
        self._placing.calm()

    def take_files(self, paths: Sequence[Path]) -> None:
        self._placing.place(paths)

    def take_voice(self, voice: Voice) -> None:
        self._speech.set_by_text(by_text=True)
        self._speech.voice.choose(voice)

    def voice(self) -> Voice | None:
        return self._speech.voice.voice

    def picture(self) -> QImage | None:
        return self._video.picture

    def draft(self) -> Json:
        return self._spec().to_json()

    def restore(self, draft: Json) -> None:
        self._enter(LipSyncSpec.from_json(draft))

    def fill(self, spec: Spec) -> None:
        self._enter(cast("LipSyncSpec", spec))

    def clear(self) -> None:
        script = self._speech.editor.words()
        self._enter(LipSyncSpec())
        self._speech.editor.set_words(script)
        self._speech.editor.replace_words("")  # undo brings it back

    async def unchanged(self) -> bool:
        files = [self._video.file.unchanged()]
        if not self._speech.by_text:
            files.append(self._speech.recording.file.unchanged())
        return all([await file for file in files])

    def set_size_class(self, size: SizeClass) -> None:
        narrow, zone = size.narrow, self._video.zone
        ways = QBoxLayout.Direction
        self._columns.setDirection(ways.TopToBottom if narrow else ways.LeftToRight)
        self._columns.setSpacing(self._look.size("layout.gutter-short" if size.short else "layout.gutter"))
        zone.setMinimumSize(0 if narrow else self._stage(size), _STAGE_NARROW_HEIGHT if narrow else 0)
        zone.setMaximumWidth(UNLIMITED if narrow else self._stage(size))
        self._video.set_short(short=size.short)
        self._speech.set_size_class(size)
        self._options.set_narrow(narrow=narrow or size.compact)
        self._right.setSpacing(10 if size.short else 14)

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.LanguageChange:
            for part in (self._video, self._speech, self._options):
                part.retranslate()
            self._render()

    def _stage(self, size: SizeClass) -> int:
        if size.compact:
            return _STAGE_COMPACT
        if size.short:
            return self._look.size("layout.stage-column-short")
        return _STAGE_WIDE if size.wide else self._look.size("layout.stage-column")

    def _lay_out(self) -> None:
        self._columns.setContentsMargins(0, 0, 0, 0)
        self._columns.addWidget(self._video.zone)
        self._columns.addLayout(self._right, 1)
        self._right.addWidget(self._speech, 1)
        self._right.addWidget(self._lengths)
        self._right.addWidget(self._fold)
        self.set_size_class(SizeClass())
        leave_files_to_window(self)
        video = [self._video.zone.choose_button, self._video.zone.clear_button]
        stops = [*video, *self._speech.controls(), self._fold.head, *self._options.controls()]
        for before, after in itertools.pairwise(stops):
            QWidget.setTabOrder(before, after)

    def _connect(self) -> None:
        for part in (self._video, self._speech, self._options):
            part.changed.connect(self._on_changed)
        self._video.chosen.connect(self._on_video_chosen)
        self._speech.voice.wanted.connect(self.voice_wanted)
        self._speech.recording.said.connect(self.said)
        self._speech.pick.said.connect(self.said)
        self._speech.pick.picked.connect(self.take_sound)
        self._speech.documents.said.connect(self.said)
        self._placing.said.connect(self.said)

    def _on_video_chosen(self, facts: VideoFacts) -> None:
        self._options.size_fields.set_size(facts.even_size)

    def _on_changed(self) -> None:
        self._render()
        self.changed.emit()

    def _spec(self) -> LipSyncSpec:
        video, recording = self._video, self._speech.recording
        voice, card = self.voice(), self._speech.voice.card
        return LipSyncSpec(
            video=video.file.path,
            video_container=video.facts.container if video.facts else None,
            driver=Driver.TEXT if self._speech.by_text else Driver.AUDIO,
            script=self._speech.editor.words(),
            voice_id=voice.id if voice else "",
            voice_name=voice.name if voice else "",
            speed=card.speed.value(),
            pitch=card.pitch.value(),
            volume=round(card.volume.value()),
            audio=recording.file.path,
            audio_container=recording.facts.container if recording.facts else None,
            audio_seconds=recording.facts.seconds if recording.facts else 0.0,
            **cast("dict[str, Any]", self._options.values()),
        )

    def _enter(self, spec: LipSyncSpec) -> None:
        speech, card = self._speech, self._speech.voice.card
        speech.set_by_text(by_text=spec.driver is Driver.TEXT)
        speech.editor.set_words(spec.script)
        speech.voice.choose(Voice(id=spec.voice_id, name=spec.voice_name) if spec.voice_id else None)
        for number, value in ((card.speed, spec.speed), (card.pitch, spec.pitch), (card.volume, spec.volume)):
            number.set_value(value)
        self._options.enter(spec)
        if spec.video:
            # A file that was not examined any more has not set the size yet.
            self._video.choose(spec.video, fresh=spec.video_container is None)
        else:
            self._video.file.forget()
        speech.enter_recording(spec.audio)

    def _render(self) -> None:
        spec, facts = self._spec(), self._video.facts
        self._options.size_fields.set_preset(facts.even_size if facts else (DEFAULTS.width, DEFAULTS.height))
        said = {problem.field: say(problem.sentence) for problem in spec.problems()}
        self._options.show_callback_problem(said.get("callback", ""))
        self._fold.set_words(tr("More options"), phrases.options(spec))
        speech, picture = self._speech.seconds, facts.seconds if facts else 0.0
        self._lengths.setVisible(speech > 0 and picture > 0)
        words = phrases.difference(spec, speech=speech, picture=picture)
        self._lengths.show_lengths(Lengths(speech, picture, self._speech.peaks), words)


def _manner() -> Manner:
    speed, pitch = NumberRange(*SPEEDS, DEFAULTS.speed, 0.05, 2), NumberRange(*PITCHES, DEFAULTS.pitch, 0.1, 1)
    return Manner(speed, pitch, NumberRange(*VOLUMES, DEFAULTS.volume))
