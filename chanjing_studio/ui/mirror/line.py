"""A job's mirror line: above it how far the job is, below it every answer of the cloud."""

import itertools
from dataclasses import dataclass
from enum import Enum, auto

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QPainter, QPen

from chanjing_studio.ui.mirror.bars import Pen, paint_bars, paint_lane
from chanjing_studio.ui.theme.look import Look


class LineState(Enum):
    """What became of the job so far, as far as the drawing tells it."""

    WAITING = auto()
    UPLOADING = auto()
    MAKING = auto()
    OFFLINE = auto()
    UNSURE = auto()
    FAILED = auto()


@dataclass(frozen=True, slots=True)
class JobLine:
    """What one line shows.

    ``uploaded`` is a share 0…1, or None for a job that uploads nothing: the cloud then has the whole width.
    ``made`` is the cloud's share 0…1, or None where the cloud has said none.
    ``answers`` has a letter for each answer, oldest first: ``m`` moved on, ``a`` no change, ``x`` no answer.
    ``speeds`` are the bytes per second of each second of the upload, oldest first.
    """

    state: LineState
    uploaded: float | None = None
    made: float | None = None
    answers: str = ""
    speeds: tuple[float, ...] = ()


@dataclass(frozen=True, slots=True)
class _Lane:
    left: float
    count: int


_LIVE = {LineState.OFFLINE: "picture", LineState.FAILED: "danger"}


def line_height(look: Look, *, detail: bool = False) -> int:
    """Height in px of a row's line, or of the taller one in a job's story."""
    return look.size("mirror.detail.height" if detail else "mirror.row.height")


def paint_job_line(painter: QPainter, box: QRectF, line: JobLine, *, look: Look, detail: bool = False) -> None:
    """Paint a line into ``box``: its width is used in whole steps, its height is ``line_height``."""
    size = "mirror.detail" if detail else "mirror.row"
    upload, cloud = _lanes(look, box, uploads=line.uploaded is not None)
    above, live = look.size(f"{size}.above"), _LIVE.get(line.state, "accent")
    foot = box.top() + above + 1
    top = foot + look.size(f"{size}.gap")
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    _paint_share(painter, upload, line.uploaded or 0.0, look=look, foot=foot, above=above, live=live)
    _paint_share(painter, cloud, line.made or 0.0, look=look, foot=foot, above=above, live=live)
    if upload.count:
        mark = QPointF(upload.left + upload.count * look.size("mirror.pitch") + 5, foot - 1)
        _paint_create_mark(painter, mark, line, look=look)
    _paint_speeds(painter, upload, line.speeds, look=look, top=top, deep=look.size(f"{size}.moved"))
    if line.state is not LineState.FAILED:
        _paint_answers(painter, cloud, line.answers, look=look, top=top, size=size)


def _lanes(look: Look, box: QRectF, *, uploads: bool) -> tuple[_Lane, _Lane]:
    pitch, gap = look.size("mirror.pitch"), look.size("mirror.break-slots")
    slots = int(box.width() // pitch)
    if not uploads:
        return _Lane(box.left(), 0), _Lane(box.left(), slots)
    left = round(slots * look.number("mirror.upload-share"))
    return _Lane(box.left(), left), _Lane(box.left() + (left + gap) * pitch, max(0, slots - left - gap))


def _pen(look: Look, role: str) -> Pen:
    return Pen(look.size("mirror.pitch"), look.size("mirror.bar"), look.colour(role))


def _paint_share(
    painter: QPainter, lane: _Lane, share: float, *, look: Look, foot: float, above: int, live: str
) -> None:
    """Bars for what is done, dots for what is to come; a bar only once its whole step is done."""
    done = min(lane.count, int(lane.count * share + 1e-6))
    bars, dots = _pen(look, live), _pen(look, "step-rest")
    paint_lane(painter, lane.left, foot - above, count=done, height=above, pen=bars)
    left = lane.left + done * dots.pitch
    paint_lane(painter, left, foot - dots.bar, count=lane.count - done, height=dots.bar, pen=dots)


def _paint_create_mark(painter: QPainter, centre: QPointF, line: JobLine, *, look: Look) -> None:
    """The call that starts the job in the cloud: a ring until it is answered, a disc after, or a question."""
    if line.state is LineState.UNSURE:
        painter.setFont(look.font("body-strong"))
        painter.setPen(look.colour("warning"))
        painter.drawText(QRectF(centre.x() - 6, centre.y() - 12, 12, 18), Qt.AlignmentFlag.AlignCenter, "?")
        return
    arrived = line.state is LineState.MAKING or line.made is not None
    ink = look.colour(_LIVE.get(line.state, "accent") if arrived else "pulse-alive")
    painter.setPen(QPen(ink, 1.4))
    painter.setBrush(ink if arrived else Qt.BrushStyle.NoBrush)
    painter.drawEllipse(centre, 2.2, 2.2)


def _paint_speeds(
    painter: QPainter, lane: _Lane, speeds: tuple[float, ...], *, look: Look, top: float, deep: int
) -> None:
    """The upload's speed in each of its last seconds, the fastest of them at full height."""
    shown = speeds[-lane.count :] if lane.count else ()
    if not shown:
        return
    pen, most = _pen(look, "accent"), max(shown) or 1.0
    left = lane.left + (lane.count - len(shown)) * pen.pitch
    paint_bars(painter, left, top, heights=[speed / most * deep for speed in shown], pen=pen, down=True)


def _paint_answers(painter: QPainter, lane: _Lane, answers: str, *, look: Look, top: float, size: str) -> None:
    """One mark for each answer, the newest at the right end; equal neighbours are painted together."""
    pens = {"m": _pen(look, "pulse-moved"), "a": _pen(look, "pulse-alive"), "x": _pen(look, "pulse-missed")}
    heights = {"m": look.size(f"{size}.moved"), "a": look.size(f"{size}.alive")}
    shown = answers[-lane.count :] if lane.count else ""
    pitch = pens["m"].pitch
    left = lane.left + (lane.count - len(shown)) * pitch
    for letter, run in itertools.groupby(shown):
        count = sum(1 for _ in run)
        if letter == "x":
            _paint_missed(painter, left, top, count=count, pen=pens["x"], radius=look.number("mirror.missed-radius"))
        else:
            paint_lane(painter, left, top, count=count, height=heights[letter], pen=pens[letter])
        left += count * pitch


def _paint_missed(painter: QPainter, left: float, top: float, *, count: int, pen: Pen, radius: float) -> None:
    painter.setPen(QPen(pen.colour, 1))
    painter.setBrush(Qt.BrushStyle.NoBrush)
    for place in range(count):
        painter.drawEllipse(QPointF(left + place * pen.pitch + 1, top + 1.5), radius, radius)
