"""The typefaces of subtitles: asked for once, their files kept, and nothing taken for one that is none."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from chanjing_studio.domain.avatars import Font
from chanjing_studio.domain.errors import CloudError, FileTrouble
from chanjing_studio.services.typefaces import MOST_LISTED, Typefaces
from tests.avatars import avatar_desk, typefaces_of
from tests.cloud import Cloud
from tests.conftest import Run

FONTS, FACE = "/open/v1/font_list", "/res/font/"


@pytest.fixture
def typefaces(cloud: Cloud, tmp_path: Path) -> Iterator[Typefaces]:
    cloud.lift_limits()
    with avatar_desk(cloud, tmp_path) as desk:
        yield typefaces_of(desk, tmp_path)


def test_the_list_and_each_face_are_asked_for_once(typefaces: Typefaces, cloud: Cloud, run: Run) -> None:
    async def scenario() -> None:
        font = (await typefaces.fonts())[0]
        assert await typefaces.fonts()
        face = await typefaces.face(font)
        assert face == await typefaces.face(font)
        assert len(face) > 1000

    run(scenario())
    assert len(cloud.calls(FONTS)) == 1
    assert len(cloud.calls(FACE)) == 1


def test_the_list_of_last_time_is_there_while_the_cloud_is_not(
    typefaces: Typefaces, cloud: Cloud, tmp_path: Path, run: Run
) -> None:
    async def lists() -> tuple[Font, ...]:
        assert await typefaces.kept() == ()
        fonts = await typefaces.fonts()
        await typefaces.face(fonts[0])
        return fonts

    async def without_the_cloud(fonts: tuple[Font, ...]) -> None:
        with avatar_desk(cloud, tmp_path) as desk:
            cloud.fault(FONTS, status=503, times=None)
            later = typefaces_of(desk, tmp_path)
            assert await later.kept() == fonts
            with pytest.raises(CloudError):
                await later.fonts()
            assert await later.kept() == fonts
            assert await later.face(fonts[0])

    run(without_the_cloud(run(lists())))
    assert len(cloud.calls(FACE)) == 1


def test_no_more_are_listed_than_can_be_chosen_from(typefaces: Typefaces, cloud: Cloud, run: Run) -> None:
    many = [{"id": str(number), "name": f"Face {number}"} for number in range(MOST_LISTED + 7)]
    cloud.fault(FONTS, put={"data": many})
    assert len(run(typefaces.fonts())) == len(run(typefaces.kept())) == MOST_LISTED


def test_without_a_place_to_keep_it_the_list_is_asked_for_as_ever(
    typefaces: Typefaces, tmp_path: Path, run: Run
) -> None:
    (tmp_path / "typefaces.db").mkdir()
    assert run(typefaces.fonts())
    assert run(typefaces.kept()) == ()


def test_what_was_forgotten_is_asked_for_again(typefaces: Typefaces, cloud: Cloud, run: Run) -> None:
    async def scenario() -> None:
        await typefaces.face((await typefaces.fonts())[0])
        await typefaces.forget()
        assert await typefaces.kept() == ()
        await typefaces.face((await typefaces.fonts())[0])

    run(scenario())
    assert len(cloud.calls(FONTS)) == 2
    assert len(cloud.calls(FACE)) == 2


def test_a_picture_is_no_typeface(typefaces: Typefaces, run: Run) -> None:
    async def scenario() -> None:
        first = (await typefaces.fonts())[0]
        for font in (Font("2", "No file"), Font("3", "Picture", file_url=first.preview_url)):
            with pytest.raises(CloudError, match="typeface"):
                await typefaces.face(font)

    run(scenario())


def test_a_folder_that_cannot_be_used_is_said(typefaces: Typefaces, tmp_path: Path, run: Run) -> None:
    (tmp_path / "typefaces").write_text("in the way")

    async def scenario() -> None:
        with pytest.raises(FileTrouble, match="could not be kept"):
            await typefaces.face((await typefaces.fonts())[0])

    run(scenario())
