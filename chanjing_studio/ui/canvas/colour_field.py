"""A colour: a swatch that opens a choice, and six digits beside it."""

from __future__ import annotations

from PySide6.QtCore import QRectF, QSignalBlocker, Qt, Signal
from PySide6.QtGui import QColor, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QColorDialog, QHBoxLayout, QLineEdit, QPushButton, QSizePolicy, QWidget

from chanjing_studio.domain.scene import is_colour
from chanjing_studio.ui.theme.look import Look
from chanjing_studio.ui.theme.roles import set_role, set_state
from chanjing_studio.ui.widgets.shapes import paint_plate
from chanjing_studio.ui.widgets.tip import plain_tip
from chanjing_studio.ui.words import tr

_SWATCH, _ROUND = 16, 4
_LEAST, _OVER, _ROOM = 104, 4, 28


class ColourField(QWidget):
    """``picked`` gives ``#RRGGBB`` each time there is another one; what is no colour is marked and never given."""

    picked = Signal(str)

    def __init__(self, look: Look, name: str, *, scale: str = "") -> None:
        super().__init__()
        self.edit = QLineEdit()
        set_role(self.edit, "", scale=scale)
        self.edit.setObjectName(name)
        self.edit.setMaxLength(7)
        self.edit.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.edit.setMinimumWidth(_LEAST)
        self.edit.setTextMargins(_SWATCH, 0, -_OVER, 0)
        self.swatch = _Swatch(look, f"{name}Pick", self.edit, height=look.size(f"control.{scale or 'field'}"))
        self._words = ""
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.addWidget(self.edit)
        self.edit.textChanged.connect(self._on_edited)  # a screen reader enters it at once, and edits nothing
        self.edit.editingFinished.connect(self._on_finished)
        self.swatch.clicked.connect(self._on_pick)

    def set_words(self, words: str) -> None:
        """What the colour is of."""
        self._words = words
        self.edit.setAccessibleName(words)
        self.swatch.setAccessibleName(tr("{colour}: choose", "opens a choice of colours", colour=words))
        self.swatch.setToolTip(plain_tip(self.swatch.accessibleName()))
        self._mark(self.edit.text())

    def show_colour(self, colour: str) -> None:
        """Show a colour without taking it for one that was entered; what is being typed is left alone."""
        self.swatch.show_colour(colour)
        if self.edit.text().upper() != colour.upper() and not (self.edit.hasFocus() and not self._good()):
            self._write(colour)
        self._mark(self.edit.text())

    def _good(self) -> bool:
        return is_colour(_whole(self.edit.text()))

    def _on_edited(self, text: str) -> None:
        self._mark(text)
        if is_colour(_whole(text)):
            self.swatch.show_colour(_whole(text))
            self.picked.emit(_whole(text).upper())

    def _on_finished(self) -> None:
        """What is no colour gives way to the last one that was."""
        self._write(_whole(self.edit.text()).upper() if self._good() else self.swatch.colour)
        self._mark(self.edit.text())

    def _on_pick(self) -> None:
        dialog = QColorDialog(QColor(self.swatch.colour), self)
        dialog.setObjectName("colourDialog")
        dialog.setWindowTitle(self._words)
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.colorSelected.connect(self._on_chosen)
        dialog.open()

    def _on_chosen(self, colour: QColor) -> None:
        self.edit.setText(colour.name().upper())

    def _write(self, text: str) -> None:
        """Show it without taking it for one that was entered."""
        with QSignalBlocker(self.edit):
            self.edit.setText(text)

    def _mark(self, text: str) -> None:
        good = is_colour(_whole(text))
        set_state(self.edit, "" if good else "error")
        wrong = "" if good else tr("Write a colour as # and six digits, such as #EDEDED.")
        self.edit.setAccessibleDescription(wrong)
        self.edit.setToolTip(plain_tip(wrong))


class _Swatch(QPushButton):
    def __init__(self, look: Look, name: str, field: QLineEdit, *, height: int) -> None:
        super().__init__(field)
        self._look = look
        self.colour = "#FFFFFF"
        self.setObjectName(name)
        self.setAutoDefault(False)
        set_role(self, "painted")
        self.setGeometry(_OVER, (height - _ROOM) // 2, _ROOM, _ROOM)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        look.changed.connect(self.update)

    def show_colour(self, colour: str) -> None:
        self.colour = colour
        self.update()

    def paintEvent(self, _event: QPaintEvent) -> None:
        box = QRectF((self.width() - _SWATCH) / 2, (self.height() - _SWATCH) / 2, _SWATCH, _SWATCH)
        edge = QPen(self._look.colour("outline-hover" if self.underMouse() else "outline"), 1)
        paint_plate(QPainter(self), box, _ROUND, fill=QColor(self.colour), edge=edge)


def _whole(text: str) -> str:
    """Digits without their sign are a colour too."""
    return text if text.startswith("#") else f"#{text}"
