"""What narrows and sorts the grid: words, whose avatars, their order, and chips."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QEvent, QSignalBlocker, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QGridLayout, QVBoxLayout, QWidget

from chanjing_studio.ui.avatars.chips import AvatarChips
from chanjing_studio.ui.avatars.order import Order
from chanjing_studio.ui.avatars.order_choice import AvatarOrder
from chanjing_studio.ui.avatars.search import Source, Wanted
from chanjing_studio.ui.theme.look import Look
from chanjing_studio.ui.widgets.search_field import SearchField
from chanjing_studio.ui.widgets.segments import Segment, Segmented
from chanjing_studio.ui.words import tr

_ONE_LINE = 720
"""How wide, in px, it must be for search, source and order to stand side by side."""


class AvatarFilters(QWidget):
    """``changed`` with each letter and each press; ``descend`` when the grid should take the keyboard."""

    changed = Signal()
    descend = Signal()

    def __init__(self, look: Look) -> None:
        super().__init__()
        self.search = SearchField(look, "avatarSearch")
        segments = [Segment(look, f"avatarSource{name}") for name in ("Public", "Own", "Favourites")]
        self._source = Segmented(look, "avatarSource", segments)
        self._order = AvatarOrder(look)
        self._chips = AvatarChips(look)
        self._head = QGridLayout()
        self._low: bool | None = None
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
        return self._order.order

    def offer(self, tags: Sequence[str]) -> None:
        """Chips for these tags, most frequent first."""
        self._chips.offer(tags)

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

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._lay_out_head()

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.LanguageChange:
            self._retranslate()

    def _build(self, look: Look) -> None:
        self._head.setSpacing(look.size("space.3"))
        self._lay_out_head()
        self._source.group.button(0).setChecked(True)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(look.size("space.3"))
        column.addLayout(self._head)
        column.addWidget(self._chips)
        self.search.textChanged.connect(self.changed)
        self.search.descend.connect(self.descend)
        self.search.returnPressed.connect(self.descend)
        self._source.chosen.connect(self.changed)
        self._order.currentIndexChanged.connect(self.changed)
        self._chips.changed.connect(self.changed)

    def _lay_out_head(self) -> None:
        """Side by side; where that leaves the search no room, it has a line of its own."""
        low = self.width() < _ONE_LINE
        if low is self._low:
            return
        self._low = low
        for part in (self.search, self._source, self._order):
            self._head.removeWidget(part)
        self._head.addWidget(self.search, 0, 0, 1, 3 if low else 1)
        self._head.addWidget(self._source, *((1, 0) if low else (0, 1)))
        self._head.addWidget(self._order, *((1, 1) if low else (0, 2)))
        self._head.setColumnStretch(0, 0 if low else 1)
        self._head.setColumnStretch(2, 1 if low else 0)

    def _retranslate(self) -> None:
        self.search.setPlaceholderText(tr("Search by name or tag"))
        self.search.setAccessibleName(tr("Search avatars"))
        self._source.setAccessibleName(tr("Whose avatars"))
        names = (tr("Public"), tr("Own", "avatars"), tr("Favourites"))
        for segment, name in zip(self._source.group.buttons(), names, strict=True):
            segment.setText(name)
        self._chips.say()
        self._order.say()
