"""From a dropped video to a copied link that plays."""

from __future__ import annotations

from pathlib import Path

import av
import pytest
from PySide6.QtCore import Qt

from tests.clips import make_clip
from tests.cloud import Cloud
from tests.conftest import Run
from tests.e2e.conftest import Browser
from tests.e2e.program import at_the_window
from tests.e2e.ways import creates, fill_in, is_done, make, make_another, pick_voice, uploads


def plays(link: str) -> tuple[tuple[int, int], float, bool]:
    """Opens a link as a player does: its size in pixels, its length in seconds, and whether there is sound."""
    with av.open(link) as video:
        picture = video.streams.video[0]
        assert next(video.decode(picture))
        return (picture.width, picture.height), (video.duration or 0) / 1e6, bool(video.streams.audio)


def test_a_dropped_video_and_a_typed_sentence_become_a_link_that_plays(
    run: Run, home: Path, clip: Path, open_cloud: Cloud
) -> None:
    async def scenario() -> str:
        async with at_the_window(home) as person:
            await make(person, clip, words="Good morning. The shop is open.")
            return await is_done(person)

    link = run(scenario())
    (task,) = open_cloud.tasks()
    assert link == f"{open_cloud.address}/res/lip-sync/{task['id']}.mp4"
    size, seconds, sound = plays(link)
    assert size == (160, 240)
    assert seconds > 1.5  # longer than the clip: the speech decides
    assert sound
    assert task["order"]["tts_config"]["text"] == ["Good morning. The shop is open."]


def test_who_goes_to_another_page_while_the_job_is_written_is_left_there(
    run: Run, home: Path, clip: Path, open_cloud: Cloud
) -> None:
    async def scenario() -> None:
        async with at_the_window(home) as person:
            await fill_in(person, clip)
            await person.press("makeButton")
            await person.press("navSettings")
            await person.until(lambda: creates(open_cloud) == 1)
            assert person.sees("settingsLanguage")
            await person.press("navJobs")
            await is_done(person)

    run(scenario())


def test_what_is_typed_after_the_press_belongs_to_the_next_video(
    run: Run, home: Path, clip: Path, open_cloud: Cloud
) -> None:
    async def scenario() -> None:
        async with at_the_window(home) as person:
            await fill_in(person, clip, words="The first one.")
            await person.press("makeButton")
            await person.write("scriptEdit", "The next one.")
            await person.until(lambda: person.sees("jobTitle"))
            await is_done(person)

    run(scenario())
    assert [task["order"]["tts_config"]["text"] for task in open_cloud.tasks()] == [["The first one."]]


def test_a_dropped_recording_drives_the_video_and_gives_it_its_length(
    run: Run, home: Path, clip: Path, sound: Path, open_cloud: Cloud
) -> None:
    async def scenario() -> str:
        async with at_the_window(home) as person:
            await person.drop(clip)
            await person.drop(sound)
            await person.until_hears("audioInfo", "sound.mp3")
            await person.press("makeButton")
            return await is_done(person)

    _, seconds, has_sound = plays(run(scenario()))
    assert seconds == pytest.approx(2.0, abs=0.3)
    assert has_sound
    assert creates(open_cloud) == 1
    assert uploads(open_cloud) == 2


def test_files_are_chosen_by_typed_paths_and_numbers_by_keys(
    run: Run, home: Path, clip: Path, open_cloud: Cloud
) -> None:
    async def scenario() -> str:
        async with at_the_window(home) as person:
            await person.choose_file("videoChoose", clip)
            await person.until_hears("videoInfo", "clip.mp4")
            await person.write("scriptEdit", "Slowly, and low.")
            await pick_voice(person)
            await person.set_number("speedSpin", 0.5)
            await person.set_number("volumeSpin", 30)
            if not person.sees("widthSpin"):
                await person.press("moreOptions")
            await person.set_number("widthSpin", 120)
            await person.set_number("heightSpin", 200)
            await person.choose("backwayCombo", 1)
            await person.press("makeButton")
            return await is_done(person)

    size, _, _ = plays(run(scenario()))
    assert size == (120, 200)
    order = open_cloud.tasks()[0]["order"]
    assert order["tts_config"]["speed"] == 0.5
    assert order["volume"] == 30
    assert order["backway"] == 2


def test_space_auditions_a_voice_and_stops_it_and_the_chosen_one_speaks(
    run: Run, home: Path, clip: Path, open_cloud: Cloud
) -> None:
    async def scenario() -> str:
        async with at_the_window(home) as person:
            await person.press("voiceChoose")
            await person.until(lambda: len(person.rows("voiceList")) > 20)
            await person.write("voiceSearch", person.rows("voiceList")[3].split(",")[0])
            await person.key(Qt.Key.Key_Down)
            await person.key(Qt.Key.Key_Space)
            await person.until_hears("voiceAudition", "Stop")
            await person.until(lambda: open_cloud.calls("/res/audition/"))
            await person.key(Qt.Key.Key_Space)
            await person.until_hears("voiceAudition", "Audition")
            chosen = person.hears("voiceShownName")
            await person.key(Qt.Key.Key_Return)
            await person.until_hears("voiceName", chosen)
            await fill_in(person, clip)
            await person.press("makeButton")
            await is_done(person)
            return chosen

    chosen = run(scenario())
    assert chosen
    assert open_cloud.tasks()[0]["order"]["tts_config"]["audio_man_id"]


@pytest.mark.parametrize(
    ("name", "rotation", "shown"),
    [
        ("clip.mov", 0, "160×240"),
        ("clip.webm", 0, "160×240"),
        ("sideways.mp4", 90, "240×160"),
        ("我的 视频😀 (1) %41.mp4", 0, "160×240"),
    ],
)
def test_any_video_of_any_name_is_taken(
    run: Run, home: Path, tmp_path: Path, open_cloud: Cloud, name: str, rotation: int, shown: str
) -> None:
    folder = tmp_path / "素材 📁"
    folder.mkdir()
    clip = make_clip(folder / name, seconds=0.6, rotation=rotation)

    async def scenario() -> str:
        async with at_the_window(home) as person:
            await person.drop(clip)
            heard = await person.until_hears("videoInfo", shown)
            assert name in heard
            await make(person, clip, words="Hi.")
            return await is_done(person)

    size, _, _ = plays(run(scenario()))
    assert f"{size[0]}×{size[1]}" == shown
    offered = open_cloud.calls("/open/v1/common/create_upload_url")[0]["query"]["name"]
    assert offered.isascii()
    assert offered.endswith(clip.suffix)


def test_files_given_at_the_start_are_in_the_form(run: Run, home: Path, clip: Path, sound: Path) -> None:
    async def scenario() -> None:
        async with at_the_window(home, clip, sound) as person:
            await person.until_hears("videoInfo", "clip.mp4")
            await person.until_hears("audioInfo", "sound.mp3")
            await person.until(lambda: person.can_press("makeButton"))

    run(scenario())


def test_the_same_file_is_not_sent_twice(run: Run, home: Path, clip: Path, open_cloud: Cloud) -> None:
    async def scenario() -> None:
        async with at_the_window(home) as person:
            await make(person, clip)
            first = await is_done(person)
            await make_another(person, words="Another sentence.")
            assert await is_done(person) != first
            assert person.hears("jobTitle") == "Another sentence."  # the story in sight stays with its job

    run(scenario())
    assert creates(open_cloud) == 2
    assert uploads(open_cloud) == 1


def test_the_result_plays_in_the_window_opens_in_the_browser_and_is_saved_only_when_asked(
    run: Run, home: Path, clip: Path, open_cloud: Cloud, tmp_path: Path, browser: Browser
) -> None:
    target = tmp_path / "成片.mp4"

    async def scenario() -> str:
        async with at_the_window(home) as person:
            await make(person, clip)
            await person.until_hears("jobState", "Done")
            assert not open_cloud.calls("/res/lip-sync/")
            link = await is_done(person)
            await person.press("jobOpenLink")
            await person.press("jobPlay")
            await person.until(lambda: person.sees("screenToggle"))
            await person.press("screenClose")
            await person.press("jobSave")
            await person.type_path(target)
            await person.until(lambda: person.sees("jobShowInFolder"))
            return link

    link = run(scenario())
    assert link in browser.opened
    assert plays(str(target)) == plays(link)
    assert [each.name for each in tmp_path.iterdir() if each.suffix == ".part"] == []
