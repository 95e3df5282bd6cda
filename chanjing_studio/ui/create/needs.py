"""What the Create page needs from the program around it."""

from __future__ import annotations

from collections.abc import Awaitable, Callable, Sequence
from dataclasses import dataclass

from PySide6.QtGui import QImage

from chanjing_studio.domain.models import Json, Spec


@dataclass(frozen=True, slots=True, kw_only=True)
class CreateNeeds:
    """``make`` writes jobs down, all or none, and starts them; drafts are kept by the name of their kind.

    The page opens with the form of the ``newest_draft``: there somebody typed last.
    ``signed_in`` tells whether there is an account to make it with, ``free`` whether that is the sandbox's.
    ``choose_voice`` opens the choice of voices and brings back the one chosen through the page's ``take_voice``;
    ``choose_avatar`` does the same for avatars and ``take_avatar``.
    """

    make: Callable[[Sequence[Spec], QImage | None], Awaitable[None]]
    keep_draft: Callable[[str, Json | None], Awaitable[None]]
    read_draft: Callable[[str], Json | None]
    newest_draft: Callable[[], str]
    signed_in: Callable[[], bool]
    free: Callable[[], bool]
    sign_in: Callable[[], None]
    choose_voice: Callable[[], None]
    choose_avatar: Callable[[], None] = lambda: None
