"""Tools side by side: icons, and beside some of them words while there is room."""

from PySide6.QtCore import QSize
from PySide6.QtWidgets import QHBoxLayout, QPushButton, QWidget

from chanjing_studio.ui.theme.look import redress
from chanjing_studio.ui.theme.roles import polish

_GAP = 4


class ToolRow(QWidget):
    """Whether words are shown is decided for all of them at once, by ``fit``; they never widen what is around them."""

    def __init__(self) -> None:
        super().__init__()
        self.tools: list[QPushButton] = []
        self._worded: list[QPushButton] = []
        self._room, self._with_words, self._bare = 0, QSize(), QSize()  # px
        self._row = QHBoxLayout(self)
        self._row.setContentsMargins(0, 0, 0, 0)
        self._row.setSpacing(_GAP)

    def put(self, place: int, tool: QPushButton, *, worded: bool) -> None:
        """One more tool; ``worded``: its name stands beside its icon while there is room."""
        self.tools.insert(place, tool)
        self._row.insertWidget(place, tool)
        if worded:
            self._worded.append(tool)

    def fit(self, room: int) -> None:
        """Shows words if the row with all of them is no wider than this."""
        self._room = room
        self._show_words(shown=0 < self._with_words.width() <= room)

    def refresh(self) -> None:
        """The tools are named anew, or seen for the first time."""
        self._with_words, self._bare = self._measured(words=True), self._measured(words=False)
        self.fit(self._room)

    def minimumSizeHint(self) -> QSize:
        return self._bare if self._bare.isValid() else super().minimumSizeHint()

    def _measured(self, *, words: bool) -> QSize:
        self._show_words(shown=words)
        self._row.invalidate()
        return self._row.sizeHint()

    def _show_words(self, *, shown: bool) -> None:
        for tool in self._worded:
            words = tool.accessibleName() if shown else ""
            if tool.text() != words:
                tool.setText(words)
                tool.setProperty("shape", "" if words else "square")
                polish(tool)
                redress(tool)
