"""The print of a long sound: bars and their reflection for what is known, dots for the rest."""

from __future__ import annotations

from PySide6.QtCore import QPointF
from PySide6.QtGui import QColor, QPainter

from chanjing_studio.ui.mirror.bars import Pen, paint_bars
from chanjing_studio.ui.mirror.voice_print import PrintSize
from chanjing_studio.ui.speech.tiles import WIDE, Tiles
from chanjing_studio.ui.speech.view_span import ViewSpan
from chanjing_studio.ui.theme.look import Look


class WavePrint:
    """Paints the part of a sound that is in sight, what was heard of it in another ink."""

    def __init__(self, look: Look, size: PrintSize, gap: int) -> None:
        self._look, self._size, self._gap = look, size, gap
        self._peaks: tuple[float, ...] = ()
        self._known: float | None = None
        self._span = ViewSpan()
        self._rest = Tiles(self.height, lambda painter, first: self._draw(painter, first, played=False))
        self._played = Tiles(self.height, lambda painter, first: self._draw(painter, first, played=True))

    @property
    def height(self) -> int:
        """Pixels from the top of the tallest bar to the foot of its reflection."""
        return self._size.above + self._gap + self._size.below

    @property
    def known(self) -> float:
        """How many seconds of the sound are known."""
        whole = self._span.seconds
        return 0.0 if not self._peaks else whole if self._known is None else min(self._known, whole)

    def take_peaks(self, peaks: tuple[float, ...], known: float | None) -> None:
        """Peaks 0…1, spread over the first ``known`` seconds of the sound; over all of it when that is None."""
        self._peaks, self._known = peaks, known
        self.forget()

    def take_span(self, span: ViewSpan) -> None:
        """Which part is in sight; another scale is another picture."""
        if (span.scale, span.seconds) != (self._span.scale, self._span.seconds):
            self.forget()
        self._span = span

    def forget(self) -> None:
        """The colours, or the sound, are other than before."""
        self._rest.forget()
        self._played.forget()

    def paint(self, painter: QPainter, at: QPointF, *, heard: float) -> None:
        """From the top left on; ``heard`` is the moment up to which it was heard. A bar is heard as a whole."""
        first, last = self._span.left, self._span.left + min(self._span.width, self._span.length)
        pitch = self._size.pitch
        cut = min(last, max(first, -(-round(heard * self._span.scale) // pitch) * pitch))
        if cut > first:
            self._played.paint(painter, at, first=first, last=cut)
        if cut < last:
            self._rest.paint(painter, at + QPointF(cut - first, 0), first=cut, last=last)

    def _draw(self, painter: QPainter, first: int, *, played: bool) -> None:
        size, look = self._size, self._look
        count = min(WIDE, self._span.length - first + size.pitch - 1) // size.pitch
        heights = [self._height(first + place * size.pitch) for place in range(count)]
        ink = look.colour("waveform" if played else "waveform-rest")
        pen, foot = Pen(size.pitch, size.bar, ink), size.above
        paint_bars(painter, first, foot, heights=[size.above * peak for peak in heights], pen=pen)
        known = self._bars_known(first, count)
        mirrored = Pen(size.pitch, size.bar, self._mirror_ink(ink, played=played))
        below = [size.below * peak for peak in heights[:known]]
        paint_bars(painter, first, foot + self._gap, heights=below, pen=mirrored, down=True)

    def _mirror_ink(self, ink: QColor, *, played: bool) -> QColor:
        if not played:
            return self._look.colour("waveform-mirror")
        pale = QColor(ink)
        pale.setAlphaF(self._look.number("mirror.reflection-opacity"))
        return pale

    def _bars_known(self, first: int, count: int) -> int:
        """How many of these bars are of the part that is known: what is not has no reflection."""
        reach = round(self.known * self._span.scale) - first
        return max(0, min(count, -(-reach // self._size.pitch)))

    def _height(self, px: int) -> float:
        """The loudest peak of a bar, 0…1; the nearest when there are fewer peaks than bars."""
        if not self.known:
            return 0.0
        each = len(self._peaks) / ((self._known or self.known) * self._span.scale)
        start = int(px * each)
        return max(self._peaks[start : max(start + 1, int((px + self._size.pitch) * each))], default=0.0)
