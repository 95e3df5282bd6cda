"""Which files are acceptable, and why not: pure checks, and the sentences for them."""

from __future__ import annotations

from dataclasses import dataclass, replace
from enum import StrEnum
from pathlib import Path, PurePath

from chanjing_studio.domain.words import Sentence


class Material(StrEnum):
    """What a place in a form takes."""

    VIDEO = "video"
    RECORDING = "recording"
    PHOTO = "photo"


class Container(StrEnum):
    """The kinds of file a cloud takes. The value is the extension."""

    MP4 = "mp4"
    MOV = "mov"
    WEBM = "webm"
    MP3 = "mp3"
    M4A = "m4a"
    WAV = "wav"

    @property
    def material(self) -> Material:
        """The place that such a file is meant for."""
        return Material.VIDEO if self in VIDEOS else Material.RECORDING


class PictureForm(StrEnum):
    """The kinds of picture a cloud takes for a face. The value is the extension."""

    JPG = "jpg"
    PNG = "png"
    BMP = "bmp"
    WEBP = "webp"


VIDEOS = (Container.MP4, Container.MOV, Container.WEBM)
RECORDINGS = (Container.MP3, Container.M4A, Container.WAV)


class Flaw(StrEnum):
    """What is wrong with a file."""

    GONE = "gone"
    FOLDER = "folder"
    LOCKED = "locked"
    EMPTY = "empty"
    TEXT = "text"
    PAGE = "page"
    DOCUMENT = "document"
    ARCHIVE = "archive"
    PICTURE = "picture"
    UNKNOWN = "unknown"
    OTHER_MATERIAL = "other material"
    OTHER_CONTAINER = "other container"
    NO_PICTURE = "no picture"
    NO_SOUND = "no sound"
    DAMAGED = "damaged"


@dataclass(frozen=True, slots=True)
class MediaProblem:
    """Why a file cannot be used: a short title, what it is by the file's name, and what to do."""

    flaw: Flaw
    title: Sentence
    cause: Sentence
    advice: Sentence

    @property
    def sentence(self) -> Sentence:
        """Cause and advice together, for where one line has to say it all."""
        return Sentence("{cause} {advice}", "two whole sentences in a row", cause=self.cause, advice=self.advice)


@dataclass(frozen=True, slots=True, kw_only=True)
class VideoFacts:
    """A video as it is stored. Sizes in pixels; ``rotation`` in degrees clockwise; ``seconds`` is 0 when untold."""

    path: Path
    container: Container
    size_bytes: int
    width: int
    height: int
    seconds: float
    rotation: int = 0
    pixel_aspect: float = 1.0
    has_picture: bool = True
    has_sound: bool = True
    complete: bool = True

    @property
    def displayed_size(self) -> tuple[int, int]:
        """Width and height in pixels as a player shows them."""
        width, height = round(self.width * self.pixel_aspect), self.height
        return (height, width) if self.rotation % 180 else (width, height)

    @property
    def even_size(self) -> tuple[int, int]:
        """The displayed size in the even numbers that encoders want, never larger."""
        width, height = self.displayed_size
        return width - width % 2, height - height % 2


@dataclass(frozen=True, slots=True, kw_only=True)
class AudioFacts:
    """A recording as it is stored. ``seconds`` is 0 when no sound follows the header, ``channels`` when untold."""

    path: Path
    container: Container
    size_bytes: int
    seconds: float
    channels: int = 0
    has_picture: bool = False
    has_sound: bool = True
    complete: bool = True


def cloud_name(container: Container) -> str:
    """The plain name a file is sent under: it says what the file is, whatever the file is called here."""
    return f"{_CLOUD_STEMS[container.material]}.{container}"


_CLOUD_STEMS = {Material.VIDEO: "video", Material.RECORDING: "audio"}


def named_as(name: str) -> Material | None:
    """The place that a file's name speaks for; None when it is the name of something else."""
    extension = PurePath(name).suffix.lower().removeprefix(".")
    return Container(extension).material if extension in tuple(Container) else None


def video_problem(facts: VideoFacts) -> MediaProblem | None:
    """Why a file that looks like a video cannot be used as one; None when it can."""
    name = facts.path.name
    if not facts.complete or not (facts.has_picture or facts.has_sound):
        return damaged(name)
    if facts.container.material is Material.RECORDING and not facts.has_picture:
        return other_material(name, Material.VIDEO)
    return None if facts.has_picture else _without_picture(name)


def audio_problem(facts: AudioFacts) -> MediaProblem | None:
    """Why a file that looks like a recording cannot be used as one; None when it can."""
    name = facts.path.name
    if facts.has_picture:
        return other_material(name, Material.RECORDING)
    if not facts.complete or not facts.has_sound:
        return damaged(name)
    return None if facts.seconds else _without_sound(name)


def gone(name: str) -> MediaProblem:
    """The file was there when it was chosen, or its path was typed wrongly."""
    return MediaProblem(
        Flaw.GONE,
        Sentence("The file is gone"),
        Sentence("“{name}” is not there: it was moved, renamed or deleted.", name=name),
        Sentence("Choose it again."),
    )


def folder(name: str, wanted: Material) -> MediaProblem:
    """A folder instead of a file."""
    return MediaProblem(
        Flaw.FOLDER, Sentence("This is a folder"), Sentence("“{name}” is a folder.", name=name), _CHOOSE[wanted]
    )


def locked(name: str) -> MediaProblem:
    """The system does not let this user read the file, or another program holds it."""
    return MediaProblem(
        Flaw.LOCKED,
        Sentence("This file cannot be read"),
        Sentence("This computer does not let you read “{name}”.", name=name),
        Sentence("Allow reading it in its properties, close other programs that use it, or choose another file."),
    )


def unreadable(name: str, error: OSError | ValueError, wanted: Material) -> MediaProblem:
    """Why the system did not open a file."""
    match error:
        case FileNotFoundError() | NotADirectoryError() | ValueError():  # no file has a path with a NUL in it
            return gone(name)
        case IsADirectoryError():
            return folder(name, wanted)
        case _:
            return locked(name)


def empty(name: str) -> MediaProblem:
    """No byte in it: an export or a copy that broke off at once."""
    return MediaProblem(
        Flaw.EMPTY,
        Sentence("This file is empty"),
        Sentence("“{name}” holds nothing: 0 bytes.", name=name),
        Sentence("Copy or export it again, or choose another file."),
    )


def damaged(name: str) -> MediaProblem:
    """It begins like what it should be, and cannot be read to its end."""
    return MediaProblem(
        Flaw.DAMAGED,
        Sentence("This file is damaged"),
        Sentence("“{name}” breaks off or is damaged: nothing can play it to its end.", name=name),
        Sentence("Copy or export it again, or choose another file."),
    )


def not_media(name: str, flaw: Flaw, wanted: Material) -> MediaProblem:
    """Something else altogether, which the first bytes gave away."""
    causes = {
        Flaw.TEXT: Sentence("“{name}” holds text.", name=name),
        Flaw.PAGE: Sentence("“{name}” holds a web page.", name=name),
        Flaw.DOCUMENT: Sentence("“{name}” holds a document.", name=name),
        Flaw.ARCHIVE: Sentence("“{name}” holds packed files.", name=name),
        Flaw.PICTURE: Sentence("“{name}” holds a picture.", name=name),
    }
    cause = causes.get(flaw) or Sentence("“{name}” holds something that no player knows.", name=name)
    unwanted = flaw is Flaw.PICTURE and wanted is not Material.PHOTO
    title = Sentence("No pictures here") if unwanted else _NOT_A[wanted]
    return MediaProblem(flaw, title, cause, _CHOOSE[wanted])


def other_container(name: str, form: str, wanted: Material) -> MediaProblem:
    """A file of a kind that the cloud does not take; ``form`` is the kind's own name ("AVI")."""
    cause = Sentence("“{name}” is of the kind {form}, which the cloud does not take.", name=name, form=form)
    return MediaProblem(Flaw.OTHER_CONTAINER, Sentence("The cloud does not take this kind"), cause, _SAVE_AS[wanted])


def without_webm(problem: MediaProblem) -> MediaProblem:
    """The same, said for a cloud that takes no WebM."""
    return replace(problem, advice=_CHOOSE_FILM) if problem.advice == _CHOOSE[Material.VIDEO] else problem


def other_material(name: str, wanted: Material) -> MediaProblem:
    """A recording where a video belongs, or the reverse; either where a photo does."""
    told = {Material.VIDEO: _is_a_recording, Material.RECORDING: _is_a_video, Material.PHOTO: _is_no_photo}
    return told[wanted](name)


def _is_a_recording(name: str) -> MediaProblem:
    cause = Sentence("“{name}” is a recording: sound without a picture.", name=name)
    return MediaProblem(Flaw.OTHER_MATERIAL, _NOT_A[Material.VIDEO], cause, _CHOOSE[Material.VIDEO])


def _is_a_video(name: str) -> MediaProblem:
    cause = Sentence("“{name}” is a video; a recording is sound alone.", name=name)
    return MediaProblem(Flaw.OTHER_MATERIAL, _NOT_A[Material.RECORDING], cause, _CHOOSE[Material.RECORDING])


def _is_no_photo(name: str) -> MediaProblem:
    cause = Sentence("“{name}” is a video or a recording; a photo is one picture.", name=name)
    return MediaProblem(Flaw.OTHER_MATERIAL, _NOT_A[Material.PHOTO], cause, _CHOOSE[Material.PHOTO])


def _without_picture(name: str) -> MediaProblem:
    title, cause = Sentence("This video has no picture"), Sentence("“{name}” has sound but no picture.", name=name)
    return MediaProblem(Flaw.NO_PICTURE, title, cause, _CHOOSE[Material.VIDEO])


def _without_sound(name: str) -> MediaProblem:
    title, cause = Sentence("This recording has no sound"), Sentence("“{name}” holds no sound.", name=name)
    return MediaProblem(Flaw.NO_SOUND, title, cause, _CHOOSE[Material.RECORDING])


_NOT_A = {
    Material.VIDEO: Sentence("This file is not a video"),
    Material.RECORDING: Sentence("This file is not a recording"),
    Material.PHOTO: Sentence("This file is not a photo"),
}
_CHOOSE = {
    Material.VIDEO: Sentence("Choose an mp4, mov or webm."),
    Material.RECORDING: Sentence("Choose an mp3, m4a or wav."),
    Material.PHOTO: Sentence("Choose a jpg, png, bmp or webp."),
}
_CHOOSE_FILM = Sentence("Choose an mp4 or mov.")
_SAVE_AS = {
    Material.VIDEO: Sentence("Save it as an mp4 in a video editor, or choose another file."),
    Material.RECORDING: Sentence("Save it as an mp3 in a sound editor, or choose another file."),
    Material.PHOTO: Sentence("Save it as a jpg in a picture editor, or choose another file."),
}
