"""The page on which a voice of one's own is made, and what its jobs change elsewhere."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from chanjing_studio.domain.makes import Makes
from chanjing_studio.domain.models import Job, JobState
from chanjing_studio.domain.voices import Voice
from chanjing_studio.ui.page import Page

if TYPE_CHECKING:
    from chanjing_studio.ui.create.needs import CreateNeeds
    from chanjing_studio.ui.create.page import CreatePage
    from chanjing_studio.ui.errors import Remedies
    from chanjing_studio.ui.task_form import FormKind
    from chanjing_studio.ui.theme.look import Look


class Cloning:
    """``changed`` hears that the account's own voices are others than before. ``page`` is None until it was opened."""

    def __init__(self, changed: Callable[[], None]) -> None:
        self.page: CreatePage | None = None
        self._changed = changed
        self._states: dict[str, JobState] = {}

    def make_page(
        self, look: Look, kind: FormKind, needs: CreateNeeds, *, back: Callable[[], None], remedies: Remedies
    ) -> Page:
        """The page, beneath the voices."""
        from chanjing_studio.ui.create.single import SinglePage  # noqa: PLC0415 - loaded when it is first shown

        page = SinglePage(look, kind, needs, beneath="voices", remedies=remedies)
        page.returned.connect(back)
        self.page = page
        return page

    def put(self, job: Job) -> None:
        """A job is as it is now: one that makes a voice has one in the cloud from its create call on."""
        if job.spec.makes is not Makes.VOICE or not job.remote_id or self._states.get(job.id) is job.state:
            return
        self._states[job.id] = job.state
        self._changed()


def voice_of(job: Job) -> Voice:
    """The voice that a job has made; its number is the job's."""
    return Voice(id=job.remote_id, name=job.title, sample_url=job.result.url if job.result else "", own=True)
