"""The accounts: a row for each cloud, and the sandbox, which is one for all."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QEvent, Signal

from chanjing_studio.sandbox.means import is_simple
from chanjing_studio.ui.account.names import name_apart
from chanjing_studio.ui.account.needs import AccountNeeds
from chanjing_studio.ui.settings.account_row import AccountRow
from chanjing_studio.ui.settings.rows import SettingRow, SettingsCard
from chanjing_studio.ui.theme.look import Look
from chanjing_studio.ui.widgets.switch import Switch
from chanjing_studio.ui.words import tr


class AccountCard(SettingsCard):
    """``signed_in`` gives the name of a cloud that took other keys."""

    signed_in = Signal(str)

    def __init__(self, look: Look, accounts: Sequence[AccountNeeds]) -> None:
        super().__init__(look, "user-round")
        self._accounts = tuple(accounts)
        self._rows = {needs.name: AccountRow(look, needs) for needs in accounts}
        self._sandbox = Switch(look, "accountSandbox")
        self._sandbox_row = SettingRow(look, self._sandbox, letter="X")
        for name, row in self._rows.items():
            self._add(name, row)
        self.add(self._sandbox_row)
        self._sandbox.toggled.connect(self._on_sandbox)
        self.refresh()

    def refresh(self) -> None:
        """Shows the accounts in use."""
        for row in self._rows.values():
            row.refresh()
        self._sandbox.setChecked(self._practising())
        self.show_row(self._sandbox_row, shown=not self._accounts[0].only_sandbox())
        self._say()

    def tell_balance(self) -> None:
        """An account has another amount left."""
        for row in self._rows.values():
            row.tell_balance()

    def look_for_balances(self) -> None:
        """They may be others by now: somebody may have topped up."""
        for needs in self._accounts:
            needs.look_for_balance()

    def begin(self, cloud: str) -> None:
        """Opens the form of a cloud and takes the keyboard into it."""
        self._rows[cloud].begin()

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.LanguageChange:
            self._say()

    def _add(self, name: str, row: AccountRow) -> None:
        if name != self._accounts[0].name:
            name_apart(row, name)
        row.changed.connect(self.refresh)
        row.form.signed_in.connect(lambda: self.signed_in.emit(name))
        row.form.turns.guard(self._sandbox)
        self.add(row)

    def _say(self) -> None:
        self.heading.setText(tr("Account"))
        self._sandbox_row.set_words(tr("Sandbox"), _sandbox_words())
        self._sandbox.setAccessibleName(tr("Sandbox"))

    def _practising(self) -> bool:
        return any(needs.in_sandbox() and needs.account() is not None for needs in self._accounts)

    def _on_sandbox(self, on: bool) -> None:  # noqa: FBT001 - Qt's signal
        if on == self._practising():
            return
        form, needs = next(iter(self._rows.values())).form, self._accounts[0]
        if on:
            form.run(tr("Starting the sandbox…"), needs.use_sandbox, done=self.refresh)
        else:
            form.run(tr("Going back to your account…"), needs.use_cloud, done=self.refresh)


def _sandbox_words() -> str:
    if is_simple():
        return tr("A cloud to practise on, on this computer only; it speaks in tones, and gives a clip back as it came")
    return tr("A cloud to practise on, on this computer only")
