"""The figures that the campaign is to reach, as a table."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

_HEAD = ("figure", "measured", "goal", "met")


@dataclass(frozen=True, slots=True)
class Figure:
    """One line: what was measured, and whether that is what was wanted."""

    what: str
    measured: str
    goal: str
    met: bool


def as_markdown(figures: Iterable[Figure]) -> str:
    """The figures as a table for a README."""
    cells = [(each.what, each.measured, each.goal, "yes" if each.met else "**no**") for each in figures]
    rows = [_HEAD, tuple("---" for _ in _HEAD), *cells]
    return "\n".join(f"| {' | '.join(row)} |" for row in rows)
