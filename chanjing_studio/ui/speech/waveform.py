"""The sound of a speech over its sentences: seen, followed, and gone through by mouse and keyboard."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from PySide6.QtCore import QEvent, QPointF, QRect, QRectF, QSignalBlocker, QSize, Qt, Signal
from PySide6.QtGui import QKeyEvent, QMouseEvent, QPainter, QPaintEvent, QResizeEvent, QWheelEvent
from PySide6.QtWidgets import QSizePolicy, QSlider, QWidget

from chanjing_studio.domain.timed_lines import TimedLine
from chanjing_studio.ui.mirror.voice_print import print_size
from chanjing_studio.ui.speech.times import timecode
from chanjing_studio.ui.speech.view_span import ViewSpan, place_of, starts_of
from chanjing_studio.ui.speech.wave_print import WavePrint
from chanjing_studio.ui.speech.wave_strip import HEIGHT as STRIP
from chanjing_studio.ui.speech.wave_strip import SentenceStrip, paint_ruler
from chanjing_studio.ui.theme.look import Look
from chanjing_studio.ui.theme.roles import set_role
from chanjing_studio.ui.widgets.shapes import paint_plate
from chanjing_studio.ui.words import tr

_SIDE = 6  # px left and right, so that the playhead's knob is whole at both ends
_TOP, _MIRROR_GAP, _STRIP_GAP, _FOOT = 26, 4, 12, 2
_LIT_TOP, _LIT_RADIUS, _KNOB, _HEAD_TOP = 20, 6, 4.5, 18
_TENTHS = 10
_WHEEL_ZOOM = 0.08


class Waveform(QSlider):
    """``wanted`` gives the second that someone wants to go to; ``zoom_wanted`` how near, 0 to 1.

    It is a slider to those who do not see it: its value is the place in tenths of a second, told when someone goes
    there or the sound stands still, and not at every frame.
    """

    wanted = Signal(float)
    zoom_wanted = Signal(float)
    toggle_wanted = Signal()
    side = _SIDE
    """Pixels left and right of the sound."""

    def __init__(self, look: Look, *, parent: QWidget | None = None) -> None:
        super().__init__(Qt.Orientation.Horizontal, parent)
        self._look = look
        self._print = WavePrint(look, print_size(look, "print-page"), _MIRROR_GAP)
        self._strip = SentenceStrip(look)
        self._span = ViewSpan()
        self._starts: list[float] = []
        self._at, self._current = 0.0, -1
        self._follows, self._held = True, False
        self.setObjectName("speechWaveform")
        set_role(self, "painted")
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.valueChanged.connect(self._on_value)
        look.changed.connect(self._on_look)
        self._say()

    @property
    def span(self) -> ViewSpan:
        """What is in sight."""
        return self._span

    @property
    def current(self) -> int:
        """The sentence that is lit, from 0; -1 for none."""
        return self._current

    @property
    def known(self) -> float:
        """How many seconds of the sound are drawn as bars."""
        return self._print.known

    def show_sound(self, seconds: float, peaks: tuple[float, ...] | None, *, known: float | None = None) -> None:
        """A sound's length, and its peaks 0…1 over the first ``known`` seconds; without, over all of it."""
        self.show_length(seconds)
        self._print.take_peaks(peaks or (), known)
        self.update()

    def show_length(self, seconds: float) -> None:
        """How long the sound is; what is known of it stays known."""
        if seconds != self._span.seconds:
            blocker = QSignalBlocker(self)
            self.setRange(0, round(seconds * _TENTHS))
            blocker.unblock()
            self._look_at(ViewSpan(seconds, self._span.width, self._span.zoom).following(self._at))

    def show_lines(self, lines: Sequence[TimedLine]) -> None:
        """The sentences, in the order of their times."""
        self._starts = starts_of(lines)
        self._strip.take_lines(lines)
        self._current = place_of(self._starts, self._at)
        self.update()

    def show_place(self, at: float) -> None:
        """Where it is heard; what is in sight goes along, unless someone looks elsewhere."""
        self._at, self._current = at, place_of(self._starts, at)
        if self._follows and not self._held and self._span.zoom > 0:
            self._look_at(self._span.following(at))
        self.update()

    def follow(self) -> None:
        """What is in sight goes along with the sound again."""
        self._follows = True

    def tell_place(self) -> None:
        """Lets those who do not see it know where it stands."""
        blocker = QSignalBlocker(self)
        self.setValue(round(self._at * _TENTHS))
        blocker.unblock()
        at, length = timecode(self._at), timecode(self._span.seconds)
        self.setAccessibleDescription(tr("{at} of {length}", "a time in a sound", at=at, length=length))

    def set_zoom(self, zoom: float) -> None:
        """How near, 0 (the whole sound) to 1."""
        self._look_at(self._span.zoomed(zoom, around=self._at))

    def sizeHint(self) -> QSize:
        return QSize(600, _TOP + self._print.height + _STRIP_GAP + STRIP + _FOOT)

    def minimumSizeHint(self) -> QSize:
        return QSize(240, self.sizeHint().height())

    def focus_shape(self) -> tuple[QRect, int]:
        """The whole of it."""
        return self.rect(), self._look.size("radius.control")

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        width = max(1, self.width() - 2 * _SIDE)
        self._look_at(ViewSpan(self._span.seconds, width, self._span.zoom, self._span.left).moved_to(self._span.left))

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.LanguageChange:
            self._say()

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter, foot = QPainter(self), _TOP + self._print.height + _STRIP_GAP
        painter.setClipRect(self.rect().adjusted(1, 0, -1, 0))
        paint_ruler(painter, _SIDE, self._span, look=self._look)
        if self._current >= 0:
            self._paint_lit(painter, foot + STRIP)
        self._print.paint(painter, QPointF(_SIDE, _TOP), heard=self._at)
        self._strip.paint(painter, QPointF(_SIDE, foot))
        if self._current >= 0:
            self._strip.paint_current(painter, QPointF(_SIDE, foot), self._current)
        self._paint_head(painter, foot + _KNOB)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        if event.button() is Qt.MouseButton.LeftButton:
            self._held = True  # what is under the mouse must not run away
            self._go_to_px(event.position().x())

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        if self._held:
            self._go_to_px(event.position().x())

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        self._held = False
        event.accept()

    def wheelEvent(self, event: QWheelEvent) -> None:
        """With Ctrl nearer or farther; sideways, or with Shift, along the sound; else the wheel is the page's."""
        turned = event.angleDelta()
        if event.modifiers() & Qt.KeyboardModifier.ControlModifier:
            self.zoom_wanted.emit(self._span.zoom + _WHEEL_ZOOM * turned.y() / 120)
        elif turned.x() and self._span.zoom > 0:
            self._follows = False
            self._look_at(self._span.moved_to(self._span.left - turned.x()))
        else:
            event.ignore()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        page = self._span.width / self._span.scale
        wanted: dict[Qt.Key, Callable[[], float]] = {
            Qt.Key.Key_Left: lambda: self._at - 1,
            Qt.Key.Key_Right: lambda: self._at + 1,
            Qt.Key.Key_PageUp: lambda: self._at - page,
            Qt.Key.Key_PageDown: lambda: self._at + page,
            Qt.Key.Key_Home: lambda: 0.0,
            Qt.Key.Key_End: lambda: self._span.seconds,
            Qt.Key.Key_Up: lambda: self._sentence(-1),
            Qt.Key.Key_Down: lambda: self._sentence(1),
        }
        key = Qt.Key(event.key())
        if key in wanted:
            self._go(wanted[key]())
        elif key == Qt.Key.Key_Space:
            self.toggle_wanted.emit()
        else:
            event.ignore()

    def _sentence(self, by: int) -> float:
        place = self._current + by
        return self._starts[place] if 0 <= place < len(self._starts) else self._at

    def _go_to_px(self, x: float) -> None:
        self._go(self._span.moment(min(max(0.0, x - _SIDE), self._span.width)))

    def _go(self, at: float) -> None:
        self._follows = True
        self.wanted.emit(min(max(0.0, at), self._span.seconds))
        self.tell_place()

    def _on_value(self, tenths: int) -> None:
        """A screen reader moved the slider."""
        self._go(tenths / _TENTHS)

    def _on_look(self) -> None:
        self._print.forget()
        self._strip.forget()
        self.update()

    def _look_at(self, span: ViewSpan) -> None:
        self._span = span
        self._print.take_span(span)
        self._strip.take_span(span)
        self.update()

    def _paint_lit(self, painter: QPainter, foot: float) -> None:
        box = self._strip.box(self._current).translated(_SIDE - self._span.left, 0)
        lit = QRectF(box.left(), _LIT_TOP, box.width(), foot - _LIT_TOP)
        paint_plate(painter, lit, min(_LIT_RADIUS, lit.width() / 2), fill=self._look.colour("accent-weak"))

    def _paint_head(self, painter: QPainter, foot: float) -> None:
        x = _SIDE + self._span.px(self._at)
        ink = self._look.colour("text")
        painter.fillRect(QRectF(x - 0.5, _HEAD_TOP, 1.5, foot - _HEAD_TOP), ink)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(ink)
        painter.drawEllipse(QPointF(x, _HEAD_TOP), _KNOB, _KNOB)

    def _say(self) -> None:
        self.setAccessibleName(tr("Place in the sound"))
        self.tell_place()
