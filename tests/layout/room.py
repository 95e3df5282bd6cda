"""What in a window has no room: a word that is cut or elided, one that lies over another, a page that is too wide."""

from __future__ import annotations

import re
from collections.abc import Generator, Iterator
from contextlib import contextmanager
from itertools import combinations
from typing import Any

from PySide6.QtCore import QPoint, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QFontMetrics, QPainter
from PySide6.QtWidgets import (
    QAbstractButton,
    QAbstractScrollArea,
    QAbstractSpinBox,
    QComboBox,
    QLabel,
    QLineEdit,
    QScrollArea,
    QStyle,
    QStyleOptionComboBox,
    QWidget,
)

from chanjing_studio.ui.widgets.elided_label import ElidedLabel
from chanjing_studio.ui.widgets.tile import Tile
from steps.stretched import SIGNS

_OURS = re.compile(f"[{SIGNS}]")
_WRAPS = int(Qt.TextFlag.TextWordWrap)
_LETTERS = int(Qt.TextFlag.TextShowMnemonic)
_DATA = {"voiceSentence"}  # what a user wrote, which a field may show in part
_FACTS = " · "  # between facts, of which a row shows as many as it has room for
_TALL = 10_000
_ROUNDED = 5  # px: what lines may be lower, and fields narrower, than their font says
_WORDED = QLabel | QAbstractButton | QLineEdit | QComboBox | QAbstractSpinBox


def without_room(window: QWidget) -> list[str]:
    """Sentences that name each control of a window whose words have no room."""
    seen = [each for each in (window, *window.findChildren(QWidget)) if each.isVisible()]
    found = [f"{_place(each)}: {fault}" for each in seen for fault in _faults(each)]
    found += [f"{_place(one)} over {_place(other)}" for one, other in _overlapping(seen)]
    return [*found, *_elided(window)]


def _place(widget: QWidget) -> str:
    around = widget
    while not around.objectName() and (parent := around.parentWidget()):
        around = parent
    return f"{around.objectName()}{'' if around is widget else f' > {type(widget).__name__}'}"


def _faults(widget: QWidget) -> Iterator[str]:
    if isinstance(widget, QAbstractScrollArea) and _scrolls_sideways(widget):
        yield "scrolls sideways"
    if not isinstance(widget, _WORDED) or (
        isinstance(widget, QLineEdit) and isinstance(widget.parentWidget(), QAbstractSpinBox)
    ):
        return
    words, missing = _words(widget), _missing(widget)
    if words and (missing.width() > 0 or missing.height() > 0):
        yield f"“{words}” lacks {max(0, missing.width())}×{max(0, missing.height())} px"
    if words and (cut := _cut(widget)):
        yield f"“{words}” is cut {cut}"


def _scrolls_sideways(area: QAbstractScrollArea) -> bool:
    bar = area.horizontalScrollBar()
    return bar.maximum() > 0 and (isinstance(area, QScrollArea) or bar.isVisible())


def _words(widget: QWidget) -> str:
    if isinstance(widget, QLineEdit):
        return widget.placeholderText() if not widget.text() else ""
    if isinstance(widget, QComboBox):
        return widget.currentText() if widget.objectName() not in _DATA else ""
    return widget.text() if isinstance(widget, QLabel | QAbstractButton) else ""


def _missing(widget: QWidget) -> QSize:
    """How much larger it would have to be for its words."""
    if isinstance(widget, ElidedLabel) and not widget.wordWrap():
        return QSize()  # whether it may shorten its words is seen when they are painted
    if isinstance(widget, QLabel):
        return _missing_of_label(widget)
    if isinstance(widget, QLineEdit):
        return QSize(widget.fontMetrics().horizontalAdvance(widget.placeholderText()) - _inside(widget), 0)
    if isinstance(widget, QComboBox):
        return QSize(widget.fontMetrics().horizontalAdvance(widget.currentText()) - _field(widget) - _ROUNDED, 0)
    painted = isinstance(widget, Tile)  # which shortens its words by itself
    return (widget.minimumSizeHint() if painted else widget.sizeHint()) - widget.size()


def _missing_of_label(label: QLabel) -> QSize:
    room, flags = label.contentsRect().size(), int(label.alignment())
    if label.textFormat() is Qt.TextFormat.RichText:
        return QSize()
    if label.buddy():
        flags |= _LETTERS  # the mark of a letter takes no room
    if label.wordWrap():
        room = QSize(room.width(), _TALL)
        flags |= _WRAPS
    needed = label.fontMetrics().boundingRect(QRect(QPoint(), room), flags, label.text()).size()
    return needed - label.contentsRect().size() - QSize(0, _ROUNDED)


def _inside(field: QLineEdit) -> int:
    margins = field.textMargins()
    return field.contentsRect().width() - margins.left() - margins.right()


def _field(combo: QComboBox) -> int:
    option = QStyleOptionComboBox()
    combo.initStyleOption(option)
    field = combo.style().subControlRect(
        QStyle.ComplexControl.CC_ComboBox, option, QStyle.SubControl.SC_ComboBoxEditField, combo
    )
    return field.width()


def _cut(widget: QWidget) -> str:
    """By what is around it; what stands above or below the view of a scroll area is not cut."""
    part, sideways_only = widget, False
    while not part.isWindow() and (around := part.parentWidget()):
        sideways_only = sideways_only or isinstance(around.parentWidget(), QAbstractScrollArea)
        place, room = QRect(widget.mapTo(around, QPoint()), widget.size()), around.rect()
        if place.left() < room.left() or place.right() > room.right():
            return f"at the side by {_place(around)}"
        if not sideways_only and (place.top() < room.top() or place.bottom() > room.bottom()):
            return f"above or below by {_place(around)}"
        part = around
    return ""


def _overlapping(seen: list[QWidget]) -> Iterator[tuple[QWidget, QWidget]]:
    """Worded controls side by side that cover each other; what floats is not in a layout."""
    by_parent: dict[int, list[QWidget]] = {}
    for each in seen:
        parent = each.parentWidget()
        if isinstance(each, _WORDED) and _words(each) and not each.isWindow() and parent and parent.layout():
            by_parent.setdefault(id(parent), []).append(each)
    for group in by_parent.values():
        for one, other in combinations(group, 2):
            if one.geometry().intersects(other.geometry()):
                yield one, other


def _elided(window: QWidget) -> list[str]:
    """Words of ours that are painted with an ellipsis in their place, or beyond it."""
    with _watched_elisions() as found, _watched_painting() as painted:
        window.grab()
    cut = [f"painted beyond its place: “{text}”" for text in dict.fromkeys(painted)]
    return cut + [
        f"elided: “{text}” to “{shown}”"
        for text, shown in dict.fromkeys(found)
        if _OURS.search(text) and _FACTS not in text
    ]


@contextmanager
def _watched_elisions() -> Generator[list[tuple[str, str]]]:
    found = list[tuple[str, str]]()
    true_one: Any = QFontMetrics.elidedText

    def elided(metrics: QFontMetrics, text: str, *how: Any) -> str:
        shown: str = true_one(metrics, text, *how)
        if shown != text:
            found.append((text, shown))
        return shown

    QFontMetrics.elidedText = elided  # pyright: ignore[reportAttributeAccessIssue]
    try:
        yield found
    finally:
        QFontMetrics.elidedText = true_one


@contextmanager
def _watched_painting() -> Generator[list[str]]:
    """One line of words that a control paints by itself into a box which is too narrow for it."""
    found = list[str]()
    true_one: Any = QPainter.drawText

    def painted(painter: QPainter, *how: Any) -> Any:
        match how:
            case (QRect() | QRectF() as box, flags, str(text)) if not int(flags) & _WRAPS:
                if painter.fontMetrics().horizontalAdvance(text) > box.width() + _ROUNDED:
                    found.append(text)
            case _:
                pass
        return true_one(painter, *how)

    QPainter.drawText = painted  # pyright: ignore[reportAttributeAccessIssue]
    try:
        yield found
    finally:
        QPainter.drawText = true_one
