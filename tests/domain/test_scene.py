"""What a composed video shows."""

from __future__ import annotations

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from chanjing_studio.domain.boxes import LONGEST, Box, Size
from chanjing_studio.domain.scene import (
    Backdrop,
    Captions,
    Fit,
    Grade,
    Scene,
    Shape,
    figure_box,
    is_colour,
    resized,
    shape_of,
    size_of,
    usual_captions,
)
from chanjing_studio.domain.scene_problems import scene_problems

EVERY = [(shape, grade) for shape in Shape for grade in Grade]
SIDES = st.integers(1, 2048).map(lambda half: 2 * half)
SIZES = st.builds(Size, SIDES, SIDES)


@pytest.mark.parametrize(("shape", "grade"), EVERY)
def test_every_shape_has_even_sides_of_its_ratio(shape: Shape, grade: Grade) -> None:
    size = size_of(shape, grade)
    across, down = map(int, shape.value.split(":"))
    assert size.width * down == size.height * across
    assert size.width % 2 == size.height % 2 == 0
    assert min(size.width, size.height) == (2160 if grade is Grade.UHD else 1080)
    assert shape_of(size) == (shape, grade)


def test_a_free_size_has_no_name() -> None:
    assert shape_of(Size(1080, 1918)) is None


def test_the_usual_captions_are_the_clouds_own() -> None:
    assert usual_captions(Size(1080, 1920)) == Captions()
    large = usual_captions(Size(2160, 3840))
    assert (large.box, large.size) == (Box(80, 2840, 2000, 1000), 150)


@pytest.mark.parametrize(("shape", "grade"), EVERY)
def test_the_usual_captions_are_on_every_canvas(shape: Shape, grade: Grade) -> None:
    size = size_of(shape, grade)
    assert usual_captions(size).box.is_within(size)


@given(SIZES, SIZES, st.integers(8, 600))
def test_captions_always_have_a_size_that_can_be_set(canvas: Size, other: Size, size: int) -> None:
    assert 8 <= usual_captions(canvas).size <= 600
    scene = resized(Scene(captions=Captions(size=size)), canvas)
    for brought in (scene, resized(scene, other)):
        assert 8 <= brought.captions.size <= 600
        assert not [problem for problem in scene_problems(brought) if problem.field == "captions"]


@given(SIZES, SIZES)
def test_a_figure_stands_on_the_bottom_with_an_even_height(figure: Size, canvas: Size) -> None:
    box = figure_box(figure, canvas)
    assert box.height % 2 == 0
    assert box.bottom == canvas.height
    assert box.height <= canvas.height


@given(SIZES)
def test_another_canvas_keeps_the_figure_in_its_shape(canvas: Size) -> None:
    scene = Scene(figure=Box(90, 320, 900, 1600))
    brought = resized(scene, canvas)
    assert brought.size == canvas
    assert brought.figure.height % 2 == 0
    assert abs(brought.figure.width - brought.figure.height * 900 / 1600) <= 1
    assert brought.captions.box == usual_captions(canvas).box


@given(SIZES, SIZES, st.floats(0.02, 50))
def test_on_another_canvas_a_figure_has_its_true_shape_again(canvas: Size, other: Size, ratio: float) -> None:
    scene = resized(resized(Scene(), canvas, ratio=ratio), other, ratio=ratio)
    box = scene.figure
    assert box.height % 2 == 0
    assert abs(box.width - box.height * ratio) <= 1
    assert max(box.width, box.height) <= LONGEST


def test_there_and_back_the_figure_is_where_it_was() -> None:
    scene = Scene(figure=Box(90, 320, 900, 1600))
    there = resized(scene, Size(2160, 3840))
    assert there.figure == Box(180, 640, 1800, 3200)
    assert resized(there, scene.size).figure == scene.figure


def test_how_captions_look_stays_on_another_canvas() -> None:
    scene = Scene(captions=Captions(colour="#FF0000", font="f", size=32))
    captions = resized(scene, Size(2160, 3840)).captions
    assert (captions.colour, captions.font, captions.size) == ("#FF0000", "f", 75)


@pytest.mark.parametrize("shape", list(Shape))
def test_captions_placed_by_hand_go_with_the_same_shape_there_and_back(shape: Shape) -> None:
    small, large = (size_of(shape, grade) for grade in Grade)
    box = Box(90, 300, small.width - 200, 180)
    scene = Scene(size=small, captions=Captions(box=box, size=60))
    there = resized(scene, large)
    assert (there.captions.box, there.captions.size) == (box.scaled(2, 2), 120)
    assert resized(there, small).captions == scene.captions


def test_captions_placed_by_hand_are_the_usual_ones_on_another_shape() -> None:
    scene = Scene(captions=Captions(box=Box(90, 300, 700, 180)))
    for canvas in (Size(1920, 1080), Size(1000, 1778)):
        assert resized(scene, canvas).captions.box == usual_captions(canvas).box


def test_the_same_canvas_changes_nothing() -> None:
    scene = Scene(figure=Box(1, 2, 3, 4))
    assert resized(scene, scene.size) is scene


@pytest.mark.parametrize(("fit", "box"), [(Fit.WHOLE, Box(0, 690, 1080, 540)), (Fit.FILL, Box(0, 0, 1080, 1920)),
                                          (Fit.STRETCH, Box(0, 0, 1080, 1920))])  # fmt: skip
def test_a_backdrop_is_seen_as_it_fits(fit: Fit, box: Box) -> None:
    assert Backdrop(picture=Path("a.jpg"), size=Size(2000, 1000), fit=fit).box(Size(1080, 1920)) == box


@pytest.mark.parametrize(("text", "yes"), [("#EDEDED", True), ("#ededed", True), ("EDEDED", False), ("#EDE", False),
                                           ("#GGGGGG", False), ("#EDEDED\n", False), ("", False)])  # fmt: skip
def test_a_colour_is_what_the_cloud_takes_for_one(text: str, yes: bool) -> None:
    assert is_colour(text) is yes


def test_one_field_changes_alone() -> None:
    assert Scene().with_(colour="#000000") == Scene(colour="#000000")
