"""What was found on the way to one host: a line a step, with what mends it under what is broken."""

from __future__ import annotations

from PySide6.QtCore import QRect, Qt
from PySide6.QtWidgets import QHBoxLayout, QLabel, QVBoxLayout, QWidget

from chanjing_studio.domain.checkup import Finding, Mark, Place
from chanjing_studio.domain.links import host_of
from chanjing_studio.ui.aloud import headed
from chanjing_studio.ui.theme.look import Look
from chanjing_studio.ui.theme.roles import set_role
from chanjing_studio.ui.widgets.label import IconLabel, label
from chanjing_studio.ui.words import say, tr

_ICONS = {
    Mark.GOOD: ("circle-check", "success"),
    Mark.NOTE: ("info", "info"),
    Mark.BAD: ("circle-alert", "danger"),
}


class HostReport(QWidget):
    """Lives as long as its host is looked at; ``found`` are its findings so far."""

    def __init__(self, look: Look, place: Place, number: int) -> None:
        super().__init__()
        self._look, self.place = look, place
        self.found: list[Finding] = []
        self._head, self._purpose = _Head(f"doctorHost{number}"), label("small", state="muted", wrap=True)
        self._lines: list[_Line] = []
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(look.size("space.1"))
        self._column.addWidget(self._head)
        self._column.addWidget(self._purpose)
        self.retranslate()

    def put(self, finding: Finding) -> None:
        """One more step."""
        line = _Line(self._look, finding)
        self.found.append(finding)
        self._lines.append(line)
        self._column.addWidget(line)
        self._head.setAccessibleName(self.aloud())

    @property
    def broken(self) -> bool:
        """Whether something has to be mended."""
        return any(each.mark is Mark.BAD for each in self.found)

    def retranslate(self) -> None:
        """Say everything in the language in force."""
        self._head.setText(host_of(self.place.address))
        self._purpose.setText(say(self.place.purpose))
        for line in self._lines:
            line.retranslate()
        self._head.setAccessibleName(self.aloud())

    def aloud(self) -> str:
        """All of it in one breath."""
        return "\n".join((headed(host_of(self.place.address), say(self.place.purpose)), *self.lines()))

    def lines(self) -> list[str]:
        """A line each, as they are copied: the mark in words."""
        return [line for each in self._lines for line in each.lines()]


class _Head(QLabel):
    """The keyboard stops here, and a screen reader reads all that was found."""

    def __init__(self, name: str) -> None:
        super().__init__()
        self.setObjectName(name)
        self.setTextFormat(Qt.TextFormat.PlainText)
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        set_role(self, "strong")

    def focus_shape(self) -> tuple[QRect, int]:
        """The words."""
        return self.rect(), 4


class _Line(QWidget):
    def __init__(self, look: Look, finding: Finding) -> None:
        super().__init__()
        self._finding = finding
        icon, role = _ICONS[finding.mark]
        self._words, self._fix = label("small", wrap=True), label("small", wrap=True, state="muted")
        words = QVBoxLayout()
        words.setSpacing(0)
        words.addWidget(self._words)
        words.addWidget(self._fix)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(look.size("space.2"))
        row.addWidget(IconLabel(look, icon, role, size=look.size("icon.inline")), 0, Qt.AlignmentFlag.AlignTop)
        row.addLayout(words, 1)
        self.retranslate()

    def retranslate(self) -> None:
        fix = self._finding.fix
        self._words.setText(say(self._finding.words))
        self._words.setAccessibleName(self.lines()[0])
        self._fix.setText(say(fix) if fix else "")
        self._fix.setVisible(fix is not None)

    def lines(self) -> list[str]:
        """The step, its mark in words, and what mends it."""
        finding = self._finding
        told = headed(_mark(finding.mark), say(finding.words))
        return [told, headed(tr("What to do"), say(finding.fix))] if finding.fix else [told]


def _mark(mark: Mark) -> str:
    return {
        Mark.GOOD: tr("Good", "a step of a check"),
        Mark.NOTE: tr("Worth knowing", "a step of a check"),
        Mark.BAD: tr("Trouble", "a step of a check"),
    }[mark]
