"""The table's arithmetic."""

from __future__ import annotations

import math

from tests.bench.table import Goal, Row, as_markdown, percentile


def _row(measured: float, reference: float, goal: Goal) -> Row:
    return Row(what="w", measured=measured, unit="ms", against="a", reference=reference, goal=goal)


def test_a_goal_is_of_the_ratio_or_of_what_was_measured() -> None:
    assert _row(15, 10, Goal(1.5, times=True)).met
    assert not _row(16, 10, Goal(1.5, times=True)).met
    assert _row(13, 10, Goal(1.2, times=True, least=True)).met
    assert not _row(11, 10, Goal(1.2, times=True, least=True)).met
    assert _row(33, 1, Goal(33)).met
    assert not _row(33.1, 1, Goal(33)).met


def test_nothing_against_nothing_is_even_and_something_against_nothing_has_no_ratio() -> None:
    assert _row(0, 0, Goal(1)).ratio == 1
    assert math.isinf(_row(1, 0, Goal(1)).ratio)


def test_a_percentile_is_one_of_the_values() -> None:
    assert percentile([5, 1, 4, 2, 3], 0.99) == 5
    assert percentile([float(value) for value in range(1, 101)], 0.95) == 95


def test_a_missed_goal_is_said() -> None:
    table = as_markdown([_row(368, 82.8, Goal(1.5, times=True))])
    assert table.splitlines()[-1] == "| w | 368 ms | a: 82.8 ms | 4.44 | ≤ 1.5 × | **no** |"
