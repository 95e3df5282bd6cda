"""What a job's row says: its state in words, with the icon and the colour that go with them."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import UTC, datetime

from chanjing_studio.domain.errors import Remedy
from chanjing_studio.domain.makes import Makes
from chanjing_studio.domain.models import Hold, HoldKind, Job, JobState
from chanjing_studio.domain.transfer import Transfer
from chanjing_studio.domain.words import Sentence
from chanjing_studio.ui.aloud import listed
from chanjing_studio.ui.figures import age, clock, file_size, since, span, speed
from chanjing_studio.ui.mirror.line import JobLine, LineState
from chanjing_studio.ui.titles import shown_title
from chanjing_studio.ui.words import say, tr

UNSEEN = {Makes.SOUND: "audio-waveform", Makes.VOICE: "mic", Makes.AVATAR: "square-user-round"}
"""The icons of what has no poster."""

VIDEO = "clapperboard"
"""The icon of a video while there is no poster of it."""


@dataclass(frozen=True, slots=True)
class Phrase:
    """A state for the eye and the ear: ``role`` is a colour, ``note`` says more, both are words first."""

    icon: str
    role: str
    state: str
    note: str = ""


def phrase(job: Job, now: float) -> Phrase:
    """The state of a job at a moment (Unix seconds)."""
    if job.hold and not job.state.ended:
        return _held(job, job.hold, now)
    icon, role, words = _STATES[job.state]
    if job.problem and job.problem.remedy is Remedy.TOP_UP:
        icon, words = "coins", Sentence("Not made: the balance is too low")
    return Phrase(icon, role, say(words), _note(job, now))


def figure(job: Job) -> str:
    """The percent beside the line: of the upload, then of the cloud; "?" while unsure; "" when there is none.

    While the cloud looks at what was uploaded nothing is counted: the words say what happens.
    """
    if job.state is JobState.UNSURE:
        return "?"
    if job.state is JobState.UPLOADING and job.transfer:
        if _is_looked_at(job) or job.transfer.share >= 1:
            return ""
        return f"{int(job.transfer.share * 100)}%"
    return "" if job.percent is None or job.state in (JobState.DONE, JobState.CANCELLED) else f"{job.percent}%"


def has_line(job: Job) -> bool:
    """Whether the job is on its way, so that its row shows a line; the others are one step lower."""
    if job.state in (JobState.UPLOADING, JobState.CREATING, JobState.MAKING, JobState.UNSURE):
        return True
    return job.state is JobState.FAILED and job.percent is not None


def line(job: Job) -> JobLine:
    """The job's mirror line."""
    transfer = job.transfer
    uploaded = 1.0 if job.uploaded else transfer.share if transfer else 0.0
    return JobLine(
        _line_state(job),
        uploaded=uploaded,
        made=None if job.percent is None or not job.remote_id else job.percent / 100,
        answers=job.answers,
        speeds=transfer.rates if transfer and not job.uploaded else (),
    )


def when(job: Job, now: float) -> str:
    """How old the job is; for one that ended, since then."""
    moment = job.ended or job.created
    return age(datetime.fromtimestamp(moment, UTC), datetime.fromtimestamp(now, UTC))


def spoken(job: Job, now: float) -> str:
    """The row for someone who hears it: title, state, percent, and the rest."""
    said = phrase(job, now)
    return listed(shown_title(job), said.state, figure(job), said.note, when(job, now))


def _held(job: Job, hold: Hold, now: float) -> Phrase:
    if _is_looked_at(job):
        return Phrase("cloud-upload", "accent-text", tr("Uploaded"), say(hold.sentence))
    icon, role, words = _HOLDS[hold.kind]
    return Phrase(icon, role, say(words), _hold_note(job, hold, now))


def _is_looked_at(job: Job) -> bool:
    return job.hold is not None and job.hold.kind is HoldKind.LINE and job.state is JobState.UPLOADING


def _hold_note(job: Job, hold: Hold, now: float) -> str:
    if hold.kind is HoldKind.LINE:
        return _turn(hold, now)
    if hold.kind is HoldKind.NETWORK and not hold.hindered:
        return tr("safe in the cloud, not charged twice") if job.remote_id else tr("kept here, goes on by itself")
    return tr("not sent, nothing charged") if hold.kind is HoldKind.BEANS else say(hold.sentence)


def _turn(hold: Hold, now: float) -> str:
    if hold.until is None or hold.until <= now:
        return say(hold.sentence)
    return tr("the cloud takes only so many a minute: its turn in {span}", span=span(hold.until - now))


def _note(job: Job, now: float) -> str:
    match job.state:
        case JobState.WAITING:
            return tr("waiting for its turn")
        case JobState.UPLOADING | JobState.CREATING:
            return (
                _bytes(job.transfer)
                if job.transfer and job.transfer.share < 1
                else tr("waiting for the cloud's answer")
            )
        case JobState.UNSURE:
            return tr("your decision is needed") if job.problem else tr("looking in the cloud's list")
        case JobState.MAKING:
            return _heard(job, now)
        case JobState.CANCELLED:
            return tr("it may go on in the cloud") if job.remote_id else tr("nothing was sent")
        case JobState.DONE | JobState.FAILED:
            return _outcome(job)


def _bytes(transfer: Transfer) -> str:
    done, total = file_size(transfer.done), file_size(transfer.total)
    if transfer.seconds_left is None:
        return tr("{done} of {total}", done=done, total=total)
    return tr(
        "{done} of {total} · {speed} · {span} left",
        done=done,
        total=total,
        speed=speed(transfer.rate),
        span=span(transfer.seconds_left),
    )


def _heard(job: Job, now: float) -> str:
    if job.answered is None:
        return tr("asking the cloud")
    answered = since(max(0.0, now - job.answered))
    if job.percent is None:
        return tr("no percent here, answered {answered}", answered=answered)
    if job.moved is None:
        return tr("answered {answered}", answered=answered)
    return tr("answered {answered}, moved {moved}", answered=answered, moved=since(max(0.0, now - job.moved)))


def _outcome(job: Job) -> str:
    if job.problem:
        return "" if job.problem.remedy is Remedy.TOP_UP else say(job.problem.cause)
    return clock(job.result.seconds) if job.result and job.result.seconds > 0 else ""


_STATES = {
    JobState.WAITING: ("hourglass", "text-muted", Sentence("In line")),
    JobState.UPLOADING: ("cloud-upload", "accent-text", Sentence("Uploading")),
    JobState.CREATING: ("cloud-upload", "accent-text", Sentence("Sending")),
    JobState.UNSURE: ("circle-question-mark", "warning", Sentence("Not sure the cloud got it")),
    JobState.MAKING: ("cloud", "accent-text", Sentence("Being made")),
    JobState.DONE: ("circle-check", "success", Sentence("Done")),
    JobState.FAILED: ("circle-alert", "danger", Sentence("Failed")),
    JobState.CANCELLED: ("ban", "text-muted", Sentence("Stopped")),
}

_HOLDS = {
    HoldKind.LINE: ("hourglass", "text-muted", Sentence("In line")),
    HoldKind.NETWORK: ("wifi-off", "info", Sentence("Waiting for the network")),
    HoldKind.BUSY: ("hourglass", "text-muted", Sentence("Waiting for the cloud")),
    HoldKind.BEANS: ("circle-pause", "text-muted", Sentence("Paused")),
    HoldKind.ACCOUNT: ("circle-pause", "text-muted", Sentence("Waiting for its account")),
    HoldKind.DISK: ("circle-pause", "warning", Sentence("Waiting for disk space")),
}

_LINE_STATES = {
    JobState.WAITING: LineState.WAITING,
    JobState.UPLOADING: LineState.UPLOADING,
    JobState.CREATING: LineState.UPLOADING,
    JobState.UNSURE: LineState.UNSURE,
    JobState.MAKING: LineState.MAKING,
    JobState.DONE: LineState.MAKING,
    JobState.FAILED: LineState.FAILED,
    JobState.CANCELLED: LineState.WAITING,
}


def _line_state(job: Job) -> LineState:
    if job.hold and job.hold.kind is HoldKind.NETWORK and not job.state.ended:
        return LineState.OFFLINE
    return _LINE_STATES[job.state]
