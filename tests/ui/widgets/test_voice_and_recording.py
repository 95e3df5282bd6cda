# pytest-qt types its signals and clicks loosely.
# pyright: reportUnknownMemberType=false

import pytest
from PySide6.QtCore import QPoint, QPointF, Qt
from PySide6.QtGui import QAccessible, QWheelEvent
from PySide6.QtWidgets import QApplication, QDoubleSpinBox, QLabel, QSlider, QWidget
from pytestqt.qtbot import QtBot

from chanjing_studio.ui.mirror.voice_print import VoicePrint
from chanjing_studio.ui.theme.look import Look
from chanjing_studio.ui.widgets.file_view import FileFacts
from chanjing_studio.ui.widgets.play_button import PlayState
from chanjing_studio.ui.widgets.print_view import PrintView
from chanjing_studio.ui.widgets.recording_card import RecordingCard
from chanjing_studio.ui.widgets.slider_spin import NumberRange, SliderSpin
from chanjing_studio.ui.widgets.voice_card import Manner, VoiceCard

MANNER = Manner(NumberRange(0.5, 2.0, 1.0, 0.05, 2), NumberRange(0.1, 3.0, 1.0, 0.1, 1), NumberRange(1, 100, 100))
PEAKS = (0.2, 0.9, 0.4)


@pytest.fixture
def card(qtbot: QtBot, look: Look) -> VoiceCard:
    made = VoiceCard(look, MANNER)
    qtbot.addWidget(made)
    made.show()
    return made


def text(card: VoiceCard, name: str) -> str:
    found = card.findChild(QLabel, name)
    assert found is not None
    return found.text()


def test_without_a_voice_the_card_asks_for_one(card: VoiceCard) -> None:
    assert text(card, "voiceName") == "No voice yet"
    assert card.choose.text() == "Choose a voice"
    assert not card.play.isEnabled()
    assert not card.speed.isVisible()


def test_a_voice_shows_its_name_and_how_it_can_speak(card: VoiceCard) -> None:
    card.show_voice("Harper", "Female · English")
    assert text(card, "voiceName") == "Harper"
    assert text(card, "voiceTraits") == "Female · English"
    assert card.play.accessibleName() == "Play Harper"
    assert card.play.isEnabled()
    assert card.speed.isVisible()
    assert card.choose.accessibleName() == "Change the voice"


def test_pressing_play_asks_and_the_answer_is_shown(card: VoiceCard, qtbot: QtBot) -> None:
    card.show_voice("Harper", "")
    with qtbot.waitSignal(card.audition_pressed):
        qtbot.mouseClick(card.play, Qt.MouseButton.LeftButton)
    card.show_sound(PlayState.PLAYING, VoicePrint(PEAKS, 0.5))
    assert card.play.accessibleName() == "Stop Harper"


def test_space_on_the_play_button_auditions(card: VoiceCard, qtbot: QtBot) -> None:
    card.show_voice("Harper", "")
    with qtbot.waitSignal(card.audition_pressed):
        qtbot.keyClick(card.play, Qt.Key.Key_Space)


def test_a_voice_without_a_sample_stays_usable_and_says_so(card: VoiceCard) -> None:
    card.show_voice("Harper", "Female")
    card.show_sound(PlayState.STILL, VoicePrint(failed=True))
    assert text(card, "voiceTraits") == "No sample; still usable"
    assert card.play.isEnabled()
    card.show_sound(PlayState.STILL, VoicePrint(PEAKS))
    assert text(card, "voiceTraits") == "Female"


def test_a_voice_that_cannot_speak_says_why_and_not_that_it_is_usable(card: VoiceCard) -> None:
    card.show_voice("Anna", "Expired in the cloud", usable=False)
    card.show_sound(PlayState.STILL, VoicePrint(failed=True))
    traits = card.findChild(QLabel, "voiceTraits")
    assert traits is not None
    assert (traits.text(), traits.property("state")) == ("Expired in the cloud", "warning")
    card.show_no_voice()
    assert traits.property("state") == "muted"


def test_a_voice_taken_away_leaves_no_sound_behind(card: VoiceCard) -> None:
    card.show_voice("Harper", "")
    card.show_sound(PlayState.PLAYING, VoicePrint(PEAKS, 0.2))
    card.show_no_voice()
    assert not card.play.isEnabled()
    assert card.play.accessibleName() == "Nothing to play yet"


def test_the_numbers_are_found_by_their_names(card: VoiceCard, qtbot: QtBot) -> None:
    card.show_voice("Harper", "")
    speed = card.findChild(QDoubleSpinBox, "speedSpin")
    assert speed is not None
    assert card.findChild(QDoubleSpinBox, "pitchSpin") is not None
    assert card.findChild(QDoubleSpinBox, "volumeSpin") is not None
    with qtbot.waitSignal(card.changed):
        speed.setValue(1.25)
    assert card.speed.value() == pytest.approx(1.25)


def test_in_a_narrow_window_the_numbers_stand_one_under_the_other(card: VoiceCard, qtbot: QtBot) -> None:
    card.show_voice("Harper", "")
    assert card.minimumSizeHint().width() > 500
    card.set_narrow(narrow=True)
    qtbot.waitUntil(lambda: card.minimumSizeHint().width() < 500)


@pytest.fixture
def speed(qtbot: QtBot, look: Look) -> SliderSpin:
    made = SliderSpin(look, "speedSpin", NumberRange(0.5, 2.0, 1.0, 0.05, 2))
    made.set_words("Speed")
    qtbot.addWidget(made)
    made.show()
    return made


def test_the_slider_moves_the_number_by_whole_steps(speed: SliderSpin, qtbot: QtBot) -> None:
    with qtbot.waitSignal(speed.changed) as changed:
        qtbot.keyClick(speed.slider, Qt.Key.Key_Right)
    assert changed.args == [pytest.approx(1.05)]
    assert speed.value() == pytest.approx(1.05)


def test_a_typed_number_between_two_steps_is_kept(speed: SliderSpin) -> None:
    speed.spin.setValue(1.07)
    assert speed.value() == pytest.approx(1.07)
    assert speed.slider.value() == 107


def test_the_slider_tells_a_screen_reader_the_number_and_stops_at_whole_steps(speed: SliderSpin) -> None:
    told = QAccessible.queryAccessibleInterface(speed.slider)
    assert told.text(QAccessible.Text.Description) == speed.spin.text()
    speed.slider.setValue(128)
    assert (speed.value(), speed.slider.value()) == (pytest.approx(1.3), 130)
    assert told.text(QAccessible.Text.Description) == speed.spin.text()


def test_both_halves_have_names_and_the_range_holds(speed: SliderSpin) -> None:
    assert speed.spin.accessibleName() == speed.slider.accessibleName() == "Speed"
    assert speed.findChild(QSlider, "speedSpinSlider") is speed.slider
    speed.set_value(9)
    assert speed.value() == pytest.approx(2.0)


@pytest.mark.parametrize("half", ["slider", "spin"])
def test_scrolling_the_page_over_a_number_leaves_it_alone(speed: SliderSpin, half: str) -> None:
    control: QWidget = getattr(speed, half)
    middle = QPointF(control.rect().center())
    turned = QPoint(0, 120)
    wheel = QWheelEvent(
        middle,
        QPointF(control.mapToGlobal(middle)),
        QPoint(),
        turned,
        Qt.MouseButton.NoButton,
        Qt.KeyboardModifier.NoModifier,
        Qt.ScrollPhase.NoScrollPhase,
        False,
    )
    control.clearFocus()
    QApplication.sendEvent(control, wheel)
    assert speed.value() == pytest.approx(1.0)
    assert not wheel.isAccepted()


@pytest.fixture
def recording(qtbot: QtBot, look: Look) -> RecordingCard:
    made = RecordingCard(look)
    made.show_facts(FileFacts("mona.m4a", "AAC · 0.9 MB", ""))
    qtbot.addWidget(made)
    made.show()
    return made


def test_a_recording_plays_and_pauses(recording: RecordingCard, qtbot: QtBot) -> None:
    assert recording.play.accessibleName() == "Play mona.m4a"
    with qtbot.waitSignal(recording.play_pressed):
        recording.play.click()
    recording.show_sound(PlayState.PLAYING, PEAKS, at=9, seconds=28)
    assert recording.play.accessibleName() == "Pause mona.m4a"


def test_a_recordings_time_is_read_as_a_sentence(recording: RecordingCard) -> None:
    recording.show_sound(PlayState.STILL, PEAKS, at=9, seconds=28)
    time = recording.findChild(QLabel, "audioTime")
    assert time is not None
    assert time.text() == "0:09 / 0:28"
    assert time.accessibleName() == "0:09 of 0:28"


def test_the_print_has_no_playhead_before_the_first_play(recording: RecordingCard) -> None:
    view = recording.findChild(PrintView)
    assert view is not None
    recording.show_sound(PlayState.STILL, PEAKS, at=0, seconds=28)
    assert view.sound.played is None
    recording.show_sound(PlayState.STILL, PEAKS, at=14, seconds=28)
    assert view.sound.played == pytest.approx(0.5)
