"""How a voice sounds that was made from somebody's recording: its height is heard and kept."""

import array
import math
import shutil
from dataclasses import dataclass
from operator import mul
from pathlib import Path

from chanjing_studio.sandbox.hearing import plain_sound
from chanjing_studio.sandbox.means import can_film
from chanjing_studio.sandbox.speech import SoundOfVoice, write_wav

RATE = 16_000
_CLIP_SECONDS = 15
_FRAME, _FRAMES = 1024, 8
_LOWEST, _HIGHEST, _BETWEEN = 75.0, 400.0, 165.0  # hertz of a voice; above the last it is taken for a woman's
_UNHEARD = 120.0
_NEARLY = 0.9


@dataclass(frozen=True, slots=True)
class Recording:
    """Somebody's recording: its length in seconds (0: unknown), the height of the voice in hertz, and a short clip."""

    seconds: float
    hertz: float
    clip: Path

    @property
    def likeness(self) -> SoundOfVoice:
        """The voice that comes of it: the same recording gives the same voice, a higher one a higher voice."""
        octaves = math.log2(self.hertz / _LOWEST) / math.log2(_HIGHEST / _LOWEST)
        variant = "f2" if self.hertz > _BETWEEN else "m3"
        return SoundOfVoice(variant=variant, pitch=round(99 * octaves), liveliness=60)


def listen(path: Path, clip: Path) -> Recording:
    """Listen to a recording and write its first seconds to `clip` (a wav); MaterialProblem for what is no sound.

    Without PyAV only wav files are listened to, and any other is handed back whole, its length unknown.
    """
    if not can_film() and path.suffix != ".wav":
        whole = clip.with_suffix(path.suffix)
        shutil.copyfile(path, whole)
        return Recording(0, _UNHEARD + path.stat().st_size % 100, whole)
    samples = plain_sound(path, RATE)
    write_wav(clip, samples[: _CLIP_SECONDS * RATE].tobytes(), rate=RATE)
    return Recording(len(samples) / RATE, _height(samples), clip)


def _height(samples: "array.array[int]") -> float:
    """The middle of the heights of the loudest pieces, in hertz."""
    pieces = [samples[at : at + 2 * _FRAME] for at in range(0, len(samples) - 2 * _FRAME, 8 * _FRAME)]
    loudest = sorted(pieces, key=lambda piece: -sum(map(abs, piece[::16])))[:_FRAMES]
    heights = sorted(_height_of(piece) for piece in loudest)
    return heights[len(heights) // 2] if heights else _UNHEARD


def _height_of(piece: "array.array[int]") -> float:
    """The first step after which the piece is nearly as much like itself as after any: twice as far it is, too."""
    steps = range(int(RATE / _HIGHEST), int(RATE / _LOWEST) + 1)
    start = piece[:_FRAME]
    alike = [sum(map(mul, start, piece[step : step + _FRAME])) for step in steps]
    return RATE / next(step for step, much in zip(steps, alike, strict=True) if much >= _NEARLY * max(alike))
