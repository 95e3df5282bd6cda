"""How loud a sound is from one frame of a video to the next."""

import math
from pathlib import Path

from chanjing_studio.sandbox.hearing import plain_sound
from chanjing_studio.sandbox.order import MaterialProblem

_RATE = 8000
_LOUD = 0.9
"""The share of frames that are quieter than what counts as fully loud."""


def rhythm(path: Path, frames_a_second: float) -> list[float]:
    """0 (silent) to 1 (loud, for this sound) for each frame. Raises MaterialProblem for what is no sound."""
    samples = plain_sound(path, _RATE)
    if not samples:
        raise MaterialProblem("sound")
    step = max(1, round(_RATE / frames_a_second))
    pieces = [samples[at : at + step] for at in range(0, len(samples), step)]
    heard = [math.sqrt(sum(value * value for value in piece) / len(piece)) for piece in pieces]
    full = sorted(heard)[int(_LOUD * (len(heard) - 1))] or 1.0
    return [min(1.0, each / full) for each in heard]
