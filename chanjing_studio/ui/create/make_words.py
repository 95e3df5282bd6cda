"""What stands beside the one big button: what it will make and cost, or what is to be done first."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtWidgets import QVBoxLayout

from chanjing_studio.domain.words import Sentence
from chanjing_studio.ui.create.sides import FREE
from chanjing_studio.ui.task_form import Estimate
from chanjing_studio.ui.theme.look import Look
from chanjing_studio.ui.widgets.label import label
from chanjing_studio.ui.widgets.problem_note import ProblemNote, Reason
from chanjing_studio.ui.words import say, tr


class MakeWords(QVBoxLayout):
    """``note`` tells the reasons, each of which can be followed."""

    def __init__(self, look: Look) -> None:
        super().__init__()
        self._result = label("strong", name="makeEstimate", wrap=True)
        self._price = label("small", state="muted", name="makePrice", wrap=True)
        self.note = ProblemNote(look)
        self.setSpacing(0)
        self.addStretch(1)
        for part in (self._result, self._price, self.note):
            self.addWidget(part)
        self.addStretch(1)

    def show_state(
        self, reasons: Sequence[Reason], estimate: Estimate | None, *, free: bool, left: Sentence | None = None
    ) -> None:
        """Why nothing can be made yet, or what will be made, and what the account has ``left`` for it.

        ``free``: whatever the estimate says, it costs nothing.
        """
        self.note.show_reasons(reasons)
        result = say(estimate.result) if estimate else ""
        for part, words in ((self._result, result), (self._price, _terms(estimate, free=free, left=left))):
            part.setVisible(bool(words))
            part.setText(words)


def _terms(estimate: Estimate | None, *, free: bool, left: Sentence | None) -> str:
    if estimate is None:
        return ""
    price = say(FREE if free else estimate.price)
    parts = (say(estimate.note) if estimate.note else "", price, tr("Balance: {left}", left=say(left)) if left else "")
    return " · ".join(filter(None, parts))
