"""The computer itself: its disk, the list of jobs on it, its keyring, its files, its clock and its limits."""

from __future__ import annotations

from collections.abc import Iterator

from tests.faults.catalogue import disk, keyrings, limits, lists, restoring, sources
from tests.faults.fault import Fault
from tests.faults.survey import Survey


def faults(survey: Survey) -> Iterator[Fault]:
    """All of these, part by part."""
    for part in (disk, lists, restoring, keyrings, sources, limits):
        yield from part.faults(survey)
