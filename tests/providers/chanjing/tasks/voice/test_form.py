"""The form of a voice of one's own: what is asked, what is said of the sample, and what comes back after a crash."""
# pyright: reportUnknownMemberType=false

from pathlib import Path

import pytest
from PySide6.QtCore import QEvent, QMimeData, QPointF, Qt, QUrl
from PySide6.QtGui import QAccessible, QDropEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QCheckBox, QComboBox, QLabel, QLineEdit, QPushButton, QRadioButton, QWidget

from chanjing_studio.domain.media import Container
from chanjing_studio.providers.chanjing.tasks.voice.kind import KIND
from chanjing_studio.providers.chanjing.tasks.voice.spec import Language, VoiceModel, VoiceSpec
from chanjing_studio.ui.size_class import SizeClass
from tests.clips import make_wave
from tests.conftest import Run
from tests.providers.chanjing.tasks.voice.conftest import Filled, Samples
from tests.voices import a_voice


def agree(filled: Filled) -> None:
    filled.find(QCheckBox, "voiceConsent").setChecked(True)


def write(filled: Filled, name: str, words: str) -> None:
    filled.find(QLineEdit, name).setText(words)


def test_an_empty_form_says_what_to_do_in_its_own_order(filled: Filled) -> None:
    assert filled.fields == ["audio", "name", "consent"]
    assert filled.notes == []
    assert "half a minute" in filled.find(QLabel, "sampleAdvice").text()
    estimate = filled.form.estimate()
    assert estimate
    assert str(estimate.result) == "A voice of your own"


def test_with_a_sample_a_name_and_the_agreement_it_can_be_made(filled: Filled, samples: Samples, run: Run) -> None:
    run(filled.drop(samples.good))
    write(filled, "voiceNameEdit", "我的声音")
    assert filled.fields == ["consent"]
    agree(filled)
    assert filled.fields == []
    spec = filled.spec
    assert (spec.audio, spec.audio_container, spec.consent) == (samples.good, Container.WAV, True)
    assert (spec.audio_seconds, spec.audio_bytes) == (40, samples.good.stat().st_size)
    assert (spec.language, spec.model) == (Language.CHINESE, VoiceModel.TURBO)
    assert filled.notes == ["0:40 long: good", "Loudness: good"]


@pytest.mark.parametrize(
    ("sample", "said", "refused"),
    [
        ("short", "0:09 long: too short. It takes at least 15 seconds.", True),
        ("shortish", "0:20 long. From half a minute on the voice sounds more alike.", False),
        ("long", "5:01 long: too long. 5 minutes are the most.", True),
        ("quiet", "Quiet. Nearer to the microphone the voice comes out clearer.", False),
        ("silent", "Silent: nothing is heard in it.", True),
        ("harsh", "Cut off at its loudest places, which sounds harsh. Record it more quietly.", False),
        ("stereo", "It has 2 channels. One is better: from several the cloud may hear no voice.", False),
    ],
)
def test_what_is_wrong_with_a_sample_is_said_and_the_worst_is_refused(
    filled: Filled, samples: Samples, run: Run, sample: str, said: str, refused: bool
) -> None:
    run(filled.drop(getattr(samples, sample)))
    assert said in filled.notes
    assert ("audio" in filled.fields) is refused


@pytest.mark.parametrize("sample", ["video", "text"])
def test_what_is_no_recording_is_refused_in_words(filled: Filled, samples: Samples, run: Run, sample: str) -> None:
    run(filled.drop(getattr(samples, sample)))
    assert filled.fields[0] == "audio"
    assert filled.notes == []


def test_of_several_files_the_first_is_taken_and_said(filled: Filled, samples: Samples, run: Run) -> None:
    filled.form.light_for([samples.good, samples.short])
    run(filled.drop(samples.good, samples.short))
    assert filled.spec.audio == samples.good
    assert "the first was taken" in str(filled.told[0])


def test_another_recording_needs_another_agreement(filled: Filled, samples: Samples, run: Run) -> None:
    run(filled.drop(samples.good))
    agree(filled)
    run(filled.drop(samples.stereo))
    assert not filled.spec.consent
    agree(filled)
    filled.find(QPushButton, "audioClear").click()
    assert not filled.spec.consent


def test_a_sample_that_changes_on_the_disk_is_noticed(filled: Filled, run: Run, tmp_path: Path) -> None:
    path = make_wave(tmp_path / "me.wav")
    run(filled.drop(path))
    assert run(filled.form.unchanged())
    make_wave(path, seconds=9)
    assert not run(filled.form.unchanged())
    run(filled.heard())
    assert "audio" in filled.fields


def test_what_is_made_again_of_a_changed_recording_needs_another_agreement(
    filled: Filled, run: Run, tmp_path: Path
) -> None:
    path = make_wave(tmp_path / "me.wav", seconds=16)
    run(filled.drop(path))
    agree(filled)
    made = filled.spec
    filled.form.fill(made)
    run(filled.heard())
    assert filled.spec.consent
    make_wave(path, seconds=17)
    filled.form.fill(made)
    run(filled.heard())
    assert not filled.spec.consent


def test_the_sentence_to_try_it_is_counted(filled: Filled) -> None:
    note = filled.find(QLabel, "voiceTryNote")
    assert "may stay empty" in note.text()
    write(filled, "voiceTryEdit", "您好，很高兴为您服务。")
    assert note.text() == "11 of 50 characters"
    write(filled, "voiceTryEdit", "字" * 51)
    assert "text" in filled.fields


def test_the_rest_is_folded_away(filled: Filled) -> None:
    combo = filled.find(QComboBox, "voiceModelCombo")
    assert not combo.isVisibleTo(filled.form)
    filled.find(QPushButton, "moreOptions").click()
    combo.setCurrentIndex(2)
    assert filled.spec.model is VoiceModel.SECOND


@pytest.mark.parametrize(
    ("field", "control"),
    [
        ("audio", "audioChoose"),
        ("name", "voiceNameEdit"),
        ("text", "voiceTryEdit"),
        ("consent", "voiceConsent"),
        ("model", "voiceModelCombo"),
    ],
)
def test_a_problem_leads_to_its_field(filled: Filled, field: str, control: str) -> None:
    filled.form.show_problem(field)
    QApplication.processEvents()
    QApplication.processEvents()
    focused = filled.form.focusWidget()
    assert focused
    assert focused.objectName() == control


def test_a_draft_brings_everything_back(filled: Filled, samples: Samples, run: Run) -> None:
    spec = VoiceSpec(
        audio=samples.good,
        name="我的声音",
        language=Language.ENGLISH,
        model=VoiceModel.THIRD,
        text="Hello there.",
        consent=True,
    )
    filled.form.restore(spec.to_json())
    run(filled.heard())
    assert filled.fields == []
    draft = filled.form.draft()
    filled.form.clear()
    assert filled.spec == VoiceSpec()
    filled.form.fill(VoiceSpec.from_json(draft))
    run(filled.heard())
    assert filled.form.draft() == draft


def test_voices_are_chosen_elsewhere(filled: Filled) -> None:
    filled.form.take_voice(a_voice("Harper"))
    assert filled.form.voice() is None
    assert filled.form.picture() is None


def test_the_keyboard_goes_from_top_to_bottom(filled: Filled) -> None:
    QTest.qWaitForWindowExposed(filled.form)
    filled.find(QPushButton, "audioChoose").setFocus()
    seen = []
    for _ in range(6):
        QTest.keyClick(filled.form.focusWidget(), Qt.Key.Key_Tab)
        focused = filled.form.focusWidget()
        assert focused
        seen.append(focused.objectName())
    assert seen == [
        "voiceNameEdit", "voiceLanguageChinese", "voiceTryEdit", "voiceConsent", "moreOptions", "audioChoose",
    ]  # fmt: skip


def test_every_control_says_its_name(filled: Filled) -> None:
    for kind, name in (
        (QLineEdit, "voiceNameEdit"),
        (QRadioButton, "voiceLanguageEnglish"),
        (QLineEdit, "voiceTryEdit"),
        (QCheckBox, "voiceConsent"),
        (QComboBox, "voiceModelCombo"),
    ):
        widget: QWidget = filled.find(kind, name)
        assert QAccessible.queryAccessibleInterface(widget).text(QAccessible.Text.Name), name


@pytest.mark.parametrize("size", [SizeClass(), SizeClass(narrow=True), SizeClass(short=True)])
def test_it_fits_every_window(filled: Filled, size: SizeClass) -> None:
    filled.form.set_size_class(size)
    QApplication.processEvents()
    assert filled.form.minimumSizeHint().width() < 900


def test_esc_ends_the_sound(filled: Filled, samples: Samples, run: Run) -> None:
    run(filled.drop(samples.good))
    QTest.keyClick(filled.form, Qt.Key.Key_Escape)
    filled.form.hide()


def test_a_field_does_not_take_a_dropped_file_for_text(filled: Filled, samples: Samples) -> None:
    mime = QMimeData()
    mime.setUrls([QUrl.fromLocalFile(str(samples.good))])
    edit = filled.find(QLineEdit, "voiceNameEdit")
    event = QDropEvent(
        QPointF(2, 2), Qt.DropAction.CopyAction, mime, Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier,
        QEvent.Type.Drop,
    )  # fmt: skip
    QApplication.sendEvent(edit, event)
    assert edit.text() == ""


def test_its_kind_takes_recordings_alone(samples: Samples) -> None:
    assert KIND.takes(samples.good)
    assert not KIND.takes(samples.video)
