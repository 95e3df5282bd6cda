"""The print of a sound: dots until it was heard, then bars and their reflection for good."""

import itertools
from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPen, QPixmap, QPixmapCache

from chanjing_studio.ui.mirror.bars import Pen, blank, paint_bars, paint_lane
from chanjing_studio.ui.theme.look import Look

_GAP = 3  # between the line and its reflection
_CROSS = 4  # dots that give way to the cross, on each side


@dataclass(frozen=True, slots=True)
class PrintSize:
    """Measures of a print in px: the way from bar to bar, a bar's width, the tallest bar above and below the line."""

    pitch: int
    bar: int
    above: int
    below: int

    @property
    def height(self) -> int:
        """Height of the whole print in px."""
        return self.above + _GAP + self.below

    def slots(self, width: float) -> int:
        """How many bars fit on ``width`` px."""
        return max(0, int((width + self.pitch - self.bar) // self.pitch))


@dataclass(frozen=True, slots=True)
class VoicePrint:
    """What a print shows: the peaks 0…1 of a known sound (None: not heard yet), and how far it was played, 0…1."""

    peaks: tuple[float, ...] | None = None
    played: float | None = None
    failed: bool = False


def print_size(look: Look, place: str) -> PrintSize:
    """The measures for ``print-row``, ``print-card`` or ``print-page``."""
    pitch, bar = look.size("mirror.pitch"), look.size("mirror.bar")
    return PrintSize(pitch, bar, look.size(f"mirror.{place}.above"), look.size(f"mirror.{place}.below"))


def panel_print_size(look: Look) -> PrintSize:
    """The measures of the large print in the side panel, which has wider bars."""
    place = "mirror.print-panel"
    return PrintSize(*(look.size(f"{place}.{name}") for name in ("pitch", "bar", "above", "below")))


def paint_voice_print(painter: QPainter, box: QRectF, sound: VoicePrint, *, look: Look, size: PrintSize) -> None:
    """Paint a print from the top left of ``box`` over its width."""
    if sound.failed or sound.peaks is None:
        _paint_unheard(painter, box, failed=sound.failed, look=look, size=size)
        return
    share = min(1.0, max(0.0, sound.played or 0.0))
    cut = int(size.slots(box.width()) * share) * size.pitch  # a bar is played as a whole
    if cut < box.width():
        rest = _drawn(painter, box.width(), sound.peaks, played=False, look=look, size=size)
        _paint_part(painter, rest, box.topLeft(), start=cut, end=box.width())
    if sound.played is not None:
        done = _drawn(painter, box.width(), sound.peaks, played=True, look=look, size=size)
        _paint_part(painter, done, box.topLeft(), start=0, end=cut)
        here = box.left() + round(share * box.width()) - 1
        painter.fillRect(QRectF(here, box.top(), 1.5, size.height), look.colour("text"))


def fitted(peaks: Sequence[float], count: int) -> list[float]:
    """``count`` peaks from however many there are: the loudest of each stretch, or the nearest when there are fewer."""
    if not peaks:
        return [0.0] * count
    edges = [place * len(peaks) / count for place in range(count + 1)]
    return [max(peaks[int(start) : max(int(start) + 1, int(end))]) for start, end in itertools.pairwise(edges)]


def _paint_unheard(painter: QPainter, box: QRectF, *, failed: bool, look: Look, size: PrintSize) -> None:
    count, pen = size.slots(box.width()), Pen(size.pitch, size.bar, look.colour("waveform-unheard"))
    top, middle = box.top() + size.above - 1, count // 2
    ends = ((0, max(0, middle - _CROSS)), (min(count, middle + _CROSS), count)) if failed else ((0, count),)
    for start, end in ends:
        paint_lane(painter, box.left() + start * size.pitch, top, count=end - start, height=size.bar, pen=pen)
    if failed:
        _paint_cross(painter, QPointF(box.left() + middle * size.pitch - 1, top + 1), look.colour("warning"))


def _paint_cross(painter: QPainter, centre: QPointF, colour: QColor) -> None:
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setPen(QPen(colour, 1.8, Qt.PenStyle.SolidLine, Qt.PenCapStyle.RoundCap))
    painter.drawLine(centre + QPointF(-6, -6), centre + QPointF(6, 6))
    painter.drawLine(centre + QPointF(-6, 6), centre + QPointF(6, -6))


def _paint_part(painter: QPainter, drawn: QPixmap, at: QPointF, *, start: float, end: float) -> None:
    ratio = drawn.devicePixelRatio()
    part = QRectF(start * ratio, 0, (end - start) * ratio, drawn.height())
    target = QRectF(at.x() + start, at.y(), end - start, drawn.height() / ratio)
    painter.drawPixmap(target, drawn, part)


def _drawn(
    painter: QPainter, width: float, peaks: tuple[float, ...], *, played: bool, look: Look, size: PrintSize
) -> QPixmap:
    """The whole print in one ink, drawn once and kept until the theme, the width or the screen changes."""
    ratio = painter.device().devicePixelRatio()
    above, below = look.colour("waveform" if played else "waveform-rest"), look.colour("waveform-mirror")
    if played:
        below = QColor(above)
        below.setAlphaF(look.number("mirror.reflection-opacity"))
    key = f"voice-print {hash(peaks)} {width} {ratio} {size} {above.rgba()} {below.rgba()}"
    kept = QPixmap()
    if QPixmapCache.find(key, kept):
        return kept
    drawn = blank(width, size.height, ratio)
    _draw(drawn, fitted(peaks, size.slots(width)), size=size, above=above, below=below)
    QPixmapCache.insert(key, drawn)
    return drawn


def _draw(target: QPixmap, peaks: list[float], *, size: PrintSize, above: QColor, below: QColor) -> None:
    painter = QPainter(target)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    pen, mirrored = Pen(size.pitch, size.bar, above), Pen(size.pitch, size.bar, below)
    paint_bars(painter, 0, size.above, heights=[peak * size.above for peak in peaks], pen=pen)
    reflections = [peak * size.below for peak in peaks]
    paint_bars(painter, 0, size.above + _GAP, heights=reflections, pen=mirrored, down=True)
    painter.end()
