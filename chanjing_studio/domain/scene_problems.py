"""What the cloud would refuse of a scene, found before it is sent. See the messages of "创建视频合成任务"."""

from __future__ import annotations

from collections.abc import Iterator

from chanjing_studio.domain.models import SpecProblem
from chanjing_studio.domain.saying import within
from chanjing_studio.domain.scene import CAPTION_SIZES, SIDES, Captions, Scene, is_colour
from chanjing_studio.domain.words import Sentence

OUTLINE_WIDTHS = (0, 40)


def scene_problems(scene: Scene) -> Iterator[SpecProblem]:
    """Everything that is known to be refused, from the canvas to what stands on it."""
    yield from _canvas_problems(scene)
    if not is_colour(scene.colour):
        yield SpecProblem("background", Sentence("Write the background colour as # and six digits, such as #EDEDED."))
    yield from _figure_problems(scene)
    if scene.captions.shown:
        yield from _caption_problems(scene)


def _canvas_problems(scene: Scene) -> Iterator[SpecProblem]:
    for side in (scene.size.width, scene.size.height):
        if not within(side, SIDES) or side % 2:
            yield SpecProblem("canvas", Sentence("Make both sides of the video even numbers from 2 to 4096."))
            return


def _figure_problems(scene: Scene) -> Iterator[SpecProblem]:
    if scene.figure.height % 2:
        yield SpecProblem("figure", Sentence("Make the avatar's height even: the cloud takes no odd one."))
    if not scene.figure.common_area(scene.canvas):
        yield SpecProblem("figure", Sentence("The avatar stands outside the picture. Move it in."))


def _caption_problems(scene: Scene) -> Iterator[SpecProblem]:
    captions, size = scene.captions, scene.size
    if captions.box.width > size.width:
        yield SpecProblem("captions", Sentence("Make the subtitles no wider than the picture."))
    elif captions.box.height > size.height:
        yield SpecProblem("captions", Sentence("Make the subtitles no higher than the picture."))
    elif not captions.box.is_within(size):
        yield SpecProblem("captions", Sentence("The subtitles stand partly outside the picture. Move them in."))
    yield from _look_problems(captions)


def _look_problems(captions: Captions) -> Iterator[SpecProblem]:
    if not all(map(is_colour, (captions.colour, captions.outline))):
        yield SpecProblem("captions", Sentence("Write the subtitles' colours as # and six digits, such as #FFFFFF."))
    if not within(captions.size, CAPTION_SIZES):
        yield SpecProblem("captions", Sentence("Set the size of the subtitles between 8 and 600."))
    if not within(captions.outline_width, OUTLINE_WIDTHS):
        yield SpecProblem("captions", Sentence("Set the outline of the subtitles between 0 and 40."))
