"""Whose account it is: connected or not, test, other keys, sign out, the sandbox."""

from __future__ import annotations

from PySide6.QtCore import QEvent, Qt
from PySide6.QtWidgets import QHBoxLayout, QLabel, QVBoxLayout, QWidget

from chanjing_studio.ui.account.form import AccountForm
from chanjing_studio.ui.account.needs import AccountNeeds
from chanjing_studio.ui.dialogs import Choice, ask
from chanjing_studio.ui.settings.rows import SettingRow, SettingsCard
from chanjing_studio.ui.theme.look import Look
from chanjing_studio.ui.theme.roles import set_role, set_state
from chanjing_studio.ui.widgets.buttons import button
from chanjing_studio.ui.widgets.label import IconLabel, label
from chanjing_studio.ui.widgets.plate import Plate
from chanjing_studio.ui.widgets.switch import Switch
from chanjing_studio.ui.words import say, tr

_FACE = 38


class AccountCard(SettingsCard):
    """The form is open while nobody is signed in, and when other keys are to be entered."""

    def __init__(self, look: Look, needs: AccountNeeds) -> None:
        super().__init__(look, "user-round")
        self._needs, self._changing = needs, False
        self._face = _Face(look)
        self._name, self._facts = label("strong"), label("small", state="muted", wrap=True, name="accountFacts")
        self._mark, self._state = IconLabel(look, "circle-check", "success"), label("small", name="accountState")
        self._change = button(look, "accountChange", " ", scale="small")
        self._sign_out = button(look, "accountSignOut", " ", role="ghost", icon="log-out", scale="small")
        self.form = AccountForm(look, needs)
        self._sandbox = Switch(look, "accountSandbox")
        self._sandbox_row = SettingRow(look, self._sandbox)
        self._lay_out()
        self._connect()
        self.refresh()

    def refresh(self) -> None:
        """Shows the account in use."""
        account = self._needs.account()
        self._changing = self._changing and account is not None
        self.form.refresh()
        self.form.fold(folded=account is not None and not self._changing)
        self._change.setVisible(account is not None)
        self._sign_out.setVisible(account is not None)
        self._sandbox.setChecked(self._practising())
        self._sandbox_row.setVisible(not self._needs.only_sandbox())
        self._say()

    def begin(self) -> None:
        """Opens the form and takes the keyboard into it."""
        self._changing = True
        self.refresh()
        self.form.begin()

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.LanguageChange:
            self._say()

    def _lay_out(self) -> None:
        head = QHBoxLayout()
        head.setSpacing(self.look.size("space.2"))
        for part in (self._name, self._mark, self._state):
            head.addWidget(part)
        head.addStretch(1)
        words = QVBoxLayout()
        words.setSpacing(0)
        words.addLayout(head)
        words.addWidget(self._facts)
        top = QWidget()
        row = QHBoxLayout(top)
        self._pad(row)
        row.addWidget(self._face, 0, Qt.AlignmentFlag.AlignTop)
        row.addLayout(words, 1)
        for pressed in (self._change, self._sign_out):
            row.addWidget(pressed)
        self.add(top)
        under = QWidget()
        column = QVBoxLayout(under)
        self._pad(column)
        self.form.foot.addWidget(self.form.save)
        column.addWidget(self.form)
        self.add(under)
        self.add(self._sandbox_row)

    def _pad(self, layout: QHBoxLayout | QVBoxLayout) -> None:
        side, edge = self.look.size("space.4"), self.look.size("space.3")
        layout.setContentsMargins(side, edge, side, edge)
        layout.setSpacing(self.look.size("space.3"))

    def _connect(self) -> None:
        self.form.turns.guard(self._change, self._sign_out, self._sandbox)
        self._change.clicked.connect(self._on_change)
        self._sign_out.clicked.connect(self._on_sign_out)
        self._sandbox.toggled.connect(self._on_sandbox)
        self.form.signed_in.connect(self._on_signed_in)

    def _say(self) -> None:
        account, sandbox = self._needs.account(), self._needs.in_sandbox()
        name = tr("Sandbox") if sandbox and account else say(self._needs.cloud)
        self.heading.setText(tr("Account"))
        self._name.setText(name)
        self._face.show_name(name, live=account is not None)
        self._state.setText(tr("Connected") if account else tr("Not connected"))
        set_state(self._state, "success" if account else "muted")
        self._mark.setVisible(account is not None)
        self._facts.setText(self._known_facts())
        self._change.setText(tr("Keep these keys") if self._changing else tr("Change keys"))
        self._sign_out.setText(tr("Sign out…"))
        self.form.save.setText(tr("Save", "keys"))
        self._sandbox_row.set_words(tr("Sandbox"), tr("A cloud to practise on, on this computer only"))
        self._sandbox.setAccessibleName(tr("Sandbox"))

    def _known_facts(self) -> str:
        account = self._needs.account()
        if account is None:
            return tr("Enter the keys of your account, or practise in the sandbox.")
        if self._needs.in_sandbox():
            return tr("Everything stays on this computer and costs nothing.")
        return tr("App ID {name}", name=account.name)

    def _on_change(self) -> None:
        if not self._changing:
            self.begin()
            return
        self._changing = False
        self.refresh()

    def _on_signed_in(self) -> None:
        self._changing = False
        self.refresh()

    def _practising(self) -> bool:
        return self._needs.in_sandbox() and self._needs.account() is not None

    def _on_sandbox(self, on: bool) -> None:  # noqa: FBT001 - Qt's signal
        if on == self._practising():
            return
        if on:
            self.form.run(tr("Starting the sandbox…"), self._needs.use_sandbox, done=self.refresh)
        else:
            self.form.run(tr("Going back to your account…"), self._needs.use_cloud, done=self.refresh)

    def _on_sign_out(self) -> None:
        self.form.run(tr("Signing out…"), self._sign_out_if_sure, done=self.refresh)

    async def _sign_out_if_sure(self) -> None:
        answer = await ask(
            self,
            self.look,
            title=tr("Sign out?"),
            text=tr(
                "Its keys and its token are removed from this computer. Jobs that are in the cloud go on there; "
                "they are followed again, and waiting ones sent, once the same account is back."
            ),
            choices=[Choice("stay", tr("Stay signed in"), "primary"), Choice("leave", tr("Sign out"))],
        )
        if answer == "leave":
            await self._needs.sign_out()


class _Face(Plate):
    """The first letter of the account's name; a dashed edge while nobody is signed in."""

    def __init__(self, look: Look) -> None:
        super().__init__(look, radius="rail.face-radius")
        self._letter = QLabel()
        self._letter.setTextFormat(Qt.TextFormat.PlainText)
        self._letter.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self.setFixedSize(_FACE, _FACE)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.addWidget(self._letter)

    def show_name(self, name: str, *, live: bool) -> None:
        self._letter.setText(name[:1])
        set_role(self._letter, "heading", state="" if live else "muted")
        self.show_ground("panel", "outline", dashed=not live)
