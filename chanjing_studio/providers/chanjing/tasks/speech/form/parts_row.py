"""The row of the form that is about parts: a script too long for one job, and a part that is made again."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFrame, QVBoxLayout

from chanjing_studio.domain.parts import Part
from chanjing_studio.domain.script import SCRIPT_LIMIT
from chanjing_studio.ui.settings.rows import SettingRow
from chanjing_studio.ui.theme.look import Look
from chanjing_studio.ui.theme.roles import set_role
from chanjing_studio.ui.widgets.announce import announce
from chanjing_studio.ui.widgets.buttons import button
from chanjing_studio.ui.words import tr


class PartsRow(QFrame):
    """Out of sight while there is nothing to say of parts. ``changed`` once the user has decided.

    ``agreed``: a script that is too long is made in parts. ``part``: which part the job is made for.
    """

    changed = Signal()

    def __init__(self, look: Look) -> None:
        super().__init__()
        self.agreed, self.part, self._count = False, None, 1
        self.part: Part | None
        self.button = button(look, "speechParts", " ")
        self._row = SettingRow(look, self.button, name="speechPartsWhy")
        set_role(self, "panel")
        inside = QVBoxLayout(self)
        inside.setContentsMargins(1, 1, 1, 1)
        inside.addWidget(self._row)
        self.button.clicked.connect(self._on_pressed)
        self.hide()

    def enter(self, part: Part | None, *, agreed: bool) -> None:
        """What was decided before."""
        self.part, self.agreed = part, agreed
        self.retranslate()

    def show_count(self, count: int) -> None:
        """Into how many parts the script would be split; a short one forgets what was decided of a longer one."""
        self._count = count
        self.agreed = self.agreed and count > 1
        self.retranslate()

    def retranslate(self) -> None:
        """Says everything in the language in force."""
        title, why, act = self._words()
        self.button.setText(act)
        self.button.setAccessibleDescription(why)
        self._row.set_words(title, why)
        appears = self.isHidden() and bool(title)
        self.setVisible(bool(title))
        if appears:
            announce(self.button, title)

    def _words(self) -> tuple[str, str, str]:
        if self._count > 1 and self.agreed:
            return (
                tr("%n parts will be made", "of a script", self._count),
                tr("Each is a job of its own. In Jobs they stand together, and are joined into one sound."),
                tr("Do not split"),
            )
        if self._count > 1:
            return (
                tr("The script is too long for one job"),
                tr("It can be split between sentences into parts under {limit} characters.", limit=SCRIPT_LIMIT),
                tr("Split into %n parts", "", self._count),
            )
        if self.part:
            where = {"number": self.part.number, "count": self.part.of, "title": self.part.title}
            return (
                tr("This takes the place of part {number} of {count} of “{title}”", **where),
                tr("What was made of that part before is no longer joined with the others."),
                tr("Make it on its own"),
            )
        return "", "", " "

    def _on_pressed(self) -> None:
        if self._count > 1:
            self.agreed = not self.agreed
        else:
            self.part = None
        self.retranslate()
        self.changed.emit()
