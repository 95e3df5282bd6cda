"""What one followed job learns from the cloud's answers, and from their absence."""

from __future__ import annotations

import asyncio
import time
from typing import Any, Self

from chanjing_studio.domain.errors import BadAnswer, CloudError, CloudWords, Refused, Remedy, TokenDied
from chanjing_studio.domain.makes import Makes
from chanjing_studio.domain.models import (
    HoldKind,
    Job,
    JobState,
    Problem,
    RemotePhase,
    RemoteStatus,
    Result,
    StoryLine,
    StorySign,
)
from chanjing_studio.domain.words import Sentence
from chanjing_studio.services.queue.endings import Endings, problem_of
from chanjing_studio.services.queue.journal import Journal, told
from chanjing_studio.services.queue.patience import hold_for
from chanjing_studio.storage.ledger.entries import FOLLOW, Step, StepState

TICKS = 240
SILENT_IN_STORY = 3


class Watch:
    """One job while it is followed. ``ended`` is done at the cloud's verdict; ``moved`` is a monotonic time."""

    def __init__(self, journal: Journal, endings: Endings, job: Job, *, step: Step, odd_answers: int) -> None:
        self.job_id = job.id
        self.remote_id = job.remote_id
        self.ended: asyncio.Future[None] = asyncio.get_running_loop().create_future()
        self.moved = time.monotonic()
        self.silent = 0
        self._account, self._makes = job.account, job.spec.makes
        self._journal = journal
        self._endings = endings
        self._step = step
        self._fight_told = False
        self._last: tuple[RemotePhase, int | None, str] | None = None
        self._odd = 0
        self._odd_answers = odd_answers

    @classmethod
    async def begin(cls, journal: Journal, endings: Endings, job_id: str, *, odd_answers: int) -> Self | None:
        """Go on from what the ledger knows; None when the job ended meanwhile, by an answer that was on its way."""
        steps = await journal.ask(job_id, journal.ledger.steps, job_id)
        step = steps.get(FOLLOW) or Step(name=FOLLOW, state=StepState.RUNNING, started=time.time())
        job = journal.running.get(job_id)
        return cls(journal, endings, job, step=step, odd_answers=odd_answers) if job else None

    async def news(self, status: RemoteStatus) -> None:
        """The cloud answered. Its percent is shown as told, also when it falls.

        While something is written the job may end otherwise, or be removed.
        """
        job = self._journal.running.get(self.job_id)
        if job is None:
            self._leave()
            return
        lines = self._lines(job, status)
        changes = self._seen(job, status)
        if lines:
            self._step = self._step.with_(learned={"phase": status.phase.value})
            await self._journal.keep(job.id, *lines, steps=(self._step,), message=status.message)
        self._journal.show(job.id, **changes)
        await self._verdict(status)

    async def no_news(self, error: CloudError) -> None:
        """The cloud did not answer, or its answer says nothing about the job."""
        job = self._journal.running.get(self.job_id)
        if job is None:
            self._leave()
            return
        self.silent += 1
        answers = (job.answers + "x")[-TICKS:]
        self._journal.show(job.id, hold=hold_for(error, in_cloud=True), answers=answers)
        if self._worth_telling(error):
            await self._journal.keep(job.id, told(StorySign.TROUBLE, _silence(error)))
        if _says_nothing(error):
            await self._odd_answer(problem_of(error))

    def _worth_telling(self, error: CloudError) -> bool:
        """A silence once it has lasted; a fight over the key at once, and not at each of its rounds."""
        if not isinstance(error, TokenDied):
            return self.silent == SILENT_IN_STORY
        told, self._fight_told = self._fight_told, True
        return not told

    def _seen(self, job: Job, status: RemoteStatus) -> dict[str, Any]:
        now = time.time()
        seen = (status.phase, status.percent, status.message)
        moved = seen != self._last
        self._last, self.silent, self._fight_told = seen, 0, False
        if moved:
            self.moved = time.monotonic()
        hold = None if job.hold and job.hold.kind in (HoldKind.NETWORK, HoldKind.BUSY) else job.hold
        return {
            "hold": hold,
            "percent": status.percent,
            "answered": now,
            "moved": now if moved else job.moved,
            "answers": (job.answers + ("m" if moved else "a"))[-TICKS:],
        }

    def _lines(self, job: Job, status: RemoteStatus) -> list[StoryLine]:
        """What is new enough to be written; percents are not."""
        lines: list[StoryLine] = []
        if self.silent >= SILENT_IN_STORY:
            lines.append(told(StorySign.NOTE, Sentence("The cloud answers again, after %n tries.", "", self.silent)))
        if status.phase is RemotePhase.MAKING and self._step.learned.get("phase") != status.phase.value:
            lines.append(told(StorySign.PROGRESS, Sentence("The cloud began.")))
        running = status.phase in (RemotePhase.WAITING, RemotePhase.MAKING)
        if running and status.message and status.message != job.message:
            lines.append(told(StorySign.NOTE, Sentence("The cloud says: {message}", message=status.message)))
        return lines

    async def _verdict(self, status: RemoteStatus) -> None:
        if status.phase is RemotePhase.DONE and status.result and status.result.url:
            await self._linked(status.result, status)
        elif status.phase is RemotePhase.DONE and status.result and self._makes.own:
            await self._done(status.result, status)
        elif status.phase is RemotePhase.DONE:
            cause = Sentence("The cloud says it is done, but gives no link. Look again in a while.")
            await self._odd_answer(Problem(cause=cause, remedy=Remedy.LOOK_AGAIN))
        elif status.phase is RemotePhase.FAILED:
            await self._failed(status.problem or _unexplained(status))
        else:
            self._odd = 0

    async def _linked(self, result: Result, status: RemoteStatus) -> None:
        try:
            safe = self._endings.checked(self._account, result)
        except BadAnswer as error:
            await self._odd_answer(problem_of(error))
        else:
            await self._done(safe, status)

    async def _odd_answer(self, problem: Problem) -> None:
        """Looked at again some times; then it is the user's to decide when to look again."""
        self._odd += 1
        if self._odd >= self._odd_answers:
            looked = Problem(cause=problem.cause, remedy=Remedy.LOOK_AGAIN, field=problem.field, cloud=problem.cloud)
            await self._failed(looked)

    async def _done(self, result: Result, status: RemoteStatus) -> None:
        line = told(StorySign.END, self._told_done(round(result.seconds, 1)))
        await self._journal.keep(
            self.job_id,
            line,
            steps=(self._step_over(),),
            state=JobState.DONE,
            result=result,
            message=status.message,
            ended=time.time(),
            hold=None,
        )
        self._leave()

    def _told_done(self, seconds: float) -> Sentence:
        if not seconds:
            return Sentence("Done.")
        if self._makes is Makes.SOUND:
            return Sentence("Done: a sound of {seconds} s.", seconds=seconds)
        return Sentence("Done: {seconds} s long.", seconds=seconds)

    async def _failed(self, problem: Problem) -> None:
        await self._endings.fail(self.job_id, problem, steps=(self._step_over(),))
        self._leave()

    def _leave(self) -> None:
        if not self.ended.done():
            self.ended.set_result(None)

    def _step_over(self) -> Step:
        return self._step.with_(state=StepState.DONE, ended=time.time())


def _says_nothing(error: CloudError) -> bool:
    """Whether the cloud did answer in its own form, with a code, but without what it should tell of the task."""
    return isinstance(error, Refused) or (isinstance(error, BadAnswer) and error.words.code is not None)


def _silence(error: CloudError) -> Sentence:
    if isinstance(error, TokenDied):
        return error.sentence
    return Sentence("No answer to %n tries: {reason}", "", SILENT_IN_STORY, reason=error.sentence)


def _unexplained(status: RemoteStatus) -> Problem:
    words = CloudWords(message=status.message)
    if not status.message:
        return Problem(cause=Sentence("The cloud could not make it and did not say why."), remedy=Remedy.TRY_AGAIN)
    cause = Sentence("The cloud could not make it: {message}", message=status.message)
    return Problem(cause=cause, remedy=Remedy.CHANGE_DRAFT, cloud=words)
