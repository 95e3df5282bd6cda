"""What is said of a scene before it is made, and what one press does about it."""

from __future__ import annotations

from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from chanjing_studio.domain.boxes import Box, Size
from chanjing_studio.domain.safe_areas import Place, safe_area
from chanjing_studio.domain.scene import Captions, Scene
from chanjing_studio.domain.scene_advice import About, Advice, advice, brought_into, face_of, place_name

FIGURE = Box(90, 320, 900, 1600)
FREE = Box(100, 1300, 800, 200)
BOXES = st.builds(Box, *(st.integers(-3000, 3000),) * 2, *(st.integers(1, 3000),) * 2)


def scene(box: Box, size: Size | None = None) -> Scene:
    return Scene(size=size or Size(1080, 1920), figure=FIGURE, captions=Captions(box=box))


def said(box: Box, place: Place | None = None, size: Size | None = None) -> dict[About, str]:
    return {each.about: str(each.words) for each in advice(scene(box, size), place)}


def test_captions_in_a_free_place_are_fine() -> None:
    assert said(FREE, Place.TIKTOK) == {}
    assert said(FREE) == {}


def test_captions_that_are_not_shown_are_fine_anywhere() -> None:
    hidden = Scene(captions=Captions(shown=False, box=Box(-10, 0, 10, 10)))
    assert list(advice(hidden, Place.DOUYIN)) == []


@pytest.mark.parametrize(
    ("box", "words"),
    [
        (Box(100, 1300, 960, 200), "The right edge sits under TikTok's buttons."),
        (Box(10, 1300, 600, 200), "The left edge sits too near the edge for TikTok."),
        (Box(100, 1500, 800, 200), "The subtitles stand where TikTok shows its own words."),
        (Box(100, 10, 800, 200), "The subtitles stand where TikTok shows its own words."),
        (Box(1000, 1300, 60, 200), "The right edge sits under TikTok's buttons."),
    ],
)
def test_captions_under_a_places_buttons_are_told_by_their_edge(box: Box, words: str) -> None:
    assert said(box, Place.TIKTOK) == {About.COVERED: words}


def test_a_wide_canvas_has_no_buttons_over_it() -> None:
    assert said(Box(0, 900, 1920, 180), Place.TIKTOK, Size(1920, 1080)) == {}


@given(BOXES, st.sampled_from([*Place, None]))
def test_one_press_mends_what_was_said(box: Box, place: Place | None) -> None:
    """Of what is said of a box on an upright canvas, its action leaves nothing that is about the same."""
    for each in advice(scene(box), place):
        left = {other.about for other in advice(each.mended, place)}
        assert each.about not in left


def test_captions_over_the_face_go_below_it_above_it_or_to_their_usual_place() -> None:
    face = face_of(FIGURE)
    over = replace(FREE, y=face.y)
    assert mended(scene(over)).captions.box == replace(over, y=face.bottom)
    low = scene(over).with_(figure=replace(FIGURE, y=1100))
    face = face_of(low.figure)
    low = low.with_(captions=Captions(box=Box(100, face.y, 800, face.height + 200)))
    assert mended(low).captions.box.bottom == face.y
    full = scene(Box(0, 0, 1080, 1920))
    assert mended(full).captions == Captions()
    assert [str(about_face(each).action) for each in (low, full)] == ["Move them off it", "Usual place and size"]


def mended(before: Scene) -> Scene:
    return about_face(before).mended


def about_face(before: Scene) -> Advice:
    (told,) = (each for each in advice(before) if each.about is About.FACE)
    return told


@given(BOXES, BOXES)
def test_what_is_brought_in_is_in(box: Box, area: Box) -> None:
    inside = brought_into(box, area)
    assert inside.x >= area.x
    assert inside.y >= area.y
    assert inside.right <= area.right
    assert inside.bottom <= area.bottom


def test_every_place_has_a_name_and_an_area() -> None:
    assert len({str(place_name(place)) for place in Place}) == len(Place)
    assert all(safe_area(place, Size(1080, 1920)) for place in Place)
