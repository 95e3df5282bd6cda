"""Background pictures as the program's own files: any picture comes in, a jpg or png no larger than needed goes out."""

from __future__ import annotations

import contextlib
import hashlib
import math
import os
import re
import tempfile
from dataclasses import dataclass
from pathlib import Path

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QColor, QColorSpace, QImage, QImageIOHandler, QImageReader, QPainter

from chanjing_studio.domain.boxes import Size
from chanjing_studio.domain.scene import SIDES, Backdrop, Fit, Scene
from chanjing_studio.domain.words import Sentence
from chanjing_studio.ui.canvas.painting import FORM, cut_to_shape

MOST_PIXELS = 64_000_000
MOST_BYTES = 200_000_000
_USUAL_BITS = 32  # of a pixel
_LONGEST = 65_500  # px: no jpg has a longer side
_NEEDED = SIDES[1]  # px: no side of a video is longer
_FORMS = {b"bmp", b"gif", b"jpeg", b"jpg", b"png", b"ppm", b"tga", b"tif", b"tiff", b"webp"}
_GOOD, _LARGE_PNG = 95, 8_000_000
_CUT = re.compile(r"(fit|fill|stretch)-\d+x\d+(-[0-9a-f]{6})?")
_LONGEST_NAME = 60  # letters: a name may have 255 bytes, and Chinese ones three each
_TURNED = QImageIOHandler.Transformation.TransformationRotate90
_OWN_FOLDER = re.compile(r"[0-9a-f]{16}")


@dataclass(frozen=True, slots=True)
class Taken:
    """A picture that was taken in: its file here, its size, and whether only the first of its frames was."""

    picture: Path
    size: Size
    first_frame: bool = False


def take_picture(path: Path, folder: Path) -> Taken | Sentence:
    """Keep a copy of a picture in ``folder``; what is wrong with it otherwise. Blocks."""
    try:
        if not path.is_file():  # opening a pipe would wait
            return Sentence("The picture could not be opened. It may be moved, deleted or locked.")
        if path.stat().st_size > MOST_BYTES:
            return Sentence("This file is too large for a picture. Choose one under 200 MB.")
        key = hashlib.blake2b(path.read_bytes(), digest_size=8).hexdigest()
    except OSError:
        return Sentence("The picture could not be opened. It may be moved, deleted or locked.")
    return _kept(path, folder / key)


def read_picture(path: Path) -> QImage | None:
    """A picture that was kept, ready to be drawn; None when it is gone. Blocks."""
    source = source_of(path)
    if not source.is_file():
        return None
    picture = QImage(str(source))
    return None if picture.isNull() else picture.convertToFormat(FORM)


def source_of(path: Path) -> Path:
    """The whole picture of which this is what is sent, or the picture itself."""
    return path.parent.parent / path.name if _CUT.fullmatch(path.parent.name) else path


def sent_path(backdrop: Backdrop, canvas: Size, colour: str) -> Path:
    """Where the file is that is sent for a canvas; a picture that was not taken in here is sent as it is.

    Only a png can have see-through parts: ``colour`` (``#RRGGBB``) is what shows through them.
    """
    source = source_of(backdrop.picture)
    if not _OWN_FOLDER.fullmatch(source.parent.name):
        return backdrop.picture
    behind = f"-{colour[1:].lower()}" if source.suffix == ".png" else ""
    return source.parent / f"{backdrop.fit}-{canvas.width}x{canvas.height}{behind}" / source.name


def make_sent(scene: Scene) -> bool:
    """Make the file that is sent, if it is not there: cut to the canvas' shape for fill, never larger than seen.

    Nothing of it is see-through: what a cloud would show there is told nowhere. Whether it is there now. Blocks.
    """
    backdrop, canvas = scene.backdrop, scene.size
    if backdrop is None:
        return True
    target = sent_path(backdrop, canvas, scene.colour)
    if target.is_file():
        return True
    picture = read_picture(backdrop.picture)
    if picture is None:
        return False
    part = cut_to_shape(picture, backdrop.fit, canvas)
    box = backdrop.box(canvas)
    most = QSize(min(part.width(), box.width), min(part.height(), box.height))
    if most.width() < part.width() or most.height() < part.height():
        ways = _ways(backdrop.fit)
        part = part.scaled(most, ways, Qt.TransformationMode.SmoothTransformation)
    return _written(_over(scene.colour, part), target)


def _over(colour: str, picture: QImage) -> QImage:
    made = QImage(picture.size(), QImage.Format.Format_RGB32)
    made.fill(QColor(colour))
    painter = QPainter(made)
    painter.drawImage(0, 0, picture)
    painter.end()
    return made


def _ways(fit: Fit) -> Qt.AspectRatioMode:
    if fit is Fit.STRETCH:
        return Qt.AspectRatioMode.IgnoreAspectRatio
    return Qt.AspectRatioMode.KeepAspectRatioByExpanding if fit is Fit.FILL else Qt.AspectRatioMode.KeepAspectRatio


def _kept(path: Path, folder: Path) -> Taken | Sentence:
    reader = QImageReader(str(path))
    reader.setDecideFormatFromContent(True)
    reader.setAutoTransform(True)
    form = bytes(reader.format().data())
    if form not in _FORMS:
        return Sentence("This file is not a picture that can be read. Choose a jpg or png.")
    size = reader.size()
    most = _most_pixels(reader)
    if size.width() * size.height() > most or max(size.width(), size.height()) > _LONGEST:
        return _too_large(size, most)
    _read_smaller(reader, size)
    moves = reader.supportsAnimation() and reader.imageCount() > 1
    picture = reader.read()
    if picture.isNull():
        return Sentence("The picture is damaged. Choose another one.")
    plain = _plain(picture)
    target = folder / f"{path.stem[:_LONGEST_NAME]}{_ending(plain, form)}"
    if not target.is_file() and not _written(plain, target):
        return Sentence("There is no room to keep the picture, or its folder cannot be written to.")
    turned = bool(reader.transformation() & _TURNED)
    whole = size.transposed() if turned else size
    shown = whole if whole.isValid() else plain.size()
    return Taken(target, Size(shown.width(), shown.height()), first_frame=moves)


def _most_pixels(reader: QImageReader) -> int:
    """Fewer of those that have more than the usual 32 bits: Qt takes no more bytes of them."""
    form = reader.imageFormat()
    bits = 0 if form is QImage.Format.Format_Invalid else QImage.toPixelFormat(form).bitsPerPixel()
    return MOST_PIXELS * _USUAL_BITS // max(_USUAL_BITS, bits)


def _too_large(size: QSize, most: int) -> Sentence:
    return Sentence(
        "This picture has {width}×{height} pixels, more than can be taken in. Make it at most {side} on a side.",
        width=size.width(),
        height=size.height(),
        side=math.isqrt(most) // 100 * 100,
    )


def _read_smaller(reader: QImageReader, size: QSize) -> None:
    """Larger than any video there is nothing to be seen; some formats are then read without all of their pixels."""
    shorter = min(size.width(), size.height())
    if shorter > _NEEDED:
        reader.setScaledSize(size * (_NEEDED / shorter))


def _plain(picture: QImage) -> QImage:
    """In the colours of a screen: that of printers, and wider ones, are brought into them."""
    space = picture.colorSpace()
    wanted = QImage.Format.Format_ARGB32 if picture.hasAlphaChannel() else QImage.Format.Format_RGB32
    if space.isValid() and space != QColorSpace(QColorSpace.NamedColorSpace.SRgb):
        converted = picture.convertedToColorSpace(QColorSpace(QColorSpace.NamedColorSpace.SRgb), wanted)
        if not converted.isNull():
            return converted
    plain = picture.convertToFormat(wanted)
    plain.setColorSpace(QColorSpace())
    return plain


def _ending(picture: QImage, form: bytes) -> str:
    """What was a jpg, or is large, becomes a jpg; what has see-through parts cannot."""
    if picture.hasAlphaChannel():
        return ".png"
    lossless = form not in {b"jpeg", b"jpg", b"webp"}
    return ".png" if lossless and picture.width() * picture.height() < _LARGE_PNG else ".jpg"


def _written(picture: QImage, target: Path) -> bool:
    try:
        target.parent.mkdir(parents=True, exist_ok=True)
        # A name of its own: the same picture may be made twice at once, for a look at the form and for the press.
        handle, name = tempfile.mkstemp(prefix="part-", suffix=target.suffix, dir=target.parent)
        os.close(handle)
    except OSError:
        return False
    part, quality = Path(name), _GOOD if target.suffix == ".jpg" else -1
    try:
        if not picture.save(name, quality=quality):  # pyright: ignore[reportCallIssue, reportArgumentType]
            return False
        part.replace(target)
    except OSError:
        return False
    finally:
        with contextlib.suppress(OSError):
            part.unlink()
    return True
