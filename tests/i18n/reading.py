"""What can be read or heard in a window, and which of it is in a language it should not be in."""

from __future__ import annotations

import re
from collections.abc import Iterator

from PySide6.QtCore import QAbstractItemModel, QModelIndex, Qt
from PySide6.QtGui import QAccessible
from PySide6.QtWidgets import QAbstractItemView, QApplication, QComboBox, QLabel, QLineEdit, QTextEdit, QWidget

from chanjing_studio.ui.words import Words

_NAMES = (
    "TopView", "topview", "api.topview.ai", "API Settings", "UID", "API Key",
    "App ID", "Secret Key", "MIT", "LGPL", "Python", "PySide6", "Qt", "code.qt.io", "download.qt.io",
    "English", "HTTP", "http", "https", "mp4", "mov", "webm", "mp3", "m4a", "wav",
    "KB", "MB", "GB", "Ctrl", "Alt", "Shift", "Tab", "AI", "WAV", "SRT", "VTT", "ASS", "TXT", "LRC", "BOM", "Windows",
)  # fmt: skip
_HAN = re.compile("[\u4e00-\u9fff]")
_ENGLISH = re.compile(rf"[A-Za-z]{{2,}}|{_HAN.pattern}[,.;:!?](?:\s|$)")
_MOST_ROWS = 8


def words_in_force() -> Words:
    """The languages of the program that was started last."""
    application = QApplication.instance()
    assert application is not None
    return [child for child in application.children() if isinstance(child, Words)][-1]


def english_left(window: QWidget, *data: str) -> list[str]:
    """What a Chinese window says in English words or pauses, apart from names, units and the user's `data`."""
    return [f"{place}: {text}" for place, text in _said(window) if _ENGLISH.search(_bare(text, (*_NAMES, *data)))]


def chinese_left(window: QWidget, *data: str) -> list[str]:
    """What an English window says in Chinese, apart from the name of the language and the user's `data`."""
    return [f"{place}: {text}" for place, text in _said(window) if _HAN.search(_bare(text, ("简体中文", *data)))]


def _bare(text: str, names: tuple[str, ...]) -> str:
    text = re.sub("&(?=[A-Za-z])", "", text)  # the letter that leads to a field
    for name in sorted(names, key=len, reverse=True):
        edge = r"(?![A-Za-z])" if name[-1].isascii() else ""
        text = re.sub(rf"{'(?<![A-Za-z])' if name[0].isascii() else ''}{re.escape(name)}{edge}", "", text)
    return text


def _said(window: QWidget) -> Iterator[tuple[str, str]]:
    yield "title", window.windowTitle()
    for widget in window.findChildren(QWidget):
        if widget.isVisible():
            place = widget.objectName() or type(widget).__name__
            for text in _of_widget(widget):
                yield place, text


def _of_widget(widget: QWidget) -> Iterator[str]:
    seen = QAccessible.queryAccessibleInterface(widget)
    yield seen.text(QAccessible.Text.Name)
    yield seen.text(QAccessible.Text.Description)
    yield widget.toolTip()
    if isinstance(widget, QLabel):
        yield widget.text()
    elif isinstance(widget, QLineEdit | QTextEdit):
        yield widget.placeholderText()
    elif isinstance(widget, QComboBox):
        yield from _rows(widget.model())
    elif isinstance(widget, QAbstractItemView) and (model := widget.model()):
        yield from _rows(model)


def _rows(model: QAbstractItemModel) -> Iterator[str]:
    for row in range(min(model.rowCount(QModelIndex()), _MOST_ROWS)):
        index = model.index(row, 0)
        for role in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.AccessibleTextRole, Qt.ItemDataRole.ToolTipRole):
            yield str(index.data(role) or "")
