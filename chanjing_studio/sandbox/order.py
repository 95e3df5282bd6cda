"""What the studio is asked to make, and what can come of it."""

from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from typing import Literal

from chanjing_studio.sandbox.speech import SoundOfVoice

Ending = Literal["again", "backwards", "shuffled"]
Report = Callable[[float], None]


class MaterialProblem(Exception):
    """The material cannot be made into a video; `part` is `video`, `sound` or `picture`."""

    def __init__(self, part: Literal["video", "sound", "picture"]) -> None:
        super().__init__(part)
        self.part = part


class Stopped(Exception):
    """The sandbox is ending; the work is done again at its next start."""


@dataclass(frozen=True, slots=True)
class Line:
    """A text and how it is to be said; `speed` and `pitch` are factors around 1."""

    text: str
    sound: SoundOfVoice
    speed: float = 1.0
    pitch: float = 1.0


@dataclass(frozen=True, slots=True)
class VideoOrder:
    """A video to be made: `picture` goes on in the way of `ending` until the sound ends.

    `sound` is a file or a line to be spoken, heard at `volume` percent. `width` and `height` are even, in pixels;
    `target` gets the video, the same name with `.jpg` its cover.
    """

    picture: Path
    sound: Path | Line
    target: Path
    width: int
    height: int
    ending: Ending = "again"
    volume: int = 100


@dataclass(frozen=True, slots=True)
class Made:
    """What came of an order: its length in milliseconds (0: unknown), and whether it is only the simple result."""

    duration: int
    simple: bool
