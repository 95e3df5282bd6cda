"""The chosen recording: play it, see its print, replace or remove it."""

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QPushButton, QVBoxLayout

from chanjing_studio.ui.figures import clock
from chanjing_studio.ui.mirror.voice_print import PrintSize, VoicePrint
from chanjing_studio.ui.theme.look import Look
from chanjing_studio.ui.theme.roles import set_role
from chanjing_studio.ui.widgets.elided_label import ElidedLabel
from chanjing_studio.ui.widgets.file_view import FileFacts, FileView
from chanjing_studio.ui.widgets.label import label
from chanjing_studio.ui.widgets.play_button import PlayButton, PlayState
from chanjing_studio.ui.widgets.print_view import PrintView
from chanjing_studio.ui.words import tr

_ABOVE, _BELOW = 30, 14  # px of the recording's print, taller than a voice's


class RecordingCard(FileView):
    """``play_pressed`` asks to play or pause; the form answers with ``show_sound``."""

    play_pressed = Signal()

    def __init__(self, look: Look) -> None:
        super().__init__()
        self._state, self._seconds, self._at = PlayState.STILL, 0.0, 0.0
        self.play = PlayButton(look, "audioPlay", pauses=True)
        self._name = ElidedLabel("strong", mode=Qt.TextElideMode.ElideMiddle)
        self._time = label("small", state="muted", name="audioTime")
        self._print = PrintView(look, PrintSize(look.size("mirror.pitch"), look.size("mirror.bar"), _ABOVE, _BELOW))
        self._words, self._row = QVBoxLayout(), QHBoxLayout()
        self._lay_out(look)
        self.play.clicked.connect(self.play_pressed)

    def _lay_out(self, look: Look) -> None:
        card = QFrame()
        set_role(card, "panel")
        head = QHBoxLayout()
        head.addWidget(self._name, 1)
        head.addWidget(self._time)
        self._words.setSpacing(0)
        self._words.addLayout(head)
        self._row.setSpacing(14)
        self._row.addWidget(self.play)
        self._row.addLayout(self._words, 1)
        column = QVBoxLayout(card)
        column.setContentsMargins(12, 12, 14, 14)
        column.setSpacing(look.size("space.2"))
        column.addLayout(self._row)
        column.addWidget(self._print)
        outer = QVBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, 0)
        outer.addWidget(card)
        outer.addStretch(1)

    def adopt(self, info: QLabel, choose: QPushButton, clear: QPushButton) -> None:
        info.setAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
        self._words.addWidget(info)
        self._row.addWidget(choose)
        self._row.addWidget(clear)

    def show_facts(self, facts: FileFacts) -> None:
        self._name.setText(facts.name)
        self.play.set_subject(facts.name)

    def show_sound(self, state: PlayState, peaks: tuple[float, ...] | None, *, at: float, seconds: float) -> None:
        """The recording's peaks 0…1 (None while they are not known), where it plays and how long it is, in seconds."""
        self._state, self._at, self._seconds = state, at, seconds
        started = state is PlayState.PLAYING or at > 0
        played = min(1.0, at / seconds) if seconds > 0 else 0.0
        self.play.show_state(state)
        self._print.show_sound(VoicePrint(peaks, played if started else None))
        self._say()

    def set_short(self, *, short: bool) -> None:
        """The card is low already."""

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.LanguageChange:
            self._say()

    def _say(self) -> None:
        self._time.setText(f"{clock(self._at)} / {clock(self._seconds)}")
        spoken = tr("{at} of {length}", "a time in a sound", at=clock(self._at), length=clock(self._seconds))
        self._time.setAccessibleName(spoken)
