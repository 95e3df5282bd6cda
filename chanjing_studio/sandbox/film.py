"""A video to be made of drawn pictures and a sound."""

from collections.abc import Callable
from dataclasses import dataclass
from fractions import Fraction
from pathlib import Path

from PIL import Image


@dataclass(frozen=True, slots=True, kw_only=True)
class Film:
    """A video of `size` in pixels: `picture(number)` is asked for each frame in turn, until the sound ends.

    `volume` is percent, `rate` frames a second. `clear`: a webm that can be seen through. `target` gets the video, the
    same name with `.jpg` its cover.
    """

    size: tuple[int, int]
    picture: Callable[[int], Image.Image]
    sound: Path
    target: Path
    rate: Fraction
    volume: int = 100
    clear: bool = False
