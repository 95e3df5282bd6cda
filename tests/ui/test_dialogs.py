"""Dialogs are waited for without a loop inside the loop."""

import asyncio
from collections.abc import Awaitable, Callable
from pathlib import Path
from typing import TypeVar

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QDialog, QFileDialog, QLineEdit, QPushButton, QWidget
from pytestqt.qtbot import QtBot

from chanjing_studio.ui.dialogs import Choice, ask, choose_folder, choose_save_path
from chanjing_studio.ui.theme.look import Look
from tests.conftest import Run

T = TypeVar("T")
_CHOICES = [Choice("wait", "Close when done", "primary"), Choice("now", "Close now"), Choice("stay", "Stay", "ghost")]


async def _opened(window: QWidget) -> QDialog:
    await asyncio.sleep(0)
    (dialog,) = [child for child in window.findChildren(QDialog) if child.isVisible()]
    return dialog


def _answered(run: Run, window: QWidget, waiting: Awaitable[T], act: Callable[[QDialog], None]) -> T:
    """What a dialog gives back when someone acts on it."""

    async def scenario() -> T:
        task = asyncio.ensure_future(waiting)
        act(await _opened(window))
        return await task

    return run(scenario())


def _window(qtbot: QtBot) -> QWidget:
    window = QWidget()
    qtbot.addWidget(window)
    window.show()
    return window


def _ask(window: QWidget, look: Look) -> Awaitable[str | None]:
    return ask(window, look, title="1 job is still uploading", text="It stops at 37 %.", choices=_CHOICES)


def _press(name: str) -> Callable[[QDialog], None]:
    def act(dialog: QDialog) -> None:
        button = dialog.findChild(QPushButton, name)
        assert button is not None
        button.click()

    return act


def _type(path: Path) -> Callable[[QDialog], None]:
    def act(dialog: QDialog) -> None:
        assert isinstance(dialog, QFileDialog)
        field = dialog.findChild(QLineEdit, "fileNameEdit")
        assert field is not None
        field.setText(str(path))
        dialog.accept()

    return act


def test_a_question_gives_back_the_verb_that_was_pressed(run: Run, look: Look, qtbot: QtBot):
    window = _window(qtbot)
    assert _answered(run, window, _ask(window, look), _press("questionNow")) == "now"
    assert window.findChildren(QDialog) == []


def test_enter_presses_the_safe_button(run: Run, look: Look, qtbot: QtBot):
    window = _window(qtbot)

    def press_enter(dialog: QDialog) -> None:
        QTest.keyClick(dialog, Qt.Key.Key_Return)

    assert _answered(run, window, _ask(window, look), press_enter) == "wait"


def test_escape_answers_nothing(run: Run, look: Look, qtbot: QtBot):
    window = _window(qtbot)

    def press_escape(dialog: QDialog) -> None:
        QTest.keyClick(dialog, Qt.Key.Key_Escape)

    assert _answered(run, window, _ask(window, look), press_escape) is None


def test_work_that_is_cancelled_takes_its_question_away(run: Run, look: Look, qtbot: QtBot):
    window = _window(qtbot)

    async def scenario() -> None:
        task = asyncio.ensure_future(_ask(window, look))
        await _opened(window)
        task.cancel()
        await asyncio.wait([task])

    run(scenario())
    qtbot.waitUntil(lambda: window.findChildren(QDialog) == [])


def test_a_name_without_its_ending_gets_it_when_saving(run: Run, qtbot: QtBot, tmp_path: Path):
    window = _window(qtbot)
    waiting = choose_save_path(window, title="Save as", kinds="Videos (*.mp4)", suggested=tmp_path / "tea.mp4")
    assert _answered(run, window, waiting, _type(tmp_path / "tea two")) == tmp_path / "tea two.mp4"


def test_a_folder_can_be_chosen_or_not(run: Run, qtbot: QtBot, tmp_path: Path):
    window = _window(qtbot)
    assert _answered(run, window, choose_folder(window, title="Folder", folder=tmp_path), _type(tmp_path)) == tmp_path
    assert _answered(run, window, choose_folder(window, title="Folder"), lambda dialog: dialog.reject()) is None


def test_enter_presses_the_button_that_has_the_keyboard(run: Run, qtbot: QtBot, look: Look) -> None:
    window = _window(qtbot)

    def act(dialog: QDialog) -> None:
        button = dialog.findChild(QPushButton, "questionNow")
        assert button is not None
        button.setFocus()
        QTest.keyClick(button, Qt.Key.Key_Return)

    assert _answered(run, window, _ask(window, look), act) == "now"
