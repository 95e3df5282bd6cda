"""The background picture of a look: read from the canvas' own file, and made one of those again. All of it blocks."""

from __future__ import annotations

import contextlib
import tempfile
from pathlib import Path

from PySide6.QtCore import QBuffer, QByteArray, QIODevice, QSize, Qt
from PySide6.QtGui import QImage, QImageReader, QPainter

from chanjing_studio.domain.boxes import Size
from chanjing_studio.domain.file_names import file_name
from chanjing_studio.domain.kept_look import MOST_PICTURE_BYTES, LookPicture, picture_ending
from chanjing_studio.domain.plain_text import name_line
from chanjing_studio.domain.scene import SIDES, Backdrop
from chanjing_studio.domain.words import Sentence
from chanjing_studio.ui.canvas.backdrop_files import MOST_PIXELS, source_of, take_picture
from chanjing_studio.ui.canvas.painting import FORM

_GOOD = 90
_SMALL = QSize(480, 480)
_NO_ROOM = Sentence("There is no room to keep the picture, or its folder cannot be written to.")


def picture_of(backdrop: Backdrop) -> LookPicture | Sentence:
    """What travels with a look; what is wrong with the file otherwise."""
    source = source_of(backdrop.picture)
    try:
        data = source.read_bytes() if source.stat().st_size <= MOST_PICTURE_BYTES else b""
    except OSError:
        return Sentence("The background picture is gone. Choose it again, or leave it out.")
    if not picture_ending(data) or QImageReader(str(source)).textKeys():
        data = _written_anew(QImage(str(source)))
    if not data or len(data) > MOST_PICTURE_BYTES:
        return Sentence("The background picture is too large to be kept with a look. Choose a smaller one.")
    return LookPicture(name=name_line(source.stem), size=backdrop.size, fit=backdrop.fit, data=data)


def take_in(picture: LookPicture, folder: Path) -> Backdrop | Sentence:
    """Make it a file of the canvas'; what is wrong with it otherwise. A picture that is here already is not copied."""
    ending = picture_ending(picture.data)
    try:
        source = _twin(picture.data, folder, ending) or _taken(picture, folder, ending)
    except OSError:
        return _NO_ROOM
    if isinstance(source, Sentence):
        return source
    read = QImageReader(str(source)).size()
    size = picture.size_of(Size(max(1, read.width()), max(1, read.height())))
    return Backdrop(picture=source, size=size, fit=picture.fit)


def small(picture: LookPicture) -> QImage:
    """The picture, small; a null one where it cannot be read."""
    buffer = QBuffer()
    buffer.setData(QByteArray(picture.data))
    buffer.open(QIODevice.OpenModeFlag.ReadOnly)
    reader = QImageReader(buffer)
    size = reader.size()
    if size.width() * size.height() > MOST_PIXELS:
        return QImage()
    if size.isValid() and max(size.width(), size.height()) > _SMALL.width():
        reader.setScaledSize(size.scaled(_SMALL, Qt.AspectRatioMode.KeepAspectRatioByExpanding))
    return reader.read()


def _twin(data: bytes, folder: Path, ending: str) -> Path | None:
    """The same file, taken in before."""
    for path in folder.glob(f"*/*{ending}"):
        with contextlib.suppress(OSError):
            if path.stat().st_size == len(data) and path.read_bytes() == data:
                return path
    return None


def _taken(picture: LookPicture, folder: Path, ending: str) -> Path | Sentence:
    with tempfile.TemporaryDirectory() as spot:
        file = Path(spot) / file_name(picture.name, ending, otherwise="picture")
        file.write_bytes(picture.data)
        taken = take_picture(file, folder)
        return taken if isinstance(taken, Sentence) else taken.picture


def _written_anew(picture: QImage) -> bytes:
    """Without whatever words stand in the file, and no larger than a video; empty where it cannot be."""
    if picture.isNull():
        return b""
    most = QSize(SIDES[1], SIDES[1])
    size = (
        picture.size()
        if picture.size().boundedTo(most) == picture.size()
        else picture.size().scaled(most, Qt.AspectRatioMode.KeepAspectRatio)
    )
    plain = QImage(size, FORM)
    plain.fill(Qt.GlobalColor.transparent)
    painter = QPainter(plain)
    painter.drawImage(plain.rect(), picture.scaled(size, mode=Qt.TransformationMode.SmoothTransformation))
    painter.end()
    buffer = QBuffer()
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    see_through = picture.hasAlphaChannel()
    plain.save(buffer, "PNG" if see_through else "JPG", -1 if see_through else _GOOD)  # pyright: ignore
    return bytes(buffer.data().data())
