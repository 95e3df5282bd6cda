"""A voice that says the line: how far it is, its sound, and whether it is the one."""

from __future__ import annotations

import time
from collections.abc import Callable

from PySide6.QtCore import QEvent, Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QVBoxLayout, QWidget

from chanjing_studio.domain.voices import Voice
from chanjing_studio.services.tongues import tongue_of
from chanjing_studio.ui.aloud import listed
from chanjing_studio.ui.lines.heard_line import HeardLine
from chanjing_studio.ui.lines.phrases import told
from chanjing_studio.ui.mirror.voice_print import print_size
from chanjing_studio.ui.theme.look import Look
from chanjing_studio.ui.theme.roles import set_role, set_state
from chanjing_studio.ui.voices.phrases import traits
from chanjing_studio.ui.widgets.announce import announce
from chanjing_studio.ui.widgets.buttons import button, name_button
from chanjing_studio.ui.widgets.elided_label import ElidedLabel
from chanjing_studio.ui.widgets.label import label
from chanjing_studio.ui.widgets.play_button import PlayButton
from chanjing_studio.ui.widgets.print_view import PrintView
from chanjing_studio.ui.words import tr

_PRINT, _PADDING, _GAP = 132, 12, 12


class LineRow(QFrame):
    """``used`` and ``removed`` say what was pressed; ``own`` is the form's voice, which stays."""

    used = Signal()
    removed = Signal()

    def __init__(self, look: Look, voice: Voice, line: HeardLine, *, own: bool, now: Callable[[], float] = time.time):
        super().__init__()
        self.voice, self.line = voice, line
        self._own, self._now, self._said = own, now, ""
        self.play = PlayButton(look, "linePlay")
        self._name = ElidedLabel("strong", name="lineVoice")
        self._traits = ElidedLabel("small", state="muted", name="lineTraits")
        self._state = label("small", state="muted", name="lineState", wrap=True)
        self._print = PrintView(look, print_size(look, "print-row"))
        self.use = button(look, "lineUse", " ", scale="small")
        self.remove = button(look, "lineRemove", role="ghost", icon="x", scale="small")
        self._lay_out()
        self._connect()
        self._say()

    def set_place(self, place: int) -> None:
        """Which of the rows it is, from 0: its controls are told apart by it."""
        parts = (self.play, self._name, self._traits, self._state, self.use, self.remove)
        for part in parts:
            part.setObjectName(f"{part.objectName().rstrip('0123456789')}{place}")

    def controls(self) -> list[QWidget]:
        """Everything the keyboard stops at, in the order of the eye."""
        return [self.play, self.use, self.remove]

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.LanguageChange:
            self._say()

    def _lay_out(self) -> None:
        set_role(self, "panel")
        words = QVBoxLayout()
        words.setSpacing(0)
        for part in (self._name, self._traits, self._state):
            words.addWidget(part)
        row = QHBoxLayout(self)
        row.setContentsMargins(_PADDING, _PADDING, _PADDING, _PADDING)
        row.setSpacing(_GAP)
        row.addWidget(self.play)
        row.addLayout(words, 1)
        self._print.setFixedWidth(_PRINT)
        for part in (self._print, self.use, self.remove):
            row.addWidget(part)
        self.remove.setVisible(not self._own)
        self.use.setEnabled(not self._own)

    def _connect(self) -> None:
        self.play.clicked.connect(self.line.toggle)
        self.use.clicked.connect(self.used)
        self.remove.clicked.connect(self.removed)
        self.line.changed.connect(self._render)

    def _say(self) -> None:
        name = self.voice.name
        self._name.setText(name)
        self._traits.setText(traits(self.voice, tongue_of(self.voice)))
        self.play.set_subject(name)
        self.use.setText(tr("In the form", "a voice that is already chosen") if self._own else tr("Use this voice"))
        self.use.setAccessibleName(listed(self.use.text(), name))
        name_button(self.remove, tr("Take “{name}” away", name=name))
        self._render()

    def _render(self) -> None:
        words, state = told(self.line, self._now())
        sound = self.line.sound
        self.play.show_state(self.line.state, sound.played or 0.0)
        self._print.show_sound(sound)
        self._state.setText(words)
        set_state(self._state, state)
        if words and words != self._said:
            announce(self, listed(self.voice.name, words))
        self._said = words
