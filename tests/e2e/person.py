"""Someone at the window: sees and reads what is shown, presses, types and drops; reaches nothing else."""

from __future__ import annotations

import asyncio
import time
from collections.abc import Callable, Sequence
from pathlib import Path
from typing import TypeVar, cast

from PySide6.QtCore import QMimeData, QModelIndex, QPoint, QPointF, Qt, QUrl
from PySide6.QtGui import QAccessible, QDragEnterEvent, QDropEvent, QGuiApplication, QInputMethodEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import (
    QAbstractButton,
    QAbstractItemView,
    QApplication,
    QFileDialog,
    QLineEdit,
    QMainWindow,
    QScrollArea,
    QWidget,
)

T = TypeVar("T")

PATIENCE = 15.0
"""Seconds a person here waits for something before calling it broken."""

_MOST_SHOWN = 4000
_LEFT, _NONE = Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier


class Person:
    """Finds controls by their names, which are the same in every language, and hears what a screen reader says."""

    def __init__(self, window: QMainWindow) -> None:
        self.window = window

    # Looking

    def sees(self, name: str) -> bool:
        """Whether a control of this name is on the screen."""
        return self._shown(name) is not None

    def can_press(self, name: str) -> bool:
        """Whether it is there and not grey."""
        control = self._shown(name)
        return control is not None and control.isEnabled()

    def hears(self, name: str) -> str:
        """The name that assistive technology is given; "" when the control is not on the screen."""
        return self._said(name, QAccessible.Text.Name)

    def value(self, name: str) -> str:
        """The value that assistive technology is given: a field's text, a bar's percent."""
        return self._said(name, QAccessible.Text.Value)

    def rows(self, name: str) -> list[str]:
        """What each row of a list says."""
        view = self._shown(name)
        model = view.model() if isinstance(view, QAbstractItemView) else None
        if model is None:
            return []
        return [_row_says(model.index(row, 0)) for row in range(model.rowCount())]

    def reads_everything(self) -> str:
        """Every word on the screen, of all controls and lists."""
        shown = [each for each in self.window.findChildren(QWidget) if each.isVisible()]
        words = [text for each in shown for text in (*_words_of(each), *self.rows(each.objectName()))]
        return "\n".join(dict.fromkeys(words))

    def clipboard(self) -> str:
        """What would be pasted now."""
        return QGuiApplication.clipboard().text()

    async def until(self, condition: Callable[[], T], seconds: float = PATIENCE) -> T:
        """Wait for something; TimeoutError with what is on the screen when it never comes."""
        end = time.monotonic() + seconds
        while not (met := condition()):
            if time.monotonic() > end:
                raise TimeoutError(f"it never came; on the screen:\n{self.reads_everything()[:_MOST_SHOWN]}")
            await asyncio.sleep(0.01)
        return met

    async def until_hears(self, name: str, words: str, seconds: float = PATIENCE) -> str:
        """Wait until a control says these words; gives all it says."""
        await self.until(lambda: words in self.hears(name), seconds)
        return self.hears(name)

    # Doing

    async def press(self, name: str) -> None:
        """Press a button once it can be pressed."""
        await self.until(lambda: self.can_press(name))
        self._click(self._control(name))
        await asyncio.sleep(0)

    async def presses(self, name: str, times: int) -> None:
        """Press a button so often without looking what comes of it, as far as it can be pressed."""
        for _ in range(times):
            if self.can_press(name):
                self._click(self._control(name))
            await asyncio.sleep(0)

    async def write(self, name: str, text: str) -> None:
        """Put the keyboard into a field, clear it, and type; what no keyboard has comes from an input method."""
        await self.until(lambda: self.can_press(name))
        field = self._control(name)
        self._click(field)
        QTest.keyClick(field, Qt.Key.Key_A, Qt.KeyboardModifier.ControlModifier)
        QTest.keyClick(field, Qt.Key.Key_Backspace)
        _type(field, text)
        await asyncio.sleep(0)

    async def set_number(self, name: str, number: float) -> None:
        """Type a number into a field with arrows, and leave it."""
        await self.write(name, f"{number:g}")
        QTest.keyClick(self._control(name), Qt.Key.Key_Tab)

    async def key(self, key: Qt.Key, modifier: Qt.KeyboardModifier = _NONE) -> None:
        """Press a key where the keyboard is."""
        QTest.keyClick(await self._keyboard(), key, modifier)
        await asyncio.sleep(0)

    async def types(self, text: str) -> None:
        """Type where the keyboard is."""
        _type(await self._keyboard(), text)
        await asyncio.sleep(0)

    async def select(self, name: str, words: str) -> str:
        """Click the first row of a list that says these words; gives all it says."""
        await self.until(lambda: any(words in row for row in self.rows(name)))
        row = next(place for place, row in enumerate(self.rows(name)) if words in row)
        return await self.select_row(name, row)

    async def select_row(self, name: str, row: int) -> str:
        """Click the row of a list that is in this place, from 0; gives all it says."""
        view = cast("QAbstractItemView", self._control(name))
        index = view.model().index(row, 0)
        view.scrollTo(index)
        QTest.mouseClick(view.viewport(), _LEFT, _NONE, _beside_buttons(view, index))
        await asyncio.sleep(0)
        return _row_says(index)

    async def choose(self, name: str, row: int) -> None:
        """Choose a row of a combo box with the arrow keys."""
        await self.until(lambda: self.can_press(name))
        combo = self._control(name)
        combo.setFocus(Qt.FocusReason.TabFocusReason)
        QTest.keyClick(combo, Qt.Key.Key_Home)
        for _ in range(row):
            QTest.keyClick(combo, Qt.Key.Key_Down)
        await asyncio.sleep(0)

    async def drop(self, *files: Path) -> None:
        """Drag files from a file manager over the middle of the window, and let go."""
        data = QMimeData()
        data.setUrls([QUrl.fromLocalFile(str(file)) for file in files])
        target, place = self._drop_target(data)
        event = QDropEvent(QPointF(place), Qt.DropAction.CopyAction, data, _LEFT, _NONE)
        QApplication.sendEvent(target, event)
        await asyncio.sleep(0)

    async def choose_file(self, button: str, path: Path) -> None:
        """Press a button that asks for a file, and enter its path."""
        await self.press(button)
        await self.type_path(path)

    async def type_path(self, path: Path) -> None:
        """Enter a path into the file dialog that is open, as assistive technology does, and press Enter."""
        await self.until(lambda: any(one.isVisible() for one in self._dialogs()))
        dialog = next(one for one in self._dialogs() if one.isVisible())
        field = dialog.findChild(QLineEdit, "fileNameEdit")
        assert field is not None
        QAccessible.queryAccessibleInterface(field).setText(QAccessible.Text.Value, str(path))
        QTest.keyClick(field, Qt.Key.Key_Return)
        await asyncio.sleep(0)

    async def close_window(self) -> None:
        """Close the window as its frame's button does."""
        self.window.close()
        await asyncio.sleep(0)

    async def _keyboard(self) -> QWidget:
        """Where keys go; on a desktop the window in front has the keyboard."""
        if QApplication.activeWindow() is None:
            self.window.activateWindow()
            await self.until(QApplication.activeWindow)
        return QApplication.focusWidget() or self.window

    def _dialogs(self) -> Sequence[QFileDialog]:
        return self.window.findChildren(QFileDialog)

    def _shown(self, name: str) -> QWidget | None:
        shown = [each for each in self.window.findChildren(QWidget, name) if each.isVisible()]
        # A dialog stands before the window behind it.
        return max(shown, key=lambda each: each.window() is not self.window) if shown else None

    def _control(self, name: str) -> QWidget:
        control = self._shown(name)
        assert control is not None, f"{name} is not on the screen"
        return control

    def _said(self, name: str, what: QAccessible.Text) -> str:
        control = self._shown(name)
        return QAccessible.queryAccessibleInterface(control).text(what) if control else ""

    def _click(self, control: QWidget) -> None:
        _scroll_to(control)
        in_front = QApplication.activeModalWidget()
        assert in_front is None or in_front is control.window(), f"a dialog stands before {control.objectName()}"
        seen = control.visibleRegion().boundingRect()
        assert not seen.isEmpty(), f"{control.objectName()} cannot be seen"
        QTest.mouseClick(control, _LEFT, _NONE, seen.center())

    def _drop_target(self, data: QMimeData) -> tuple[QWidget, QPoint]:
        """Qt offers a drag to what is under the pointer, then to what is around that, until one accepts."""
        place = self.window.rect().center()
        target: QWidget = self.window.childAt(place) or self.window
        while True:
            inside = target.mapFrom(self.window, place)
            event = QDragEnterEvent(inside, Qt.DropAction.CopyAction, data, _LEFT, _NONE)
            event.ignore()
            if target.acceptDrops():
                QApplication.sendEvent(target, event)
            if event.isAccepted():
                return target, inside
            assert target is not self.window, "the window does not take what is dragged over it"
            target = cast("QWidget", target.parentWidget())


def _type(field: QWidget, text: str) -> None:
    if text.isascii():
        QTest.keyClicks(field, text)
        return
    event = QInputMethodEvent()
    event.setCommitString(text)
    QApplication.sendEvent(field, event)


def _scroll_to(control: QWidget) -> None:
    around = control.parentWidget()
    while around is not None:
        if isinstance(around, QScrollArea):
            around.ensureWidgetVisible(control)
        around = around.parentWidget()


def _row_says(index: QModelIndex) -> str:
    return str(index.data(Qt.ItemDataRole.AccessibleTextRole) or index.data() or "")


def _beside_buttons(view: QAbstractItemView, index: QModelIndex) -> QPoint:
    """Rows may have buttons at their ends; a third of the way in there are words."""
    row = view.visualRect(index)
    return QPoint(row.left() + row.width() // 3, row.center().y())


def _words_of(control: QWidget) -> list[str]:
    seen = QAccessible.queryAccessibleInterface(control)
    said = [seen.text(what) for what in (QAccessible.Text.Name, QAccessible.Text.Value, QAccessible.Text.Description)]
    drawn = control.text() if isinstance(control, QAbstractButton) else ""
    return [text for text in (*said, drawn, control.toolTip()) if text]
