"""The peaks of a sound, from which its print is drawn."""

from __future__ import annotations

import asyncio
import itertools
from array import array
from collections.abc import Iterable
from pathlib import Path
from typing import TYPE_CHECKING, Literal

from PySide6.QtCore import QObject

from chanjing_studio.domain.errors import StudioError
from chanjing_studio.media import engine

if TYPE_CHECKING:
    from PySide6.QtMultimedia import QAudioBuffer, QAudioFormat

COUNT = 240
_RATE = 8000  # samples looked at a second, of all channels: enough for a picture of loudness
_BLOCK = 80  # samples: 10 ms
_MOST_BLOCKS = 8192
_LOUDEST = 1000.0  # of floats, where 1 is loud: a file may hold infinity, and what is no number at all


async def peaks(source: Path | str, count: int = COUNT, *, seconds: float = 60.0) -> tuple[float, ...] | None:
    """``count`` peaks of a sound file, 0 to 1, the loudest being 1 (all 0 for silence).

    None when it cannot be decoded, or not within ``seconds``. Call it on the window's thread; it may be cancelled.
    """
    try:
        decoding = _Decoding()
    except StudioError:
        return None
    try:
        async with asyncio.timeout(seconds):
            loudness = await decoding.loudness(source)
    except (TimeoutError, StudioError):
        return None
    finally:
        decoding.close()
    return None if loudness is None else loudness.spread(count)


class Loudness:
    """The loudest sample of each stretch of a sound of unknown length, in bounded memory.

    The stretches begin at 10 ms; each time there are too many, neighbours become one of twice the length.
    """

    def __init__(self) -> None:
        self._blocks = array("d")
        self._length = _BLOCK
        self._rest = array("d")

    def add(self, samples: Iterable[float]) -> None:
        """The next samples, about 8000 a second, with 0 for silence."""
        self._rest.extend(samples)
        whole = len(self._rest) - len(self._rest) % self._length
        for start in range(0, whole, self._length):
            self._blocks.append(_loudest(self._rest[start : start + self._length]))
        del self._rest[:whole]
        if len(self._blocks) > _MOST_BLOCKS:
            self._halve()

    def spread(self, count: int) -> tuple[float, ...] | None:
        """``count`` peaks over the whole sound, the loudest being 1; None when there was no sound."""
        blocks = [*self._blocks, *([_loudest(self._rest)] if self._rest else [])]
        if not blocks:
            return None
        edges = [place * len(blocks) // count for place in range(count + 1)]
        loudest = max(blocks) or 1.0
        return tuple(max(blocks[start : max(start + 1, end)]) / loudest for start, end in itertools.pairwise(edges))

    def _halve(self) -> None:
        pairs = itertools.zip_longest(self._blocks[::2], self._blocks[1::2], fillvalue=0.0)
        self._blocks = array("d", itertools.starmap(max, pairs))
        self._length *= 2


def _loudest(samples: array[float]) -> float:
    highest, lowest = max(samples), min(samples)
    return max(highest, -lowest)


class _Decoding(QObject):
    """Qt's decoder hands out small buffers on the window's thread, one for each turn of its loop.

    They come in the sound's own rate. Asked for another, the decoder stands still for ever after an MP3's first frame,
    which is so short that its resampler gives nothing for it (Qt 6.11).
    """

    def __init__(self) -> None:
        super().__init__()
        qt = engine.multimedia()
        kind = qt.QAudioFormat.SampleFormat
        self._codes: dict[QAudioFormat.SampleFormat, Literal["B", "h", "i", "f"]]
        self._codes = {kind.UInt8: "B", kind.Int16: "h", kind.Int32: "i", kind.Float: "f"}
        self._loudness = Loudness()
        self._ended: asyncio.Future[bool] = asyncio.get_running_loop().create_future()
        self._decoder = qt.QAudioDecoder(self)
        self._decoder.bufferReady.connect(self._on_buffer)
        self._decoder.finished.connect(self._on_finished)
        self._decoder.error.connect(self._on_error)

    async def loudness(self, source: Path | str) -> Loudness | None:
        self._decoder.setSource(engine.address(source))
        self._decoder.start()
        return self._loudness if await self._ended else None

    def close(self) -> None:
        self._ended.cancel()
        self._decoder.stop()
        self.deleteLater()

    def _on_buffer(self) -> None:
        buffer = self._decoder.read()
        if buffer.byteCount():  # an empty one has None for its data
            self._loudness.add(self._samples(buffer))

    def _samples(self, buffer: QAudioBuffer) -> Iterable[float]:
        form = buffer.format()
        code = self._codes[form.sampleFormat()]
        samples = memoryview(bytes(buffer.constData())).cast(code)
        step = max(1, form.sampleRate() * form.channelCount() // _RATE) | 1  # odd: it visits both channels of two
        few = samples[::step].tolist()
        if code == "f":
            return [value if abs(value) <= _LOUDEST else 0.0 for value in few]
        return [value - 128 for value in few] if code == "B" else few

    def _on_finished(self) -> None:
        self._end(whole=True)

    def _on_error(self, *_error: object) -> None:
        self._end(whole=False)

    def _end(self, *, whole: bool) -> None:
        if not self._ended.done():
            self._ended.set_result(whole)
