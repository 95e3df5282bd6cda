"""Boxes on a picture."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from chanjing_studio.domain.boxes import Box, Size, even, filling, fitted, whole

SIZES = st.builds(Size, st.integers(1, 20_000), st.integers(1, 20_000))
BOXES = st.builds(Box, st.integers(-900, 900), st.integers(-900, 900), st.integers(1, 900), st.integers(1, 900))


def test_a_box_ends_where_the_next_could_begin() -> None:
    box = Box(10, 20, 30, 40)
    assert (box.right, box.bottom, box.size) == (40, 60, Size(30, 40))
    assert box.moved(-10, 5) == Box(0, 25, 30, 40)


@pytest.mark.parametrize(
    ("box", "inside"),
    [
        (Box(0, 0, 100, 50), True),
        (Box(-1, 0, 10, 10), False),
        (Box(0, -1, 10, 10), False),
        (Box(95, 0, 10, 10), False),
        (Box(0, 45, 10, 10), False),
    ],
)
def test_a_box_over_any_edge_is_not_within(box: Box, inside: bool) -> None:
    assert box.is_within(Size(100, 50)) is inside


@given(BOXES, BOXES)
def test_boxes_meet_exactly_when_they_share_pixels(one: Box, other: Box) -> None:
    assert one.meets(other) == other.meets(one) == (one.common_area(other) > 0)
    assert one.common_area(one) == one.width * one.height


@given(SIZES, SIZES)
def test_what_is_fitted_is_inside_and_touches_two_edges(inner: Size, outer: Size) -> None:
    box = fitted(inner, outer)
    assert box.is_within(outer)
    assert box.width == outer.width or box.height == outer.height


@given(SIZES, SIZES)
def test_what_fills_leaves_nothing_bare(inner: Size, outer: Size) -> None:
    assert whole(outer).is_within(filling(inner, outer).size)
    assert filling(inner, outer).common_area(whole(outer)) == outer.width * outer.height


@given(BOXES, st.floats(0.01, 8), st.floats(0.01, 8))
def test_a_scaled_box_is_still_there(box: Box, across: float, down: float) -> None:
    scaled = box.scaled(across, down)
    assert min(scaled.width, scaled.height) >= 1
    assert abs(scaled.x - box.x * across) <= 0.5


def test_even_goes_down_and_never_to_nothing() -> None:
    assert [even(pixels) for pixels in (-3, 0, 1, 2, 3, 1081)] == [2, 2, 2, 2, 2, 1080]


def test_a_picture_without_height_has_a_ratio() -> None:
    assert Size(5, 0).ratio == 1.0
