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

from chanjing_studio.domain.errors import StudioError
from chanjing_studio.media import engine
from chanjing_studio.media.decoding import decoded

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

    await _decode(source, look)
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

        await _decode(source, write, _one_channel(rate))


async def _decode(source: Path, take: Callable[[QAudioBuffer], bool], form: QAudioFormat | None = None) -> None:
    if not await decoded(source, take, form=form):
        raise wave.Error("not decoded")


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
