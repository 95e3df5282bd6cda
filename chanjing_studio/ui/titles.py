"""What jobs are called in the window."""

from __future__ import annotations

from chanjing_studio.domain.models import Job
from chanjing_studio.domain.parts import part_of
from chanjing_studio.domain.plain_text import one_line
from chanjing_studio.ui.words import tr

_LETTERS = 40
"""Of a part's title: which part it is has to stay in sight, and in the name of a file."""


def shown_title(job: Job) -> str:
    """A job's title; of a part, with which part it is."""
    part = part_of(job)
    if part is None:
        return job.title
    return tr("{title} ({number} of {count})", title=short_title(job), number=part.number, count=part.of)


def short_title(job: Job) -> str:
    """The beginning of its title, where more is said after it."""
    return one_line(job.title, _LETTERS)


def part_words(job: Job) -> str:
    """Which part a job is: "part 2 of 5"; "" where it stands for itself."""
    part = part_of(job)
    return tr("part {number} of {count}", number=part.number, count=part.of) if part else ""
