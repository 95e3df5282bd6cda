"""The form of an avatar of one's own: what is asked, what is said of the video, and what comes back after a crash."""
# pyright: reportUnknownMemberType=false

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest
from PySide6.QtCore import QEvent, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QCheckBox, QLabel, QLineEdit, QPushButton, QRadioButton, QWidget

from chanjing_studio.domain.boxes import Size
from chanjing_studio.domain.media import Container
from chanjing_studio.providers.chanjing.tasks.avatar.kind import KIND
from chanjing_studio.providers.chanjing.tasks.avatar.spec import AvatarSpec, Language, Training
from chanjing_studio.ui.size_class import SizeClass
from tests.conftest import Run
from tests.providers.chanjing.tasks.avatar.conftest import Filled, Videos
from tests.voices import a_voice, until


def agree(filled: Filled) -> None:
    filled.find(QCheckBox, "avatarConsent").setChecked(True)


def press(filled: Filled, name: str) -> None:
    filled.find(QRadioButton, name).setChecked(True)


def write_name(filled: Filled, words: str) -> None:
    filled.find(QLineEdit, "avatarNameEdit").setText(words)


def test_an_empty_form_says_what_to_do_in_its_own_order(filled: Filled) -> None:
    assert filled.fields == ["video", "name", "consent"]
    assert filled.notes == []
    assert "half a minute" in filled.find(QLabel, "footageAdvice").text()
    estimate = filled.form.estimate()
    assert estimate
    assert str(estimate.result) == "An avatar of your own"


def test_with_a_video_a_name_and_the_agreement_it_can_be_made(filled: Filled, videos: Videos, run: Run) -> None:
    run(filled.drop(videos.good))
    write_name(filled, "店长")
    assert filled.fields == ["consent"]
    agree(filled)
    assert filled.fields == []
    spec = filled.spec
    assert (spec.video, spec.video_container, spec.consent) == (videos.good, Container.MOV, True)
    assert Size(spec.video_width, spec.video_height) == Size(360, 640)
    assert spec.video_bytes == videos.good.stat().st_size
    assert (spec.training, spec.language, spec.voice_may_fail, spec.uhd) == (
        Training.BOTH,
        Language.CHINESE,
        True,
        False,
    )
    assert filled.notes == ["0:30 long: good", "360×640: good", "With sound"]
    assert filled.form.voice() is None


@pytest.mark.parametrize(
    ("video", "said", "field"),
    [
        ("silent", "Without sound: no voice can be learned from it.", "training"),
        ("short", "0:09 long: too short. It takes at least 30 seconds.", "video"),
        ("long", "5:02 long: too long. 5 minutes are the most.", "video"),
        ("small", "358×640: too small. The shorter side takes at least 360 pixels.", "video"),
    ],
)
def test_what_is_wrong_with_a_video_is_said_and_refused(
    filled: Filled, videos: Videos, run: Run, video: str, said: str, field: str
) -> None:
    run(filled.drop(getattr(videos, video)))
    assert said in filled.notes
    assert filled.fields[0] in ("video", "name")
    assert field in filled.fields
    shown = [label.text() for label in filled.form.findChildren(QLabel) if label.isVisibleTo(filled.form)]
    assert "Checked, ready to use" not in shown


def test_a_silent_video_makes_an_avatar_alone(filled: Filled, videos: Videos, run: Run) -> None:
    run(filled.drop(videos.silent))
    note, passes = filled.find(QLabel, "avatarTrainingNote"), filled.find(QCheckBox, "avatarVoiceMayFail")
    assert note.text() == "This video has no sound: no voice can be learned."
    press(filled, "avatarTrainingFigure")
    assert "training" not in filled.fields
    assert "A silent video will do." in note.text()
    assert not passes.isEnabled()
    assert "Without sound, which an avatar alone does not need" in filled.notes


def test_four_k_is_offered_for_four_k_alone(filled: Filled, videos: Videos, run: Run) -> None:
    uhd = filled.find(QCheckBox, "avatarUhd")
    assert not uhd.isEnabled()
    run(filled.drop(videos.large))
    assert "2160×3840: good, and enough for 4K" in filled.notes
    assert uhd.isEnabled()
    uhd.setChecked(True)
    run(filled.drop(videos.silent))
    assert "uhd" in filled.fields
    assert uhd.isEnabled()
    filled.form.show_problem("uhd")
    assert uhd.isVisibleTo(filled.form)
    uhd.setChecked(False)
    assert not uhd.isEnabled()


def test_what_is_no_video_is_refused_in_words(filled: Filled, videos: Videos, run: Run) -> None:
    run(filled.drop(videos.sound))
    assert filled.fields[0] == "video"
    assert filled.notes == []


def test_of_several_files_the_first_is_taken_and_said(filled: Filled, videos: Videos, run: Run) -> None:
    filled.form.light_for([videos.silent, videos.good])
    run(filled.drop(videos.silent, videos.good))
    assert filled.spec.video == videos.silent
    assert "the first was taken" in str(filled.told[0])


def test_another_video_needs_another_agreement(filled: Filled, videos: Videos, run: Run) -> None:
    run(filled.drop(videos.silent))
    agree(filled)
    run(filled.drop(videos.short))
    assert not filled.spec.consent
    agree(filled)
    filled.find(QPushButton, "videoClear").click()
    assert not filled.spec.consent


def test_what_is_made_again_of_a_changed_video_needs_another_agreement(
    filled: Filled, videos: Videos, run: Run, tmp_path: Path
) -> None:
    path = tmp_path / "me.mp4"
    path.write_bytes(videos.silent.read_bytes())
    run(filled.drop(path))
    agree(filled)
    made = filled.spec
    filled.form.fill(made)
    run(filled.seen())
    assert filled.spec == made
    filled.form.fill(replace(made, video_written=0))  # of a time when that was not kept
    run(filled.seen())
    assert filled.spec.consent
    path.write_bytes(videos.short.read_bytes())
    filled.form.fill(made)
    run(filled.seen())
    assert not filled.spec.consent


def test_who_agrees_while_a_video_is_looked_at_has_agreed(filled: Filled, videos: Videos, run: Run) -> None:
    run(filled.drop(videos.short))
    filled.form.take_files([videos.silent])
    agree(filled)
    run(filled.seen())
    assert filled.spec.consent


def test_it_comes_back_as_it_was(filled: Filled, videos: Videos, run: Run) -> None:
    run(filled.drop(videos.silent))
    write_name(filled, "店长")
    press(filled, "avatarTrainingFigure")
    press(filled, "avatarLanguageEnglish")
    filled.find(QCheckBox, "avatarBare").click()
    agree(filled)
    assert filled.spec.bare
    draft, spec = filled.form.draft(), filled.spec
    filled.form.clear()
    assert filled.spec == AvatarSpec()
    filled.form.restore(draft)
    run(filled.seen())
    assert filled.spec == spec
    filled.form.fill(AvatarSpec(name="Anna"))
    assert filled.spec == AvatarSpec(name="Anna")


def test_a_video_that_changes_on_the_disk_is_noticed(filled: Filled, videos: Videos, run: Run, tmp_path: Path) -> None:
    path = tmp_path / "me.mp4"
    path.write_bytes(videos.silent.read_bytes())
    run(filled.drop(path))
    assert run(filled.form.unchanged())
    path.write_bytes(videos.long.read_bytes())
    assert not run(filled.form.unchanged())
    run(filled.seen())
    assert "video" in filled.fields


@pytest.mark.parametrize(
    ("field", "name"),
    [
        ("video", "videoChoose"),
        ("limit", "videoChoose"),
        ("name", "avatarNameEdit"),
        ("training", "avatarTrainingBoth"),
        ("voice", "avatarTrainingBoth"),
        ("consent", "avatarConsent"),
        ("language", "avatarLanguageChinese"),
    ],
)
def test_each_problem_leads_to_its_control(filled: Filled, run: Run, field: str, name: str) -> None:
    filled.form.activateWindow()
    filled.form.show_problem(field)
    run(until(lambda: filled.find(QWidget, name).hasFocus()))


def test_every_control_has_a_name_and_is_reached_by_tab(filled: Filled, videos: Videos, run: Run) -> None:
    run(filled.drop(videos.large))
    filled.find(QPushButton, "moreOptions").click()
    filled.find(QPushButton, "videoChoose").setFocus()
    reached = ["videoChoose"]
    for _ in range(12):
        QTest.keyClick(QApplication.focusWidget() or filled.form, Qt.Key.Key_Tab)
        reached.append((QApplication.focusWidget() or filled.form).objectName())
    wanted = ["avatarNameEdit", "avatarTrainingBoth", "avatarLanguageChinese", "avatarConsent", "moreOptions"]
    assert [name for name in reached if name in wanted][:5] == wanted
    assert {"avatarVoiceMayFail", "avatarUhd", "avatarBare"} <= set(reached)
    for name in ("avatarNameEdit", "avatarVoiceMayFail", "avatarUhd", "avatarBare", "avatarTraining", "avatarLanguage"):
        assert filled.find(QWidget, name).accessibleName(), name


def test_it_speaks_the_language_in_force_and_fits_narrow_windows(filled: Filled) -> None:
    QApplication.sendEvent(filled.form, QEvent(QEvent.Type.LanguageChange))
    filled.form.set_size_class(SizeClass(narrow=True, short=True))
    filled.form.take_voice(a_voice())
    assert filled.find(QLabel, "avatarTrainingNote").text()


def test_the_kind_takes_videos() -> None:
    assert KIND.takes(Path("me.MOV"))
    assert not KIND.takes(Path("me.wav"))
    assert KIND.beneath == "avatars"
