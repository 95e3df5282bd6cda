"""The digital human form: who is seen, what is said, what is told of it, and what comes back after a crash."""
# pyright: reportUnknownMemberType=false

from __future__ import annotations

from dataclasses import replace

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAccessible
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QCheckBox, QComboBox, QLineEdit, QPushButton, QSpinBox, QWidget

from chanjing_studio.domain.avatars import Cast
from chanjing_studio.domain.boxes import Box, Size
from chanjing_studio.domain.performance import Backway, DriveMode
from chanjing_studio.domain.scene import figure_box
from chanjing_studio.providers.chanjing.tasks.digital_human.form import phrases
from chanjing_studio.providers.chanjing.tasks.digital_human.spec import HumanSpec, Language, Model
from tests.avatars import size_of
from tests.conftest import Run
from tests.providers.chanjing.tasks.digital_human.conftest import Filled
from tests.voices import a_voice, until


def test_an_empty_form_says_what_to_do_in_its_own_order(filled: Filled) -> None:
    assert filled.fields == ["avatar", "script", "voice"]
    assert all(problem.missing for problem in filled.form.problems())
    assert filled.form.estimate() is None
    assert filled.spec == HumanSpec()


def test_with_an_avatar_and_a_script_it_can_be_made(filled: Filled, run: Run) -> None:
    choice = run(filled.take_avatar())
    filled.write("今天我们聊聊番茄的种植。")
    assert filled.sentences == []
    spec, own = filled.spec, choice.avatar.voice
    assert own is not None
    assert (spec.avatar.id, spec.avatar.figure) == (choice.avatar.id, choice.figure.type)
    assert spec.voice_id == own.id
    assert spec.scene.figure == figure_box(size_of(choice.figure), Size(1080, 1920))
    assert filled.words("voiceOffer") == f"This voice comes with {choice.avatar.name}."
    estimate = filled.form.estimate()
    assert estimate is not None
    assert str(estimate.result) == "What you see is sent, to the pixel"
    assert str(estimate.price) == "1080×1920 · about 3 s · about 3 beans; the cloud's bill decides"


def test_an_avatar_is_asked_for_and_shown_with_its_figure(filled: Filled, run: Run) -> None:
    asked: list[bool] = []
    filled.form.avatar_wanted.connect(lambda: asked.append(True))
    filled.press("avatarChoose")
    assert asked == [True]
    choice = run(filled.take_avatar())
    assert filled.form.avatar() == choice
    assert filled.words("avatarName") == choice.avatar.name
    stands = {"whole_body": "standing", "sit_body": "seated"}[choice.figure.type]
    assert filled.words("avatarFacts") == f"Public avatar · {stands}"


def test_another_avatar_stands_where_the_one_before_stood_and_as_high(filled: Filled, run: Run) -> None:
    everyone = run(filled.avatars())
    first = everyone[0]
    other = next(one for one in everyone if abs(size_of(one.figure).ratio - size_of(first.figure).ratio) > 0.01)
    filled.form.take_avatar(first)
    for name, number in (("layerHeight", 1000), ("layerX", 100), ("layerY", 500)):
        filled.find(QSpinBox, name).setValue(number)
    before = filled.spec.scene.figure
    filled.form.take_avatar(other)
    box = filled.spec.scene.figure
    assert (box.height, box.bottom) == (before.height, before.bottom)
    assert abs(box.x + box.width / 2 - before.x - before.width / 2) <= 1
    assert abs(box.width - box.height * size_of(other.figure).ratio) <= 1


def test_a_step_back_brings_the_avatar_before_back_too(filled: Filled, run: Run) -> None:
    everyone = run(filled.avatars())
    first = everyone[0]
    other = next(one for one in everyone if abs(size_of(one.figure).ratio - size_of(first.figure).ratio) > 0.01)
    filled.form.take_avatar(first)
    at_first = filled.spec
    filled.form.take_avatar(other)
    filled.press("undoButton")
    assert (filled.spec.avatar, filled.spec.scene) == (at_first.avatar, at_first.scene)
    filled.press("redoButton")
    assert filled.spec.avatar.id == other.avatar.id
    assert filled.form.avatar() == other


def test_a_step_back_takes_the_voice_along_that_came_with_an_avatar(filled: Filled, run: Run) -> None:
    everyone = run(filled.avatars())
    first = everyone[0]
    other = next(one for one in everyone if one.avatar.voice and one.avatar.voice != first.avatar.voice)
    assert first.avatar.voice
    assert other.avatar.voice
    filled.form.take_avatar(first)
    filled.form.take_avatar(other)
    filled.press("undoButton")
    assert filled.spec.voice_id == first.avatar.voice.id
    filled.press("undoButton")
    assert filled.spec.voice_id == ""
    filled.press("redoButton")
    filled.press("redoButton")
    assert filled.spec.voice_id == other.avatar.voice.id
    filled.form.take_voice(a_voice("Harper"))
    filled.press("undoButton")
    assert filled.spec.voice_id == "Harper"


def test_a_voice_that_the_user_chose_stays_and_the_avatars_own_is_offered(filled: Filled, run: Run) -> None:
    filled.form.take_voice(a_voice("Harper"))
    choice = run(filled.take_avatar())
    own = choice.avatar.voice
    assert own is not None
    assert filled.spec.voice_id == "Harper"
    assert filled.words("voiceOffer") == f"{choice.avatar.name} has a voice of its own: {own.name}."
    filled.press("voiceOfferAction")
    assert filled.spec.voice_id == own.id
    assert filled.words("voiceOffer") == f"This voice comes with {choice.avatar.name}."


def test_a_voice_that_came_with_an_avatar_goes_with_it(filled: Filled, run: Run) -> None:
    everyone = run(filled.avatars())
    first = everyone[0]
    other = next(one for one in everyone if one.avatar.voice and one.avatar.voice != first.avatar.voice)
    filled.form.take_avatar(first)
    filled.form.take_avatar(other)
    assert other.avatar.voice is not None
    assert filled.spec.voice_id == other.avatar.voice.id


def test_every_option_of_the_cloud_is_reached(filled: Filled) -> None:
    filled.pick("modelCombo", Model.HIGH_QUALITY)
    filled.pick("languageCombo", Language.ENGLISH)
    filled.pick("driveModeCombo", DriveMode.RANDOM)
    filled.pick("backwayCombo", Backway.REVERSED)
    filled.find(QLineEdit, "callbackEdit").setText(" https://example.com/done ")
    assert filled.spec == HumanSpec(
        model=Model.HIGH_QUALITY,
        language=Language.ENGLISH,
        drive_mode=DriveMode.RANDOM,
        backway=Backway.REVERSED,
        callback="https://example.com/done",
    )
    said = "high quality · 1080p · plays backwards · frames in random order · with a callback"
    assert filled.words("moreOptionsSummary") == said


def test_see_through_is_explained_and_offered_to_own_avatars_only(filled: Filled, run: Run) -> None:
    run(filled.take_avatar())
    switch = filled.find(QCheckBox, "seeThrough")
    assert not switch.isEnabled()
    assert "Only an own avatar" in switch.accessibleDescription()
    filled.form.fill(HumanSpec(avatar=Cast(id="mine", name="Mine", own=True)))
    assert switch.isEnabled()
    switch.setChecked(True)
    assert filled.spec.see_through
    assert "seeThrough" not in filled.fields
    run(filled.take_avatar())
    assert "seeThrough" in filled.fields
    assert switch.isEnabled()  # to be put off
    switch.setChecked(False)
    assert not switch.isEnabled()


def test_its_own_background_is_left_away_where_the_list_says_that_it_can_be(filled: Filled, run: Run) -> None:
    everyone = run(filled.avatars())
    switch = filled.find(QCheckBox, "withoutGround")
    filled.form.take_avatar(next(one for one in everyone if not one.figure.bare))
    assert not switch.isEnabled()
    assert "Only for a figure of whom the cloud says so" in switch.accessibleDescription()
    filled.form.take_avatar(next(one for one in everyone if one.figure.bare))
    switch.click()
    assert filled.spec.without_ground
    assert "withoutGround" not in filled.fields
    assert filled.words("moreOptionsSummary").endswith("without its own background")
    filled.form.take_avatar(next(one for one in everyone if not one.figure.bare))
    assert "withoutGround" in filled.fields
    switch.click()  # what is on can be put off
    assert "withoutGround" not in filled.fields


def test_what_was_kept_before_the_list_told_of_backgrounds_learns_it(filled: Filled, run: Run) -> None:
    choice = next(one for one in run(filled.avatars()) if one.figure.bare)
    filled.form.take_avatar(choice)
    kept = filled.spec.to_json()
    filled.form.clear()
    filled.form.restore({**kept, "avatar": {name: kept["avatar"][name] for name in ("id", "name", "figure")}})
    assert not filled.find(QCheckBox, "withoutGround").isEnabled()
    run(until(lambda: filled.form.avatar() is not None))
    assert filled.find(QCheckBox, "withoutGround").isEnabled()


def test_a_callback_that_is_no_web_address_is_refused_beside_its_field(filled: Filled) -> None:
    filled.find(QLineEdit, "callbackEdit").setText("ftp://example.com")
    assert "callback" in filled.fields
    assert filled.words("callbackNote") == "Begin the callback address with http:// or https://"


def test_an_avatar_that_is_not_made_for_4k_says_so_at_the_size(filled: Filled, run: Run) -> None:
    everyone = run(filled.avatars())
    filled.form.take_avatar(next(one for one in everyone if one.avatar.uhd is None))
    filled.find(QComboBox, "canvasPreset").setCurrentIndex(5)
    assert filled.spec.uhd
    assert "canvas" in filled.fields
    filled.form.take_avatar(next(one for one in everyone if one.avatar.uhd is not None))
    assert "canvas" not in filled.fields


@pytest.mark.parametrize(
    ("field", "control"),
    [
        ("avatar", "avatarChoose"),
        ("canvas", "canvasPreset"),
        ("background", "backgroundColor"),
        ("backdrop", "backgroundChoose"),
        ("figure", "layerX"),
        ("captions", "layerX"),
        ("typeface", "subtitleFont"),
        ("script", "scriptEdit"),
        ("voice", "voiceChoose"),
        ("model", "modelCombo"),
        ("seeThrough", "seeThrough"),
        ("withoutGround", "withoutGround"),
        ("callback", "callbackEdit"),
    ],
)
def test_a_problem_link_gives_its_field_the_keyboard(filled: Filled, run: Run, field: str, control: str) -> None:
    filled.form.fill(HumanSpec(avatar=Cast(id="mine", name="Mine", own=True)))
    filled.form.activateWindow()
    filled.form.show_problem(field)
    run(until(lambda: filled.find(QWidget, control).hasFocus()))


def test_a_draft_comes_back_as_it_was(filled: Filled, run: Run) -> None:
    choice = run(filled.take_avatar(1))
    filled.write("你好。")
    filled.form.take_voice(a_voice("Harper"))
    filled.pick("modelCombo", Model.CARTOON)
    filled.find(QSpinBox, "layerX").setValue(33)
    draft, spec = filled.form.draft(), filled.spec
    filled.form.clear()
    assert filled.spec == HumanSpec()
    filled.form.restore(draft)
    assert filled.spec == spec
    assert filled.words("avatarName") == choice.avatar.name
    run(until(lambda: filled.form.avatar() == choice))  # found in the list again, with its pictures


def test_a_draft_of_another_version_is_read_as_far_as_it_goes(filled: Filled) -> None:
    filled.form.restore({"script": "你好", "scene": 3, "avatar": "who", "new": 1})
    assert filled.spec == HumanSpec(script="你好")


def test_what_a_job_asked_for_opens_the_canvas_as_it_was(filled: Filled, run: Run) -> None:
    choice = run(filled.take_avatar())
    scene = filled.spec.scene.with_(figure=Box(40, 400, 844, 1500), colour="#102030")
    asked = replace(filled.spec, script="你好。", scene=scene, voice_id="b", voice_name="Bo")
    filled.form.clear()
    filled.form.fill(asked)
    assert filled.spec == asked
    assert filled.find(QSpinBox, "layerX").value() == 40
    run(until(lambda: filled.form.avatar() == choice))


def test_undo_brings_a_cleared_script_back(filled: Filled) -> None:
    filled.write("an hour's work")
    filled.form.clear()
    assert filled.spec.script == ""
    filled.press("scriptUndo")
    assert filled.spec.script == "an hour's work"


def test_the_first_words_stand_on_the_canvas_and_the_poster_shows_it(filled: Filled, run: Run) -> None:
    run(filled.take_avatar())
    filled.write("Warm the leaves. Pour slowly.")
    picture = filled.form.picture()
    assert picture is not None
    assert (picture.width(), picture.height()) == (240, 426)


def test_what_folds_open_leaves_the_canvas_as_it_is(filled: Filled) -> None:
    canvas = filled.find(QWidget, "canvas")
    QTest.qWait(50)
    before = canvas.size()
    filled.press("moreOptions")
    QTest.qWait(50)
    assert canvas.size() == before


def test_what_is_told_follows_a_drag_some_times_a_second_and_to_its_end(filled: Filled, run: Run) -> None:
    told: list[int] = []
    filled.form.changed.connect(lambda: told.append(filled.spec.scene.figure.x))
    for x in range(1, 31):
        filled.find(QSpinBox, "layerX").setValue(x)
    assert told == [1]
    run(until(lambda: told[-1] == 30))
    assert len(told) < 10


def test_sizes_and_prices_are_told_before_they_are_paid() -> None:
    spec = HumanSpec(model=Model.CARTOON)
    estimate = phrases.estimate(spec, 30.4)
    assert str(estimate.price) == "1080×1920 · about 31 s · about 93 beans; the cloud's bill decides"


def spoken_name(widget: QWidget) -> str:
    return QAccessible.queryAccessibleInterface(widget).text(QAccessible.Text.Name)


def test_tab_goes_through_everything_from_left_to_right(filled: Filled, run: Run) -> None:
    run(filled.take_avatar())
    filled.press("moreOptions")
    filled.form.activateWindow()
    filled.find(QPushButton, "looksOpen").setFocus()
    passed: list[str] = []
    for _ in range(60):
        focused = filled.form.window().focusWidget()
        assert spoken_name(focused), focused.objectName()
        if passed and focused.objectName() == passed[0]:
            break
        if focused.objectName() not in passed[-1:]:  # on the canvas it goes from layer to layer first
            passed.append(focused.objectName())
        QTest.keyClick(focused, Qt.Key.Key_Tab)
    assert passed == [
        *("looksOpen", "layerAdd", "layerList", "layerX", "layerY", "layerWidth", "layerHeight"),
        *("figureWhole", "figureMiddle"),
        *("canvasPreset", "safeArea", "undoButton", "canvas", "zoomOut", "zoomIn", "zoomFit"),
        *("avatarChoose", "driveByText", "scriptEdit", "scriptOpen", "voiceAuditionHere", "voiceChoose"),
        *("speedSpinSlider", "speedSpin", "pitchSpinSlider", "pitchSpin", "volumeSpinSlider", "volumeSpin"),
        *("moreOptions", "modelCombo", "languageCombo", "driveModeCombo", "backwayCombo", "callbackEdit"),
        "withoutGround",
    ]
