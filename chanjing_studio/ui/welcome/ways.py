"""The ways that the first start offers: tiles with a button each, and what opens behind them."""

from __future__ import annotations

from PySide6.QtCore import QEvent, Qt
from PySide6.QtWidgets import QFrame, QHBoxLayout, QPushButton, QVBoxLayout

from chanjing_studio.ui.account.form import AccountForm
from chanjing_studio.ui.account.names import name_apart
from chanjing_studio.ui.account.needs import AccountNeeds
from chanjing_studio.ui.theme.look import Look
from chanjing_studio.ui.theme.roles import set_role
from chanjing_studio.ui.widgets.buttons import button
from chanjing_studio.ui.widgets.label import IconLabel, label
from chanjing_studio.ui.words import say, tr


class Way(QFrame):
    """A tile with an icon, a bold line, a sentence and the button that chooses it, or several."""

    def __init__(self, look: Look, icon: str, chosen: QPushButton, *also: QPushButton) -> None:
        super().__init__()
        set_role(self, "tile")
        self._title, self._text = label("strong", wrap=True), label("small", state="muted", wrap=True)
        words = QVBoxLayout()
        words.setSpacing(0)
        words.addWidget(self._title)
        words.addWidget(self._text)
        row = QHBoxLayout(self)
        side, edge = look.size("space.4"), look.size("space.3")
        row.setContentsMargins(side, edge, edge, edge)
        row.setSpacing(side)
        row.addWidget(IconLabel(look, icon, "accent", size=look.size("space.6")))
        row.addLayout(words, 1)
        buttons = QVBoxLayout()
        buttons.setSpacing(look.size("space.2"))
        for each in (chosen, *also):
            buttons.addWidget(each, 0, Qt.AlignmentFlag.AlignRight)
        row.addLayout(buttons)

    def set_words(self, title: str, text: str) -> None:
        """What the way is, and what it leads to."""
        self._title.setText(title)
        self._text.setText(text)


class AccountWay(Way):
    """The account of one cloud, chosen by the button ``chosen``, and the ``form`` behind it, which the host places."""

    def __init__(self, look: Look, needs: AccountNeeds) -> None:
        self.needs, self.chosen = needs, button(look, "welcomeAccount", " ", scale="large")
        super().__init__(look, "key-round", self.chosen)
        self.form = AccountForm(look, needs, scale="large")
        for pressed in (self.chosen, self.form.save, self.form.test):
            pressed.setAutoDefault(True)
        self._say()

    def name_apart(self) -> None:
        """Let the names of its controls end in its cloud's."""
        for part in (self, self.form, self.form.save, self.form.test):
            name_apart(part, self.needs.name)

    def open(self, *, opened: bool, others: bool) -> None:
        """Show the form, or the tile while there are ``others`` to choose from."""
        self.form.refresh()
        self.form.fold(folded=not opened, testable=False)
        self.form.setVisible(opened)
        self.setVisible(others)

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.LanguageChange:
            self._say()

    def _say(self) -> None:
        cloud, alone = say(self.needs.cloud), self.needs.alone
        title = tr("I have an account") if alone else tr("I have a {cloud} account", cloud=cloud)
        self.set_words(title, say(self.needs.words.enter))
        self.chosen.setText(tr("Enter keys"))
        self.chosen.setAccessibleName(
            tr("Enter keys") if alone else tr("{cloud}: {deed}", cloud=cloud, deed=tr("Enter keys"))
        )
        self.form.save.setText(tr("Save and start"))
