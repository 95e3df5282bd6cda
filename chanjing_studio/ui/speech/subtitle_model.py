"""The lines of a speech as rows of a list."""

from __future__ import annotations

from PySide6.QtCore import QAbstractListModel, QModelIndex, QObject, QPersistentModelIndex, Qt

from chanjing_studio.domain.timed_lines import TimedLine
from chanjing_studio.ui.speech.times import timecode
from chanjing_studio.ui.speech.view_span import starts_of
from chanjing_studio.ui.widgets.tip import plain_tip
from chanjing_studio.ui.words import tr

AnyIndex = QModelIndex | QPersistentModelIndex
LINE = Qt.ItemDataRole.UserRole


class SubtitleModel(QAbstractListModel):
    """One row a line, told aloud with its number, its times and its words."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._lines: tuple[TimedLine, ...] = ()
        self.starts: list[float] = []
        """When each line begins, in seconds."""

    @property
    def lines(self) -> tuple[TimedLine, ...]:
        """All of them."""
        return self._lines

    def show_lines(self, lines: tuple[TimedLine, ...]) -> None:
        """Other lines; rows stay where as many are there as before."""
        if len(lines) == len(self._lines):
            self._lines, self.starts = lines, starts_of(lines)
            self._tell_changed()
            return
        self.beginResetModel()
        self._lines, self.starts = lines, starts_of(lines)
        self.endResetModel()

    def rowCount(self, parent: AnyIndex | None = None) -> int:
        return 0 if parent is not None and parent.isValid() else len(self._lines)

    def data(self, index: AnyIndex, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        if not index.isValid():
            return None
        line = self._lines[index.row()]
        if role == LINE:
            return line
        if role == Qt.ItemDataRole.DisplayRole:
            return line.text
        if role == Qt.ItemDataRole.ToolTipRole:
            return plain_tip(line.text)
        return spoken(index.row(), line) if role == Qt.ItemDataRole.AccessibleTextRole else None

    def _tell_changed(self) -> None:
        if self._lines:
            self.dataChanged.emit(self.index(0), self.index(len(self._lines) - 1))


def times_of(line: TimedLine) -> str:
    """From when to when: "0:13.60 – 0:19.22"."""
    return f"{timecode(line.start)} – {timecode(line.end)}"


def spoken(place: int, line: TimedLine) -> str:
    """A line for those who hear the list."""
    return tr(
        "{number}, {start} to {end}: {words}",
        "a subtitle said aloud",
        number=place + 1,
        start=timecode(line.start),
        end=timecode(line.end),
        words=line.text,
    )
