"""The campaign's table: how many runs there were of each group, and what became of their jobs."""

from __future__ import annotations

from collections.abc import Sequence
from statistics import median

from tests.faults.verdict import Evil, Verdict

_EVILS: tuple[Evil, ...] = ("lost", "twice", "stuck", "ended wrong", "secret", "broken")
_HEAD = ("faults", "runs", "ended right", *_EVILS, "went on by itself")


def as_markdown(verdicts: Sequence[Verdict]) -> str:
    """The runs as a table for a README, one line for each group and one for all."""
    groups = list(dict.fromkeys(verdict.group for verdict in verdicts))
    lines = [_line(group, [each for each in verdicts if each.group == group]) for group in sorted(groups)]
    rows = [_HEAD, tuple("---" for _ in _HEAD), *lines, _line("**all**", verdicts)]
    return "\n".join(f"| {' | '.join(cells)} |" for cells in rows)


def restarts(verdicts: Sequence[Verdict]) -> str:
    """How soon after a restart the program made its next call for a job, in one sentence."""
    moving = sorted(seconds for verdict in verdicts for seconds in verdict.moving)
    if not moving:
        return "Nothing was restarted."
    most = moving[int(len(moving) * 0.95)]
    return (
        f"From the start of a new process to its first call for a job, {len(moving)} restarts: "
        f"{median(moving):.2f} s in the middle, 95 % within {most:.2f} s, {moving[-1]:.2f} s at most."
    )


def _line(name: str, verdicts: Sequence[Verdict]) -> tuple[str, ...]:
    good = sum(not verdict.evil for verdict in verdicts)
    evils = [sum(verdict.evil == evil for verdict in verdicts) for evil in _EVILS]
    alone = sum(not verdict.pressed for verdict in verdicts)
    return name, str(len(verdicts)), str(good), *map(str, evils), str(alone)
