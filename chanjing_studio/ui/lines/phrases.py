"""What is said of a line that is to be heard."""

from __future__ import annotations

from chanjing_studio.domain.models import JobState
from chanjing_studio.ui.figures import clock
from chanjing_studio.ui.jobs.phrases import phrase
from chanjing_studio.ui.lines.heard_line import HeardLine
from chanjing_studio.ui.widgets.play_button import PlayState
from chanjing_studio.ui.words import say, tr


def told(line: HeardLine, now: float) -> tuple[str, str]:
    """How far it is in words, and their state: muted, success, warning or danger. ``now`` is Unix seconds."""
    if line.why:
        return _told_why(line)
    if line.job is None:
        return ("" if line.busy else tr("Not made yet")), "muted"
    if line.done:
        return _told_done(line)
    if line.job.state.ended:
        return _told_failed(line)
    said = phrase(line.job, now)
    if line.job.state is JobState.UNSURE and line.job.problem:
        return tr("Not sure the cloud got it. It is not sent again by itself: decide on the Jobs page."), "warning"
    return (tr("{state}: {note}", state=said.state, note=said.note) if said.note else said.state), "muted"


def price(*, calls: int, free: bool) -> str:
    """What making so many lines will cost."""
    if free:
        return tr("Costs nothing in the sandbox")
    if not calls:
        return tr("Nothing here is paid for again: what was made before is kept.")
    return tr("%n paid calls, one for each voice. The cloud's bill decides the beans.", "", calls)


def _told_why(line: HeardLine) -> tuple[str, str]:
    why = say(line.why) if line.why else ""
    if line.done:
        return tr("It is made, but cannot be heard now. {why}", why=why), "warning"
    return why, "danger"


def _told_done(line: HeardLine) -> tuple[str, str]:
    if line.state is PlayState.FETCHING:
        return tr("Fetching the sound"), "muted"
    length = clock(line.seconds)
    if line.before:
        return tr("Made before, costs nothing · {length}", length=length), "muted"
    return tr("Made · {length}", length=length), "success"


def _told_failed(line: HeardLine) -> tuple[str, str]:
    problem = line.job.problem if line.job else None
    if problem is None:
        return tr("Stopped. It can be made again."), "warning"
    return tr("Failed; making it again is another call. {why}", why=say(problem.cause)), "danger"
