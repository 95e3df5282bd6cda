"""What a lip-sync video is made of. Page 创建对口型任务."""

from __future__ import annotations

import math
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from enum import IntEnum
from pathlib import Path
from typing import Any, ClassVar, Self

from chanjing_studio.domain import kept_values
from chanjing_studio.domain.brief import Brief, Face, Wish
from chanjing_studio.domain.crossing import paced
from chanjing_studio.domain.kept_values import Readers, kept_fields
from chanjing_studio.domain.links import is_web_address
from chanjing_studio.domain.makes import Makes
from chanjing_studio.domain.media import RECORDINGS, VIDEOS, Container
from chanjing_studio.domain.models import Json, SpecProblem
from chanjing_studio.domain.performance import Backway, DriveMode, Driver
from chanjing_studio.domain.saying import (
    SPEEDS,
    script_problems,
    title_of,
    voice_problems,
    volume_problems,
    within,
)
from chanjing_studio.domain.script import tidy
from chanjing_studio.domain.voices import Spoken
from chanjing_studio.domain.words import Sentence

SIDES = (2, 4096)
_FULL = 100  # percent


class Model(IntEnum):
    """How well it is made; the value is the cloud's."""

    BASIC = 0
    HIGH_QUALITY = 1


_BEANS_A_SECOND = {Model.BASIC: 1, Model.HIGH_QUALITY: 2}


@dataclass(frozen=True, slots=True, kw_only=True)
class LipSyncSpec:
    """A lip-sync video as it was asked for. ``name`` is set only for one that was made elsewhere.

    ``twin`` is shared with one of another cloud that was made to be compared with it.

    Containers and ``audio_seconds`` are what was found in the files when they were chosen; sizes are pixels.
    """

    kind: ClassVar[str] = "lip_sync"
    makes: ClassVar[Makes] = Makes.VIDEO
    TAKES: ClassVar[frozenset[Face]] = frozenset({Face.VIDEO})
    GRANTS: ClassVar[frozenset[Wish]] = frozenset({Wish.NOTICE})
    PACES: ClassVar[tuple[float, float]] = SPEEDS

    video: Path | None = None
    video_container: Container | None = None
    driver: Driver = Driver.TEXT
    script: str = ""
    voice_id: str = ""
    voice_name: str = ""
    speed: float = 1.0
    pitch: float = 1.0
    audio: Path | None = None
    audio_container: Container | None = None
    audio_seconds: float = 0.0
    volume: int = 100
    width: int = 1080
    height: int = 1920
    model: Model = Model.BASIC
    backway: Backway = Backway.AGAIN
    drive_mode: DriveMode = DriveMode.NORMAL
    callback: str = ""
    name: str = ""
    twin: str = ""

    @property
    def title(self) -> str:
        """The first line of the script, or the name of the recording."""
        if self.name:
            return self.name
        if self.driver is Driver.AUDIO:
            return self.audio.stem if self.audio else ""
        return title_of(self.script)

    @property
    def elsewhere(self) -> bool:
        """Whether it stands for one that was made elsewhere: nothing else is known of it."""
        return bool(self.name)

    @property
    def words(self) -> str:
        """The script, or the names of the files and the voice."""
        if self.driver is Driver.TEXT and self.script:
            return tidy(self.script)
        return " ".join(each for each in (self.name, *(path.name for path in self.files)) if each)

    @property
    def spoken(self) -> Spoken | None:
        """The script, if that is what the mouth follows."""
        return Spoken(tidy(self.script), self.voice_id, self.speed) if self.driver is Driver.TEXT else None

    @property
    def files(self) -> Sequence[Path]:
        """The video, and the recording if it drives."""
        audio = self.audio if self.driver is Driver.AUDIO else None
        return tuple(path for path in (self.video, audio) if path)

    def beans(self, seconds: float) -> int:
        """About what so many seconds cost: 1 bean for each that is begun, 2 in high quality."""
        return math.ceil(seconds) * _BEANS_A_SECOND[self.model]

    def problems(self) -> Sequence[SpecProblem]:
        """Everything that is known to be refused, without a look at the files, in the order of the form."""
        driver = self._text_problems() if self.driver is Driver.TEXT else self._audio_problems()
        return (*self._video_problems(), *driver, *self._option_problems())

    def _video_problems(self) -> Iterator[SpecProblem]:
        if not self.video:
            yield SpecProblem("video", Sentence("Choose a video"), missing=True)
        elif self.video_container not in VIDEOS:
            yield SpecProblem("video", Sentence("The cloud takes mp4, mov and webm. Choose another video."))

    def _text_problems(self) -> Iterator[SpecProblem]:
        yield from script_problems(self.script)
        yield from voice_problems(self.voice_id, speed=self.speed, pitch=self.pitch)

    def _audio_problems(self) -> Iterator[SpecProblem]:
        if not self.audio:
            yield SpecProblem("audio", Sentence("Choose a recording"), missing=True)
        elif self.audio_container not in RECORDINGS:
            yield SpecProblem("audio", Sentence("The cloud takes mp3, m4a and wav. Choose another recording."))

    def _option_problems(self) -> Iterator[SpecProblem]:
        yield from volume_problems(self.volume)
        if not within(self.width, SIDES):
            yield SpecProblem("width", Sentence("Set the width between 2 and 4096"))
        elif self.width % 2:
            yield SpecProblem("width", Sentence("Make the width even"))
        if not within(self.height, SIDES):
            yield SpecProblem("height", Sentence("Set the height between 2 and 4096"))
        elif self.height % 2:
            yield SpecProblem("height", Sentence("Make the height even"))
        if self.callback and not is_web_address(self.callback):
            yield SpecProblem("callback", Sentence("Begin the callback address with http:// or https://"))

    def brief(self) -> Brief:
        """The same in the words of no cloud."""
        return Brief(
            face=Face.VIDEO,
            wishes=frozenset(self._wishes()),
            video=self.video,
            video_container=self.video_container,
            driver=self.driver,
            script=self.script,
            voice_name=self.voice_name,
            speed=self.speed,
            audio=self.audio,
            audio_container=self.audio_container,
            audio_seconds=self.audio_seconds,
            notice_address=self.callback,
        )

    @classmethod
    def from_brief(cls, brief: Brief) -> Self:
        """Its video, what is said and how quickly, and who hears of it."""
        return cls(
            video=brief.video,
            video_container=brief.video_container,
            driver=brief.driver,
            script=brief.script,
            speed=paced(brief.speed, cls.PACES),
            audio=brief.audio,
            audio_container=brief.audio_container,
            audio_seconds=brief.audio_seconds,
            callback=brief.notice_address,
        )

    def _wishes(self) -> Iterator[Wish]:
        said = self.driver is Driver.TEXT
        asked = {
            Wish.PITCH: said and self.pitch != 1.0,
            Wish.VOLUME: self.volume != _FULL,
            Wish.SIZE: self.video is not None,
            Wish.QUALITY: self.model is not Model.BASIC,
            Wish.REVERSED: self.backway is Backway.REVERSED,
            Wish.RANDOM: self.drive_mode is DriveMode.RANDOM,
            Wish.NOTICE: bool(self.callback),
        }
        return (wish for wish, wanted in asked.items() if wanted)

    def to_json(self) -> Json:
        return kept_values.plain(self)

    @classmethod
    def from_json(cls, kept: Mapping[str, Any]) -> Self:
        """Fields that are unknown, missing or of another form get their defaults."""
        return cls(**kept_fields(cls, kept, _READERS))


_READERS: Readers = {
    "video": kept_values.path,
    "video_container": Container,
    "driver": Driver,
    "speed": kept_values.number,
    "pitch": kept_values.number,
    "audio": kept_values.path,
    "audio_container": Container,
    "audio_seconds": kept_values.length,
    "volume": kept_values.whole,
    "width": kept_values.whole,
    "height": kept_values.whole,
    "model": Model,
    "backway": Backway,
    "drive_mode": DriveMode,
}
