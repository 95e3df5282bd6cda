"""A voice print as a widget."""

from PySide6.QtCore import QRectF, QSize
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from chanjing_studio.ui.mirror.voice_print import PrintSize, VoicePrint, paint_voice_print
from chanjing_studio.ui.theme.look import Look


class PrintView(QWidget):
    """Paints one sound's print over its width; silent, since words beside it say what is heard."""

    def __init__(self, look: Look, size: PrintSize, *, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._look, self._size, self._sound = look, size, VoicePrint()
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        look.changed.connect(self.update)

    def show_sound(self, sound: VoicePrint) -> None:
        """The print to paint."""
        if sound != self._sound:
            self._sound = sound
            self.update()

    @property
    def sound(self) -> VoicePrint:
        """The print that is painted."""
        return self._sound

    def sizeHint(self) -> QSize:
        return QSize(self._look.size("mirror.print-row.width"), self._size.height)

    def minimumSizeHint(self) -> QSize:
        return QSize(self._size.pitch * 8, self._size.height)

    def paintEvent(self, _event: QPaintEvent) -> None:
        paint_voice_print(QPainter(self), QRectF(self.rect()), self._sound, look=self._look, size=self._size)
