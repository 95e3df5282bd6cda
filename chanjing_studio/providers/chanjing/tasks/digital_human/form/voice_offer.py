"""The voice that comes with an avatar: taken where nobody chose one, offered where somebody did."""

from __future__ import annotations

from PySide6.QtCore import QObject

from chanjing_studio.domain.avatars import AvatarChoice
from chanjing_studio.domain.voices import Voice
from chanjing_studio.ui.parts.voice_part import VoicePart
from chanjing_studio.ui.theme.look import Look
from chanjing_studio.ui.widgets.hint import Hint
from chanjing_studio.ui.words import tr


class VoiceOffer(QObject):
    """A line under the voice."""

    def __init__(self, look: Look, voice: VoicePart, parent: QObject) -> None:
        super().__init__(parent)
        self._voice = voice
        self._choice: AvatarChoice | None = None
        self._came = ""
        self.hint = Hint(look, "voiceOffer", icon="info", tone="info")
        self.hint.pressed.connect(self._on_pressed)

    def taken(self, choice: AvatarChoice) -> None:
        """An avatar was chosen: its voice is used unless the user chose another one."""
        own, now = choice.avatar.voice, self._voice.voice
        if own and (now is None or now.id == self._came):
            self._use(own)
        self.show(choice)

    def show(self, choice: AvatarChoice | None) -> None:
        """Say whose voice it is, or that there is another one."""
        self._choice = choice
        own, now = self._own, self._voice.voice
        if choice is None or own is None or now is None:
            self.hint.tell("")
        elif own.id == now.id:
            self._came = own.id
            self.hint.tell(tr("This voice comes with {avatar}.", avatar=choice.avatar.name))
        else:
            words = tr("{avatar} has a voice of its own: {voice}.", avatar=choice.avatar.name, voice=own.name)
            self.hint.tell(words, tr("Use it"))

    @property
    def _own(self) -> Voice | None:
        return self._choice.avatar.voice if self._choice else None

    def _use(self, voice: Voice) -> None:
        self._came = voice.id
        self._voice.choose(voice)

    def _on_pressed(self) -> None:
        if self._own:
            self._voice.card.choose.setFocus()  # the button that is pressed goes away
            self._use(self._own)
