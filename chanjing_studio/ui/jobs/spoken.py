"""How jobs go, for those who hear the window: each quarter of the way and the end, whatever page is in sight."""

from __future__ import annotations

import time

from PySide6.QtWidgets import QWidget

from chanjing_studio.domain.models import Job
from chanjing_studio.ui.aloud import headed
from chanjing_studio.ui.jobs.phrases import figure, phrase
from chanjing_studio.ui.titles import shown_title
from chanjing_studio.ui.widgets.announce import announce

_QUARTER = 25  # percent: what is told more often is no longer listened to


class SpokenJobs:
    """Says it through a window. What was so when the program began is no news."""

    def __init__(self, window: QWidget) -> None:
        self._window = window
        self._known: dict[str, tuple[str, int, bool]] = {}

    def look(self, job: Job) -> None:
        """A job as it stands now."""
        share = figure(job).removesuffix("%")
        quarter = int(share) // _QUARTER if share.isdigit() else 0
        now = (str(job.state), quarter, job.state.ended)
        before, self._known[job.id] = self._known.get(job.id), now
        if before is None or now == before:
            return
        if job.state.ended and not before[2]:
            announce(self._window, headed(shown_title(job), phrase(job, time.time()).state))
        elif quarter > before[1] and now[0] == before[0]:
            announce(self._window, headed(shown_title(job), figure(job)))
