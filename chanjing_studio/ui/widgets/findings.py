"""What was found in a chosen file, a line for each; while there is none, how to come by a good one."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QVBoxLayout, QWidget

from chanjing_studio.domain.words import Sentence
from chanjing_studio.ui.theme.look import Look
from chanjing_studio.ui.theme.roles import set_role
from chanjing_studio.ui.widgets.label import IconLabel, label
from chanjing_studio.ui.words import say

_MOST = 5


@dataclass(frozen=True, slots=True)
class Finding:
    """A sentence, with the icon and the colour that go with it."""

    icon: str
    role: str
    words: Sentence


def good(words: Sentence) -> Finding:
    """As it should be."""
    return Finding("circle-check", "success", words)


def better(words: Sentence) -> Finding:
    """It will do; otherwise it would be better."""
    return Finding("triangle-alert", "warning", words)


def wrong(words: Sentence) -> Finding:
    """The file is no use for it."""
    return Finding("circle-alert", "danger", words)


class FindingsNote(QFrame):
    """Words first: an icon only repeats in colour what they say. ``name`` begins the names of its parts."""

    def __init__(self, look: Look, name: str) -> None:
        super().__init__()
        set_role(self, "panel")
        self._advice = label("small", state="muted", name=f"{name}Advice", wrap=True)
        self._rows = [_Row(look, f"{name}Note{number}") for number in range(1, _MOST + 1)]
        column = QVBoxLayout(self)
        side, edge = look.size("space.4"), look.size("space.3")
        column.setContentsMargins(side, edge, side, edge)
        column.setSpacing(look.size("space.2"))
        for part in (self._advice, *self._rows):
            column.addWidget(part)
        self.show_findings((), "")

    def show_findings(self, found: Sequence[Finding], advice: str) -> None:
        """What was found; ``advice`` where that is nothing."""
        self._advice.setText(advice)
        self._advice.setVisible(not found)
        for place, row in enumerate(self._rows):
            row.setVisible(place < len(found))
            if place < len(found):
                row.show_finding(found[place])


class _Row(QWidget):
    def __init__(self, look: Look, name: str) -> None:
        super().__init__()
        self._icon = IconLabel(look, "circle-check")
        self._words: QLabel = label("small", name=name, wrap=True)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(look.size("space.2"))
        row.addWidget(self._icon, 0, Qt.AlignmentFlag.AlignTop)
        row.addWidget(self._words, 1)

    def show_finding(self, finding: Finding) -> None:
        """A sentence with its icon."""
        self._icon.show_icon(finding.icon, finding.role)
        self._words.setText(say(finding.words))
