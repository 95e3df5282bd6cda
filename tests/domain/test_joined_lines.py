"""Sentences of sounds that are joined."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from chanjing_studio.domain.joined_lines import joined_lines, parted_lines
from chanjing_studio.domain.timed_lines import TimedLine, in_order

ONE = (TimedLine(0.0, 1.5, "One"), TimedLine(1.5, 2.0, "Two"))
OTHER = (TimedLine(0.25, 3.0, "Three"),)

TIMES = st.floats(0, 100).map(lambda seconds: round(seconds, 3))
LINES = st.lists(st.builds(TimedLine, TIMES, TIMES, st.just("x")), max_size=5)
PARTS = st.lists(st.tuples(LINES, st.floats(0.5, 100).map(lambda seconds: round(seconds, 3))), min_size=1, max_size=6)


def test_the_lines_of_a_part_come_after_the_sound_of_the_parts_before() -> None:
    joined = joined_lines([ONE, OTHER], [2.1, 3.0])
    assert [(line.start, line.end, line.text) for line in joined] == [
        (0.0, 1.5, "One"),
        (1.5, 2.0, "Two"),
        (pytest.approx(2.35), pytest.approx(5.1), "Three"),
    ]


def test_what_a_cloud_tells_beyond_the_sound_does_not_reach_into_the_next() -> None:
    joined = joined_lines([ONE, OTHER], [1.6, 2.0])
    assert [(line.start, line.end) for line in joined] == [(0.0, 1.5), (1.5, 1.6), (pytest.approx(1.85), 3.6)]


def test_a_changed_line_belongs_to_the_part_in_which_it_begins() -> None:
    joined = joined_lines([ONE, OTHER], [2.0, 3.0])
    moved = (*joined[:1], TimedLine(2.1, 2.2, "Two"), joined[2])
    assert parted_lines(moved, [2.0, 3.0]) == (ONE[:1], (TimedLine(0.1, 0.2, "Two"), *OTHER))
    late = (TimedLine(9.0, 9.5, "Late"),)
    assert parted_lines(late, [2.0, 3.0]) == ((), (TimedLine(7.0, 7.5, "Late"),))


def test_without_sounds_there_are_no_lines() -> None:
    assert joined_lines([], []) == ()
    assert parted_lines((), []) == ()


@given(PARTS)
def test_what_is_joined_and_parted_is_as_before(parts: list[tuple[list[TimedLine], float]]) -> None:
    lengths = [length for _, length in parts]
    said = [in_order([line for line in lines if line.start < length], seconds=length) for lines, length in parts]
    said = [tuple(line for line in lines if line.start < length) for lines, length in zip(said, lengths, strict=True)]
    back = parted_lines(joined_lines(said, lengths), lengths)
    assert [[line.text for line in lines] for lines in back] == [[line.text for line in lines] for lines in said]
    for lines, expected in zip(back, said, strict=True):
        for line, other in zip(lines, expected, strict=True):
            assert line.start == pytest.approx(other.start, abs=1e-5)
            assert line.end == pytest.approx(other.end, abs=1e-5)
