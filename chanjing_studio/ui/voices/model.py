"""The rows of a list of voices: favourites, recent and own ones first when asked, then all that match."""

from __future__ import annotations

import time
from collections.abc import Callable
from enum import IntEnum

from PySide6.QtCore import QAbstractListModel, QLocale, QModelIndex, QPersistentModelIndex, Qt

from chanjing_studio.domain.voices import Voice
from chanjing_studio.domain.words import Sentence
from chanjing_studio.services.catalogue import Listed, Voices
from chanjing_studio.services.voice_marks import VoiceMarks
from chanjing_studio.storage.voice_cache import Heard
from chanjing_studio.ui.aloud import listed
from chanjing_studio.ui.voices.hindrance import Hindrance, hindrance
from chanjing_studio.ui.voices.order import Order, ahead, arranged, first_section, parted
from chanjing_studio.ui.voices.phrases import spoken
from chanjing_studio.ui.voices.row import SILENCE, Header, Section, Sounding, VoiceRow
from chanjing_studio.ui.voices.search import Wanted, matching
from chanjing_studio.ui.words import tr

AnyIndex = QModelIndex | QPersistentModelIndex

_AT_ONCE = 200
_NO_INDEX = QModelIndex()


class VoiceRole(IntEnum):
    """What a row can be asked for besides its text; a header has no voice."""

    VOICE = Qt.ItemDataRole.UserRole + 1
    ROW = Qt.ItemDataRole.UserRole + 2


class VoiceModel(QAbstractListModel):
    """Rows come to the view 200 at a time: what is typed is on the screen before the next letter."""

    def __init__(self, clock: Callable[[], float] = time.time) -> None:
        super().__init__()
        self._clock = clock
        self._voices = Voices()
        self._all: list[Listed] = []
        self._heard: dict[str, Heard] = {}
        self._marks = VoiceMarks()
        self._favourites: frozenset[str] = frozenset()
        self._sounding = SILENCE
        self._missing: dict[str, Sentence] = {}
        self._wanted = Wanted()
        self._first = True
        self._order = Order.CLOUD
        self._sorted: tuple[object, ...] = ()
        self._in_order: list[Listed] = []
        self._rows: list[Listed | Header] = []
        self._found = 0
        self._given = 0

    def rowCount(self, parent: AnyIndex = _NO_INDEX) -> int:
        return 0 if parent.isValid() else self._given

    def data(self, index: AnyIndex, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        if not index.isValid():
            return None
        row = self._rows[index.row()]
        if isinstance(row, Header):
            return self._header_data(row, role)
        if role == VoiceRole.VOICE:
            return row.voice
        if role == VoiceRole.ROW:
            return self._row(row)
        if role in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.AccessibleTextRole):
            return spoken(self._row(row), self._clock())
        return None

    def flags(self, index: AnyIndex) -> Qt.ItemFlag:
        if not index.isValid() or isinstance(self._rows[index.row()], Header):
            return Qt.ItemFlag.NoItemFlags
        return Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable | Qt.ItemFlag.ItemNeverHasChildren

    def canFetchMore(self, parent: AnyIndex) -> bool:
        return not parent.isValid() and self._given < len(self._rows)

    def fetchMore(self, parent: AnyIndex) -> None:
        if not parent.isValid():
            self._give(self._given + _AT_ONCE)

    @property
    def found(self) -> int:
        """How many voices match."""
        return self._found

    @property
    def in_all(self) -> int:
        """How many voices there are."""
        return len(self._all)

    @property
    def heard(self) -> dict[str, Heard]:
        """What was heard, by voice id."""
        return self._heard

    @property
    def hindrance(self) -> Hindrance:
        """What keeps all voices from being shown."""
        return hindrance(self._all, self._wanted, self._heard)

    def take_voices(self, voices: Voices, marks: VoiceMarks) -> None:
        """Take what there is now; ``look_for`` shows what matches of it."""
        self._all, self._heard = list(voices.listed), dict(voices.heard)
        self._sorted = ()
        self._take_marks(marks)
        self._missing.clear()

    def renew(self, voices: Voices) -> list[Voice] | None:
        """Take what has changed of the same voices, and leave each row where it is; None when there are others now.

        Gives those that are in another state than before.
        """
        if [one.voice.id for one in voices.listed] != [one.voice.id for one in self._all]:
            return None
        pairs = zip(self._all, voices.listed, strict=True)
        moved = [later.voice for former, later in pairs if former.voice.state is not later.voice.state]
        self._all, self._sorted = list(voices.listed), ()
        now = {one.voice.id: one for one in voices.listed}
        for place, row in enumerate(self._rows):
            if isinstance(row, Listed) and row != now[row.voice.id]:
                self._rows[place] = now[row.voice.id]
                if place < self._given:
                    self._tell_changed(place, place)
        return moved

    def look_for(self, wanted: Wanted, *, favourites_first: bool, order: Order = Order.CLOUD) -> None:
        """Show what matches."""
        self._wanted, self._first, self._order = wanted, favourites_first, order
        self._sort()
        self._arrange()

    def show_marks(self, marks: VoiceMarks) -> None:
        """Show favourites as they are now. Rows stay where they are until the next search: none jumps away."""
        self._take_marks(marks)
        self._tell_changed(0, self._given - 1)

    def show_sounding(self, sounding: Sounding) -> None:
        """Show which sample is fetched or played; a sample that is tried again is no longer missing."""
        former, self._sounding = self._sounding, sounding
        self._missing.pop(sounding.voice_id, None)
        for voice_id in {former.voice_id, sounding.voice_id}:
            self._tell_voice(voice_id)

    def note_heard(self, voice_id: str, heard: Heard) -> None:
        """Show a print."""
        self._heard[voice_id] = heard
        self._tell_voice(voice_id)

    def note_missing(self, voice_id: str, why: Sentence) -> None:
        """Show that there is no sample to be had."""
        self._missing[voice_id] = why
        self._tell_voice(voice_id)

    def row_of(self, index: AnyIndex) -> VoiceRow | None:
        """Everything about the voice of a row; None for a header or no row."""
        row = self._rows[index.row()] if index.isValid() else None
        return self._row(row) if isinstance(row, Listed) else None

    def index_of(self, voice_id: str, *, far: bool = True) -> QModelIndex:
        """The row of a voice, given to the view if need be and if it may be ``far``; invalid when it does not match."""
        for place, row in enumerate(self._rows if far else self._rows[: self._given]):
            if isinstance(row, Listed) and row.voice.id == voice_id:
                self._give(place + 1)
                return self.index(place)
        return QModelIndex()

    def first_voice(self) -> QModelIndex:
        """The first row that is a voice; invalid when nothing matches."""
        for place, row in enumerate(self._rows[:2]):
            if isinstance(row, Listed):
                return self.index(place)
        return QModelIndex()

    def neighbour(self, index: AnyIndex, rows: int) -> QModelIndex:
        """The voice that stands so many rows further down, heads not counted; invalid beyond the ends."""
        place = index.row() + rows
        while index.isValid() and 0 <= place < len(self._rows):
            row = self._rows[place]
            if isinstance(row, Listed):
                return self.index_of(row.voice.id)
            place += 1 if rows > 0 else -1
        return QModelIndex()

    def voice(self, voice_id: str) -> Voice | None:
        """A voice by its id, whether it matches or not."""
        return next((one.voice for one in self._all if one.voice.id == voice_id), None)

    def _row(self, listed: Listed) -> VoiceRow:
        key = listed.voice.id
        return VoiceRow(
            listed=listed,
            favourite=key in self._favourites,
            heard=self._heard.get(key),
            sounding=self._sounding if self._sounding.voice_id == key else SILENCE,
            missing=self._missing.get(key),
        )

    def _header_data(self, header: Header, role: int) -> object:
        if role == VoiceRole.ROW:
            return header
        if role in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.AccessibleTextRole):
            return listed(header_title(header), str(header.count))
        return None

    def _take_marks(self, marks: VoiceMarks) -> None:
        self._marks, self._favourites = marks, frozenset(marks.favourites)

    def _arrange(self) -> None:
        self.beginResetModel()
        found = matching(self._in_order, self._wanted, self._heard)
        self._found = len(found)
        self._rows = self._in_sections(found) if self._first else self._in_one(found)
        self._given = min(_AT_ONCE, len(self._rows))
        self.endResetModel()

    def _sort(self) -> None:
        """Names are sorted once for an order and a language, not with each letter that is typed."""
        wanted = (self._order is Order.NAME, QLocale().name())
        if wanted != self._sorted:
            self._sorted, self._in_order = wanted, arranged(self._all, self._order)

    def _in_one(self, found: list[Listed]) -> list[Listed | Header]:
        first, rest = parted(found, ahead(self._order, self._marks))
        return [*first, *rest]

    def _in_sections(self, found: list[Listed]) -> list[Listed | Header]:
        """With one section alone there is nothing to tell apart, and it needs no head; but favourites have theirs."""
        first, others = parted(found, first_section(found, self._order, self._marks))
        mine, rest = [one for one in others if one.voice.own], [one for one in others if not one.voice.own]
        own = sum(one.voice.own for one in found)
        if not first and not (mine and rest):
            return [*others]
        parts = (Section.FAVOURITES, len(first), first), (Section.MINE, own, mine), (Section.ALL, len(found), rest)
        headed = ([Header(section, count), *part] for section, count, part in parts if part)
        return [row for part in headed for row in part]

    def _give(self, count: int) -> None:
        count = min(count, len(self._rows))
        if count > self._given:
            self.beginInsertRows(QModelIndex(), self._given, count - 1)
            self._given = count
            self.endInsertRows()

    def _tell_voice(self, voice_id: str) -> None:
        for place, row in enumerate(self._rows[: self._given]):
            if isinstance(row, Listed) and row.voice.id == voice_id:
                self._tell_changed(place, place)
                return

    def _tell_changed(self, first: int, last: int) -> None:
        if 0 <= first <= last:
            self.dataChanged.emit(self.index(first), self.index(last))


def header_title(header: Header) -> str:
    """What the head of a section says."""
    if header.section is Section.MINE:
        return tr("Mine", "voices")
    return tr("Favourites and recent") if header.section is Section.FAVOURITES else tr("All", "voices")
