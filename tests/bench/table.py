"""The table: what was measured, against what, and whether the goal was met."""

from __future__ import annotations

import math
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from statistics import median

_HEAD = ("what", "measured", "against", "ratio", "goal", "met")


@dataclass(frozen=True, slots=True)
class Goal:
    """A limit: of the ratio when ``times``, else of what was measured; from above, or from below when ``least``."""

    limit: float
    times: bool = False
    least: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Row:
    """One goal. ``reference`` is in the same ``unit`` and was measured in the same run."""

    what: str
    measured: float
    unit: str
    against: str
    reference: float
    goal: Goal

    @property
    def ratio(self) -> float:
        """How many times the reference; infinite where that is nothing at all."""
        if self.reference:
            return self.measured / self.reference
        return math.inf if self.measured else 1.0

    @property
    def met(self) -> bool:
        """Whether the goal was reached."""
        value = self.ratio if self.goal.times else self.measured
        return value >= self.goal.limit if self.goal.least else value <= self.goal.limit


def as_markdown(rows: Iterable[Row]) -> str:
    """The rows as a table for a README."""
    lines = [_HEAD, tuple("---" for _ in _HEAD), *(_cells(row) for row in rows)]
    return "\n".join(f"| {' | '.join(cells)} |" for cells in lines)


def middle(values: Iterable[float]) -> float:
    """The median of several rounds."""
    return median(values)


def percentile(values: Sequence[float], share: float) -> float:
    """The smallest value that this share of all (0 to 1) does not exceed."""
    ordered = sorted(values)
    return ordered[max(0, math.ceil(share * len(ordered)) - 1)]


def _cells(row: Row) -> tuple[str, ...]:
    reference = f"{row.against}: {_figure(row.reference)} {row.unit}"
    measured = f"{_figure(row.measured)} {row.unit}"
    ratio = "–" if math.isinf(row.ratio) else f"{row.ratio:.2f}"
    return row.what, measured, reference, ratio, _limit(row), "yes" if row.met else "**no**"


def _limit(row: Row) -> str:
    sign = "≥" if row.goal.least else "≤"
    return f"{sign} {row.goal.limit:g} {'×' if row.goal.times else row.unit}"


def _figure(value: float) -> str:
    if value and abs(value) < 0.1:
        return f"{value:.2g}"
    return f"{value:.1f}" if abs(value) < 100 else f"{value:.0f}"
