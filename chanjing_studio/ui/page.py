"""The base of every page: header, banner, body, and a footer where one is asked for."""

from collections.abc import Callable, Sequence
from pathlib import Path

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtWidgets import QBoxLayout, QFrame, QHBoxLayout, QScrollArea, QVBoxLayout, QWidget

from chanjing_studio.ui.errors import Remedies, Trouble, trouble
from chanjing_studio.ui.runner import Runner
from chanjing_studio.ui.size_class import SizeClass
from chanjing_studio.ui.theme.look import Look
from chanjing_studio.ui.theme.roles import set_role
from chanjing_studio.ui.widgets.banner import Banner
from chanjing_studio.ui.widgets.label import label


class Page(QWidget):
    """Fill `header` (right of the title), `body` and the row that `add_footer` gives; set all words in `retranslate`.

    `body` lays columns side by side, and one under the other when the window is narrow; what does not fit scrolls.
    """

    done = Signal(str)
    """Says in the window's toast that something is done."""

    whole_window = False
    """Whether the page is shown without the rail, as the first start is."""

    beneath = ""
    """The page on the rail to which this one belongs, where it has no button of its own."""

    def __init__(self, look: Look, *, remedies: Remedies | None = None) -> None:
        super().__init__()
        self.look = look
        self.remedies: Remedies = remedies or {}
        self.size_class = SizeClass()
        self.title = label("title", name="pageTitle")
        self.subtitle = label("small", state="muted", name="pageSubtitle")
        self.banner = Banner(look)
        self.header, self.body = QHBoxLayout(), QBoxLayout(QBoxLayout.Direction.LeftToRight)
        self.runner = Runner(self, self.show_error)
        self._told: Callable[[], Trouble | None] | None = None
        self._error: Exception | None = None
        self._header_frame, self._footer_frame = QWidget(), QFrame()
        self._footer = QHBoxLayout(self._footer_frame)
        self._banner_frame = QWidget()
        self._banner_row = QHBoxLayout(self._banner_frame)
        self._column = QVBoxLayout(self)
        self._build()
        Page.set_size_class(self, self.size_class)  # a page's own layout is not there yet

    def retranslate(self) -> None:
        """Sets every word of the page; called again when the language changes. Call it at the end of `__init__`."""

    def take_files(self, files: Sequence[Path], *, dropped: bool) -> bool:
        """Whether the page has a place for these files; takes them when `dropped`, else only lights the place."""
        del files, dropped
        return False

    def files_left(self) -> None:
        """The files that were held over the window are gone again."""

    def shown(self) -> None:
        """The page has become the current one."""

    def set_size_class(self, size_class: SizeClass) -> None:
        """Lays the page out for the room there is; a page that moves more than this does it in its own, after this."""
        self.size_class = size_class
        margin, gutter = self.measure("layout.margin"), self.measure("layout.gutter")
        direction = QBoxLayout.Direction.TopToBottom if size_class.narrow else QBoxLayout.Direction.LeftToRight
        self.body.setDirection(direction)
        self.body.setSpacing(gutter)
        self.body.setContentsMargins(margin, 0, margin, self.measure("layout.body-bottom"))
        self._header_frame.setFixedHeight(self.measure("layout.header"))
        self.header.setContentsMargins(margin, 0, margin, 0)
        self._banner_row.setContentsMargins(margin, 0, margin, self.measure("banner.below"))
        self._footer_frame.setFixedHeight(self.measure("layout.footer"))
        self._footer.setContentsMargins(margin, 0, margin, 0)

    def measure(self, name: str) -> int:
        """A measure in px that has a form of its own for short or wide windows."""
        if self.size_class.short and self.look.has(f"{name}-short"):
            return self.look.size(f"{name}-short")
        if self.size_class.wide and self.look.has(f"{name}-wide"):
            return self.look.size(f"{name}-wide")
        return self.look.size(name)

    @property
    def footer_height(self) -> int:
        """The height of the footer in px, 0 without one."""
        return 0 if self._footer_frame.isHidden() else self.measure("layout.footer")

    def add_footer(self) -> QHBoxLayout:
        """The row at the page's foot; it stays when the body scrolls."""
        self._footer_frame.show()
        return self._footer

    def show_error(self, error: Exception, *, again: Callable[[], None] | None = None) -> None:
        """Says in the banner what went wrong; `again` is what "Try again" does."""
        self._tell(lambda: trouble(error, self.remedies, again=again), error)

    def over(self, kind: type[Exception]) -> None:
        """What the banner says of an error of this kind holds no longer."""
        if isinstance(self._error, kind):
            self._error = None
            self.banner.clear()

    def tell(self, words: Callable[[], Trouble | None]) -> None:
        """Says something in the banner; `words` is asked once more when the language changes."""
        self._tell(words, None)

    def _tell(self, words: Callable[[], Trouble | None], error: Exception | None) -> None:
        found = words()
        if found is not None:
            self._told, self._error = words, error
            check = found.network and not self.whole_window
            self.banner.show_message(
                found.text, tone=found.tone, icon=found.icon, label=found.label, act=found.act, check=check
            )

    def changeEvent(self, event: QEvent) -> None:
        if event.type() == QEvent.Type.LanguageChange:
            self.retranslate()
            if self._told and not self.banner.isHidden():
                self._tell(self._told, self._error)
        super().changeEvent(event)

    def _build(self) -> None:
        set_role(self, "page")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self._build_header()
        self._banner_row.addWidget(self.banner)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(0)
        self._column.addWidget(self._header_frame)
        self._banner_frame.hide()  # with its margins, which a hidden banner alone would keep
        self.banner.toggled.connect(self._banner_frame.setVisible)
        self._column.addWidget(self._banner_frame)
        self._column.addWidget(self._scroll(), 1)
        set_role(self._footer_frame, "footer")
        self._footer.setSpacing(self.look.size("space.5"))
        self._footer_frame.hide()
        self._column.addWidget(self._footer_frame)

    def _build_header(self) -> None:
        self._header_frame.setLayout(self.header)
        self.header.setSpacing(self.look.size("space.4"))
        self.header.addWidget(self.title)
        self.header.addWidget(self.subtitle)
        self.header.addStretch(1)

    def _scroll(self) -> QScrollArea:
        area, inside = QScrollArea(), QWidget()
        area.setObjectName("pageScroll")
        area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        area.setFrameShape(QFrame.Shape.NoFrame)
        area.setWidgetResizable(True)
        inside.setLayout(self.body)
        area.setWidget(inside)
        return area
