"""What stands beside a voice of one's own: how far it is, what the cloud calls it, and what can be done with it."""

from __future__ import annotations

from PySide6.QtCore import QEvent, Signal
from PySide6.QtWidgets import QHBoxLayout, QPushButton, QVBoxLayout, QWidget

from chanjing_studio.domain.voices import Voice, VoiceState
from chanjing_studio.ui.theme.look import Look
from chanjing_studio.ui.theme.roles import polish, set_state
from chanjing_studio.ui.voices.phrases import state_name
from chanjing_studio.ui.widgets.buttons import button, name_button
from chanjing_studio.ui.widgets.key_chip import with_key
from chanjing_studio.ui.widgets.label import label
from chanjing_studio.ui.words import say, tr

_STATES = {VoiceState.FAILED: "danger", VoiceState.EXPIRED: "warning"}


class OwnPart(QWidget):
    """Seen for a voice of one's own only; in a bar its two buttons alone, which show their icons there."""

    rename_pressed = Signal()
    delete_pressed = Signal()

    def __init__(self, look: Look) -> None:
        super().__init__()
        self._voice: Voice | None = None
        self._bar = False
        self._deletes = False
        self._state = label("strong", name="voiceState", wrap=True)
        self._why = label("small", state="muted", name="voiceWhyNot", wrap=True)
        self._cloud = label("small", state="muted", name="voiceCloudName", wrap=True)
        self._rename = button(look, "voiceRename", " ", icon="pencil", scale="small")
        self._delete = button(look, "voiceDelete", " ", icon="trash", scale="small")
        self._lay_out(look)
        self._rename.clicked.connect(self.rename_pressed)
        self._delete.clicked.connect(self.delete_pressed)
        self._render()

    def show_voice(self, voice: Voice | None) -> None:
        """The selected voice; None when nothing is selected."""
        if voice != self._voice:
            self._voice = voice
            self._render()

    def offer_deleting(self, *, offered: bool) -> None:
        """Whether the cloud deletes voices at all."""
        self._deletes = offered
        self._render()

    def lay_out(self, *, bar: bool) -> None:
        """In a bar, or in a column."""
        self._bar = bar
        self._render()

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.LanguageChange:
            self._render()

    def _lay_out(self, look: Look) -> None:
        buttons = QHBoxLayout()
        buttons.setSpacing(look.size("space.2"))
        for part in (self._rename, self._delete):
            buttons.addWidget(part)
        buttons.addStretch()
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(look.size("space.2"))
        for part in (self._state, self._why, self._cloud):
            column.addWidget(part)
        column.addLayout(buttons)

    def _render(self) -> None:
        voice = self._voice
        self.setVisible(voice is not None and voice.own)
        self._word(self._rename, tr("Rename", "a voice"), tr("Give it a name on this computer"), keys="F2")
        self._word(self._delete, tr("Delete", "a voice"), tr("Delete it in the cloud"), keys="Del")
        self._delete.setVisible(self._deletes)
        if voice is None:
            return
        why = say(voice.why_not) if voice.why_not else ""
        self._state.setText(state_name(voice) if voice.state is VoiceState.MAKING else "")
        self._why.setText(why)
        set_state(self._why, _STATES.get(voice.state, "muted"))
        named = tr("Only this computer calls it so. In the cloud it is “{name}”.", name=voice.cloud_name)
        self._cloud.setText(named if voice.cloud_name else "")
        for part in (self._state, self._why, self._cloud):
            part.setVisible(bool(part.text()) and not self._bar)

    def _word(self, made: QPushButton, words: str, tip: str, *, keys: str) -> None:
        made.setText("" if self._bar else words)
        name_button(made, words, with_key(tip, keys))
        made.setProperty("shape", "square" if self._bar else "")
        polish(made)
