from __future__ import annotations

import asyncio
import os
from dataclasses import replace
from pathlib import Path

import pytest

from chanjing_studio.domain.errors import CloudError
from chanjing_studio.domain.voices import Voice
from chanjing_studio.services.samples import Samples
from tests.cloud import Cloud
from tests.conftest import Run
from tests.network.raw import raw_server, says
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


def test_a_sample_behind_a_bad_link_is_said_and_not_fetched(cloud: Cloud, tmp_path: Path, run: Run) -> None:
    async def scenario(it: Desk) -> None:
        voice = (await _voices(it, 1))[0]
        for link in ("file:///etc/passwd", "smb://cloud.example/a.wav", "https://name:word@cloud.example/a.wav"):
            with pytest.raises(CloudError, match="not safe to open"):
                await it.samples.fetch(replace(voice, sample_url=link), _unwatched)

    with desk(cloud, tmp_path) as it:
        run(scenario(it))

    assert not (tmp_path / "samples").exists()


def test_a_sample_of_a_gigabyte_stops_at_once(cloud: Cloud, tmp_path: Path, run: Run) -> None:
    async def scenario(it: Desk, link: str) -> None:
        voice = replace((await _voices(it, 1))[0], sample_url=link)
        with pytest.raises(CloudError, match="larger"):
            await it.samples.fetch(voice, _unwatched)

    huge = says("HTTP/1.1 200 OK\nContent-Length: 1073741824", b"RIFF")
    with desk(cloud, tmp_path) as it, raw_server(huge) as link:
        run(scenario(it, f"{link}/a.wav"))

    assert list((tmp_path / "samples").iterdir()) == []


@pytest.mark.parametrize(
    "content", [b"#EXTM3U\n/dev/zero\n", b"ffconcat version 1.0\nfile /dev/zero\n", b"<html>", b""]
)
def test_what_is_not_a_sound_never_reaches_the_player(cloud: Cloud, tmp_path: Path, run: Run, content: bytes) -> None:
    async def scenario(it: Desk, link: str) -> None:
        voice = replace((await _voices(it, 1))[0], sample_url=link)
        with pytest.raises(CloudError, match="not a sound"):
            await it.samples.fetch(voice, _unwatched)

    with desk(cloud, tmp_path) as it, raw_server(says("HTTP/1.1 200 OK\nConnection: close", content)) as link:
        run(scenario(it, f"{link}/a.mp3"))

    assert list((tmp_path / "samples").iterdir()) == []


@pytest.mark.parametrize("name", ["a.%00", "a.m:p", "a.mp/3", "..", "a.成", "a." + "x" * 300])
def test_a_sample_is_kept_in_its_folder_whatever_its_address_is_called(
    cloud: Cloud, tmp_path: Path, run: Run, name: str
) -> None:
    async def scenario(it: Desk, link: str) -> Path:
        voice = (await _voices(it, 1))[0]
        return await it.samples.fetch(replace(voice, id="../../x", sample_url=link), _unwatched)

    with desk(cloud, tmp_path) as it, raw_server(says("HTTP/1.1 200 OK\nConnection: close", b"ID3\x04")) as link:
        kept = run(scenario(it, f"{link}/{name}"))

    assert kept.parent == tmp_path / "samples"
    assert kept.name.removesuffix(kept.suffix).isalnum()
    assert (kept.suffix or ".x")[1:].isalnum()


@pytest.mark.skipif(os.name != "posix", reason="who may make such a link is not said elsewhere")
def test_a_file_that_goes_while_room_is_looked_for_costs_no_sample(cloud: Cloud, tmp_path: Path, run: Run) -> None:
    (tmp_path / "samples").mkdir()
    (tmp_path / "samples" / "renamed.part").symlink_to(tmp_path / "nothing")

    async def scenario(it: Desk) -> Path:
        return await it.samples.fetch((await _voices(it, 1))[0], _unwatched)

    with desk(cloud, tmp_path) as it:
        assert run(scenario(it)).is_file()


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
