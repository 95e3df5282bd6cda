"""One cloud's account: connected or not, test, other keys, sign out; trouble with it is said here."""

from __future__ import annotations

import itertools

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QLabel, QVBoxLayout, QWidget

from chanjing_studio.ui.account.form import AccountForm
from chanjing_studio.ui.account.needs import AccountNeeds
from chanjing_studio.ui.dialogs import Choice, ask
from chanjing_studio.ui.theme.look import Look
from chanjing_studio.ui.theme.roles import set_role, set_state
from chanjing_studio.ui.widgets.buttons import button
from chanjing_studio.ui.widgets.label import IconLabel, label
from chanjing_studio.ui.widgets.plate import Plate
from chanjing_studio.ui.words import say, tr

_FACE = 38


class AccountRow(QWidget):
    """The form is open where this cloud is to be signed in to first, and when other keys are to be entered.

    ``changed``: another account is in use, here or with every cloud.
    """

    changed = Signal()

    def __init__(self, look: Look, needs: AccountNeeds) -> None:
        super().__init__()
        self._look, self._needs, self._changing = look, needs, False
        self._face = _Face(look)
        self._name, self._facts = label("strong"), label("small", state="muted", wrap=True, name="accountFacts")
        self._mark, self._state = IconLabel(look, "circle-check", "success"), label("small", name="accountState")
        self._change = button(look, "accountChange", " ", scale="small")
        self._sign_out = button(look, "accountSignOut", " ", role="ghost", icon="log-out", scale="small")
        self.form = AccountForm(look, needs)
        self._under, self._deeds = QWidget(), QHBoxLayout()
        self._lay_out()
        self._connect()
        self.refresh()

    def refresh(self) -> None:
        """Shows the account in use."""
        account, beside = self._needs.account(), self._needs.beside()
        self._changing = self._changing and (account is not None or beside)
        opened = self._changing or (account is None and not beside)
        self.form.refresh()
        self.form.fold(folded=not opened, testable=account is not None)
        self._place_test(opened=opened)
        self._show_under()
        self._change.setVisible(account is not None or beside)
        self._sign_out.setVisible(account is not None)
        self._say()

    def tell_balance(self) -> None:
        """The account has another amount left."""
        self._facts.setText(self._known_facts())

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
        head.setSpacing(self._look.size("space.2"))
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
        self._deeds.setSpacing(row.spacing())
        for pressed in (self._change, self._sign_out):
            self._deeds.addWidget(pressed)
        row.addLayout(self._deeds)
        column = QVBoxLayout(self._under)
        self._pad(column)
        self.form.foot.addWidget(self.form.save)
        column.addWidget(self.form)
        both = QVBoxLayout(self)
        both.setContentsMargins(0, 0, 0, 0)
        both.setSpacing(0)
        both.addWidget(top)
        both.addWidget(self._under)

    def _place_test(self, *, opened: bool) -> None:
        """Beside the keys while they are entered, else beside what else can be done with the account in use."""
        test, home = self.form.test, self.form.foot if opened else self._deeds
        if home.indexOf(test) < 0:
            set_role(test, "secondary", scale="" if opened else "small")
            home.insertWidget(0, test)
        row = [self._change, self._sign_out]
        stops = [*row, *self.form.fields(), test, self.form.save] if opened else [test, *row]
        for before, after in itertools.pairwise(stops):
            QWidget.setTabOrder(before, after)

    def _show_under(self) -> None:
        """No empty room under the account in use."""
        self._under.setVisible(self.form.unfolded or self.form.says)

    def _pad(self, layout: QHBoxLayout | QVBoxLayout) -> None:
        side, edge = self._look.size("space.4"), self._look.size("space.3")
        layout.setContentsMargins(side, edge, side, edge)
        layout.setSpacing(self._look.size("space.3"))

    def _connect(self) -> None:
        self.form.turns.guard(self._change, self._sign_out)
        self._change.clicked.connect(self._on_change)
        self._sign_out.clicked.connect(self._on_sign_out)
        self.form.signed_in.connect(self._on_signed_in)
        self.form.spoke.connect(self._show_under)

    def _say(self) -> None:
        account, sandbox = self._needs.account(), self._needs.in_sandbox()
        name = self._shown_name(practising=sandbox and account is not None)
        self._name.setText(name)
        self._face.show_name(name, live=account is not None)
        self._state.setText(tr("Connected") if account else tr("Not connected"))
        set_state(self._state, "success" if account else "muted")
        self._mark.setVisible(account is not None)
        self._facts.setText(self._known_facts())
        self._change.setText(self._change_words())
        self._change.setAccessibleName(self._of_this(self._change.text()))
        self._sign_out.setText(tr("Sign out…"))
        self._sign_out.setAccessibleName(self._of_this(self._sign_out.text()))
        self.form.save.setText(tr("Save", "keys"))

    def _shown_name(self, *, practising: bool) -> str:
        """The sandbox is one for all: where there are several accounts, each row keeps its cloud's name."""
        return tr("Sandbox") if practising and self._needs.alone else say(self._needs.cloud)

    def _change_words(self) -> str:
        if self._needs.account() is None:
            return tr("Not now") if self._changing else tr("Connect…")
        return tr("Keep these keys") if self._changing else tr("Change keys")

    def _of_this(self, deed: str) -> str:
        """What a button is called aloud, where another row has one like it."""
        return deed if self._needs.alone else tr("{cloud}: {deed}", cloud=say(self._needs.cloud), deed=deed)

    def _known_facts(self) -> str:
        account = self._needs.account()
        if account is None:
            return tr("Enter the keys of your account, or practise in the sandbox.")
        left = self._needs.left()
        if self._needs.in_sandbox():
            whose = tr("In the sandbox: stays on this computer, costs nothing")
        else:
            whose = tr("{key} {name}", key=say(self._needs.words.shown), name=account.name)
        return " · ".join(filter(None, (whose, say(left) if left else "")))

    def _on_change(self) -> None:
        if not self._changing:
            self.begin()
            return
        self._changing = False
        self.refresh()

    def _on_signed_in(self) -> None:
        self._changing = False
        self.changed.emit()

    def _on_sign_out(self) -> None:
        self.form.run(tr("Signing out…"), self._sign_out_if_sure, done=self.changed.emit)

    async def _sign_out_if_sure(self) -> None:
        title = tr("Sign out?") if self._needs.alone else tr("Sign out of {cloud}?", cloud=say(self._needs.cloud))
        answer = await ask(
            self,
            self._look,
            title=title,
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
