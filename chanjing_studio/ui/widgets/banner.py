"""The banner under a page's header: what went wrong and the one thing to do about it."""

from collections.abc import Callable

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QSizePolicy, QWidget

from chanjing_studio.ui.theme.look import Look
from chanjing_studio.ui.theme.roles import set_role, set_state
from chanjing_studio.ui.widgets.announce import announce
from chanjing_studio.ui.widgets.buttons import button, name_button
from chanjing_studio.ui.widgets.label import label as plain_label
from chanjing_studio.ui.words import tr


class Banner(QFrame):
    """One message at a time, in info, warning or danger; hidden until there is one."""

    toggled = Signal(bool)
    check_wanted = Signal()
    """The connection is to be looked at."""

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._look = look
        self._icon = ""
        self._act: Callable[[], None] | None = None
        self._mark = QLabel()
        self._text = plain_label(name="bannerText", wrap=True)
        self._action = button(look, "bannerAction", " ", scale="small")
        self._check = button(look, "bannerCheck", " ", role="ghost", icon="stethoscope", scale="small")
        self._close = button(look, "bannerClose", role="ghost", icon="x", scale="small")
        self.setObjectName("banner")
        set_role(self, "banner")
        self._build()
        look.changed.connect(self._draw_mark)
        self.hide()

    def show_message(
        self,
        text: str,
        *,
        tone: str = "info",
        icon: str = "info",
        label: str = "",
        act: Callable[[], None] | None = None,
        check: bool = False,
    ) -> None:
        """Shows a message of one or two sentences, and a button when there is something to do.

        ``check`` offers to look at the connection, too.
        """
        self._text.setText(text)
        self._text.setAccessibleName(text)
        self._icon, self._act = icon, act
        self._action.setText(label)
        self._action.setVisible(bool(label and act))
        self._check.setText(tr("Check the connection"))
        self._check.setVisible(check)
        set_state(self, tone)
        self._draw_mark()
        name_button(self._close, tr("Close this message"))
        self.show()
        self.toggled.emit(True)
        announce(self, text)

    def clear(self) -> None:
        """Takes the message away."""
        self._act = None
        self.hide()
        self.toggled.emit(False)

    def _build(self) -> None:
        side, top = self._look.size("banner.padding-side"), self._look.size("banner.padding-top")
        row = QHBoxLayout(self)
        row.setContentsMargins(side, top, top, top)
        row.setSpacing(self._look.size("banner.gap"))
        self._text.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        self._text.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Preferred)
        self._mark.setFixedSize(QSize(self._look.size("banner.icon"), self._look.size("banner.icon")))
        for part in (self._mark, self._text, self._check, self._action, self._close):
            row.addWidget(part)
        self._action.clicked.connect(self._do)
        self._check.clicked.connect(self.check_wanted)
        self._close.clicked.connect(self.clear)

    def _draw_mark(self) -> None:
        if self._icon:
            tone = str(self.property("state"))
            size = self._look.size("banner.icon")
            self._mark.setPixmap(self._look.icon(self._icon, tone, size, self.devicePixelRatioF()))

    def _do(self) -> None:
        act = self._act
        self.clear()
        if act is not None:
            act()
