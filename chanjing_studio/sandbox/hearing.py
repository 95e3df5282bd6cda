"""A sound as plain samples, with PyAV or without."""

import array
import sys
import wave
from pathlib import Path

from chanjing_studio.sandbox.means import can_film
from chanjing_studio.sandbox.order import MaterialProblem

_UNHEARD_SECONDS = 5


def plain_sound(path: Path, rate: int) -> "array.array[int]":
    """A file's sound as 16-bit samples of one channel, `rate` a second; MaterialProblem for what is no sound.

    Without PyAV nothing but wav files is heard: of any other come five seconds of silence.
    """
    if can_film():
        from chanjing_studio.sandbox import soundtrack  # noqa: PLC0415  needs PyAV

        return soundtrack.plain_sound(path, rate)
    if path.suffix != ".wav":
        return array.array("h", bytes(2 * _UNHEARD_SECONDS * rate))
    return _wav_samples(path, rate)


def _wav_samples(path: Path, rate: int) -> "array.array[int]":
    try:
        with wave.open(str(path), "rb") as file:
            own_rate, channels, width = file.getframerate(), file.getnchannels(), file.getsampwidth()
            samples = array.array("h", file.readframes(file.getnframes()) if width == 2 else b"")
    except (wave.Error, EOFError) as error:
        raise MaterialProblem("sound") from error
    if sys.byteorder == "big":
        samples.byteswap()
    first = samples[::channels]
    return array.array("h", (first[int(at * own_rate / rate)] for at in range(int(len(first) * rate / own_rate))))
