"""The peaks of a plain WAV file, read without a decoder: an hour of it in well under a second."""

from __future__ import annotations

import wave
from collections.abc import Generator, Iterator
from contextlib import contextmanager
from pathlib import Path

_BLOCKS_A_SECOND = 100
_AT_ONCE = 4  # seconds
_LOOKED_AT = 80  # samples of a block: as many as of other sounds
LOUDEST = 127
_SIZES = tuple(min(LOUDEST, value if value < 128 else 256 - value) for value in range(256))
_LOUD = bytes(_SIZES)  # how loud a sample is, by its upper byte


class Untold(Exception):
    """It is no WAV file of 16 bits a sample: someone else has to be asked."""


class PlainWave:
    """An open WAV file. Only the upper byte of a sample is looked at: 128 steps are more than a picture shows."""

    def __init__(self, file: wave.Wave_read) -> None:
        self._file = file
        self._frames = max(1, file.getframerate() // _BLOCKS_A_SECOND)
        self._width = 2 * file.getnchannels()

    @property
    def seconds(self) -> float:
        """How far it was read."""
        return self._file.tell() / self._file.getframerate()

    def blocks(self) -> Iterator[list[int]]:
        """The peaks of 10 ms each, a few seconds of the sound at a time."""
        size = self._frames * self._width // 2
        step = max(1, size // _LOOKED_AT) | 1  # odd: it visits both channels of two
        while data := self._file.readframes(self._frames * _BLOCKS_A_SECOND * _AT_ONCE):
            loud = data[1::2].translate(_LOUD)
            yield [max(loud[at : at + size : step]) for at in range(0, len(loud), size)]


@contextmanager
def opened_wave(source: Path | str) -> Generator[PlainWave]:
    """A WAV file on this computer, open; raises Untold for everything else, links included."""
    if isinstance(source, str):
        raise Untold
    try:
        file = wave.open(str(source), "rb")  # noqa: SIM115 - closed below
    except (OSError, EOFError, wave.Error) as why:
        raise Untold from why
    with file:
        if file.getsampwidth() != 2 or not file.getnchannels():
            raise Untold
        yield PlainWave(file)
