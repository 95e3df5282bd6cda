"""The menu of a script's text: what can be done at the cursor, above what every text has."""

from collections.abc import Callable, Sequence

from PySide6.QtCore import QPoint, QPointF, Qt
from PySide6.QtGui import QAction, QContextMenuEvent, QTextCursor
from PySide6.QtWidgets import QMenu, QPushButton, QTextEdit

Deed = tuple[QPushButton, Callable[[], None]]
"""A tool that says what is done and whether it can be, and what does it at the cursor."""


def open_script_menu(text: QTextEdit, event: QContextMenuEvent, deeds: Sequence[Deed]) -> None:
    """The right button puts the cursor behind the character that was pressed, unless that is selected."""
    if event.reason() is QContextMenuEvent.Reason.Mouse:
        _go_to(text, event)
    menu = text.createStandardContextMenu(event.pos())
    menu.setObjectName("scriptMenu")
    menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
    usual = menu.actions()[0]
    menu.insertActions(usual, [_entry(menu, tool, act) for tool, act in deeds])
    menu.insertSeparator(usual)
    menu.popup(event.globalPos())


def _go_to(text: QTextEdit, event: QContextMenuEvent) -> None:
    scrolled = QPoint(text.horizontalScrollBar().value(), text.verticalScrollBar().value())
    layout = text.document().documentLayout()
    under = layout.hitTest(QPointF(event.pos() + scrolled), Qt.HitTestAccuracy.ExactHit)
    chosen, pressed = text.textCursor(), text.cursorForPosition(event.pos())
    if chosen.selectionStart() <= under < chosen.selectionEnd():
        return
    if under >= 0:
        pressed.setPosition(under)
        pressed.movePosition(QTextCursor.MoveOperation.NextCharacter)
    text.setTextCursor(pressed)


def _entry(menu: QMenu, tool: QPushButton, act: Callable[[], None]) -> QAction:
    entry = QAction(tool.accessibleName(), menu)
    entry.setObjectName(f"{tool.objectName()}Here")
    entry.setEnabled(tool.isEnabled())
    entry.triggered.connect(lambda: act())  # noqa: PLW0108 - Qt would hand it whether it is checked
    return entry
