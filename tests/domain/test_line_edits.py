"""Sentences and times as the user changes them: in order before, in order after."""

from __future__ import annotations

import math
from dataclasses import dataclass

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from chanjing_studio.domain.line_edits import SHORTEST, Lines, joined, parted, retimed, reworded, shifted, without
from chanjing_studio.domain.timed_lines import TimedLine, in_order

ONE, TWO, THREE = TimedLine(0.0, 1.0, "one"), TimedLine(2.0, 3.0, "two"), TimedLine(3.0, 4.0, "three")
LINES = (ONE, TWO, THREE)
SECONDS = 5.0
NOWHERE = [-4, -1, 3, 100]
ANY = st.floats() | st.floats(-1, 10)


def times(lines: Lines) -> list[tuple[float, float]]:
    return [(round(line.start, 3), round(line.end, 3)) for line in lines]


def words(lines: Lines) -> list[str]:
    return [line.text for line in lines]


def test_other_words_are_said_at_the_same_time() -> None:
    assert reworded(LINES, 1, text=" zwei\n{x} ") == (ONE, TimedLine(2.0, 3.0, "zwei {x}"), THREE)


@pytest.mark.parametrize("nothing", ["", "  ", "\n\t"])
def test_a_line_does_not_lose_its_words_by_being_emptied(nothing: str) -> None:
    assert reworded(LINES, 1, text=nothing) == LINES


@pytest.mark.parametrize(
    ("start", "end", "then"),
    [
        (1.5, None, (1.5, 3.0)),
        (None, 2.5, (2.0, 2.5)),
        (1.2, 2.2, (1.2, 2.2)),
        (0.2, None, (1.0, 3.0)),
        (None, 3.7, (2.0, 3.0)),
        (9.0, None, (2.9, 3.0)),
        (None, 0.0, (2.0, 2.1)),
        (2.8, 2.2, (2.8, 2.9)),
        (-math.inf, math.inf, (1.0, 3.0)),
        (math.nan, None, (1.0, 3.0)),
        (None, math.nan, (2.0, 2.1)),
        (None, None, (2.0, 3.0)),
    ],
)
def test_a_line_moves_between_its_neighbours(start: float | None, end: float | None, then: tuple[float, float]) -> None:
    changed = retimed(LINES, 1, seconds=SECONDS, start=start, end=end)
    assert times(changed) == [*times((ONE,)), then, *times((THREE,))]
    assert words(changed) == words(LINES)


def test_the_first_and_the_last_line_move_within_the_sound() -> None:
    assert retimed(LINES, 0, seconds=SECONDS, start=-3.0, end=1.8)[0] == TimedLine(0.0, 1.8, "one")
    assert retimed(LINES, 2, seconds=SECONDS, end=9.0)[2] == TimedLine(3.0, 5.0, "three")


def test_where_the_length_is_not_known_the_last_line_may_last() -> None:
    assert retimed(LINES, 2, seconds=0.0, end=9.0)[2] == TimedLine(3.0, 9.0, "three")
    assert times(shifted(LINES, 60.0, seconds=0.0)) == [(60.0, 61.0), (62.0, 63.0), (63.0, 64.0)]


def test_a_line_without_room_stays_without() -> None:
    tight = (ONE, TimedLine(1.0, 1.0, "tight"), TimedLine(1.0, 2.0, "two"))
    assert retimed(tight, 1, seconds=SECONDS, start=0.0, end=9.0) == tight


@pytest.mark.parametrize(
    ("by", "then"),
    [
        (0.5, [(0.5, 1.5), (2.5, 3.5), (3.5, 4.5)]),
        (-0.5, [(0.0, 0.5), (1.5, 2.5), (2.5, 3.5)]),
        (1.5, [(1.5, 2.5), (3.5, 4.5), (4.5, 5.0)]),
        (100.0, [(1.9, 2.9), (3.9, 4.9), (4.9, 5.0)]),
        (-100.0, [(0.0, 0.1), (1.1, 2.1), (2.1, 3.1)]),
        (0.0, [(0.0, 1.0), (2.0, 3.0), (3.0, 4.0)]),
        (math.nan, [(0.0, 1.0), (2.0, 3.0), (3.0, 4.0)]),
        (math.inf, [(0.0, 1.0), (2.0, 3.0), (3.0, 4.0)]),
    ],
)
def test_all_lines_move_together_and_none_is_lost(by: float, then: list[tuple[float, float]]) -> None:
    changed = shifted(LINES, by, seconds=SECONDS)
    assert times(changed) == then
    assert words(changed) == words(LINES)


def test_a_sound_that_is_shorter_than_was_said_turns_nothing_round() -> None:
    assert times(shifted(LINES, 0.5, seconds=3.5)) == [(0.5, 1.5), (2.5, 3.5), (3.5, 4.0)]


def test_no_lines_can_be_moved_too() -> None:
    assert shifted((), 1.0, seconds=SECONDS) == ()


def test_a_line_goes_and_leaves_its_time_free() -> None:
    assert without(LINES, 1) == (ONE, THREE)


def test_two_lines_become_one() -> None:
    assert joined(LINES, 1) == (ONE, TimedLine(2.0, 4.0, "two three"))
    assert joined((TimedLine(0, 1, "你好，"), TimedLine(1, 2, "world")), 0) == (TimedLine(0, 2, "你好，world"),)


@pytest.mark.parametrize("lines", [(ONE,), (TimedLine(0, 1, "a" * 600), TimedLine(1, 2, "b" * 600))])
def test_lines_that_cannot_be_one_stay(lines: Lines) -> None:
    assert joined(lines, 0) == lines


def test_one_line_becomes_two_that_share_its_time() -> None:
    parts = parted((TimedLine(1.0, 3.0, "你好，世界啊呀呀"),), 0, letters=2)
    assert words(parts) == ["你好", "，世界啊呀呀"]
    assert times(parts) == [(1.0, 1.5), (1.5, 3.0)]


@pytest.mark.parametrize("letters", [-3, 0, 1, 9, 100])
def test_no_part_is_without_words(letters: int) -> None:
    lines = (TimedLine(1.0, 3.0, "-"), TWO)
    assert parted(lines, 0, letters=letters) == lines


@pytest.mark.parametrize("place", NOWHERE)
def test_what_is_asked_of_a_line_that_is_not_there_changes_nothing(place: int) -> None:
    assert reworded(LINES, place, text="x") == LINES
    assert retimed(LINES, place, seconds=SECONDS, start=0.5, end=0.7) == LINES
    assert without(LINES, place) == LINES
    assert joined(LINES, place) == LINES
    assert parted(LINES, place, letters=1) == LINES


@dataclass(frozen=True, slots=True)
class Ask:
    """Something to be done to lines: each deed takes of it what it needs."""

    deed: str
    place: int
    text: str
    letters: int
    times: tuple[float | None, float | None]

    def of(self, lines: Lines, seconds: float) -> Lines:
        """The lines after it."""
        start, end = self.times
        match self.deed:
            case "reword":
                return reworded(lines, self.place, text=self.text)
            case "retime":
                return retimed(lines, self.place, seconds=seconds, start=start, end=end)
            case "shift":
                return shifted(lines, start or 0.0, seconds=seconds)
            case "join":
                return joined(lines, self.place)
            case "part":
                return parted(lines, self.place, letters=self.letters)
            case _:
                return without(lines, self.place)


_told = st.lists(st.builds(TimedLine, ANY, ANY, st.text(max_size=8)), max_size=5)
_asks = st.builds(
    Ask,
    st.sampled_from(["reword", "retime", "shift", "join", "part", "take out"]),
    st.integers(-2, 6),
    st.text(max_size=8),
    st.integers(-2, 10),
    st.tuples(st.none() | ANY, st.none() | ANY),
)


@settings(max_examples=150, deadline=None, database=None, derandomize=True)
@given(told=_told, length=st.just(0.0) | st.floats(0, 20), asks=st.lists(_asks, max_size=4), short=st.booleans())
def test_lines_stay_in_order_whatever_is_asked(
    told: list[TimedLine], length: float, asks: list[Ask], short: bool
) -> None:
    lines = in_order(told, seconds=length)
    for ask in asks:
        lines = ask.of(lines, length * 0.9 if short else length)
    moments = [moment for line in lines for moment in (line.start, line.end)]
    assert moments == sorted(moments)
    assert all(0 <= moment <= (length or math.inf) for moment in moments)
    assert all(line.text for line in lines)


@pytest.mark.parametrize("at", [-1.0, 2.05, 2.95, 9.0])
def test_a_line_that_is_moved_stays_long_enough_to_be_read(at: float) -> None:
    for changed in (retimed(LINES, 1, seconds=SECONDS, start=at), retimed(LINES, 1, seconds=SECONDS, end=at)):
        assert changed[1].end - changed[1].start > SHORTEST - 1e-9
