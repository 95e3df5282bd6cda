"""The keyboard drawn in ink: one ring around the control that the keyboard has reached."""

from typing import Protocol, runtime_checkable

from PySide6.QtCore import QEvent, QObject, QPoint, QRect, QRectF, Qt
from PySide6.QtGui import QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QAbstractButton, QApplication, QSlider, QStyle, QStyleOptionSlider, QWidget
from shiboken6 import isValid

from chanjing_studio.ui.theme.look import Look

_FOLLOWED = {QEvent.Type.Move, QEvent.Type.Resize, QEvent.Type.Show, QEvent.Type.Paint}


@runtime_checkable
class FocusShape(Protocol):
    """A control that is not the rounded rectangle of a button says what to draw around."""

    def focus_shape(self) -> tuple[QRect, int]:
        """The part to draw around, in the control's own px, and its radius."""
        ...


class FocusRing(QObject):
    """Follows the keyboard through all windows; after a mouse press there is none."""

    def __init__(self, application: QApplication, look: Look) -> None:
        super().__init__(application)
        self._look = look
        self._control: QWidget | None = None
        self._ring: _Ring | None = None
        self._followed: list[QWidget] = []
        application.focusChanged.connect(self._on_focus)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Moves with the control and what holds it."""
        if event.type() in _FOLLOWED:
            self._place()
        elif event.type() == QEvent.Type.Hide and watched is self._control:
            self._drop()
        return super().eventFilter(watched, event)

    def _on_focus(self, _old: QWidget | None, now: QWidget | None) -> None:
        self._drop()
        if now is None or not _by_keyboard(now) or not _wants_ring(now):
            return
        self._control = now
        self._ring = _Ring(_roomy_ancestor(now, self._reach), self._look, _shape(now, self._look)[1])
        self._followed = _chain(now, self._ring.room)
        for widget in self._followed:
            widget.installEventFilter(self)
        self._place()
        self._ring.show()

    @property
    def _reach(self) -> int:
        return self._look.size("stroke.focus") + self._look.size("stroke.focus-gap")

    def _place(self) -> None:
        if self._control is None or self._ring is None or not (isValid(self._control) and isValid(self._ring)):
            return  # their page is being deleted
        inner, _ = _shape(self._control, self._look)
        corner = self._control.mapTo(self._ring.room, inner.topLeft())
        outer = QRect(corner, inner.size()).adjusted(-self._reach, -self._reach, self._reach, self._reach)
        if self._ring.geometry() != outer:
            self._ring.setGeometry(outer)
        self._ring.raise_()

    def _drop(self) -> None:
        for widget in filter(isValid, self._followed):
            widget.removeEventFilter(self)
        if self._ring is not None and isValid(self._ring):
            self._ring.hide()
            self._ring.deleteLater()
        self._control, self._ring, self._followed = None, None, []


class _Ring(QWidget):
    """The ring itself: lies over its room and lets every press through."""

    def __init__(self, room: QWidget, look: Look, radius: int) -> None:
        super().__init__(room)
        self.room = room
        self._look, self._radius = look, radius
        self.setObjectName("focusRing")
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)

    def paintEvent(self, event: QPaintEvent) -> None:
        width = self._look.size("stroke.focus")
        radius = self._radius + self._look.size("stroke.focus-gap") + width / 2
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(QPen(self._look.colour("focus"), width))
        half = width / 2
        painter.drawRoundedRect(QRectF(self.rect()).adjusted(half, half, -half, -half), radius, radius)
        painter.end()


def _by_keyboard(widget: QWidget) -> bool:
    """Whether this change came from Tab, Shift+Tab or a mnemonic. Qt marks the window then, and never unmarks it."""
    window = widget.window()
    came = window.testAttribute(Qt.WidgetAttribute.WA_KeyboardFocusChange)
    window.setAttribute(Qt.WidgetAttribute.WA_KeyboardFocusChange, False)
    return came


def _chain(control: QWidget, room: QWidget) -> list[QWidget]:
    """The control and everything between it and the ring's room."""
    chain: list[QWidget] = []
    widget: QWidget | None = control
    while widget is not None and widget is not room:
        chain.append(widget)
        widget = widget.parentWidget()
    return chain


def _wants_ring(widget: QWidget) -> bool:
    """Fields show the keyboard by their own edge, lists around their current row."""
    return isinstance(widget, QAbstractButton | QSlider | FocusShape)


def _shape(widget: QWidget, look: Look) -> tuple[QRect, int]:
    if isinstance(widget, FocusShape):
        return widget.focus_shape()
    if isinstance(widget, QSlider):
        return _knob(widget), look.size("slider.knob-radius")
    return widget.rect(), look.size("radius.control")


def _knob(slider: QSlider) -> QRect:
    option = QStyleOptionSlider()
    slider.initStyleOption(option)
    return slider.style().subControlRect(
        QStyle.ComplexControl.CC_Slider, option, QStyle.SubControl.SC_SliderHandle, slider
    )


def _roomy_ancestor(widget: QWidget, reach: int) -> QWidget:
    """The nearest holder in which a ring around the widget is not cut off."""
    room = widget
    while (above := room.parentWidget()) is not None and not room.isWindow():
        room = above
        place = QRect(widget.mapTo(room, QPoint(0, 0)), widget.size())
        if room.rect().contains(place.adjusted(-reach, -reach, reach, reach)):
            return room
    return room
