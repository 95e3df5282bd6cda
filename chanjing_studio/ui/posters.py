"""The pictures by which jobs are known in lists."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QImage

SIZE = QSize(320, 426)


class Posters:
    """One small JPEG a job. A poster that is not there, or cannot be read, is no poster."""

    def __init__(self, folder: Path) -> None:
        self._folder = folder

    def keep(self, job_id: str, picture: QImage) -> None:
        """Keep a job's poster; blocks for some milliseconds. A full disk only costs the poster."""
        self._folder.mkdir(parents=True, exist_ok=True)
        small = picture.scaled(
            SIZE, Qt.AspectRatioMode.KeepAspectRatioByExpanding, Qt.TransformationMode.SmoothTransformation
        )
        small.save(str(self._file(job_id)), quality=85)

    def picture(self, job_id: str) -> QImage | None:
        """A job's poster, a few hundred pixels wide."""
        picture = QImage(str(self._file(job_id)))
        return None if picture.isNull() else picture

    def forget(self, job_id: str) -> None:
        """Delete a job's poster."""
        self._file(job_id).unlink(missing_ok=True)

    def _file(self, job_id: str) -> Path:
        return self._folder / f"{job_id}.jpg"
