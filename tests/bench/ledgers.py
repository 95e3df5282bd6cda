"""Data folders with a ledger that holds what a measuring needs."""

from __future__ import annotations

import time
from collections.abc import Iterable
from pathlib import Path

from chanjing_studio.domain.models import Job, JobState, Result
from chanjing_studio.providers.chanjing.tasks.lip_sync.spec import LipSyncSpec
from chanjing_studio.storage.ledger import rows
from chanjing_studio.storage.ledger.entries import CREATE, FOLLOW, Step, StepState
from chanjing_studio.storage.ledger.schema import connect
from chanjing_studio.storage.places import Places
from chanjing_studio.storage.settings import Settings, SettingsFile

_HOUR = 3600.0


def make_folder(data: Path, jobs: Iterable[Job] = ()) -> Path:
    """A data folder of somebody who has been welcomed and has these jobs; gives ``data``."""
    places = Places.below(data)
    places.make()
    SettingsFile(places.data / "settings.json").save(Settings(welcomed=True))
    write = connect(places.ledger)
    # In one transaction and not by the ledger's own writes, each of which waits for the disk.
    write.execute("BEGIN")
    for job in jobs:
        values = rows.job_row(job)
        write.execute(f"INSERT INTO jobs ({rows.JOB_COLUMNS}) VALUES ({', '.join('?' * len(values))})", values)  # noqa: S608
        write.executemany(
            "INSERT INTO steps VALUES (?, ?, ?, ?, ?, ?)", (rows.step_row(job.id, step) for step in _steps(job))
        )
    write.commit()
    write.close()
    return data


def finished(count: int, account: str = "nobody") -> list[Job]:
    """Finished jobs, one an hour."""
    now = time.time()
    return [_finished(number, account, now - number * _HOUR) for number in range(1, count + 1)]


def running(remote_ids: Iterable[str], account: str) -> list[Job]:
    """Jobs that the cloud is making."""
    return [_running(remote_id, account, number) for number, remote_id in enumerate(remote_ids, 1)]


def _finished(number: int, account: str, created: float) -> Job:
    result = Result(url=f"https://videos.example/{number}.mp4", seconds=12.0)
    spec = LipSyncSpec(script=f"第{number}条:今天店里上了新茶,欢迎来坐坐。", voice_id="voice", voice_name="Harper")
    return Job(id=f"done-{number}", account=account, kind=spec.kind, spec=spec, title=spec.title, state=JobState.DONE,
               created=created, changed=created + 60, ended=created + 60, uploaded=True, remote_id=f"remote-{number}",
               result=result)  # fmt: skip


def _running(remote_id: str, account: str, number: int) -> Job:
    created = time.time() - number
    spec = LipSyncSpec(script=f"第{number}条正在生成。", voice_id="voice", voice_name="Harper")
    return Job(id=f"running-{number}", account=account, kind=spec.kind, spec=spec, title=spec.title,
               state=JobState.MAKING, created=created, changed=created, uploaded=True, remote_id=remote_id)  # fmt: skip


def _steps(job: Job) -> list[Step]:
    return [Step(name=name, state=StepState.DONE if job.state.ended or name == CREATE else StepState.RUNNING,
                 started=job.created, ended=job.ended) for name in (CREATE, FOLLOW)]  # fmt: skip
