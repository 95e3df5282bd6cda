"""What is said: a script and the voice that says it, or a recording."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QHideEvent, QKeyEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLineEdit, QSizePolicy, QVBoxLayout, QWidget

from chanjing_studio.domain.models import SpecProblem
from chanjing_studio.domain.script import ScriptRules
from chanjing_studio.ui.form_tools import FormTools
from chanjing_studio.ui.parts.recording_part import RecordingPart
from chanjing_studio.ui.parts.speech_pick import SpeechPick
from chanjing_studio.ui.parts.words_part import GAP, GAP_SHORT, WordsPart
from chanjing_studio.ui.size_class import UNLIMITED, SizeClass
from chanjing_studio.ui.theme.roles import set_role
from chanjing_studio.ui.widgets.drop_zone import ZoneState
from chanjing_studio.ui.widgets.segments import Segment, Segmented
from chanjing_studio.ui.widgets.voice_card import Manner
from chanjing_studio.ui.words import tr

_SPEED_WIDTH = 260
_USUAL_RULES = ScriptRules()


class SpeechPart(QWidget):
    """Both ways to say something; one is in sight. ``changed`` tells that what is said is other than before.

    ``pick`` leads to the speeches that were made here; the form takes what is picked.
    """

    changed = Signal()

    def __init__(self, tools: FormTools, manner: Manner, *, rules: ScriptRules = _USUAL_RULES) -> None:
        super().__init__()
        look, self._speed_alone = tools.look, manner.speed_alone
        self.by_text_button = Segment(look, "driveByText", " ", icon="type")
        self.by_recording_button = Segment(look, "driveByAudio", " ", icon="file-headphone")
        self._segments = Segmented(look, "driver", (self.by_text_button, self.by_recording_button))
        self._words = WordsPart(tools, manner, rules=rules)
        self.editor, self.voice, self.documents = self._words.editor, self._words.voice, self._words.documents
        self.recording, self.pick = RecordingPart(tools, self), SpeechPick(tools, self)
        self._volume_card, self._volume_row = QFrame(), QHBoxLayout()
        self._column = QVBoxLayout(self)
        self._held = False
        self._lay_out()
        self.by_text_button.setChecked(True)
        self._connect()
        self.retranslate()
        self._show_way()

    @property
    def by_text(self) -> bool:
        """Whether a script is said, and not a recording."""
        return self.by_text_button.isChecked()

    @property
    def seconds(self) -> float:
        """How long it is, or about how long it will be; 0 while nothing is known."""
        if self.by_text:
            return self._words.seconds
        return self.recording.facts.seconds if self.recording.facts else 0.0

    @property
    def peaks(self) -> tuple[float, ...] | None:
        """The print of what is said; None while it is only expected, empty while it is not known yet."""
        return None if self.by_text else self.recording.peaks or ()

    def set_by_text(self, *, by_text: bool) -> None:
        """Say the script, or the recording."""
        (self.by_text_button if by_text else self.by_recording_button).setChecked(True)

    def enter_recording(self, path: Path | None) -> None:
        """The recording of a draft or a job; a speech that is still on its way is not waited for."""
        self.pick.stop()
        if path:
            self.recording.choose(path)
        else:
            self.recording.file.forget()

    def hold_recording(self, *, held: bool) -> None:
        """A recording is held over the window: show where it would go."""
        if held != self._held:
            self._held = held
            self._show_way()

    def problem(self) -> SpecProblem | None:
        """What is to be done about the recording, when it is the recording that is said."""
        return None if self.by_text else self.recording.problem()

    def controls(self) -> list[QWidget]:
        """Everything the keyboard stops at, in the order of the eye."""
        zone, play = self.recording.zone, self.recording.card.play
        ways, sound = (self.by_text_button, self.by_recording_button), (play, zone.choose_button, zone.clear_button)
        return [*ways, *sound, self.pick.button, *self._words.controls()]

    def field(self, name: str) -> QWidget | None:
        """The control of a field, brought into sight; None when it is not one of these."""
        return self.recording.zone.choose_button if name == "audio" else self._words.field(name)

    def set_slim(self) -> None:
        """Stand in a slim column, as wide as it in every part."""
        self._segments.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.voice.card.set_slim()

    def set_size_class(self, size: SizeClass) -> None:
        """Fit into a short or narrow window."""
        self._column.setSpacing(GAP_SHORT if size.short else GAP)
        self._words.set_size_class(size)

    def retranslate(self) -> None:
        """Says everything in the language in force."""
        self._segments.setAccessibleName(tr("What the mouth follows"))
        self.by_text_button.setText(tr("Say this text"))
        self.by_recording_button.setText(tr("Use a recording"))
        self._words.retranslate()
        self.recording.retranslate()
        self.pick.retranslate()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Esc ends the sound."""
        if event.key() == Qt.Key.Key_Escape:
            self._hush()
        super().keyPressEvent(event)

    def hideEvent(self, event: QHideEvent) -> None:
        """What is no longer on the screen is no longer heard."""
        self._hush()
        super().hideEvent(event)

    def _lay_out(self) -> None:
        set_role(self._volume_card, "panel")
        self._volume_card.setLayout(self._volume_row)
        self._volume_row.setContentsMargins(16, 10, 16, 12)
        self._column.setContentsMargins(0, 0, 0, 0)
        if self._speed_alone:
            self._column.addLayout(self._head())
        else:
            self._column.addWidget(self._segments)
        for part in (self._words, self.recording.zone):
            self._column.addWidget(part, 1)
        self._column.addWidget(self.pick.button, 0, Qt.AlignmentFlag.AlignLeft)
        self._column.addWidget(self._volume_card)
        self._column.addStretch()

    def _head(self) -> QHBoxLayout:
        """The speed stands beside the two ways where it is all there is to choose of how it is said."""
        row, speed = QHBoxLayout(), self.voice.card.speed
        speed.setMaximumWidth(_SPEED_WIDTH)
        row.addWidget(self._segments)
        row.addStretch(1)
        row.addWidget(speed, 1)
        return row

    def _connect(self) -> None:
        self._segments.group.idToggled.connect(self._on_way)
        self._words.changed.connect(self.changed)
        self.recording.changed.connect(self._on_recording)
        for chosen in (self.recording.zone.chosen, self.recording.zone.cleared):
            chosen.connect(self.pick.stop)

    def _on_way(self, _number: int, chosen: bool) -> None:  # noqa: FBT001 - Qt's signal
        if chosen:
            self._hush()
            self._show_way()
            self.changed.emit()

    def _on_recording(self) -> None:
        self._fit_recording()
        self.changed.emit()

    def _hush(self) -> None:
        self.voice.hush()
        self.recording.hush()

    def _show_way(self) -> None:
        by_text = self.by_text and not self._held
        self._words.setVisible(by_text)
        self.recording.zone.setVisible(not by_text)
        self._volume_card.setVisible(not by_text and not self._speed_alone)
        if self._speed_alone:
            self.voice.card.speed.setVisible(by_text)
        self.pick.button.setVisible(not by_text and self.pick.offered)
        if not by_text:
            self._fit_recording()
        if not self._speed_alone:
            self._lend_volume(by_text=by_text)

    def _lend_volume(self, *, by_text: bool) -> None:
        if by_text:
            self.voice.card.take_volume()
        else:
            self._volume_row.addWidget(self.voice.card.volume)

    def _fit_recording(self) -> None:
        """A recording is as low as its card; the room to drop one is as high as there is."""
        zone = self.recording.zone
        filled = zone.state is ZoneState.FILLED and not self._held
        zone.setMaximumHeight(zone.view.sizeHint().height() if filled else UNLIMITED)


def leave_files_to_window(form: QWidget) -> None:
    """Fields take dropped files for text; the window brings each file where it belongs."""
    for field in form.findChildren(QLineEdit):
        field.setAcceptDrops(False)
