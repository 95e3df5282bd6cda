"""The voice that comes with an avatar: its print, and a button to hear it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QVBoxLayout

from chanjing_studio.domain.voices import Voice
from chanjing_studio.domain.words import Sentence
from chanjing_studio.services.tongues import tongue_of
from chanjing_studio.ui.mirror.voice_print import VoicePrint, print_size
from chanjing_studio.ui.theme.look import Look
from chanjing_studio.ui.theme.roles import set_role, set_state
from chanjing_studio.ui.voices.audition import Audition
from chanjing_studio.ui.voices.phrases import played_share, traits
from chanjing_studio.ui.widgets.announce import announce
from chanjing_studio.ui.widgets.elided_label import ElidedLabel
from chanjing_studio.ui.widgets.play_button import PlayButton, PlayState
from chanjing_studio.ui.widgets.print_view import PrintView
from chanjing_studio.ui.words import tr

if TYPE_CHECKING:
    from chanjing_studio.storage.voice_cache import Heard


class OwnVoice(QFrame):
    """A small card; dots until the voice was heard."""

    def __init__(self, look: Look, audition: Audition) -> None:
        super().__init__()
        self._audition = audition
        self._voice: Voice | None = None
        self._peaks: tuple[float, ...] | None = None
        self._failed = False
        self._play = PlayButton(look, "avatarAudition")
        self._title = ElidedLabel("strong", name="avatarVoice", least=14)
        self._traits = ElidedLabel("small", state="muted", name="avatarVoiceTraits")
        self._print = PrintView(look, print_size(look, "print-row"))
        self._build(look)
        self._connect()
        self._say()

    def show_voice(self, voice: Voice | None) -> None:
        """The voice of the avatar that is selected; None when it has none."""
        if voice == self._voice:
            return
        self._voice, self._peaks, self._failed = voice, None, False
        if voice:
            self._audition.recall(voice.id)
        self._say()

    def lay_out(self, *, bar: bool) -> None:
        """In a bar without its print."""
        self._print.setVisible(not bar)

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.LanguageChange:
            self._say()

    def _build(self, look: Look) -> None:
        set_role(self, "panel")
        words = QVBoxLayout()
        words.setSpacing(0)
        words.addWidget(self._title)
        words.addWidget(self._traits)
        row = QHBoxLayout(self)
        gap = look.size("space.3")
        row.setContentsMargins(gap, look.size("space.2"), gap, look.size("space.2"))
        row.setSpacing(gap)
        row.addWidget(self._play)
        row.addLayout(words, 3)
        row.addWidget(self._print, 2)

    def _connect(self) -> None:
        self._play.clicked.connect(self._on_pressed)
        self._audition.changed.connect(self._show_sound)
        self._audition.heard.connect(self._on_heard)
        self._audition.missing.connect(self._on_missing)
        self._audition.recalled.connect(self._on_recalled)
        self._audition.opened.connect(self._on_opened)

    def _on_pressed(self) -> None:
        if self._voice:
            self._audition.toggle(self._voice)

    def _on_opened(self) -> None:
        if self._voice:
            self._audition.recall(self._voice.id)

    def _on_heard(self, voice_id: str, heard: Heard) -> None:
        if self._is_mine(voice_id):
            self._peaks, self._failed = heard.peaks, False
            self._show_sound()

    def _on_missing(self, voice_id: str, _why: Sentence) -> None:
        if self._is_mine(voice_id):
            self._failed = True
            self._say()
            announce(self, tr("No sample; the voice is still usable."))

    def _on_recalled(self, voice: Voice, heard: Heard | None) -> None:
        """The list of voices knows more of it than the avatar's entry."""
        if self._is_mine(voice.id):
            self._voice, self._peaks = voice, heard.peaks if heard else self._peaks
            self._say()

    def _is_mine(self, voice_id: str) -> bool:
        return self._voice is not None and self._voice.id == voice_id

    def _say(self) -> None:
        voice = self._voice
        self._title.setText(tr("Own voice") if voice else tr("No voice of its own"))
        facts = traits(voice, tongue_of(voice)) if voice else tr("Choose any voice")
        self._traits.setText(tr("No sample; still usable") if self._failed else facts)
        set_state(self._traits, "warning" if self._failed else "muted")
        self._play.set_subject(voice.name if voice else "")
        self._show_sound()

    def _show_sound(self) -> None:
        sounding = self._audition.sounding
        mine = self._is_mine(sounding.voice_id)
        if mine and self._failed:
            self._failed = False
            self._say()
            return
        state = sounding.phase if mine else PlayState.STILL if self._voice else PlayState.NOTHING
        played = played_share(sounding) if mine else None
        self._play.show_state(state, played or 0.0)
        self._print.show_sound(VoicePrint(self._peaks, played, failed=self._failed))
