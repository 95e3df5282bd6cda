"""Runs the campaign and prints its table: `python -m tests.faults`."""

from __future__ import annotations

import argparse
import sys
import tempfile
import time
from pathlib import Path

from tests.bench.machine import load, machine
from tests.faults.campaign import Campaign, selected
from tests.faults.table import as_markdown, restarts
from tests.faults.verdict import Verdict


def main() -> int:
    """Run what was asked for; 1 when anything went wrong."""
    asked = _asked()
    folder = Path(tempfile.mkdtemp(prefix="faults-"))
    campaign = Campaign(folder, at_once=asked.at_once, report=_say)
    began, before = time.monotonic(), load()
    try:
        faults = selected(campaign.survey(), runs=asked.runs, seed=asked.seed, words=asked.only)
        _note(f"{len(faults)} faults, seed {asked.seed}; what goes wrong is left in {folder}")
        verdicts = campaign.run(faults)
    finally:
        campaign.close()
    print(f"\n{as_markdown(verdicts)}\n\n{restarts(verdicts)}")
    minutes = (time.monotonic() - began) / 60
    print(f"Seed {asked.seed}, {minutes:.0f} min, {asked.at_once} runs at a time. {machine()}. Load before: {before}.")
    return int(any(verdict.evil for verdict in verdicts))


def _asked() -> argparse.Namespace:
    parser = argparse.ArgumentParser(prog="tests.faults", description="The program and the sandbox under fire.")
    parser.add_argument("--runs", type=int, default=1000, metavar="N", help="every fault, then at random until so many")
    parser.add_argument("--seed", type=int, default=1, metavar="N", help="of what is struck when, at random")
    parser.add_argument("--only", default="", metavar="WORDS", help="faults whose title has these words, and no others")
    parser.add_argument("--at-once", type=int, default=3, metavar="N", help="so many runs at the same time")
    return parser.parse_args()


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
