"""A word of the settings that a form shows and changes."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class KeptWord:
    """``read`` gives it, "" at first; ``keep`` puts another in its place. As it stands nothing is kept."""

    read: Callable[[], str] = str
    keep: Callable[[str], object] = str
