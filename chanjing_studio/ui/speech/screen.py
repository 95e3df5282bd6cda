"""A finished speech: waveform, sentences, and what can be made of it."""

from __future__ import annotations

from itertools import pairwise
from pathlib import Path

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtGui import QHideEvent, QKeyEvent, QKeySequence
from PySide6.QtWidgets import QBoxLayout, QFrame, QHBoxLayout, QVBoxLayout, QWidget

from chanjing_studio.domain.timed_lines import TimedLine
from chanjing_studio.domain.words import Sentence
from chanjing_studio.media.player import Player
from chanjing_studio.ui.size_class import UNLIMITED, SizeClass
from chanjing_studio.ui.speech.actions_card import ActionsCard
from chanjing_studio.ui.speech.place import Place
from chanjing_studio.ui.speech.subtitles_card import SubtitlesCard
from chanjing_studio.ui.speech.transport import Transport
from chanjing_studio.ui.speech.view_span import starts_of
from chanjing_studio.ui.speech.waveform import Waveform
from chanjing_studio.ui.theme.look import Look
from chanjing_studio.ui.theme.roles import set_role
from chanjing_studio.ui.widgets.announce import announce
from chanjing_studio.ui.widgets.buttons import button
from chanjing_studio.ui.widgets.elided_label import ElidedLabel
from chanjing_studio.ui.widgets.label import label
from chanjing_studio.ui.words import say, tr

_LEAST_FACTS = 30  # characters: a long title does not hide the voice and the length
_WAVE_SIDE, _WAVE_TOP, _WAVE_FOOT = 17, 14, 12  # px; with the waveform's own side that is the look's 23


class SpeechScreen(QFrame):
    """Shows one speech and plays it; everything else it only asks for.

    ``closed`` after Esc or the button back, ``use_wanted`` for a video, with an avatar or not, ``export_wanted``
    with the kind of file and whether it begins with a BOM, ``save_wanted`` for the sound, ``link_wanted``
    for the clipboard, and ``lines_changed`` with all lines after each change of one.
    """

    closed = Signal()
    use_wanted = Signal(bool)
    export_wanted = Signal(str, bool)
    save_wanted = Signal()
    link_wanted = Signal()
    lines_changed = Signal(tuple)

    def __init__(self, look: Look, player: Player) -> None:
        super().__init__()
        self._look = look
        self._key, self._zoom = "", 0.0
        self._starts: list[float] = []
        self.place = Place(player, self)
        self.back = button(look, "speechBack", " ", role="ghost", icon="arrow-left")
        self.title = ElidedLabel("title", name="speechTitle")
        self.facts = ElidedLabel("small", state="muted", name="speechFacts", least=_LEAST_FACTS)
        self.link = button(look, "speechCopyLink", " ", icon="copy")
        self.waveform, self.transport = Waveform(look), Transport(look)
        self._problem = label("small", state="danger", name="speechProblem", wrap=True)
        self.subtitles, self.actions_card = SubtitlesCard(look), ActionsCard(look)
        self._below = QBoxLayout(QBoxLayout.Direction.LeftToRight)
        self._column = QVBoxLayout(self)
        self._lay_out()
        self._connect(player)
        self.set_size_class(SizeClass())
        self.retranslate()
        order = [self.back, self.link, self.waveform]
        order += [part for card in (self.transport, self.subtitles, self.actions_card) for part in card.controls()]
        for before, after in pairwise(order):
            self.setTabOrder(before, after)

    @property
    def key(self) -> str:
        """Which speech is shown: the name that the player knows it by."""
        return self._key

    @property
    def lines(self) -> tuple[TimedLine, ...]:
        """The lines as they stand."""
        return self.subtitles.list.lines

    def show_speech(
        self,
        key: str,
        source: Path | str | None,
        *,
        lines: tuple[TimedLine, ...],
        seconds: float,
        peaks: tuple[float, ...] | None = None,
        title: str = "",
        facts: str = "",
    ) -> None:
        """A speech by the name that the player knows it by, and where its sound is (None: nowhere to be had).

        ``lines`` in the order of their times; ``seconds`` is the sound's length; ``peaks`` 0…1 over all of it, None
        while they are not known. The same speech shown again stays where it is heard, and what is being typed stays.
        """
        if key != self._key or lines != self.lines:
            self.subtitles.show_lines(lines, seconds)
            self._take_lines(lines)
        self._key = key
        self.title.setText(title)
        self.facts.setText(facts)
        self._problem.hide()
        self.actions_card.show_what_is_there(sound=source is not None, lines=bool(lines))
        length = seconds or (lines[-1].end if lines else 0.0)
        self.waveform.show_sound(length, peaks)
        self.place.take(key, source, length)
        self._on_moved(self.place.at)

    def show_peaks(self, peaks: tuple[float, ...] | None, *, known: float | None = None) -> None:
        """Peaks 0…1 spread over the first ``known`` seconds of the sound, over all of it without."""
        self.waveform.show_sound(self.place.seconds, peaks, known=known)

    def show_file(self, kind: str, size: int | None) -> None:
        """What the sound truly is ("WAV"), and its bytes where they are known."""
        self.actions_card.show_sound(kind, size)

    def stop(self) -> None:
        """End the sound, if it is this one that plays."""
        self.place.stop()

    def set_size_class(self, size: SizeClass) -> None:
        """With little room the actions stand under the sentences, in the narrowest one under the other."""
        beside = not (size.compact or size.narrow)
        down = QBoxLayout.Direction.TopToBottom
        self._below.setDirection(QBoxLayout.Direction.LeftToRight if beside else down)
        width = self._look.size("layout.side-panel-short" if size.short else "layout.side-panel")
        self.actions_card.setMaximumWidth(width if beside else UNLIMITED)
        self.actions_card.setMinimumWidth(width if beside else 0)
        self.actions_card.set_side_by_side(beside=not beside and not size.narrow)
        self.transport.set_narrow(narrow=size.narrow)
        self._below.setSpacing(self._look.size("layout.gutter-short" if size.short else "layout.gutter"))

    def retranslate(self) -> None:
        """Sets the words anew; those of its parts are theirs."""
        self.back.setText(tr("Jobs"))
        self.link.setText(tr("Copy link"))

    def changeEvent(self, event: QEvent) -> None:
        if event.type() == QEvent.Type.LanguageChange:
            self.retranslate()
        super().changeEvent(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            self._on_escape()
        elif event.key() == Qt.Key.Key_Space:
            self._on_toggle()
        elif event.matches(QKeySequence.StandardKey.Undo):
            self.subtitles.take_back()
        elif event.matches(QKeySequence.StandardKey.Redo):
            self.subtitles.do_again()
        elif event.key() == Qt.Key.Key_C and not event.modifiers() and self.link.isVisible():
            self.link_wanted.emit()
        else:
            super().keyPressEvent(event)

    def hideEvent(self, event: QHideEvent) -> None:
        """What is no longer on the screen is no longer heard."""
        self.stop()
        super().hideEvent(event)

    def _on_escape(self) -> None:
        if not self.subtitles.close_one():
            self.stop()
            self.closed.emit()

    def _on_toggle(self) -> None:
        self._problem.hide()
        self._look_here()
        self.place.toggle()

    def _on_moved(self, at: float) -> None:
        self.waveform.show_place(at)
        self.transport.show_time(at, self.place.seconds)
        current = self.waveform.current
        self.transport.show_sentence(current, len(self._starts))
        self.subtitles.list.show_sounding(current)

    def _on_state(self) -> None:
        self.transport.show_state(self.place.state)
        self.waveform.show_length(self.place.seconds)
        self.waveform.tell_place()

    def _on_line(self, row: int) -> None:
        self.place.go_to(self._starts[row])
        self._look_here()

    def _on_sentence(self, by: int) -> None:
        row = self.waveform.current + by
        if 0 <= row < len(self._starts):
            self._on_line(row)

    def _look_here(self) -> None:
        """Both pictures follow the sound again."""
        self.waveform.follow()
        self.waveform.show_place(self.place.at)
        self.subtitles.list.go_on_following()

    def _on_lines(self, lines: tuple[TimedLine, ...]) -> None:
        self._take_lines(lines)
        self._on_moved(self.place.at)
        self.lines_changed.emit(lines)

    def _take_lines(self, lines: tuple[TimedLine, ...]) -> None:
        self._starts = starts_of(lines)
        self.waveform.show_lines(lines)

    def _on_zoom(self, zoom: float) -> None:
        self._zoom = min(1.0, max(0.0, zoom))
        self.waveform.set_zoom(self._zoom)
        self.transport.show_zoom(self._zoom)

    def _on_failed(self, key: str, why: Sentence) -> None:
        if key == self._key:
            self._problem.setText(say(why))
            self._problem.show()
            announce(self._problem, say(why))

    def _connect(self, player: Player) -> None:
        player.failed.connect(self._on_failed)
        self.place.moved.connect(self._on_moved)
        self.place.changed.connect(self._on_state)
        self.waveform.wanted.connect(self.place.go_to)
        for part in (self.waveform, self.transport):
            part.zoom_wanted.connect(self._on_zoom)
        for part in (self.waveform, self.transport, self.subtitles.list):
            part.toggle_wanted.connect(self._on_toggle)
        self.transport.sentence_wanted.connect(self._on_sentence)
        self.transport.rate_wanted.connect(self.place.set_rate)
        self.subtitles.list.go_wanted.connect(self._on_line)
        self.subtitles.lines_changed.connect(self._on_lines)
        self.back.clicked.connect(self._on_escape)
        self.link.clicked.connect(self.link_wanted)
        for told, wanted in (
            (self.actions_card.use_wanted, self.use_wanted),
            (self.actions_card.export_wanted, self.export_wanted),
            (self.actions_card.save_wanted, self.save_wanted),
        ):
            told.connect(wanted)
        self.transport.show_zoom(0.0)

    def _lay_out(self) -> None:
        self.setObjectName("speechScreen")
        head = QHBoxLayout()
        head.setSpacing(self._look.size("space.4"))
        head.addWidget(self.back)
        head.addWidget(self.title)
        head.addWidget(self.facts, 1)
        head.addWidget(self.link)
        self._below.addWidget(self.subtitles, 1)
        self._below.addWidget(self.actions_card)
        self._problem.hide()
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(self._look.size("space.4"))
        self._column.addLayout(head)
        self._column.addWidget(self._wave_card())
        self._column.addLayout(self._below, 1)

    def _wave_card(self) -> QWidget:
        card, column, row = QFrame(), QVBoxLayout(), QHBoxLayout()
        set_role(card, "panel")
        card.setLayout(column)
        column.setContentsMargins(_WAVE_SIDE, _WAVE_TOP, _WAVE_SIDE, _WAVE_FOOT)
        column.setSpacing(self._look.size("space.3"))
        column.addWidget(self.waveform)
        row.setContentsMargins(self.waveform.side, 0, self.waveform.side, 0)
        row.addWidget(self.transport)
        column.addLayout(row)
        column.addWidget(self._problem)
        return card
