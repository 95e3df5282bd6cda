"""What was found in the chosen sample, a line for each, or how to record one."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QVBoxLayout, QWidget

from chanjing_studio.providers.chanjing.tasks.voice.form.findings import Finding
from chanjing_studio.ui.theme.look import Look
from chanjing_studio.ui.theme.roles import set_role
from chanjing_studio.ui.widgets.label import IconLabel, label
from chanjing_studio.ui.words import say, tr

_MOST = 5


class SampleNotes(QFrame):
    """Words first: an icon only repeats in colour what they say."""

    def __init__(self, look: Look) -> None:
        super().__init__()
        set_role(self, "panel")
        self._advice = label("small", state="muted", name="sampleAdvice", wrap=True)
        self._rows = [_Row(look, f"sampleNote{number}") for number in range(1, _MOST + 1)]
        column = QVBoxLayout(self)
        side, edge = look.size("space.4"), look.size("space.3")
        column.setContentsMargins(side, edge, side, edge)
        column.setSpacing(look.size("space.2"))
        for part in (self._advice, *self._rows):
            column.addWidget(part)
        self.show_findings(())

    def show_findings(self, found: Sequence[Finding]) -> None:
        """What was found; nothing while there is no sample."""
        self._advice.setText(
            tr("Read something aloud for half a minute to five minutes: one voice, in a quiet room, without music.")
        )
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
