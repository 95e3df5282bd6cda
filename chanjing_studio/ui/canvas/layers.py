"""The layers of a scene: what they are called, where they stand, and what of them can be moved."""

from __future__ import annotations

from dataclasses import replace
from enum import IntEnum

from chanjing_studio.domain.boxes import Box
from chanjing_studio.domain.scene import Corner, Fit, Scene
from chanjing_studio.domain.words import Sentence


class Layer(IntEnum):
    """From the top, as they are listed."""

    MARK = 0
    CAPTIONS = 1
    FIGURE = 2
    PICTURE = 3
    COLOUR = 4


MOVABLE = (Layer.CAPTIONS, Layer.FIGURE)
"""Those that have a place of their own; the others fill the picture or stand in a corner."""


def box_of(scene: Scene, layer: Layer) -> Box:
    """Where a layer stands; the mark's is not told by the cloud and counts as the whole picture."""
    if layer is Layer.CAPTIONS:
        return scene.captions.box
    if layer is Layer.FIGURE:
        return scene.figure
    if layer is Layer.PICTURE and scene.backdrop:
        return scene.backdrop.box(scene.size)
    return scene.canvas


def with_box(scene: Scene, layer: Layer, box: Box) -> Scene:
    """The scene with a movable layer elsewhere; another layer stays as it is."""
    if layer is Layer.CAPTIONS:
        return scene.with_(captions=replace(scene.captions, box=box))
    return scene.with_(figure=box) if layer is Layer.FIGURE else scene


def is_shown(scene: Scene, layer: Layer) -> bool:
    """Whether anything of it will be in the video."""
    if layer is Layer.CAPTIONS:
        return scene.captions.shown
    if layer is Layer.MARK:
        return scene.mark is not None
    return layer is not Layer.PICTURE or scene.backdrop is not None


def layer_at(scene: Scene, x: float, y: float) -> Layer:
    """The uppermost layer at a point that can be taken hold of, else what lies under all."""
    for layer in MOVABLE:
        box = box_of(scene, layer)
        if is_shown(scene, layer) and box.x <= x < box.right and box.y <= y < box.bottom:
            return layer
    return Layer.PICTURE if scene.backdrop else Layer.COLOUR


def layer_name(layer: Layer) -> Sentence:
    """What a layer is called."""
    return _NAMES[layer]


def corner_name(corner: Corner) -> Sentence:
    """What a corner is called."""
    return _CORNERS[corner]


def fit_name(fit: Fit) -> Sentence:
    """What a way to fit a picture is called, as part of a description."""
    return _FITS[fit]


def moved_words(layer: Layer, *, resized: bool) -> Sentence:
    """What it is called to move a layer, or to make it another size."""
    if layer is Layer.CAPTIONS:
        return Sentence("Resize the subtitles") if resized else Sentence("Move the subtitles")
    return Sentence("Resize the avatar") if resized else Sentence("Move the avatar")


_NAMES = {
    Layer.MARK: Sentence("AI mark"),
    Layer.CAPTIONS: Sentence("Subtitles"),
    Layer.FIGURE: Sentence("Avatar"),
    Layer.PICTURE: Sentence("Picture", "a layer"),
    Layer.COLOUR: Sentence("Colour"),
}
_CORNERS = {
    Corner.TOP_LEFT: Sentence("Top left"),
    Corner.TOP_RIGHT: Sentence("Top right"),
    Corner.BOTTOM_LEFT: Sentence("Bottom left"),
    Corner.BOTTOM_RIGHT: Sentence("Bottom right"),
}
_FITS = {
    Fit.WHOLE: Sentence("whole"),
    Fit.FILL: Sentence("filled"),
    Fit.STRETCH: Sentence("stretched"),
}
