"""Choosing among the speeches that were made here."""

from __future__ import annotations

import time
from collections.abc import Sequence

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QDialog, QHBoxLayout, QListWidget, QListWidgetItem, QVBoxLayout, QWidget

from chanjing_studio.domain.models import Job
from chanjing_studio.ui.figures import clock
from chanjing_studio.ui.jobs.phrases import when
from chanjing_studio.ui.theme.look import Look
from chanjing_studio.ui.theme.roles import set_role
from chanjing_studio.ui.titles import shown_title
from chanjing_studio.ui.widgets.buttons import button
from chanjing_studio.ui.widgets.label import label
from chanjing_studio.ui.words import tr

LIST_HEIGHT = 260
_ROW_AIR = 52  # px at the sides of a row and its list, and where the list scrolls


class SpeechDialog(QDialog):
    """A list to select one from; accepted when that is to be used."""

    def __init__(self, parent: QWidget, look: Look, speeches: Sequence[Job]) -> None:
        super().__init__(parent)
        self._speeches = tuple(speeches)
        self._list, self._side = QListWidget(), look.size("dialog.padding-side")
        self._use = button(look, "speechesUse", tr("Use it"), role="primary")
        self._close = button(look, "speechesClose", tr("Close"))
        self.setObjectName("speechesDialog")
        self.setWindowTitle(tr("Speeches made here"))
        self.setMinimumWidth(look.size("dialog.width"))
        self._fill()
        self._lay_out(look)

    @property
    def chosen(self) -> Job | None:
        """The selected speech: a screen reader selects a row and leaves the current one where it is."""
        return next((self._speeches[self._list.row(item)] for item in self._list.selectedItems()), None)

    def _fill(self) -> None:
        set_role(self._list, "rows")
        self._list.setObjectName("speechesList")
        self._list.setAccessibleName(tr("Speeches made here"))
        self._list.setMinimumHeight(LIST_HEIGHT)
        self._list.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        for job in self._speeches:
            self._list.addItem(self._row(job))
        self._list.setCurrentRow(0)
        self._list.setVisible(bool(self._speeches))
        self._list.itemSelectionChanged.connect(lambda: self._use.setEnabled(self.chosen is not None))
        self._list.itemActivated.connect(self.accept)

    def _row(self, job: Job) -> QListWidgetItem:
        """A long title gives way to how long it is and how old."""
        metrics, now = self._list.fontMetrics(), time.time()
        room = self.minimumWidth() - _ROW_AIR - 2 * self._side - metrics.horizontalAdvance(_words(job, "", now))
        title = shown_title(job)
        item = QListWidgetItem(_words(job, metrics.elidedText(title, Qt.TextElideMode.ElideRight, room), now))
        item.setData(Qt.ItemDataRole.AccessibleTextRole, _words(job, title, now))
        return item

    def _lay_out(self, look: Look) -> None:
        title, text = label("heading", name="speechesTitle"), label(state="muted", name="speechesText", wrap=True)
        title.setText(tr("Speeches made here"))
        text.setText(
            tr("The sound of the one you choose becomes the recording.")
            if self._speeches
            else tr("No speech is done yet. Make one first: choose Speech above the form.")
        )
        row, column = QHBoxLayout(), QVBoxLayout(self)
        row.setSpacing(look.size("space.2"))
        row.addWidget(self._use)
        row.addWidget(self._close)
        row.addStretch(1)
        side, top = self._side, look.size("dialog.padding-top")
        column.setContentsMargins(side, top, side, look.size("dialog.padding-bottom"))
        column.setSpacing(look.size("dialog.gap"))
        for part in (title, text, self._list):
            column.addWidget(part)
        column.addLayout(row)
        self._use.setVisible(bool(self._speeches))
        self._use.setDefault(True)
        self._use.clicked.connect(self.accept)
        self._close.clicked.connect(self.reject)


def _words(job: Job, title: str, now: float) -> str:
    """A speech in one line: what it is called, how long it is, how old."""
    length = clock(job.result.seconds) if job.result else ""
    return tr("{title} · {length} · {age}", "a speech", title=title, length=length, age=when(job, now))
