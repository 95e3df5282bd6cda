"""What the cloud would take of a scene and nobody would want, with the scene in which it is mended."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace
from enum import StrEnum

from chanjing_studio.domain.boxes import Box, Size
from chanjing_studio.domain.safe_areas import Place, safe_area
from chanjing_studio.domain.scene import Scene, usual_captions
from chanjing_studio.domain.words import Sentence

_HIDDEN = 0.25  # share of the face from which on it counts as hidden
# The face as shares of a figure's box: nobody tells where it is, and it is here whether someone sits or stands.
_FACE_LEFT, _FACE_TOP, _FACE_WIDTH, _FACE_HEIGHT = 0.3, 0.1, 0.4, 0.35


class About(StrEnum):
    """What an advice is about."""

    OUTSIDE = "outside"
    COVERED = "covered"
    FACE = "face"


@dataclass(frozen=True, slots=True, kw_only=True)
class Advice:
    """A sentence about the subtitles, what the one button under it says, and the scene after its press."""

    about: About
    words: Sentence
    action: Sentence
    mended: Scene


def advice(scene: Scene, place: Place | None = None) -> Iterator[Advice]:
    """What is to be said of a scene that will be shown at ``place``, None for nowhere in particular."""
    if not scene.captions.shown:
        return
    if not scene.captions.box.is_within(scene.size):
        yield _outside(scene)
    area = safe_area(place, scene.size) if place else None
    if place and area and not _holds(area, scene.captions.box):
        yield _covered(scene, place, area)
    face = face_of(scene.figure)
    if scene.captions.box.common_area(face) > _HIDDEN * face.width * face.height:
        yield _hides(scene, face)


def face_of(figure: Box) -> Box:
    """Where the face is assumed: in the middle of the figure's width, below a tenth of its height."""
    left, top = figure.x + round(_FACE_LEFT * figure.width), figure.y + round(_FACE_TOP * figure.height)
    return Box(left, top, max(1, round(_FACE_WIDTH * figure.width)), max(1, round(_FACE_HEIGHT * figure.height)))


def place_name(place: Place) -> Sentence:
    """What a place is called."""
    return _NAMES[place]


def brought_into(box: Box, area: Box) -> Box:
    """The box moved into an area by the shortest way, and made smaller only where it has no room."""
    width, height = min(box.width, area.width), min(box.height, area.height)
    x = min(max(box.x, area.x), area.right - width)
    y = min(max(box.y, area.y), area.bottom - height)
    return Box(x, y, width, height)


def _outside(scene: Scene) -> Advice:
    return Advice(
        about=About.OUTSIDE,
        words=Sentence("The subtitles reach out of the picture."),
        action=Sentence("Bring them in"),
        mended=_with_box(scene, brought_into(scene.captions.box, scene.canvas)),
    )


def _covered(scene: Scene, place: Place, area: Box) -> Advice:
    box, name = scene.captions.box, place_name(place)
    if box.y < area.y or box.bottom > area.bottom:
        words = Sentence("The subtitles stand where {place} shows its own words.", place=name)
        return _advice(scene, words, Sentence("Move them"), brought_into(box, area))
    words = Sentence("The right edge sits under {place}'s buttons.", place=name)
    if box.right <= area.right:
        words = Sentence("The left edge sits too near the edge for {place}.", place=name)
    return _advice(scene, words, Sentence("Narrow it"), _narrowed(box, area))


def _advice(scene: Scene, words: Sentence, action: Sentence, box: Box) -> Advice:
    return Advice(about=About.COVERED, words=words, action=action, mended=_with_box(scene, box))


def _narrowed(box: Box, area: Box) -> Box:
    left, right = max(box.x, area.x), min(box.right, area.right)
    return replace(box, x=left, width=right - left) if right > left else brought_into(box, area)


def _hides(scene: Scene, face: Box) -> Advice:
    beside = _off(face, scene.captions.box, canvas=scene.size)
    return Advice(
        about=About.FACE,
        words=Sentence("The subtitles hide the face."),
        # Where they are too high for both sides of it, the button does not promise to move them off.
        action=Sentence("Move them off it") if beside else Sentence("Usual place and size"),
        mended=_with_box(scene, beside or usual_captions(scene.size).box),
    )


def _off(face: Box, box: Box, *, canvas: Size) -> Box | None:
    """Under the face, else above it; None where there is no room."""
    if face.bottom + box.height <= canvas.height:
        return replace(box, y=face.bottom)
    if face.y >= box.height:
        return replace(box, y=face.y - box.height)
    return None


def _holds(area: Box, box: Box) -> bool:
    across = area.x <= box.x and box.right <= area.right
    return across and area.y <= box.y and box.bottom <= area.bottom


def _with_box(scene: Scene, box: Box) -> Scene:
    return scene.with_(captions=replace(scene.captions, box=box))


_NAMES = {
    Place.DOUYIN: Sentence("Douyin"),
    Place.CHANNELS: Sentence("WeChat Channels"),
    Place.XIAOHONGSHU: Sentence("Xiaohongshu"),
    Place.TIKTOK: Sentence("TikTok"),
    Place.SHORTS: Sentence("YouTube Shorts"),
}
