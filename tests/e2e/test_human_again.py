"""Make another from a composition: what is sent then is what was sent before, however long ago, whatever is gone."""

from __future__ import annotations

import asyncio
import shutil
from pathlib import Path
from typing import Any

import pytest
from PySide6.QtGui import QColor, QImage

from tests.avatars import AVATARS
from tests.cloud import Cloud
from tests.conftest import Run
from tests.e2e.person import Person
from tests.e2e.program import at_the_window
from tests.e2e.test_human import choose_avatar, fill_in_human, has_link, make_human
from tests.e2e.ways import creates, look_at_job

WORDS = "First, warm the leaves.  Then pour\tslowly:\n\nthe tea is\u00a0ready — “almost”."
SRT = "1\n00:00:00,040 --> 00:00:01,501\nWarm the leaves.\n\n2\n00:00:01,501 --> 00:00:02,999\nPour.\n"


@pytest.fixture(autouse=True)
def few_frames(open_cloud: Cloud) -> None:
    """Nobody looks at the videos."""
    open_cloud.set_options({"frames_a_second": 2})


@pytest.fixture
def wall(tmp_path: Path) -> Path:
    picture = QImage(401, 300, QImage.Format.Format_RGB32)
    picture.fill(QColor("#804020"))
    picture.save(str(tmp_path / "墙 1.png"))
    return tmp_path / "墙 1.png"


@pytest.fixture
def lines(tmp_path: Path) -> Path:
    (tmp_path / "lines.srt").write_text(SRT, encoding="utf-8")
    return tmp_path / "lines.srt"


async def set_everything(person: Person, *files: Path) -> None:
    """An avatar, and something other than usual in every field there is."""
    await choose_avatar(person)
    await person.choose("canvasPreset", 1)
    await person.set_number("layerX", 77)
    await person.set_number("layerY", -31)
    await person.set_number("layerHeight", 904)
    await person.drop(*files)
    await person.until(lambda: person.sees("linesForget"))
    await person.set_number("layerY", 222)
    await person.set_number("subtitleSize", 41)
    await person.write("subtitleColor", "#12AB34")
    await person.set_number("subtitleOutlineWidth", 3)
    await person.write("subtitleOutline", "#FEDCBA")
    await person.choose("subtitleFont", 2)
    await person.select_row("layerList", 4)
    await person.write("backgroundColor", "#0A0B0C")
    await person.choose("backgroundFit", 1)
    await person.select_row("layerList", 0)
    await person.choose("markCorner", 3)
    await person.press("moreOptions")
    for combo in ("modelCombo", "languageCombo", "driveModeCombo", "backwayCombo"):
        await person.choose(combo, 1)
    await person.write("callbackEdit", "https://shop.example/done")


async def make_another_of(person: Person, title: str) -> None:
    """Clear the form, and open what that job asked for in it again."""
    await person.press("navCreate")
    await person.select_row("kindList", 1)
    await person.until(lambda: person.sees("canvas"))
    if person.can_press("clearDraft"):
        await person.press("clearDraft")
    await look_at_job(person, title)
    await person.press("jobMakeAnother")
    await person.until(lambda: person.sees("canvas"))


def orders(cloud: Cloud) -> list[dict[str, Any]]:
    """The bodies of the create calls, the newest first."""
    return [task["order"] for task in cloud.tasks()]


async def make_with_everything(person: Person, *files: Path) -> None:
    """Make a video with every field set to something; the files are gone then, the program has its own."""
    await set_everything(person, *files)
    await person.write("scriptEdit", WORDS)
    await person.set_number("speedSpin", 1.25)
    await person.set_number("pitchSpin", 1.2)
    await person.set_number("volumeSpin", 63)
    await person.until(lambda: person.can_press("makeButton"))
    await make_human(person)
    for file in files:
        await asyncio.to_thread(file.unlink)


async def make_again(person: Person, title: str) -> None:
    """Open it again as it was, and make it."""
    await make_another_of(person, title)
    await person.until(lambda: person.can_press("makeButton"))
    await make_human(person)


@pytest.mark.parametrize("restart", [False, True])
def test_words_on_a_canvas_are_sent_again_to_the_last_number(
    run: Run, home: Path, open_cloud: Cloud, wall: Path, lines: Path, restart: bool
) -> None:
    async def scenario() -> None:
        async with at_the_window(home) as person:
            await make_with_everything(person, wall, lines)
            if not restart:
                await make_again(person, "warm the leaves")
        if restart:
            async with at_the_window(home) as person:
                await make_again(person, "warm the leaves")

    run(scenario(), 90)
    again, first = orders(open_cloud)
    assert first["audio"]["volume"] == 63
    assert first["subtitle_config"]["color"] == "#12AB34"
    assert first["person"]["backway"] == 2
    assert len(first["subtitle_config"]["subtitles"]) == 2
    assert again == first


@pytest.mark.parametrize("plain", [False, True])
def test_a_recording_is_sent_again_after_a_restart(
    run: Run, home: Path, open_cloud: Cloud, sound: Path, tmp_path: Path, plain: bool
) -> None:
    recording = tmp_path / "我的 录音.mp3"
    shutil.copyfile(sound, recording)

    async def makes() -> None:
        async with at_the_window(home) as person:
            await choose_avatar(person)
            if plain:
                await person.select_row("layerList", 1)
                await person.press("subtitleShow")
            await person.drop(recording)
            await person.until(lambda: person.can_press("makeButton"))
            await make_human(person)

    async def makes_again() -> None:
        async with at_the_window(home) as person:
            await make_again(person, "我的 录音")

    run(makes(), 60)
    run(makes_again(), 60)
    again, first = orders(open_cloud)
    assert first["subtitle_config"]["show"] is not plain
    assert again == first


def test_a_background_whose_file_is_gone_is_said_at_its_field(
    run: Run, home: Path, open_cloud: Cloud, wall: Path
) -> None:
    async def makes() -> None:
        async with at_the_window(home) as person:
            await fill_in_human(person)
            await person.drop(wall)
            await person.until(lambda: person.can_press("makeButton") and person.sees("backgroundRemove"))
            await make_human(person)

    async def comes_back() -> None:
        shutil.rmtree(home / "made" / "backdrops")
        async with at_the_window(home) as person:
            await make_another_of(person, "warm the leaves")
            await person.until(lambda: person.sees("formProblem-backdrop"))
            await person.press("formProblem-backdrop")
            assert "picture is gone" in person.hears("backgroundProblem")
            await person.press("backgroundRemove")
            await person.until(lambda: person.can_press("makeButton"))

    run(makes(), 60)
    run(comes_back(), 60)
    assert creates(open_cloud) == 1


@pytest.mark.parametrize(
    ("gone", "said"),
    [
        ({"data.list.*.id": "another"}, "This avatar is no longer in the cloud's list. Choose another."),
        ({"data.list.*.figures.*.type": "lying"}, "This figure of the avatar is no longer in the cloud's list."),
    ],
)
def test_an_avatar_or_a_figure_that_is_gone_since_is_said_and_the_rest_stands(
    run: Run, home: Path, open_cloud: Cloud, gone: dict[str, str], said: str
) -> None:
    async def makes() -> None:
        async with at_the_window(home) as person:
            await fill_in_human(person)
            await person.set_number("layerX", 77)
            await make_human(person)

    async def comes_back() -> None:
        async with at_the_window(home) as person:
            open_cloud.fault(AVATARS, put=gone, times=None)
            await make_another_of(person, "warm the leaves")
            await person.until(lambda: said in person.hears("avatarProblem"))
            assert person.sees("formProblem-avatar")
            assert not person.can_press("makeButton")
            assert person.value("layerX") == "77"

    run(makes(), 60)
    run(comes_back(), 60)


def test_what_was_made_elsewhere_gives_its_subtitles_and_is_not_offered_to_be_made_again(
    run: Run, folder: Path, home: Path, open_cloud: Cloud, tmp_path: Path
) -> None:
    target = tmp_path / "lines.srt"

    async def elsewhere() -> None:
        async with at_the_window(home) as person:
            await fill_in_human(person)
            await make_human(person)

    async def here() -> None:
        (home / "studio.db").unlink()
        async with at_the_window(home) as person:
            await person.press("navJobs")
            await person.until(lambda: "Chanjing, signed in" in person.reads_everything())
            await person.press("jobsElsewhere")
            await person.until(lambda: person.rows("elsewhereList"))
            await person.press("elsewhereAdopt")
            await has_link(person)
            assert not person.sees("jobMakeAnother")
            await person.press("jobSubtitles")
            await person.choose_file("subtitlesSave", target)
            await person.until(target.exists)

    run(elsewhere(), 60)
    run(here(), 60)
    assert "warm the leaves" in target.read_text("utf-8")
