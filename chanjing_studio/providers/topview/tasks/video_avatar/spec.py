"""What a talking avatar is made of. Reference §4 (video_avatar/task/submit)."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from enum import StrEnum
from pathlib import Path
from typing import Any, ClassVar, Self

from chanjing_studio.domain import kept_values
from chanjing_studio.domain.avatars import Cast
from chanjing_studio.domain.brief import Brief, Face, Wish
from chanjing_studio.domain.crossing import paced
from chanjing_studio.domain.kept_cast import cast_from_json
from chanjing_studio.domain.kept_values import Readers, kept_fields
from chanjing_studio.domain.links import is_web_address
from chanjing_studio.domain.makes import Makes
from chanjing_studio.domain.media import RECORDINGS, Container, PictureForm
from chanjing_studio.domain.models import Json, SpecProblem
from chanjing_studio.domain.performance import Driver
from chanjing_studio.domain.saying import speakable_problems, title_of, within
from chanjing_studio.domain.script import tidy
from chanjing_studio.domain.voices import Spoken
from chanjing_studio.domain.words import Sentence

SPEEDS = (0.8, 1.2)
SPEED_STEP = 0.05
VIDEOS = (Container.MP4, Container.MOV)


class Source(StrEnum):
    """Who is seen; the value is the cloud's."""

    OWN_VIDEO = "0"
    PUBLIC = "1"
    PRIVATE = "2"
    PHOTO = "3"

    @property
    def listed(self) -> bool:
        """Whether it is an avatar of the cloud's lists, and no file."""
        return self in (Source.PUBLIC, Source.PRIVATE)


class Mode(StrEnum):
    """How it moves; the value is the cloud's. ``AVATAR1``: only the mouth changes. ``AVATAR2``: all follows the sound.

    With ``AVATAR2`` the first frame of the video, or the photo, begins the video.
    """

    AVATAR1 = "0"
    AVATAR2 = "1"


MODES = {
    Source.OWN_VIDEO: (Mode.AVATAR1, Mode.AVATAR2),
    Source.PUBLIC: (Mode.AVATAR1, Mode.AVATAR2),
    Source.PRIVATE: (Mode.AVATAR1, Mode.AVATAR2),
    Source.PHOTO: (Mode.AVATAR2,),
}
"""What each can be asked for. §4.2."""

_FACES = {
    Source.OWN_VIDEO: Face.VIDEO,
    Source.PUBLIC: Face.AVATAR,
    Source.PRIVATE: Face.AVATAR,
    Source.PHOTO: Face.PHOTO,
}


_NOBODY = Cast()


@dataclass(frozen=True, slots=True, kw_only=True)
class VideoAvatarSpec:
    """A talking avatar as it was asked for.

    Containers, ``photo_form`` and ``audio_seconds`` are what was found in the files when they were chosen.
    Without a voice a public avatar speaks in its own. ``keep_avatar``: the video becomes a private avatar; a photo
    always does. What does not go with the source (a caption, keeping) stays in the draft and is not sent.
    ``twin`` is shared with one of another cloud that was made to be compared with it.
    """

    kind: ClassVar[str] = "video_avatar"
    makes: ClassVar[Makes] = Makes.VIDEO
    TAKES: ClassVar[frozenset[Face]] = frozenset(Face)
    GRANTS: ClassVar[frozenset[Wish]] = frozenset({Wish.NOTICE})
    PACES: ClassVar[tuple[float, float]] = SPEEDS

    source: Source = Source.OWN_VIDEO
    video: Path | None = None
    video_container: Container | None = None
    photo: Path | None = None
    photo_form: PictureForm | None = None
    avatar: Cast = _NOBODY
    mode: Mode = Mode.AVATAR1
    driver: Driver = Driver.TEXT
    script: str = ""
    voice_id: str = ""
    voice_name: str = ""
    voice_speed: float = 1.0
    audio: Path | None = None
    audio_container: Container | None = None
    audio_seconds: float = 0.0
    caption_id: str = ""
    keep_avatar: bool = False
    notice_address: str = ""
    twin: str = ""

    @property
    def title(self) -> str:
        """The first line of the script, or the name of the recording."""
        if self.driver is Driver.AUDIO:
            return self.audio.stem if self.audio else ""
        return title_of(self.script)

    @property
    def words(self) -> str:
        """The script, or the names of the files and the avatar."""
        if self.driver is Driver.TEXT and self.script:
            return tidy(self.script)
        person = self.avatar.name if self.source.listed else ""
        return " ".join(each for each in (*(path.name for path in self.files), person) if each)

    @property
    def spoken(self) -> Spoken | None:
        """The script, if that is what the mouth follows."""
        return Spoken(tidy(self.script), self.voice_id, self.voice_speed) if self.driver is Driver.TEXT else None

    @property
    def files(self) -> Sequence[Path]:
        """The video or the photo, and the recording if it drives."""
        seen = {Source.OWN_VIDEO: self.video, Source.PHOTO: self.photo}.get(self.source)
        audio = self.audio if self.driver is Driver.AUDIO else None
        return tuple(path for path in (seen, audio) if path)

    @property
    def captions(self) -> str:
        """The style of the captions that there will be: public avatars alone have some. §4.3."""
        return self.caption_id if self.source is Source.PUBLIC else ""

    @property
    def keeps_video(self) -> bool:
        """Whether the video becomes a private avatar. §4.2."""
        return self.keep_avatar and self.source is Source.OWN_VIDEO

    @property
    def leaves_avatar(self) -> bool:
        """Whether a private avatar comes of the face: of a video where that is asked for, of a photo always. §4.2."""
        return self.keeps_video or self.source is Source.PHOTO

    @property
    def own_voice(self) -> bool:
        """Whether the avatar speaks in the voice that it came with: public ones alone can. §4.1."""
        return self.source is Source.PUBLIC and not self.voice_id

    def problems(self) -> Sequence[SpecProblem]:
        """Everything that is known to be refused, without a look at the files, in the order of the form."""
        driver = self._text_problems() if self.driver is Driver.TEXT else self._audio_problems()
        return (*self._source_problems(), *self._mode_problems(), *driver, *self._option_problems())

    def _source_problems(self) -> Iterator[SpecProblem]:
        if self.source.listed:
            return self._avatar_problems()
        return self._video_problems() if self.source is Source.OWN_VIDEO else self._photo_problems()

    def _avatar_problems(self) -> Iterator[SpecProblem]:
        if not self.avatar.id or self.avatar.own is not (self.source is Source.PRIVATE):
            yield SpecProblem("avatar", Sentence("Choose an avatar"), missing=True)

    def _video_problems(self) -> Iterator[SpecProblem]:
        if not self.video:
            yield SpecProblem("video", Sentence("Choose a video"), missing=True)
        elif self.video_container not in VIDEOS:
            yield SpecProblem("video", Sentence("The cloud takes mp4 and mov. Choose another video."))

    def _photo_problems(self) -> Iterator[SpecProblem]:
        if not self.photo:
            yield SpecProblem("photo", Sentence("Choose a photo"), missing=True)
        elif not self.photo_form:
            yield SpecProblem("photo", Sentence("The cloud takes jpg, png, bmp and webp. Choose another photo."))

    def _mode_problems(self) -> Iterator[SpecProblem]:
        if self.mode not in MODES[self.source]:
            yield SpecProblem("mode", Sentence("A photo has no movement to keep. Choose avatar2."))

    def _text_problems(self) -> Iterator[SpecProblem]:
        yield from speakable_problems(self.script)
        if not self.voice_id and not self.own_voice:
            yield SpecProblem("voice", Sentence("Choose a voice"), missing=True)
        if not within(self.voice_speed, SPEEDS):
            yield SpecProblem("speed", Sentence("Set the speed between 0.8 and 1.2."))

    def _audio_problems(self) -> Iterator[SpecProblem]:
        if not self.audio:
            yield SpecProblem("audio", Sentence("Choose a recording"), missing=True)
        elif self.audio_container not in RECORDINGS:
            yield SpecProblem("audio", Sentence("The cloud takes mp3, m4a and wav. Choose another recording."))

    def _option_problems(self) -> Iterator[SpecProblem]:
        if self.notice_address and not is_web_address(self.notice_address):
            yield SpecProblem("notice", Sentence("Begin the notice address with http:// or https://"))

    def brief(self) -> Brief:
        """The same in the words of no cloud."""
        return Brief(
            face=_FACES[self.source],
            wishes=frozenset(self._wishes()),
            video=self.video if self.source is Source.OWN_VIDEO else None,
            video_container=self.video_container,
            photo=self.photo if self.source is Source.PHOTO else None,
            photo_form=self.photo_form,
            avatar_name=self.avatar.name if self.source.listed else "",
            driver=self.driver,
            script=self.script,
            voice_name=self.voice_name,
            speed=self.voice_speed,
            audio=self.audio,
            audio_container=self.audio_container,
            audio_seconds=self.audio_seconds,
            notice_address=self.notice_address,
        )

    @classmethod
    def from_brief(cls, brief: Brief) -> Self:
        """Its face as far as that is a file, what is said and how quickly, and who hears of it."""
        source = next(source for source, face in _FACES.items() if face is brief.face)
        return cls(
            source=source,
            video=brief.video,
            video_container=brief.video_container,
            photo=brief.photo,
            photo_form=brief.photo_form,
            mode=MODES[source][0],
            driver=brief.driver,
            script=brief.script,
            voice_speed=paced(brief.speed, cls.PACES),
            audio=brief.audio,
            audio_container=brief.audio_container,
            audio_seconds=brief.audio_seconds,
            notice_address=brief.notice_address,
        )

    def _wishes(self) -> Iterator[Wish]:
        asked = {
            Wish.SUBTITLES: bool(self.captions),
            Wish.MOTION: self.mode is Mode.AVATAR2,
            Wish.KEEP_AVATAR: self.keeps_video,
            Wish.NOTICE: bool(self.notice_address),
        }
        return (wish for wish, wanted in asked.items() if wanted)

    def to_json(self) -> Json:
        return kept_values.plain(self)

    @classmethod
    def from_json(cls, kept: Mapping[str, Any]) -> Self:
        """Fields that are unknown, missing or of another form get their defaults."""
        return cls(**kept_fields(cls, kept, _READERS))


_READERS: Readers = {
    "source": Source,
    "video": kept_values.path,
    "video_container": Container,
    "photo": kept_values.path,
    "photo_form": PictureForm,
    "avatar": cast_from_json,
    "mode": Mode,
    "driver": Driver,
    "voice_speed": kept_values.number,
    "audio": kept_values.path,
    "audio_container": Container,
    "audio_seconds": kept_values.length,
    "keep_avatar": kept_values.flag,
}
