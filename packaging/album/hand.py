"""The hand that fills in the forms for the pictures: a visitor that also writes Chinese and chooses from lists."""

from __future__ import annotations

import asyncio
from collections.abc import Callable

from PySide6.QtCore import QItemSelectionModel, Qt
from PySide6.QtGui import QInputMethodEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractItemView, QApplication, QWidget

from tour import Visitor

_SELECT = QItemSelectionModel.SelectionFlag.ClearAndSelect


class Hand(Visitor):
    """Works in the window and in the dialogs before it."""

    async def type(self, name: str, words: str) -> None:
        """Put words into a field, in place of what is there."""
        field = await self.ready(name)
        field.setFocus()
        QTest.keyClick(field, Qt.Key.Key_A, Qt.KeyboardModifier.ControlModifier)
        event = QInputMethodEvent()
        event.setCommitString(words)
        QApplication.sendEvent(field, event)
        await asyncio.sleep(0.05)

    async def choose(self, name: str, words: str = "") -> None:
        """Select the first row of a list that says these words, once it is there."""
        view = await self._list(name)
        await self.until(lambda: _place(view, words) is not None, f"{words!r} in {name}")
        row = view.model().index(_place(view, words) or 0, 0)
        view.setCurrentIndex(row)
        view.selectionModel().select(row, _SELECT)
        await asyncio.sleep(0.05)

    async def gone(self, name: str) -> None:
        """Wait until a control is no longer in sight."""
        await self.until(lambda: not self.sees(name), f"The end of {name}")

    async def there(self, name: str) -> None:
        """Wait until a control is in sight."""
        await self.until(lambda: self.sees(name), name)

    async def _list(self, name: str) -> QAbstractItemView:
        view = await self.ready(name)
        if not isinstance(view, QAbstractItemView):
            raise TypeError(name)
        return view

    def close_menu(self) -> None:
        """Leave the menu that is open."""
        menu = QApplication.activePopupWidget()
        if menu:
            menu.close()

    def each(self, act: Callable[[QWidget], None], name: str) -> None:
        """Do something with every control of a name that is in sight."""
        for found in self.window.findChildren(QWidget, name):
            if found.isVisible():
                act(found)


def _place(view: QAbstractItemView, words: str) -> int | None:
    """The first row that says these words to a screen reader; headings say none and are passed over."""
    model, role = view.model(), Qt.ItemDataRole.AccessibleTextRole
    for row in range(model.rowCount()):
        index = model.index(row, 0)
        said = str(index.data(role) or index.data() or "")
        if words in said and index.flags() & Qt.ItemFlag.ItemIsSelectable:
            return row
    return None
