"""Where a tour stops."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from chanjing_studio.domain.words import Sentence


def _nothing() -> None:
    """There is nothing to be done for the user."""


@dataclass(frozen=True, slots=True)
class Stop:
    """What is said, and the control that it is about: the first of ``targets`` on the screen.

    ``act`` is what Next does in the user's place; it gives False while that cannot be done yet, and is asked again.
    ``over`` tells that it is done, whoever did it: the tour then goes on; None where Next alone leads on. ``before``
    brings into sight what it is about.
    """

    words: Sentence
    targets: tuple[str, ...]
    act: Callable[[], object] = _nothing
    over: Callable[[], bool] | None = None
    before: Callable[[], object] = _nothing
