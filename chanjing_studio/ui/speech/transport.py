"""The buttons under a waveform: play, sentence by sentence, how fast, how near."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QSignalBlocker, Qt, Signal
from PySide6.QtGui import QFont, QFontMetrics
from PySide6.QtWidgets import QBoxLayout, QHBoxLayout, QSlider, QWidget

from chanjing_studio.ui.speech.times import timecode
from chanjing_studio.ui.theme.look import Look
from chanjing_studio.ui.widgets.buttons import button, name_button
from chanjing_studio.ui.widgets.label import label
from chanjing_studio.ui.widgets.play_button import PlayButton, PlayState
from chanjing_studio.ui.widgets.segments import Segment, Segmented
from chanjing_studio.ui.words import tr
from chanjing_studio.ui.written import written

_RATES = (0.75, 1.0, 1.5)
_STEPS, _STEP = 100, 20  # of the zoom's slider; and of its two buttons
_SLIDER = 82  # px
_PLAY = 44
_TABULAR = QFont.Tag.fromString("tnum")
_WIDEST = str.maketrans("123456789", "000000000")


class Transport(QWidget):
    """Says what was pressed; ``show_…`` says what there is to see. ``rate_wanted`` gives 0.75, 1 or 1.5."""

    toggle_wanted = Signal()
    sentence_wanted = Signal(int)
    rate_wanted = Signal(float)
    zoom_wanted = Signal(float)

    def __init__(self, look: Look) -> None:
        super().__init__()
        self._place = (-1, 0)
        self.play = _LargePlay(look)
        self.former = button(look, "speechFormer", role="ghost", icon="skip-back")
        self.next = button(look, "speechNext", role="ghost", icon="skip-forward")
        self._at, self._length = label(name="speechTime"), label(state="muted", name="speechLength")
        self._sentence = label("small", state="muted", name="speechSentence")
        self._rates = [Segment(look, f"speechRate{round(rate * 100)}", " ") for rate in _RATES]
        self._rate = Segmented(look, "speechRate", self._rates)
        self.farther = button(look, "speechZoomOut", role="ghost", icon="zoom-out", scale="small")
        self.nearer = button(look, "speechZoomIn", role="ghost", icon="zoom-in", scale="small")
        self.zoom = QSlider(Qt.Orientation.Horizontal)
        self._row = QBoxLayout(QBoxLayout.Direction.LeftToRight, self)
        self._lay_out(look)
        self._connect()
        for rate, segment in zip(_RATES, self._rates, strict=True):
            segment.setChecked(rate == 1.0)
            # Tab stops at the chosen one; Qt sees to that itself only after it has been there.
            segment.setFocusPolicy(Qt.FocusPolicy.StrongFocus if rate == 1.0 else Qt.FocusPolicy.ClickFocus)
        self.retranslate()

    def controls(self) -> list[QWidget]:
        """Everything the keyboard stops at, in the order of the eye."""
        return [self.play, self.former, self.next, *self._rates, self.farther, self.zoom, self.nearer]

    def show_state(self, state: PlayState) -> None:
        """What the sound is doing."""
        self.play.show_state(state)

    def show_time(self, at: float, seconds: float) -> None:
        """Where it is, and how long it is."""
        if self._length.text() != (length := f"/ {timecode(seconds)}"):
            self._length.setText(length)
            # As wide as its longest text, so that nothing moves while it counts.
            widest = QFontMetrics(self._at.font()).horizontalAdvance(timecode(seconds).translate(_WIDEST))
            self._at.setFixedWidth(widest + 2)
        self._at.setText(timecode(at))

    def show_sentence(self, place: int, count: int) -> None:
        """Which sentence is heard, from 0 (-1: none yet), and of how many."""
        if (place, count) != self._place:
            self._place = place, count
            self._say_sentence()

    def show_zoom(self, zoom: float) -> None:
        """How near the picture is, 0 to 1."""
        blocker = QSignalBlocker(self.zoom)
        self.zoom.setValue(round(zoom * _STEPS))
        blocker.unblock()
        self.farther.setEnabled(zoom > 0)
        self.nearer.setEnabled(zoom < 1)

    @property
    def rate(self) -> float:
        """How fast it is to be heard."""
        return _RATES[self._rate.group.checkedId()]

    def set_narrow(self, *, narrow: bool) -> None:
        """How fast and how near stand under the rest."""
        down = QBoxLayout.Direction.TopToBottom
        self._row.setDirection(down if narrow else QBoxLayout.Direction.LeftToRight)

    def retranslate(self) -> None:
        """Sets the words anew."""
        self.play.set_subject(tr("the speech"))
        name_button(self.former, tr("Previous sentence"))
        name_button(self.next, tr("Next sentence"))
        name_button(self.farther, tr("See more of the sound"))
        name_button(self.nearer, tr("See it nearer"))
        self.zoom.setAccessibleName(tr("How near the sound is seen"))
        self._rate.setAccessibleName(tr("Speed of playing"))
        for rate, segment in zip(_RATES, self._rates, strict=True):
            segment.setText(f"{written(rate)}×")
            segment.setAccessibleName(tr("Play at {rate}×", rate=rate))
        self._say_sentence()

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.LanguageChange:
            self.retranslate()

    def _say_sentence(self) -> None:
        place, count = self._place
        said = tr("Sentence {number} of {count}", number=place + 1, count=count) if place >= 0 else ""
        self._sentence.setText(said)
        self.former.setEnabled(place > 0)
        self.next.setEnabled(place + 1 < count)

    def _lay_out(self, look: Look) -> None:
        self._at.setFont(look.font("figure"))
        quiet = look.font("body")
        quiet.setFeature(_TABULAR, 1)
        self._length.setFont(quiet)
        self.zoom.setObjectName("speechZoom")
        self.zoom.setRange(0, _STEPS)
        self.zoom.setPageStep(_STEP)
        self.zoom.setFixedWidth(_SLIDER)
        gap = look.size("space.3")
        first, second, near = QHBoxLayout(), QHBoxLayout(), QHBoxLayout()
        for part in (self.play, self.former, self.next, self._at, self._length):
            first.addWidget(part)
        first.addStretch(1)
        for part in (self.farther, self.zoom, self.nearer):
            near.addWidget(part)
        near.setSpacing(look.size("space.1"))
        second.addStretch(1)
        for part in (self._sentence, self._rate):
            second.addWidget(part)
        second.addLayout(near)
        second.setSpacing(look.size("space.4"))
        self._row.setContentsMargins(0, 0, 0, 0)
        for row in (first, self._row):
            row.setSpacing(gap)
        self._row.addLayout(first)
        self._row.addLayout(second, 1)

    def _on_rate(self, number: int) -> None:
        self.rate_wanted.emit(_RATES[number])

    def _on_zoom(self, steps: int) -> None:
        self.zoom_wanted.emit(steps / _STEPS)

    def _connect(self) -> None:
        self.play.clicked.connect(self.toggle_wanted)
        self.former.clicked.connect(lambda: self.sentence_wanted.emit(-1))
        self.next.clicked.connect(lambda: self.sentence_wanted.emit(1))
        self._rate.chosen.connect(self._on_rate)
        self.zoom.valueChanged.connect(self._on_zoom)
        self.farther.clicked.connect(lambda: self.zoom.setValue(self.zoom.value() - _STEP))
        self.nearer.clicked.connect(lambda: self.zoom.setValue(self.zoom.value() + _STEP))


class _LargePlay(PlayButton):
    def __init__(self, look: Look) -> None:
        super().__init__(look, "speechPlay", pauses=True)
        self._size = _PLAY
