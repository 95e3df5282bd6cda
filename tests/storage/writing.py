"""A program that writes one moment after another and says which are acknowledged, until it is killed."""

from __future__ import annotations

import sys
from pathlib import Path

from chanjing_studio.domain.models import JobState
from chanjing_studio.storage.ledger.entries import Entry
from chanjing_studio.storage.ledger.ledger import Ledger
from tests.services.queue.scripted import KINDS, Talk
from tests.storage.test_ledger import job, line


def write_for_ever(path: Path) -> None:
    """Job after job: written waiting, then done, with a script long enough that the log is begun anew often."""
    ledger = Ledger.open(path, KINDS)
    number = 0
    while True:
        number += 1
        written = job(number, spec=Talk("word " * 400))
        ledger.keep(Entry(job=written, lines=(line("one"),)))
        print(f"{number} waiting", flush=True)  # noqa: T201
        ledger.keep(Entry(job=written.with_(state=JobState.DONE), lines=(line("two"),)))
        print(f"{number} done", flush=True)  # noqa: T201


if __name__ == "__main__":
    write_for_ever(Path(sys.argv[1]))
