"""The end of a run, where its cases are counted."""

from __future__ import annotations

from tests.fuzz.cases import write_counts


def pytest_sessionfinish() -> None:
    """Write how many cases were tried."""
    write_counts()
