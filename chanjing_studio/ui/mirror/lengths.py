"""Two lengths on one ruler: the speech above the line, the picture as a film strip below it."""

from dataclasses import dataclass

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPainterPath, QPen

from chanjing_studio.ui.mirror.bars import Pen, paint_bars, paint_lane
from chanjing_studio.ui.mirror.voice_print import fitted
from chanjing_studio.ui.theme.look import Look

HEIGHT = 38  # px of the whole drawing
_SPEECH_FOOT, _RULER, _FILM_TOP, _FILM = 16, 20, 27, 9
_STEPS = (1, 2, 5, 10, 30, 60, 120, 300, 600, 1800, 3600)
_STEP_APART = 40  # px at least between two marks of the ruler


@dataclass(frozen=True, slots=True)
class Lengths:
    """Seconds of speech and of picture (0: not known); peaks 0…1 once the speech is a recording, else an estimate."""

    speech: float
    picture: float
    peaks: tuple[float, ...] | None = None


def paint_lengths(painter: QPainter, box: QRectF, lengths: Lengths, *, look: Look) -> None:
    """Paint both lengths over the width of ``box``; the longer one fills it."""
    longest = max(lengths.speech, lengths.picture)
    if longest <= 0:
        return
    scale = (box.width() - 2) / longest
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    _paint_ruler(painter, box, scale=scale, longest=longest, colour=look.colour("line-strong"))
    _paint_speech(painter, box, lengths, look=look, width=lengths.speech * scale)
    _paint_film(painter, box, lengths, look=look, scale=scale)


def _paint_ruler(painter: QPainter, box: QRectF, *, scale: float, longest: float, colour: QColor) -> None:
    painter.fillRect(QRectF(box.left(), box.top() + _RULER, box.width(), 1), colour)
    step = next((step for step in _STEPS if step * scale >= _STEP_APART), _STEPS[-1])
    for mark in range(int(longest // step) + 1):
        painter.fillRect(QRectF(box.left() + round(mark * step * scale), box.top() + _RULER + 1, 1, 5), colour)


def _paint_speech(painter: QPainter, box: QRectF, lengths: Lengths, *, look: Look, width: float) -> None:
    """Dots while the length is an estimate, bars once it is a recording."""
    pen = Pen(look.size("mirror.pitch"), look.size("mirror.bar"), look.colour("waveform"))
    count, foot = int((width + pen.pitch - pen.bar) // pen.pitch), box.top() + _SPEECH_FOOT
    if lengths.peaks is None:
        paint_lane(painter, box.left(), foot - 4, count=count, height=pen.bar, pen=pen)
        return
    heights = [peak * (_SPEECH_FOOT - 2) for peak in fitted(lengths.peaks, count)]
    paint_bars(painter, box.left(), foot, heights=heights, pen=pen)


def _paint_film(painter: QPainter, box: QRectF, lengths: Lengths, *, look: Look, scale: float) -> None:
    """The picture once; hatched what the cloud shows again, faint what no word is left for."""
    ink, top = look.colour("picture"), box.top() + _FILM_TOP
    shown = min(lengths.picture, lengths.speech) if lengths.speech else lengths.picture
    film, used = lengths.picture * scale, shown * scale
    if film > used:
        _paint_strip(
            painter, QRectF(box.left() + used + 1, top, film - used - 1, _FILM), look.colour("waveform-mirror")
        )
    _paint_strip(painter, QRectF(box.left(), top, used, _FILM), ink)
    for hole in range(5, int(film) - 4, 9):
        painter.fillRect(QRectF(box.left() + hole, top + 3.5, 3, 2), look.colour("panel"))
    if lengths.speech > lengths.picture > 0:
        again = QRectF(box.left() + film + 2, top + 0.5, (lengths.speech - lengths.picture) * scale - 2, _FILM - 1)
        _paint_hatched(painter, again, ink)


def _paint_strip(painter: QPainter, strip: QRectF, colour: QColor) -> None:
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(colour)
    painter.drawRoundedRect(strip, 2, 2)


def _paint_hatched(painter: QPainter, strip: QRectF, colour: QColor) -> None:
    path = QPainterPath()
    path.addRoundedRect(strip, 2, 2)
    painter.save()
    painter.setClipPath(path)
    painter.setPen(QPen(colour, 2))
    height = int(strip.height()) + 1
    for x in range(0, int(strip.width()) + height, 7):
        foot = QPointF(strip.left() + x - height, strip.top() + height)
        painter.drawLine(foot, foot + QPointF(height, -height))
    painter.restore()
    painter.setPen(QPen(colour, 1))
    painter.setBrush(Qt.BrushStyle.NoBrush)
    painter.drawPath(path)
