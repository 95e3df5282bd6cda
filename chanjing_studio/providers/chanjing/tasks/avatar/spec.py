"""What an avatar of one's own is made of. Pages 生成数字人形象 and 文件管理."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from enum import StrEnum
from pathlib import Path
from typing import Any, ClassVar, Self

from chanjing_studio.domain import kept_values
from chanjing_studio.domain.kept_values import Readers, kept_fields
from chanjing_studio.domain.makes import Makes
from chanjing_studio.domain.media import VIDEOS, Container
from chanjing_studio.domain.models import Json, SpecProblem
from chanjing_studio.domain.plain_text import name_line
from chanjing_studio.domain.script import tidy
from chanjing_studio.domain.voices import Spoken
from chanjing_studio.domain.words import Sentence
from chanjing_studio.providers.chanjing.languages import Language

SHORTEST, LONGEST = 30.0, 300.0
"""Seconds of a video. The last is the cloud's; the first stands with those who hand its calls on."""
MOST_BYTES = 2_000_000_000
LEAST_SIDE, MOST_SIDE = 360, 4096
"""Pixels: of the shorter side at least, of the longer one at most."""
UHD_SIDE = 3840
"""Of the longer side: only such material gives a 4K avatar."""
LONGEST_NAME = 60


class Training(StrEnum):
    """What is learned from the video; the value is the cloud's. Its "voice" alone is what cloning a voice is for."""

    BOTH = "both"
    FIGURE = "figure"


@dataclass(frozen=True, slots=True, kw_only=True)
class AvatarSpec:
    """An avatar as it was asked for.

    Container, seconds (0: untold), bytes, when it was written (milliseconds), pixels as a player shows them and whether
    there is no sound are what was found in the video when it was chosen. ``voice_may_fail``: the avatar is made even if
    its voice cannot be learned. ``bare``: videos may leave away what stands behind the person. ``consent``: the user
    said that it is they who are seen, or that they may use this person's likeness.
    """

    kind: ClassVar[str] = "avatar"
    makes: ClassVar[Makes] = Makes.AVATAR

    video: Path | None = None
    video_container: Container | None = None
    video_seconds: float = 0.0
    video_bytes: int = 0
    video_written: int = 0
    video_width: int = 0
    video_height: int = 0
    video_silent: bool = False
    name: str = ""
    training: Training = Training.BOTH
    language: Language = Language.CHINESE
    voice_may_fail: bool = True
    uhd: bool = False
    bare: bool = False
    consent: bool = False

    @property
    def title(self) -> str:
        """The avatar's name."""
        return name_line(tidy(self.name))

    @property
    def words(self) -> str:
        """Its name, and the name of the video."""
        return " ".join(each for each in (self.title, *(path.name for path in self.files)) if each)

    @property
    def spoken(self) -> Spoken | None:
        """Nothing that a known voice says."""
        return None

    @property
    def files(self) -> Sequence[Path]:
        """The video."""
        return (self.video,) if self.video else ()

    @property
    def can_be_uhd(self) -> bool:
        """Whether the video is large enough for an avatar in 4K."""
        return max(self.video_width, self.video_height) >= UHD_SIDE

    def problems(self) -> Sequence[SpecProblem]:
        """Everything that is known to be refused, without a look at the file, in the order of the form."""
        return (*self._video_problems(), *self._own_problems(), *self._option_problems())

    def _video_problems(self) -> Iterator[SpecProblem]:
        if not self.video:
            yield SpecProblem("video", Sentence("Choose a video of the person"), missing=True)
        elif self.video_container not in VIDEOS:
            yield SpecProblem("video", Sentence("The cloud takes mp4, mov and webm. Choose another video."))
        elif sentence := self._length_problem() or self._size_problem():
            yield SpecProblem("video", sentence)

    def _length_problem(self) -> Sentence | None:
        """Of a video that does not tell its length nothing is known: the cloud may count it."""
        if self.video_bytes > MOST_BYTES:
            return Sentence("The video is over 2 GB. Save it smaller, or choose a shorter one.")
        if 0 < self.video_seconds < SHORTEST:
            return Sentence("The video is shorter than 30 seconds. Choose one of half a minute to five minutes.")
        if self.video_seconds > LONGEST:
            return Sentence("The video is longer than 5 minutes. Choose a shorter one, or cut it.")
        return None

    def _size_problem(self) -> Sentence | None:
        if min(self.video_width, self.video_height) < LEAST_SIDE:
            return Sentence("The picture is too small: at least 360 pixels on its shorter side. Choose a larger one.")
        if max(self.video_width, self.video_height) > MOST_SIDE:
            return Sentence("The picture is larger than 4K. Save it in 4K or smaller, or choose another video.")
        return None

    def _own_problems(self) -> Iterator[SpecProblem]:
        if not self.title:
            yield SpecProblem("name", Sentence("Give the avatar a name"), missing=True)
        if self.video and self.video_silent and self.training is Training.BOTH:
            yield SpecProblem(
                "training",
                Sentence(
                    "The video has no sound. Make the avatar alone, or choose a video in which the person speaks."
                ),
            )
        if not self.consent:
            yield SpecProblem("consent", Sentence("Confirm that you may use this person's likeness"), missing=True)

    def _option_problems(self) -> Iterator[SpecProblem]:
        if self.uhd and self.video and not self.can_be_uhd:
            yield SpecProblem("uhd", Sentence("Only a 4K video gives a 4K avatar. Choose one, or switch 4K off."))

    def to_json(self) -> Json:
        return kept_values.plain(self)

    @classmethod
    def from_json(cls, kept: Mapping[str, Any]) -> Self:
        """Fields that are unknown, missing or of another form get their defaults."""
        return cls(**kept_fields(cls, kept, _READERS))


_READERS: Readers = {
    "video": kept_values.path,
    "video_container": Container,
    "video_seconds": kept_values.length,
    "video_bytes": kept_values.whole,
    "video_written": kept_values.moment,
    "video_width": kept_values.whole,
    "video_height": kept_values.whole,
    "video_silent": kept_values.flag,
    "training": Training,
    "language": Language,
    "voice_may_fail": kept_values.flag,
    "uhd": kept_values.flag,
    "bare": kept_values.flag,
    "consent": kept_values.flag,
}
