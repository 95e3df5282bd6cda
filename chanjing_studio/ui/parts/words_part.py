"""A script and the voice that says it."""

from __future__ import annotations

import math
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QHideEvent, QKeyEvent
from PySide6.QtWidgets import QSizePolicy, QVBoxLayout, QWidget

from chanjing_studio.domain.marked_script import paused_seconds, plain
from chanjing_studio.domain.script import SCRIPT_LIMIT, ScriptRules, Span, emoji_spans, script_length, tidy
from chanjing_studio.domain.ssml import sent_length
from chanjing_studio.domain.voices import Spoken
from chanjing_studio.ui.figures import span
from chanjing_studio.ui.form_tools import FormTools
from chanjing_studio.ui.parts.document_part import DocumentPart
from chanjing_studio.ui.parts.line_part import LinePart
from chanjing_studio.ui.parts.voice_part import VoicePart
from chanjing_studio.ui.size_class import SizeClass
from chanjing_studio.ui.widgets.script_editor import ScriptEditor
from chanjing_studio.ui.widgets.voice_card import Manner
from chanjing_studio.ui.words import tr

if TYPE_CHECKING:
    from chanjing_studio.ui.parts.marks_part import MarksPart

GAP, GAP_SHORT = 14, 10
_LEAST_EDITOR, _LEAST_EDITOR_SHORT = 160, 120
_USUAL_RULES = ScriptRules()


class WordsPart(QWidget):
    """The editor over the voice's card, in a cloud's ``rules``; with ``marks`` a script can hold pauses and readings.

    ``changed`` tells that what is said is other than before, ``said`` gives a Sentence of what went
    wrong or was left out, ``did`` one of what was done.
    """

    changed = Signal()
    said = Signal(object)
    did = Signal(object)

    def __init__(
        self, tools: FormTools, manner: Manner, *, marks: bool = False, rules: ScriptRules = _USUAL_RULES
    ) -> None:
        super().__init__()
        look, self._expected = tools.look, tools.expected
        self.editor = ScriptEditor(
            look,
            limit=rules.limit or SCRIPT_LIMIT,
            count=script_length,
            find_emoji=_no_spans if rules.emoji else emoji_spans,
            sent=sent_length if marks else None,
        )
        self.editor.take_any_length(any_length=rules.limit is None)
        self.documents = DocumentPart(tools, self.editor)
        self.voice = VoicePart(tools, manner, self)
        self.lines = LinePart(tools, self.editor, self.voice, tools.hear_line) if tools.hear_line else None
        self._marks = _marks(tools, self.editor)
        self._column = QVBoxLayout(self)
        self._lay_out()
        self.editor.changed.connect(self._on_changed)
        self.documents.said.connect(self.said)
        if self._marks:
            self._marks.said.connect(self.said)
            self._marks.did.connect(self.did)
        self.voice.changed.connect(self._on_changed)
        self.retranslate()

    @property
    def seconds(self) -> int:
        """About how long it will be, in whole seconds, since it is a guess; up, since a begun second is paid."""
        voice = self.voice.voice
        script, speed = self.editor.words(), self.voice.card.speed.value()
        spoken = Spoken(tidy(plain(script)), voice.id if voice else "", speed, paused_seconds(script))
        return math.ceil(self._expected(spoken))

    def controls(self) -> list[QWidget]:
        """Everything the keyboard stops at, in the order of the eye."""
        card = self.voice.card
        manner = [part for one in (card.speed, card.pitch, card.volume) for part in (one.slider, one.spin)]
        if self.voice.manner.speed_alone:
            return [*manner[:2], *self.editor.controls(), card.play, card.choose]
        return [*self.editor.controls(), card.play, card.choose, *manner]

    def field(self, name: str) -> QWidget | None:
        """The control of a field; None when it is not one of these."""
        card = self.voice.card
        fields: dict[str, QWidget] = {
            "script": self.editor.text,
            "voice": card.choose,
            "speed": card.speed.spin,
            "pitch": card.pitch.spin,
            "volume": card.volume.spin,
        }
        return fields.get(name)

    def set_size_class(self, size: SizeClass) -> None:
        """Fit into a short or narrow window."""
        self._column.setSpacing(GAP_SHORT if size.short else GAP)
        self.editor.set_short(short=size.short)
        self.editor.setMinimumHeight(_LEAST_EDITOR_SHORT if size.short else _LEAST_EDITOR)
        self.voice.card.set_narrow(narrow=size.narrow or size.compact)

    def retranslate(self) -> None:
        """Says everything in the language in force."""
        self.documents.retranslate()
        if self._marks:
            self._marks.retranslate()
        if self.lines:
            self.lines.retranslate()
        self.voice.retranslate()
        self._show_expected()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Esc ends the sound."""
        if event.key() == Qt.Key.Key_Escape:
            self.voice.hush()
        super().keyPressEvent(event)

    def hideEvent(self, event: QHideEvent) -> None:
        """What is no longer on the screen is no longer heard."""
        self.voice.hush()
        super().hideEvent(event)

    def _lay_out(self) -> None:
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.addWidget(self.editor, 1)
        self._column.addWidget(self.voice.card)
        tall = self.editor.text.sizePolicy()
        tall.setVerticalPolicy(QSizePolicy.Policy.Ignored)  # as high as there is room, and never a reason to scroll
        self.editor.text.setSizePolicy(tall)

    def _on_changed(self) -> None:
        self._show_expected()
        self.changed.emit()

    def _show_expected(self) -> None:
        seconds = self.seconds
        self.editor.set_expected(tr("About {span}", "an expected length", span=span(seconds)) if seconds else "")


def _no_spans(_text: str) -> list[Span]:
    return []


def _marks(tools: FormTools, editor: ScriptEditor) -> MarksPart | None:
    if not editor.text.chips:
        return None
    # The first page is the other form: its paint does not wait for this.
    from chanjing_studio.ui.parts.marks_part import MarksPart  # noqa: PLC0415

    return MarksPart(tools, editor, editor.text.chips)
