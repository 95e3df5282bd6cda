"""Sounds of finished jobs are brought to this computer once, whoever wants them."""

from __future__ import annotations

import asyncio
import threading
from pathlib import Path

import pytest

from chanjing_studio.domain.errors import FileTrouble, Unreachable
from chanjing_studio.domain.models import JobState
from chanjing_studio.domain.words import Sentence
from chanjing_studio.services.background import Background
from chanjing_studio.services.jobs import JobQueue
from chanjing_studio.services.kept_sounds import KeptSounds
from tests.conftest import Run
from tests.services.queue.scripted import ACCOUNT, Talk
from tests.services.queue.stage import Stage, eventually, lasts_until


async def _made(stage: Stage, queue: JobQueue) -> str:
    return (await stage.until((await queue.submit(Talk("one"), ACCOUNT)).id, JobState.DONE)).id


def _sounds(background: Background, queue: JobQueue, folder: Path) -> KeptSounds:
    async def opened() -> JobQueue:
        return queue

    return KeptSounds(background, queue=opened, place=lambda name: folder / "sounds" / f"{name}.wav")


def test_who_wants_the_same_sound_at_once_waits_for_one_download(run: Run, stage: Stage, tmp_path: Path) -> None:
    async def scenario() -> None:
        background = Background()
        async with stage.queue(background=background) as queue:
            sounds, job = _sounds(background, queue, tmp_path), await _made(stage, queue)
            one, other = await asyncio.gather(sounds.of(job), sounds.of(job))
            assert one == other == await sounds.of(job)
            assert one.read_bytes() == stage.cloud.piece * 8

    run(scenario())
    assert stage.cloud.calls.count("fetch") == 1


def test_a_stopped_download_does_not_spoil_the_next_one(run: Run, stage: Stage, tmp_path: Path) -> None:
    async def scenario() -> None:
        background, go_on = Background(), threading.Event()
        async with stage.queue(background=background) as queue:
            sounds, job = _sounds(background, queue, tmp_path), await _made(stage, queue)
            stage.cloud.plan["piece"] = [None, lasts_until(go_on)]
            stopped = asyncio.ensure_future(sounds.of(job))
            await eventually(lambda: stage.cloud.calls.count("piece") == 2)
            stopped.cancel()
            again = asyncio.ensure_future(sounds.of(job))
            await eventually(lambda: stage.cloud.calls.count("fetch") == 2)
            go_on.set()
            sound = await again
            await eventually(lambda: [*sound.parent.iterdir()] == [sound])
            assert sound.read_bytes() == stage.cloud.piece * 8

    run(scenario())


def test_a_sound_that_could_not_be_fetched_is_fetched_the_next_time(run: Run, stage: Stage, tmp_path: Path) -> None:
    async def scenario() -> None:
        background = Background()
        async with stage.queue(background=background) as queue:
            sounds, job = _sounds(background, queue, tmp_path), await _made(stage, queue)
            stage.cloud.plan["fetch"] = [Unreachable(Sentence("No network."))]
            with pytest.raises(Unreachable):
                await sounds.of(job)
            assert (await sounds.of(job)).stat().st_size == 8

    run(scenario())


def test_a_sound_that_cannot_be_put_in_its_place_is_said(run: Run, stage: Stage, tmp_path: Path) -> None:
    async def scenario() -> None:
        background = Background()
        async with stage.queue(background=background) as queue:
            sounds, job = _sounds(background, queue, tmp_path), await _made(stage, queue)
            in_the_way = tmp_path / "sounds" / f"{job}.wav"
            await background.in_thread(in_the_way.mkdir, parents=True)
            with pytest.raises(FileTrouble, match="could not be saved"):
                await sounds.of(job)

    run(scenario())
