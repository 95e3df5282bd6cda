"""Looks as text: one JSON file each, its form told in resources/looks/FORMAT.md.

The picture is in it as base64 rather than beside it or in an archive: one file that any editor opens, and nothing that
is unpacked could land elsewhere. Reading is strict: a look is whole, or it is none.
"""

from __future__ import annotations

import base64
import json

from chanjing_studio.domain.boxes import Box, Size
from chanjing_studio.domain.errors import FileTrouble
from chanjing_studio.domain.kept_look import (
    MOST_PICTURE_BYTES,
    KeptLook,
    LookAvatar,
    LookPicture,
    look_name,
    picture_ending,
)
from chanjing_studio.domain.scene import SIDES, Captions, Corner, Fit, Scene, is_colour
from chanjing_studio.domain.strict_json import Odd, Part, an_object, flag, line, parsed
from chanjing_studio.domain.words import Sentence

FORM, VERSION = "chanjing-studio-look", 1
MOST_BYTES = 24 * 1024 * 1024
"""Of a whole file: the largest picture in base64, and room for the rest."""
_PUNCTUATION, _MOST_MARKS = (b",", b"[", b"{"), 10_000  # of which a look has some dozens, and those in its names
_FARTHEST = 20_000  # px, as far as the window's fields go
_TIMES_CANVAS = 8  # what is larger than the canvas by more can only be meant to fill a computer's memory
_LARGEST_PICTURE = 100_000  # px on a side
_PARTS = "format version name canvas avatar figure subtitles mark picture"
_BOX, _SIZE = "x y width height", "width height"
_SUBTITLES = f"shown {_BOX} font font_name size colour outline outline_width"


def look_to_text(look: KeptLook) -> str:
    """The look as it is written to a file, for people to read."""
    scene = look.scene
    kept = {
        "format": FORM,
        "version": VERSION,
        "name": look.name,
        "canvas": {**_size_to_json(scene.size), "colour": scene.colour},
        "avatar": _avatar_to_json(look.avatar) if look.avatar else None,
        "figure": _box_to_json(scene.figure),
        "subtitles": _captions_to_json(scene.captions),
        "mark": scene.mark.name.lower() if scene.mark is not None else None,
        "picture": _picture_to_json(look.picture) if look.picture else None,
    }
    return json.dumps(kept, ensure_ascii=False, indent=1) + "\n"


def look_from_bytes(data: bytes, file: str) -> KeptLook:
    """The look in a file of this name. Raises FileTrouble, which says why there is none and that nothing changed."""
    if len(data) > MOST_BYTES:
        raise FileTrouble(Sentence("“{name}” is larger than any look. Choose another file.", name=file))
    try:
        _refuse_crowds(data)
        return _look(parsed(data))
    except _NewerError as newer:
        sentence = Sentence(
            "“{name}” was made by a newer version of this program. Update it, then try again.", name=file
        )
        raise FileTrouble(sentence) from newer
    except Odd as odd:
        raise FileTrouble(_not_a_look(file, odd.place)) from odd


def _refuse_crowds(data: bytes) -> None:
    """Millions of small values take a second of every thread's time, and as many bytes as a large video."""
    if sum(map(data.count, _PUNCTUATION)) > _MOST_MARKS:
        raise Odd


class _NewerError(Exception):
    """A look of a later form."""


def _not_a_look(file: str, place: str) -> Sentence:
    if not place:
        return Sentence(
            "“{name}” is not a look, or it is damaged. Nothing was changed; choose another file.", name=file
        )
    return Sentence(
        "“{name}” is a look with something in “{part}” that cannot be used. Nothing was changed; choose another file.",
        name=file,
        part=place,
    )


def _look(value: object) -> KeptLook:
    kept = an_object(value)
    version = kept.get("version")
    if kept.get("format") != FORM or type(version) is not int or version < 1:
        raise Odd
    if version > VERSION:
        raise _NewerError
    part = Part(value, _PARTS)
    avatar, picture = (
        part.inner_or("avatar", "id name figure size own 4k"),
        part.inner_or("picture", f"name {_SIZE} fit data"),
    )
    return KeptLook(
        name=part.read("name", _name),
        scene=_scene(part),
        avatar=_avatar(avatar) if avatar else None,
        picture=_picture(picture) if picture else None,
    )


def _scene(part: Part) -> Scene:
    canvas = part.inner("canvas", f"{_SIZE} colour")
    size = Size(canvas.whole("width", *SIDES), canvas.whole("height", *SIDES))
    most = min(_FARTHEST, _TIMES_CANVAS * max(size.width, size.height))
    corner = part.read("mark", _corner)
    return Scene(
        size=size,
        colour=canvas.read("colour", _colour),
        figure=_box(part.inner("figure", _BOX), most),
        captions=_captions(part.inner("subtitles", _SUBTITLES), most),
        mark=corner if isinstance(corner, Corner) else None,
    )


def _captions(part: Part, most: int) -> Captions:
    return Captions(
        shown=part.read("shown", flag),
        box=_box(part, most),
        font=part.read("font", line),
        font_name=part.read("font_name", line),
        size=part.whole("size", 1, most),
        colour=part.read("colour", _colour),
        outline=part.read("outline", _colour),
        outline_width=part.whole("outline_width", 0, most),
    )


def _avatar(part: Part) -> LookAvatar:
    size = part.inner_or("size", _SIZE)
    return LookAvatar(
        id=part.read("id", lambda value: line(value) or None),
        name=part.read("name", line),
        figure=part.read("figure", line),
        size=_size(size) if size else None,
        own=part.read("own", flag),
        uhd=part.read("4k", flag),
    )


def _picture(part: Part) -> LookPicture:
    return LookPicture(
        name=part.read("name", line),
        size=_size(part),
        fit=part.read("fit", lambda value: next((fit for fit in Fit if fit.value == value), None)),
        data=part.read("data", _picture_data),
    )


def _box(part: Part, most: int) -> Box:
    x, y = (part.whole(name, -_FARTHEST, _FARTHEST) for name in ("x", "y"))
    return Box(x, y, part.whole("width", 1, most), part.whole("height", 1, most))


def _size(part: Part) -> Size:
    return Size(part.whole("width", 1, _LARGEST_PICTURE), part.whole("height", 1, _LARGEST_PICTURE))


def _name(value: object) -> str | None:
    return value if isinstance(value, str) and value and look_name(value) == value else None


def _colour(value: object) -> str | None:
    return value if isinstance(value, str) and is_colour(value) else None


def _corner(value: object) -> Corner | bool | None:
    """False for no mark."""
    return False if value is None else next((corner for corner in Corner if corner.name.lower() == value), None)


def _picture_data(value: object) -> bytes | None:
    try:
        data = base64.b64decode(value, validate=True) if isinstance(value, str) else b""
    except ValueError:
        return None
    return data if picture_ending(data) and len(data) <= MOST_PICTURE_BYTES else None


def _captions_to_json(captions: Captions) -> dict[str, object]:
    return {
        "shown": captions.shown,
        **_box_to_json(captions.box),
        "font": captions.font,
        "font_name": captions.font_name,
        "size": captions.size,
        "colour": captions.colour,
        "outline": captions.outline,
        "outline_width": captions.outline_width,
    }


def _avatar_to_json(avatar: LookAvatar) -> dict[str, object]:
    return {
        "id": avatar.id,
        "name": avatar.name,
        "figure": avatar.figure,
        "size": _size_to_json(avatar.size) if avatar.size else None,
        "own": avatar.own,
        "4k": avatar.uhd,
    }


def _picture_to_json(picture: LookPicture) -> dict[str, object]:
    data = base64.b64encode(picture.data).decode("ascii")
    return {"name": picture.name, **_size_to_json(picture.size), "fit": picture.fit.value, "data": data}


def _size_to_json(size: Size) -> dict[str, object]:
    return {"width": size.width, "height": size.height}


def _box_to_json(box: Box) -> dict[str, object]:
    return {"x": box.x, "y": box.y, **_size_to_json(box.size)}
