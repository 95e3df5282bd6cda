"""The large picture of the selected avatar, with its clip."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QPointF, QRect, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QImage, QPainter, QPainterPath, QPaintEvent, QPixmap, QResizeEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QPushButton, QSizePolicy, QVBoxLayout, QWidget

from chanjing_studio.ui.avatars.painting import paint_stand_in
from chanjing_studio.ui.avatars.preview import Preview
from chanjing_studio.ui.figures import clock
from chanjing_studio.ui.theme.look import Look
from chanjing_studio.ui.theme.roles import set_role
from chanjing_studio.ui.widgets.buttons import name_button
from chanjing_studio.ui.widgets.key_chip import with_key
from chanjing_studio.ui.widgets.play_button import PlayState
from chanjing_studio.ui.widgets.shapes import paint_icon, paint_plate, paint_spokes
from chanjing_studio.ui.words import tr

_RADIUS, _LEAST = 10, 120
_MOST_CUT = 0.18
"""Of a picture's longer side: one of another shape stands whole on the ground."""
_BAR, _TIMES = 42, 80


class AvatarStage(QFrame):
    """A picture, a frame of its clip, or an initial. ``pressed`` asks to play the clip, or to pause it."""

    pressed = Signal()

    def __init__(self, look: Look) -> None:
        super().__init__()
        self._look = look
        self._picture: QPixmap | None = None
        self._frame: QImage | None = None
        self._letter, self._waiting = "", False
        self._bar = ClipBar(look)
        self._bar.button.clicked.connect(self.pressed)
        self.setObjectName("avatarStage")
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Expanding)
        self.setMinimumHeight(_LEAST)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addStretch()
        column.addWidget(self._bar)
        look.changed.connect(self.update)

    def sizeHint(self) -> QSize:
        return QSize(0, _LEAST)  # it takes what is left, and never makes the page scroll

    def show_picture(self, picture: QPixmap | None, letter: str, *, waiting: bool) -> None:
        """A whole picture; without one, a still fill while it is on its way, and else the letter."""
        self._picture, self._letter, self._waiting = picture, letter, waiting
        self.update()

    def show_clip(self, preview: Preview, url: str) -> None:
        """What the clip of this address is doing; "" where there is none."""
        mine = bool(url) and preview.url == url
        self._frame = preview.frame if mine else None
        self._bar.setVisible(bool(url))
        state = preview.state if mine else PlayState.STILL
        self._bar.show_state(state, seconds=preview.seconds if mine else 0, length=preview.length if mine else 0)
        self.update()

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        if self._frame is None and self._picture is None and not self._waiting:
            paint_stand_in(painter, self.rect(), self._letter, look=self._look, radius=_RADIUS)
            return
        waiting = self._frame is None and self._picture is None
        path = QPainterPath()
        path.addRoundedRect(QRectF(self.rect()), _RADIUS, _RADIUS)
        painter.fillPath(path, self._look.colour("skeleton" if waiting else "stage"))
        painter.setClipPath(path)
        painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
        if self._frame is not None:
            painter.drawImage(self._place(self._frame.size()), self._frame)
        elif self._picture is not None:
            painter.drawPixmap(self._place(self._picture.size()), self._picture, QRectF(self._picture.rect()))

    def _place(self, size: QSize) -> QRectF:
        """Filling the stage where that cuts off little, else whole."""
        room = QRectF(self.rect())
        filling = size.toSizeF().scaled(room.size(), Qt.AspectRatioMode.KeepAspectRatioByExpanding)
        cut = 1 - room.width() * room.height() / max(1.0, filling.width() * filling.height())
        if cut > _MOST_CUT:
            filling = size.toSizeF().scaled(room.size(), Qt.AspectRatioMode.KeepAspectRatio)
        corner = room.center() - QPointF(filling.width() / 2, filling.height() / 2)
        top = corner.y() if filling.height() <= room.height() else corner.y() / 2  # a face is nearer to the top
        return QRectF(QPointF(corner.x(), top), filling)


class ClipBar(QWidget):
    """On a scrim: play or pause, how far the clip was played, and its times."""

    def __init__(self, look: Look) -> None:
        super().__init__()
        self._look = look
        self._seconds, self._length = 0.0, 0.0
        self.button = _BarButton(look)
        self.setFixedHeight(_BAR)
        row = QHBoxLayout(self)
        row.setContentsMargins(look.size("space.1"), 0, 0, 0)
        row.addWidget(self.button)
        row.addStretch()

    def show_state(self, state: PlayState, *, seconds: float, length: float) -> None:
        """What the clip is doing, and where it is."""
        self._seconds, self._length = seconds, length
        self.button.show_state(state)
        self.update()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self.update()

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter, look = QPainter(self), self._look
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        path = QPainterPath()
        path.addRoundedRect(QRectF(self.rect()).adjusted(0, -2 * _RADIUS, 0, 0), _RADIUS, _RADIUS)
        painter.setClipRect(self.rect())
        painter.fillPath(path, look.colour("media-scrim"))
        if self._length <= 0:
            return
        words = f"{clock(self._seconds)} / {clock(self._length)}"
        times = QRect(self.width() - _TIMES - look.size("space.3"), 0, _TIMES, self.height())
        painter.setFont(look.font("timecode"))
        painter.setPen(look.colour("text-on-media"))
        painter.drawText(times, Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter, words)
        left = self.button.geometry().right() + look.size("space.2")
        self._paint_line(painter, QRectF(left, self.height() / 2 - 1.5, times.left() - left, 3))

    def _paint_line(self, painter: QPainter, line: QRectF) -> None:
        ink = self._look.colour("text-on-media")
        painter.setOpacity(0.4)
        paint_plate(painter, line, 1.5, fill=ink)
        painter.setOpacity(1)
        line.setWidth(max(3.0, line.width() * min(1.0, self._seconds / self._length)))
        paint_plate(painter, line, 1.5, fill=ink)


class _BarButton(QPushButton):
    def __init__(self, look: Look) -> None:
        super().__init__()
        self._look, self._state = look, PlayState.STILL
        self.setObjectName("avatarPreview")
        self.setAutoDefault(False)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        set_role(self, "painted")
        self._say()

    def sizeHint(self) -> QSize:
        return QSize(self._look.size("control.regular"), self._look.size("control.regular"))

    def minimumSizeHint(self) -> QSize:
        return self.sizeHint()

    def show_state(self, state: PlayState) -> None:
        if state is not self._state:
            self._state = state
            self._say()
            self.update()

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.LanguageChange:
            self._say()

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter, centre = QPainter(self), QRectF(self.rect()).center()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        if self._state is PlayState.FETCHING:
            paint_spokes(painter, centre, self._look.colour("text-on-media"))
            return
        name = "pause" if self._state is PlayState.PLAYING else "play"
        size = self._look.size("icon.control")
        paint_icon(painter, self._look.icon(name, "text-on-media", size, self.devicePixelRatioF()), centre)

    def _say(self) -> None:
        words = {PlayState.PLAYING: tr("Pause the clip"), PlayState.FETCHING: tr("The clip is fetched: press to stop")}
        said = words.get(self._state, tr("Play the clip"))
        name_button(self, said, with_key(said, "Space"))
