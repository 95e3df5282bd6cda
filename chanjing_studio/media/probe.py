"""What a file on this computer holds. Every call here blocks: run it in a worker thread."""

from __future__ import annotations

import math
from dataclasses import dataclass
from pathlib import Path

from pymediainfo import Track

from chanjing_studio.domain import media
from chanjing_studio.domain.media import AudioFacts, Container, Flaw, Material, MediaProblem, VideoFacts
from chanjing_studio.domain.signatures import HEAD_SIZE, OtherKind, Signature, looks_like
from chanjing_studio.media.reading import NotAFile, Unreadable, open_file, told


def examine_video(path: Path) -> VideoFacts | MediaProblem:
    """The facts of a video that can be used, or why the file cannot be. Never raises for a bad file."""
    found = _open(path, Material.VIDEO)
    if isinstance(found, MediaProblem):
        return found
    facts = _video_facts(found)
    return media.video_problem(facts) or facts


def examine_audio(path: Path) -> AudioFacts | MediaProblem:
    """The facts of a recording that can be used, or why the file cannot be. Never raises for a bad file."""
    found = _open(path, Material.RECORDING)
    if isinstance(found, MediaProblem):
        return found
    if found.container is Container.WEBM and not found.pictures:
        return media.other_container(path.name, "WebM", Material.RECORDING)
    facts = _audio_facts(found)
    return media.audio_problem(facts) or facts


def material_of(path: Path) -> Material | None:
    """The place a dropped file belongs to, by what it holds; by its name where that cannot be told."""
    try:
        what = _signature(path)
    except (OSError, ValueError):
        return media.named_as(path.name)
    if isinstance(what, Flaw):
        return media.named_as(path.name)
    return what.material


_BOXED = (Container.MP4, Container.MOV, Container.M4A)


@dataclass(frozen=True, slots=True)
class _Tracks:
    """What MediaInfo found."""

    path: Path
    container: Container
    size_bytes: int
    whole: Track
    pictures: tuple[Track, ...]
    sounds: tuple[Track, ...]

    @property
    def seconds(self) -> float:
        lengths = [_number(track.duration) for track in (self.whole, *self.pictures, *self.sounds)]
        return max(lengths) / 1000

    @property
    def complete(self) -> bool:
        # Only the boxes of the MP4 family all say how long they are. A live WebM, a streamed WAV and an MP3 with a
        # tag at its end are called truncated too, and play.
        return self.container not in _BOXED or self.whole.istruncated != "Yes"


def _open(path: Path, wanted: Material) -> _Tracks | MediaProblem:
    container = _look(path, wanted)
    if isinstance(container, MediaProblem):
        return container
    try:
        return _tracks(path, container)
    except OSError as error:
        return media.unreadable(path.name, error, wanted)
    except Unreadable:
        return media.damaged(path.name)


def _look(path: Path, wanted: Material) -> Container | MediaProblem:
    """What the first bytes say, as far as it can be told from them alone."""
    try:
        what = _signature(path)
    except (OSError, ValueError) as error:
        return media.unreadable(path.name, error, wanted)
    if isinstance(what, OtherKind):
        return _other_kind(path.name, what, wanted)
    if isinstance(what, Flaw):
        return media.empty(path.name) if what is Flaw.EMPTY else media.not_media(path.name, what, wanted)
    if wanted is Material.VIDEO and what in (Container.MP3, Container.WAV):
        return media.other_material(path.name, wanted)
    return what


def _other_kind(name: str, kind: OtherKind, wanted: Material) -> MediaProblem:
    if kind.material is wanted:
        return media.other_container(name, kind.form, wanted)
    return media.other_material(name, wanted)


def _signature(path: Path) -> Signature:
    try:
        with open_file(path) as file:
            return looks_like(file.read(HEAD_SIZE))
    except NotAFile:
        return Flaw.UNKNOWN


def _tracks(path: Path, container: Container) -> _Tracks:
    info = told(path)
    if not info.general_tracks:
        raise Unreadable
    return _Tracks(
        path=path,
        container=container,
        size_bytes=path.stat().st_size,
        whole=info.general_tracks[0],
        pictures=tuple(track for track in info.video_tracks if _number(track.width) and _number(track.height)),
        sounds=tuple(info.audio_tracks),
    )


def _video_facts(found: _Tracks) -> VideoFacts:
    picture = found.pictures[0] if found.pictures else None
    return VideoFacts(
        path=found.path,
        # An M4A name over a file with a picture: it is an MP4.
        container=Container.MP4 if picture and found.container is Container.M4A else found.container,
        size_bytes=found.size_bytes,
        width=int(_number(picture and picture.width)),
        height=int(_number(picture and picture.height)),
        rotation=round(_number(picture and picture.rotation)) % 360,
        pixel_aspect=_number(picture and picture.pixel_aspect_ratio) or 1.0,
        seconds=found.seconds,
        has_picture=picture is not None,
        has_sound=bool(found.sounds),
        complete=found.complete,
    )


def _audio_facts(found: _Tracks) -> AudioFacts:
    return AudioFacts(
        path=found.path,
        # Sound alone in a film's container is what M4A means.
        container=Container.M4A if found.container in (Container.MP4, Container.MOV) else found.container,
        size_bytes=found.size_bytes,
        seconds=found.seconds,
        channels=int(_number(found.sounds[0].channel_s)) if found.sounds else 0,
        has_picture=bool(found.pictures),
        has_sound=bool(found.sounds),
        complete=found.complete,
    )


def _number(value: object) -> float:
    """MediaInfo gives numbers as integers or as text, and nothing for what it does not know."""
    try:
        number = float(str(value).split(" / ")[0])
    except ValueError:
        return 0.0
    return number if math.isfinite(number) else 0.0
