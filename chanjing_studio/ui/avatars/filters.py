"""What narrows and sorts the grid: words, whose avatars, their order, and chips."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QSignalBlocker, Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from chanjing_studio.ui.avatars.chips import AvatarChips
from chanjing_studio.ui.avatars.order import Order
from chanjing_studio.ui.avatars.search import Source, Traits, Wanted
from chanjing_studio.ui.theme.look import Look
from chanjing_studio.ui.widgets.list_head import ListHead
from chanjing_studio.ui.widgets.order_choice import OrderChoice
from chanjing_studio.ui.widgets.search_field import SearchField
from chanjing_studio.ui.widgets.segments import Segment, Segmented
from chanjing_studio.ui.words import tr


class AvatarFilters(QWidget):
    """``changed`` with each letter and each press, after ``source_changed`` where avatars of another source are wanted.

    ``descend``: the grid should take the keyboard.
    """

    changed = Signal()
    source_changed = Signal()
    descend = Signal()

    def __init__(self, look: Look) -> None:
        super().__init__()
        self.search = SearchField(look, "avatarSearch")
        segments = [Segment(look, f"avatarSource{name}") for name in ("Public", "Own", "Favourites")]
        self._source = Segmented(look, "avatarSource", segments)
        self._order = OrderChoice(look, "avatarSort", orders=tuple(Order))
        self._chips = AvatarChips(look)
        self._head = ListHead(look, self.search, choice=self._source, order=self._order)
        self._build(look)
        self.offer_own(offered=False)
        self._retranslate()

    @property
    def wanted(self) -> Wanted:
        """What is looked for now."""
        chips = self._chips
        return Wanted(self.search.text(), self.source, chips.gender, chips.tags, uhd=chips.uhd, bare=chips.bare)

    @property
    def source(self) -> Source:
        """Whose avatars are shown."""
        return list(Source)[max(0, self._source.group.checkedId())]

    @property
    def order(self) -> Order:
        """In which order the avatars stand."""
        return Order(self._order.currentData())

    def offer(self, told: Traits) -> None:
        """Chips for what the avatars of the source differ in."""
        self._chips.offer(told)

    def offer_own(self, *, offered: bool) -> None:
        """Own avatars are a choice as soon as there are any."""
        own = self._source.group.button(1)
        if not offered and own.isChecked():
            self._source.group.button(0).setChecked(True)
        own.setVisible(offered)
        self._source.updateGeometry()

    def clear(self) -> None:
        """Leave nothing of the source out any more."""
        with QSignalBlocker(self):
            self.search.clear()
            self._chips.release()
        self.changed.emit()

    def show_source(self, source: Source) -> None:
        """Show another source."""
        self._source.group.button(list(Source).index(source)).setChecked(True)

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.LanguageChange:
            self._retranslate()

    def _build(self, look: Look) -> None:
        self._source.group.button(0).setChecked(True)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(look.size("space.3"))
        column.addWidget(self._head)
        column.addWidget(self._chips)
        self.search.textChanged.connect(self.changed)
        self.search.descend.connect(self.descend)
        self.search.returnPressed.connect(self.descend)
        self._source.chosen.connect(self.source_changed)
        self._source.chosen.connect(self.changed)
        self._order.currentIndexChanged.connect(self.changed)
        self._chips.changed.connect(self.changed)

    def _retranslate(self) -> None:
        self.search.setPlaceholderText(tr("Search by name or tag"))
        self.search.setAccessibleName(tr("Search avatars"))
        self._source.setAccessibleName(tr("Whose avatars"))
        names = (tr("Public"), tr("Own", "avatars"), tr("Favourites"))
        for segment, name in zip(self._source.group.buttons(), names, strict=True):
            segment.setText(name)
        self._chips.say()
        orders = (tr("The cloud's order"), tr("By name"), tr("Last used first"))
        self._order.say(tr("Order of the avatars"), tr("In which order the avatars stand"), orders=orders)
