"""The cards of the grid: the avatars that match, in their order."""

from __future__ import annotations

from enum import IntEnum

from PySide6.QtCore import QAbstractListModel, QLocale, QModelIndex, QPersistentModelIndex, Qt

from chanjing_studio.domain.avatars import Avatar
from chanjing_studio.services.avatar_catalogue import Avatars, ListedAvatar
from chanjing_studio.services.marks import Marks
from chanjing_studio.ui.avatars.order import Order, arranged
from chanjing_studio.ui.avatars.phrases import spoken
from chanjing_studio.ui.avatars.row import AvatarRow
from chanjing_studio.ui.avatars.search import Source, Traits, Wanted, from_source, matching, traits

AnyIndex = QModelIndex | QPersistentModelIndex

_NO_INDEX = QModelIndex()


class AvatarRole(IntEnum):
    """What a card can be asked for besides its words."""

    ROW = Qt.ItemDataRole.UserRole + 1


class AvatarModel(QAbstractListModel):
    """One card an avatar."""

    def __init__(self) -> None:
        super().__init__()
        self._all: tuple[ListedAvatar, ...] = ()
        self._tags: tuple[str, ...] = ()
        self._by_id: dict[str, ListedAvatar] = {}
        self._marks = Marks()
        self._favourites: frozenset[str] = frozenset()
        self._sorted: tuple[object, ...] = ()
        self._in_order: list[ListedAvatar] = []
        self._rows: list[ListedAvatar] = []
        self._places: dict[str, int] = {}

    def rowCount(self, parent: AnyIndex = _NO_INDEX) -> int:
        return 0 if parent.isValid() else len(self._rows)

    def data(self, index: AnyIndex, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        row = self.row_of(index)
        if row is None:
            return None
        if role == AvatarRole.ROW:
            return row
        if role in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.AccessibleTextRole):
            return spoken(row)
        return None

    def flags(self, index: AnyIndex) -> Qt.ItemFlag:
        if not index.isValid():
            return Qt.ItemFlag.NoItemFlags
        return Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable | Qt.ItemFlag.ItemNeverHasChildren

    @property
    def found(self) -> int:
        """How many avatars match."""
        return len(self._rows)

    @property
    def in_all(self) -> int:
        """How many avatars there are."""
        return len(self._all)

    def count(self, source: Source) -> int:
        """How many avatars a source has."""
        return len(from_source(self._all, source, self._favourites))

    def traits(self, source: Source) -> Traits:
        """By what the avatars of a source can be narrowed; favourites by all there is, since they come and go."""
        shown = self._all if source is Source.FAVOURITES else from_source(self._all, source, self._favourites)
        return traits(shown, self._tags)

    @property
    def gone(self) -> int:
        """How many favourites the cloud no longer offers."""
        return sum(key not in self._by_id for key in self._favourites)

    def take_avatars(self, avatars: Avatars, marks: Marks) -> None:
        """Take what there is now; ``look_for`` shows what matches of it."""
        self._all, self._tags = avatars.listed, avatars.tags
        self._by_id = {one.avatar.id: one for one in avatars.listed}
        self._sorted = ()
        self._take_marks(marks)

    def look_for(self, wanted: Wanted, order: Order = Order.CLOUD) -> None:
        """Show what matches."""
        self._sort(order)
        self.beginResetModel()
        self._rows = matching(self._in_order, wanted, self._favourites)
        self._places = {one.avatar.id: place for place, one in enumerate(self._rows)}
        self.endResetModel()

    def show_marks(self, marks: Marks) -> None:
        """Show favourites as they are now. Cards stay where they are until the next search: none jumps away."""
        self._take_marks(marks)
        if self._rows:
            self.dataChanged.emit(self.index(0), self.index(len(self._rows) - 1))

    def row_of(self, index: AnyIndex) -> AvatarRow | None:
        """Everything about the avatar of a card; None for no card."""
        return self._row(self._rows[index.row()]) if index.isValid() else None

    def row(self, avatar_id: str) -> AvatarRow | None:
        """An avatar by its id, whether it matches or not; None when there is none."""
        found = self._by_id.get(avatar_id)
        return self._row(found) if found else None

    def index_of(self, avatar_id: str) -> QModelIndex:
        """The card of an avatar; invalid when it does not match."""
        place = self._places.get(avatar_id)
        return QModelIndex() if place is None else self.index(place)

    def avatar_at(self, place: int) -> Avatar:
        """The avatar of a card by its place, from 0."""
        return self._rows[place].avatar

    def _row(self, listed: ListedAvatar) -> AvatarRow:
        return AvatarRow(listed, favourite=listed.avatar.id in self._favourites)

    def _take_marks(self, marks: Marks) -> None:
        self._marks, self._favourites = marks, frozenset(marks.favourites)

    def _sort(self, order: Order) -> None:
        """Names are sorted once for an order and a language, not with each letter that is typed."""
        wanted = (order, QLocale().name(), self._marks.recent if order is Order.USED else ())
        if wanted != self._sorted:
            self._sorted, self._in_order = wanted, arranged(self._all, order, self._marks)
