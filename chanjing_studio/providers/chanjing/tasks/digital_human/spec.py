"""What a composed video is made of. Page 创建视频合成任务."""

from __future__ import annotations

import math
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import asdict, dataclass, replace
from enum import IntEnum
from pathlib import Path
from typing import Any, ClassVar, Self, cast

from chanjing_studio.domain import kept_values
from chanjing_studio.domain.avatars import Cast
from chanjing_studio.domain.brief import Brief, Face, Wish
from chanjing_studio.domain.crossing import paced
from chanjing_studio.domain.kept_cast import cast_from_json
from chanjing_studio.domain.kept_scene import scene_from_json, scene_to_json
from chanjing_studio.domain.kept_values import Readers, kept_fields
from chanjing_studio.domain.links import is_web_address
from chanjing_studio.domain.makes import Makes
from chanjing_studio.domain.media import RECORDINGS, Container
from chanjing_studio.domain.models import Json, SpecProblem
from chanjing_studio.domain.performance import Backway, DriveMode, Driver
from chanjing_studio.domain.saying import SPEEDS, script_problems, title_of, voice_problems, volume_problems
from chanjing_studio.domain.scene import Scene
from chanjing_studio.domain.scene_problems import scene_problems
from chanjing_studio.domain.script import tidy
from chanjing_studio.domain.timed_lines import TimedLine
from chanjing_studio.domain.voices import Spoken
from chanjing_studio.domain.words import Sentence
from chanjing_studio.providers.chanjing.languages import Language

_SHORTEST_SOUND = 1.0  # seconds
_FULL = 100  # percent
_UHD_SIDE = 1920  # the longer side above which a video is more than 1080p


class Model(IntEnum):
    """How well it is made; the value is the cloud's. ``CARTOON`` is for drawn avatars alone."""

    BASIC = 0
    HIGH_QUALITY = 1
    CARTOON = 2


_BEANS_A_SECOND = {Model.BASIC: 1, Model.HIGH_QUALITY: 2, Model.CARTOON: 3}
_NOBODY, _SCENE = Cast(), Scene()


@dataclass(frozen=True, slots=True, kw_only=True)
class HumanSpec:
    """A composed video as it was asked for. ``name`` is set only for one that was made elsewhere.

    ``lines``: the user's own subtitles with their times, instead of those the cloud would hear.
    ``see_through``: a webm without background and subtitles. ``without_ground``: what stands behind the figure in its
    own recording is left away. ``twin`` is shared with one of another cloud that was made to be compared with it.
    """

    kind: ClassVar[str] = "digital_human"
    makes: ClassVar[Makes] = Makes.VIDEO
    TAKES: ClassVar[frozenset[Face]] = frozenset({Face.AVATAR})
    GRANTS: ClassVar[frozenset[Wish]] = frozenset({Wish.SUBTITLES, Wish.NOTICE})
    PACES: ClassVar[tuple[float, float]] = SPEEDS

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
    without_ground: bool = False
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
        if self.without_ground and not self.avatar.may_be_bare:
            yield SpecProblem(
                "withoutGround",
                Sentence(
                    "This figure's own background cannot be left away. Switch that off, or choose another figure."
                ),
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

    def brief(self) -> Brief:
        """The same in the words of no cloud."""
        return Brief(
            face=Face.AVATAR,
            wishes=frozenset(self._wishes()),
            avatar_name=self.avatar.name,
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
        """What is said and how quickly, whether there are subtitles, and who hears of it."""
        captions = replace(_SCENE.captions, shown=Wish.SUBTITLES in brief.wishes)
        return cls(
            scene=_SCENE.with_(captions=captions),
            driver=brief.driver,
            script=brief.script,
            speed=paced(brief.speed, cls.PACES),
            audio=brief.audio,
            audio_container=brief.audio_container,
            audio_seconds=brief.audio_seconds,
            callback=brief.notice_address,
        )

    def _wishes(self) -> Iterator[Wish]:
        scene, seen = self.scene, not self.see_through
        asked = {
            Wish.PITCH: self.driver is Driver.TEXT and self.pitch != 1.0,
            Wish.VOLUME: self.volume != _FULL,
            Wish.CANVAS: True,
            Wish.QUALITY: self.model is not Model.BASIC,
            Wish.BACKGROUND: seen and (scene.backdrop is not None or scene.colour != _SCENE.colour),
            Wish.SUBTITLES: seen and scene.captions.shown,
            Wish.SEE_THROUGH: self.see_through,
            Wish.WITHOUT_GROUND: self.without_ground,
            Wish.MARK: scene.mark is not None,
            Wish.REVERSED: self.backway is Backway.REVERSED,
            Wish.RANDOM: self.drive_mode is DriveMode.RANDOM,
            Wish.NOTICE: bool(self.callback),
        }
        return (wish for wish, wanted in asked.items() if wanted)

    def to_json(self) -> Json:
        plain = kept_values.plain(self)
        return plain | {"scene": scene_to_json(self.scene), "lines": [asdict(line) for line in self.lines]}

    @classmethod
    def from_json(cls, kept: Mapping[str, Any]) -> Self:
        """Fields that are unknown, missing or of another form get their defaults."""
        return cls(**kept_fields(cls, kept, _READERS))


def _lines(value: object) -> tuple[TimedLine, ...]:
    if not isinstance(value, list):
        raise TypeError
    return tuple(_line(kept_values.mapping(line)) for line in cast("list[object]", value))


def _line(fields: Mapping[str, Any]) -> TimedLine:
    start, end = (kept_values.number(fields.get(name)) for name in ("start", "end"))
    return TimedLine(start, end, kept_values.text(fields.get("text")))


_READERS: Readers = {
    "avatar": cast_from_json,
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
    "without_ground": kept_values.flag,
}
