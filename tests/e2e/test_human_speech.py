"""A speech that was made here drives a video: from its own page, and picked in the form that makes the video."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtWidgets import QComboBox

from tests.cloud import SPOKEN, Cloud
from tests.conftest import Run
from tests.e2e.person import Person
from tests.e2e.program import at_the_window
from tests.e2e.test_human import choose_avatar, has_link, make_human
from tests.e2e.ways import creates, is_done, look_at_job, make_speech, open_speech, write_speech

TITLE = "The old house stands at the end of the lane. Its door is new."
FONTS = "/open/v1/font_list"


@pytest.fixture(autouse=True)
def few_frames(open_cloud: Cloud) -> None:
    """Nobody looks at the videos."""
    open_cloud.set_options({"frames_a_second": 2})


async def pick_speech(person: Person) -> None:
    """In the form in sight, from the list of those that were made here."""
    await person.press("driveByAudio")
    await person.press("audioFromSpeech")
    await person.select("speechesList", TITLE[:20])
    await person.press("speechesUse")
    await person.until(lambda: TITLE[:20] in person.hears("audioInfo"))


def test_its_page_hands_on_the_sound_and_its_sentences(run: Run, home: Path, open_cloud: Cloud) -> None:
    async def scenario() -> None:
        async with at_the_window(home) as person:
            await open_speech(person)
            await person.press("speechUseInHuman")
            await person.until(lambda: person.sees("canvas") and person.sees("audioInfo"))
            assert TITLE[:20] in person.hears("audioInfo")
            await person.until_hears("sentenceOffer", "2 sentences of this speech are known")
            await choose_avatar(person)
            await person.press("sentenceOfferAction")
            await person.until(lambda: person.can_press("makeButton"))
            await make_human(person)
            assert person.hears("jobTitle").startswith(TITLE[:20])

    run(scenario(), 60)
    video, _speech = open_cloud.tasks()
    told = video["order"]["subtitle_config"]
    assert told["asr_type"] == 1
    assert [line["text"] for line in told["subtitles"]] == TITLE.removesuffix(".").split(". ")
    assert told["subtitles"][0]["begin_time"] == 0


@pytest.mark.parametrize("restart", [False, True])
def test_one_is_picked_in_the_form_and_automatic_timing_stays(
    run: Run, home: Path, open_cloud: Cloud, restart: bool
) -> None:
    async def speaks(person: Person) -> None:
        await make_speech(person)
        await is_done(person)

    async def makes(person: Person) -> None:
        await person.press("navCreate")
        await choose_avatar(person)
        await pick_speech(person)
        await person.until(lambda: person.can_press("makeButton"))
        await make_human(person)

    async def scenario() -> None:
        async with at_the_window(home) as person:
            await speaks(person)
            if not restart:
                await makes(person)
        if restart:
            async with at_the_window(home) as person:
                await makes(person)

    run(scenario(), 60)
    video = open_cloud.tasks()[0]
    assert video["order"]["audio"]["type"] == "audio"
    assert video["order"]["subtitle_config"]["asr_type"] == 0


def test_lip_sync_picks_one_too(run: Run, home: Path, open_cloud: Cloud, clip: Path) -> None:
    async def scenario() -> None:
        async with at_the_window(home) as person:
            await make_speech(person)
            await is_done(person)
            await person.press("navCreate")
            await person.select_row("kindList", 0)
            await person.drop(clip)
            await pick_speech(person)
            await person.until(lambda: person.can_press("makeButton"))
            await person.press("makeButton")
            await person.until(lambda: person.sees("jobTitle"))
            await has_link(person)
            assert person.hears("jobTitle").startswith(TITLE[:20])

    run(scenario(), 60)
    assert open_cloud.tasks()[0]["order"]["audio_type"] == "audio"


def test_a_sound_that_cannot_be_fetched_is_said_and_the_form_stays(
    run: Run, home: Path, open_cloud: Cloud, clip: Path
) -> None:
    async def scenario() -> None:
        async with at_the_window(home) as person:
            await make_speech(person)
            await is_done(person)
            open_cloud.fault(SPOKEN, status=503, times=None)
            open_cloud.fault("/res/*", status=503, times=None)
            await person.press("navCreate")
            await person.select_row("kindList", 0)
            await person.drop(clip)
            await person.press("driveByAudio")
            await person.press("audioFromSpeech")
            await person.press("speechesUse")
            await person.until_hears("bannerText", "down for the moment")
            assert person.can_press("audioFromSpeech")

    run(scenario(), 60)


def test_a_line_that_was_made_to_be_heard_is_no_speech_to_pick(run: Run, home: Path, open_cloud: Cloud) -> None:
    async def scenario() -> None:
        async with at_the_window(home) as person:
            await write_speech(person)
            await person.press("lineHear")
            await person.press("lineMake")
            await person.until(lambda: creates(open_cloud) == 1)
            await person.press("lineClose")
            await look_at_job(person)
            await person.until_hears("jobState", "Done")
            await person.press("navCreate")
            await person.select_row("kindList", 1)
            await person.press("driveByAudio")
            await person.press("audioFromSpeech")
            await person.until_hears("speechesText", "No speech is done yet.")
            await person.press("speechesClose")

    run(scenario())


def test_removed_from_the_list_its_sound_still_drives_what_was_made_of_it(
    run: Run, home: Path, open_cloud: Cloud
) -> None:
    async def scenario() -> None:
        async with at_the_window(home) as person:
            await make_speech(person)
            await is_done(person)
            await person.press("navCreate")
            await choose_avatar(person)
            await pick_speech(person)
            await person.until(lambda: person.can_press("makeButton") and person.sees("draftKept"))
            await look_at_job(person, TITLE[:20])
            await person.press("jobRemove")
            await person.press("questionRemove")
            await person.until(lambda: not list((home / "sounds").glob("*.wav")))
            await person.press("navCreate")
            await person.until(lambda: person.can_press("makeButton"))
            await make_human(person)

    run(scenario(), 60)


def test_the_form_opens_with_its_place_and_its_typefaces_without_the_cloud(
    run: Run, home: Path, open_cloud: Cloud
) -> None:
    async def first() -> list[str]:
        async with at_the_window(home) as person:
            await choose_avatar(person)
            await person.choose("safeArea", 3)
            await person.select_row("layerList", 1)
            return await person.until(lambda: typefaces(person))

    async def later(names: list[str]) -> None:
        open_cloud.fault("/open/v1/*", status=503, times=None)
        async with at_the_window(home) as person:
            await person.until(lambda: person.sees("canvas"))
            assert "Xiaohongshu" in person.value("safeArea")
            await person.select_row("layerList", 1)
            await person.until(lambda: typefaces(person) == names)
            await person.choose("subtitleFont", 1)
            assert not person.sees("formProblem-typeface")

    run(later(run(first())))
    assert len([call for call in open_cloud.calls(FONTS) if call["path"] == FONTS]) >= 2


def typefaces(person: Person) -> list[str]:
    """What can be chosen from; empty until the list is there."""
    combo = person.window.findChild(QComboBox, "subtitleFont")
    assert combo is not None
    names = [combo.itemText(row) for row in range(combo.count())]
    return names if len(names) > 1 else []
