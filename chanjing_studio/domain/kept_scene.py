"""Scenes as JSON: what is unknown, missing or of another form gets its usual value."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import asdict
from typing import Any, cast

from chanjing_studio.domain import kept_values
from chanjing_studio.domain.boxes import Box, Size
from chanjing_studio.domain.kept_values import Readers, kept_fields
from chanjing_studio.domain.scene import SIDES, Backdrop, Captions, Corner, Fit, Scene, is_colour

_FARTHEST = 10_000_000  # px: farther away nothing was ever put


def scene_to_json(scene: Scene) -> dict[str, Any]:
    """Everything in a scene as JSON values."""
    kept = asdict(scene)
    if scene.backdrop:
        kept["backdrop"]["picture"] = str(scene.backdrop.picture)
    kept["marked"] = scene.mark is not None
    return kept


def scene_from_json(kept: object) -> Scene:
    """The scene that ``scene_to_json`` gave, now or by another version."""
    fields = _mapping(kept)
    scene = Scene(**kept_fields(Scene, fields, _SCENE))
    return scene.with_(mark=None) if fields.get("marked") is False else scene


def size_from_json(value: object) -> Size:
    """Width and height of at least a pixel; ValueError for another form."""
    fields = _mapping(value)
    size = Size(kept_values.whole(fields.get("width")), kept_values.whole(fields.get("height")))
    if min(size.width, size.height) < 1:
        raise ValueError
    return size


def _mapping(value: object) -> Mapping[str, Any]:
    return cast("Mapping[str, Any]", value) if isinstance(value, Mapping) else {}


def _box(value: object) -> Box:
    fields = _mapping(value)
    box = Box(*(kept_values.whole(fields.get(name)) for name in ("x", "y", "width", "height")))
    if min(box.width, box.height) < 1 or max(map(abs, (box.x, box.y, box.width, box.height))) > _FARTHEST:
        raise ValueError
    return box


def _canvas(value: object) -> Size:
    size = size_from_json(value)
    if max(size.width, size.height) > SIDES[1]:
        raise ValueError
    return size


def _colour(value: object) -> str:
    colour = kept_values.text(value)
    if not is_colour(colour):
        raise ValueError
    return colour


def _backdrop(value: object) -> Backdrop:
    """Without its picture or its size it is none."""
    found = kept_fields(Backdrop, _mapping(value), _BACKDROP)
    if not {"picture", "size"} <= found.keys():
        raise ValueError
    return Backdrop(**found)


def _captions(value: object) -> Captions:
    return Captions(**kept_fields(Captions, _mapping(value), _CAPTIONS))


_BACKDROP: Readers = {"picture": kept_values.path, "size": size_from_json, "fit": Fit}
_CAPTIONS: Readers = {
    "shown": kept_values.flag,
    "box": _box,
    "size": kept_values.whole,
    "colour": _colour,
    "outline": _colour,
    "outline_width": kept_values.whole,
}
_SCENE: Readers = {
    "size": _canvas,
    "colour": _colour,
    "backdrop": _backdrop,
    "figure": _box,
    "captions": _captions,
    "mark": Corner,
}
