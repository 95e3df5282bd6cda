"""A label that shortens its words instead of its neighbours."""

from PySide6.QtCore import QEvent, QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QLabel, QSizePolicy, QToolTip

from chanjing_studio.ui.theme.roles import set_role
from chanjing_studio.ui.widgets.tip import plain_tip

_LEAST = 6  # characters


class ElidedLabel(QLabel):
    """Shows as much of its text as there is room for; the whole text is its accessible name and its tooltip.

    With word wrap, it shows all of it. ``least``: as wide as so many Latin letters it always is. ``or_nothing``: what
    an icon beside it says as well is left out rather than shortened.
    """

    def __init__(
        self,
        role: str = "",
        *,
        state: str = "",
        name: str = "",
        mode: Qt.TextElideMode = Qt.TextElideMode.ElideRight,
        least: int = _LEAST,
        or_nothing: bool = False,
    ) -> None:
        super().__init__()
        self._mode, self._least, self._or_nothing = mode, least, or_nothing
        self.setObjectName(name)
        self.setTextFormat(Qt.TextFormat.PlainText)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
        set_role(self, role, state=state)

    def shown_text(self) -> str:
        """The text as it stands there now, with the ellipsis if there is one."""
        if self.wordWrap():
            return self.text()
        if self._or_nothing:
            fits = self.fontMetrics().horizontalAdvance(self.text()) <= self.contentsRect().width()
            return self.text() if fits else ""
        return self.fontMetrics().elidedText(self.text(), self._mode, self.contentsRect().width())

    def setWordWrap(self, on: bool) -> None:  # noqa: FBT001, N802 - Qt's
        """Whether it goes over as many lines as it needs, instead of being shortened."""
        super().setWordWrap(on)
        policy = QSizePolicy(
            QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Minimum if on else QSizePolicy.Policy.Fixed
        )
        policy.setHeightForWidth(on)
        self.setSizePolicy(policy)

    def minimumSizeHint(self) -> QSize:
        letters = self.fontMetrics()
        whole = letters.horizontalAdvance(self.text()) + 1  # it is rounded, and the words need all of it
        least = min(letters.averageCharWidth() * self._least, whole)
        return QSize(least, super().minimumSizeHint().height())

    def event(self, event: QEvent) -> bool:
        if event.type() == QEvent.Type.ToolTip and not self.toolTip():
            if self.shown_text() != self.text():
                QToolTip.showText(self.mapToGlobal(self.rect().bottomLeft()), plain_tip(self.text()), self)
            return True
        return super().event(event)

    def paintEvent(self, event: QPaintEvent) -> None:
        if self.wordWrap():
            super().paintEvent(event)
            return
        painter = QPainter(self)
        self.style().drawItemText(
            painter,
            self.contentsRect(),
            self.alignment(),
            self.palette(),
            self.isEnabled(),
            self.shown_text(),
            self.foregroundRole(),
        )
