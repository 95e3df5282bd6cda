"""The digital human form and what comes to it from elsewhere: files, pictures, typefaces, and what is gone there."""
# pyright: reportUnknownMemberType=false

from __future__ import annotations

import asyncio
import wave
from dataclasses import replace
from pathlib import Path

import pytest
from PySide6.QtCore import QPoint
from PySide6.QtGui import QColor
from PySide6.QtWidgets import QCheckBox, QComboBox, QScrollArea, QWidget

from chanjing_studio.domain.avatars import Cast
from chanjing_studio.domain.media import Container
from chanjing_studio.domain.performance import Driver
from chanjing_studio.domain.scene import Captions, Scene
from chanjing_studio.domain.timed_lines import TimedLine
from chanjing_studio.media.mono import is_plain
from chanjing_studio.providers.chanjing.tasks.digital_human.spec import HumanSpec
from chanjing_studio.ui.canvas.layers import Layer
from chanjing_studio.ui.widgets.drop_zone import DropZone
from chanjing_studio.ui.words import Language, Words
from tests.avatars import AVATARS, PICTURES
from tests.clips import make_sound
from tests.cloud import Cloud
from tests.conftest import Run
from tests.providers.chanjing.tasks.digital_human.conftest import Files, Filled
from tests.voices import until

FONTS = "/open/v1/font_list"


def middle_of(filled: Filled) -> QColor:
    """What is drawn in the middle of the canvas' picture, a little above it: a face, or what stands in for it."""
    picture = filled.form.picture()
    assert picture is not None
    return picture.pixelColor(QPoint(picture.width() // 2, picture.height() // 2))


def test_files_go_where_they_belong(filled: Filled, files: Files, run: Run) -> None:
    async def scenario() -> None:
        await filled.drop(files.picture, files.document)
        await until(lambda: filled.spec.scene.backdrop is not None and filled.spec.script == "From a document.")
        await filled.drop(files.subtitles)
        await until(lambda: len(filled.spec.lines) == 2)
        await filled.drop(files.sound)
        await until(lambda: filled.spec.audio_container is not None)

    run(scenario())
    assert filled.spec.driver is Driver.AUDIO
    assert filled.spec.lines[0] == TimedLine(0, 1.5, "Warm the leaves.")
    assert filled.told == []


def test_what_belongs_nowhere_is_said(filled: Filled, files: Files, run: Run) -> None:
    run(filled.drop(files.text, files.document))
    assert [str(told) for told in filled.told] == [
        "This form takes a picture, a recording, a document, subtitles or a look. The rest was left alone."
    ]


def test_a_subtitle_file_without_lines_says_so(filled: Filled, tmp_path: Path, run: Run) -> None:
    empty = tmp_path / "empty.vtt"
    empty.write_text("WEBVTT\n")

    async def scenario() -> None:
        await filled.drop(empty)
        await until(lambda: bool(filled.told))

    run(scenario())
    assert "“empty.vtt” holds no subtitles" in str(filled.told[0])
    assert filled.spec.lines == ()


def test_own_lines_go_back_to_automatic_by_one_press(filled: Filled, files: Files, run: Run) -> None:
    async def scenario() -> None:
        await filled.drop(files.subtitles)
        await until(lambda: len(filled.spec.lines) == 2)

    run(scenario())
    assert filled.words("linesInfo") == "2 own lines, shown at their own times"
    assert filled.form.desk.art.told == "Warm the leaves."  # whole, as it will be told
    filled.press("linesForget")
    assert filled.spec.lines == ()
    assert filled.form.desk.art.told != "Warm the leaves."
    assert filled.words("linesInfo") == "Automatic: the cloud listens and sets the times"


@pytest.mark.parametrize("language", [Language.ENGLISH, Language.CHINESE])
@pytest.mark.parametrize("layer", list(Layer))
def test_no_layer_is_wider_than_its_column(
    filled: Filled, files: Files, run: Run, words: Words, language: Language, layer: Layer
) -> None:
    async def scenario() -> None:
        words.choose(language)
        await filled.drop(files.subtitles)
        await until(lambda: len(filled.spec.lines) == 2)
        filled.form.desk.editor.select(layer)
        await asyncio.sleep(0.05)

    run(scenario())
    column = filled.find(QScrollArea, "layersScroll")
    inside = column.widget()
    assert inside is not None
    assert inside.width() == column.viewport().width()


def test_a_recording_is_made_ready_for_subtitles_and_stays_itself_without_them(
    filled: Filled, files: Files, run: Run
) -> None:
    async def scenario() -> Path | None:
        filled.use_recording()
        await filled.drop(files.sound)
        assert any("still being looked at" in sentence for sentence in filled.sentences)
        await until(lambda: filled.spec.audio not in (None, files.sound))
        return filled.spec.audio

    made = run(scenario())
    assert made is not None
    assert is_plain(made)
    assert made.stem == files.sound.stem
    with wave.open(str(made)) as sound:
        assert abs(sound.getnframes() / sound.getframerate() - 3) < 0.1
    assert filled.spec.audio_container is Container.WAV
    assert filled.fields == ["avatar"]
    assert "one channel of 16 kHz" in filled.words("recordingNote")
    assert filled.form.draft()["audio"] == str(files.sound)
    filled.form.desk.editor.select(Layer.CAPTIONS)
    filled.find(QCheckBox, "subtitleShow").setChecked(False)
    assert (filled.spec.audio, filled.spec.audio_container) == (files.sound, Container.MP3)
    assert filled.words("recordingNote") == ""


def test_a_recording_that_is_plain_already_is_sent_as_it_is(filled: Filled, tmp_path: Path, run: Run) -> None:
    plain = tmp_path / "plain.wav"
    with wave.open(str(plain), "wb") as file:
        file.setnchannels(1)
        file.setsampwidth(2)
        file.setframerate(16000)
        file.writeframes(bytes(64000))

    async def scenario() -> None:
        await filled.drop(plain)
        await until(lambda: filled.fields == ["avatar"])

    run(scenario())
    assert filled.spec.audio == plain
    assert filled.words("recordingNote") == ""


def test_a_recording_that_no_room_is_left_for_says_so_at_its_field(
    filled: Filled, files: Files, tmp_path: Path, run: Run
) -> None:
    (tmp_path / "data").mkdir()
    (tmp_path / "data" / "recordings").write_text("in the way")

    async def scenario() -> None:
        await filled.drop(files.sound)
        await until(lambda: any("could not be made ready" in sentence for sentence in filled.sentences))

    run(scenario())
    assert filled.fields == ["avatar", "audio"]


def test_a_draft_with_files_comes_back_with_them(filled: Filled, files: Files, run: Run) -> None:
    async def scenario() -> None:
        await filled.drop(files.picture, files.sound, files.subtitles)
        await until(lambda: filled.spec.audio not in (None, files.sound) and len(filled.spec.lines) == 2)
        await until(lambda: filled.spec.scene.backdrop is not None)
        draft, spec = filled.form.draft(), filled.spec
        filled.form.clear()
        assert filled.spec == HumanSpec()
        filled.form.restore(draft)
        await until(lambda: filled.spec == spec)

    run(scenario())


def test_files_are_looked_at_before_they_are_sent(filled: Filled, files: Files, tmp_path: Path, run: Run) -> None:
    sound = make_sound(tmp_path / "mine.mp3", seconds=2)

    async def scenario() -> None:
        await filled.drop(sound, files.picture)
        await until(lambda: filled.fields == ["avatar"] and filled.spec.scene.backdrop is not None)
        assert await filled.form.unchanged()
        backdrop = filled.spec.scene.backdrop
        assert backdrop is not None
        assert backdrop.picture.is_file()
        make_sound(sound, seconds=4)
        assert not await filled.form.unchanged()
        await until(lambda: filled.fields == ["avatar"])
        assert await filled.form.unchanged()

    run(scenario())
    assert round(filled.spec.audio_seconds) == 4


def test_the_figure_is_seen_on_the_canvas(filled: Filled, run: Run) -> None:
    before = middle_of(filled)

    async def scenario() -> None:
        await filled.take_avatar()
        await until(lambda: filled.form.who.picture is not None)

    run(scenario())
    assert middle_of(filled) != before


def test_a_figure_whose_picture_is_missing_has_its_cover(filled: Filled, cloud: Cloud, run: Run) -> None:
    async def scenario() -> None:
        choice = (await filled.avatars())[0]
        figure = replace(choice.figure, picture_url=f"{cloud.address}{PICTURES}nothing.png")
        filled.form.take_avatar(replace(choice, figure=figure))
        await until(lambda: filled.form.who.picture is not None)

    run(scenario())


def test_an_avatar_that_is_gone_says_so_before_it_is_sent(filled: Filled, run: Run) -> None:
    gone = "This avatar is no longer in the cloud's list. Choose another."

    async def scenario() -> None:
        filled.form.fill(HumanSpec(avatar=Cast(id="gone", name="Gone", figure="sit_body")))
        await until(lambda: gone in filled.sentences)

    run(scenario())
    assert filled.words("avatarProblem") == gone
    run(filled.take_avatar())
    assert gone not in filled.sentences


def test_a_figure_that_is_gone_says_so_before_it_is_sent(filled: Filled, run: Run) -> None:
    async def scenario() -> None:
        choice = (await filled.avatars())[0]
        filled.form.fill(HumanSpec(avatar=Cast(id=choice.avatar.id, name=choice.avatar.name, figure="kneeling")))
        await until(lambda: not filled.form.who.looking)

    run(scenario())
    assert "avatar" in filled.fields
    assert filled.words("avatarProblem").startswith("This figure of the avatar is no longer")


def test_nothing_is_said_of_an_avatar_while_the_list_cannot_be_asked(filled: Filled, cloud: Cloud, run: Run) -> None:
    async def scenario() -> None:
        cloud.fault(AVATARS, times=None, status=500)
        filled.form.fill(HumanSpec(avatar=Cast(id="who", name="Who", figure="sit_body")))
        await until(lambda: bool(cloud.calls(AVATARS)) and not filled.form.who.looking)

    run(scenario())
    assert "avatar" not in filled.fields


def test_typefaces_are_listed_and_shown_in_their_own_face(filled: Filled, run: Run) -> None:
    async def scenario() -> None:
        combo = filled.find(QComboBox, "subtitleFont")
        await until(lambda: combo.count() > 2)
        combo.setCurrentIndex(1)
        faces, font_id = filled.form.desk.faces, filled.spec.scene.captions.font
        await until(lambda: faces.standing(font_id).name == "SHOWN")

    run(scenario())
    assert filled.spec.scene.captions.font_name


def test_a_typeface_that_does_not_come_is_told_and_still_sent(filled: Filled, cloud: Cloud, run: Run) -> None:
    async def scenario() -> None:
        combo = filled.find(QComboBox, "subtitleFont")
        await until(lambda: combo.count() > 2)
        cloud.fault("/res/font/*", times=None, status=404)
        filled.form.desk.editor.select(Layer.CAPTIONS)
        combo.setCurrentIndex(1)
        await until(lambda: filled.sees("subtitleFontProblem"))

    run(scenario())
    assert "typeface" not in filled.fields


def test_what_could_not_be_fetched_is_fetched_when_the_form_is_looked_at_again(
    filled: Filled, cloud: Cloud, run: Run
) -> None:
    async def scenario() -> None:
        combo = filled.find(QComboBox, "subtitleFont")
        await until(lambda: combo.count() > 2)
        choice = (await filled.avatars())[0]
        cloud.fault(f"{PICTURES}*", times=2, status=404)  # the picture, and the cover
        filled.form.take_avatar(choice)
        await until(lambda: not filled.form.who.looking)
        assert filled.form.who.picture is None
        assert await filled.form.unchanged()
        await until(lambda: filled.form.who.picture is not None)

    run(scenario())


def test_a_typeface_that_did_not_come_comes_later(filled: Filled, cloud: Cloud, run: Run) -> None:
    async def scenario() -> None:
        combo, faces = filled.find(QComboBox, "subtitleFont"), filled.form.desk.faces
        await until(lambda: combo.count() > 2)
        cloud.fault("/res/font/*", times=1, status=404)
        combo.setCurrentIndex(1)
        font_id = filled.spec.scene.captions.font
        await until(lambda: faces.standing(font_id).name == "REFUSED")
        await filled.form.unchanged()
        await until(lambda: faces.standing(font_id).name == "SHOWN")

    run(scenario())


def test_a_typeface_that_is_gone_says_so(filled: Filled, run: Run) -> None:
    async def scenario() -> None:
        scene = Scene(captions=Captions(font="gone", font_name="Gone"))
        filled.form.fill(HumanSpec(scene=scene))
        await until(lambda: "typeface" in filled.fields)

    run(scenario())


def test_a_background_that_is_no_picture_says_so_at_its_field_and_is_in_the_way_of_nothing(
    filled: Filled, tmp_path: Path, run: Run
) -> None:
    broken = tmp_path / "broken.jpg"
    broken.write_text("no picture")

    async def scenario() -> None:
        await filled.drop(broken)
        assert "backdrop" in filled.fields  # as long as it is looked at
        await until(lambda: not filled.form.desk.backdrop.reading)

    run(scenario())
    assert filled.words("backgroundProblem").startswith("This file is not a picture")
    assert filled.find(QWidget, "backgroundProblem").isVisibleTo(filled.form)
    assert "backdrop" not in filled.fields


def test_a_recording_held_over_the_form_lights_its_place(filled: Filled, files: Files) -> None:
    filled.form.light_for([files.sound])
    zone = filled.find(DropZone, "audioZone")
    assert zone.isVisibleTo(filled.form)
    filled.form.calm()
    assert not zone.isVisibleTo(filled.form)
