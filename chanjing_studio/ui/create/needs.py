"""What the Create page needs from the program around it."""

from __future__ import annotations

from collections.abc import Awaitable, Callable, Sequence
from dataclasses import dataclass

from PySide6.QtGui import QImage

from chanjing_studio.domain.models import Json, Spec
from chanjing_studio.domain.words import Sentence


@dataclass(frozen=True, slots=True, kw_only=True)
class CreateNeeds:
    """``make`` writes jobs down, each with its picture, all or none, and starts them.

    Drafts are kept by the name of their kind.
    The page opens with the form of the ``newest_draft``: there somebody typed last.
    ``signed_in`` tells whether there is an account to make a kind with, ``free`` whether that is the sandbox's, and
    ``sign_in`` leads to it; ``in_sight`` hears which kind's form is shown. ``left`` is what the account has left, as
    far as that is known. ``reachable`` tells whether a kind's cloud has an account in use now, for a draft to be sent
    there too.
    ``choose_voice`` opens the choice of voices and brings back the one chosen through the page's ``take_voice``;
    ``choose_avatar`` does the same for avatars and ``take_avatar``.
    """

    make: Callable[[Sequence[Spec], Sequence[QImage | None]], Awaitable[None]]
    keep_draft: Callable[[str, Json | None], Awaitable[None]]
    read_draft: Callable[[str], Json | None]
    newest_draft: Callable[[], str]
    signed_in: Callable[[str], bool]
    free: Callable[[str], bool]
    sign_in: Callable[[str], None]
    choose_voice: Callable[[], None]
    choose_avatar: Callable[[], None] = lambda: None
    left: Callable[[str], Sentence | None] = lambda _kind: None
    in_sight: Callable[[str], None] = lambda _kind: None
    reachable: Callable[[str], bool] = lambda _kind: False
