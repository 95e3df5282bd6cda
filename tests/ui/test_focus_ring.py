"""The ring shows where the keyboard is, and only after the keyboard moved it."""

from collections.abc import Iterator

import pytest
from PySide6.QtCore import QPoint, QRect, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLineEdit, QPushButton, QScrollArea, QSlider, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from chanjing_studio.ui.focus_ring import FocusRing
from chanjing_studio.ui.theme.look import Look


@pytest.fixture
def window(qapp: QApplication, look: Look, qtbot: QtBot) -> Iterator[QWidget]:
    ring = FocusRing(qapp, look)
    window = QWidget()
    qtbot.addWidget(window)
    column = QVBoxLayout(window)
    for control in (QPushButton("One"), QPushButton("Two"), QLineEdit(), QSlider(Qt.Orientation.Horizontal)):
        column.addWidget(control)
    window.show()
    window.activateWindow()
    qtbot.waitUntil(lambda: qapp.focusWidget() is not None)
    yield window
    qapp.focusChanged.disconnect()
    ring.deleteLater()


def _ring(window: QWidget) -> QRect | None:
    rings = [ring for ring in window.findChildren(QWidget, "focusRing") if ring.isVisible()]
    return QRect(rings[0].mapTo(window, QPoint(0, 0)), rings[0].size()) if rings else None


def _tab(window: QWidget) -> QWidget:
    QTest.keyClick(QApplication.focusWidget() or window, Qt.Key.Key_Tab)
    control = QApplication.focusWidget()
    assert control is not None
    return control


def test_tab_draws_a_ring_four_px_around_a_button(window: QWidget):
    button = _tab(window)
    around = QRect(button.mapTo(window, QPoint(0, 0)), button.size()).adjusted(-4, -4, 4, 4)
    assert isinstance(button, QPushButton)
    assert _ring(window) == around


def test_a_mouse_press_draws_none_and_takes_the_old_one_away(window: QWidget):
    _tab(window)
    other = window.findChildren(QPushButton)[0]
    other.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
    QTest.mouseClick(other, Qt.MouseButton.LeftButton)
    assert QApplication.focusWidget() is other
    assert _ring(window) is None


def test_a_field_shows_the_keyboard_itself(window: QWidget):
    _tab(window)
    assert isinstance(_tab(window), QLineEdit)
    assert _ring(window) is None


def test_the_ring_of_a_slider_is_round_its_knob_and_goes_along_with_it(window: QWidget):
    _tab(window)
    _tab(window)
    control = _tab(window)
    assert isinstance(control, QSlider)
    before = _ring(window)
    assert before is not None
    assert before.width() < control.width() / 2
    control.setValue(control.maximum())
    control.repaint()
    after = _ring(window)
    assert after is not None
    assert after.x() > before.x()


def test_the_ring_moves_and_hides_with_its_control(window: QWidget, qtbot: QtBot):
    button = _tab(window)
    window.resize(window.width() + 100, window.height() + 100)
    expected = button.width() + 8
    qtbot.waitUntil(lambda: (ring := _ring(window)) is not None and ring.width() in {expected, button.width() + 8})
    button.hide()
    assert _ring(window) is None


def test_a_page_may_be_deleted_while_its_button_has_the_ring(look: Look, qapp: QApplication, window: QWidget):
    area = QScrollArea()
    layout = window.layout()
    assert layout is not None
    layout.addWidget(area)
    button = QPushButton("In a page")
    area.setWidget(button)
    area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
    qapp.processEvents()
    for _ in range(4):
        _tab(window)
    assert qapp.focusWidget() is button
    area.deleteLater()
    QTest.qWait(0)
    _tab(window)
    assert _ring(window) is not None
