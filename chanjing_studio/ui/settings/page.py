"""The Settings page: a card for each group, and a list that leads to them."""

from __future__ import annotations

from PySide6.QtCore import Qt, QTimer
from PySide6.QtWidgets import QFrame, QScrollArea, QVBoxLayout, QWidget

from chanjing_studio.ui.page import Page
from chanjing_studio.ui.settings.about_card import AboutCard
from chanjing_studio.ui.settings.account_card import AccountCard
from chanjing_studio.ui.settings.diagnostics_card import DiagnosticsCard
from chanjing_studio.ui.settings.doctor_card import DoctorCard
from chanjing_studio.ui.settings.files_card import FilesCard
from chanjing_studio.ui.settings.group_list import GroupList
from chanjing_studio.ui.settings.labels_card import LabelsCard
from chanjing_studio.ui.settings.look_card import LookCard
from chanjing_studio.ui.settings.needs import SettingsNeeds
from chanjing_studio.ui.settings.network_card import NetworkCard
from chanjing_studio.ui.settings.notices_card import NoticesCard
from chanjing_studio.ui.settings.rows import SettingsCard
from chanjing_studio.ui.settings.updates_card import updates_card
from chanjing_studio.ui.size_class import SizeClass
from chanjing_studio.ui.theme.look import Look
from chanjing_studio.ui.words import tr

_CARDS = 860  # the widest that a card becomes
_APART = 22


class SettingsPage(Page):
    """Each change is in force at once; there is nothing to save but keys and the address of a proxy."""

    def __init__(self, look: Look, needs: SettingsNeeds) -> None:
        super().__init__(look)
        self._needs = needs
        self._account = AccountCard(look, needs.accounts)
        self._network = NetworkCard(look, needs.choices)
        self._files = FilesCard(look, needs, self.show_error)
        self._doctor = DoctorCard(look, needs, self.show_error)
        self._diagnostics = DiagnosticsCard(look, needs, self.show_error, connection=self._doctor.in_english)
        self._updates = updates_card(look, needs, self.show_error)
        look_card = LookCard(look, needs.choices, needs.words)
        about = AboutCard(look, needs, self.show_error)
        self._cards: list[SettingsCard] = [
            self._account,
            look_card,
            self._network,
            self._doctor,
            self._files,
            NoticesCard(look, needs.choices),
            LabelsCard(look, needs.choices),
            self._updates,
            self._diagnostics,
            about,
        ]
        self._area = QScrollArea()
        self._groups = GroupList(look, [card.icon for card in self._cards])
        self._lay_out()
        self._connect()
        self.retranslate()

    def retranslate(self) -> None:
        self.title.setText(tr("Settings"))
        first = (tr("Account"), tr("Language and look"), tr("Network"), tr("Connection"), tr("Files"))
        then = (tr("Notifications"), tr("AI labels"), tr("New versions"), tr("Diagnostics"), tr("About"))
        self._groups.set_words((*first, *then))

    def shown(self) -> None:
        self._account.refresh()
        self._account.look_for_balances()
        self._files.refresh()
        self._diagnostics.refresh()

    def tell_balance(self) -> None:
        """An account has another amount left."""
        self._account.tell_balance()

    def show_account(self, cloud: str) -> None:
        """Leads to the fields of the keys for a cloud: somebody has to sign in, perhaps with other keys."""
        self._show_card(0)
        self._account.begin(cloud)

    def check_connection(self) -> None:
        """Leads to the look at the way to the clouds, and begins it."""
        QTimer.singleShot(0, self, self._bring_doctor)  # as below

    def show_diagnostics(self) -> None:
        """Leads to what can be copied for who helps."""
        # A page made just now has not been laid out yet, and nothing in it has a place.
        QTimer.singleShot(0, self, self._bring_diagnostics)

    def show_updates(self) -> None:
        """Leads to what is known of new versions."""
        QTimer.singleShot(0, self, self._bring_updates)  # as above

    def set_size_class(self, size_class: SizeClass) -> None:
        super().set_size_class(size_class)
        self._groups.set_compact(compact=size_class.compact)

    def _lay_out(self) -> None:
        cards = QWidget()
        column = QVBoxLayout(cards)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(_APART)
        for card in self._cards:
            column.addWidget(card)
        column.addStretch(1)
        cards.setMaximumWidth(_CARDS)
        self._area.setObjectName("settingsScroll")
        self._area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._area.setFrameShape(QFrame.Shape.NoFrame)
        self._area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._area.setWidgetResizable(True)
        self._area.setWidget(cards)
        self.body.addWidget(self._groups, 0, Qt.AlignmentFlag.AlignTop)
        self.body.addWidget(self._area, 1)

    def _connect(self) -> None:
        self._groups.chosen.connect(self._show_card)
        self._network.changed.connect(self._on_proxy)
        self._account.signed_in.connect(self._needs.signed_in)
        self._area.verticalScrollBar().valueChanged.connect(self._on_scrolled)
        self._area.verticalScrollBar().rangeChanged.connect(self._on_scrolled)
        self._doctor.ended.connect(self._diagnostics.refresh)
        self._doctor.copied.connect(lambda: self.done.emit(tr("Result copied")))
        self._diagnostics.copied.connect(lambda: self.done.emit(tr("Diagnosis copied")))

    def _bring_doctor(self) -> None:
        self._show_card(self._cards.index(self._doctor))
        self._doctor.begin()

    def _bring_diagnostics(self) -> None:
        self._show_card(self._cards.index(self._diagnostics))
        self._diagnostics.take_keyboard()

    def _bring_updates(self) -> None:
        self._show_card(self._cards.index(self._updates))
        self._updates.take_keyboard()

    def _show_card(self, number: int) -> None:
        self._area.verticalScrollBar().setValue(self._cards[number].y())
        self._groups.show_current(number)  # the last ones may not reach the top

    def _on_scrolled(self) -> None:
        top = self._area.verticalScrollBar().value()
        above = [number for number, card in enumerate(self._cards) if card.y() <= top + _APART]
        self._groups.show_current(above[-1])

    def _on_proxy(self) -> None:
        self.runner.start(self._apply_proxy())

    async def _apply_proxy(self) -> None:
        await self._needs.apply_proxy()
