"""The icon in the system's tray, where somebody wants one, and the notices of systems that show them there."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QObject, Signal
from PySide6.QtWidgets import QMenu, QSystemTrayIcon, QWidget

from chanjing_studio.ui.widgets.tip import plain_tip
from chanjing_studio.ui.words import tr


class Tray(QObject):
    """``opened`` when somebody wants the window, ``left`` when the program is to end, ``pressed`` on a notice.

    Where the system has no tray, nothing of it is there.
    """

    opened = Signal()
    left = Signal()
    pressed = Signal()

    def __init__(self, window: QWidget) -> None:
        super().__init__(window)
        self._window = window
        self._wanted = False
        self._icon: QSystemTrayIcon | None = None
        window.installEventFilter(self)

    @property
    def stands(self) -> bool:
        """Whether its icon is there, so that a closed window can be had back."""
        return self._wanted and self._icon is not None and QSystemTrayIcon.isSystemTrayAvailable()

    def want(self, *, wanted: bool) -> None:
        """Show the icon, or take it away."""
        self._wanted = wanted
        if wanted and (icon := self._made()):
            icon.show()
        elif not wanted:
            self.close()

    def say(self, title: str, words: str) -> bool:
        """Show a notice; False where there is no tray. An icon that nobody wants is gone with the notice."""
        icon = self._made()
        if icon is None or not QSystemTrayIcon.supportsMessages():
            return False
        icon.show()
        icon.showMessage(title, words, self._window.windowIcon())
        return True

    def calm(self) -> None:
        """The window is looked at: the notice has been seen."""
        if not self._wanted:
            self.close()

    def close(self) -> None:
        """Leave the tray."""
        if self._icon:
            self._icon.hide()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.LanguageChange and self._icon:
            self._retranslate(self._icon)
        return False

    def _made(self) -> QSystemTrayIcon | None:
        if self._icon is None and QSystemTrayIcon.isSystemTrayAvailable():
            icon = self._icon = QSystemTrayIcon(self._window.windowIcon(), self)
            icon.messageClicked.connect(self.pressed)
            icon.activated.connect(self._on_activated)
            self._retranslate(icon)
        return self._icon

    def _retranslate(self, icon: QSystemTrayIcon) -> None:
        icon.setToolTip(plain_tip(tr("Chanjing Studio")))
        before, menu = icon.contextMenu(), QMenu(self._window)
        menu.setObjectName("trayMenu")
        menu.addAction(tr("Open Chanjing Studio")).triggered.connect(self.opened)
        menu.addAction(tr("Quit")).triggered.connect(self.left)
        icon.setContextMenu(menu)
        if before:
            before.deleteLater()

    def _on_activated(self, reason: QSystemTrayIcon.ActivationReason) -> None:
        if reason is not QSystemTrayIcon.ActivationReason.Context:
            self.opened.emit()
