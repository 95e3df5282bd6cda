"""The guided tour: points at real controls, goes on by its buttons or by what the user does, and is left at will."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from PySide6.QtCore import QPoint, QRect, QSize, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLabel, QLineEdit, QMainWindow, QPushButton, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from chanjing_studio.domain.words import Sentence
from chanjing_studio.ui.theme.look import Look
from chanjing_studio.ui.tour.stop import Stop
from chanjing_studio.ui.tour.tour import Tour


class _Case:
    """A window with a field and a button, and a tour of both."""

    def __init__(self, look: Look, qtbot: QtBot) -> None:
        self.window, inside = QMainWindow(), QWidget()
        self.field, self.make = QLineEdit(), QPushButton("Make")
        column = QVBoxLayout(inside)
        for name, control in (("field", self.field), ("make", self.make)):
            control.setObjectName(name)
            column.addWidget(control)
        column.addStretch(1)
        self.window.setCentralWidget(inside)
        self.window.resize(900, 600)
        self.made: list[bool] = []
        self.ends: list[bool] = []
        self.make.clicked.connect(lambda: self.made.append(True))
        stops = [
            Stop(Sentence("Type here."), ("field",), act=lambda: self.field.setText(self.field.text() or "hello")),
            Stop(Sentence("Press here."), ("make",), act=self.make.click, over=lambda: bool(self.made)),
            Stop(Sentence("It is done."), ("nowhere",)),
        ]
        self.tour = Tour(self.window, look, stops)
        self.tour.ended.connect(self.ends.append)
        self.card, self.veil = self.tour.card, self.tour.veil
        qtbot.addWidget(self.window)
        self.window.show()
        qtbot.waitActive(self.window)
        self.tour.begin()

    def place(self) -> QRect:
        """Where the field is in the window."""
        return QRect(self.field.mapTo(self.window, QPoint(0, 0)), self.field.size())

    def says(self) -> str:
        found = self.card.findChild(QLabel, "tourWords")
        assert found is not None
        return found.text()


@pytest.fixture
def case(look: Look, qtbot: QtBot) -> Iterator[_Case]:
    made = _Case(look, qtbot)
    yield made
    if not made.ends:
        made.tour.stop()


def test_next_does_what_the_user_left_undone_and_the_last_one_finishes(case: _Case, qtbot: QtBot) -> None:
    assert case.says() == "Type here."
    assert not case.card.back.isEnabled()
    assert case.card.next.hasFocus()
    case.card.next.click()
    assert case.field.text() == "hello"
    assert case.says() == "Press here."
    case.card.next.click()
    qtbot.waitUntil(lambda: case.says() == "It is done.")
    assert case.made == [True]
    assert case.card.next.text() == "Finish"
    case.card.next.click()
    assert case.ends == [True]
    assert not case.veil.isVisible()


def test_what_the_user_does_leads_on_as_well_and_is_not_done_again(case: _Case, qtbot: QtBot) -> None:
    case.field.setText("my own words")
    case.card.next.click()
    assert case.field.text() == "my own words"
    QTest.mouseClick(case.make, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: case.says() == "It is done.")
    assert case.made == [True]


def test_back_leads_to_the_stop_before(case: _Case) -> None:
    case.card.next.click()
    case.card.back.click()
    assert case.says() == "Type here."


def test_it_points_at_the_control_also_in_a_window_of_another_size(case: _Case, qtbot: QtBot) -> None:
    for size in (QSize(900, 600), QSize(640, 320), QSize(1200, 800)):
        case.window.resize(size)
        qtbot.waitUntil(lambda: case.veil.size() == case.window.size() and case.veil.hole.contains(case.place()))
        assert not case.veil.hole.intersects(case.card.geometry())
        assert case.window.rect().contains(case.card.geometry())


def test_a_control_that_is_gone_is_pointed_at_no_longer(case: _Case, qtbot: QtBot) -> None:
    case.field.hide()
    qtbot.waitUntil(lambda: case.veil.hole.isEmpty())  # noqa: PLW0108 - it is another one by then
    assert case.card.isVisible()
    case.card.next.click()
    assert case.says() == "Press here."


def test_esc_ends_it_wherever_the_keyboard_is(case: _Case) -> None:
    case.field.setFocus()
    QTest.keyClick(case.field, Qt.Key.Key_Escape)
    assert case.ends == [False]
    assert not case.card.isVisible()


def test_the_keyboard_is_free_and_goes_from_the_card_to_the_control(case: _Case) -> None:
    case.card.next.click()
    seen: list[QWidget | None] = []
    for _ in range(3):
        QTest.keyClick(QApplication.focusWidget() or case.card, Qt.Key.Key_Tab)
        seen.append(QApplication.focusWidget())
    assert seen == [case.card.back, case.card.end, case.make]


def test_its_buttons_tell_a_screen_reader_what_it_is_about(case: _Case) -> None:
    for pressed in (case.card.next, case.card.end):
        assert pressed.accessibleDescription() == "Type here."
