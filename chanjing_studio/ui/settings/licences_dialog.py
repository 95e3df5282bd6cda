"""The licences of what is shipped: a list, and the words of the selected one."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QSize
from PySide6.QtWidgets import QDialog, QHBoxLayout, QListWidget, QPlainTextEdit, QVBoxLayout, QWidget

from chanjing_studio.ui.aloud import listed
from chanjing_studio.ui.settings.licences import Shipped
from chanjing_studio.ui.theme.look import Look
from chanjing_studio.ui.widgets.buttons import button
from chanjing_studio.ui.widgets.label import label
from chanjing_studio.ui.words import tr

_LIST, _WIDTH, _HEIGHT = 240, 820, 520


class LicencesDialog(QDialog):
    """Closed by Esc or its button; what stands in it can be selected and copied."""

    def __init__(self, parent: QWidget, look: Look, parts: Sequence[Shipped]) -> None:
        super().__init__(parent)
        self._parts = tuple(parts)
        self._list, self._text = QListWidget(), QPlainTextEdit()
        self._close = button(look, "licencesClose", tr("Close"), role="primary")
        self.setObjectName("licences")
        self.setWindowTitle(tr("Licences"))
        self.resize(self._room(parent))
        self._lay_out(look)
        self._list.currentRowChanged.connect(self._show)
        self._close.clicked.connect(self.accept)
        self._list.setCurrentRow(0)

    def _room(self, parent: QWidget) -> QSize:
        return QSize(_WIDTH, _HEIGHT).boundedTo(parent.window().size())

    def _lay_out(self, look: Look) -> None:
        title = label("heading", name="licencesTitle")
        title.setText(tr("Licences of what is shipped"))
        self._list.setObjectName("licencesList")
        self._list.setAccessibleName(tr("Licences of what is shipped"))
        self._list.setFixedWidth(_LIST)
        self._list.addItems(
            [listed(" ".join(filter(None, (each.name, each.version))), each.licence) for each in self._parts]
        )
        self._text.setObjectName("licencesText")
        self._text.setAccessibleName(tr("Text of the licence"))
        self._text.setReadOnly(True)
        self._text.setTabChangesFocus(True)
        column, row = QVBoxLayout(self), QHBoxLayout()
        side = look.size("dialog.padding-side")
        column.setContentsMargins(side, side, side, side)
        column.setSpacing(look.size("space.3"))
        row.addWidget(self._list)
        row.addWidget(self._text, 1)
        column.addWidget(title)
        column.addLayout(row, 1)
        column.addWidget(self._close)

    def _show(self, number: int) -> None:
        text = self._parts[number].text()
        self._text.setPlainText(
            text or tr("Its text is not here. Its licence: {name}", name=self._parts[number].licence)
        )
