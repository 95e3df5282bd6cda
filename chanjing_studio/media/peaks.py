"""The peaks of a sound, from which its print is drawn."""

from __future__ import annotations

import asyncio
import itertools
import math
import time
from array import array
from collections.abc import Callable, Iterable, Mapping
from pathlib import Path
from typing import TYPE_CHECKING, Literal

from chanjing_studio.domain.errors import StudioError
from chanjing_studio.domain.loudness import Level, level_of
from chanjing_studio.media import engine
from chanjing_studio.media.decoding import decoded
from chanjing_studio.media.wave_file import LOUDEST, Untold, opened_wave

if TYPE_CHECKING:
    from PySide6.QtMultimedia import QAudioBuffer, QAudioFormat

COUNT = 240
_RATE = 8000  # samples looked at a second, of all channels: enough for a picture of loudness
_BLOCK = 80  # samples: 10 ms
_MOST_BLOCKS = 8192
_MOST_DETAILS = 1 << 18  # of 10 ms, in 2 MB: an hour and more in stretches of 20 ms
_FIRST_NEWS, _SLOWER = 0.1, 1.5  # seconds until the first peaks are told, and how much later each time after
_FULL: Mapping[str, float] = {"B": 128.0, "h": 32768.0, "i": 2.0**31, "f": 1.0}  # by the type of a sample
_LOUDEST = 1000.0  # of floats, where 1 is loud: a file may hold infinity, and what is no number at all


async def peaks(source: Path | str, count: int = COUNT, *, seconds: float = 60.0) -> tuple[float, ...] | None:
    """``count`` peaks of a sound file, 0 to 1, the loudest being 1 (all 0 for silence).

    None when it cannot be decoded, or not within ``seconds``. Call it on the window's thread; it may be cancelled.
    """
    loudness = await _listened(source, Loudness(), seconds=seconds)
    return None if loudness is None else loudness.spread(count)


async def peaks_and_level(
    source: Path | str, count: int = COUNT, *, seconds: float = 60.0
) -> tuple[tuple[float, ...], Level] | None:
    """The same peaks, and how loud the sound is."""
    loudness = await _listened(source, Loudness(), seconds=seconds)
    found = None if loudness is None else loudness.spread(count)
    return None if loudness is None or found is None else (found, loudness.level())


async def detailed_peaks(
    source: Path | str, *, told: Callable[[tuple[float, ...], float], None] | None = None, seconds: float = 120.0
) -> tuple[float, ...] | None:
    """Peaks as fine as a picture that can be drawn wide needs them: one for each 10 ms, or 20 ms from 43 minutes on.

    They are as in ``peaks``. ``told`` is given what is known so far, and to which second of the sound that reaches:
    after a tenth of a second, then less and less often.
    """
    loudness = await _listened(source, Loudness(_MOST_DETAILS), seconds=seconds, told=told)
    return None if loudness is None else loudness.details()


class Loudness:
    """The loudest sample of each stretch of a sound of unknown length, in bounded memory.

    The stretches begin at 10 ms; each time there are too many, neighbours become one of twice the length. ``full`` is
    the loudest that a sample can be.
    """

    def __init__(self, most: int = _MOST_BLOCKS) -> None:
        self._most = most
        self._blocks = array("d")
        self._length = _BLOCK
        self._rest = array("d")
        self.full = 1.0

    def add(self, samples: Iterable[float]) -> None:
        """The next samples, about 8000 a second, with 0 for silence."""
        self._rest.extend(samples)
        whole = len(self._rest) - len(self._rest) % self._length
        for start in range(0, whole, self._length):
            self._blocks.append(_loudest(self._rest[start : start + self._length]))
        del self._rest[:whole]
        self._keep_small()

    def add_blocks(self, blocks: Iterable[float]) -> None:
        """The next peaks of 10 ms each, for those who find them faster; not to be mixed with ``add``."""
        self._rest.extend(blocks)
        each = self._length // _BLOCK
        whole = len(self._rest) - len(self._rest) % each
        beside = [self._rest[place:whole:each] for place in range(each)]
        self._blocks.extend(map(max, *beside) if each > 1 else beside[0])
        del self._rest[:whole]
        self._keep_small()

    def details(self) -> tuple[float, ...] | None:
        """One peak for each stretch there is, the loudest being 1; None when there was no sound."""
        blocks = self._all()
        loudest = max(blocks, default=0.0) or 1.0
        return tuple([block / loudest for block in blocks]) or None

    def spread(self, count: int) -> tuple[float, ...] | None:
        """``count`` peaks over the whole sound, the loudest being 1; None when there was no sound."""
        blocks = self._all()
        if not blocks:
            return None
        edges = [place * len(blocks) // count for place in range(count + 1)]
        loudest = max(blocks) or 1.0
        return tuple(max(blocks[start : max(start + 1, end)]) / loudest for start, end in itertools.pairwise(edges))

    def level(self) -> Level:
        """How loud it is."""
        return level_of([block / self.full for block in self._all()])

    def _all(self) -> list[float]:
        return [*self._blocks, *([_loudest(self._rest)] if self._rest else [])]

    def _keep_small(self) -> None:
        while len(self._blocks) > self._most:
            self._halve()

    def _halve(self) -> None:
        pairs = itertools.zip_longest(self._blocks[::2], self._blocks[1::2], fillvalue=0.0)
        self._blocks = array("d", itertools.starmap(max, pairs))
        self._length *= 2


def _loudest(samples: array[float]) -> float:
    highest, lowest = max(samples), min(samples)
    return max(highest, -lowest)


async def _listened(
    source: Path | str,
    loudness: Loudness,
    *,
    seconds: float,
    told: Callable[[tuple[float, ...], float], None] | None = None,
) -> Loudness | None:
    news = _News(loudness, told)
    try:
        async with asyncio.timeout(seconds):
            try:
                return await _from_wave(source, news)
            except Untold:
                return await _decoded(source, news)
    except (TimeoutError, StudioError):
        return None


async def _from_wave(source: Path | str, news: _News) -> Loudness:
    """The loop has its turn after every few seconds of the sound."""
    with opened_wave(source) as wave:
        news.loudness.full = float(LOUDEST)
        for blocks in wave.blocks():
            news.loudness.add_blocks(blocks)
            news.tell(wave.seconds)
            await asyncio.sleep(0)
    return news.loudness


async def _decoded(source: Path | str, news: _News) -> Loudness | None:
    return news.loudness if await decoded(source, _Hearing(news).take) else None


class _News:
    """What is known so far, told now and then."""

    def __init__(self, loudness: Loudness, told: Callable[[tuple[float, ...], float], None] | None) -> None:
        self.loudness = loudness
        self._told, self._began, self._next = told, time.monotonic(), _FIRST_NEWS

    def tell(self, reached: float) -> None:
        """The sound is known up to this second."""
        after = time.monotonic() - self._began
        if self._told is None or after < self._next:
            return
        self._next = after * _SLOWER
        if found := self.loudness.details():
            self._told(found, reached)


class _Hearing:
    """Takes buffers in the sound's own rate.

    Asked for another, the decoder stands still for ever after an MP3's first frame, which is so short that its
    resampler gives nothing for it (Qt 6.11).
    """

    def __init__(self, news: _News) -> None:
        kind = engine.multimedia().QAudioFormat.SampleFormat
        self._codes: dict[QAudioFormat.SampleFormat, Literal["B", "h", "i", "f"]]
        self._codes = {kind.UInt8: "B", kind.Int16: "h", kind.Int32: "i", kind.Float: "f"}
        self._news = news

    def take(self, buffer: QAudioBuffer) -> bool:
        if buffer.byteCount():  # an empty one has None for its data
            self._news.loudness.add(self._samples(buffer))
            self._news.tell((buffer.startTime() + buffer.duration()) / 1_000_000)
        return True

    def _samples(self, buffer: QAudioBuffer) -> Iterable[float]:
        form = buffer.format()
        code = self._codes[form.sampleFormat()]
        self._news.loudness.full = _FULL[code]
        samples = memoryview(bytes(buffer.constData())).cast(code)
        step = max(1, form.sampleRate() * form.channelCount() // _RATE) | 1  # odd: it visits both channels of two
        few = samples[::step].tolist()
        if code == "f":
            if math.isfinite(sum(few)) and min(few, default=0.0) >= -_LOUDEST and max(few, default=0.0) <= _LOUDEST:
                return few
            return [value if abs(value) <= _LOUDEST else 0.0 for value in few]
        return [value - 128 for value in few] if code == "B" else few
