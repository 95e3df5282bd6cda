"""The window: rail, pages, toast; it knows what a page is and no page by itself."""

from collections.abc import Callable, Mapping, Sequence
from pathlib import Path

from PySide6.QtCore import QEvent, QSize, Qt, Signal
from PySide6.QtGui import (
    QCloseEvent,
    QDragEnterEvent,
    QDragLeaveEvent,
    QDropEvent,
    QIcon,
    QKeySequence,
    QResizeEvent,
    QShortcut,
)
from PySide6.QtWidgets import QHBoxLayout, QMainWindow, QStackedWidget, QWidget

from chanjing_studio.ui.page import Page
from chanjing_studio.ui.rail import Rail
from chanjing_studio.ui.size_class import size_class
from chanjing_studio.ui.theme.look import Look
from chanjing_studio.ui.theme.resources import resource
from chanjing_studio.ui.widgets.toast import Toast
from chanjing_studio.ui.words import tr

MakesPages = Mapping[str, Callable[[], Page]]
_FRAME = QSize(16, 40)  # px: what a system puts around a window, with its caption


class MainWindow(QMainWindow):
    """Makes a page when it is first shown. Names of pages: create, voices, avatars, jobs, settings, and any other.

    ``edition`` tells which one of a page's editions is meant now, "" where there is but one.
    """

    check_wanted = Signal()
    """Somebody whom the network troubles wants the connection looked at."""

    def __init__(
        self,
        look: Look,
        pages: MakesPages,
        *,
        first: str,
        edition: Callable[[str], str] = lambda _name: "",
        may_close: Callable[[], bool] | None = None,
    ) -> None:
        super().__init__()
        self._look, self._make = look, pages
        self._edition, self._may_close = edition, may_close
        self._pages: dict[tuple[str, str], Page] = {}
        self._name = first
        self.rail = Rail(look, list(pages))
        self.toast = Toast(look, self)
        self._stack = QStackedWidget()
        self._build()
        self._current = self._bring(first)  # its `shown` waits for the loop: the program calls it once all is open

    def show_page(self, name: str) -> Page:
        """Makes a page the current one, and makes it at all if it is shown for the first time."""
        page = self._current = self._bring(name)
        page.shown()
        return page

    def _bring(self, name: str) -> Page:
        page, self._name = self.page(name), name
        self._stack.setCurrentWidget(page)
        self.rail.setVisible(not page.whole_window)
        self.rail.show_current(page.beneath or name)
        self._fit(page)
        return page

    def page(self, name: str) -> Page:
        """A page by its name, made if need be, without showing it."""
        key = name, self._edition(name)
        if key not in self._pages:
            page = self._make[name]()
            page.done.connect(self.toast.say)
            page.banner.check_wanted.connect(self.check_wanted)
            self._pages[key] = page
            self._stack.addWidget(page)
        return self._pages[key]

    def turn(self) -> None:
        """Other editions are meant from now on: shows that of the page in sight, or of the one that it belongs to."""
        name = self.current.beneath or self._name
        if self._edition(name):
            self.show_page(name)

    @property
    def made(self) -> list[Page]:
        """The pages that were shown, or made, so far."""
        return list(self._pages.values())

    @property
    def current(self) -> Page:
        """The page that is shown."""
        return self._current

    @property
    def page_in_sight(self) -> str:
        """The page of the rail that is shown, or to which the one that is shown belongs; "" for a first start."""
        name = self.current.beneath or self._name
        return name if name in self.rail.buttons else ""

    def open_files(self, files: Sequence[Path]) -> None:
        """Puts files where they fit: on the current page, else on Create, where they wait for a first start to end."""
        if self.current.whole_window:
            self.page("create").take_files(files, dropped=True)
        elif not self.current.take_files(files, dropped=True):
            self.show_page("create").take_files(files, dropped=True)

    def end(self) -> None:
        """Cancels what the pages have running; called once, before the loop ends."""
        for page in self._pages.values():
            page.runner.cancel()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit(self.current)

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        files = _files_in(event)
        if files:
            self.current.take_files(files, dropped=False)
            event.acceptProposedAction()

    def dragLeaveEvent(self, event: QDragLeaveEvent) -> None:
        self.current.files_left()
        event.accept()

    def dropEvent(self, event: QDropEvent) -> None:
        self.current.files_left()
        event.acceptProposedAction()
        self.open_files(_files_in(event))

    def changeEvent(self, event: QEvent) -> None:
        if event.type() == QEvent.Type.LanguageChange:
            self._retranslate()
        super().changeEvent(event)

    def closeEvent(self, event: QCloseEvent) -> None:
        event.setAccepted(self._may_close is None or self._may_close())

    def _build(self) -> None:
        self.setObjectName("mainWindow")
        self._retranslate()
        self.setWindowIcon(_window_icon())
        self.setMinimumSize(self._look.size("layout.window-min.width"), self._look.size("layout.window-min.height"))
        first = QSize(self._look.size("layout.window-first.width"), self._look.size("layout.window-first.height"))
        self.resize(first.boundedTo(self.screen().availableSize() - _FRAME))  # the button that makes is at the bottom
        self.setAcceptDrops(True)
        inside = QWidget()
        row = QHBoxLayout(inside)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(0)
        row.addWidget(self.rail)
        row.addWidget(self._stack, 1)
        self.setCentralWidget(inside)
        self.rail.chosen.connect(self.show_page)
        self.rail.account.settings_wanted.connect(lambda: self.show_page("settings"))
        self._bind_keys()

    def _fit(self, page: Page) -> None:
        size = size_class(self._look, self.size())
        self.rail.set_compact(compact=size.compact)
        page.set_size_class(size)
        self.toast.set_floor(page.footer_height)

    def _retranslate(self) -> None:
        self.setWindowTitle(tr("Chanjing Studio"))

    def _bind_keys(self) -> None:
        """Ctrl+1 … for the pages in the rail's order, F1 for the list of all keys."""
        for number, name in enumerate(self.rail.buttons, start=1):
            keys = QShortcut(QKeySequence(Qt.Modifier.CTRL | Qt.Key(Qt.Key.Key_0 + number)), self)
            keys.activated.connect(lambda name=name: self._on_key(name))
        QShortcut(QKeySequence(Qt.Key.Key_F1), self).activated.connect(self._show_keys)

    def _show_keys(self) -> None:
        from chanjing_studio.ui.keys_dialog import show_keys  # noqa: PLC0415 - not before the first paint

        show_keys(self, self._look)

    def _on_key(self, name: str) -> None:
        if not self.current.whole_window:
            self.show_page(name)


def _files_in(event: QDropEvent) -> list[Path]:
    return [Path(url.toLocalFile()) for url in event.mimeData().urls() if url.isLocalFile()]


def _window_icon() -> QIcon:
    icon = QIcon(str(resource("icons", "app.svg")))
    icon.addFile(str(resource("icons", "app-small.svg")), QSize(16, 16))
    return icon
