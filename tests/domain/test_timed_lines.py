"""Sentences with their times, whatever a cloud tells of them."""

import math

import pytest

from chanjing_studio.domain.timed_lines import TimedLine, in_order

ONE, TWO = TimedLine(0.0, 1.5, "one"), TimedLine(1.5, 3.0, "two")


def test_what_is_in_order_stays_as_it_is() -> None:
    assert in_order([ONE, TWO], seconds=3.2) == (ONE, TWO)
    assert in_order([ONE, TWO], seconds=0.0) == (ONE, TWO)
    assert in_order([], seconds=3.0) == ()


def test_milliseconds_are_told_from_seconds_by_the_length_of_the_sound() -> None:
    told = [TimedLine(0, 1500, "one"), TimedLine(1500, 3000, "two")]
    assert in_order(told, seconds=3.2) == (ONE, TWO)


@pytest.mark.parametrize(
    ("told", "kept"),
    [
        ([TWO, ONE], (ONE, TWO)),
        ([TimedLine(1.5, 0.0, "one"), TWO], (ONE, TWO)),
        ([TimedLine(0.0, 2.5, "one"), TWO], (ONE, TWO)),
        ([ONE, TimedLine(1.5, 9.0, "two")], (ONE, TWO)),
        ([ONE, TimedLine(1.5, 2.0, " \n"), TWO], (ONE, TWO)),
        ([ONE, TWO, TimedLine(8.0, 9.0, "three")], (ONE, TWO, TimedLine(3.0, 3.0, "three"))),
        ([ONE, TimedLine(1.5, 9.0, "two"), TimedLine(8.0, 9.0, "three")], (ONE, TWO, TimedLine(3.0, 3.0, "three"))),
    ],
)
def test_times_that_cannot_be_are_put_right(told: list[TimedLine], kept: tuple[TimedLine, ...]) -> None:
    assert in_order(told, seconds=3.0) == kept


@pytest.mark.parametrize("nothing", ["", "  ", " \n", "\u3000"])
def test_a_line_of_spaces_has_no_words(nothing: str) -> None:
    assert in_order([ONE, TimedLine(1.5, 1.6, nothing), TWO], seconds=3.0) == (ONE, TWO)


@pytest.mark.parametrize(("told", "kept"), [(-1.0, 0.0), (math.nan, 0.0), (2.5, 2.5), (-math.inf, 0.0)])
def test_no_time_lies_before_the_beginning_or_nowhere(told: float, kept: float) -> None:
    line = TimedLine(told, told, "a")
    assert (line.start, line.end) == (kept, kept)


def test_no_line_is_endless() -> None:
    assert in_order([TimedLine(0.0, math.inf, "a")], seconds=3.0)[0].end <= 3.0
    assert math.isfinite(in_order([TimedLine(0.0, math.inf, "a")], seconds=0.0)[0].end)


def test_a_sentence_is_one_line_that_can_be_shown() -> None:
    assert TimedLine(0, 1, "a\u202e\nb").text == "a b"
