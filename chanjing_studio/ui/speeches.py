"""Speeches that were made here, for forms whose video such a sound can drive."""

from __future__ import annotations

from collections.abc import Awaitable, Callable, Sequence
from dataclasses import dataclass
from pathlib import Path

from chanjing_studio.domain.models import Job


@dataclass(frozen=True, slots=True)
class Speeches:
    """``listed`` gives those that are done, the newest first; ``sound`` brings one to this computer. StudioError."""

    listed: Callable[[], Awaitable[Sequence[Job]]]
    sound: Callable[[Job], Awaitable[Path]]
