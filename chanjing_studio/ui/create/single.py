"""A page for one kind of job that stands elsewhere than on the Create page, with the way back."""

from __future__ import annotations

from PySide6.QtCore import Signal

from chanjing_studio.ui.create.needs import CreateNeeds
from chanjing_studio.ui.create.page import CreatePage
from chanjing_studio.ui.errors import Remedies
from chanjing_studio.ui.task_form import FormKind
from chanjing_studio.ui.theme.look import Look
from chanjing_studio.ui.widgets.buttons import button
from chanjing_studio.ui.words import say, tr


class SinglePage(CreatePage):
    """``returned`` says that the user went back. It belongs to the page on the rail that is named ``beneath``."""

    returned = Signal()

    def __init__(
        self, look: Look, kind: FormKind, needs: CreateNeeds, *, beneath: str, remedies: Remedies | None = None
    ) -> None:
        self._back = button(look, "pageBack", " ", role="ghost", icon="arrow-left")
        self.beneath = beneath
        super().__init__(look, [kind], needs, remedies=remedies)
        self._kind_list.hide()
        self.title.show()
        self.header.insertWidget(0, self._back)
        self._back.clicked.connect(self.returned)

    def retranslate(self) -> None:
        super().retranslate()
        self._back.setText(_back_to(self.beneath))
        self.title.setText(say(self.kind.title))
        self.title.setAccessibleName(self.title.text())


def _back_to(page: str) -> str:
    return {"voices": tr("Back to the voices"), "avatars": tr("Back to the avatars")}[page]
