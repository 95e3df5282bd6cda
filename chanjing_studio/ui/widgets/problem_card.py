"""What went wrong with a job: the cause, what to do, and the cloud's own words folded away."""

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import QEvent, QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPainterPath, QPaintEvent, QPen
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QPushButton, QVBoxLayout, QWidget

from chanjing_studio.ui.aloud import headed
from chanjing_studio.ui.theme.look import Look
from chanjing_studio.ui.widgets.announce import announce
from chanjing_studio.ui.widgets.buttons import button, put_icon
from chanjing_studio.ui.widgets.label import IconLabel, label
from chanjing_studio.ui.widgets.plate import Plate
from chanjing_studio.ui.words import tr

_EDGE_SHARE = 0.45


@dataclass(frozen=True, slots=True)
class ProblemWords:
    """A problem in words; ``details`` are pairs of a name and a value, such as the trace id, never a secret."""

    cause: str
    advice: str
    details: tuple[tuple[str, str], ...] = ()
    icon: str = "circle-alert"
    tone: str = "danger"


class ProblemCard(Plate):
    """A tinted head, the page's buttons (one primary and at most one more), and *Details*."""

    def __init__(self, look: Look, *, parent: QWidget | None = None) -> None:
        super().__init__(look, radius="radius.card", parent=parent)
        self._tone = "danger"
        self._icon = IconLabel(look, "circle-alert", "danger", size=20)
        self._cause = label("strong", name="jobProblem", wrap=True)
        self._advice = label(name="jobProblemAdvice", wrap=True)
        self._toggle = button(look, "jobDetails", " ", role="ghost", icon="chevron-right", scale="small")
        self.copy = button(look, "jobCopyDetails", " ", icon="clipboard-list", scale="small")
        self._head, self._details, self._actions = QWidget(), QWidget(), QHBoxLayout()
        self._pairs = QGridLayout()
        self._lay_out()
        self._toggle.setCheckable(True)
        self._toggle.toggled.connect(self._on_toggled)
        self._on_toggled(self._toggle.isChecked())
        self._say()

    def show_problem(self, problem: ProblemWords, actions: Sequence[QPushButton] = ()) -> None:
        """The problem, and the buttons for it: the first is the primary one. Earlier buttons are deleted."""
        self._tone = problem.tone
        self._icon.show_icon(problem.icon, problem.tone)
        self._cause.setText(problem.cause)
        self._cause.setAccessibleName(f"{problem.cause} {problem.advice}".strip())
        self._advice.setText(problem.advice)
        self._advice.setVisible(bool(problem.advice))
        self._show_actions(actions)
        self._show_details(problem.details)
        self.update()
        announce(self._cause, self._cause.accessibleName())

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.LanguageChange:
            self._say()

    def paintEvent(self, _event: QPaintEvent) -> None:
        """The tint fills the head up to the round corners."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        outline, radius = QPainterPath(), self.look.size("radius.card")
        outline.addRoundedRect(QRectF(self.rect()).adjusted(0.5, 0.5, -0.5, -0.5), radius, radius)
        painter.fillPath(outline, self.look.colour("panel"))
        painter.setClipPath(outline)
        painter.fillRect(self._head.geometry().adjusted(-1, -1, 1, 0), self.look.colour(f"{self._tone}-weak"))
        painter.setClipping(False)
        edge = QColor(self.look.colour(self._tone))
        edge.setAlphaF(_EDGE_SHARE)
        painter.setPen(QPen(edge, 1))
        painter.drawPath(outline)

    def _lay_out(self) -> None:
        words = QVBoxLayout()
        words.setSpacing(2)
        words.addWidget(self._cause)
        words.addWidget(self._advice)
        head = QHBoxLayout(self._head)
        head.setContentsMargins(16, 14, 16, 14)
        head.setSpacing(10)
        head.addWidget(self._icon, 0, Qt.AlignmentFlag.AlignTop)
        head.addLayout(words, 1)
        self._actions.setSpacing(self.look.size("space.2"))
        self._actions.addStretch(1)
        self._actions.addWidget(self._toggle)
        below = QVBoxLayout()
        below.setContentsMargins(16, 12, 16, 14)
        below.setSpacing(10)
        below.addLayout(self._actions)
        below.addWidget(self._details)
        column = QVBoxLayout(self)
        column.setContentsMargins(1, 1, 1, 0)
        column.setSpacing(0)
        column.addWidget(self._head)
        column.addLayout(below)
        self._lay_out_details()

    def _lay_out_details(self) -> None:
        row = QHBoxLayout(self._details)
        row.setContentsMargins(0, 0, 0, 0)
        self._pairs.setHorizontalSpacing(10)
        self._pairs.setVerticalSpacing(3)
        self._pairs.setColumnStretch(1, 1)
        row.addLayout(self._pairs, 1)
        row.addWidget(self.copy, 0, Qt.AlignmentFlag.AlignTop)

    def _show_actions(self, actions: Sequence[QPushButton]) -> None:
        while self._actions.count() > 2:  # the stretch and the toggle stay
            if item := self._actions.takeAt(0):
                _discard(item.widget())
        for place, action in enumerate(actions):
            self._actions.insertWidget(place, action)
            action.show()

    def _show_details(self, details: Sequence[tuple[str, str]]) -> None:
        while item := self._pairs.takeAt(0):
            _discard(item.widget())
        for row, (name, value) in enumerate(details):
            words, said = label("small", state="muted"), label("small", name=f"jobDetail{row}", wrap=True)
            words.setText(name)
            said.setText(value)
            said.setAccessibleName(headed(name, value))
            said.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
            self._pairs.addWidget(words, row, 0, Qt.AlignmentFlag.AlignTop)
            self._pairs.addWidget(said, row, 1)
        self._toggle.setVisible(bool(details))
        self._toggle.setChecked(self._toggle.isChecked() and bool(details))

    def _on_toggled(self, unfolded: bool) -> None:  # noqa: FBT001 - Qt's signal
        put_icon(self.look, self._toggle, "chevron-down" if unfolded else "chevron-right")
        self._details.setVisible(unfolded)

    def _say(self) -> None:
        self._toggle.setText(tr("Details"))
        self.copy.setText(tr("Copy details"))


def _discard(widget: QWidget | None) -> None:
    if widget is not None:
        widget.hide()
        widget.deleteLater()
