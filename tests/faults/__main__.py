"""Runs the campaign and prints its table: `python -m tests.faults`."""

from __future__ import annotations

import argparse
import sys
import tempfile
from pathlib import Path

from tests.faults.campaign import Campaign, every_fault
from tests.faults.verdict import Verdict


def main() -> int:
    """Run what was asked for; 1 when anything went wrong."""
    parser = argparse.ArgumentParser(prog="tests.faults", description="The program and the sandbox under fire.")
    parser.add_argument("--only", default="", metavar="WORDS", help="faults whose title has these words")
    parser.add_argument("--at-once", type=int, default=2, metavar="N", help="so many runs at the same time")
    asked = parser.parse_args()
    folder = Path(tempfile.mkdtemp(prefix="faults-"))
    campaign = Campaign(folder, at_once=asked.at_once, report=_say)
    try:
        faults = [fault for fault in every_fault(campaign.survey()) if asked.only in fault.title]
        print(f"{len(faults)} faults; what goes wrong is left in {folder}", file=sys.stderr, flush=True)
        verdicts = campaign.run(faults)
    finally:
        campaign.close()
    return int(any(verdict.evil for verdict in verdicts))


def _say(verdict: Verdict) -> None:
    moving = ", ".join(f"{seconds:.1f}" for seconds in verdict.moving)
    pressed = " ".join(verdict.pressed)
    print(f"{verdict.evil or 'good':12} {verdict.seconds:5.1f} s  {verdict.title}  [{pressed}] ({moving})", flush=True)
    if verdict.evil:
        print(f"    {verdict.why[:1500]}", flush=True)


if __name__ == "__main__":
    sys.exit(main())
