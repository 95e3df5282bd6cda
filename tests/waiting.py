"""Waiting on conditions."""

from __future__ import annotations

import time
from collections.abc import Callable
from typing import TypeVar

T = TypeVar("T")


def until(condition: Callable[[], T], seconds: float = 20) -> T:
    """What the condition gives once that is true."""
    end = time.monotonic() + seconds
    while not (met := condition()):
        assert time.monotonic() < end, "it never came true"
        time.sleep(0.02)
    return met
