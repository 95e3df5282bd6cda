"""What is entered about something of one's own: its name, whatever else it takes, the agreement, and the options."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QCheckBox, QFrame, QLineEdit, QVBoxLayout, QWidget

from chanjing_studio.ui.theme.look import Look
from chanjing_studio.ui.theme.roles import set_role
from chanjing_studio.ui.widgets.fold import Fold
from chanjing_studio.ui.widgets.label import label


class OwnFields(QWidget):
    """Holds all of a spec but its file; ``what`` begins the names of its controls.

    ``changed`` with each letter and each press. The options fold away in ``more``.
    """

    changed = Signal()

    def __init__(self, look: Look, what: str) -> None:
        super().__init__()
        self.name = QLineEdit()
        self.name.setObjectName(f"{what}NameEdit")
        self.consent = QCheckBox()
        self.consent.setObjectName(f"{what}Consent")
        self.more = QFrame()
        set_role(self.more, "panel")
        self.fold = Fold(look, "moreOptions", self.more)
        self._look = look
        self._consent_note = label("small", state="muted", name=f"{what}ConsentNote", wrap=True)
        self.name.textChanged.connect(self.changed)
        self.consent.toggled.connect(self.changed)

    def values(self) -> dict[str, object]:
        """The fields of a spec that are entered here."""
        raise NotImplementedError

    def enter(self, spec: Any) -> None:
        """Show what a spec asks for."""
        raise NotImplementedError

    def controls(self) -> list[QWidget]:
        """Everything the keyboard stops at, in the order of the eye."""
        raise NotImplementedError

    def field(self, name: str) -> QWidget | None:
        """The control of a field, brought into sight; None when it is not one of these."""
        raise NotImplementedError

    def retranslate(self) -> None:
        """Says everything in the language in force but what depends on the file."""
        raise NotImplementedError

    def say_consent(self, words: str, note: str) -> None:
        """What is agreed to, and what becomes of the answer."""
        self.consent.setText(words)
        self._consent_note.setText(note)
        self.consent.setAccessibleDescription(note)

    def lay_out(self, groups: Sequence[Sequence[QWidget]]) -> None:
        """What belongs together stands close, the agreement beneath it all, the options under that."""
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.setSpacing(self._look.size("space.3"))
        whole.addWidget(self._card(groups))
        whole.addWidget(self.fold)
        whole.addStretch(1)

    def _card(self, groups: Sequence[Sequence[QWidget]]) -> QFrame:
        card, gap, edge = QFrame(), self._look.size("space.2"), self._look.size("space.4")
        set_role(card, "panel")
        column = QVBoxLayout(card)
        column.setContentsMargins(edge, edge, edge, edge)
        column.setSpacing(gap)
        for group in groups:
            for part in group:
                column.addWidget(part)
            column.addSpacing(gap)
        column.addWidget(self.consent, 0, Qt.AlignmentFlag.AlignLeft)  # as wide as what can be pressed
        column.addWidget(self._consent_note)
        return card
