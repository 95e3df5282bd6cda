"""What came of the last thing done with the account, in words."""

from __future__ import annotations

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QWidget

from chanjing_studio.ui.theme.look import Look
from chanjing_studio.ui.theme.roles import set_state
from chanjing_studio.ui.widgets.announce import announce
from chanjing_studio.ui.widgets.label import IconLabel, label


class StatusLine(QWidget):
    """An icon and the words, which a screen reader says when it is done with what it is saying.

    ``changed``: there are others now, or none.
    """

    changed = Signal()

    def __init__(self, look: Look, name: str, *, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._icon = IconLabel(look, "info", size=look.size("icon.control"))
        self._words = label(name=name, wrap=True)
        self._words.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Preferred)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(look.size("space.2"))
        row.addWidget(self._icon)
        row.addWidget(self._words, 1, Qt.AlignmentFlag.AlignVCenter)
        self.clear()

    @property
    def words(self) -> str:
        """What is told now, "" for nothing."""
        return self._words.text()

    def show_words(self, text: str, *, tone: str = "muted", icon: str = "info") -> None:
        """What happened; ``tone`` is a state of labels: muted, success, info, warning or danger."""
        self._words.setText(text)
        self._words.setAccessibleName(text)
        set_state(self._words, tone)
        self._icon.show_icon(icon, "text-muted" if tone == "muted" else tone)
        self._icon.setVisible(bool(text))
        announce(self._words, text)
        self.changed.emit()

    def clear(self) -> None:
        """Nothing to tell."""
        self.show_words("")

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.LanguageChange:
            self.clear()  # it was said in the other language
