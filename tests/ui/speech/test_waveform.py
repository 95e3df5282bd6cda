# pytest-qt types its signals and clicks loosely.
# pyright: reportUnknownMemberType=false

import pytest
from PySide6.QtCore import QPoint, QPointF, Qt
from PySide6.QtGui import QAccessible, QColor, QImage, QWheelEvent
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from chanjing_studio.ui.speech.waveform import Waveform
from chanjing_studio.ui.theme.look import Look, ThemeChoice
from tests.ui.mirror.test_line import like
from tests.ui.speech.samples import LINES, PEAKS, SECONDS, many_lines

WIDTH = 1012  # px: with the sides, a bar each 0.08 s
FOOT = 88  # px: the line of the mirror
SIDE = Waveform.side


@pytest.fixture
def wave(qtbot: QtBot, look: Look) -> Waveform:
    made = Waveform(look)
    qtbot.addWidget(made)
    made.resize(WIDTH, made.sizeHint().height())
    made.show()
    made.show_sound(SECONDS, PEAKS)
    made.show_lines(LINES)
    return made


@pytest.fixture
def told(wave: Waveform) -> list[float]:
    """Where someone wanted to go; the sound goes there at once."""
    places: list[float] = []
    wave.wanted.connect(places.append)
    wave.wanted.connect(wave.show_place)
    return places


def ink(image: QImage, row: int, colour: QColor) -> list[int]:
    """The columns of the sound, from 0, in which a row has this colour."""
    ratio = image.devicePixelRatio()
    return [x for x in range(WIDTH - 2 * SIDE) if like(image.pixelColor(round((x + SIDE) * ratio), row), colour)]


def seen(wave: Waveform) -> QImage:
    return wave.grab().toImage()


def test_a_sound_that_is_not_known_is_dots(wave: Waveform, look: Look) -> None:
    wave.show_sound(SECONDS, None)
    image = seen(wave)
    assert ink(image, FOOT - 10, look.colour("waveform-rest")) == []
    assert ink(image, FOOT + 8, look.colour("waveform-mirror")) == []
    assert len(ink(image, FOOT - 1, look.colour("waveform-rest"))) > 200


def test_what_is_known_is_bars_with_their_reflection_and_the_rest_dots(wave: Waveform, look: Look) -> None:
    wave.show_sound(SECONDS, PEAKS, known=5.0)
    bars = ink(seen(wave), FOOT - 40, look.colour("waveform-rest"))
    reflected = ink(seen(wave), FOOT + 12, look.colour("waveform-mirror"))
    assert 240 <= bars[-1] <= 252
    assert 240 <= reflected[-1] <= 252
    assert wave.known == 5.0


def test_all_of_a_sound_stays_known_when_it_is_longer_than_was_said(wave: Waveform, look: Look) -> None:
    wave.show_sound(SECONDS, (1.0, 0.0))
    wave.show_length(2 * SECONDS)
    assert wave.known == 2 * SECONDS
    assert ink(seen(wave), FOOT - 40, look.colour("waveform-rest"))[-1] == pytest.approx(500, abs=5)


def test_peaks_stand_where_they_are_heard(wave: Waveform, look: Look) -> None:
    wave.show_sound(SECONDS, (0.0, 0.0, 1.0, 0.0))
    bars = ink(seen(wave), FOOT - 40, look.colour("waveform-rest"))
    assert 498 <= bars[0] <= 502
    assert 740 <= bars[-1] <= 750


def test_what_was_heard_is_jade_up_to_the_playhead(wave: Waveform, look: Look) -> None:
    wave.show_place(5.0)
    image = seen(wave)
    assert 240 <= ink(image, FOOT - 40, look.colour("waveform"))[-1] <= 250
    assert 249 <= ink(image, 24, look.colour("text"))[0] <= 251


def test_the_sentence_that_is_heard_is_lit_and_its_plate_filled(wave: Waveform, look: Look) -> None:
    wave.show_place(10.0)
    assert wave.current == 2
    image = seen(wave)
    lit = ink(image, 22, look.colour("accent-weak"))
    assert (lit[0], lit[-1]) == pytest.approx((491, 676), abs=5)
    filled = ink(image, wave.height() - 6, look.colour("accent"))
    assert (filled[0], filled[-1]) == pytest.approx((491, 676), abs=5)


def test_before_the_first_sentence_none_is_lit(wave: Waveform) -> None:
    wave.show_lines(LINES[1:])
    wave.show_place(0.0)
    assert wave.current == -1


def test_the_drawing_follows_the_theme(wave: Waveform, look: Look) -> None:
    seen(wave)
    look.choose(ThemeChoice.DARK)
    assert ink(seen(wave), FOOT - 40, look.colour("waveform-rest"))


def test_a_press_and_a_drag_go_there(wave: Waveform, told: list[float], qtbot: QtBot) -> None:
    qtbot.mousePress(wave, Qt.MouseButton.LeftButton, pos=QPoint(SIDE + 250, 60))
    qtbot.mouseMove(wave, QPoint(SIDE + 500, 60))
    qtbot.mouseRelease(wave, Qt.MouseButton.LeftButton, pos=QPoint(SIDE + 500, 60))
    qtbot.mouseMove(wave, QPoint(SIDE + 700, 60))
    assert told == pytest.approx([5.0, 10.0], abs=0.05)


def test_pressing_beyond_the_ends_goes_to_the_ends(wave: Waveform, told: list[float], qtbot: QtBot) -> None:
    qtbot.mouseClick(wave, Qt.MouseButton.LeftButton, pos=QPoint(0, 60))
    qtbot.mouseClick(wave, Qt.MouseButton.LeftButton, pos=QPoint(WIDTH - 1, 60))
    assert told == [0.0, SECONDS]


def test_what_is_pressed_stays_under_the_mouse_when_the_sound_is_seen_near(
    wave: Waveform, told: list[float], qtbot: QtBot
) -> None:
    wave.set_zoom(1.0)
    qtbot.mousePress(wave, Qt.MouseButton.LeftButton, pos=QPoint(SIDE + 900, 60))
    assert wave.span.px(told[0]) == pytest.approx(900, abs=1)
    qtbot.mouseRelease(wave, Qt.MouseButton.LeftButton, pos=QPoint(SIDE + 900, 60))


@pytest.mark.parametrize(
    ("key", "reached"),
    [
        (Qt.Key.Key_Left, 9.0),
        (Qt.Key.Key_Right, 11.0),
        (Qt.Key.Key_Home, 0.0),
        (Qt.Key.Key_End, SECONDS),
        (Qt.Key.Key_Up, 4.1),
        (Qt.Key.Key_Down, 13.6),
        (Qt.Key.Key_PageDown, SECONDS),
    ],
)
def test_the_keyboard_goes_through_the_sound(
    wave: Waveform, told: list[float], qtbot: QtBot, key: Qt.Key, reached: float
) -> None:
    wave.show_place(10.0)
    qtbot.keyClick(wave, key)
    assert told == [pytest.approx(reached)]


def test_space_plays_and_escape_is_left_to_the_page(wave: Waveform, qtbot: QtBot) -> None:
    with qtbot.waitSignal(wave.toggle_wanted):
        qtbot.keyClick(wave, Qt.Key.Key_Space)
    qtbot.keyClick(wave, Qt.Key.Key_Escape)


def test_a_screen_reader_hears_the_place_and_can_move_it(wave: Waveform, told: list[float]) -> None:
    wave.show_place(7.5)
    wave.tell_place()
    heard = QAccessible.queryAccessibleInterface(wave)
    assert heard.role() is QAccessible.Role.Slider
    assert heard.text(QAccessible.Text.Name) == "Place in the sound"
    assert heard.valueInterface().currentValue() == 75
    assert heard.text(QAccessible.Text.Description) == "0:07.50 of 0:20.00"
    assert told == []
    heard.valueInterface().setCurrentValue(120)
    assert told == [12.0]


def test_seen_near_the_picture_follows_the_sound(wave: Waveform) -> None:
    wave.set_zoom(1.0)
    for at in (5.0, 9.0, 12.0):
        wave.show_place(at)
        assert wave.span.px(at) == pytest.approx(wave.span.width / 2, abs=1)


def turn(wave: Waveform, by: QPoint, *, keys: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier) -> QWheelEvent:
    middle = QPointF(wave.rect().center())
    event = QWheelEvent(
        middle,
        QPointF(wave.mapToGlobal(middle)),
        QPoint(),
        by,
        Qt.MouseButton.NoButton,
        keys,
        Qt.ScrollPhase.NoScrollPhase,
        False,
    )
    QApplication.sendEvent(wave, event)
    return event


def test_who_looks_elsewhere_is_left_there_until_they_go_somewhere(
    wave: Waveform, told: list[float], qtbot: QtBot
) -> None:
    wave.set_zoom(1.0)
    wave.show_place(10.0)
    here = wave.span.left
    turn(wave, QPoint(-120, 0))
    wave.show_place(10.1)
    assert wave.span.left == here + 120
    qtbot.keyClick(wave, Qt.Key.Key_Right)
    assert wave.span.px(told[0]) == pytest.approx(wave.span.width / 2, abs=1)


def test_the_wheel_belongs_to_the_page_unless_ctrl_is_held(wave: Waveform, qtbot: QtBot) -> None:
    assert not turn(wave, QPoint(0, 120)).isAccepted()
    with qtbot.waitSignal(wave.zoom_wanted) as wanted:
        turn(wave, QPoint(0, 120), keys=Qt.KeyboardModifier.ControlModifier)
    assert wanted.args is not None
    assert wanted.args[0] > 0


def test_an_hour_of_two_thousand_sentences_is_drawn_near_and_far(qtbot: QtBot, wave: Waveform, look: Look) -> None:
    wave.show_sound(3600, tuple([0.5, 1.0] * 90_000))
    wave.show_lines(many_lines(2000))
    for zoom in (0.0, 0.5, 1.0):
        wave.set_zoom(zoom)
        wave.show_place(1801.0)
        assert wave.current == 1000
        assert ink(seen(wave), FOOT - 20, look.colour("waveform-rest"))
        assert ink(seen(wave), FOOT - 20, look.colour("waveform"))
