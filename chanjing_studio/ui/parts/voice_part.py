"""The voice of a form: auditioned in place, changed elsewhere."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from chanjing_studio.domain.models import SpecProblem
from chanjing_studio.domain.voices import Voice
from chanjing_studio.domain.words import Sentence
from chanjing_studio.services.tongues import tongue_of
from chanjing_studio.ui.form_tools import FormTools
from chanjing_studio.ui.mirror.voice_print import VoicePrint
from chanjing_studio.ui.voices.phrases import played_share, state_name, traits
from chanjing_studio.ui.widgets.play_button import PlayState
from chanjing_studio.ui.widgets.voice_card import Manner, VoiceCard
from chanjing_studio.ui.words import tr

if TYPE_CHECKING:  # as for the audition
    from chanjing_studio.storage.voice_cache import Heard


_NO_VOICE = Voice(id="", name="")


class VoicePart(QObject):
    """A card and the voice on it. ``wanted`` asks for another; ``changed`` tells voice, speed, pitch or volume.

    Where somebody speaks in a voice of their own unless another is chosen, ``speak_as`` says who.
    """

    changed = Signal()
    wanted = Signal()

    def __init__(self, tools: FormTools, manner: Manner, parent: QObject) -> None:
        super().__init__(parent)
        self._audition, self.manner = tools.audition, manner
        self._voice: Voice | None = None
        self._speaker, self._usual = "", _NO_VOICE
        self._peaks: tuple[float, ...] | None = None
        self._failed = False
        self.card = VoiceCard(tools.look, manner)
        self._connect()

    @property
    def voice(self) -> Voice | None:
        """The voice chosen."""
        return self._voice

    def problems(self) -> tuple[SpecProblem, ...]:
        """Why it cannot speak, as far as that is known."""
        why_not = self._voice.why_not if self._voice else None
        return (SpecProblem("voice", why_not),) if why_not else ()

    def choose(self, voice: Voice | None) -> None:
        """Use a voice, or none."""
        self.hush()
        self._voice, self._peaks, self._failed = voice, None, False
        self.retranslate()
        self._recall()
        self.changed.emit()

    def speak_as(self, speaker: str, usual: Voice | None) -> None:
        """What the voice is called that speaks where none is chosen, and which one it is if that is known."""
        usual = usual or _NO_VOICE
        if (speaker, usual.id) == (self._speaker, self._usual.id):
            return
        if self._voice is None:
            self.hush()
            self._peaks, self._failed = None, False
        self._speaker, self._usual = speaker, usual
        self.retranslate()
        self._recall()

    def hush(self) -> None:
        """Silence, when the card is no longer on the screen."""
        if self._is_mine(self._audition.sounding.voice_id):
            self._audition.stop()

    def retranslate(self) -> None:
        """Says everything in the language in force."""
        if self._voice is not None:
            facts = state_name(self._voice) or traits(self._voice, tongue_of(self._voice))
            self.card.show_voice(self._voice.name, facts, usable=self._voice.usable)
        elif self._speaker:
            self.card.show_voice(self._speaker, self._usual_facts())
        else:
            self.card.show_no_voice()
        self._show_sound()

    @property
    def _heard(self) -> Voice | None:
        """The voice that is heard here."""
        return self._voice or (self._usual if self._speaker and self._usual.id else None)

    def _usual_facts(self) -> str:
        known = traits(self._usual, tongue_of(self._usual))
        return f"{self._usual.name} · {known}" if known else tr("It came with the avatar")

    def _connect(self) -> None:
        self.card.audition_pressed.connect(self._on_audition)
        self.card.choose_pressed.connect(self.wanted)
        self.card.changed.connect(self.changed)
        self._audition.changed.connect(self._show_sound)
        self._audition.heard.connect(self._on_heard)
        self._audition.missing.connect(self._on_missing)
        self._audition.opened.connect(self._recall)
        self._audition.relisted.connect(self._recall)
        self._audition.recalled.connect(self._on_recalled)

    def _recall(self) -> None:
        if voice := self._heard:
            self._audition.recall(voice.id)

    def _on_audition(self) -> None:
        if voice := self._heard:
            self._audition.toggle(voice)

    def _on_recalled(self, voice: Voice, heard: Heard | None) -> None:
        """The cloud's list knows more of it than a draft, whether it can be used, and whether it was heard."""
        if not self._is_mine(voice.id):
            return
        former = self._voice
        if former is None:
            self._usual = voice
        else:
            self._voice = voice
        self._peaks = heard.peaks if heard else self._peaks
        self.retranslate()
        if former and former.state is not voice.state:
            self.changed.emit()

    def _on_heard(self, voice_id: str, heard: Heard) -> None:
        if self._is_mine(voice_id):
            self._peaks, self._failed = heard.peaks, False
            self._show_sound()

    def _on_missing(self, voice_id: str, _why: Sentence) -> None:
        if self._is_mine(voice_id):
            self._failed = True
            self._show_sound()

    def _is_mine(self, voice_id: str) -> bool:
        heard = self._heard
        return heard is not None and heard.id == voice_id

    def _show_sound(self) -> None:
        sounding = self._audition.sounding
        mine = self._is_mine(sounding.voice_id)
        state = sounding.phase if mine else PlayState.STILL
        played = played_share(sounding) if mine else None
        if self._heard is None and self._speaker:
            state = PlayState.NOTHING  # the cloud does not tell which voice that is
        self.card.show_sound(state, VoicePrint(self._peaks, played, failed=self._failed))
