"""The second step: the account, or the sandbox."""

from __future__ import annotations

from PySide6.QtCore import QEvent, Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QPushButton, QVBoxLayout, QWidget

from chanjing_studio.ui.account.form import AccountForm
from chanjing_studio.ui.account.needs import AccountNeeds
from chanjing_studio.ui.theme.look import Look
from chanjing_studio.ui.theme.roles import set_role
from chanjing_studio.ui.widgets.buttons import button
from chanjing_studio.ui.widgets.label import IconLabel, label
from chanjing_studio.ui.words import say, tr

_ABOVE_SANDBOX, _BELOW_SANDBOX = 3, 5  # where the column stretches: the other way stands apart from the open form


class AccountStep(QWidget):
    """Two ways to choose from; the form opens once the account was chosen. ``ended`` says that one of them is open."""

    ended = Signal()

    def __init__(self, look: Look, needs: AccountNeeds) -> None:
        super().__init__()
        self._look, self._needs = look, needs
        self._title = label("display", wrap=True, name="welcomeAccountTitle")
        self.account = button(look, "welcomeAccount", " ", scale="large")
        self.sandbox = button(look, "welcomeSandbox", " ", scale="large")
        self._account_way = _Way(look, "key-round", self.account)
        self._sandbox_way = _Way(look, "flask-conical", self.sandbox)
        self.form = AccountForm(look, needs, scale="large")
        self.back = button(look, "welcomeBack", " ", role="ghost", icon="arrow-left", scale="large")
        self._column = QVBoxLayout(self)
        self._lay_out()
        self._connect()
        self.choose()
        self._say()

    def choose(self) -> None:
        """Back to the two ways."""
        self._open_form(opened=False)

    @property
    def choosing(self) -> bool:
        """Whether no way was chosen yet."""
        return not self._account_way.isHidden()

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.LanguageChange:
            self._say()

    def _lay_out(self) -> None:
        column = self._column
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(self._look.size("space.4"))
        column.addWidget(self._title)
        column.addWidget(self.form)
        column.addWidget(self._account_way)
        column.addStretch()
        column.addWidget(self._sandbox_way)
        column.addStretch()
        foot = QHBoxLayout()
        foot.addWidget(self.back)
        foot.addStretch(1)
        foot.addWidget(self.form.save)
        column.addLayout(foot)

    def _connect(self) -> None:
        for pressed in (self.account, self.sandbox, self.back, self.form.save, self.form.test):
            pressed.setAutoDefault(True)
        self.form.turns.guard(self.account, self.sandbox, self.back)
        self.account.clicked.connect(self._on_account)
        self.sandbox.clicked.connect(self._on_sandbox)
        self.form.signed_in.connect(self.ended)

    def _on_account(self) -> None:
        self._open_form(opened=True)
        self.form.begin()

    def _on_sandbox(self) -> None:
        self.form.run(tr("Starting the sandbox…"), self._enter_sandbox)

    async def _enter_sandbox(self) -> None:
        await self._needs.use_sandbox()
        self.ended.emit()

    def _open_form(self, *, opened: bool) -> None:
        self.form.refresh()
        self.form.fold(folded=not opened, testable=False)
        self._account_way.setVisible(not opened)
        self._column.setStretch(_ABOVE_SANDBOX, int(opened))
        self._column.setStretch(_BELOW_SANDBOX, int(not opened))

    def _say(self) -> None:
        cloud = say(self._needs.cloud)
        self._title.setText(tr("Connect your {cloud} account", cloud=cloud))
        self._account_way.set_words(
            tr("I have an account"), tr("Enter its App ID and Secret Key; videos are made by {cloud}.", cloud=cloud)
        )
        self._sandbox_way.set_words(
            tr("No account yet? Try the sandbox"),
            tr("A small cloud on this computer: real uploads, real videos, no money, no internet."),
        )
        self.account.setText(tr("Enter keys"))
        self.sandbox.setText(tr("Try it"))
        self.sandbox.setAccessibleName(tr("Try the sandbox"))
        self.back.setText(tr("Back"))
        self.form.save.setText(tr("Save and start"))


class _Way(QFrame):
    """A tile with an icon, a bold line, a sentence and the button that chooses it."""

    def __init__(self, look: Look, icon: str, chosen: QPushButton) -> None:
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
        row.addWidget(chosen)

    def set_words(self, title: str, text: str) -> None:
        self._title.setText(title)
        self._text.setText(text)
