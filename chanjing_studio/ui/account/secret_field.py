"""The field of a secret: hidden, shown when asked, and never on the clipboard."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QPoint, QSize, Qt
from PySide6.QtGui import QKeyEvent, QKeySequence, QMouseEvent, QResizeEvent
from PySide6.QtWidgets import QLineEdit, QWidget

from chanjing_studio.services.account import pasted_keys
from chanjing_studio.ui.theme.look import Look
from chanjing_studio.ui.theme.roles import set_role
from chanjing_studio.ui.widgets.buttons import button
from chanjing_studio.ui.words import tr

_INSET = 5


class KeyField(QLineEdit):
    """Takes a key without the spaces and line ends that come along when it is pasted."""

    def __init__(self, name: str, *, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName(name)
        set_role(self, "", scale="large")
        self.textChanged.connect(self._tidy)

    def _tidy(self, text: str) -> None:
        tidy = pasted_keys(text, "").app_id
        if tidy != text:
            self.setText(tidy)


class SecretField(KeyField):
    """Qt copies nothing out of a hidden field; a shown one keeps that rule."""

    def __init__(self, look: Look, name: str, *, parent: QWidget | None = None) -> None:
        super().__init__(name, parent=parent)
        self.setEchoMode(QLineEdit.EchoMode.Password)
        self.setInputMethodHints(Qt.InputMethodHint.ImhSensitiveData | Qt.InputMethodHint.ImhNoPredictiveText)
        self.show_button = button(look, f"{name}Show", " ", role="ghost", icon="eye", scale="small")
        self.show_button.setParent(self)
        self.show_button.setCheckable(True)
        self.show_button.setCursor(Qt.CursorShape.ArrowCursor)
        self.show_button.toggled.connect(self._on_toggled)
        self._say()

    def hide_secret(self) -> None:
        """Back to dots."""
        self.show_button.setChecked(False)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.matches(QKeySequence.StandardKey.Copy) or event.matches(QKeySequence.StandardKey.Cut):
            event.accept()
            return
        super().keyPressEvent(event)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """On X11 a selection made with the mouse is copied at once, but not from a hidden field."""
        mode = self.echoMode()
        self.setEchoMode(QLineEdit.EchoMode.Password)
        super().mouseReleaseEvent(event)
        self.setEchoMode(mode)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._place()

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.LanguageChange:
            self._say()

    def _on_toggled(self, shown: bool) -> None:  # noqa: FBT001 - Qt's signal
        self.setEchoMode(QLineEdit.EchoMode.Normal if shown else QLineEdit.EchoMode.Password)
        # Its menu could copy; the keyboard and the system's own paste still put something in.
        policy = Qt.ContextMenuPolicy.NoContextMenu if shown else Qt.ContextMenuPolicy.DefaultContextMenu
        self.setContextMenuPolicy(policy)
        self._say()

    def _say(self) -> None:
        shown = self.show_button.isChecked()
        self.show_button.setText(tr("Hide", "a secret") if shown else tr("Show", "a secret"))
        self.show_button.setAccessibleName(tr("Hide the Secret Key") if shown else tr("Show the Secret Key"))
        self._place()

    def _place(self) -> None:
        size: QSize = self.show_button.sizeHint()
        self.show_button.resize(size)
        self.show_button.move(QPoint(self.width() - size.width() - _INSET, (self.height() - size.height()) // 2))
        self.setTextMargins(0, 0, size.width(), 0)
