"""The program dies at any moment: the next one finishes every job, and nothing is made twice."""

from __future__ import annotations

import shutil
import threading
from dataclasses import dataclass
from pathlib import Path

import pytest

from chanjing_studio.domain.errors import AnswerLost, Busy, Unreachable
from chanjing_studio.domain.models import Job, JobState
from chanjing_studio.domain.shelf import JobQuery
from chanjing_studio.domain.words import Sentence
from chanjing_studio.storage.ledger.entries import Entry
from chanjing_studio.storage.ledger.ledger import Ledger
from tests.conftest import Run
from tests.services.queue.scripted import ACCOUNT, KINDS, State, Talk
from tests.services.queue.stage import Stage


@dataclass(frozen=True)
class Moment:
    """What was on the disk and in the cloud when the program died."""

    folder: Path
    cloud: State


class Camera:
    """Keeps the disk and the cloud as they are before and after every write and every call."""

    def __init__(self, stage: Stage, folder: Path) -> None:
        self.moments: list[Moment] = []
        self._stage = stage
        self._folder = folder
        self._lock = threading.Lock()

    def shoot(self) -> None:
        with self._lock:
            folder = self._folder / str(len(self.moments))
            folder.mkdir(parents=True)
            for file in self._stage.path.parent.glob("jobs.db*"):
                shutil.copy(file, folder)
            self.moments.append(Moment(folder, self._stage.cloud.copy_of_state()))

    def open(self, path: Path) -> Ledger:
        camera = self

        class Watched(Ledger):
            def keep(self, *entries: Entry) -> None:
                camera.shoot()
                super().keep(*entries)
                camera.shoot()

        self._stage.cloud.watched = self.shoot
        return Watched.open(path, KINDS)


async def _life(stage: Stage, camera: Camera, clip: Path) -> None:
    async with stage.queue(open_ledger=camera.open) as queue:
        job = await queue.submit(Talk("one", clip), ACCOUNT)
        await stage.until(job.id, JobState.DONE)


async def _next_life(moment: Moment, place: Path) -> tuple[Stage, list[Job]]:
    shutil.copytree(moment.folder, place)
    stage = Stage(place)
    stage.cloud.state = moment.cloud
    async with stage.queue() as queue:
        jobs = await queue.page(JobQuery())
        for job in jobs:
            if not job.state.ended:
                await stage.until_shown(job.id, lambda job: job.state.ended or job.problem is not None)
        return stage, await queue.page(JobQuery())


@pytest.mark.parametrize(
    "faults",
    [
        {},
        {"chunk": [None, Unreachable(Sentence("No network."))]},
        {"create": [Busy(Sentence("Busy."))]},
        {"created": [AnswerLost(Sentence("Cut."))]},
    ],
    ids=["smooth", "upload broken", "create busy", "answer lost"],
)
def test_killed_at_any_boundary_a_job_is_made_exactly_once(
    run: Run, stage: Stage, clip: Path, tmp_path: Path, faults: dict[str, list[Exception | None]]
) -> None:
    async def scenario() -> None:
        camera = Camera(stage, tmp_path / "moments")
        stage.cloud.plan.update({name: list(steps) for name, steps in faults.items()})
        await _life(stage, camera, clip)
        assert stage.cloud.state.created == 1
        for number, moment in enumerate(camera.moments):
            made_before = moment.cloud.created
            next_stage, jobs = await _next_life(moment, tmp_path / "next" / str(number))
            created = next_stage.cloud.state.created
            if not jobs:
                assert number == 0
            elif jobs[0].state is JobState.DONE:
                assert created == 1
                assert jobs[0].remote_id == "task-1"
            else:
                # Killed between writing "creating" and the call: nothing was made, and only the user may send again.
                assert jobs[0].state is JobState.UNSURE
                assert made_before == created == 0

    run(scenario(), 55)
