"""A script over the limit: from one long text to one sound with its subtitles."""

from __future__ import annotations

import wave
from pathlib import Path

import pysubs2
from PySide6.QtCore import Qt

from tests.cloud import SPEAK, Cloud
from tests.conftest import Run
from tests.e2e.program import at_the_window
from tests.e2e.ways import LONG_SPEECH, creates, make_long_speech


def last_time(subtitles: Path) -> float:
    return max(event.end for event in pysubs2.load(str(subtitles))) / 1000


def length(sound: Path) -> float:
    with wave.open(str(sound)) as file:
        return file.getnframes() / file.getframerate()


def test_a_long_text_becomes_one_sound_and_subtitles_that_fit_it(
    run: Run, home: Path, open_cloud: Cloud, tmp_path: Path
) -> None:
    subtitles, sound = tmp_path / "lines.srt", tmp_path / "whole.wav"

    async def scenario() -> None:
        async with at_the_window(home) as person:
            await make_long_speech(person)
            await person.until_hears("wholeState", "Done", 25)
            assert len(person.rows("jobList")) == 2  # the head of the group, and one entry
            assert [row.split(", ")[1] for row in person.rows("wholeParts")] == ["part 1 of 2", "part 2 of 2"]
            await person.press("wholeOpen")
            await person.until(lambda: person.can_press("speechPlay"))
            assert len(person.rows("subtitleList")) == 3
            assert not person.sees("speechCopyLink")
            await person.choose_file("subtitleExport", subtitles)
            await person.until(subtitles.exists)
            await person.choose_file("speechSave", sound)
            await person.until(sound.exists)

    run(scenario())
    assert creates(open_cloud) == 2
    assert abs(last_time(subtitles) - length(sound)) < 0.05
    assert length(sound) > 2


def test_a_part_that_fails_is_seen_opened_and_the_rest_is_there(run: Run, home: Path, open_cloud: Cloud) -> None:
    async def scenario() -> None:
        async with at_the_window(home) as person:
            open_cloud.fault(SPEAK, fate={"fails": "系统内部错误"})
            await make_long_speech(person)
            await person.until_hears("wholeState", "missing", 25)
            row = await person.select("wholeParts", "Failed")
            await person.until_hears("jobState", "Failed")
            assert row.startswith("The old house")
            await person.key(Qt.Key.Key_Escape)
            await person.until(lambda: person.sees("wholeOpen"))
            await person.press("wholeOpen")
            await person.until_hears("bannerText", "Without 1 part")
            await person.until(lambda: person.can_press("speechPlay"))

    run(scenario())
    assert creates(open_cloud) == 2


def test_the_parts_go_on_after_a_restart_and_none_is_made_twice(run: Run, home: Path, open_cloud: Cloud) -> None:
    async def begins() -> None:
        async with at_the_window(home) as person:
            open_cloud.fault(SPEAK, fate={"stuck_at": 1})
            await make_long_speech(person)
            await person.until(lambda: creates(open_cloud) == 2)

    async def ends() -> None:
        async with at_the_window(home) as person:
            for task in open_cloud.tasks():
                open_cloud.change_task(task["id"])
            await person.press("navJobs")
            await person.until_hears("wholeState", "Done", 25)

    run(begins())
    run(ends())
    assert creates(open_cloud) == 2
    assert sorted(task["order"]["text"]["text"] for task in open_cloud.tasks())


def test_make_another_brings_the_whole_script_back_to_be_changed(run: Run, home: Path, open_cloud: Cloud) -> None:
    async def scenario() -> None:
        async with at_the_window(home) as person:
            await make_long_speech(person)
            await person.press("navCreate")
            await person.press("clearDraft")
            await person.press("navJobs")
            await person.press("wholeAnother")
            await person.until(lambda: person.sees("speechParts"))
            assert person.value("scriptEdit") == LONG_SPEECH
            assert person.hears("speechParts") == "Split into 2 parts"

    run(scenario())


def test_a_part_that_failed_is_changed_and_takes_its_place_again(run: Run, home: Path, open_cloud: Cloud) -> None:
    async def scenario() -> list[str]:
        async with at_the_window(home) as person:
            open_cloud.fault(SPEAK, fate={"fails": "系统内部错误"})
            await make_long_speech(person)
            await person.until_hears("wholeState", "missing", 25)
            await person.select("wholeParts", "Failed")
            await person.until(lambda: person.sees("jobMakeAnother"))
            await person.press("jobMakeAnother")
            await person.until(lambda: person.sees("speechParts"))
            assert person.hears("speechParts") == "Make it on its own"
            await person.write("scriptEdit", "It can be said like this.")
            await person.press("makeButton")
            await person.until_hears("wholeState", "Done", 25)
            rows = person.rows("wholeParts")
            await person.press("wholeOpen")
            await person.until(lambda: person.can_press("speechPlay"))
            assert len(person.rows("subtitleList")) == 3
            return rows

    rows = run(scenario())
    assert len(rows) == 3  # what failed is still there to be read
    assert creates(open_cloud) == 3
