"""The second step: the account, or the sandbox."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QEvent, Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from chanjing_studio.sandbox.means import is_simple
from chanjing_studio.ui.account.needs import AccountNeeds
from chanjing_studio.ui.theme.look import Look
from chanjing_studio.ui.welcome.ways import AccountWay, Way
from chanjing_studio.ui.widgets.buttons import button
from chanjing_studio.ui.widgets.label import label
from chanjing_studio.ui.words import say, tr

_ABOVE_SANDBOX, _BELOW_SANDBOX = 3, 5  # where the column stretches: the other way stands apart from the open form


class AccountStep(QWidget):
    """Ways to choose from: an account of each cloud, or the sandbox. A form opens once its account was chosen.

    ``ended`` gives the name of the cloud that is open now; ``tour_wanted`` comes after it where a tour was asked for.
    """

    ended = Signal(str)
    tour_wanted = Signal()

    def __init__(self, look: Look, accounts: Sequence[AccountNeeds]) -> None:
        super().__init__()
        self._look, self._accounts = look, tuple(accounts)
        self._title = label("display", wrap=True, name="welcomeAccountTitle")
        self._chosen: AccountWay | None = None
        self._ways = [AccountWay(look, needs) for needs in accounts]
        self.sandbox = button(look, "welcomeSandbox", " ", scale="large")
        self.tour = button(look, "welcomeTour", " ", role="link")
        self._sandbox_way = Way(look, "flask-conical", self.sandbox, self.tour)
        self.back = button(look, "welcomeBack", " ", role="ghost", icon="arrow-left", scale="large")
        self._column = QVBoxLayout(self)
        self._lay_out()
        self._connect()
        self.choose()
        self._say()

    def choose(self) -> None:
        """Back to the ways."""
        self._open(None)

    def take_keyboard(self) -> None:
        """To the first way."""
        self._ways[0].chosen.setFocus()

    @property
    def choosing(self) -> bool:
        """Whether no way was chosen yet."""
        return self._chosen is None

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.LanguageChange:
            self._say()

    def _lay_out(self) -> None:
        column, gap = self._column, self._look.size("space.4")
        forms, tiles = QVBoxLayout(), QVBoxLayout()
        column.setContentsMargins(0, 0, 0, 0)
        for each in (column, forms, tiles):
            each.setSpacing(gap)
        for way in self._ways:
            forms.addWidget(way.form)
            tiles.addWidget(way)
        column.addWidget(self._title)
        column.addLayout(forms)
        column.addLayout(tiles)
        column.addStretch()
        column.addWidget(self._sandbox_way)
        column.addStretch()
        foot = QHBoxLayout()
        foot.addWidget(self.back)
        foot.addStretch(1)
        for way in self._ways:
            foot.addWidget(way.form.save)
        column.addLayout(foot)

    def _connect(self) -> None:
        for pressed in (self.sandbox, self.tour, self.back):
            pressed.setAutoDefault(True)
        for way in self._ways[1:]:
            way.name_apart()
        for way in self._ways:
            way.form.turns.guard(self.sandbox, self.tour, self.back, *(each.chosen for each in self._ways))
            way.chosen.clicked.connect(lambda _=False, way=way: self._on_account(way))
            way.form.signed_in.connect(lambda way=way: self.ended.emit(way.needs.name))
        self.sandbox.clicked.connect(self._on_sandbox)
        self.tour.clicked.connect(self._on_tour)

    def _on_account(self, way: AccountWay) -> None:
        self._open(way)
        way.form.begin()

    def _on_sandbox(self) -> None:
        form = (self._chosen or self._ways[0]).form
        form.run(tr("Starting the sandbox…"), self._enter_sandbox)

    def _on_tour(self) -> None:
        form = (self._chosen or self._ways[0]).form
        form.run(tr("Starting the sandbox…"), self._enter_for_tour)

    async def _enter_sandbox(self) -> None:
        needs = (self._chosen or self._ways[0]).needs
        await needs.use_sandbox()
        self.ended.emit(needs.name)

    async def _enter_for_tour(self) -> None:
        await self._enter_sandbox()
        self.tour_wanted.emit()

    def _open(self, chosen: AccountWay | None) -> None:
        self._chosen = chosen
        for way in self._ways:
            way.open(opened=way is chosen, others=chosen is None)
        # What is said of the sandbox's start stands in the first one's form.
        (chosen or self._ways[0]).form.show()
        self._column.setStretch(_ABOVE_SANDBOX, int(chosen is not None))
        self._column.setStretch(_BELOW_SANDBOX, int(chosen is None))
        self._say_title()

    def _say_title(self) -> None:
        way = self._chosen or (self._ways[0] if len(self._ways) == 1 else None)
        cloud = say(way.needs.cloud) if way else ""
        self._title.setText(tr("Connect your {cloud} account", cloud=cloud) if way else tr("Connect an account"))

    def _say(self) -> None:
        self._say_title()
        self._sandbox_way.set_words(tr("No account yet? Try the sandbox"), _sandbox_words())
        self.sandbox.setText(tr("Try it"))
        self.sandbox.setAccessibleName(tr("Try the sandbox"))
        self.tour.setText(tr("Show me around"))
        self.tour.setAccessibleName(tr("Take the guided tour in the sandbox"))
        self.back.setText(tr("Back"))


def _sandbox_words() -> str:
    if is_simple():
        return tr(
            "A small cloud on this computer: real uploads, no money, no internet. "
            "It speaks in tones, and gives a clip back as it came."
        )
    return tr("A small cloud on this computer: real uploads, real videos, no money, no internet.")
