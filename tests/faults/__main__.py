"""Runs the campaign and prints its tables: `python -m tests.faults`."""

from __future__ import annotations

import argparse
import sys
import tempfile
import time
from collections.abc import Callable
from pathlib import Path

from tests.bench.machine import load, machine
from tests.faults import crowd, figures, fuzzing, soak, table
from tests.faults.campaign import Campaign, selected
from tests.faults.figures import Figure
from tests.faults.verdict import Verdict

Part = Callable[[argparse.Namespace], list[Figure]]


def main() -> int:
    """Run what was asked for; 1 when anything went wrong or a goal was missed."""
    asked = _asked()
    began, before = time.monotonic(), load()
    parts = asked.parts or (["campaign"] if asked.only else _PARTS)
    found = [figure for name in parts for figure in _PARTS[name](asked)]
    print(f"\n{figures.as_markdown(found)}\n")
    minutes = (time.monotonic() - began) / 60
    print(f"Seed {asked.seed}, {minutes:.0f} min. {machine()}. Load of the machine before: {before}.")
    return int(not all(figure.met for figure in found))


def _restarts(asked: argparse.Namespace) -> list[Figure]:
    """One at a time: what else is running would be measured too."""
    return table.restarts(_tried(asked, at_once=1, words="death: killed after write"))


def _campaign(asked: argparse.Namespace) -> list[Figure]:
    verdicts = _tried(asked, at_once=asked.at_once, words=asked.only)
    print(f"\n{table.as_markdown(verdicts)}")
    return table.figures(verdicts)


def _tried(asked: argparse.Namespace, *, at_once: int, words: str) -> list[Verdict]:
    folder = Path(tempfile.mkdtemp(prefix="faults-"))
    campaign = Campaign(folder, at_once=at_once, report=_say, kind=asked.kind)
    try:
        faults = selected(campaign.survey(), runs=asked.runs, seed=asked.seed, words=words)
        _note(f"{len(faults)} faults, seed {asked.seed}; what goes wrong is left in {folder}")
        return campaign.run(faults)
    finally:
        campaign.close()


_PARTS: dict[str, Part] = {
    "restart": _restarts,
    "campaign": _campaign,
    "soak": lambda asked: soak.figures(asked.seed),
    "crowd": lambda _: crowd.figures(),
    "fuzz": lambda _: fuzzing.figures(),
}


def _asked() -> argparse.Namespace:
    parser = argparse.ArgumentParser(prog="tests.faults", description="The program and the sandbox under fire.")
    parser.add_argument("--runs", type=int, default=2200, metavar="N", help="every fault, then at random until so many")
    parser.add_argument("--seed", type=int, default=1, metavar="N", help="of what is struck when, at random")
    parser.add_argument("--only", default="", metavar="WORDS", help="faults whose title has these words, and no others")
    parser.add_argument("--kind", default="", metavar="KIND", help="faults of this kind of job, and no others")
    parser.add_argument("--at-once", type=int, default=3, metavar="N", help="so many runs at the same time")
    parser.add_argument("parts", nargs="*", metavar="PART", help=f"of {', '.join(_PARTS)}; all without any")
    asked = parser.parse_args()
    if unknown := [name for name in asked.parts if name not in _PARTS]:
        parser.error(f"no such part: {', '.join(unknown)}")
    return asked


def _say(verdict: Verdict) -> None:
    moving = ", ".join(f"{seconds:.1f}" for seconds in verdict.moving)
    pressed = " ".join(verdict.pressed)
    _note(f"{verdict.evil or 'good':12} {verdict.seconds:5.1f} s  {verdict.title}  [{pressed}] ({moving})")
    if verdict.evil:
        _note(f"    {verdict.why[:1500]}")


def _note(text: str) -> None:
    print(text, file=sys.stderr, flush=True)


if __name__ == "__main__":
    sys.exit(main())
