"""Moving and pulling on a canvas."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from chanjing_studio.domain.boxes import Box, Size
from chanjing_studio.domain.snapping import SMALLEST, Guides, Side, pulled, resting, snapped

CANVAS = Size(1080, 1920)
CORNERS = [Side.LEFT | Side.TOP, Side.RIGHT | Side.TOP, Side.LEFT | Side.BOTTOM, Side.RIGHT | Side.BOTTOM]
BOXES = st.builds(Box, st.integers(-900, 900), st.integers(-900, 900), st.integers(16, 900), st.integers(16, 900))
WAYS = st.integers(-2000, 2000)


@pytest.mark.parametrize(
    ("box", "rest", "guides"),
    [
        (Box(5, 50, 201, 101), Box(0, 50, 201, 101), Guides((0,), ())),
        (Box(443, 700, 200, 100), Box(440, 700, 200, 100), Guides((540,), ())),
        (Box(50, 1823, 200, 101), Box(50, 1819, 200, 101), Guides((), (1920,))),
        (Box(363, 643, 201, 101), Box(360, 640, 201, 101), Guides((360,), (640,))),
        (Box(50, 50, 200, 100), Box(50, 50, 200, 100), Guides()),
    ],
)
def test_a_box_comes_to_rest_at_edges_middles_and_thirds(box: Box, rest: Box, guides: Guides) -> None:
    assert snapped(box, CANVAS, reach=8) == (rest, guides)


def test_another_box_is_a_place_to_rest_too() -> None:
    box, guides = snapped(Box(203, 50, 100, 70), CANVAS, reach=8, others=[Box(200, 1000, 50, 50)])
    assert box == Box(200, 50, 100, 70)
    assert 200 in guides.columns


@pytest.mark.parametrize(
    ("sides", "way", "rest"),
    [
        (Side.RIGHT, (236, 70), (240, 0, Guides((540,), ()))),
        (Side.LEFT | Side.TOP, (-97, 3), (-100, 3, Guides((0,), ()))),
        (Side.BOTTOM, (50, 435), (0, 440, Guides((), (640,)))),
        (Side.RIGHT | Side.BOTTOM, (30, 30), (30, 30, Guides())),
    ],
)
def test_pulled_sides_come_to_rest_too(sides: Side, way: tuple[int, int], rest: tuple[int, int, Guides]) -> None:
    assert resting(Box(100, 100, 200, 100), sides, CANVAS, way=way, reach=8) == rest


@given(BOXES, st.floats(0, 40))
def test_nothing_goes_further_than_the_reach(box: Box, reach: float) -> None:
    rest, _ = snapped(box, CANVAS, reach=reach)
    assert rest.size == box.size
    assert max(abs(rest.x - box.x), abs(rest.y - box.y)) <= reach


@given(BOXES, st.sampled_from(CORNERS), WAYS, WAYS)
def test_the_corner_across_stays_where_it_is(box: Box, sides: Side, right: int, down: int) -> None:
    free = pulled(box, sides, right=right, down=down)
    assert (free.right if Side.LEFT in sides else free.x) == (box.right if Side.LEFT in sides else box.x)
    assert (free.bottom if Side.TOP in sides else free.y) == (box.bottom if Side.TOP in sides else box.y)
    assert min(free.width, free.height) >= SMALLEST


@given(BOXES, st.sampled_from(CORNERS), WAYS, WAYS, st.floats(0.3, 3))
def test_with_a_ratio_the_height_is_even_and_the_corner_across_stays(
    box: Box, sides: Side, right: int, down: int, ratio: float
) -> None:
    kept = pulled(box, sides, right=right, down=down, ratio=ratio)
    assert kept.height % 2 == 0
    assert abs(kept.width - kept.height * ratio) <= 0.5
    assert (kept.right if Side.LEFT in sides else kept.x) == (box.right if Side.LEFT in sides else box.x)
    assert (kept.bottom if Side.TOP in sides else kept.y) == (box.bottom if Side.TOP in sides else box.y)


def test_one_side_alone_keeps_the_middle_of_the_others() -> None:
    box = Box(100, 100, 200, 400)
    assert pulled(box, Side.RIGHT, right=100, down=7, ratio=0.5) == Box(100, 0, 300, 600)
    assert pulled(box, Side.TOP, right=7, down=200, ratio=0.5) == Box(150, 300, 100, 200)
    assert pulled(box, Side.LEFT, right=50, down=0) == Box(150, 100, 150, 400)
