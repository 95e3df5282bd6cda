"""Measures every goal and prints the table."""

from __future__ import annotations

import argparse
import sys
from collections.abc import Callable, Iterable

from tests.bench import (
    avatars,
    canvas,
    first_paint,
    following,
    idle,
    job_list,
    script_typing,
    smoothness,
    speech,
    upload,
    voice_search,
)
from tests.bench.machine import load, machine
from tests.bench.table import Row, as_markdown

_PARTS: dict[str, Callable[..., Iterable[Row]]] = {
    "start": first_paint.rows,
    "upload": upload.rows,
    "smoothness": smoothness.rows,
    "idle": idle.rows,
    "voices": voice_search.rows,
    "avatars": avatars.rows,
    "canvas": canvas.rows,
    "jobs": job_list.rows,
    "following": following.rows,
    "speech": speech.rows,
    "script": script_typing.rows,
}


def main() -> int:
    """Measure what was asked for; 0 whether goals were met or not: the table says it."""
    parser = argparse.ArgumentParser(prog="tests.bench", description="Speed and memory, as ratios in one run.")
    parser.add_argument("--quick", action="store_true", help="fewer rounds and shorter waits")
    parser.add_argument("parts", nargs="*", metavar="PART", help=f"of {', '.join(_PARTS)}; all without any")
    asked = parser.parse_args()
    unknown = [name for name in asked.parts if name not in _PARTS]
    if unknown:
        parser.error(f"no such part: {', '.join(unknown)}")
    before = load()
    rows = [row for name in asked.parts or _PARTS for row in _measured(name, quick=asked.quick)]
    print(as_markdown(rows))
    print(f"\n{machine()}. Load of the machine (1 min / 5 min): before {before}, after {load()}.")
    return 0


def _measured(name: str, *, quick: bool) -> list[Row]:
    print(f"measuring {name} …", file=sys.stderr, flush=True)
    return list(_PARTS[name](quick=quick))


if __name__ == "__main__":
    sys.exit(main())
