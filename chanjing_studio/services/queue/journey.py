"""The way of one job, from its last written step to its end or to a question for the user."""

from __future__ import annotations

from chanjing_studio.domain.errors import CloudError, FileTrouble, Remedy
from chanjing_studio.domain.models import Job, JobState, Problem, StorySign
from chanjing_studio.domain.provider import Provider, Route
from chanjing_studio.domain.words import Sentence
from chanjing_studio.services.queue.endings import Endings, problem_of
from chanjing_studio.services.queue.following import Following
from chanjing_studio.services.queue.gate import Gate
from chanjing_studio.services.queue.journal import Journal, told
from chanjing_studio.services.queue.patience import Patience
from chanjing_studio.services.queue.sending import Sending
from chanjing_studio.services.queue.uploads import Uploads
from chanjing_studio.storage.ledger.rows import UnreadableSpec


def asks(job: Job) -> bool:
    """Whether the job waits for the user's decision."""
    return job.state is JobState.UNSURE and job.problem is not None


class Journey:
    """Takes jobs from step to step. Each step is in the ledger before the next one starts."""

    def __init__(self, journal: Journal, gate: Gate, patience: Patience) -> None:
        self._following = Following(journal, gate, patience.pauses)
        self._journal = journal
        self._gate = gate
        self._patience = patience
        self._uploads = Uploads(journal, gate, patience)
        self._sending = Sending(journal, gate, patience)
        self._endings = Endings(journal, gate)

    def network_changed(self) -> None:
        """Nobody rests because of the network any longer: it is back, or another."""
        self._patience.network_changed()
        self._following.network_changed()

    def look_now(self, job: Job) -> None:
        """End the present rest of this job."""
        self._patience.nudge(job.id)
        self._following.look_now(job)

    async def see_through(self, job_id: str) -> None:
        """Go on with a job until it ends or asks. Safe to be cancelled and begun again at any moment."""
        try:
            while (job := self._journal.running.get(job_id)) and not (job.state.ended or asks(job)):
                await self._next_step(job)
        except (CloudError, FileTrouble) as error:
            await self._endings.fail(job_id, problem_of(error))

    async def _next_step(self, job: Job) -> None:
        await self._gate.passed(job.id)
        cloud, route = self._gate.cloud(job.account), self._gate.route(job.account, job.kind)
        if cloud is None or route is None:
            cause = Sentence("This version of the program cannot make this kind of job.")
            # What the cloud is making is followed again, and not sent again, by a version that can.
            remedy = Remedy.LOOK_AGAIN if job.remote_id else Remedy.NONE
            await self._endings.fail(job.id, Problem(cause=cause, remedy=remedy))
        elif job.state is JobState.MAKING:
            await self._following.to_the_end(job.id)
        elif job.state is JobState.UNSURE:
            await self._sending.settle(job.id, route)
        elif job.state is JobState.CREATING:
            await self.left_in_the_middle(job.id)
        else:
            await self._bring_and_send(job, cloud, route)

    async def _bring_and_send(self, job: Job, cloud: Provider, route: Route) -> None:
        if isinstance(job.spec, UnreadableSpec):
            await self._endings.fail(job.id, Problem(cause=job.spec.problems()[0].sentence))
            return
        await self._gate.passed(job.id, paying=True)
        files = await self._uploads.bring(job.id, cloud, route)
        await self._sending.send(job.id, route, files)

    async def left_in_the_middle(self, job_id: str) -> None:
        """The program ended between the call and its answer."""
        sentence = Sentence("The program ended at the moment of sending; no answer was kept.")
        await self._journal.keep(job_id, told(StorySign.TROUBLE, sentence), state=JobState.UNSURE)
