"""The first start: language, account, and off."""

from __future__ import annotations

from PySide6.QtCore import Signal

from chanjing_studio.ui.account.desk import AccountDesk
from chanjing_studio.ui.page import Page
from chanjing_studio.ui.theme.look import Look
from chanjing_studio.ui.words import Words


class WelcomePage(Page):
    """``ended`` says that there is an account, or the sandbox, to make videos with."""

    ended = Signal()
    whole_window = True

    def __init__(self, look: Look, words: Words, desk: AccountDesk) -> None:
        super().__init__(look)
        self._words, self._desk = words, desk
