"""A recording as the cloud hears subtitles in it: one channel, 16,000 samples a second of 16 bits, in a WAV file."""

from __future__ import annotations

import asyncio
import contextlib
import os
import tempfile
import wave
from collections.abc import Callable, Generator
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

from chanjing_studio.domain.errors import StudioError
from chanjing_studio.media import engine

if TYPE_CHECKING:
    from PySide6.QtMultimedia import QAudioBuffer, QAudioFormat

RATE = 16_000
HEARD_AT = (8000, RATE)


def is_plain(source: Path) -> bool:
    """Whether a file is such a recording as it is. Blocks for a moment."""
    try:
        with wave.open(str(source), "rb") as file:
            return file.getnchannels() == 1 and file.getsampwidth() == 2 and file.getframerate() in HEARD_AT
    except (OSError, EOFError, wave.Error):
        return False


async def make_plain(source: Path, target: Path, *, seconds: float = 300.0) -> bool:
    """Write ``source`` as such a recording; whether that could be done within ``seconds``.

    Call it on the window's thread, where Qt's decoder lives; it may be cancelled, and leaves no half of a file then.
    """
    try:
        async with asyncio.timeout(seconds):
            target.parent.mkdir(parents=True, exist_ok=True)
            with _beside(target) as first, _beside(target) as second:
                await _convert(source, first, second)
                second.replace(target)
    except (TimeoutError, OSError, StudioError, wave.Error):
        return False
    return True


async def _convert(source: Path, first: Path, second: Path) -> None:
    """First one channel, then the other rate.

    Asked for both at once the decoder stands still after an MP3's first frame, which is so short that its resampler
    gives nothing for it (Qt 6.11).
    """
    rate = await _rate_of(source)
    await _write(source, first, rate)
    await _write(first, second, RATE)


async def _rate_of(source: Path) -> int:
    found: list[int] = []

    def look(buffer: QAudioBuffer) -> bool:
        found.append(buffer.format().sampleRate())
        return False

    await _decoded(source, None, look)
    if not found:
        raise wave.Error("no sound")
    return found[0]


async def _write(source: Path, target: Path, rate: int) -> None:
    with wave.open(str(target), "wb") as file:
        file.setnchannels(1)
        file.setsampwidth(2)
        file.setframerate(rate)

        def write(buffer: QAudioBuffer) -> bool:
            if buffer.byteCount():  # an empty one has None for its data
                file.writeframesraw(bytes(buffer.constData()))
            return True

        await _decoded(source, rate, write)


async def _decoded(source: Path, rate: int | None, take: Callable[[QAudioBuffer], bool]) -> None:
    decoding = _Decoding(take)
    try:
        if not await decoding.run(source, rate):
            raise wave.Error("not decoded")
    finally:
        decoding.close()


class _Decoding(QObject):
    """``take`` is given each buffer, and says whether to go on."""

    def __init__(self, take: Callable[[QAudioBuffer], bool]) -> None:
        super().__init__()
        self._take = take
        self._ended: asyncio.Future[bool] = asyncio.get_running_loop().create_future()
        self._decoder = engine.multimedia().QAudioDecoder(self)
        self._decoder.bufferReady.connect(self._on_buffer)
        self._decoder.finished.connect(self._on_finished)
        self._decoder.error.connect(self._on_error)

    async def run(self, source: Path, rate: int | None) -> bool:
        """Whether the sound could be decoded as far as it was wanted."""
        if rate:
            self._decoder.setAudioFormat(_one_channel(rate))
        self._decoder.setSource(engine.address(source))
        self._decoder.start()
        return await self._ended

    def close(self) -> None:
        self._ended.cancel()
        self._decoder.stop()
        self.deleteLater()

    def _on_buffer(self) -> None:
        if self._ended.done():
            return
        try:
            if not self._take(self._decoder.read()):
                self._end(well=True)
        except OSError:
            self._end(well=False)

    def _on_finished(self) -> None:
        self._end(well=True)

    def _on_error(self, *_error: object) -> None:
        self._end(well=False)

    def _end(self, *, well: bool) -> None:
        if not self._ended.done():
            self._ended.set_result(well)


def _one_channel(rate: int) -> QAudioFormat:
    qt = engine.multimedia()
    form = qt.QAudioFormat()
    form.setSampleRate(rate)
    form.setChannelConfig(qt.QAudioFormat.ChannelConfig.ChannelConfigMono)
    form.setSampleFormat(qt.QAudioFormat.SampleFormat.Int16)
    return form


@contextlib.contextmanager
def _beside(target: Path) -> Generator[Path]:
    """A file of its own in the same folder, gone afterwards unless it was given another name."""
    handle, name = tempfile.mkstemp(suffix=".part", dir=target.parent)
    os.close(handle)
    part = Path(name)
    try:
        yield part
    finally:
        part.unlink(missing_ok=True)
