"""What a cloud is paid in, as the Jobs page tells of it."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from chanjing_studio.domain.words import Sentence


@dataclass(frozen=True, slots=True, kw_only=True)
class Till:
    """``cloud`` is its name where there are several, ``word`` its word for its credits.

    ``left`` tells what the account has, as far as it is known; ``top_up`` opens the page where one buys some.
    """

    cloud: Sentence | None
    word: Sentence
    left: Callable[[], Sentence | None]
    top_up: Callable[[], None]
