"""What this process used: processor time and wake-ups of all its threads."""

from __future__ import annotations

import json
import re
import time
from dataclasses import dataclass
from pathlib import Path

from PySide6.QtWidgets import QApplication


@dataclass(frozen=True, slots=True)
class Used:
    """Seconds of processor time, and how often a thread went to sleep and was woken."""

    seconds: float
    wakes: int


def now() -> Used:
    """So far."""
    return Used(time.process_time(), sum(map(_wakes, Path("/proc/self/task").iterdir())))


def since(before: Used, seconds: float) -> dict[str, float]:
    """Percent of a core and wake-ups a second, the one that ends the measuring not counted."""
    used = now()
    return {
        "percent": 100 * (used.seconds - before.seconds) / seconds,
        "wakes": max(0, used.wakes - before.wakes - 1) / seconds,
    }


def tell_since(before: Used, seconds: float) -> None:
    """Print it and end the program."""
    print(json.dumps(since(before, seconds)), flush=True)
    QApplication.quit()


def _wakes(task: Path) -> int:
    found = re.search(r"^voluntary_ctxt_switches:\s+(\d+)", (task / "status").read_text("ascii"), re.MULTILINE)
    return int(found[1]) if found else 0
