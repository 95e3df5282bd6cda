"""What narrows the list: words, a gender, and chips for what occurs among the voices."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QEvent, Signal
from PySide6.QtWidgets import QHBoxLayout, QPushButton, QVBoxLayout, QWidget

from chanjing_studio.domain.voices import Gender
from chanjing_studio.services.tongues import Tongue
from chanjing_studio.ui.theme.look import Look
from chanjing_studio.ui.voices.phrases import gender_name, tongue_name
from chanjing_studio.ui.voices.search import Wanted
from chanjing_studio.ui.widgets.buttons import chip
from chanjing_studio.ui.widgets.flow import Flow
from chanjing_studio.ui.widgets.search_field import SearchField
from chanjing_studio.ui.widgets.segments import Segment, Segmented
from chanjing_studio.ui.words import tr

_GENDERS = (None, Gender.FEMALE, Gender.MALE)
_MOST_CHIPS = 5


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
        self._first = chip("voiceFavouritesFirst", " ")
        self._unheard = chip("voiceUnheard", " ")
        self._chips = Flow(across=look.size("space.2"), down=look.size("space.2"))
        self._build(look)
        self._retranslate()

    @property
    def wanted(self) -> Wanted:
        """What is looked for now."""
        chosen = frozenset(tongue.words for tongue, made in self._tongues.items() if made.isChecked())
        gender = _GENDERS[max(0, self._gender.group.checkedId())]
        return Wanted(self.search.text(), gender, chosen, unheard=self._unheard.isChecked())

    @property
    def favourites_first(self) -> bool:
        """Whether favourites and what was used last stand before all others."""
        return self._first.isChecked()

    def offer(self, tongues: Sequence[Tongue]) -> None:
        """Chips for these languages, most frequent first; with only one there is nothing to choose."""
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
        self.blockSignals(True)
        self.search.clear()
        self._gender.group.button(0).setChecked(True)
        for made in (*self._tongues.values(), self._unheard):
            made.setChecked(False)
        self.blockSignals(False)
        self.changed.emit()

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.LanguageChange:
            self._retranslate()

    def _build(self, look: Look) -> None:
        line = QHBoxLayout()
        line.setSpacing(look.size("space.3"))
        line.addWidget(self.search, 1)
        line.addWidget(self._gender)
        self._gender.group.button(0).setChecked(True)
        self._first.setChecked(True)
        for part in (self._first, self._unheard):
            self._chips.addWidget(part)
            part.toggled.connect(self.changed)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(look.size("space.3"))
        column.addLayout(line)
        column.addLayout(self._chips)
        self.search.textChanged.connect(self.changed)
        self.search.descend.connect(self.descend)
        self.search.returnPressed.connect(self.descend)
        self._gender.group.idToggled.connect(self._on_gender)

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
