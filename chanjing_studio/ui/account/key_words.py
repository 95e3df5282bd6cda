"""What a cloud calls the two parts of its keys, and where they are to be found."""

from __future__ import annotations

from dataclasses import dataclass

from chanjing_studio.domain.words import Sentence


@dataclass(frozen=True, slots=True, kw_only=True)
class KeyWords:
    """``shown`` is the part that may be seen, ``secret`` the one that may not, as the cloud's own pages call them.

    ``where`` says in a sentence on which of its pages they are, ``enter`` asks for both. ``letters`` lead to the two
    with Alt.
    """

    shown: Sentence
    secret: Sentence
    where: Sentence
    enter: Sentence
    letters: str
