"""A dialog that asks for one mark of a script: a length, a pronunciation, the words of a number."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QDialog, QHBoxLayout, QLineEdit, QVBoxLayout, QWidget

from chanjing_studio.domain.marked_script import Mark
from chanjing_studio.ui.theme.look import Look
from chanjing_studio.ui.theme.roles import set_state
from chanjing_studio.ui.widgets.buttons import button
from chanjing_studio.ui.widgets.label import label
from chanjing_studio.ui.words import tr


@dataclass(frozen=True, slots=True)
class Question:
    """What is asked, how an answer looks, the answer so far, and how one is read: None where it is none."""

    title: str
    hint: str
    text: str
    read: Callable[[str], Mark | None]


class MarkDialog(QDialog):
    """``answered`` gives the mark. It can be given only while it is one."""

    answered = Signal(object)

    def __init__(self, parent: QWidget, look: Look, question: Question) -> None:
        super().__init__(parent)
        self._question = question
        self.setObjectName("markDialog")
        self.setWindowTitle(question.title)
        self.setFixedWidth(look.size("dialog.width"))
        self.field = QLineEdit(question.text)
        self.field.setObjectName("markField")
        self.field.setAccessibleName(question.title)
        self.field.setAccessibleDescription(question.hint)
        self.field.setAcceptDrops(False)
        self.field.selectAll()
        self._hint = label("", state="muted", name="markHint", wrap=True)
        self._hint.setText(question.hint)
        self.take = button(look, "markTake", tr("Take it", "a reading or pause"), role="primary")
        self.leave = button(look, "markLeave", tr("Cancel"))
        self._lay_out(look)
        self.take.setDefault(True)
        self.take.clicked.connect(self._on_take)
        self.leave.clicked.connect(self.reject)
        self.field.textChanged.connect(self._render)
        self._render()

    def _lay_out(self, look: Look) -> None:
        side = look.size("dialog.padding-side")
        title = label("heading", name="markTitle", wrap=True)
        title.setText(self._question.title)
        buttons = QHBoxLayout()
        buttons.setSpacing(look.size("space.2"))
        buttons.addWidget(self.take)
        buttons.addWidget(self.leave)
        buttons.addStretch(1)
        column = QVBoxLayout(self)
        column.setContentsMargins(side, look.size("dialog.padding-top"), side, look.size("dialog.padding-bottom"))
        column.setSpacing(look.size("dialog.gap"))
        for part in (title, self.field, self._hint):
            column.addWidget(part)
        column.addLayout(buttons)

    def _render(self) -> None:
        mark = self._question.read(self.field.text())
        self.take.setEnabled(mark is not None)
        set_state(self.field, "" if mark or not self.field.text().strip() else "error")

    def _on_take(self) -> None:
        if mark := self._question.read(self.field.text()):
            self.answered.emit(mark)
            self.accept()
