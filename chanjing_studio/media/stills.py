"""Pictures of files in the size in which they are shown."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QPoint, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QImage, QImageReader, QPainter, QPainterPath

_FORMS = (b"jpeg", b"jpg", b"png", b"webp", b"gif", b"bmp")
_MOST_PIXELS = 64_000_000
ABOVE = 0.15
"""Of what is cut off a tall picture of somebody, the share above: the face is near to the top."""
_LEAST = QSize(1, 1)
_SMOOTH = Qt.TransformationMode.SmoothTransformation


def read_still(file: Path, size: QSize, *, radius: float = 0) -> QImage | None:
    """A picture of somebody, filling ``size`` with round corners, all in device pixels; None for no picture.

    Blocks for 10 to 500 ms, of which Python waits for little: call it in a worker. A JPEG is decoded to about the size
    in which it is shown.
    """
    picture = _decoded(file, size)
    return None if picture is None else _cut(picture, size, radius=radius)


def read_whole(file: Path, box: QSize) -> QImage | None:
    """A whole picture, filling ``box`` (device pixels) or reaching beyond it in one direction; None for no picture."""
    return _decoded(file, box)


def covering(picture: QImage, size: QSize, *, above: float = 0.5) -> QImage:
    """As much of a picture as has the shape of ``size``, in that size; ``above``: the share cut off above of the rest.

    It is cut before it is scaled: a line of ten thousand pixels, scaled until it is high enough, has no room anywhere.
    """
    whole = picture.size()
    part = size.toSizeF().scaled(whole.toSizeF(), Qt.AspectRatioMode.KeepAspectRatio).toSize().expandedTo(_LEAST)
    left, top = (whole.width() - part.width()) // 2, round((whole.height() - part.height()) * above)
    cut = picture if part == whole else picture.copy(QRect(QPoint(left, top), part))
    return cut.scaled(size, Qt.AspectRatioMode.IgnoreAspectRatio, _SMOOTH)


def _decoded(file: Path, size: QSize) -> QImage | None:
    reader = QImageReader(str(file))
    reader.setDecideFormatFromContent(True)
    reader.setAutoTransform(True)
    whole = reader.size()
    if bytes(reader.format().data()) not in _FORMS or not 0 < whole.width() * whole.height() <= _MOST_PIXELS:
        return None
    filling = whole.toSizeF().scaled(size.toSizeF(), Qt.AspectRatioMode.KeepAspectRatioByExpanding)
    reader.setScaledSize(filling.boundedTo(whole.toSizeF()).toSize().expandedTo(_LEAST))
    picture = reader.read()
    return None if picture.isNull() else picture


def _cut(picture: QImage, size: QSize, *, radius: float) -> QImage:
    if picture.width() < size.width() or picture.height() < size.height():
        picture = covering(picture, size, above=ABOVE)
    cut = QImage(size, QImage.Format.Format_ARGB32_Premultiplied)
    cut.fill(Qt.GlobalColor.transparent)
    painter = QPainter(cut)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    path = QPainterPath()
    path.addRoundedRect(QRectF(cut.rect()), radius, radius)
    painter.setClipPath(path)
    top = round((size.height() - picture.height()) * ABOVE)
    painter.drawImage((size.width() - picture.width()) // 2, top, picture)
    painter.end()
    return cut
