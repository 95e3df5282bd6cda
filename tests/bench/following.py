"""Calls while jobs are followed: many for the price of one."""

from __future__ import annotations

from collections.abc import Iterator

from chanjing_studio.providers.chanjing.tasks.lip_sync.wire import PAGE_SIZE
from tests.bench.processes import begin, found
from tests.bench.table import Goal, Row

_MANY = 100


def rows(*, quick: bool) -> Iterator[Row]:
    """Both at the same time, each with a sandbox of its own."""
    processes = [begin("following", count, 20 if quick else 60) for count in (_MANY, 1)]
    many, one = map(found, processes)
    pages = -(-_MANY // PAGE_SIZE)
    yield Row(
        what=f"calls a minute while {_MANY} running lip-sync jobs are followed, on {pages} pages of the cloud's list",
        measured=many, unit="calls", against="1 job", reference=one, goal=Goal(pages, times=True),
    )  # fmt: skip
