"""The typefaces of subtitles: asked for once, their files kept, and nothing taken for one that is none."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from chanjing_studio.domain.avatars import Font
from chanjing_studio.domain.errors import CloudError, FileTrouble
from chanjing_studio.services.typefaces import Typefaces
from tests.avatars import avatar_desk
from tests.cloud import Cloud
from tests.conftest import Run

FONTS, FACE = "/open/v1/font_list", "/res/font/"


@pytest.fixture
def typefaces(cloud: Cloud, tmp_path: Path) -> Iterator[Typefaces]:
    cloud.lift_limits()
    with avatar_desk(cloud, tmp_path) as desk:
        yield Typefaces(desk.background, desk.provider, folder=tmp_path / "typefaces")


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


def test_what_was_forgotten_is_asked_for_again(typefaces: Typefaces, cloud: Cloud, run: Run) -> None:
    async def scenario() -> None:
        await typefaces.face((await typefaces.fonts())[0])
        await typefaces.forget()
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
