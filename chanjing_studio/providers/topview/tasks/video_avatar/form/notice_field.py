"""The address that the cloud calls when a video is done, and whether the cloud accepts it. §10."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFrame, QGridLayout, QLineEdit

from chanjing_studio.domain.errors import StudioError
from chanjing_studio.domain.links import is_web_address
from chanjing_studio.ui.errors import only_logged
from chanjing_studio.ui.form_tools import FormTools
from chanjing_studio.ui.runner import Runner
from chanjing_studio.ui.theme.roles import set_role, set_state
from chanjing_studio.ui.widgets.announce import announce
from chanjing_studio.ui.widgets.buttons import button
from chanjing_studio.ui.widgets.field_name import FieldName
from chanjing_studio.ui.widgets.label import label
from chanjing_studio.ui.words import say, tr

if TYPE_CHECKING:
    import asyncio


class NoticeField(QFrame):
    """``changed`` with each letter. What the check said is of one address: another one is unchecked again."""

    changed = Signal()

    def __init__(self, tools: FormTools) -> None:
        super().__init__()
        look = tools.look
        set_role(self, "panel")
        self._stock, self._runner = tools.stock, Runner(self, only_logged)
        self._checking: asyncio.Task[Any] | None = None
        self._name = FieldName("N")
        self.edit = QLineEdit()
        self.edit.setObjectName("noticeEdit")
        self.check = button(look, "noticeCheck", " ")
        self._note = label("small", state="muted", name="noticeNote", wrap=True)
        self._problem, self._verdict, self._tone = "", "", "muted"
        self._lay_out(look.size("space.2"), look.size("space.4"))
        self.edit.textChanged.connect(self._on_changed)
        self.edit.returnPressed.connect(self.check.click)
        self.check.clicked.connect(self._on_check)
        self._stock.opened.connect(self._forget)

    @property
    def address(self) -> str:
        """What was entered."""
        return self.edit.text().strip()

    def show_problem(self, sentence: str) -> None:
        """What is wrong with the address as it stands; nothing when it is empty or right."""
        self._problem = sentence
        self._render()

    def retranslate(self) -> None:
        """Says everything in the language in force."""
        self._name.setText(tr("Notice address"))
        self.edit.setAccessibleName(tr("Notice address"))
        self.check.setAccessibleName(tr("Check the notice address"))
        self._forget()

    def _lay_out(self, gap: int, edge: int) -> None:
        grid = QGridLayout(self)
        grid.setContentsMargins(edge, gap, edge, gap)
        grid.setSpacing(gap)
        self._name.setBuddy(self.edit)
        grid.addWidget(self._name, 0, 0)
        grid.addWidget(self.edit, 0, 1)
        grid.addWidget(self.check, 0, 2)
        grid.addWidget(self._note, 1, 1, 1, 2)
        grid.setColumnStretch(1, 1)

    def _on_changed(self) -> None:
        self._forget()
        self.changed.emit()

    def _forget(self) -> None:
        if self._checking is not None:
            self._checking.cancel()
            self._checking = None
        self._verdict, self._tone = "", "muted"
        self._render()

    def _on_check(self) -> None:
        if not self.check.isEnabled():
            return
        self._verdict, self._tone = tr("TopView is asked whether it accepts this address"), "muted"
        self.check.setEnabled(False)
        self._checking = self._runner.start(self._ask(self.address), done=self._render)
        self._render()

    async def _ask(self, address: str) -> None:
        notices = self._stock.notices
        if notices is None:
            return
        try:
            await notices.check(address)
        except StudioError as error:
            self._tell(say(error.sentence), "danger")
        else:
            self._tell(tr("TopView accepts this address."), "success")

    def _tell(self, words: str, tone: str) -> None:
        self._checking, self._verdict, self._tone = None, words, tone
        self._render()
        announce(self._note, words)

    def _render(self) -> None:
        asking = self._checking is not None and not self._checking.done()
        possible = is_web_address(self.address) and self._stock.notices is not None
        self.check.setEnabled(possible and not asking)
        self.check.setText(tr("Checking…") if asking else tr("Check", "an address"))
        usual = tr("TopView calls this web address when the video is done.")
        self._note.setText(self._problem or self._verdict or usual)
        tone = "danger" if self._problem else self._tone
        set_state(self._note, tone)
        set_state(self.edit, "error" if tone == "danger" else "")
        self.edit.setAccessibleDescription(self._note.text())
