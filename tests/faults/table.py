"""The campaign's table: how many runs there were of each group, and what became of their jobs."""

from __future__ import annotations

from collections.abc import Sequence
from statistics import median

from tests.faults.figures import Figure
from tests.faults.verdict import Evil, Verdict

_EVILS: tuple[Evil, ...] = ("lost", "twice", "stuck", "ended wrong", "secret", "broken")
_RUNS, _SOON = 1000, 2.0
_HEAD = ("faults", "runs", "ended right", *_EVILS, "went on by itself")


def as_markdown(verdicts: Sequence[Verdict]) -> str:
    """The runs as a table for a README, one line for each group and one for all."""
    groups = list(dict.fromkeys(verdict.group for verdict in verdicts))
    lines = [_line(group, [each for each in verdicts if each.group == group]) for group in sorted(groups)]
    rows = [_HEAD, tuple("---" for _ in _HEAD), *lines, _line("**all**", verdicts)]
    return "\n".join(f"| {' | '.join(cells)} |" for cells in rows)


def figures(verdicts: Sequence[Verdict]) -> list[Figure]:
    """How many runs there were, and how many of them went wrong."""
    evil = sum(bool(verdict.evil) for verdict in verdicts)
    said = f"{len(verdicts):,}, {evil or 'none'} lost, twice, stuck or otherwise wrong"
    return [Figure("runs of the campaign", said, "≥ 1,000, none", len(verdicts) >= _RUNS and not evil)]


def restarts(verdicts: Sequence[Verdict]) -> list[Figure]:
    """How soon after its restart the program made its next call for a job."""
    moving = sorted(seconds for verdict in verdicts for seconds in verdict.moving) or [float("inf")]
    said = f"{median(moving):.2f} s in the middle, {moving[-1]:.2f} s at most, of {len(moving)} restarts one by one"
    met = moving[-1] < _SOON and not any(verdict.evil for verdict in verdicts)
    return [Figure("from a restart to a job moving again", said, "< 2 s", met)]


def _line(name: str, verdicts: Sequence[Verdict]) -> tuple[str, ...]:
    good = sum(not verdict.evil for verdict in verdicts)
    evils = [sum(verdict.evil == evil for verdict in verdicts) for evil in _EVILS]
    alone = sum(not verdict.evil and not verdict.pressed for verdict in verdicts)
    return name, str(len(verdicts)), str(good), *map(str, evils), str(alone)
