"""Choosing one more voice for a line: searched, auditioned, taken."""

from __future__ import annotations

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QVBoxLayout, QWidget

from chanjing_studio.services.catalogue import Voices
from chanjing_studio.services.voice_marks import MarkKeeper
from chanjing_studio.ui.theme.look import Look
from chanjing_studio.ui.theme.roles import set_role
from chanjing_studio.ui.voices.audition import Audition
from chanjing_studio.ui.voices.model import VoiceModel
from chanjing_studio.ui.voices.search import Wanted
from chanjing_studio.ui.voices.voice_list import VoiceList
from chanjing_studio.ui.widgets.announce import announce
from chanjing_studio.ui.widgets.buttons import button
from chanjing_studio.ui.widgets.label import label
from chanjing_studio.ui.widgets.search_field import SearchField
from chanjing_studio.ui.words import tr


class VoiceChoice(QWidget):
    """Favourites and recent ones first. ``chosen`` gives the Voice; ``given_up`` that none is wanted."""

    chosen = Signal(object)
    given_up = Signal()

    def __init__(self, look: Look, audition: Audition, marks: MarkKeeper) -> None:
        super().__init__()
        self._audition, self._marks = audition, marks
        self._taken: frozenset[str] = frozenset()
        self._voices = Voices()
        self._model = VoiceModel()
        self._search = SearchField(look, "lineVoiceSearch")
        self._back = button(look, "lineVoiceBack", " ", icon="arrow-left")
        self._add = button(look, "lineVoiceAdd", " ", role="primary", icon="plus")
        self._list = VoiceList(look, self._model)
        self._none = label("small", state="muted", name="lineVoiceNone", wrap=True)
        self._lay_out(look)
        self._connect()
        self._say()

    def open(self, voices: Voices, taken: frozenset[str]) -> None:
        """Offer these, without those of the ids in ``taken``."""
        self._voices, self._taken = voices, taken
        self._search.clear()
        free = tuple(one for one in voices.listed if one.voice.id not in taken)
        self._model.take_voices(Voices(free, voices.tongues, voices.heard), self._marks.voice_marks())
        self._look_for("")
        self._search.setFocus(Qt.FocusReason.OtherFocusReason)

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.LanguageChange:
            self._say()

    def _lay_out(self, look: Look) -> None:
        self._list.setObjectName("lineVoiceList")
        card = QFrame()
        set_role(card, "panel")
        inside = QVBoxLayout(card)
        inside.setContentsMargins(1, 4, 1, 4)
        inside.addWidget(self._list)
        row = QHBoxLayout()
        row.addWidget(self._back)
        row.addStretch(1)
        row.addWidget(self._add)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(look.size("space.2"))
        column.addWidget(self._search)
        column.addWidget(card, 1)
        column.addWidget(self._none)
        column.addLayout(row)

    def _connect(self) -> None:
        self._search.textChanged.connect(self._look_for)
        self._search.descend.connect(self._list.setFocus)
        self._search.returnPressed.connect(self._take_selected)
        self._list.selected.connect(self._on_selected)
        self._list.use_wanted.connect(self._take)
        self._list.audition_wanted.connect(self._hear)
        self._list.favourite_wanted.connect(self._favourite)
        self._back.clicked.connect(self.given_up)
        self._add.clicked.connect(self._take_selected)
        self._audition.changed.connect(self._model.show_sounding)
        self._audition.heard.connect(self._model.note_heard)
        self._audition.missing.connect(self._model.note_missing)

    def _look_for(self, words: str) -> None:
        self._model.look_for(Wanted(words), favourites_first=True)
        self._list.select(self._model.first_voice())
        self._none.setVisible(not self._model.found)
        if not self._model.found:
            announce(self._list, self._none.text())
        self._on_selected()

    def _on_selected(self) -> None:
        self._add.setEnabled(self._list.selected_voice() is not None)

    def _take_selected(self) -> None:
        voice = self._list.selected_voice()
        if voice:
            self._take(voice.id)

    def _take(self, voice_id: str) -> None:
        voice = self._model.voice(voice_id)
        if voice:
            self._audition.stop()
            self.chosen.emit(voice)

    def _hear(self, voice_id: str) -> None:
        voice = self._model.voice(voice_id)
        if voice:
            self._audition.toggle(voice)

    def _favourite(self, voice_id: str) -> None:
        marks = self._marks.voice_marks()
        self._marks.keep_voice_marks(marks.with_favourite(voice_id, chosen=voice_id not in marks.favourites))
        self._model.show_marks(self._marks.voice_marks())

    def _say(self) -> None:
        self._search.set_words(tr("Search by name, language, dialect, character"))
        self._list.setAccessibleName(tr("Voices"))
        self._back.setText(tr("Back", "without choosing a voice"))
        self._add.setText(tr("Add this voice"))
        self._none.setText(tr("No voice matches"))
