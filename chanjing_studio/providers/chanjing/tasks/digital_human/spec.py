"""What a composed video is made of. Page 创建视频合成任务."""

from __future__ import annotations

import math
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import asdict, dataclass, replace
from enum import IntEnum, StrEnum
from pathlib import Path
from typing import Any, ClassVar, Self, cast

from chanjing_studio.domain import kept_values
from chanjing_studio.domain.boxes import Size
from chanjing_studio.domain.kept_scene import scene_from_json, scene_to_json, size_from_json
from chanjing_studio.domain.kept_values import Readers, kept_fields
from chanjing_studio.domain.links import is_web_address
from chanjing_studio.domain.makes import Makes
from chanjing_studio.domain.media import RECORDINGS, Container
from chanjing_studio.domain.models import Json, SpecProblem
from chanjing_studio.domain.performance import Backway, DriveMode, Driver
from chanjing_studio.domain.saying import script_problems, title_of, voice_problems, volume_problems
from chanjing_studio.domain.scene import Scene
from chanjing_studio.domain.scene_problems import scene_problems
from chanjing_studio.domain.script import tidy
from chanjing_studio.domain.timed_lines import TimedLine
from chanjing_studio.domain.voices import Spoken
from chanjing_studio.domain.words import Sentence

_SHORTEST_SOUND = 1.0  # seconds
_UHD_SIDE = 1920  # the longer side above which a video is more than 1080p


class Model(IntEnum):
    """How well it is made; the value is the cloud's. ``CARTOON`` is for drawn avatars alone."""

    BASIC = 0
    HIGH_QUALITY = 1
    CARTOON = 2


class Language(StrEnum):
    """What is spoken; the value is the cloud's."""

    CHINESE = "cn"
    ENGLISH = "en"


_BEANS_A_SECOND = {Model.BASIC: 1, Model.HIGH_QUALITY: 2, Model.CARTOON: 3}


@dataclass(frozen=True, slots=True, kw_only=True)
class Cast:
    """Who is seen: the avatar and the figure, as the list told of them when they were chosen.

    ``figure`` is empty for an own avatar. ``uhd``: it may be asked for in 4K.
    """

    id: str = ""
    name: str = ""
    figure: str = ""
    size: Size | None = None
    own: bool = False
    uhd: bool = False


_NOBODY, _SCENE = Cast(), Scene()


@dataclass(frozen=True, slots=True, kw_only=True)
class HumanSpec:
    """A composed video as it was asked for. ``name`` is set only for one that was made elsewhere.

    ``lines``: the user's own subtitles with their times, instead of those the cloud would hear.
    ``see_through``: a webm without background and subtitles.
    """

    kind: ClassVar[str] = "digital_human"
    makes: ClassVar[Makes] = Makes.VIDEO

    avatar: Cast = _NOBODY
    scene: Scene = _SCENE
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
    language: Language = Language.CHINESE
    lines: tuple[TimedLine, ...] = ()
    model: Model = Model.BASIC
    backway: Backway = Backway.AGAIN
    drive_mode: DriveMode = DriveMode.NORMAL
    see_through: bool = False
    callback: str = ""
    name: str = ""

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
        """The script, or the names of the recording and the avatar."""
        if self.driver is Driver.TEXT and self.script:
            return tidy(self.script)
        recording = self.audio.name if self.audio else ""
        return " ".join(each for each in (self.name, recording, self.avatar.name) if each)

    @property
    def spoken(self) -> Spoken | None:
        """The script, if that is what the mouth follows."""
        return Spoken(tidy(self.script), self.voice_id, self.speed) if self.driver is Driver.TEXT else None

    @property
    def files(self) -> Sequence[Path]:
        """The recording, if it drives, and the background picture."""
        audio = self.audio if self.driver is Driver.AUDIO else None
        return tuple(path for path in (audio, self.picture) if path)

    @property
    def picture(self) -> Path | None:
        """The background picture, where there will be one."""
        return self.scene.backdrop.picture if self.scene.backdrop and not self.see_through else None

    @property
    def uhd(self) -> bool:
        """Whether the canvas is larger than 1080p."""
        return max(self.scene.size.width, self.scene.size.height) > _UHD_SIDE

    def beans(self, seconds: float) -> int:
        """About what so many seconds cost: 1 bean for each that is begun, 2 in high quality, 3 for a cartoon."""
        return math.ceil(seconds) * _BEANS_A_SECOND[self.model]

    def problems(self) -> Sequence[SpecProblem]:
        """Everything that is known to be refused, without a look at the files, in the order of the form."""
        driver = self._text_problems() if self.driver is Driver.TEXT else self._audio_problems()
        return (*self._avatar_problems(), *scene_problems(self._seen), *driver, *self._option_problems())

    @property
    def _seen(self) -> Scene:
        """See-through videos have neither background nor subtitles, whatever stands on the canvas."""
        captions = self.scene.captions
        return self.scene if not self.see_through else self.scene.with_(captions=replace(captions, shown=False))

    def _avatar_problems(self) -> Iterator[SpecProblem]:
        if not self.avatar.id:
            yield SpecProblem("avatar", Sentence("Choose an avatar"), missing=True)
            return
        if not self.avatar.own and not self.avatar.figure:
            yield SpecProblem("avatar", Sentence("Choose one of this avatar's figures."))
        if self.uhd and not self.avatar.uhd:
            yield SpecProblem(
                "canvas", Sentence("This avatar is not made for 4K. Choose a 1080p size, or another avatar.")
            )
        if self.see_through and not self.avatar.own:
            yield SpecProblem(
                "seeThrough", Sentence("Only an own avatar made from a see-through webm can be see-through.")
            )

    def _text_problems(self) -> Iterator[SpecProblem]:
        yield from script_problems(self.script)
        yield from voice_problems(self.voice_id, speed=self.speed, pitch=self.pitch)

    def _audio_problems(self) -> Iterator[SpecProblem]:
        if not self.audio:
            yield SpecProblem("audio", Sentence("Choose a recording"), missing=True)
        elif self.audio_container not in RECORDINGS:
            yield SpecProblem("audio", Sentence("The cloud takes mp3, m4a and wav. Choose another recording."))
        elif 0 < self.audio_seconds < _SHORTEST_SOUND:
            yield SpecProblem("audio", Sentence("The recording is shorter than a second. Choose a longer one."))

    def _option_problems(self) -> Iterator[SpecProblem]:
        yield from volume_problems(self.volume)
        if self.callback and not is_web_address(self.callback):
            yield SpecProblem("callback", Sentence("Begin the callback address with http:// or https://"))

    def to_json(self) -> Json:
        plain = {name: str(value) if isinstance(value, Path) else value for name, value in asdict(self).items()}
        return plain | {"scene": scene_to_json(self.scene), "lines": [asdict(line) for line in self.lines]}

    @classmethod
    def from_json(cls, kept: Mapping[str, Any]) -> Self:
        """Fields that are unknown, missing or of another form get their defaults."""
        return cls(**kept_fields(cls, kept, _READERS))


def _cast(value: object) -> Cast:
    return Cast(**kept_fields(Cast, _mapping(value), _CAST))


def _mapping(value: object) -> Mapping[str, Any]:
    if not isinstance(value, Mapping):
        raise TypeError
    return cast("Mapping[str, Any]", value)


def _lines(value: object) -> tuple[TimedLine, ...]:
    if not isinstance(value, list):
        raise TypeError
    return tuple(_line(_mapping(line)) for line in cast("list[object]", value))


def _line(fields: Mapping[str, Any]) -> TimedLine:
    start, end = (kept_values.number(fields.get(name)) for name in ("start", "end"))
    return TimedLine(start, end, kept_values.text(fields.get("text")))


_CAST: Readers = {"size": size_from_json, "own": kept_values.flag, "uhd": kept_values.flag}
_READERS: Readers = {
    "avatar": _cast,
    "scene": scene_from_json,
    "driver": Driver,
    "speed": kept_values.number,
    "pitch": kept_values.number,
    "audio": kept_values.path,
    "audio_container": Container,
    "audio_seconds": kept_values.length,
    "volume": kept_values.whole,
    "language": Language,
    "lines": _lines,
    "model": Model,
    "backway": Backway,
    "drive_mode": DriveMode,
    "see_through": kept_values.flag,
}
