"""The tile at the rail's foot: which cloud is in front, whether somebody is signed in there, and the others."""

from collections.abc import Sequence

from PySide6.QtCore import QRect, QSize, Qt, Signal
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QToolButton

from chanjing_studio.ui.account_menu import AccountLine, AccountMenu
from chanjing_studio.ui.theme.look import Look
from chanjing_studio.ui.widgets.tip import plain_tip
from chanjing_studio.ui.words import say, tr


class AccountTile(QToolButton):
    """The account of the cloud in front. Pressed it opens a menu of all, or leads to the settings where it is alone.

    ``chosen`` gives the name of the cloud that is to be in front; ``settings_wanted`` leads to the accounts.
    """

    chosen = Signal(str)
    settings_wanted = Signal()

    def __init__(self, look: Look) -> None:
        super().__init__()
        self._look = look
        self._lines: tuple[AccountLine, ...] = ()
        self._compact = False
        self.setObjectName("navAccount")
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self.clicked.connect(self._on_pressed)
        look.changed.connect(self.update)

    def show_accounts(self, lines: Sequence[AccountLine]) -> None:
        """Every cloud's account; one of them is in front."""
        self._lines = tuple(lines)
        self.retranslate()
        self.update()

    @property
    def _front(self) -> AccountLine | None:
        return next((line for line in self._lines if line.front), None)

    @property
    def _name(self) -> str:
        """The sandbox has the name of its cloud where there are several."""
        front = self._front
        if front is None:
            return ""
        return tr("Sandbox") if front.practising and len(self._lines) == 1 else say(front.title)

    def set_compact(self, *, compact: bool) -> None:
        """Shows the face alone."""
        self._compact = compact
        self.retranslate()
        self.updateGeometry()

    def retranslate(self) -> None:
        """Sets the words anew."""
        front = self._front
        self.setVisible(front is not None)
        if front is None:
            return
        state = tr("signed in") if front.signed_in and len(self._lines) == 1 else front.state
        words = tr("Account: {name}, {state}", name=self._name, state=state)
        self.setAccessibleName(words)
        self.setAccessibleDescription("" if len(self._lines) == 1 else tr("Opens the menu of all accounts"))
        self.setToolTip(plain_tip(words))

    def focus_shape(self) -> tuple[QRect, int]:
        """The face and the name under it."""
        inset = self._look.size("stroke.focus") + self._look.size("stroke.focus-gap")
        return self.rect().adjusted(inset, inset, -inset, -inset), self._look.size("rail.face-radius")

    def sizeHint(self) -> QSize:
        width = self._look.size("rail.button-compact" if self._compact else "rail.account-width")
        height = self._look.size("rail.account-compact" if self._compact else "rail.account-height")
        return QSize(width, height)

    def minimumSizeHint(self) -> QSize:
        return self.sizeHint()

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.fillRect(0, 0, self.width(), self._look.size("stroke.hairline"), self._look.colour("line"))
        face = self._paint_face(painter)
        if self._front and self._front.signed_in:
            self._paint_mark(painter, face, "flask-conical" if self._front.practising else "check")
        if not self._compact:
            self._paint_name(painter, face.bottom())
        painter.end()

    def _paint_face(self, painter: QPainter) -> QRect:
        side, radius = self._look.size("rail.face"), self._look.size("rail.face-radius")
        face = QRect((self.width() - side) // 2, self._look.size("space.2") + 1, side, side)
        painter.setPen(self._look.colour("outline-hover" if self.underMouse() else "outline"))
        painter.setBrush(self._look.colour("panel"))
        painter.drawRoundedRect(face.toRectF().adjusted(0.5, 0.5, -0.5, -0.5), radius, radius)
        painter.setFont(self._look.font("body-strong"))
        painter.setPen(self._look.colour("text"))
        painter.drawText(face, Qt.AlignmentFlag.AlignCenter, self._name[:1])
        return face

    def _paint_mark(self, painter: QPainter, face: QRect, mark: str) -> None:
        side, edge = self._look.size("rail.face-mark"), self._look.size("rail.face-mark-edge")
        right = face.right() + 1 + self._look.size("rail.face-mark-right")
        down = face.bottom() + 1 + self._look.size("rail.face-mark-down")
        place = QRect(right - side, down - side, side, side)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(self._look.colour("window"))
        painter.drawEllipse(place)
        painter.setBrush(self._look.colour("success"))
        painter.drawEllipse(place.adjusted(edge, edge, -edge, -edge))
        size = self._look.size("rail.face-check")
        icon = self._look.icon(mark, "success-weak", size, self.devicePixelRatioF())
        painter.drawPixmap(place.center().x() - size // 2, place.center().y() - size // 2, icon)

    def _paint_name(self, painter: QPainter, top: int) -> None:
        painter.setFont(self._look.font("caption"))
        painter.setPen(self._look.colour("text-muted"))
        line = QRect(0, top + self._look.size("rail.label-gap") + 1, self.width(), self._look.line_height("caption"))
        name = painter.fontMetrics().elidedText(self._name, Qt.TextElideMode.ElideRight, self.width())
        painter.drawText(line, Qt.AlignmentFlag.AlignCenter, name)

    def _on_pressed(self) -> None:
        if len(self._lines) == 1:
            self.settings_wanted.emit()
            return
        menu = AccountMenu(self, self._lines)
        menu.chosen.connect(self.chosen)
        menu.settings_wanted.connect(self.settings_wanted)
        menu.open_at(self.mapToGlobal(self.rect().bottomRight()))
