"""Times the first paint of the bundle against the source tree: `.venv/bin/python packaging/cold_start.py`.

With root's rights the disk's cache is emptied before each start; else every start is a warm one, and that is said.
"""

from __future__ import annotations

import os
import statistics
import subprocess
import sys
import tempfile
import time
from collections.abc import Sequence
from pathlib import Path

from steps.installers import BUNDLE
from steps.project import PYTHON, ROOT, report

_ROUNDS = 7
_DROP = Path("/proc/sys/vm/drop_caches")
_CLOSED_PORT = "http://127.0.0.1:9"


def main() -> int:
    """Print both and their ratio."""
    cold = os.access(_DROP, os.W_OK)
    ways = {
        "source tree": [PYTHON, ROOT / "packaging" / "first_paint.py"],
        "bundle": [BUNDLE / "chanjing-studio", "--say-when-painted"],
    }
    took: dict[str, list[float]] = {name: [] for name in ways}
    for _ in range(_ROUNDS):
        for name, command in ways.items():
            took[name].append(_once(command, cold=cold))
    for name, values in took.items():
        report(f"{name}: {statistics.median(values):.0f} ms, {min(values):.0f} to {max(values):.0f}")
    ratio = statistics.median(took["bundle"]) / statistics.median(took["source tree"])
    report(f"ratio {ratio:.2f}; {_ROUNDS} {'cold' if cold else 'warm'} starts of each, in turns")
    return 0


def _once(command: Sequence[str | Path], *, cold: bool) -> float:
    """Milliseconds from the process's start to its first painted window."""
    with tempfile.TemporaryDirectory() as data:
        if cold:
            os.sync()
            _DROP.write_text("3", encoding="ascii")
        surroundings = {**os.environ, "CHANJING_OPENAPI_BASE_URL": _CLOSED_PORT}
        begun = time.monotonic_ns()
        done = subprocess.run(
            [*command, "--data-dir", data], env=surroundings, capture_output=True, text=True, check=True
        )
    return (int(done.stdout.split()[0]) - begun) / 1e6


if __name__ == "__main__":
    sys.exit(main())
