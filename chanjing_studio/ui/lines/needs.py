"""What hearing lines needs from the program around it."""

from __future__ import annotations

from collections.abc import Awaitable, Callable, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from chanjing_studio.media.player import Player
from chanjing_studio.services.voice_marks import MarkKeeper
from chanjing_studio.ui.voices.audition import Audition

if TYPE_CHECKING:  # SQLite and the queue come after the first paint
    from chanjing_studio.services.catalogue import Voices
    from chanjing_studio.services.trials import Trials


class News(QObject):
    """``job_changed`` gives every new snapshot of a job; ``account_changed`` tells that another account is in use."""

    job_changed = Signal(object)
    account_changed = Signal()


@dataclass(frozen=True, slots=True, kw_only=True)
class LineNeeds:
    """``free`` and ``signed_in`` tell of the account in use; ``voices`` are all that it has.

    ``sentences`` are the user's own, of what was typed last.
    """

    trials: Trials
    news: News
    player: Player
    audition: Audition
    marks: MarkKeeper
    voices: Callable[[], Awaitable[Voices]]
    sentences: Callable[[], Awaitable[Sequence[str]]]
    free: Callable[[], bool]
    signed_in: Callable[[], bool]
