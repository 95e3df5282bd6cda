"""The link of a finished job, one press from the clipboard."""

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QWidget

from chanjing_studio.ui.theme.look import Look
from chanjing_studio.ui.widgets.elided_label import ElidedLabel
from chanjing_studio.ui.widgets.label import IconLabel
from chanjing_studio.ui.widgets.make_button import KeyButton
from chanjing_studio.ui.widgets.plate import Plate
from chanjing_studio.ui.words import tr

_HEIGHT = 54


class LinkField(Plate):
    """Shows a link shortened in the middle; ``copy_pressed`` asks the page for a fresh one on the clipboard."""

    copy_pressed = Signal()

    def __init__(self, look: Look, *, parent: QWidget | None = None) -> None:
        super().__init__(look, radius="radius.card", fill="field", parent=parent)
        self.show_ground("field", "outline")
        self._link = ElidedLabel(name="jobLink", mode=Qt.TextElideMode.ElideMiddle)
        self.copy = KeyButton(look, "jobCopyLink", icon="copy", keys="C")
        self.setFixedHeight(_HEIGHT)
        row = QHBoxLayout(self)
        row.setContentsMargins(14, 0, 6, 0)
        row.setSpacing(10)
        row.addWidget(IconLabel(look, "link", size=look.size("icon.control")))
        row.addWidget(self._link, 1)
        row.addWidget(self.copy)
        self.copy.clicked.connect(self.copy_pressed)
        self._say()

    def show_link(self, link: str) -> None:
        """The whole link; without one nothing can be copied."""
        self._link.setText(link)
        self.copy.setEnabled(bool(link))

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.LanguageChange:
            self._say()

    def _say(self) -> None:
        self.copy.show_words(tr("Copy link"))
