"""Choosing among the account's tasks that were made elsewhere."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import UTC, datetime

from PySide6.QtWidgets import QDialog, QHBoxLayout, QListWidget, QVBoxLayout, QWidget

from chanjing_studio.domain.models import RemoteStatus
from chanjing_studio.domain.shelf import Elsewhere
from chanjing_studio.ui.figures import date_and_time
from chanjing_studio.ui.jobs.candidates import phase_word
from chanjing_studio.ui.theme.look import Look
from chanjing_studio.ui.theme.roles import set_role
from chanjing_studio.ui.widgets.buttons import button
from chanjing_studio.ui.widgets.label import label
from chanjing_studio.ui.words import tr

LIST_HEIGHT = 260


class ElsewhereDialog(QDialog):
    """A list to select from; accepted when the selected ones are to be followed here."""

    def __init__(self, parent: QWidget, look: Look, found: Sequence[Elsewhere]) -> None:
        super().__init__(parent)
        self._found = tuple(found)
        self._list = QListWidget()
        self._adopt = button(look, "elsewhereAdopt", tr("Show them here"), role="primary")
        self._close = button(look, "elsewhereClose", tr("Close"))
        self.setObjectName("elsewhere")
        self.setWindowTitle(tr("Made elsewhere"))
        self.setMinimumWidth(look.size("dialog.width"))
        self._fill()
        self._lay_out(look)

    @property
    def chosen(self) -> list[Elsewhere]:
        """The selected tasks."""
        return [self._found[self._list.row(item)] for item in self._list.selectedItems()]

    def _fill(self) -> None:
        set_role(self._list, "rows")
        self._list.setObjectName("elsewhereList")
        self._list.setAccessibleName(tr("Made elsewhere with this account"))
        self._list.setSelectionMode(QListWidget.SelectionMode.ExtendedSelection)
        self._list.setMinimumHeight(LIST_HEIGHT)
        self._list.addItems([task_words(one.status) for one in self._found])
        self._list.itemSelectionChanged.connect(lambda: self._adopt.setEnabled(bool(self.chosen)))
        self._list.selectAll()

    def _lay_out(self, look: Look) -> None:
        title, text = label("heading", name="elsewhereTitle"), label(state="muted", name="elsewhereText", wrap=True)
        title.setText(tr("%n jobs were made elsewhere with this account", "", len(self._found)))
        text.setText(tr("The selected ones join your list. This costs nothing."))
        row = QHBoxLayout()
        row.addWidget(self._adopt)
        row.addWidget(self._close)
        row.addStretch(1)
        column = QVBoxLayout(self)
        gap = look.size("dialog.padding-side")
        column.setContentsMargins(gap, gap, gap, gap)
        for part in (title, text, self._list):
            column.addWidget(part)
        column.addLayout(row)
        self._adopt.setDefault(True)
        self._adopt.clicked.connect(self.accept)
        self._close.clicked.connect(self.reject)


def task_words(status: RemoteStatus) -> str:
    """A task of the cloud in one line: its name or when it was made, and how far it is."""
    made = date_and_time(datetime.fromtimestamp(status.created, UTC)) if status.created else tr("time unknown")
    return tr(
        "{time} · {phase} · {number}", time=status.name or made, phase=phase_word(status.phase), number=status.remote_id
    )
