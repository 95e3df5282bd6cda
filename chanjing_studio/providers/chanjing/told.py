"""What the answers about tasks have in common, whatever their kind."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator

from chanjing_studio.domain.errors import BadAnswer
from chanjing_studio.domain.models import RemoteStatus
from chanjing_studio.network.data import Data

WHOLE = 100
"""Percent."""


def readable(items: Iterable[Data], read: Callable[[Data], RemoteStatus]) -> Iterator[RemoteStatus]:
    """One task that cannot be read must not hide the others; asked for alone it says what it lacks."""
    for item in items:
        try:
            yield read(item)
        except BadAnswer:
            continue


def percent(data: Data) -> int | None:
    """How far it is; None where that is not told."""
    progress = data.number_or("progress", -1)
    return min(int(progress), WHOLE) if progress >= 0 else None
