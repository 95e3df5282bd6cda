"""The entries of the list of jobs: a job, or a whole whose jobs stand together as one."""

from __future__ import annotations

from dataclasses import replace

from chanjing_studio.domain.models import Job, JobState
from chanjing_studio.domain.parts import Whole, part_of
from chanjing_studio.ui.aloud import listed
from chanjing_studio.ui.figures import clock
from chanjing_studio.ui.jobs import phrases
from chanjing_studio.ui.jobs.groups import Group, listed_in
from chanjing_studio.ui.jobs.phrases import Phrase
from chanjing_studio.ui.mirror.line import JobLine
from chanjing_studio.ui.titles import part_words, short_title, shown_title
from chanjing_studio.ui.words import tr

Entry = Job | Whole

_ORDER = tuple(Group)


def first_of(entry: Entry) -> Job:
    """A job that stands for the entry where one is needed: a whole's first."""
    return entry.jobs[0] if isinstance(entry, Whole) else entry


def group_of_entry(entry: Entry) -> Group:
    """Where it is listed: a whole where the part stands that is the first to be looked at."""
    return listed_in(leading(entry))


def leading(entry: Entry) -> Job:
    """The job that says how an entry stands: of a whole the one that is the first to be looked at."""
    if isinstance(entry, Job):
        return entry
    return min(entry.jobs, key=lambda job: (_ORDER.index(listed_in(job)), job.state is JobState.WAITING))


def title(entry: Entry) -> str:
    """What it is called in the list."""
    return entry.title if isinstance(entry, Whole) else shown_title(entry)


def phrase(entry: Entry, now: float) -> Phrase:
    """How it stands at a moment (Unix seconds)."""
    return _of_whole(entry, now) if isinstance(entry, Whole) else phrases.phrase(entry, now)


def figure(entry: Entry) -> str:
    """As of a job; a whole tells its parts in words."""
    return "" if isinstance(entry, Whole) else phrases.figure(entry)


def has_line(entry: Entry) -> bool:
    """Whether its row shows a line: something of it is on its way."""
    if isinstance(entry, Whole):
        return group_of_entry(entry) is not Group.FINISHED
    return phrases.has_line(entry)


def line(entry: Entry) -> JobLine:
    """Its mirror line; of a whole, how many parts are made."""
    if isinstance(entry, Job):
        return phrases.line(entry)
    return replace(phrases.line(leading(entry)), uploaded=None, made=share(entry), answers="", speeds=())


def share(whole: Whole) -> float:
    """How much of a whole is made, 0 to 1."""
    return len(whole.ready) / whole.count


def when(entry: Entry, now: float) -> str:
    """How old it is; where it ended, since then."""
    if isinstance(entry, Job):
        return phrases.when(entry, now)
    ended = group_of_entry(entry) is Group.FINISHED
    return phrases.when(max(entry.jobs, key=_end) if ended else first_of(entry), now)


def spoken(entry: Entry, now: float) -> str:
    """The row for someone who hears it."""
    if isinstance(entry, Job):
        return phrases.spoken(entry, now)
    said = phrase(entry, now)
    parts = tr("%n parts", "of a speech", entry.count)
    return listed(entry.title, parts, said.state, said.note, when(entry, now))


def spoken_part(job: Job, now: float) -> str:
    """A part's row among its whole's: "Old house, part 2 of 5, Being made, 40%"."""
    said = phrases.phrase(job, now)
    return listed(short_title(job), part_words(job), said.state, phrases.figure(job), said.note)


def _of_whole(whole: Whole, now: float) -> Phrase:
    group = group_of_entry(whole)
    if group is Group.NEEDS_YOU:
        needy = sum(listed_in(job) is Group.NEEDS_YOU for job in whole.jobs)
        return Phrase("circle-question-mark", "warning", tr("%n parts need you", "", needy), _made(whole))
    if group is not Group.FINISHED:
        return replace(phrases.phrase(leading(whole), now), note=_made(whole))
    if whole.missing:
        return Phrase("circle-alert", "danger", tr("%n parts are missing", "", len(whole.missing)), _made(whole))
    seconds = sum(job.result.seconds for job in whole.ready if job.result)
    length = clock(seconds) if seconds else ""
    return replace(phrases.phrase(whole.ready[-1], now), note=listed(length, _made(whole)))


def _made(whole: Whole) -> str:
    made = tr("{made} of %n parts made", "", whole.count, made=len(whole.ready))
    failed = _failed(whole)
    return listed(made, tr("%n failed", "parts", failed)) if failed else made


def _failed(whole: Whole) -> int:
    """How many parts have failed and were not made again."""
    newest = {part.number: job for job in whole.jobs if (part := part_of(job))}
    return sum(newest[number].state is JobState.FAILED for number in whole.missing if number in newest)


def _end(job: Job) -> float:
    return job.ended or job.created
