"""Gaps of a 5 ms timer on the window's thread: in peace, then during three uploads and while jobs are followed."""

from __future__ import annotations

import asyncio
import os
import sys
import time
from pathlib import Path

from PySide6.QtCore import Qt, QTimer

from chanjing_studio.app.studio import Studio
from chanjing_studio.domain.models import JobState, UploadPlan
from chanjing_studio.providers.chanjing.tasks.lip_sync.spec import LipSyncSpec
from tests.bench.accounts import KEYS, signed_in
from tests.bench.inside.window import play
from tests.bench.table import percentile
from tests.voices import until

_PEACE = 3.0


class Gaps:
    """Milliseconds between the ticks of a timer that wants to tick every five."""

    def __init__(self) -> None:
        self._ticks: list[float] = []
        self._timer = QTimer(interval=5, timerType=Qt.TimerType.PreciseTimer)
        self._timer.timeout.connect(lambda: self._ticks.append(time.perf_counter()))
        self._timer.start()

    def found(self) -> dict[str, float]:
        """End it: the worst gap and the one that 99 of 100 do not exceed."""
        self._timer.stop()
        gaps = [1000 * (after - before) for before, after in zip(self._ticks, self._ticks[1:], strict=False)]
        return {"worst": max(gaps), "usual": percentile(gaps, 0.99), "ticks": len(gaps)}


async def _upload_three(studio: Studio, address: str, clips: list[Path]) -> None:
    """Two jobs, which is what the queue sends at once, and a third file beside them."""
    account, queue = studio.engine.branches.front.account, await studio.engine.jobs()
    assert account is not None
    jobs = [await queue.submit(LipSyncSpec(video=clip, script="你好", voice_id="v"), account) for clip in clips[:2]]
    provider, _ = await studio.engine.background.in_thread(signed_in, address)
    plan = UploadPlan(role="video", path=clips[2], service="lip_sync_video", cloud_name="clip.mp4")
    beside = studio.engine.background.reporting(
        lambda checkpoint: provider.upload(plan, checkpoint), lambda _done, _total: None
    )
    await asyncio.gather(beside, *(until(lambda job=job: _sent(studio, job.id), 300) for job in jobs))


def _sent(studio: Studio, job_id: str) -> bool:
    job = next((job for job in studio.engine.running if job.id == job_id), None)
    return job is None or job.uploaded or job.state not in (JobState.WAITING, JobState.UPLOADING)


def _clips(folder: Path, mebibytes: int) -> list[Path]:
    clips = [folder / f"{number}.mp4" for number in range(3)]
    for clip in clips:
        # Each begins otherwise: what was sent already is not sent again.
        clip.write_bytes(os.urandom(4096))
        os.truncate(clip, mebibytes << 20)
    return clips


def main() -> None:
    """DATA ADDRESS MEBIBYTES."""
    data, address, mebibytes = Path(sys.argv[1]), sys.argv[2], int(sys.argv[3])

    async def watch(studio: Studio) -> dict[str, object]:
        studio.window.show_page("jobs")
        await asyncio.sleep(1)
        gaps = Gaps()
        await asyncio.sleep(_PEACE)
        peace = gaps.found()
        await studio.engine.branches.front.clouds.sign_in(KEYS)
        await until(lambda: all(job.answered for job in studio.engine.running))
        clips = _clips(data, mebibytes)
        gaps, begun = Gaps(), time.perf_counter()
        await _upload_three(studio, address, clips)
        return {"peace": peace, "busy": gaps.found(), "seconds": time.perf_counter() - begun,
                "running": len(studio.engine.running)}  # fmt: skip

    play(watch, data)


if __name__ == "__main__":
    main()
