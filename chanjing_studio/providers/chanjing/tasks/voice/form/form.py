"""The form of a voice of one's own: a sample at the left, what is to be known of the voice at the right."""

from __future__ import annotations

from typing import Any, cast

from PySide6.QtCore import Qt
from PySide6.QtGui import QHideEvent, QKeyEvent

from chanjing_studio.domain.loudness import Verdict
from chanjing_studio.domain.models import Spec
from chanjing_studio.domain.words import Sentence
from chanjing_studio.providers.chanjing.tasks.voice.form.fields import VoiceFields
from chanjing_studio.providers.chanjing.tasks.voice.form.findings import findings
from chanjing_studio.providers.chanjing.tasks.voice.spec import VoiceSpec
from chanjing_studio.ui.form_tools import FormTools
from chanjing_studio.ui.parts.own_form import OwnForm
from chanjing_studio.ui.parts.recording_part import RecordingPart
from chanjing_studio.ui.size_class import UNLIMITED
from chanjing_studio.ui.widgets.drop_zone import ZoneState
from chanjing_studio.ui.words import tr


class VoiceForm(OwnForm):
    """The sample can be heard."""

    made = Sentence("A voice of your own")
    one_file = Sentence("A voice is made of one recording: the first was taken.")
    empty = VoiceSpec()

    def __init__(self, tools: FormTools) -> None:
        super().__init__(tools.look, "sample")
        self._sample = RecordingPart(tools, self)
        self._entered = VoiceFields(tools.look)
        self._sample.said.connect(self.said)
        self.put_together(self._sample, self._entered, before=[self._sample.card.play])

    def spec(self) -> VoiceSpec:
        facts, level = self._sample.facts, self._sample.level
        return VoiceSpec(
            audio=self._sample.file.path,
            audio_container=facts.container if facts else None,
            audio_seconds=facts.seconds if facts else 0.0,
            audio_bytes=facts.size_bytes if facts else 0,
            audio_written=self._sample.file.written if facts else 0,
            audio_silent=level is not None and level.verdict is Verdict.SILENT,
            **cast("dict[str, Any]", self._entered.values()),
        )

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Esc ends the sound."""
        if event.key() == Qt.Key.Key_Escape:
            self._sample.hush()
        super().keyPressEvent(event)

    def hideEvent(self, event: QHideEvent) -> None:
        """What is no longer on the screen is no longer heard."""
        self._sample.hush()
        super().hideEvent(event)

    def agreed_file(self, spec: Spec) -> tuple[int, int]:
        asked = cast("VoiceSpec", spec)
        return asked.audio_bytes, asked.audio_written

    def render_found(self) -> None:
        facts, zone = self._sample.facts, self._sample.zone
        heard = findings(facts, self._sample.level, listening=self._sample.listening) if facts else ()
        self.notes.show_findings(
            tuple(heard),
            tr("Read something aloud for half a minute to five minutes: one voice, in a quiet room, without music."),
        )
        filled = zone.state is ZoneState.FILLED
        zone.setMaximumHeight(zone.view.sizeHint().height() if filled else UNLIMITED)
