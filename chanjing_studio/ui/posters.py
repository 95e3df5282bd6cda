"""The pictures by which jobs are known in lists."""

from __future__ import annotations

import contextlib
from collections.abc import Callable
from functools import lru_cache
from pathlib import Path

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QImage, QImageReader, QPixmap

SIZE = QSize(320, 426)
ROW = QSize(128, 170)
"""A row's poster at the largest scaling, in device pixels."""
ROWS_KEPT = 64
"""The rows of two large screens. A poster takes 85 KB, more than all else that is kept of a job."""
_FORM = b"jpeg"
_MOST_ROUND = 4.0
_MOST_PIXELS = 16 * SIZE.width() * SIZE.height()


class Posters:
    """One small JPEG a job. A poster that is not there, or cannot be read or written, is no poster."""

    def __init__(self, folder: Path) -> None:
        self._folder = folder

    def keep(self, job_id: str, picture: QImage) -> None:
        """Keep a job's poster; blocks for some milliseconds. A full disk only costs the poster."""
        with contextlib.suppress(OSError):
            self._folder.mkdir(parents=True, exist_ok=True)
            _covering(picture, SIZE).save(str(self._file(job_id)), quality=85)

    def picture(self, job_id: str) -> QImage | None:
        """A job's poster, a few hundred pixels wide."""
        file = self._file(job_id)
        if not file.is_file():  # opening a pipe would wait
            return None
        # A JPEG, and of about the size in which it was kept: it is decoded while a row is painted.
        reader = QImageReader(str(file), _FORM)
        reader.setAutoDetectImageFormat(False)
        size = reader.size()
        if not size.isValid() or size.width() * size.height() > _MOST_PIXELS:
            return None
        picture = reader.read()
        return None if picture.isNull() else picture

    def forget(self, job_id: str) -> None:
        """Delete a job's poster."""
        with contextlib.suppress(OSError):
            self._file(job_id).unlink()

    def _file(self, job_id: str) -> Path:
        return self._folder / f"{job_id}.jpg"


def row_posters(picture: Callable[[str], QImage | None]) -> Callable[[str], QPixmap | None]:
    """Posters in the size of a row. Only those painted last are kept: a list may have thousands."""

    @lru_cache(ROWS_KEPT)
    def poster(job_id: str) -> QPixmap | None:
        found = picture(job_id)
        return QPixmap.fromImage(_covering(found, ROW)) if found else None

    return poster


def _covering(picture: QImage, size: QSize) -> QImage:
    """As large as fills ``size``; a line, which would need a million pixels for that, does not keep its shape."""
    wanted = picture.size().toSizeF().scaled(size.toSizeF(), Qt.AspectRatioMode.KeepAspectRatioByExpanding)
    ways = Qt.AspectRatioMode.IgnoreAspectRatio, Qt.TransformationMode.SmoothTransformation
    return picture.scaled(wanted.boundedTo(size.toSizeF() * _MOST_ROUND).toSize(), *ways)
