"""What a cloud is paid in."""

from __future__ import annotations

from dataclasses import dataclass

from chanjing_studio.domain.words import Sentence


@dataclass(frozen=True, slots=True)
class Money:
    """A cloud's word for its credits, as it stands within a sentence, and the page where one buys some."""

    word: Sentence
    top_up_page: str


@dataclass(frozen=True, slots=True)
class Balance:
    """What an account has left; ``expires`` is a Unix time, 0 where the cloud tells none."""

    amount: float
    expires: float = 0.0
