from __future__ import annotations

import asyncio
from pathlib import Path

import pytest

from chanjing_studio.domain.errors import CloudError, FileTrouble
from chanjing_studio.services.avatar_pictures import AvatarPictures
from tests.avatars import PICTURES, AvatarDesk, avatar_desk
from tests.cloud import Cloud
from tests.conftest import Run
from tests.network.raw import raw_server, says


async def _covers(it: AvatarDesk, count: int) -> list[str]:
    return [one.avatar.figures[0].cover_url for one in (await it.catalogue.refresh()).listed[:count]]


def test_a_picture_and_a_clip_are_fetched_once_and_kept(cloud: Cloud, tmp_path: Path, run: Run) -> None:
    async def scenario(it: AvatarDesk) -> tuple[bytes, bytes]:
        figure = (await it.catalogue.refresh()).listed[0].avatar.figures[0]
        picture, again = [await it.pictures.picture(figure.cover_url) for _ in range(2)]
        clip, played = [await it.pictures.clip(figure.preview_url) for _ in range(2)]
        assert (picture, clip) == (again, played)
        return picture.read_bytes()[:3], clip.read_bytes()[:4]

    with avatar_desk(cloud, tmp_path) as it:
        assert run(scenario(it)) == (b"\xff\xd8\xff", b"\x1a\x45\xdf\xa3")
    assert len(cloud.calls(PICTURES)) == 2


def test_a_picture_that_is_not_there_leaves_nothing_behind(cloud: Cloud, tmp_path: Path, run: Run) -> None:
    async def scenario(it: AvatarDesk) -> None:
        url = (await _covers(it, 1))[0]
        cloud.fault(f"{PICTURES}*", status=404)
        with pytest.raises(CloudError):
            await it.pictures.picture(url)
        for link in ("", "file:///etc/passwd"):
            with pytest.raises(CloudError):
                await it.pictures.picture(link)

    with avatar_desk(cloud, tmp_path) as it:
        run(scenario(it))

    assert [each for each in tmp_path.rglob("*") if each.parent.name == "pictures"] == []


@pytest.mark.parametrize("content", [b"<html>sign in</html>", b"#EXTM3U\n/dev/zero\n", b"", b"\x1a\x45\xdf\xa3webm"])
def test_what_is_no_picture_is_not_kept(cloud: Cloud, tmp_path: Path, run: Run, content: bytes) -> None:
    async def scenario(it: AvatarDesk, link: str) -> None:
        with pytest.raises(CloudError, match="not a picture"):
            await it.pictures.picture(f"{link}/a.jpg")

    with avatar_desk(cloud, tmp_path) as it, raw_server(says("HTTP/1.1 200 OK\nConnection: close", content)) as link:
        run(scenario(it, link))


def test_what_is_no_video_never_reaches_the_player(cloud: Cloud, tmp_path: Path, run: Run) -> None:
    async def scenario(it: AvatarDesk, link: str) -> None:
        with pytest.raises(CloudError, match="not a video"):
            await it.pictures.clip(f"{link}/a.webm")

    answer = says("HTTP/1.1 200 OK\nConnection: close", b"ffconcat version 1.0\nfile /dev/zero\n")
    with avatar_desk(cloud, tmp_path) as it, raw_server(answer) as link:
        run(scenario(it, link))


def test_the_pictures_not_seen_for_longest_make_room(cloud: Cloud, tmp_path: Path, run: Run) -> None:
    async def scenario(it: AvatarDesk) -> tuple[list[bool], int]:
        urls = await _covers(it, 6)
        first = await it.pictures.picture(urls[0])
        most = 3 * first.stat().st_size
        few = AvatarPictures(it.background, it.provider, folder=tmp_path / "few", most_picture_bytes=most)
        files: list[Path] = []
        for url in urls:
            files.append(await few.picture(url))
            await few.picture(urls[0])  # this one is seen again and again
        return [file.exists() for file in files], most

    with avatar_desk(cloud, tmp_path) as it:
        there, most = run(scenario(it))

    assert (there[0], there[-1]) == (True, True)
    assert not all(there)
    assert sum(file.stat().st_size for file in (tmp_path / "few" / "pictures").iterdir()) <= most


def test_a_cancelled_fetch_stops_and_the_next_one_begins_anew(cloud: Cloud, tmp_path: Path, run: Run) -> None:
    async def scenario(it: AvatarDesk) -> Path:
        url = (await _covers(it, 1))[0]
        cloud.fault(f"{PICTURES}*", delay=0.5)
        with pytest.raises(TimeoutError):
            await asyncio.wait_for(it.pictures.picture(url), 0.1)
        return await it.pictures.picture(url)

    with avatar_desk(cloud, tmp_path) as it:
        assert run(scenario(it)).is_file()


def test_where_nothing_can_be_kept_a_sentence_says_so(cloud: Cloud, tmp_path: Path, run: Run) -> None:
    (tmp_path / "avatars").write_bytes(b"")

    async def scenario(it: AvatarDesk) -> None:
        with pytest.raises(FileTrouble, match="could not be kept"):
            await it.pictures.picture((await _covers(it, 1))[0])

    with avatar_desk(cloud, tmp_path) as it:
        run(scenario(it))


def test_pictures_that_are_forgotten_are_deleted(cloud: Cloud, tmp_path: Path, run: Run) -> None:
    async def scenario(it: AvatarDesk) -> bool:
        picture = await it.pictures.picture((await _covers(it, 1))[0])
        await it.pictures.forget()
        return picture.exists()

    with avatar_desk(cloud, tmp_path) as it:
        assert not run(scenario(it))
