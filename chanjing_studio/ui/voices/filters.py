"""What narrows and sorts the list: words, a gender, and what is spoken among the voices."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QEvent, QSignalBlocker, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QGridLayout, QPushButton, QVBoxLayout, QWidget

from chanjing_studio.domain.voices import Gender
from chanjing_studio.services.tongues import Tongue, dialects_among, language_of, languages_among
from chanjing_studio.ui.aloud import listed
from chanjing_studio.ui.theme.look import Look
from chanjing_studio.ui.voices.choices import Choice, TongueChoice
from chanjing_studio.ui.voices.hindrance import Filter
from chanjing_studio.ui.voices.order import Order
from chanjing_studio.ui.voices.phrases import gender_name, tongue_name
from chanjing_studio.ui.voices.search import Wanted
from chanjing_studio.ui.widgets.buttons import chip
from chanjing_studio.ui.widgets.flow import Flow
from chanjing_studio.ui.widgets.search_field import SearchField
from chanjing_studio.ui.widgets.segments import Segment, Segmented
from chanjing_studio.ui.words import tr

_GENDERS = (None, Gender.FEMALE, Gender.MALE)
_MOST_CHIPS = 5
_ONE_LINE = 720
"""How wide, in px, it must be for search, gender and order to stand side by side."""


class VoiceFilters(QWidget):
    """``changed`` with each letter and each press; ``descend`` when the list should take the keyboard."""

    changed = Signal()
    descend = Signal()

    def __init__(self, look: Look) -> None:
        super().__init__()
        self._look = look
        self._tongues: dict[Tongue, QPushButton] = {}
        self.search = SearchField(look, "voiceSearch")
        segments = [Segment(look, f"voiceGender{name}") for name in ("All", "Female", "Male")]
        self._gender = Segmented(look, "voiceGender", segments)
        self._order = Choice("voiceSort")
        self._language, self._dialect = TongueChoice("voiceLanguage"), TongueChoice("voiceDialect")
        self._tongues_there: tuple[Tongue, ...] = ()
        self._first = chip("voiceFavouritesFirst", " ")
        self._unheard = chip("voiceUnheard", " ")
        self._head = QGridLayout()
        self._low: bool | None = None
        self._chips = Flow(across=look.size("space.2"), down=look.size("space.2"))
        self._build(look)
        self._retranslate()

    @property
    def wanted(self) -> Wanted:
        """What is looked for now."""
        chosen = frozenset(tongue.words for tongue, made in self._tongues.items() if made.isChecked())
        gender = _GENDERS[max(0, self._gender.group.checkedId())]
        return Wanted(
            self.search.text(),
            gender,
            chosen,
            language=self._of_language(),
            dialect=frozenset((self._dialect.chosen.words,)) if self._dialect.chosen else frozenset(),
            unheard=self._unheard.isChecked(),
        )

    @property
    def order(self) -> Order:
        """In which order the voices stand."""
        return Order(self._order.currentData())

    @property
    def favourites_first(self) -> bool:
        """Whether favourites and what was used last stand before all others."""
        return self._first.isChecked()

    def offer(self, tongues: Sequence[Tongue]) -> None:
        """Chips and entries for these, most frequent first; with only one there is nothing to choose."""
        self._tongues_there = tuple(tongues)
        with QSignalBlocker(self):
            self._language.offer(languages_among(tongues))
            self._dialect.offer(dialects_among(tongues))
        self._say_choices()
        offered = list(tongues[:_MOST_CHIPS]) if len(tongues) > 1 else []
        if offered == list(self._tongues):
            return
        for former in self._tongues.values():
            self._chips.removeWidget(former)
            former.deleteLater()
        self._chips.removeWidget(self._unheard)
        self._tongues = {tongue: self._tongue_chip(tongue, place) for place, tongue in enumerate(offered)}
        self._chips.addWidget(self._unheard)

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
            case Filter.LANGUAGE:
                return self._language.currentText()
            case Filter.DIALECT:
                return self._dialect.currentText()
            case Filter.TONGUES:
                return listed(*(made.text() for made in self._tongues.values() if made.isChecked()))
            case Filter.GENDER:
                return gender_name(self.wanted.gender) if self.wanted.gender else ""
            case Filter.UNHEARD:
                return self._unheard.text()
            case Filter.WORDS:
                return self.search.text()

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
        self._gender.group.button(0).setChecked(True)
        self._first.setChecked(True)
        for order in Order:
            self._order.addItem("", order)
        for part in (self._language, self._dialect, self._first, self._unheard):
            self._chips.addWidget(part)
        for made in (self._first, self._unheard):
            made.toggled.connect(self.changed)
        for choice in (self._order, self._language, self._dialect):
            choice.currentIndexChanged.connect(self.changed)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(look.size("space.3"))
        column.addLayout(self._head)
        column.addLayout(self._chips)
        self.search.textChanged.connect(self.changed)
        self.search.descend.connect(self.descend)
        self.search.returnPressed.connect(self.descend)
        self._gender.group.idToggled.connect(self._on_gender)

    def _lay_out_head(self) -> None:
        """Side by side; where that leaves the search no room, it has a line of its own."""
        low = self.width() < _ONE_LINE
        if low is self._low:
            return
        self._low = low
        for part in (self.search, self._gender, self._order):
            self._head.removeWidget(part)
        self._head.addWidget(self.search, 0, 0, 1, 3 if low else 1)
        self._head.addWidget(self._gender, *((1, 0) if low else (0, 1)))
        self._head.addWidget(self._order, *((1, 1) if low else (0, 2)))
        self._head.setColumnStretch(0, 0 if low else 1)
        self._head.setColumnStretch(2, 1 if low else 0)

    def _of_language(self) -> frozenset[str]:
        language = self._language.chosen
        return frozenset(each.words for each in self._tongues_there if language and language_of(each) == language)

    def _release(self, one: Filter) -> None:
        match one:
            case Filter.LANGUAGE:
                self._language.setCurrentIndex(0)
            case Filter.DIALECT:
                self._dialect.setCurrentIndex(0)
            case Filter.TONGUES:
                for made in self._tongues.values():
                    made.setChecked(False)
            case Filter.GENDER:
                self._gender.group.button(0).setChecked(True)
            case Filter.UNHEARD:
                self._unheard.setChecked(False)
            case Filter.WORDS:
                self.search.clear()

    def _on_gender(self, _number: int, chosen: bool) -> None:  # noqa: FBT001 - Qt's signal
        if chosen:
            self.changed.emit()

    def _tongue_chip(self, tongue: Tongue, place: int) -> QPushButton:
        made = chip(f"voiceLanguage{place}", tongue_name(tongue))
        made.toggled.connect(self.changed)
        self._chips.addWidget(made)
        return made

    def _retranslate(self) -> None:
        self.search.setPlaceholderText(tr("Search by name, language, dialect, character"))
        self.search.setAccessibleName(tr("Search voices"))
        self._gender.setAccessibleName(tr("Gender"))
        for segment, gender in zip(self._gender.group.buttons(), _GENDERS, strict=True):
            segment.setText(gender_name(gender) if gender else tr("All", "voices"))
        self._first.setText(tr("Favourites and recent"))
        self._look.dress(self._first, "star", "accent-text", size=self._look.size("icon.inline"))
        self._unheard.setText(tr("Not heard yet"))
        for tongue, made in self._tongues.items():
            made.setText(tongue_name(tongue))
        self._say_choices()

    def _say_choices(self) -> None:
        self._language.show_name(tr("Language"), tr("Only voices that speak this language"))
        self._language.say(tr("All languages"))
        self._dialect.show_name(tr("Dialect"), tr("Only voices that speak Chinese like this"))
        self._dialect.say(tr("All dialects"))
        self._order.show_name(tr("Order of the voices"), tr("In which order the voices stand"))
        words = (tr("The cloud's order"), tr("By name"), tr("Last used first"), tr("Favourites first"))
        self._order.show_words(words)
