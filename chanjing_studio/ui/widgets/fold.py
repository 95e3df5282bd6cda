"""A part that folds away, with a summary of what is in it."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QPushButton, QVBoxLayout, QWidget

from chanjing_studio.ui.theme.look import Look
from chanjing_studio.ui.widgets.buttons import button, put_icon
from chanjing_studio.ui.widgets.elided_label import ElidedLabel


class Fold(QWidget):
    """A button that opens and closes ``content``; closed it says in a line what is set inside."""

    toggled = Signal(bool)

    def __init__(self, look: Look, name: str, content: QWidget, *, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._look, self._content = look, content
        self.head: QPushButton = button(look, name, " ", role="ghost", icon="chevron-right", scale="small")
        self.head.setCheckable(True)
        self._summary = ElidedLabel("small", state="muted", name=f"{name}Summary")
        self._lay_out()
        self.head.toggled.connect(self._on_toggled)

    def _lay_out(self) -> None:
        row = QHBoxLayout()
        row.setSpacing(self._look.size("space.2"))
        row.addWidget(self.head)
        row.addWidget(self._summary, 1)
        row.addStretch()
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(self._look.size("space.2"))
        column.addLayout(row)
        column.addWidget(self._content)
        self._content.hide()

    def set_words(self, title: str, summary: str) -> None:
        """What is folded away, and what is set in it now."""
        self.head.setText(title)
        self._summary.setText(summary)
        self._describe()

    @property
    def unfolded(self) -> bool:
        """Whether the content is seen."""
        return self.head.isChecked()

    def unfold(self, *, unfolded: bool = True) -> None:
        """Opens or closes it."""
        self.head.setChecked(unfolded)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Esc inside closes it."""
        if event.key() == Qt.Key.Key_Escape and self.unfolded:
            self.head.setFocus()
            self.unfold(unfolded=False)
        else:
            super().keyPressEvent(event)

    def _on_toggled(self, unfolded: bool) -> None:  # noqa: FBT001 - Qt's signal
        put_icon(self._look, self.head, "chevron-down" if unfolded else "chevron-right")
        self._content.setVisible(unfolded)
        self._summary.setVisible(not unfolded)
        self._describe()
        self.toggled.emit(unfolded)

    def _describe(self) -> None:
        self.head.setAccessibleDescription("" if self.unfolded else self._summary.text())
