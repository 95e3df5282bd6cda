"""What the Jobs page needs from the program around it."""

from __future__ import annotations

from collections.abc import Awaitable, Callable
from dataclasses import dataclass
from pathlib import Path

from PySide6.QtGui import QImage

from chanjing_studio.domain.models import Job, Spec
from chanjing_studio.domain.parts import Whole
from chanjing_studio.media.player import Player
from chanjing_studio.services.background import Background
from chanjing_studio.services.jobs import JobQueue
from chanjing_studio.ui.jobs.till import Till


@dataclass(frozen=True, slots=True, kw_only=True)
class JobsNeeds:
    """``queue`` waits until the list of jobs is open; it raises LedgerTrouble when it cannot be.

    ``picture`` gives the poster kept of a job, ``cloud`` the name of the one that makes it where there are several,
    "" where there is one; ``forget`` hears of a job that was removed, ``facts`` tells what was asked for. ``begin``
    leads to where jobs are made, ``hear`` opens the page of a finished speech, or of a whole; ``change`` a spec in its
    form, at the field of this name if there is one; ``save_folder`` is where saving begins, ``reveal`` opens a folder
    of this computer, ``browse`` a link in the browser. ``use_voice`` and ``use_avatar`` lead to a form with what a
    job has made. ``sign_in`` and ``top_up`` lead to the account that makes a kind; ``till`` is that of a provider, by
    its name.
    """

    queue: Callable[[], Awaitable[JobQueue]]
    background: Background
    player: Player
    picture: Callable[[str], QImage | None]
    cloud: Callable[[Job], str]
    forget: Callable[[str], None]
    facts: Callable[[Job], str]
    begin: Callable[[], object]
    hear: Callable[[Job | Whole], None]
    use_voice: Callable[[Job], None]
    use_avatar: Callable[[Job], Awaitable[None]]
    change: Callable[[Spec, str], None]
    sign_in: Callable[[str], None]
    top_up: Callable[[str], None]
    till: Callable[[str], Till]
    save_folder: Callable[[], Path]
    browse: Callable[[str], None]
    reveal: Callable[[Path], None]
