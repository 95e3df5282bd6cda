"""Labels with a role: words that are never taken for mark-up."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel

from chanjing_studio.ui.theme.look import Look
from chanjing_studio.ui.theme.roles import set_role


def label(role: str = "", *, state: str = "", name: str = "", wrap: bool = False) -> QLabel:
    """An empty label in a role of the style sheet; file names and the cloud's words are safe in it."""
    made = QLabel()
    made.setObjectName(name)
    made.setTextFormat(Qt.TextFormat.PlainText)
    made.setWordWrap(wrap)
    set_role(made, role, state=state)
    return made


class IconLabel(QLabel):
    """An icon that follows the theme; silent for screen readers, since words stand beside it."""

    def __init__(self, look: Look, icon: str, role: str = "text-muted", *, size: int = 16) -> None:
        super().__init__()
        self._look, self._icon, self._role, self._size = look, icon, role, size
        self.setFixedSize(size, size)
        look.changed.connect(self._render)
        self._render()

    def show_icon(self, icon: str, role: str) -> None:
        """Another icon, in the colour of another role."""
        self._icon, self._role = icon, role
        self._render()

    def _render(self) -> None:
        self.setPixmap(self._look.icon(self._icon, self._role, self._size, self.devicePixelRatioF()))
