"""The lip-sync form: what is asked, what is said of it, and what comes back after a crash."""
# pyright: reportUnknownMemberType=false

from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAccessible
from PySide6.QtTest import QTest
from PySide6.QtWidgets import (
    QComboBox,
    QDoubleSpinBox,
    QLineEdit,
    QPushButton,
    QRadioButton,
    QSpinBox,
    QTextEdit,
    QWidget,
)

from chanjing_studio.domain.media import Container
from chanjing_studio.providers.chanjing.tasks.lip_sync.form import phrases
from chanjing_studio.providers.chanjing.tasks.lip_sync.spec import Backway, DriveMode, LipSyncSpec, Model
from tests.conftest import Run
from tests.providers.chanjing.tasks.lip_sync.conftest import Clips, Filled
from tests.voices import a_voice, until


def write(filled: Filled, words: str) -> None:
    filled.find(QTextEdit, "scriptEdit").setPlainText(words)


def spoken_name(widget: QWidget) -> str:
    return QAccessible.queryAccessibleInterface(widget).text(QAccessible.Text.Name)


def test_an_empty_form_says_what_to_do_in_its_own_order(filled: Filled) -> None:
    assert filled.fields == ["video", "script", "voice"]
    assert all(problem.missing for problem in filled.form.problems())
    assert filled.form.estimate() is None


def test_with_a_video_a_script_and_a_voice_it_can_be_made(filled: Filled, clips: Clips, run: Run) -> None:
    run(filled.drop(clips.upright))
    write(filled, "今天我们聊聊番茄的种植。")
    filled.form.take_voice(a_voice("Harper"))
    assert filled.sentences == []
    spec = filled.spec
    assert (spec.video, spec.video_container, spec.voice_id) == (clips.upright, Container.MP4, "Harper")
    assert filled.words("scriptCount") == "12 / 4000"
    estimate = filled.form.estimate()
    assert estimate is not None
    assert str(estimate.result) == "About 3 s of upright video"
    assert str(estimate.price) == "About 3 beans (1 a second); the cloud's bill decides"


def test_a_script_says_how_long_it_will_be_at_the_chosen_speed(filled: Filled) -> None:
    write(filled, "好" * 90)
    assert filled.words("scriptLength") == "About 20 s"
    filled.find(QDoubleSpinBox, "speedSpin").setValue(2)
    assert filled.words("scriptLength") == "About 10 s"


def test_emoji_are_counted_among_the_problems_until_they_are_removed(filled: Filled) -> None:
    write(filled, "Hi 🥐, a latte ☕ on me")
    assert "Remove 2 emoji" in filled.sentences
    filled.press("scriptRemoveEmoji")
    assert filled.spec.script == "Hi, a latte on me"
    assert "script" not in filled.fields


@pytest.mark.parametrize(
    ("script", "sentence"),
    [
        ("2026", "The cloud cannot say digits alone. Write the number in words, or add some."),
        ("好" * 4000, "Shorten the script by 1 characters: it has to stay under 4000."),
    ],
)
def test_what_the_cloud_would_refuse_is_said_while_typing(filled: Filled, script: str, sentence: str) -> None:
    write(filled, script)
    assert sentence in filled.sentences


def test_every_option_of_the_cloud_is_reached(filled: Filled) -> None:
    for name, value in (("widthSpin", 720), ("heightSpin", 1280)):
        filled.find(QSpinBox, name).setValue(value)
    for name, value in (
        ("modelCombo", Model.HIGH_QUALITY),
        ("backwayCombo", Backway.REVERSED),
        ("driveModeCombo", DriveMode.RANDOM),
    ):
        combo = filled.find(QComboBox, name)
        combo.setCurrentIndex(combo.findData(value))
    for name, value in (("speedSpin", 1.25), ("pitchSpin", 0.8), ("volumeSpin", 60)):
        filled.find(QDoubleSpinBox, name).setValue(value)
    filled.find(QLineEdit, "callbackEdit").setText(" https://example.com/done ")
    assert filled.spec == LipSyncSpec(
        width=720,
        height=1280,
        model=Model.HIGH_QUALITY,
        backway=Backway.REVERSED,
        drive_mode=DriveMode.RANDOM,
        speed=1.25,
        pitch=0.8,
        volume=60,
        callback="https://example.com/done",
    )


def test_what_nobody_changed_is_the_clouds_default(filled: Filled) -> None:
    assert filled.spec == LipSyncSpec()


def test_an_odd_height_is_mended_by_its_button(filled: Filled) -> None:
    filled.press("moreOptions")
    filled.find(QSpinBox, "heightSpin").setValue(1921)
    assert "Make the height even" in filled.sentences
    assert filled.words("sizeProblem") == "The height has to be even."
    assert filled.find(QPushButton, "sizeFix").text() == "Make it 1920"
    filled.press("sizeFix")
    assert (filled.spec.height, "height" in filled.fields) == (1920, False)


def test_a_callback_that_is_no_web_address_is_refused_beside_its_field(filled: Filled) -> None:
    filled.find(QLineEdit, "callbackEdit").setText("ftp://example.com")
    assert "callback" in filled.fields
    assert filled.words("callbackNote") == "Begin the callback address with http:// or https://"
    filled.find(QLineEdit, "callbackEdit").setText("https://example.com")
    assert "callback" not in filled.fields


def test_the_folded_options_are_told_in_a_line(filled: Filled) -> None:
    combo = filled.find(QComboBox, "modelCombo")
    combo.setCurrentIndex(combo.findData(Model.HIGH_QUALITY))
    assert filled.words("moreOptionsSummary") == "Output 1080×1920 · high quality · picture repeats from the start"


def test_a_problem_link_opens_the_fold_and_gives_the_field_the_keyboard(filled: Filled, run: Run) -> None:
    callback = filled.find(QLineEdit, "callbackEdit")
    filled.form.activateWindow()
    filled.form.show_problem("callback")
    run(until(callback.hasFocus))
    assert callback.isVisible()
    filled.form.show_problem("script")
    run(until(filled.find(QTextEdit, "scriptEdit").hasFocus))
    filled.form.show_problem("video")
    run(until(filled.find(QPushButton, "videoChoose").hasFocus))


def test_another_voice_is_asked_for(filled: Filled) -> None:
    asked: list[bool] = []
    filled.form.voice_wanted.connect(lambda: asked.append(True))
    filled.press("voiceChoose")
    assert asked == [True]


def test_a_voice_that_cannot_be_heard_stays_usable(filled: Filled) -> None:
    filled.form.take_voice(a_voice("Harper"))
    assert (filled.words("voiceName"), filled.words("voiceTraits")) == ("Harper", "Female · English")
    filled.press("voiceAuditionHere")  # nobody is signed in
    assert filled.words("voiceTraits") == "No sample; still usable"
    assert "voice" not in filled.fields


def test_the_volume_stays_in_reach_for_a_recording(filled: Filled, run: Run) -> None:
    volume = filled.find(QDoubleSpinBox, "volumeSpin")
    volume.setValue(40)
    filled.find(QRadioButton, "driveByAudio").click()
    run(until(volume.isVisible))
    filled.find(QRadioButton, "driveByText").click()
    filled.form.take_voice(a_voice())
    run(until(volume.isVisible))  # what moves is shown at the next turn of the loop
    assert filled.spec.volume == 40


def test_a_draft_comes_back_with_its_files(filled: Filled, clips: Clips, run: Run) -> None:
    run(filled.drop(clips.turned, clips.sound))
    write(filled, "你好。")
    filled.form.take_voice(a_voice("Harper"))
    filled.find(QRadioButton, "driveByAudio").click()
    filled.find(QSpinBox, "widthSpin").setValue(320)
    draft, spec = filled.form.draft(), filled.spec
    filled.form.clear()
    assert filled.spec == LipSyncSpec()

    async def again() -> None:
        filled.form.restore(draft)
        await filled.looked_at(clips.turned, clips.sound)

    run(again())
    assert filled.spec == spec
    voice = filled.form.voice()
    assert voice is not None
    assert voice.name == "Harper"


def test_a_draft_whose_file_is_gone_says_so(filled: Filled, tmp_path: Path, run: Run) -> None:
    lost = tmp_path / "lost.mp4"

    async def restore() -> None:
        filled.form.restore(LipSyncSpec(video=lost, video_container=Container.MP4).to_json())
        await filled.looked_at(lost)

    run(restore())
    assert "The file is gone" in filled.sentences
    assert "“lost.mp4” is not there" in filled.words("videoInfo")


def test_a_draft_of_another_version_is_read_as_far_as_it_goes(filled: Filled) -> None:
    filled.form.restore({"script": "你好", "width": "wide", "new": 1})
    assert filled.spec == LipSyncSpec(script="你好")


def test_what_a_job_asked_for_can_be_changed_and_made_again(filled: Filled, clips: Clips, run: Run) -> None:
    asked = LipSyncSpec(
        video=clips.upright,
        video_container=Container.MP4,
        script="你好。",
        voice_id="b",
        voice_name="Bo",
        width=720,
        height=720,
    )

    async def fill() -> None:
        filled.form.fill(asked)
        await filled.looked_at(clips.upright)

    run(fill())
    assert filled.spec == asked


def test_undo_brings_a_cleared_script_back(filled: Filled) -> None:
    write(filled, "an hour's work")
    filled.form.clear()
    assert filled.spec.script == ""
    filled.press("scriptUndo")
    assert filled.spec.script == "an hour's work"


@pytest.mark.parametrize(
    ("spec", "speech", "sentence"),
    [
        (LipSyncSpec(), 30, "The picture is 6 s shorter: it plays again from the start until the words end."),
        (
            LipSyncSpec(backway=Backway.REVERSED),
            30,
            "The picture is 6 s shorter: it plays backwards until the words end.",
        ),
        (
            LipSyncSpec(drive_mode=DriveMode.RANDOM),
            30,
            "The picture is 6 s shorter: its frames come in random order until the words end.",
        ),
        (LipSyncSpec(), 20, "The picture is 4 s longer: the video ends with the words."),
        (LipSyncSpec(), 24.3, "Picture and words are about equally long."),
    ],
)
def test_what_the_cloud_does_with_the_difference_is_said(spec: LipSyncSpec, speech: float, sentence: str) -> None:
    assert phrases.difference(spec, speech=speech, picture=24) == sentence


@pytest.mark.parametrize(
    ("spec", "seconds", "result", "price"),
    [
        (
            LipSyncSpec(width=1920, height=1080),
            30.4,
            "About 31 s of wide video",
            "About 31 beans (1 a second); the cloud's bill decides",
        ),
        (
            LipSyncSpec(width=720, height=720, model=Model.HIGH_QUALITY),
            5,
            "About 5 s of square video",
            "About 10 beans (2 a second); the cloud's bill decides",
        ),
    ],
)
def test_the_price_is_told_before_it_is_paid(spec: LipSyncSpec, seconds: float, result: str, price: str) -> None:
    estimate = phrases.estimate(spec, seconds)
    assert (str(estimate.result), str(estimate.price)) == (result, price)


def test_tab_goes_through_everything_from_left_to_right_and_down(filled: Filled) -> None:
    filled.form.take_voice(a_voice())
    filled.press("moreOptions")
    filled.form.activateWindow()
    filled.find(QPushButton, "videoChoose").setFocus()
    passed: list[str] = []
    for _ in range(40):
        focused = filled.form.window().focusWidget()
        assert spoken_name(focused), focused.objectName()
        if passed and focused.objectName() == passed[0]:
            break
        passed.append(focused.objectName())
        QTest.keyClick(focused, Qt.Key.Key_Tab)
    assert passed == [
        *("videoChoose", "driveByText", "scriptEdit", "scriptOpen", "voiceAuditionHere", "voiceChoose"),
        *("speedSpinSlider", "speedSpin", "pitchSpinSlider", "pitchSpin", "volumeSpinSlider", "volumeSpin"),
        *("moreOptions", "widthSpin", "heightSpin", "modelCombo", "driveModeCombo", "backwayCombo", "callbackEdit"),
    ]
