"""Searching, auditioning and choosing among voices: the same wherever a voice is chosen."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QEvent, QModelIndex, Qt, Signal, SignalInstance
from PySide6.QtWidgets import QBoxLayout, QFrame, QStackedWidget, QVBoxLayout, QWidget

from chanjing_studio.domain.words import Sentence
from chanjing_studio.services.catalogue import Voices
from chanjing_studio.services.voice_marks import MarkKeeper
from chanjing_studio.storage.voice_cache import Heard
from chanjing_studio.ui.aloud import headed, listed
from chanjing_studio.ui.size_class import SizeClass
from chanjing_studio.ui.theme.look import Look
from chanjing_studio.ui.theme.roles import set_role
from chanjing_studio.ui.voices.filters import VoiceFilters
from chanjing_studio.ui.voices.hindrance import Filter
from chanjing_studio.ui.voices.model import VoiceModel
from chanjing_studio.ui.voices.panel import VoicePanel
from chanjing_studio.ui.voices.phrases import missing_words, news
from chanjing_studio.ui.voices.row import Sounding
from chanjing_studio.ui.voices.skeleton import VoiceSkeleton
from chanjing_studio.ui.voices.voice_list import VoiceList
from chanjing_studio.ui.voices.way_out import way_out
from chanjing_studio.ui.widgets.announce import announce
from chanjing_studio.ui.widgets.empty_state import EmptyState
from chanjing_studio.ui.words import say, tr

_LEAST_ROWS = 3  # in a window so low that the page scrolls


class VoiceBrowser(QWidget):
    """Says what is wanted and shows what comes of it; sounds are made elsewhere.

    ``audition_wanted`` asks to hear a voice, or to stop when it is heard already; ``chosen`` hands one over.
    ``rename_wanted`` and ``delete_wanted`` tell one of the user's own.
    """

    chosen = Signal(object)
    audition_wanted = Signal(object)
    rename_wanted = Signal(object)
    delete_wanted = Signal(object)
    counted = Signal(str)

    def __init__(self, look: Look, marks: MarkKeeper) -> None:
        super().__init__()
        self._look, self._marks = look, marks
        self._size = SizeClass()
        self._selected = ""
        self._model = VoiceModel()
        self._filters = VoiceFilters(look)
        self._list = VoiceList(look, self._model)
        self._nothing = EmptyState(look, "voicesNone", icon="search")
        self._instead = EmptyState(look, "voicesInstead", heard=True)
        self._skeleton = VoiceSkeleton(look)
        self.panel = self._panel = VoicePanel(look)
        self._card = QFrame()
        self._stack = QStackedWidget()
        self._columns = QBoxLayout(QBoxLayout.Direction.LeftToRight, self)
        self._build()
        self._connect()
        self._retranslate()

    def show_voices(self, voices: Voices) -> None:
        """All the voices there are; what is selected stays selected, and what is in sight in sight."""
        moved = None if self.empty else self._model.renew(voices)
        self._filters.offer(voices.tongues, voices.facets, mine=any(one.voice.own for one in voices.listed))
        if moved is not None:
            self._render_panel()
            announce(self._list, listed(*(headed(voice.name, news(voice)) for voice in moved)))
            return
        self._leave_for_neighbour(voices)
        self._model.take_voices(voices, self._marks.voice_marks())
        self._look_again()

    def show_waiting(self) -> None:
        """There is nothing yet, and something is on its way."""
        self._stack.setCurrentWidget(self._skeleton)

    def show_instead(self, title: str, text: str, *, label: str = "", act: Callable[[], None] | None = None) -> None:
        """There are no voices, and why; with what to do about it."""
        self._instead.set_words(title, text, label=label, act=act)
        self._stack.setCurrentWidget(self._instead)

    @property
    def empty(self) -> bool:
        """Whether there are no voices at all."""
        return self._model.in_all == 0

    def show_sounding(self, sounding: Sounding) -> None:
        """Which sample is fetched or played."""
        self._model.show_sounding(sounding)
        self._render_panel()

    def note_heard(self, voice_id: str, heard: Heard) -> None:
        """A sample was heard: its print stands there for good."""
        self._model.note_heard(voice_id, heard)
        self._render_panel()
        self._count()

    def note_missing(self, voice_id: str, why: Sentence) -> None:
        """A sample could not be had; its voice stays usable."""
        self._model.note_missing(voice_id, why)
        self._render_panel()
        voice = self._model.voice(voice_id)
        announce(self._list, missing_words(voice) if voice else "")

    def show_use(self, words: str) -> None:
        """What choosing a voice does now: "Use in lip-sync"."""
        self._panel.show_use(words)

    def select(self, voice_id: str) -> None:
        """Select a voice, if it is there."""
        self._selected = voice_id
        self._reselect()

    def take_keyboard(self) -> None:
        """Put the keyboard into the list, or into the search while the list is empty."""
        target = self._list if self._model.found else self._filters.search
        target.setFocus(Qt.FocusReason.OtherFocusReason)

    def set_size_class(self, size: SizeClass) -> None:
        """Beside each other in a wide window, the panel as a bar under the list in a compact one."""
        self._size = size
        bar = size.compact or size.narrow
        direction = QBoxLayout.Direction.TopToBottom if bar else QBoxLayout.Direction.LeftToRight
        self._columns.setDirection(direction)
        suffix = "-short" if size.short else ""
        self._columns.setSpacing(self._look.size("space.3" if bar else f"layout.gutter{suffix}"))
        self._list.set_short(short=size.short)
        self._list.setMinimumHeight(_LEAST_ROWS * self._look.size("row.voice-short") if size.narrow else 0)
        width = self._look.size(f"layout.side-panel{suffix}")
        self._panel.lay_out(bar=bar, narrow=size.narrow, short=size.short, width=width)

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.LanguageChange:
            self._retranslate()
            if not self.empty:
                self._look_again()  # names are sorted as the language does

    def _build(self) -> None:
        set_role(self._card, "panel")
        inside = QVBoxLayout(self._card)
        # Inside the card's edge and its round corners, which a list would paint over.
        inside.setContentsMargins(1, self._look.size("space.1"), 1, self._look.size("space.1"))
        for part in (self._list, self._nothing, self._instead, self._skeleton):
            self._stack.addWidget(part)
        inside.addWidget(self._stack)
        left = QVBoxLayout()
        left.setSpacing(self._look.size("space.3"))
        left.addWidget(self._filters)
        left.addWidget(self._card, 1)
        self._columns.setContentsMargins(0, 0, 0, 0)
        self._columns.addLayout(left, 1)
        self._columns.addWidget(self._panel)
        self.set_size_class(self._size)

    def _connect(self) -> None:
        self._filters.changed.connect(self._on_filtered)
        self._filters.descend.connect(self.take_keyboard)
        self._list.selected.connect(self._on_selected)
        self._list.audition_wanted.connect(self._audition)
        self._list.favourite_wanted.connect(self._favourite)
        self._list.use_wanted.connect(self._use)
        self._list.rename_wanted.connect(lambda: self._ask_own(self.rename_wanted))
        self._list.delete_wanted.connect(lambda: self._ask_own(self.delete_wanted))
        self._panel.own.rename_pressed.connect(lambda: self._ask_own(self.rename_wanted))
        self._panel.own.delete_pressed.connect(lambda: self._ask_own(self.delete_wanted))
        self._panel.audition_pressed.connect(lambda: self._audition(self._selected))
        self._panel.favourite_pressed.connect(lambda: self._favourite(self._selected))
        self._panel.use_pressed.connect(self._use_selected)
        self._panel.step_pressed.connect(self._step)

    def _on_filtered(self) -> None:
        self._look_again(
            far=False
        )  # thousands of rows down: that takes longer than a letter, and is not what one seeks
        announce(self._list, self._count())

    def _look_again(self, *, far: bool = True) -> None:
        filters = self._filters
        self._model.look_for(filters.wanted, favourites_first=filters.favourites_first, order=filters.order)
        self._reselect(far=far)
        if not self._model.found:
            self._say_nothing()
        self._stack.setCurrentWidget(self._list if self._model.found else self._nothing)
        self._count()

    def _leave_for_neighbour(self, voices: Voices) -> None:
        """Where the selected voice is gone, the one below it is selected, or else the one above."""
        index = self._model.index_of(self._selected) if self._selected else QModelIndex()
        if not index.isValid() or any(one.voice.id == self._selected for one in voices.listed):
            return
        beside = self._model.neighbour(index, 1)
        row = self._model.row_of(beside if beside.isValid() else self._model.neighbour(index, -1))
        self._selected = row.listed.voice.id if row else ""

    def _reselect(self, *, far: bool = True) -> None:
        """The same voice as before; where it is not among those shown, the first one."""
        index = self._model.index_of(self._selected, far=far) if self._selected else QModelIndex()
        if index.isValid():
            self._list.select(index)
            return
        self._list.select(self._model.first_voice())
        self._list.scrollToTop()
        self._render_panel()

    def _on_selected(self) -> None:
        voice = self._list.selected_voice()
        self._selected = voice.id if voice else ""
        self._render_panel()

    def _render_panel(self) -> None:
        index = self._model.index_of(self._selected) if self._selected else QModelIndex()
        self._panel.show_row(self._model.row_of(index))

    def _audition(self, voice_id: str) -> None:
        voice = self._model.voice(voice_id)
        if voice:
            self.audition_wanted.emit(voice)

    def offer_deleting(self, *, offered: bool) -> None:
        """Whether own voices can be deleted."""
        self._panel.own.offer_deleting(offered=offered)

    def _ask_own(self, wanted: SignalInstance) -> None:
        voice = self._model.voice(self._selected)
        if voice and voice.own:
            wanted.emit(voice)

    def _favourite(self, voice_id: str) -> None:
        marks = self._marks.voice_marks()
        chosen = voice_id not in marks.favourites
        self._marks.keep_voice_marks(marks.with_favourite(voice_id, chosen=chosen))
        self._model.show_marks(self._marks.voice_marks())
        self._render_panel()
        announce(self._list, tr("A favourite now") if chosen else tr("No longer a favourite"))

    def _use_selected(self) -> None:
        self._use(self._selected)

    def _use(self, voice_id: str) -> None:
        voice = self._model.voice(voice_id)
        if voice is None:
            return
        if voice.why_not:
            announce(self._list, say(voice.why_not))
            return
        self._marks.keep_voice_marks(self._marks.voice_marks().with_used(voice_id))
        self._model.show_marks(self._marks.voice_marks())
        self.chosen.emit(voice)

    def _step(self, rows: int) -> None:
        """Hear the next or the former voice of the list."""
        index = self._model.neighbour(self._model.index_of(self._selected), rows)
        if index.isValid():
            self._list.select(index)
            self._audition(self._selected)

    def _count(self) -> str:
        found, in_all, heard = self._model.found, self._model.in_all, len(self._model.heard)
        if found < in_all:
            words = tr("{found} of {all} voices", found=found, all=in_all)
        else:
            words = tr("{voices}, {heard} heard", voices=tr("%n voices", "", in_all), heard=heard) if in_all else ""
        self.counted.emit(words)
        return words

    def _say_nothing(self) -> None:
        """Which filter to take off, with the button that does it."""
        found = self._model.hindrance
        words = self._filters.words_of(found.filter) if found.filter else ""
        text, label = way_out(found, words, in_all=self._model.in_all)
        self._nothing.set_words(tr("No voice matches"), text, label=label, act=lambda: self._take_off(found.filter))

    def _take_off(self, one: Filter | None) -> None:
        if one is None:
            self._filters.clear()
        else:
            self._filters.take_off(one)
        self.take_keyboard()  # the button that was pressed is gone

    def _retranslate(self) -> None:
        self._list.setAccessibleName(tr("Voices"))
        self._skeleton.setAccessibleName(tr("The voices are being fetched"))
        self._render_panel()
        self._count()
