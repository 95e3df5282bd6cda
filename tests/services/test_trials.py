"""A line to hear is a job like any other, and is paid for once."""

from __future__ import annotations

import asyncio
from dataclasses import replace
from pathlib import Path

import pytest

from chanjing_studio.domain.errors import LedgerTrouble, Remedy, StudioError
from chanjing_studio.domain.models import JobState
from chanjing_studio.domain.parts import Part
from chanjing_studio.domain.words import Sentence
from chanjing_studio.providers.chanjing.tasks.speech.kind import LINES
from chanjing_studio.providers.chanjing.tasks.speech.spec import SpeechSpec
from chanjing_studio.storage.ledger.ledger import Ledger
from tests.booth import Booth
from tests.cloud import SPEAK, Cloud
from tests.conftest import Run
from tests.services.queue.stage import eventually


@pytest.fixture
def booth(cloud: Cloud, tmp_path: Path) -> Booth:
    cloud.lift_limits()
    return Booth(tmp_path, cloud)


def test_a_line_becomes_a_sound_that_is_fetched_once(run: Run, booth: Booth, cloud: Cloud) -> None:
    async def scenario() -> None:
        async with booth.open() as trials:
            assert await trials.known(booth.line) is None
            job = await booth.done(await trials.made(booth.line))
            sound = await trials.heard(job)
            assert sound.read_bytes().startswith(b"RIFF")
            assert await trials.heard(job) == sound

    run(scenario())
    assert len(cloud.calls("/res/speech")) == 1


def test_the_same_line_is_paid_for_once_however_often_it_is_pressed(run: Run, booth: Booth, cloud: Cloud) -> None:
    async def scenario() -> None:
        async with booth.open() as trials:
            first, second = await asyncio.gather(trials.made(booth.line), trials.made(booth.line))
            assert first.id == second.id
            await booth.done(first)
            renamed = replace(booth.line, words=" The old house.\n", voice_name="Mine")
            assert (await trials.made(renamed)).id == first.id

    run(scenario())
    assert len(cloud.calls(SPEAK)) == 1


def test_it_is_known_after_a_restart_too(run: Run, booth: Booth, cloud: Cloud) -> None:
    async def makes() -> str:
        async with booth.open() as trials:
            return (await booth.done(await trials.made(booth.line))).id

    async def presses_again() -> str:
        async with booth.open() as trials:
            return (await trials.made(booth.line)).id

    assert run(makes()) == run(presses_again())
    assert len(cloud.calls(SPEAK)) == 1


@pytest.mark.parametrize("change", [{"speed": 1.2}, {"pitch": 2.0}, {"volume": 50}, {"words": "The Old house."}])
def test_what_sounds_otherwise_is_another_line(run: Run, booth: Booth, cloud: Cloud, change: dict[str, object]) -> None:
    other = replace(booth.line, **change)  # pyright: ignore[reportArgumentType] - one of its fields

    async def scenario() -> None:
        async with booth.open() as trials:
            for line in (booth.line, other, booth.other):
                await booth.done(await trials.made(line))
            assert booth.stage.shown

    run(scenario())
    assert len(cloud.calls(SPEAK)) == 3


def test_one_that_failed_is_made_again_as_the_same_job(run: Run, booth: Booth, cloud: Cloud) -> None:
    async def scenario() -> None:
        async with booth.open() as trials:
            await asyncio.to_thread(lambda: cloud.fault(SPEAK, fate={"fails": "no"}))
            job = await trials.made(booth.line)
            await booth.stage.until(job.id, JobState.FAILED)
            again = await trials.made(booth.line)
            assert again.id == job.id
            await booth.done(again)

    run(scenario())
    assert len(cloud.calls(SPEAK)) == 2


def test_one_whose_answer_was_lost_is_not_sent_again_by_a_press(run: Run, booth: Booth, cloud: Cloud) -> None:
    async def scenario() -> None:
        async with booth.open() as trials:
            await asyncio.to_thread(lambda: cloud.fault(SPEAK, cut="handled"))
            job = await trials.made(booth.line)
            await booth.stage.until(job.id, JobState.UNSURE)
            await eventually(lambda: booth.stage.last(job.id).problem is not None)
            assert (await trials.made(booth.line)).state is JobState.UNSURE

    run(scenario())
    assert len(cloud.calls(SPEAK)) == 1


def test_what_can_be_heard_comes_before_what_failed_later(run: Run, booth: Booth) -> None:
    async def scenario() -> None:
        async with booth.open() as trials:
            job = await booth.done(await trials.made(booth.line))
            await booth.keep(job.with_(id="later", state=JobState.FAILED, result=None, created=job.created + 1))
            known = await trials.known(booth.line)
            assert known is not None
            assert known.id == job.id

    run(scenario())


def test_nothing_is_known_while_nobody_is_signed_in(run: Run, booth: Booth) -> None:
    async def scenario() -> None:
        async with booth.open() as trials:
            await booth.done(await trials.made(booth.line))
            booth.account = None
            assert await trials.known(booth.line) is None

    run(scenario())


def test_nothing_is_asked_for_while_nobody_is_signed_in(run: Run, booth: Booth, cloud: Cloud) -> None:
    async def scenario() -> None:
        async with booth.open() as trials:
            booth.account = None
            with pytest.raises(StudioError) as refused:
                await trials.made(booth.line)
            assert refused.value.remedy is Remedy.SIGN_IN

    run(scenario())
    assert not cloud.calls(SPEAK)


def test_whoever_signs_in_meanwhile_does_not_pay(run: Run, booth: Booth, cloud: Cloud) -> None:
    async def scenario() -> None:
        async with booth.open() as trials:
            present = booth.account
            assert present is not None
            asking = asyncio.ensure_future(trials.made(booth.line))
            await asyncio.sleep(0)
            booth.account = replace(present, id="another")
            job = await asking
            assert job.account == present.id
            await booth.done(job)
            assert await trials.known(booth.line) is None

    run(scenario())
    assert len(cloud.calls(SPEAK)) == 1


def test_what_cannot_be_made_is_told_beforehand(run: Run, booth: Booth) -> None:
    async def scenario() -> None:
        async with booth.open() as trials:
            assert not trials.problems(booth.line)
            assert "signs alone" in str(trials.problems(replace(booth.line, words="……！"))[0].sentence)

    run(scenario())


def test_whoever_asks_may_leave_at_once(run: Run, booth: Booth, cloud: Cloud) -> None:
    async def scenario() -> None:
        async with booth.open() as trials:
            asking = asyncio.ensure_future(trials.made(booth.line))
            await asyncio.sleep(0)
            asking.cancel()
            await trials.close()
            job = await trials.known(booth.line)
            assert job is not None
            await booth.done(job)

    run(scenario())
    assert len(cloud.calls(SPEAK)) == 1


def test_a_disk_that_stays_full_does_not_keep_the_program_open(
    run: Run, booth: Booth, cloud: Cloud, monkeypatch: pytest.MonkeyPatch
) -> None:
    def full(*_: object) -> None:
        raise LedgerTrouble(Sentence("The disk is full."))

    async def scenario() -> None:
        async with booth.open() as trials:
            await asyncio.to_thread(lambda: cloud.fault(SPEAK, fate={"fails": "no"}))
            await booth.stage.until((await trials.made(booth.line)).id, JobState.FAILED)
            with monkeypatch.context() as patch:
                patch.setattr(Ledger, "keep", full)
                again = asyncio.ensure_future(trials.made(booth.line))
                await eventually(lambda: booth.stage.shown[-1].hold is not None)
                await asyncio.wait_for(trials.close(0.1), 5)
                await asyncio.wait([again])
                assert again.cancelled()

    run(scenario())


def test_a_part_of_a_long_speech_is_no_line_and_a_line_says_that_it_is_one(run: Run, booth: Booth) -> None:
    spec = SpeechSpec(script=booth.line.words, voice_id=booth.line.voice_id)

    async def scenario() -> None:
        async with booth.open() as trials:
            job = await booth.done(await trials.made(booth.line))
            assert LINES.to_hear(job.spec)
            await booth.keep(job.with_(spec=replace(spec, part=Part(group="g", number=1, of=2))))
            assert await trials.known(booth.line) is None
            await booth.keep(job.with_(spec=spec))
            assert await trials.known(booth.line) is not None
            assert not LINES.to_hear(spec)

    run(scenario())
