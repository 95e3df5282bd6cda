"""How many cases each decoder is tried with, and how many it was tried with in this run.

``STUDIO_FUZZ_CASES`` is the number for each decoder, 60 and always the same ones when it is not set; the counts are
written as JSON to the file that ``STUDIO_FUZZ_COUNT`` names, if it is set.
"""

from __future__ import annotations

import functools
import json
import os
from collections import Counter
from collections.abc import Callable
from datetime import timedelta
from pathlib import Path
from typing import TypeVar

import pytest
from hypothesis import HealthCheck, settings

_DEFAULT = 60
CASES = int(os.environ.get("STUDIO_FUZZ_CASES", _DEFAULT))
_SECONDS_A_CASE = 2

counted: Counter[str] = Counter()

Test = TypeVar("Test", bound=Callable[..., None])


def fuzzed(decoder: str, *, seconds: float | None = None) -> Callable[[Test], Test]:
    """For a test under ``@given``: the number of its cases, each counted for the decoder.

    ``seconds`` is how long one case may take; without, it may take what it takes.
    """

    def fuzz(test: Test) -> Test:
        @functools.wraps(test)
        def counting(*args: object, **kwargs: object) -> None:
            counted[decoder] += 1
            test(*args, **kwargs)

        patience = pytest.mark.timeout(max(60, CASES * _SECONDS_A_CASE))
        return patience(_settings(seconds)(counting))  # pyright: ignore[reportReturnType] - as callable as the test

    return fuzz


def write_counts() -> None:
    """The counts of this run, where they are asked for."""
    if target := os.environ.get("STUDIO_FUZZ_COUNT"):
        Path(target).write_text(json.dumps(dict(sorted(counted.items())), indent=2), encoding="utf-8")


def _settings(seconds: float | None) -> settings:
    return settings(
        max_examples=CASES,
        deadline=None if seconds is None else timedelta(seconds=seconds),
        derandomize=CASES == _DEFAULT,
        database=None,
        # A file for each case is slow, and its folder may be the same for all.
        suppress_health_check=[HealthCheck.too_slow, HealthCheck.function_scoped_fixture, HealthCheck.data_too_large],
    )
