"""What is wanted of a video in the words of no cloud, so that another one can be asked for the same."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum
from pathlib import Path
from typing import ClassVar, Protocol, Self, cast

from chanjing_studio.domain.media import Container, PictureForm
from chanjing_studio.domain.models import Job, Spec
from chanjing_studio.domain.performance import Driver
from chanjing_studio.domain.words import Sentence


class Face(StrEnum):
    """Who is seen: somebody in the user's own video or photo, or an avatar of the cloud."""

    VIDEO = "video"
    PHOTO = "photo"
    AVATAR = "avatar"


class Wish(StrEnum):
    """What was asked for beside face and words, and not every cloud can do."""

    PITCH = "pitch"
    VOLUME = "volume"
    SIZE = "size"
    CANVAS = "canvas"
    QUALITY = "quality"
    BACKGROUND = "background"
    SUBTITLES = "subtitles"
    SEE_THROUGH = "see_through"
    WITHOUT_GROUND = "without_ground"
    MARK = "mark"
    REVERSED = "reversed"
    RANDOM = "random"
    MOTION = "motion"
    KEEP_AVATAR = "keep_avatar"
    NOTICE = "notice"


WISHES: Mapping[Wish, Sentence] = {
    Wish.PITCH: Sentence("The voice's pitch"),
    Wish.VOLUME: Sentence("The volume"),
    Wish.SIZE: Sentence("The size of the video"),
    Wish.CANVAS: Sentence("The size of the video, and where everything stands in it"),
    Wish.QUALITY: Sentence("The better quality"),
    Wish.BACKGROUND: Sentence("The background"),
    Wish.SUBTITLES: Sentence("The subtitles and how they look"),
    Wish.SEE_THROUGH: Sentence("The see-through background"),
    Wish.WITHOUT_GROUND: Sentence("Leaving the figure's own background away"),
    Wish.MARK: Sentence("The AI mark"),
    Wish.REVERSED: Sentence("Playing backwards where the picture ends first"),
    Wish.RANDOM: Sentence("Frames in random order"),
    Wish.MOTION: Sentence("Movement that follows the sound"),
    Wish.KEEP_AVATAR: Sentence("Keeping the face as a private avatar"),
    Wish.NOTICE: Sentence("The address that is told when it is done"),
}


@dataclass(frozen=True, slots=True, kw_only=True)
class Brief:
    """Face, words or recording, and what else was asked for. Avatars and voices are each cloud's own: names alone.

    Containers, ``photo_form`` and ``audio_seconds`` are what was found in the files; ``speed`` is 1 as usual.
    """

    face: Face
    wishes: frozenset[Wish] = frozenset()
    video: Path | None = None
    video_container: Container | None = None
    photo: Path | None = None
    photo_form: PictureForm | None = None
    avatar_name: str = ""
    driver: Driver = Driver.TEXT
    script: str = ""
    voice_name: str = ""
    speed: float = 1.0
    audio: Path | None = None
    audio_container: Container | None = None
    audio_seconds: float = 0.0
    notice_address: str = ""


class Portable(Spec, Protocol):
    """A spec that another cloud can be asked for too. ``twin`` is shared by two that were made to be compared."""

    TAKES: ClassVar[frozenset[Face]]
    GRANTS: ClassVar[frozenset[Wish]]
    """What of the wishes of a brief it takes over."""
    PACES: ClassVar[tuple[float, float]]
    """The slowest and the quickest speech."""

    @property
    def twin(self) -> str:
        """Empty where it is not made to be compared."""
        ...

    def brief(self) -> Brief:
        """The same in the words of no cloud."""
        ...

    @classmethod
    def from_brief(cls, brief: Brief) -> Self:
        """As much of it as this kind can be asked for; what each cloud has of its own is still to be chosen."""
        ...


def as_portable(spec: Spec) -> Portable | None:
    """The same where it can go to another cloud. Kinds that never do need not say so."""
    return cast("Portable", spec) if hasattr(spec, "brief") else None


def portable_kind(kind: type[Spec]) -> type[Portable] | None:
    """The kind where drafts of other clouds can come to it."""
    return cast("type[Portable]", kind) if hasattr(kind, "from_brief") else None


def twin_of(job: Job) -> str:
    """What it shares with the job it was made to be compared with; "" where there is none."""
    twin = getattr(job.spec, "twin", "")
    return twin if isinstance(twin, str) else ""
