"""Sentences with their times, whatever a cloud tells of them."""

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
    ],
)
def test_times_that_cannot_be_are_put_right(told: list[TimedLine], kept: tuple[TimedLine, ...]) -> None:
    assert in_order(told, seconds=3.0) == kept


def test_a_sentence_is_one_line_that_can_be_shown() -> None:
    assert TimedLine(0, 1, "a\u202e\nb").text == "a b"
