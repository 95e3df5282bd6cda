"""Signing in: what the first start and the settings have in common."""

from __future__ import annotations

from collections.abc import Awaitable, Callable
from typing import Any

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from chanjing_studio.domain.provider import Keys
from chanjing_studio.services.account import Verdict
from chanjing_studio.ui.account.found_card import FoundCard
from chanjing_studio.ui.account.key_fields import KeyFields
from chanjing_studio.ui.account.needs import AccountNeeds
from chanjing_studio.ui.account.status import StatusLine
from chanjing_studio.ui.account.turns import Turns
from chanjing_studio.ui.errors import trouble
from chanjing_studio.ui.theme.look import Look
from chanjing_studio.ui.widgets.buttons import button, put_icon
from chanjing_studio.ui.widgets.label import label
from chanjing_studio.ui.words import say, tr


class AccountForm(QWidget):
    """``signed_in`` says that the cloud took the keys and that they are kept. The host places ``save``.

    Folded it has no fields, and "Test" asks for the account in use; a host may then place ``test`` elsewhere.
    ``spoke``: it has other things to say.
    """

    signed_in = Signal()
    spoke = Signal()

    def __init__(self, look: Look, needs: AccountNeeds, *, scale: str = "", parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._look, self._needs = look, needs
        self._intro = label(state="muted", wrap=True, name="accountIntro")
        self._key_page = button(look, "accountOpenKeyPage", " ", role="link")
        self._found = FoundCard(look)
        self._fields = KeyFields(look, needs.words)
        self._note = label("small", state="warning", wrap=True, name="accountNote")
        self._status = StatusLine(look, "accountStatus")
        self.test = button(look, "accountTest", " ", icon="unplug", scale=scale)
        self.save = button(look, "accountSave", " ", role="primary", scale=scale)
        self.turns = Turns(self, self._show_error)
        self._upper, self.foot = QWidget(), QHBoxLayout()
        self._lay_out()
        self._connect()
        self._say()

    def refresh(self) -> None:
        """Looks again for keys of the official tools, and for a keyring."""
        self._found.offer(self._needs.found_keys())
        note = self._needs.note()
        self._note.setText(say(note) if note else "")
        self._note.setVisible(note is not None)

    def fold(self, *, folded: bool, testable: bool = True) -> None:
        """Without or with the fields; without an account in use there is nothing to test, either."""
        self._upper.setVisible(not folded)
        self.save.setVisible(not folded)
        self.test.setVisible(not folded or testable)

    @property
    def says(self) -> bool:
        """Whether it has something to say: of what was tried last, or of where keys are kept."""
        return bool(self._status.words) or not self._note.isHidden()

    @property
    def unfolded(self) -> bool:
        """Whether its fields are there."""
        return not self._upper.isHidden()

    def fields(self) -> list[QWidget]:
        """Where the keyboard stops in its fields, in the order of the eye."""
        return [self._key_page, self._found.take, *self._fields.controls()]

    def begin(self) -> None:
        """Takes the keyboard into the first field."""
        self._fields.begin()

    def run(self, words: str, work: Callable[[], Awaitable[Any]], *, done: Callable[[], None] | None = None) -> None:
        """Does something with the account in its turn; ``words`` say what, until it has ended."""

        async def said() -> None:
            await work()
            if self._status.words == words:
                self._status.clear()

        if not self.turns.busy:
            self._status.show_words(words, icon="hourglass")
            self.turns.start(said, done=done)

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.LanguageChange:
            self._say()
            self.refresh()

    def _lay_out(self) -> None:
        gap = self._look.size("space.4")
        upper = QVBoxLayout(self._upper)
        upper.setContentsMargins(0, 0, 0, 0)
        upper.setSpacing(gap)
        intro = QVBoxLayout()
        intro.setSpacing(0)
        intro.addWidget(self._intro)
        self._key_page.setLayoutDirection(Qt.LayoutDirection.RightToLeft)  # its icon stands behind the words
        put_icon(self._look, self._key_page, "external-link")
        intro.addWidget(self._key_page, 0, Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignAbsolute)
        upper.addLayout(intro)
        for part in (self._found, self._fields):
            upper.addWidget(part)
        self.foot.setSpacing(self._look.size("space.3"))
        self.foot.addWidget(self.test)
        self.foot.addWidget(self._status, 1)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(gap)
        for part in (self._upper, self._note):
            column.addWidget(part)
        column.addLayout(self.foot)

    def _connect(self) -> None:
        self.turns.guard(self.test, self.save, self._found.take, self._fields)
        self._status.changed.connect(self.spoke)
        self._key_page.clicked.connect(self._on_key_page)
        self._fields.edited.connect(self._status.clear)
        self._fields.submitted.connect(self._on_save)
        self._found.take.clicked.connect(self._on_import)
        self.test.clicked.connect(self._on_test)
        self.save.clicked.connect(self._on_save)

    def _say(self) -> None:
        self._intro.setText(say(self._needs.words.where))
        self._key_page.setText(tr("Open the key page"))
        self.test.setText(tr("Test"))
        self.test.setAccessibleName(tr("Test the connection"))

    def _on_key_page(self) -> None:
        self._needs.open_key_page()

    def _on_import(self) -> None:
        found = self._found.found
        if not found:
            return
        try:
            self._fields.fill(found.read())
        except Exception as error:  # noqa: BLE001 - shown in one place, whatever it is
            self._show_error(error)
            return
        self._status.show_words(tr("Filled in from {place}. Test or save them.", place=found.place))

    def _on_test(self) -> None:
        self.run(tr("Asking the cloud…"), self._test)

    def _on_save(self) -> None:
        self.run(tr("Asking the cloud…"), self._save)

    async def _test(self) -> None:
        asked = self._needs.test() if self._upper.isHidden() else self._needs.check(self._fields.keys())
        self._show_verdict(await asked)

    async def _save(self) -> None:
        await self._needs.sign_in(self._fields.keys())
        self._fields.fill(Keys("", ""))
        self._status.show_words(tr("Signed in."), tone="success", icon="circle-check")
        self.refresh()
        self.signed_in.emit()

    def _show_verdict(self, verdict: Verdict) -> None:
        tone, icon = ("success", "circle-check") if verdict.good else ("danger", "circle-alert")
        self._status.show_words(say(verdict.sentence), tone=tone, icon=icon)

    def _show_error(self, error: Exception, *, again: Callable[[], None] | None = None) -> None:
        found = trouble(error, {}, again=again)
        if found:
            self._status.show_words(found.text, tone=found.tone, icon=found.icon)
