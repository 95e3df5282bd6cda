"""Files in the lip-sync form: dropped anywhere, examined, refused, and changed behind its back."""
# pyright: reportUnknownMemberType=false

import os
import shutil
from pathlib import Path

import pytest
from PySide6.QtWidgets import QLabel, QRadioButton, QTextEdit

from chanjing_studio.domain.media import Container
from chanjing_studio.domain.words import Sentence
from chanjing_studio.media.player import Playing
from chanjing_studio.providers.chanjing.tasks.lip_sync.spec import Driver
from chanjing_studio.ui.form_tools import FormTools
from tests.clips import make_clip
from tests.conftest import Run
from tests.providers.chanjing.tasks.lip_sync.conftest import Clips, Filled
from tests.voices import until


def test_a_dropped_video_is_shown_in_words_and_with_its_poster(filled: Filled, clips: Clips, run: Run) -> None:
    run(filled.drop(clips.upright))
    assert filled.words("videoInfo").startswith("160×240 · 0:02 · ")
    assert "主持人.mp4" in filled.find(QLabel, "videoInfo").accessibleName()
    run(until(filled.form.picture))
    picture = filled.form.picture()
    assert picture is not None
    assert (picture.width(), picture.height()) == (160, 240)


@pytest.mark.parametrize(("clip", "size"), [("upright", (160, 240)), ("turned", (160, 240)), ("odd", (162, 122))])
def test_the_result_gets_the_size_a_player_shows(
    filled: Filled, clips: Clips, run: Run, *, clip: str, size: tuple[int, int]
) -> None:
    run(filled.drop(getattr(clips, clip)))
    assert (filled.spec.width, filled.spec.height) == size


def test_a_size_of_ones_own_outlives_the_removal_of_the_video(filled: Filled, clips: Clips, run: Run) -> None:
    run(filled.drop(clips.upright))
    filled.press("videoClear")
    assert filled.fields[0] == "video"
    assert filled.form.picture() is None
    assert filled.spec.video is None


def test_a_later_choice_wins_over_one_that_is_still_looked_at(filled: Filled, clips: Clips, run: Run) -> None:
    async def both() -> None:
        filled.form.take_files([clips.upright])
        filled.form.take_files([clips.turned])
        await filled.looked_at(clips.turned)

    run(both())
    assert filled.spec.video == clips.turned
    assert filled.spec.video_container is Container.MOV


def test_of_many_files_the_first_is_taken_and_the_user_is_told(filled: Filled, clips: Clips, run: Run) -> None:
    told: list[Sentence] = []
    filled.form.said.connect(told.append)

    async def many() -> None:
        filled.form.take_files([clips.upright, clips.turned])
        await filled.looked_at(clips.upright)

    run(many())
    assert filled.spec.video == clips.upright
    assert [each.count for each in told] == [2]
    assert "the others were left alone" in told[0].text


def test_a_text_named_like_a_video_is_refused_by_name(filled: Filled, clips: Clips, run: Run) -> None:
    run(filled.drop(clips.text))
    assert filled.sentences[0] == "This file is not a video"
    assert filled.words("videoInfo") == "“门店开场.mp4” holds text. Choose an mp4, mov or webm."
    assert not filled.form.problems()[0].missing


def test_an_empty_file_and_a_folder_are_refused(filled: Filled, tmp_path: Path, run: Run) -> None:
    empty, folder = tmp_path / "empty.mp4", tmp_path / "folder.mp4"
    empty.touch()
    folder.mkdir()
    run(filled.drop(empty))
    assert filled.sentences[0] == "This file is empty"
    run(filled.drop(folder))
    assert filled.sentences[0] == "This is a folder"


@pytest.mark.skipif(not hasattr(os, "geteuid") or os.geteuid() == 0, reason="root reads everything")
def test_a_file_that_may_not_be_read_is_refused(filled: Filled, clips: Clips, tmp_path: Path, run: Run) -> None:
    locked = Path(shutil.copy(clips.upright, tmp_path / "locked.mp4"))
    locked.chmod(0)
    run(filled.drop(locked))
    assert filled.sentences[0] == "This file cannot be read"


def test_a_video_and_a_recording_dropped_together_both_find_their_place(filled: Filled, clips: Clips, run: Run) -> None:
    run(filled.drop(clips.sound, clips.upright))
    spec = filled.spec
    assert (spec.video, spec.audio, spec.driver) == (clips.upright, clips.sound, Driver.AUDIO)
    assert spec.audio_container is Container.MP3
    assert filled.sentences == []
    assert filled.words("audioInfo").startswith("mp3 · 0:03 · ")
    assert filled.words("speechLength") == "0:03"
    assert filled.words("lengthsSentence").startswith("The picture is 1 s shorter")


def test_a_good_video_does_not_give_way_to_a_bad_file(filled: Filled, clips: Clips, tmp_path: Path, run: Run) -> None:
    notes = tmp_path / "notes.csv"
    notes.write_text("buy flour and salt\n" * 9)

    async def drop_both() -> None:
        await filled.drop(clips.upright)
        filled.form.take_files([notes])
        await until(lambda: filled.told)

    run(drop_both())
    assert filled.spec.video == clips.upright
    assert str(filled.told[0]) == "“notes.csv” holds text. Choose an mp4, mov or webm."


def test_files_held_over_the_window_light_the_place_they_would_go_to(filled: Filled) -> None:
    editor, zone = filled.find(QTextEdit, "scriptEdit"), filled.form.findChild(QLabel, "audioInfo")
    assert zone is not None
    filled.form.light_for([Path("a.mp3")])
    assert not editor.isVisible()
    filled.form.calm()
    assert editor.isVisible()
    filled.form.light_for([Path("photo.JPG")])
    assert "No pictures here" in _seen(filled)
    filled.form.light_for([Path("take.mp4")])
    assert "Let go" in _seen(filled)
    filled.form.calm()
    assert "Let go" not in _seen(filled)


def test_a_file_deleted_after_it_was_dropped_is_noticed(filled: Filled, clips: Clips, tmp_path: Path, run: Run) -> None:
    doomed = Path(shutil.copy(clips.upright, tmp_path / "doomed.mp4"))

    async def scenario() -> None:
        await filled.drop(doomed)
        assert await filled.form.unchanged()
        doomed.unlink()  # noqa: ASYNC240 - as another program would
        assert not await filled.form.unchanged()
        await filled.looked_at(doomed)

    run(scenario())
    assert filled.sentences[0] == "The file is gone"


def test_a_file_written_again_is_examined_again(filled: Filled, tmp_path: Path, run: Run) -> None:
    clip = make_clip(tmp_path / "take.mp4", seconds=1)

    async def scenario() -> None:
        await filled.drop(clip)
        make_clip(clip, seconds=2)
        assert not await filled.form.unchanged()
        await filled.looked_at(clip)
        assert await filled.form.unchanged()

    run(scenario())
    assert " · 0:02 · " in filled.words("videoInfo")


def test_a_recording_is_heard_and_falls_silent_when_it_is_out_of_sight(
    filled: Filled, clips: Clips, tools: FormTools, run: Run
) -> None:
    async def scenario() -> None:
        await filled.drop(clips.sound)
        filled.press("audioPlay")
        await until(lambda: tools.player.state is Playing.SOUND)
        filled.press("audioPlay")
        await until(lambda: tools.player.state is Playing.PAUSED)
        filled.press("audioPlay")
        await until(lambda: tools.player.state is Playing.SOUND)
        filled.find(QRadioButton, "driveByText").click()
        assert tools.player.state is Playing.NOTHING

    run(scenario())


def _seen(filled: Filled) -> list[str]:
    return [found.text() for found in filled.form.findChildren(QLabel) if found.isVisible()]
