"""The poster of a video: one early frame, turned the right way up and small enough to keep."""

from __future__ import annotations

import asyncio
from pathlib import Path
from typing import TYPE_CHECKING, cast

from PySide6.QtCore import QCoreApplication, QObject, QSize, Qt, QUrl
from PySide6.QtGui import QImage

from chanjing_studio.domain.errors import StudioError
from chanjing_studio.media import engine

if TYPE_CHECKING:
    from PySide6.QtMultimedia import QMediaPlayer, QVideoFrame

LARGEST = QSize(720, 1280)
_MOST_PIXELS = 8192 * 8192  # of a frame: more would take gigabytes to be coloured
_PAST_THE_FADE_IN = 1000  # milliseconds; many clips begin black


async def poster(source: Path | str, box: QSize = LARGEST, *, seconds: float = 8.0) -> QImage | None:
    """A frame of about the first second, as large as fits into ``box`` (pixels) and never enlarged.

    None when no frame came within ``seconds``. Call it on the window's thread; it may be cancelled at any time.
    """
    try:
        grab = _Grab()
    except StudioError:
        return None
    try:
        async with asyncio.timeout(seconds):
            frame = await grab.frame(engine.address(source))
            if frame is None or frame.width() * frame.height() > _MOST_PIXELS:
                return None
            return await _shrunk(frame, box)
    except (TimeoutError, StudioError):
        return None
    finally:
        grab.close()


class _Grab(QObject):
    """A player that is only asked for one frame. It has no sound output."""

    def __init__(self) -> None:
        # The program owns it: what Python owns, its collector may delete in any thread, and Qt crashes over that.
        super().__init__(QCoreApplication.instance())
        qt = engine.multimedia()
        self._loaded = qt.QMediaPlayer.MediaStatus.LoadedMedia
        self._frame: asyncio.Future[QVideoFrame | None] = asyncio.get_running_loop().create_future()
        self._player, self._sink = qt.QMediaPlayer(self), qt.QVideoSink(self)
        self._player.setVideoSink(self._sink)
        self._player.mediaStatusChanged.connect(self._on_status)
        self._player.errorOccurred.connect(self._on_error)
        self._sink.videoFrameChanged.connect(self._on_frame)

    async def frame(self, address: QUrl) -> QVideoFrame | None:
        self._player.setSource(address)
        return await self._frame

    def close(self) -> None:
        self._frame.cancel()
        self._player.setVideoSink(None)  # pyright: ignore[reportArgumentType] - Qt's way to let go of the sink
        self._player.setSource(QUrl())
        self.deleteLater()

    def _on_status(self, status: QMediaPlayer.MediaStatus) -> None:
        if status is self._loaded:  # a position set earlier is ignored
            self._player.setPosition(min(_PAST_THE_FADE_IN, self._player.duration() // 3))
            self._player.pause()

    def _on_frame(self, frame: QVideoFrame) -> None:
        if frame.isValid():
            self._answer(frame)

    def _on_error(self, *_error: object) -> None:
        self._answer(None)

    def _answer(self, frame: QVideoFrame | None) -> None:
        if not self._frame.done():
            self._frame.set_result(frame)


async def _shrunk(frame: QVideoFrame, box: QSize) -> QImage:
    """The frame in colour and upright, at most as large as the box.

    Colouring a whole 4K frame holds the window up for 50 ms, and in a worker too, because it keeps the interpreter.
    So brightness and colours are shrunk one by one, with the loop in between, and the small frame is coloured.
    """
    form = frame.surfaceFormat()
    stored_box = box.transposed() if form.rotation().value % 180 else box
    size = frame.size().scaled(frame.size().boundedTo(stored_box), Qt.AspectRatioMode.KeepAspectRatio)
    if size != frame.size() and form.pixelFormat() is form.PixelFormat.Format_YUV420P:
        frame = await _shrunk_planes(frame, QSize(size.width() & ~1, size.height() & ~1))
    image = frame.toImage()
    return image.scaled(image.size().boundedTo(box), Qt.AspectRatioMode.KeepAspectRatio, _SMOOTH)


async def _shrunk_planes(frame: QVideoFrame, size: QSize) -> QVideoFrame:
    qt = engine.multimedia()
    form = qt.QVideoFrameFormat(frame.surfaceFormat())
    form.setFrameSize(size)
    small = qt.QVideoFrame(form)
    frame.map(qt.QVideoFrame.MapMode.ReadOnly)
    small.map(qt.QVideoFrame.MapMode.WriteOnly)
    try:
        for plane in range(3):
            _shrink_plane(frame, small, plane)
            await asyncio.sleep(0)
    finally:
        small.unmap()
        frame.unmap()
    return small


def _shrink_plane(frame: QVideoFrame, small: QVideoFrame, plane: int) -> None:
    """Plane 0 is the brightness, 1 and 2 are the colours at half the size. Both frames are mapped."""
    part = 1 if plane == 0 else 2
    whole = QSize((frame.width() + part - 1) // part, (frame.height() + part - 1) // part)
    wanted = QSize(small.width() // part, small.height() // part)
    skip = max(1, 2 * whole.height() // (3 * wanted.height()))  # rows that smooth scaling would drown anyway
    lines, stride = frame.bits(plane), frame.bytesPerLine(plane) * skip
    image = QImage(lines, whole.width(), whole.height() // skip, stride, QImage.Format.Format_Grayscale8)
    image = image.scaled(wanted, Qt.AspectRatioMode.IgnoreAspectRatio, _SMOOTH)
    source, target = image.constBits(), cast("memoryview", small.bits(plane))
    for row in range(wanted.height()):
        start, here = row * small.bytesPerLine(plane), row * image.bytesPerLine()
        target[start : start + wanted.width()] = source[here : here + wanted.width()]


_SMOOTH = Qt.TransformationMode.SmoothTransformation
