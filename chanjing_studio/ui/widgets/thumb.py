"""A small rounded picture, with a still fill while there is none."""

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QImage, QPainter, QPainterPath, QPaintEvent, QPixmap
from PySide6.QtWidgets import QSizePolicy, QWidget

from chanjing_studio.media.stills import covering
from chanjing_studio.ui.theme.look import Look


def rounded_cover(picture: QImage, size: QSize, *, radius: float, ratio: float) -> QPixmap:
    """The middle of ``picture``, filling ``size`` logical px with round corners."""
    device = size * ratio
    made = QPixmap(device)
    made.fill(Qt.GlobalColor.transparent)
    painter = QPainter(made)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    path = QPainterPath()
    path.addRoundedRect(QRectF(0, 0, device.width(), device.height()), radius * ratio, radius * ratio)
    painter.setClipPath(path)
    painter.drawImage(0, 0, covering(picture, device))
    painter.end()
    made.setDevicePixelRatio(ratio)
    return made


class Thumb(QWidget):
    """A poster of a fixed size; silent, since its title stands beside it."""

    def __init__(self, look: Look, size: QSize, *, radius: int = 8, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._look, self._radius = look, radius
        self._picture: QImage | None = None
        self._icon = ""
        self._drawn: QPixmap | None = None
        self.setFixedSize(size)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        look.changed.connect(self.update)

    def show_picture(self, picture: QImage | None, *, icon: str = "") -> None:
        """The poster, or None while there is none; with an icon for what has nothing to be seen."""
        self._picture, self._icon = picture if picture and not picture.isNull() else None, icon
        self._drawn = None
        self.update()

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = QPainter(self)
        if self._picture is None:
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(self._look.colour("skeleton"))
            painter.drawRoundedRect(QRectF(self.rect()), self._radius, self._radius)
            self._paint_icon(painter)
            return
        ratio = self.devicePixelRatioF()
        if self._drawn is None or self._drawn.devicePixelRatio() != ratio:
            self._drawn = rounded_cover(self._picture, self.size(), radius=self._radius, ratio=ratio)
        painter.drawPixmap(0, 0, self._drawn)

    def _paint_icon(self, painter: QPainter) -> None:
        if self._icon:
            size = self._look.size("icon.empty")
            icon = self._look.icon(self._icon, "text-muted", size, self.devicePixelRatioF())
            painter.drawPixmap((self.width() - size) // 2, (self.height() - size) // 2, icon)
