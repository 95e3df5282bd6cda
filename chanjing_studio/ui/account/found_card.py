"""The card that offers keys which the official tools left on this computer."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QVBoxLayout, QWidget

from chanjing_studio.domain.provider import FoundKeys
from chanjing_studio.ui.theme.look import Look
from chanjing_studio.ui.theme.roles import set_role
from chanjing_studio.ui.widgets.buttons import button
from chanjing_studio.ui.widgets.label import IconLabel, label
from chanjing_studio.ui.words import tr


class FoundCard(QFrame):
    """Hidden unless something was found; the first place, which the tools themselves prefer, is offered."""

    def __init__(self, look: Look, *, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._look = look
        self._found: FoundKeys | None = None
        self._title = label(wrap=True, name="accountFound")
        self._text = label("small", state="muted", wrap=True, name="accountFoundPlace")
        self.take = button(look, "accountImport", " ")
        self.setObjectName("accountFoundCard")
        set_role(self, "panel")
        self._lay_out()
        self.offer(())

    @property
    def found(self) -> FoundKeys | None:
        """What is offered."""
        return self._found

    def offer(self, found: Sequence[FoundKeys]) -> None:
        """What was found."""
        self._found = found[0] if found else None
        self.setVisible(self._found is not None)
        self._say()

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.LanguageChange:
            self._say()

    def _lay_out(self) -> None:
        look, words = self._look, QVBoxLayout()
        words.setSpacing(0)
        words.addWidget(self._title)
        words.addWidget(self._text)
        row = QHBoxLayout(self)
        row.setContentsMargins(look.size("space.4"), look.size("space.3"), look.size("space.3"), look.size("space.3"))
        row.setSpacing(look.size("space.3"))
        row.addWidget(IconLabel(look, "import", size=look.size("space.5")))
        row.addLayout(words, 1)
        row.addWidget(self.take)

    def _say(self) -> None:
        place = self._found.place if self._found else ""
        self._title.setText(tr("The official tools left keys on this computer"))
        self._text.setText(
            tr("In {place}. Import copies them into the fields; they stay there as they are.", place=place)
        )
        self.take.setText(tr("Import", "keys"))
        self.take.setAccessibleName(tr("Import the keys of the official tools"))
