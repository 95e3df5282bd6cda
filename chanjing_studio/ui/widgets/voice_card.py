"""The voice that speaks the script: hear it, change it, and how it speaks."""

from dataclasses import dataclass

from PySide6.QtCore import QEvent, Signal
from PySide6.QtWidgets import QBoxLayout, QFrame, QHBoxLayout, QSizePolicy, QVBoxLayout, QWidget

from chanjing_studio.ui.mirror.voice_print import VoicePrint, print_size
from chanjing_studio.ui.theme.look import Look
from chanjing_studio.ui.theme.roles import set_role, set_state
from chanjing_studio.ui.widgets.buttons import button, put_icon
from chanjing_studio.ui.widgets.elided_label import ElidedLabel
from chanjing_studio.ui.widgets.play_button import PlayButton, PlayState
from chanjing_studio.ui.widgets.print_view import PrintView
from chanjing_studio.ui.widgets.slider_spin import NumberRange, SliderSpin
from chanjing_studio.ui.words import tr

_PRINT_WIDTH = 384
_WORDS_WIDTH = 210  # the print gives way before the words


_FIXED = NumberRange(1, 1, 1)


@dataclass(frozen=True, slots=True)
class Manner:
    """The ranges of how a voice can speak, as the cloud takes them; what it does not let one choose is fixed."""

    speed: NumberRange
    pitch: NumberRange = _FIXED
    volume: NumberRange = _FIXED

    @property
    def speed_alone(self) -> bool:
        """Whether there is nothing else to choose: the speed then needs no row of its own."""
        return self.pitch.fixed and self.volume.fixed


class VoiceCard(QFrame):
    """``audition_pressed`` and ``choose_pressed`` ask; ``changed`` tells that speed, pitch or volume moved."""

    audition_pressed = Signal()
    choose_pressed = Signal()
    changed = Signal()

    def __init__(self, look: Look, manner: Manner, *, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._look = look
        self._voice: tuple[str, str] | None = None
        self._usable, self._failed, self._slim = True, False, False
        set_role(self, "panel")
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
        self.play = PlayButton(look, "voiceAuditionHere")
        self._name = ElidedLabel("strong", name="voiceName")
        self._traits = ElidedLabel("small", state="muted", name="voiceTraits")
        self._print = PrintView(look, print_size(look, "print-card"))
        self.choose = button(look, "voiceChoose", " ", icon="search")
        self.speed = SliderSpin(look, "speedSpin", manner.speed, letter="S")
        self.pitch = SliderSpin(look, "pitchSpin", manner.pitch, letter="P")
        self.volume = SliderSpin(look, "volumeSpin", manner.volume, letter="V")
        self._manner, self._manner_row = QWidget(), QHBoxLayout()
        self._speed_alone = manner.speed_alone
        self._lay_out()
        self._connect()
        self._render()

    def show_voice(self, name: str, traits: str, *, usable: bool = True) -> None:
        """The voice chosen, and what it is like in a few words, or why it is not ``usable``."""
        self._voice, self._usable = (name, traits), usable
        self._render()

    def show_no_voice(self) -> None:
        """No voice is chosen yet."""
        self._voice, self._usable = None, True
        self._render()

    def show_sound(self, state: PlayState, sound: VoicePrint) -> None:
        """What its sample is doing, and the print known of it."""
        self._failed = sound.failed
        self._print.show_sound(sound)
        self.play.show_state(state if self._voice else PlayState.NOTHING, sound.played or 0.0)
        self._describe()

    def take_volume(self) -> None:
        """The volume stands on this card, after a form had lent it to another place."""
        self._manner_row.addWidget(self.volume, 1)

    def set_narrow(self, *, narrow: bool) -> None:
        """Speed, pitch and volume one under the other, for a narrow window."""
        ways = QBoxLayout.Direction
        self._manner_row.setDirection(ways.TopToBottom if narrow else ways.LeftToRight)
        self._manner_row.setSpacing(8 if narrow else 26)
        parts = (self.speed, self.pitch, self.volume)
        column = max(part.words.sizeHint().width() for part in parts) if narrow else 0
        least = self._look.size("field.spin-width")
        spins = max(part.spin.sizeHint().width() for part in parts) if narrow else least
        for part in parts:
            part.words.setMinimumWidth(column)
            part.spin.setMinimumWidth(max(least, spins))

    def set_slim(self) -> None:
        """Without the print, for a column where it would be a few dots."""
        self._slim = True
        self._print.setMaximumWidth(0)
        for part in (self._name, self._traits):
            part.setMinimumWidth(0)
        self._render()

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.LanguageChange:
            self._render()

    def _lay_out(self) -> None:
        words = QVBoxLayout()
        words.setSpacing(0)
        words.addWidget(self._name)
        words.addWidget(self._traits)
        head = QHBoxLayout()
        head.setContentsMargins(12, 12, 14, 12)
        head.setSpacing(14)
        head.addWidget(self.play)
        head.addLayout(words)
        head.addWidget(self._print, 4)
        head.addStretch(1)
        head.addWidget(self.choose)
        self._print.setMaximumWidth(_PRINT_WIDTH)
        for part in (self._name, self._traits):
            part.setMinimumWidth(_WORDS_WIDTH)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addLayout(head)
        column.addWidget(self._manner)
        self._lay_out_manner()

    def _lay_out_manner(self) -> None:
        line = QFrame()
        set_role(line, "line")
        row = self._manner_row
        row.setContentsMargins(16, 10, 16, 12)
        row.setSpacing(26)
        for part in () if self._speed_alone else (self.speed, self.pitch, self.volume):
            row.addWidget(part, 1)
        column = QVBoxLayout(self._manner)
        column.setContentsMargins(1, 0, 1, 0)
        column.setSpacing(0)
        column.addWidget(line)
        column.addLayout(row)

    def _connect(self) -> None:
        self.play.clicked.connect(self.audition_pressed)
        self.choose.clicked.connect(self.choose_pressed)
        for part in (self.speed, self.pitch, self.volume):
            part.changed.connect(self.changed)

    def _render(self) -> None:
        chosen = self._voice is not None
        self._manner.setVisible(chosen and not self._speed_alone)
        self._print.setVisible(chosen)
        self.choose.setText(tr("Change") if chosen else tr("Choose a voice"))
        self.choose.setAccessibleName(tr("Change the voice") if chosen else tr("Choose a voice"))
        put_icon(self._look, self.choose, "arrow-left-right" if chosen else "search")
        self.play.set_subject(self._voice[0] if self._voice else "")
        if chosen is (self.play.state is PlayState.NOTHING):
            self.play.show_state(PlayState.STILL if chosen else PlayState.NOTHING)
        self.speed.set_words(tr("Speed"))
        self.pitch.set_words(tr("Pitch"))
        self.volume.set_words(tr("Volume"))
        self._describe()

    def _describe(self) -> None:
        name, traits = self._voice or (tr("No voice yet"), tr("Listen first: space plays a sample"))
        missing = bool(self._voice) and self._failed and self._usable
        self._name.setWordWrap(self._voice is None)  # names give way, sentences do not
        self._name.setText(name)
        self._traits.setText(tr("No sample; still usable") if missing else traits)
        cut = self._slim and self._voice is None  # how to listen would be cut in the middle
        self._traits.setVisible(bool(self._traits.text()) and not cut)
        set_state(self._traits, "muted" if self._usable and not missing else "warning")
