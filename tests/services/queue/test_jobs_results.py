"""Links, copies of results, and jobs made elsewhere."""

from __future__ import annotations

import asyncio
import errno
import shutil
import threading
from dataclasses import replace
from pathlib import Path
from types import SimpleNamespace

import pytest

from chanjing_studio.domain.errors import BadAnswer, FileTrouble, Remedy, Unreachable
from chanjing_studio.domain.models import Job, JobState, Result
from chanjing_studio.domain.provider import Checkpoint
from chanjing_studio.domain.timed_lines import TimedLine
from chanjing_studio.domain.words import Sentence
from chanjing_studio.services.jobs import JobQueue
from tests.conftest import Run
from tests.services.queue.scripted import ACCOUNT, Talk, done
from tests.services.queue.stage import Stage, eventually, lasts_until, story


async def _made(stage: Stage, queue: JobQueue) -> Job:
    job = await queue.submit(Talk("one"), ACCOUNT)
    return await stage.until(job.id, JobState.DONE)


def _unseen(_done: int, _total: int) -> None:
    return


def test_a_link_is_asked_for_again_before_it_is_handed_out(run: Run, stage: Stage) -> None:
    async def scenario() -> None:
        async with stage.queue() as queue:
            job = await _made(stage, queue)
            renewed = done(job.remote_id)
            stage.cloud.state.tasks[0].course = [
                type(renewed)(remote_id="", phase=renewed.phase, result=Result(url="https://res.example/new.mp4"))
            ]
            assert await queue.fresh_link(job.id) == "https://res.example/new.mp4"
            kept = await queue.get(job.id)
            assert kept is not None
            assert kept.result == Result(url="https://res.example/new.mp4")
            assert await queue.link_opens(job.id)

    run(scenario())


def test_sentences_that_the_user_corrected_stay_when_the_link_is_asked_for_again(run: Run, stage: Stage) -> None:
    mine = (TimedLine(0, 1, "as I want it"),)

    async def scenario() -> None:
        async with stage.queue() as queue:
            job = await _made(stage, queue)
            corrected = await queue.keep_lines(job.id, mine)
            assert corrected is not None
            fresh = Result(url="https://res.example/new.mp4", lines=(TimedLine(0, 1, "as the cloud says"),))
            stage.cloud.state.tasks[0].course = [replace(done(job.remote_id), remote_id="", result=fresh)]
            assert await queue.fresh_link(job.id) == "https://res.example/new.mp4"
        async with stage.queue() as queue:
            kept = await queue.get(job.id)
            assert kept is not None
            assert kept.result == Result(url="https://res.example/new.mp4", lines=mine)
            await queue.remove(job.id)
            assert await queue.keep_lines(job.id, mine) is None

    run(scenario())


def test_the_last_link_is_handed_out_and_said_when_the_cloud_is_silent(run: Run, stage: Stage) -> None:
    async def scenario() -> None:
        async with stage.queue() as queue:
            job = await _made(stage, queue)
            stage.cloud.plan["status"] = [Unreachable(Sentence("No network."))]
            assert await queue.fresh_link(job.id) == "https://res.example/task-1.mp4"
            assert "did not give a fresh link" in (await story(queue, job.id))[-1]

    run(scenario())


def test_a_result_is_saved_whole_under_its_name(run: Run, stage: Stage, tmp_path: Path) -> None:
    async def scenario() -> None:
        seen: list[tuple[int, int]] = []
        async with stage.queue() as queue:
            job = await _made(stage, queue)
            await queue.save_result(job.id, tmp_path / "成片.mp4", lambda done, total: seen.append((done, total)))
        assert (tmp_path / "成片.mp4").read_bytes() == stage.cloud.piece * 8

    run(scenario())
    assert not list(tmp_path.glob("*.part"))


@pytest.mark.parametrize("piece", [b"", b"<html>Sign in</html>", b"#EXTM3U\n", b"\x89PNG\r\n"])
def test_what_is_no_result_is_not_kept_as_one(run: Run, stage: Stage, tmp_path: Path, piece: bytes) -> None:
    async def scenario() -> None:
        stage.cloud.piece = piece
        async with stage.queue() as queue:
            job = await _made(stage, queue)
            with pytest.raises(BadAnswer) as caught:
                await queue.save_result(job.id, tmp_path / "a.mp4", _unseen)
            assert "no sound and no video" in str(caught.value.sentence)
            stage.cloud.piece = b"\0"
            await queue.save_result(job.id, tmp_path / "a.mp4", _unseen)

    run(scenario())
    assert [path.name for path in tmp_path.iterdir() if path.suffix in (".mp4", ".part")] == ["a.mp4"]


def test_a_folder_that_stands_in_the_way_of_a_copy_is_said(run: Run, stage: Stage, tmp_path: Path) -> None:
    (tmp_path / "a.mp4.part").mkdir()

    async def scenario() -> None:
        async with stage.queue() as queue:
            job = await _made(stage, queue)
            with pytest.raises(FileTrouble) as caught:
                await queue.save_result(job.id, tmp_path / "a.mp4", lambda _done, _total: None)
            assert "could not be saved" in str(caught.value.sentence)

    run(scenario())


def test_a_stopped_save_leaves_nothing_behind(run: Run, stage: Stage, tmp_path: Path) -> None:
    async def scenario() -> None:
        go_on = threading.Event()
        async with stage.queue() as queue:
            job = await _made(stage, queue)
            stage.cloud.plan["piece"] = [None, lasts_until(go_on)]
            saving = asyncio.ensure_future(queue.save_result(job.id, tmp_path / "a.mp4", _unseen))
            await eventually((tmp_path / "a.mp4.part").exists)
            saving.cancel()
            await asyncio.wait([saving], timeout=0.1)  # its end is heard of before the thread goes on
            go_on.set()
            await asyncio.wait([saving])
            await eventually(lambda: not (tmp_path / "a.mp4.part").exists())
            assert not (tmp_path / "a.mp4").exists()

    run(scenario())


def _nearly_full(_folder: Path) -> SimpleNamespace:
    return SimpleNamespace(free=5)


def test_a_full_disk_is_said_before_and_while_saving(
    run: Run, stage: Stage, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    async def scenario() -> None:
        async with stage.queue() as queue:
            job = await _made(stage, queue)
            with monkeypatch.context() as patch:
                patch.setattr(shutil, "disk_usage", _nearly_full)
                with pytest.raises(FileTrouble, match="not enough space") as caught:
                    await queue.save_result(job.id, tmp_path / "a.mp4", _unseen)
                assert caught.value.remedy is Remedy.OPEN_FOLDER
            stage.cloud.plan["piece"] = [None, None, OSError(errno.ENOSPC, "No space left on device")]
            with pytest.raises(FileTrouble, match="not enough space"):
                await queue.save_result(job.id, tmp_path / "a.mp4", _unseen)

    run(scenario())
    assert not list(tmp_path.glob("a.mp4*"))


@pytest.mark.parametrize("reports", [[(0, 0), (1, 800_000_000)], [(0, 0), (1, 1), (2, 2)]])
def test_space_is_looked_for_once_the_length_is_known_and_all_along_when_it_never_is(
    run: Run, stage: Stage, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, reports: list[tuple[int, int]]
) -> None:
    def fetch(_url: str, target: Path, checkpoint: Checkpoint, *, most_bytes: int | None = None) -> None:
        target.touch()
        for done_, total in reports:
            checkpoint(done_, total)

    def little(_folder: Path) -> SimpleNamespace:
        return SimpleNamespace(free=100_000_000)

    async def scenario() -> None:
        async with stage.queue() as queue:
            job = await _made(stage, queue)
            monkeypatch.setattr(stage.cloud, "fetch", fetch)
            monkeypatch.setattr(shutil, "disk_usage", little)
            with pytest.raises(FileTrouble, match="not enough space"):
                await queue.save_result(job.id, tmp_path / "a.mp4", _unseen)

    run(scenario())
    assert not list(tmp_path.glob("a.mp4*"))


def test_jobs_made_elsewhere_are_listed_and_adopted(run: Run, stage: Stage) -> None:
    async def scenario() -> None:
        stage.cloud.make("elsewhere")
        async with stage.queue() as queue:
            mine = await _made(stage, queue)
            found = await queue.elsewhere()
            assert [one.status.remote_id for one in found] == ["task-1"]
            job = await queue.adopt_elsewhere(found[0])
            ended = await stage.until(job.id, JobState.DONE)
            assert ended.result is not None
            assert ended.id != mine.id
            assert await queue.elsewhere() == []
            await queue.tell(job.id, Sentence("You copied the link."))
            assert (await story(queue, job.id))[-1] == "You copied the link."

    run(scenario())
