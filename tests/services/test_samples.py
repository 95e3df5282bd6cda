from __future__ import annotations

import asyncio
from dataclasses import replace
from pathlib import Path

import pytest

from chanjing_studio.domain.errors import CloudError
from chanjing_studio.domain.models import Voice
from chanjing_studio.services.samples import Samples
from tests.cloud import Cloud
from tests.conftest import Run
from tests.voices import SAMPLES, Desk, desk


def _unwatched(done: int, total: int) -> None:
    pass


async def _voices(it: Desk, count: int) -> list[Voice]:
    return [one.voice for one in (await it.catalogue.refresh()).listed[:count]]


def test_a_sample_is_fetched_once_and_kept(cloud: Cloud, tmp_path: Path, run: Run) -> None:
    async def scenario(it: Desk) -> tuple[Path, Path]:
        voice = (await _voices(it, 1))[0]
        return await it.samples.fetch(voice, _unwatched), await it.samples.fetch(voice, _unwatched)

    with desk(cloud, tmp_path) as it:
        first, second = run(scenario(it))

    assert first == second
    assert first.read_bytes().startswith(b"RIFF")
    assert len(cloud.calls(SAMPLES)) == 1


def test_two_who_want_the_same_sample_share_one_fetch(cloud: Cloud, tmp_path: Path, run: Run) -> None:
    async def scenario(it: Desk) -> None:
        voice = (await _voices(it, 1))[0]
        await asyncio.gather(*(it.samples.fetch(voice, _unwatched) for _ in range(5)))

    with desk(cloud, tmp_path) as it:
        run(scenario(it))

    assert len(cloud.calls(SAMPLES)) == 1


def test_a_signed_address_that_changes_does_not_fetch_again(cloud: Cloud, tmp_path: Path, run: Run) -> None:
    async def scenario(it: Desk) -> None:
        voice = (await _voices(it, 1))[0]
        await it.samples.fetch(voice, _unwatched)
        await it.samples.fetch(replace(voice, sample_url=f"{voice.sample_url}?sign=other"), _unwatched)

    with desk(cloud, tmp_path) as it:
        run(scenario(it))

    assert len(cloud.calls(SAMPLES)) == 1


def test_a_sample_that_is_not_there_is_said_and_leaves_nothing_behind(cloud: Cloud, tmp_path: Path, run: Run) -> None:
    async def scenario(it: Desk) -> None:
        voice = (await _voices(it, 1))[0]
        cloud.fault(f"{SAMPLES}*", status=404)
        with pytest.raises(CloudError):
            await it.samples.fetch(voice, _unwatched)
        with pytest.raises(CloudError):
            await it.samples.fetch(replace(voice, sample_url=""), _unwatched)

    with desk(cloud, tmp_path) as it:
        run(scenario(it))

    assert list((tmp_path / "samples").iterdir()) == []


def test_the_samples_not_heard_for_longest_make_room(cloud: Cloud, tmp_path: Path, run: Run) -> None:
    async def scenario(it: Desk) -> tuple[list[bool], int]:
        voices = await _voices(it, 4)
        size = (await it.samples.fetch(voices[0], _unwatched)).stat().st_size
        bounded = Samples(it.background, it.provider, folder=tmp_path / "few", most_bytes=3 * size)
        files: list[Path] = []
        for voice in voices:
            files.append(await bounded.fetch(voice, _unwatched))
            await bounded.fetch(voices[0], _unwatched)  # this one is heard again and again
        return [file.exists() for file in files], 3 * size

    with desk(cloud, tmp_path) as it:
        there, most = run(scenario(it))

    assert there[0]
    assert there[3]
    assert not all(there)
    assert sum(file.stat().st_size for file in (tmp_path / "few").iterdir()) <= most


def test_a_cancelled_fetch_stops_and_the_next_one_begins_anew(cloud: Cloud, tmp_path: Path, run: Run) -> None:
    async def scenario(it: Desk) -> Path:
        voice = (await _voices(it, 1))[0]
        cloud.fault(f"{SAMPLES}*", delay=0.5)
        with pytest.raises(TimeoutError):
            await asyncio.wait_for(it.samples.fetch(voice, _unwatched), 0.1)
        return await it.samples.fetch(voice, _unwatched)

    with desk(cloud, tmp_path) as it:
        assert run(scenario(it)).read_bytes().startswith(b"RIFF")


def test_samples_that_are_forgotten_are_deleted_and_can_be_fetched_again(
    cloud: Cloud, tmp_path: Path, run: Run
) -> None:
    async def scenario(it: Desk) -> tuple[bool, bool]:
        voice = (await _voices(it, 1))[0]
        first = await it.samples.fetch(voice, _unwatched)
        await it.samples.forget()
        gone = not first.exists()
        return gone, (await it.samples.fetch(voice, _unwatched)).is_file()

    with desk(cloud, tmp_path) as it:
        assert run(scenario(it)) == (True, True)
