"""The rail at the window's left: the pages, how many jobs run, and whose account it is."""

from collections.abc import Mapping, Sequence

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QButtonGroup, QLabel, QVBoxLayout, QWidget

from chanjing_studio.ui.account_tile import AccountTile
from chanjing_studio.ui.rail_button import RailButton, RailEntry
from chanjing_studio.ui.theme.look import Look
from chanjing_studio.ui.theme.roles import set_role
from chanjing_studio.ui.words import tr

_ENTRIES: Mapping[str, RailEntry] = {
    "create": RailEntry("navCreate", "clapperboard", lambda: tr("Create")),
    "voices": RailEntry("navVoices", "audio-lines", lambda: tr("Voices")),
    "avatars": RailEntry("navAvatars", "users-round", lambda: tr("Avatars")),
    "jobs": RailEntry("navJobs", "list-video", lambda: tr("Jobs")),
    "settings": RailEntry("navSettings", "settings", lambda: tr("Settings")),
}
"""Every page the rail can lead to, in its order."""


class Rail(QWidget):
    """Buttons for the pages that there are; the current one is checked."""

    chosen = Signal(str)

    def __init__(self, look: Look, pages: Sequence[str]) -> None:
        super().__init__()
        self._look = look
        self.setObjectName("rail")
        set_role(self, "rail")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        shown = [page for page in _ENTRIES if page in pages]
        self.buttons = {
            page: RailButton(look, _ENTRIES[page], f"Ctrl+{number}") for number, page in enumerate(shown, start=1)
        }
        self.account = AccountTile(look)
        self._mark = QLabel()
        self._group = QButtonGroup(self)
        self._column = QVBoxLayout(self)
        self._build()
        look.changed.connect(self._draw_mark)
        self.set_compact(compact=False)
        self.retranslate()

    def show_current(self, page: str) -> None:
        """Checks a page's button; none for a page that the rail does not lead to."""
        self._group.setExclusive(page in self.buttons)
        for name, button in self.buttons.items():
            button.setChecked(name == page)
        self._group.setExclusive(True)

    def set_badge(self, page: str, count: int, *, attention: bool = False) -> None:
        """A number on a page's button, in warning colour when something there needs the user; 0 takes it away."""
        self.buttons[page].set_badge(count, attention=attention)

    def set_compact(self, *, compact: bool) -> None:
        """Icons alone, with their words in the tooltip."""
        self.setFixedWidth(self._look.size("layout.rail-compact" if compact else "layout.rail"))
        for button in self.buttons.values():
            button.set_compact(compact=compact)
        self.account.set_compact(compact=compact)

    def retranslate(self) -> None:
        """Sets the words anew."""
        for button in self.buttons.values():
            button.retranslate()
        self.account.retranslate()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """In a very low window the mark gives way, so that every button stays whole."""
        super().resizeEvent(event)
        low = event.size().height() < self._look.size("layout.narrow-below.height")
        self._mark.setVisible(not low)
        self._set_margins(low=low)

    def changeEvent(self, event: QEvent) -> None:
        if event.type() == QEvent.Type.LanguageChange:
            self.retranslate()
        super().changeEvent(event)

    def _build(self) -> None:
        column = self._column
        column.setSpacing(self._look.size("rail.gap"))
        self._mark.setContentsMargins(0, 0, 0, self._look.size("rail.mark-gap"))
        column.addWidget(self._mark, 0, Qt.AlignmentFlag.AlignHCenter)
        for page, button in self.buttons.items():
            self._group.addButton(button)
            column.addWidget(button, 0, Qt.AlignmentFlag.AlignHCenter)
            button.clicked.connect(lambda _checked=False, page=page: self.chosen.emit(page))
        column.addStretch(1)
        column.addWidget(self.account, 0, Qt.AlignmentFlag.AlignHCenter)
        self._draw_mark()
        self._set_margins(low=False)

    def _set_margins(self, *, low: bool) -> None:
        edge = self._look.size("space.1")
        top, bottom = self._look.size("rail.top"), self._look.size("rail.bottom")
        self._column.setContentsMargins(0, edge if low else top, 0, edge if low else bottom)

    def _draw_mark(self) -> None:
        self._mark.setPixmap(self._look.icon("mark", "accent", self._look.size("rail.mark"), self.devicePixelRatioF()))
