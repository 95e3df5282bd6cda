"""The first start: language, account, and off."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from chanjing_studio.ui.account.needs import AccountNeeds
from chanjing_studio.ui.page import Page
from chanjing_studio.ui.size_class import SizeClass
from chanjing_studio.ui.theme.look import Look
from chanjing_studio.ui.welcome.account_step import AccountStep
from chanjing_studio.ui.welcome.art import WelcomeArt
from chanjing_studio.ui.welcome.language_step import LanguageStep
from chanjing_studio.ui.welcome.steps import Steps
from chanjing_studio.ui.words import Words, tr

_CONTENT = 560  # the widest that words and fields become
_ART, _REST = 43, 57  # shares of the width


class WelcomePage(Page):
    """``ended`` gives the name of the cloud that there is an account, or the sandbox, to make videos with.

    ``tour_wanted`` comes after it, where somebody wants to be shown around.
    """

    ended = Signal(str)
    tour_wanted = Signal()
    whole_window = True

    def __init__(self, look: Look, words: Words, accounts: Sequence[AccountNeeds]) -> None:
        super().__init__(look)
        self._art = WelcomeArt(look)
        self._steps = Steps(look, 3)
        self._language = LanguageStep(look, words)
        self._account = AccountStep(look, accounts)
        self._content = QWidget()
        self._column = QVBoxLayout(self._content)
        self._row = QHBoxLayout()
        self._lay_out()
        self._language.next.clicked.connect(self._on_next)
        self._account.back.clicked.connect(self._on_back)
        self._account.ended.connect(self._on_ended)
        self._account.tour_wanted.connect(self.tour_wanted)
        self._show(account=False)
        self.retranslate()

    def retranslate(self) -> None:
        self._steps.set_words((tr("Language"), tr("Account"), tr("Start", "the last step of the first start")))

    def set_size_class(self, size_class: SizeClass) -> None:
        super().set_size_class(size_class)
        self.body.setContentsMargins(0, 0, 0, 0)
        self.body.setSpacing(0)
        self._banner_row.setContentsMargins(0, 0, 0, 0)
        self._art.setVisible(not size_class.narrow)
        tight = size_class.short or size_class.narrow
        side, edge = (24, 16) if size_class.narrow else (48, 24) if size_class.short else (84, 40)
        self._row.setContentsMargins(side, edge, side, edge)
        self._column.setSpacing(self.look.size("space.4" if tight else "space.10"))

    def _lay_out(self) -> None:
        self._header_frame.hide()
        self._column.setContentsMargins(0, 0, 0, 0)
        for part in (self._steps, self._language, self._account):
            self._column.addWidget(part, 0 if part is self._steps else 1)
        self._content.setMaximumWidth(_CONTENT)
        self._row.addWidget(self._content, 1000)
        self._row.addStretch(1)
        self.body.addWidget(self._art, _ART)
        self.body.addLayout(self._row, _REST)

    def _show(self, *, account: bool) -> None:
        self._language.setVisible(not account)
        self._account.setVisible(account)
        self._steps.show_step(int(account))

    def _on_next(self) -> None:
        self._account.choose()
        self._show(account=True)
        self._account.take_keyboard()

    def _on_back(self) -> None:
        if self._account.choosing:
            self._show(account=False)
            self._language.choice.setFocus()
            return
        self._account.choose()
        self._account.take_keyboard()

    def _on_ended(self, cloud: str) -> None:
        self._steps.show_step(2)
        self.ended.emit(cloud)
