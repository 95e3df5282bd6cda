"""What jobs are called in the window."""

from __future__ import annotations

from chanjing_studio.domain.models import Job
from chanjing_studio.domain.parts import part_of
from chanjing_studio.ui.words import tr


def shown_title(job: Job) -> str:
    """A job's title; of a part, with which part it is."""
    part = part_of(job)
    if part is None:
        return job.title
    return tr("{title} ({number} of {count})", title=job.title, number=part.number, count=part.of)
