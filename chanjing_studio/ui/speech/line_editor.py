"""The fields in which the words and the times of one line are changed."""

from __future__ import annotations

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLineEdit, QVBoxLayout

from chanjing_studio.domain.timed_lines import TimedLine
from chanjing_studio.ui.speech.times import timecode, typed_time
from chanjing_studio.ui.theme.look import Look
from chanjing_studio.ui.theme.roles import set_state
from chanjing_studio.ui.widgets.announce import announce
from chanjing_studio.ui.widgets.buttons import button
from chanjing_studio.ui.widgets.label import label
from chanjing_studio.ui.words import tr

_TIME_WIDTH = 104  # px


class LineEditor(QFrame):
    """``done`` gives the line as it is wanted, ``split_wanted`` that and after how many letters it becomes two.

    ``given_up`` leaves it as it was; ``grown`` asks for more room.
    """

    done = Signal(TimedLine)
    split_wanted = Signal(TimedLine, int)
    given_up = Signal()
    grown = Signal()

    def __init__(self, look: Look, number: int, line: TimedLine) -> None:
        super().__init__()
        self._number, self._line = number, line
        self.words, self.start, self.end = QLineEdit(line.text), _time_field(line.start), _time_field(line.end)
        self._to = label("small", state="muted")
        self._problem = label("small", state="danger", name="lineProblem", wrap=True)
        self.split = button(look, "lineSplit", " ", role="ghost")
        self.save = button(look, "lineSave", " ")
        self.cancel = button(look, "lineCancel", " ", role="ghost")
        self._column = QVBoxLayout(self)
        self._lay_out(look)
        self.save.clicked.connect(self.finish)
        self.split.clicked.connect(self._on_split)
        self.cancel.clicked.connect(self.given_up)
        self.retranslate()

    def finish(self) -> bool:
        """Hands over what is typed, if it is a line; else says what is not, and where."""
        found = self._wanted()
        if found is None:
            return False
        self.done.emit(found)
        return True

    def height_for(self, width: int) -> int:
        """How many px high it is when it is so wide."""
        column = self._column  # it answers -1 while there is nothing in it that wraps
        return column.totalHeightForWidth(width) if column.hasHeightForWidth() else column.totalSizeHint().height()

    def retranslate(self) -> None:
        """Sets the words anew."""
        self.words.setAccessibleName(tr("Words of line {number}", number=self._number))
        self.start.setAccessibleName(tr("Line {number} begins at", number=self._number))
        self.end.setAccessibleName(tr("Line {number} ends at", number=self._number))
        self._to.setText(tr("to", "from one time to another"))
        self.split.setText(tr("Split at the cursor"))
        self.save.setText(tr("Keep"))
        self.cancel.setText(tr("Cancel"))

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.LanguageChange:
            self.retranslate()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Nothing that is typed here reaches the list or the page."""
        if event.key() == Qt.Key.Key_Escape:
            self.given_up.emit()
        elif event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.finish()
        elif event.key() in (Qt.Key.Key_Tab, Qt.Key.Key_Backtab):
            super().keyPressEvent(event)

    def _on_split(self) -> None:
        """Blanks before the words go, and are no letters of them."""
        typed, at = self.words.text(), self.words.cursorPosition()
        letters = at - (len(typed) - len(typed.lstrip()))
        if (found := self._wanted()) is None:
            return
        if not 0 < letters < len(found.text):
            self._refuse(self.words, tr("Put the cursor between two words first."))
            return
        self.split_wanted.emit(found, letters)

    def _wanted(self) -> TimedLine | None:
        for field in (self.words, self.start, self.end):
            set_state(field, "")
        start, end = self._typed(self.start, self._line.start), self._typed(self.end, self._line.end)
        if not self.words.text().strip():
            return self._refuse(self.words, tr("A line has words. Write some, or cancel."))
        if start is None:
            return self._refuse(self.start, tr("This is no time. Write it like 0:15.20."))
        if end is None:
            return self._refuse(self.end, tr("This is no time. Write it like 0:15.20."))
        if end <= start:
            return self._refuse(self.end, tr("A line ends after it begins. Choose a later end."))
        return TimedLine(start, end, self.words.text())

    def _typed(self, field: QLineEdit, before: float) -> float | None:
        """What nobody touched stays what it was, beyond the hundredths that are shown."""
        return before if field.text() == timecode(before) else typed_time(field.text())

    def _refuse(self, field: QLineEdit, why: str) -> None:
        set_state(field, "error")
        self._problem.setText(why)
        self._problem.show()
        field.setFocus()
        announce(field, why)
        self.grown.emit()

    def _lay_out(self, look: Look) -> None:
        self.words.setObjectName("lineWords")
        self.start.setObjectName("lineStart")
        self.end.setObjectName("lineEnd")
        self._problem.hide()
        low = QHBoxLayout()
        low.setSpacing(look.size("space.2"))
        for part in (self.start, self._to, self.end):
            low.addWidget(part)
        low.addStretch(1)
        low.addWidget(self.split)
        low.addWidget(self.cancel)
        low.addWidget(self.save)
        column = self._column
        column.setContentsMargins(14, 9, 14, 10)
        column.setSpacing(look.size("space.2"))
        column.addWidget(self.words)
        column.addLayout(low)
        column.addWidget(self._problem)


def _time_field(seconds: float) -> QLineEdit:
    field = QLineEdit(timecode(seconds))
    field.setFixedWidth(_TIME_WIDTH)
    return field
