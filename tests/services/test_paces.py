"""How long voices take is learned from what they took."""

from __future__ import annotations

from dataclasses import dataclass, replace
from pathlib import Path

import pytest

from chanjing_studio.domain.models import Job, JobState, Result
from chanjing_studio.domain.voices import Spoken
from chanjing_studio.services.background import Background
from chanjing_studio.services.paces import Paces
from tests.conftest import Run
from tests.services.queue.scripted import Talk

SAID = Spoken("今天我们聊聊番茄的种植，先把土松好，再浇一次水。", "slow-voice")


@dataclass(frozen=True, slots=True)
class Saying(Talk):
    """A spec that a voice says."""

    @property
    def spoken(self) -> Spoken | None:
        return SAID


def job(state: JobState, seconds: float = 0.0) -> Job:
    result = Result(url="https://res.example/a.wav", seconds=seconds) if seconds else None
    return Job(
        id="1", account="a", kind="talk", spec=Saying("x"), title="x", state=state, created=0, changed=0, result=result
    )


def test_a_voice_that_took_longer_is_expected_to_take_longer_also_after_a_restart(run: Run, tmp_path: Path) -> None:
    async def scenario() -> None:
        background = Background()
        paces = Paces(tmp_path / "paces.json", background)
        await paces.open()
        before = paces.expected(SAID)
        for _ in range(3):
            await paces.learn(job(JobState.DONE, before * 2))
        assert paces.expected(SAID) == pytest.approx(before * 2, rel=0.2)
        other = Paces(tmp_path / "paces.json", background)
        await other.open()
        assert other.expected(SAID) == paces.expected(SAID)
        background.close()

    run(scenario())


def test_pauses_are_waited_for_and_teach_nothing(run: Run, tmp_path: Path) -> None:
    @dataclass(frozen=True, slots=True)
    class Pausing(Talk):
        @property
        def spoken(self) -> Spoken | None:
            return replace(SAID, pauses=3.0)

    async def scenario() -> None:
        background = Background()
        paces = Paces(tmp_path / "paces.json", background)
        before = paces.expected(SAID)
        assert paces.expected(replace(SAID, pauses=3.0)) == before + 3
        await paces.learn(replace(job(JobState.DONE, before + 3), spec=Pausing("x")))
        assert paces.expected(SAID) == pytest.approx(before)
        background.close()

    run(scenario())


def test_each_job_teaches_once_and_only_when_it_ends(tmp_path: Path) -> None:
    background = Background()
    paces = Paces(tmp_path / "paces.json", background)
    assert not paces.is_new(job(JobState.DONE, 9.0))  # an old one whose link was fetched anew
    assert not paces.is_new(job(JobState.MAKING))
    assert paces.is_new(job(JobState.DONE, 9.0))
    assert not paces.is_new(job(JobState.DONE, 9.0))
    assert not paces.is_new(job(JobState.MAKING))
    assert not paces.is_new(job(JobState.FAILED))
    background.close()


def test_what_cannot_be_kept_is_still_learned(run: Run, tmp_path: Path) -> None:
    (tmp_path / "paces.json").mkdir()

    async def scenario() -> None:
        background = Background()
        paces = Paces(tmp_path / "paces.json", background)
        await paces.open()
        before = paces.expected(SAID)
        await paces.learn(job(JobState.DONE, before * 3))
        assert paces.expected(SAID) > before
        background.close()

    run(scenario())
