"""What narrows and sorts the list: words, a gender, and what is spoken among the voices."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QEvent, QSignalBlocker, Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from chanjing_studio.domain.voices import Gender
from chanjing_studio.services.facets import Facet, FacetWords
from chanjing_studio.services.tongues import Tongue
from chanjing_studio.ui.theme.look import Look
from chanjing_studio.ui.voices.facet_choice import FacetChoice
from chanjing_studio.ui.voices.hindrance import Filter
from chanjing_studio.ui.voices.order import Order
from chanjing_studio.ui.voices.phrases import gender_name
from chanjing_studio.ui.voices.search import Wanted
from chanjing_studio.ui.voices.tongue_chips import TongueChips
from chanjing_studio.ui.widgets.buttons import chip
from chanjing_studio.ui.widgets.flow import Flow
from chanjing_studio.ui.widgets.list_head import ListHead
from chanjing_studio.ui.widgets.order_choice import OrderChoice
from chanjing_studio.ui.widgets.search_field import SearchField
from chanjing_studio.ui.widgets.segments import Segment, Segmented
from chanjing_studio.ui.words import tr

_GENDERS = (None, Gender.FEMALE, Gender.MALE)


class VoiceFilters(QWidget):
    """``changed`` with each letter and each press; ``descend`` when the list should take the keyboard."""

    changed = Signal()
    descend = Signal()

    def __init__(self, look: Look) -> None:
        super().__init__()
        self._look = look
        self.search = SearchField(look, "voiceSearch")
        segments = [Segment(look, f"voiceGender{name}") for name in ("All", "Female", "Male")]
        self._gender = Segmented(look, "voiceGender", segments)
        self._order = OrderChoice(look, "voiceSort", orders=tuple(Order))
        self._first = chip("voiceFavouritesFirst", " ")
        self._unheard = chip("voiceUnheard", " ")
        self._mine = chip("voiceMine", " ")
        self._head = ListHead(look, self.search, choice=self._gender, order=self._order)
        self._chips = Flow(across=look.size("space.2"), down=look.size("space.2"))
        self._tongues = TongueChips(look, self._chips, before=self._mine, after=self._unheard)
        self._facets = {facet: FacetChoice(facet) for facet in Facet}
        self._build(look)
        self._retranslate()

    @property
    def wanted(self) -> Wanted:
        """What is looked for now."""
        gender = _GENDERS[max(0, self._gender.group.checkedId())]
        unheard, mine = self._unheard.isChecked(), self._mine.isChecked()
        facets = frozenset((facet, made.word) for facet, made in self._facets.items() if made.word)
        return Wanted(self.search.text(), gender, self._tongues.chosen, unheard=unheard, mine=mine, facets=facets)

    @property
    def order(self) -> Order:
        """In which order the voices stand."""
        return Order(self._order.currentData())

    @property
    def favourites_first(self) -> bool:
        """Whether favourites and what was used last stand before all others."""
        return self._first.isChecked()

    def offer(self, tongues: Sequence[Tongue], facets: Sequence[FacetWords] = (), *, mine: bool) -> None:
        """Chips for these languages and dialects, most frequent first, and one for own voices where there are any.

        Ages, styles and accents are a choice where voices differ in them.
        """
        offered = {each.facet: each.words for each in facets}
        for facet, made in self._facets.items():
            made.offer(offered.get(facet, ()))
        with QSignalBlocker(self):
            self._mine.setChecked(mine and self._mine.isChecked())
        self._mine.setVisible(mine)
        self._tongues.offer(tongues)

    def clear(self) -> None:
        """Leave nothing out any more."""
        with QSignalBlocker(self):
            for each in Filter:
                self._release(each)
        self.changed.emit()

    def take_off(self, one: Filter) -> None:
        """Let one of the filters leave nothing out any more."""
        with QSignalBlocker(self):
            self._release(one)
        self.changed.emit()

    def words_of(self, one: Filter) -> str:
        """What a filter shows that it looks for."""
        match one:
            case Filter.TONGUES:
                return self._tongues.words()
            case Filter.GENDER:
                return gender_name(self.wanted.gender) if self.wanted.gender else ""
            case Filter.AGE | Filter.STYLE | Filter.ACCENT:
                return self._facets[Facet[one.name]].currentText()
            case Filter.UNHEARD:
                return self._unheard.text()
            case Filter.MINE:
                return self._mine.text()
            case Filter.WORDS:
                return self.search.text()

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.LanguageChange:
            self._retranslate()

    def _build(self, look: Look) -> None:
        self._gender.group.button(0).setChecked(True)
        self._first.setChecked(True)
        self._mine.hide()
        for part in (self._first, self._mine, self._unheard):
            self._chips.addWidget(part)
            part.toggled.connect(self.changed)
        for made in self._facets.values():
            self._chips.addWidget(made)
            made.currentIndexChanged.connect(self.changed)
        self._tongues.changed.connect(self.changed)
        self._order.currentIndexChanged.connect(self.changed)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(look.size("space.3"))
        column.addWidget(self._head)
        column.addLayout(self._chips)
        self.search.textChanged.connect(self.changed)
        self.search.descend.connect(self.descend)
        self.search.returnPressed.connect(self.descend)
        self._gender.group.idToggled.connect(self._on_gender)

    def _release(self, one: Filter) -> None:
        match one:
            case Filter.TONGUES:
                self._tongues.release()
            case Filter.GENDER:
                self._gender.group.button(0).setChecked(True)
            case Filter.AGE | Filter.STYLE | Filter.ACCENT:
                self._facets[Facet[one.name]].release()
            case Filter.UNHEARD:
                self._unheard.setChecked(False)
            case Filter.MINE:
                self._mine.setChecked(False)
            case Filter.WORDS:
                self.search.clear()

    def _on_gender(self, _number: int, chosen: bool) -> None:  # noqa: FBT001 - Qt's signal
        if chosen:
            self.changed.emit()

    def _retranslate(self) -> None:
        self.search.setPlaceholderText(tr("Name, language, dialect"))
        self.search.setAccessibleName(tr("Search voices"))
        self._gender.setAccessibleName(tr("Gender"))
        for segment, gender in zip(self._gender.group.buttons(), _GENDERS, strict=True):
            segment.setText(gender_name(gender) if gender else tr("All", "voices"))
        self._first.setText(tr("Favourites and recent"))
        self._look.dress(self._first, "star", "accent-text", size=self._look.size("icon.inline"))
        self._mine.setText(tr("Mine", "voices"))
        self._look.dress(self._mine, "mic", "accent-text", size=self._look.size("icon.inline"))
        self._unheard.setText(tr("Not heard yet"))
        self._tongues.say()
        for made in self._facets.values():
            made.say()
        orders = (tr("The cloud's order"), tr("By name"), tr("Last used first"), tr("Favourites first"))
        self._order.say(tr("Order of the voices"), tr("In which order the voices stand"), orders=orders)
