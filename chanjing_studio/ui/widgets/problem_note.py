"""Why the make button is grey: the reason beside it, and a way to each thing to be done."""

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import pairwise

from PySide6.QtCore import QEvent, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QGridLayout, QWidget

from chanjing_studio.ui.aloud import headed, listed
from chanjing_studio.ui.size_class import SizeClass
from chanjing_studio.ui.theme.look import Look
from chanjing_studio.ui.widgets.announce import announce
from chanjing_studio.ui.widgets.buttons import button
from chanjing_studio.ui.widgets.flow import Flow
from chanjing_studio.ui.widgets.label import IconLabel, label
from chanjing_studio.ui.words import tr

_BETWEEN = 14


@dataclass(frozen=True, slots=True)
class Reason:
    """One thing to be done first: the field it is about, in a few words, and whether it is wrong or only missing."""

    field: str
    words: str
    wrong: bool = True


class ProblemNote(QWidget):
    """Shows one reason as it is, several as a count with a link to each; ``followed`` tells the field of a link.

    Where there is no room for all of them, the last link says how many more there are, and leads to the next.
    """

    followed = Signal(str)

    def __init__(self, look: Look, *, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._look, self._reasons = look, tuple[Reason, ...]()
        self._icon = IconLabel(look, "circle-alert", "danger", size=18)
        self._head = label("strong", name="formProblem", wrap=True)
        self._one_line = False
        self._links = QWidget()
        self._flow = Flow(self._links, across=_BETWEEN, down=0)
        self._more, self._hidden = (
            button(look, "formProblemMore", " ", role="link", scale="small"),
            tuple[Reason, ...](),
        )
        self._more.clicked.connect(lambda: self.followed.emit(self._hidden[0].field))
        self._lay_out()
        self._render()

    def _lay_out(self) -> None:
        grid = QGridLayout(self)
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setHorizontalSpacing(7)
        grid.setVerticalSpacing(2)
        grid.addWidget(self._icon, 0, 0)
        grid.addWidget(self._head, 0, 1)
        grid.addWidget(self._links, 1, 0, 1, 2)
        grid.setColumnStretch(1, 1)

    def show_reasons(self, reasons: Sequence[Reason]) -> None:
        """The things to be done, in the order of the form; without any the note is blank."""
        if tuple(reasons) == self._reasons:
            return
        self._reasons = tuple(reasons)
        self._render()
        announce(self._head, self._head.accessibleName())

    def set_room(self, size: SizeClass) -> None:
        """A low footer has room for one line of links."""
        self._one_line = size.short or size.compact or size.narrow
        self._fit_links()

    def controls(self) -> list[QWidget]:
        """Where the links stand for the keyboard, and those that are there."""
        return [self._links, *self._each_link(), self._more]

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit_links()

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.LanguageChange:
            self._render()

    def _render(self) -> None:
        for part in (self._icon, self._head):
            part.setVisible(bool(self._reasons))
        tone = "danger" if any(reason.wrong for reason in self._reasons) else "warning"
        self._icon.show_icon("circle-alert", tone)
        words = [reason.words for reason in self._reasons]
        head = tr("%n things to do first", "", len(words)) if len(words) > 1 else "".join(words)
        self._head.setText(head)
        self._head.setAccessibleName(headed(head, listed(*words)) if len(words) > 1 else head)
        self._render_links()

    def _render_links(self) -> None:
        while item := self._flow.takeAt(0):
            old = item.widget()
            if old and old is not self._more:
                old.hide()
                old.deleteLater()
        for reason in self._reasons:
            self._flow.addWidget(self._link(reason))
        self._flow.addWidget(self._more)
        for before, after in pairwise(self.controls()):  # and not behind everything else in the window
            QWidget.setTabOrder(before, after)
        self._links.setVisible(len(self._reasons) > 0)
        self._fit_links()

    def _fit_links(self) -> None:
        links = self._each_link()
        shown = next((count for count in range(len(links), 1, -1) if self._have_room(links[:count])), 1)
        for index, link in enumerate(links):
            link.setVisible(index < shown)
        self._show_more(self._reasons[shown:])

    def _have_room(self, links: Sequence[QWidget]) -> bool:
        """Whether these fit into the line, with the link to those that do not."""
        if not self._one_line:
            return True
        self._show_more(self._reasons[len(links) :])
        line = [*links, *([self._more] if self._hidden else [])]
        return sum(link.sizeHint().width() for link in line) + _BETWEEN * (len(line) - 1) <= self.width()

    def _show_more(self, hidden: Sequence[Reason]) -> None:
        self._hidden = tuple(hidden)
        self._more.setText(tr("%n more", "things to do first", len(hidden)))
        self._more.setAccessibleName(headed(self._more.text(), listed(*(reason.words for reason in hidden))))
        self._more.setVisible(bool(hidden))

    def _each_link(self) -> list[QWidget]:
        items = (self._flow.itemAt(index) for index in range(self._flow.count()))
        return [link for item in items if item and (link := item.widget()) and link is not self._more]

    def _link(self, reason: Reason) -> QWidget:
        words = reason.words if len(self._reasons) > 1 else tr("Show me where")
        made = button(self._look, f"formProblem-{reason.field}", words, role="link", scale="small")
        made.clicked.connect(lambda: self.followed.emit(reason.field))
        return made
