"""A job's problem in the words of its card: the cause, what to do, and the cloud's own words."""

from __future__ import annotations

from chanjing_studio.domain.adopted import made_elsewhere
from chanjing_studio.domain.errors import Remedy
from chanjing_studio.domain.models import Job, JobState, Problem
from chanjing_studio.domain.plain_text import one_line
from chanjing_studio.domain.words import Sentence
from chanjing_studio.ui.widgets.problem_card import ProblemWords
from chanjing_studio.ui.words import say, tr

_ADVICE = {
    Remedy.TOP_UP: Sentence("Top up, then make it again: what was uploaded need not be uploaded again."),
    Remedy.SIGN_IN: Sentence("Sign in, then make it again."),
    Remedy.TRY_AGAIN: Sentence("Make it again; if it goes wrong the same way, the details below help support."),
    Remedy.CHANGE_DRAFT: Sentence("Change what was asked for, then make it again."),
    Remedy.CHOOSE_FILE: Sentence("Choose the file again and make it anew."),
}
_TO_DECIDE = Sentence(
    "See what your account spent on the cloud's own pages, which may show it some minutes late. If this job is among "
    "it, press “Stop”: sending it again is charged a second time. If it is not, send it again."
)


def problem_words(job: Job) -> ProblemWords | None:
    """The card of a job that failed or needs a decision; None when all is well."""
    if job.problem is None:
        return None
    if job.state is JobState.UNSURE:
        advice = "" if job.candidates or job.problem.remedy is Remedy.LOOK_AGAIN else say(_TO_DECIDE)
        return ProblemWords(say(job.problem.cause), advice, details(job), "circle-question-mark", "warning")
    icon = "coins" if job.problem.remedy is Remedy.TOP_UP else "circle-alert"
    advice = _advice(job.problem, again=not made_elsewhere(job))
    return ProblemWords(say(job.problem.cause), advice, details(job), icon, "danger")


def _advice(problem: Problem, *, again: bool) -> str:
    """What to do, after the cloud's own words where the cause does not hold them. ``again``: it can be made again."""
    advice = say(_ADVICE[problem.remedy]) if again and problem.remedy in _ADVICE else ""
    words = problem.cloud.message
    if not words or words in say(problem.cause):
        return advice
    said = tr("The cloud's words: “{message}”.", message=words)
    return tr("{cause} {advice}", "two whole sentences in a row", cause=said, advice=advice) if advice else said


def details(job: Job) -> tuple[tuple[str, str], ...]:
    """Names and values that support can use; no secret is among them."""
    cloud = job.problem.cloud if job.problem else None
    pairs = (
        (tr("Cloud said"), (cloud.message if cloud else "") or job.message),
        (tr("Code"), str(cloud.code) if cloud and cloud.code is not None else ""),
        (tr("HTTP status"), str(cloud.http_status) if cloud and cloud.http_status else ""),
        (tr("Field"), job.problem.field if job.problem else ""),
        (tr("Cloud number"), job.remote_id),
        (tr("Trace id"), cloud.trace_id if cloud else ""),
    )
    return tuple((name, one_line(value)) for name, value in pairs if value)


def copied_details(job: Job, story: str) -> str:
    """What "Copy details" puts on the clipboard."""
    head = [(tr("Job"), job.title), (tr("State"), job.state.value), *details(job)]
    return "\n".join([*(f"{name}: {value}" for name, value in head), "", story])
