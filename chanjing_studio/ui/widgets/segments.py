"""A segmented control: real radio buttons side by side in a track."""

from collections.abc import Sequence

from PySide6.QtCore import QEvent, QPoint, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QEnterEvent, QFontMetrics, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QButtonGroup, QFrame, QHBoxLayout, QRadioButton, QSizePolicy, QWidget

from chanjing_studio.ui.theme.look import Look
from chanjing_studio.ui.theme.roles import set_role


class Segment(QRadioButton):
    """One choice: a radio button that is painted, as wide as its words in bold so that choosing moves nothing."""

    def __init__(self, look: Look, name: str, text: str = "", *, icon: str = "") -> None:
        super().__init__(text)
        self._look = look
        self._icon_name = icon
        self.setObjectName(name)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)
        look.changed.connect(self.update)

    def sizeHint(self) -> QSize:
        padding = 2 * (self._look.size("segment.padding") + self._look.size("stroke.control"))
        return QSize(self._content_width() + padding, self._look.size("control.small"))

    def minimumSizeHint(self) -> QSize:
        return self.sizeHint()

    def hitButton(self, pos: QPoint) -> bool:  # noqa: N802 - Qt's name
        return self.rect().contains(pos)

    def enterEvent(self, event: QEnterEvent) -> None:
        super().enterEvent(event)
        self.update()

    def leaveEvent(self, event: QEvent) -> None:
        super().leaveEvent(event)
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        if self.isChecked():
            self._paint_chosen(painter)
        self._paint_content(painter)
        painter.end()

    def _paint_chosen(self, painter: QPainter) -> None:
        radius = self._look.size("segment.radius")
        painter.setPen(QPen(self._look.colour("outline"), self._look.size("stroke.control")))
        painter.setBrush(self._look.colour("segment-chosen"))
        painter.drawRoundedRect(QRectF(self.rect()).adjusted(0.5, 0.5, -0.5, -0.5), radius, radius)

    def _paint_content(self, painter: QPainter) -> None:
        left = (self.width() - self._content_width()) / 2
        if self._icon_name:
            icon = self._look.icon(
                self._icon_name, self._icon_ink(), self._look.size("icon.inline"), self.devicePixelRatioF()
            )
            painter.drawPixmap(round(left), round((self.height() - icon.deviceIndependentSize().height()) / 2), icon)
            left += self._icon_width()
        painter.setFont(self._look.font("body-strong" if self.isChecked() else "body"))
        painter.setPen(self._look.colour(self._ink()))
        place = QRectF(left, 0, self.width() - left, self.height())
        painter.drawText(place, Qt.AlignmentFlag.AlignVCenter | Qt.TextFlag.TextSingleLine, self.text())

    def _ink(self) -> str:
        if not self.isEnabled():
            return "text-disabled"
        return "text" if self.isChecked() or self.underMouse() else "text-muted"

    def _icon_ink(self) -> str:
        return "accent-text" if self.isChecked() and self.isEnabled() else self._ink()

    def _icon_width(self) -> int:
        return self._look.size("icon.inline") + self._look.size("button.gap") if self._icon_name else 0

    def _content_width(self) -> int:
        words = QFontMetrics(self._look.font("body-strong")).horizontalAdvance(self.text())
        return self._icon_width() + words


class Segmented(QFrame):
    """Segments in a track; exactly one is chosen. `group` tells which by its number, from 0.

    `chosen` gives the number of the one that is chosen from now on; a screen reader chooses without a click.
    """

    chosen = Signal(int)

    def __init__(self, look: Look, name: str, segments: Sequence[Segment], *, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName(name)
        set_role(self, "segmented")
        self.setFixedHeight(look.size("control.regular"))
        self.setSizePolicy(QSizePolicy.Policy.Maximum, QSizePolicy.Policy.Fixed)
        self.group = QButtonGroup(self)
        row = QHBoxLayout(self)
        inset = look.size("segment.inset") - look.size("stroke.hairline")
        row.setContentsMargins(inset, inset, inset, inset)
        row.setSpacing(0)
        for number, segment in enumerate(segments):
            self.group.addButton(segment, number)
            row.addWidget(segment)
        self.group.idToggled.connect(self._on_toggled)

    def _on_toggled(self, number: int, on: bool) -> None:  # noqa: FBT001 - Qt's signal
        if on:
            self.chosen.emit(number)
