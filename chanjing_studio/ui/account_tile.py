"""The tile at the rail's foot: whose account it is, and whether it is signed in."""

from PySide6.QtCore import QRect, QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QToolButton

from chanjing_studio.ui.theme.look import Look
from chanjing_studio.ui.widgets.tip import plain_tip
from chanjing_studio.ui.words import tr


class AccountTile(QToolButton):
    """Whose account it is and whether it is signed in; leads to the settings."""

    def __init__(self, look: Look) -> None:
        super().__init__()
        self._look = look
        self._name, self._signed_in, self._compact = "", False, False
        self.setObjectName("navAccount")
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        look.changed.connect(self.update)

    def show_account(self, name: str, *, signed_in: bool) -> None:
        """The account's name as it is to be read ("Chanjing", "Sandbox"), "" for none."""
        self._name, self._signed_in = name, signed_in
        self.retranslate()
        self.update()

    def set_compact(self, *, compact: bool) -> None:
        """Shows the face alone."""
        self._compact = compact
        self.retranslate()
        self.updateGeometry()

    def retranslate(self) -> None:
        """Sets the words anew."""
        self.setVisible(bool(self._name))
        state = tr("signed in") if self._signed_in else tr("not signed in")
        words = tr("Account: {name}, {state}", name=self._name, state=state)
        self.setAccessibleName(words)
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
        if self._signed_in:
            self._paint_check(painter, face)
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

    def _paint_check(self, painter: QPainter, face: QRect) -> None:
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
        icon = self._look.icon("check", "success-weak", size, self.devicePixelRatioF())
        painter.drawPixmap(place.center().x() - size // 2, place.center().y() - size // 2, icon)

    def _paint_name(self, painter: QPainter, top: int) -> None:
        painter.setFont(self._look.font("caption"))
        painter.setPen(self._look.colour("text-muted"))
        line = QRect(0, top + self._look.size("rail.label-gap") + 1, self.width(), self._look.line_height("caption"))
        name = painter.fontMetrics().elidedText(self._name, Qt.TextElideMode.ElideRight, self.width())
        painter.drawText(line, Qt.AlignmentFlag.AlignCenter, name)
