"""Someone who sees nothing: all there is are the names, roles, values and actions that a screen reader is given."""

from __future__ import annotations

import asyncio
import time
from collections.abc import Callable, Iterator
from typing import TypeVar

import pytest
from PySide6.QtGui import QAccessible, QAccessibleAnnouncementEvent, QAccessibleInterface, QGuiApplication
from PySide6.QtWidgets import QApplication, QWidget

T = TypeVar("T")
_PATIENCE = 25.0
_NAME, _VALUE = QAccessible.Text.Name, QAccessible.Text.Value
_WORDS = (_NAME, QAccessible.Text.Description, _VALUE)


class ScreenReader:
    """Knows things by the last part of their id, acts on what it finds, and keeps what it was told unasked."""

    def __init__(self, window: QWidget, monkeypatch: pytest.MonkeyPatch) -> None:
        self._window = window
        self.told: list[str] = []
        QAccessible.setActive(True)
        monkeypatch.setattr(QAccessible, "updateAccessibility", staticmethod(self._listen))

    def hears(self, name: str) -> str:
        """All that is said of one thing; "" when it is not there."""
        found = self._find(name)
        return " ".join(filter(None, (found.text(what) for what in _WORDS))) if found else ""

    def can(self, name: str) -> bool:
        """Whether it is there and can be worked."""
        found = self._find(name)
        return found is not None and not found.state().disabled

    def clipboard(self) -> str:
        """What would be pasted now."""
        return QGuiApplication.clipboard().text()

    async def until(self, condition: Callable[[], T]) -> T:
        """Wait for something; TimeoutError with all that was told when it never comes."""
        end = time.monotonic() + _PATIENCE
        while not (met := condition()):
            if time.monotonic() > end:
                raise TimeoutError(f"it never came; told: {self.told}")
            await asyncio.sleep(0.03)
        return met

    async def until_told(self, words: str) -> None:
        """Wait until this was said unasked."""
        await self.until(lambda: any(words in one for one in self.told))

    async def press(self, name: str) -> None:
        """Press a button, or take a choice."""
        await self.until(lambda: self.can(name))
        actions = self._here(name).actionInterface()
        wanted = [one for one in ("Press", "Toggle") if one in actions.actionNames()]
        assert wanted, f"{name} cannot be pressed"
        actions.doAction(wanted[0])
        await asyncio.sleep(0)

    async def write(self, name: str, text: str) -> None:
        """Fill a field."""
        await self.until(lambda: self.can(name))
        self._here(name).setText(_VALUE, text)
        await self.until(lambda: text in self._here(name).text(_VALUE))

    async def select(self, name: str, words: str = "") -> str:
        """Select the first row that says these words; gives all it says."""
        await self.until(lambda: self._row(name, words))
        row = self._row(name, words)
        assert row is not None
        said = row.text(_NAME)
        self._here(name).selectionInterface().select(row)  # which may fill the list anew: the row is there no more
        await asyncio.sleep(0)
        return said

    def _row(self, name: str, words: str) -> QAccessibleInterface | None:
        view = self._find(name)
        rows = [view.child(place) for place in range(view.childCount())] if view else []
        return next((row for row in rows if row and row.text(_NAME) and words in row.text(_NAME)), None)

    def _here(self, name: str) -> QAccessibleInterface:
        found = self._find(name)
        assert found is not None, f"{name} is not there"
        return found

    def _find(self, name: str) -> QAccessibleInterface | None:
        front = QApplication.activeModalWidget() or self._window
        root = QAccessible.queryAccessibleInterface(front)
        return next((each for each in _all(root) if _id(each) == name), None)

    def _listen(self, event: object) -> None:
        if isinstance(event, QAccessibleAnnouncementEvent):
            self.told.append(event.message())


def _id(seen: QAccessibleInterface) -> str:
    """The last part of the id that Qt gives to screen readers; the name where there is none, as in Qt's own dialogs."""
    return (seen.object().objectName() if seen.object() else "") or seen.text(_NAME)


def _all(root: QAccessibleInterface) -> Iterator[QAccessibleInterface]:
    """What is shown, without the rows of lists."""
    yield root
    if root.role() in (QAccessible.Role.List, QAccessible.Role.Table, QAccessible.Role.Tree):
        return
    for place in range(root.childCount()):
        child = root.child(place)
        if child and child.isValid() and not child.state().invisible:
            yield from _all(child)
