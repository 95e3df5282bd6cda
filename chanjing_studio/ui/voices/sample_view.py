"""The print of the selected voice's sample, large, with where the ear is; or what became of the sample."""

from __future__ import annotations

from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from chanjing_studio.ui.figures import clock
from chanjing_studio.ui.mirror.voice_print import VoicePrint, panel_print_size, print_size
from chanjing_studio.ui.size_class import UNLIMITED
from chanjing_studio.ui.theme.look import Look
from chanjing_studio.ui.voices.phrases import missing_words, played_share
from chanjing_studio.ui.voices.row import SILENCE, VoiceRow
from chanjing_studio.ui.widgets.label import label
from chanjing_studio.ui.widgets.play_button import PlayState
from chanjing_studio.ui.widgets.print_view import PrintView
from chanjing_studio.ui.words import say

_BAR_WIDTH = 160


class SampleView(QWidget):
    """A large print over its times, or a small one; in a bar the small print alone."""

    def __init__(self, look: Look) -> None:
        super().__init__()
        self._prints = PrintView(look, panel_print_size(look)), PrintView(look, print_size(look, "print-row"))
        self._here = label("small", state="muted", name="voiceHere")
        self._length = label("small", state="muted", name="voiceLength")
        self._note = label("small", state="warning", name="voiceNote", wrap=True)
        self._why = label("small", state="muted", name="voiceNoteCause", wrap=True)
        self._bar = False
        times = QHBoxLayout()
        times.addWidget(self._here)
        times.addStretch()
        times.addWidget(self._length)
        self._column = QVBoxLayout(self)
        self._column.setSpacing(look.size("space.2"))
        for part in self._prints:
            self._column.addWidget(part)
        self._column.addLayout(times)
        self._column.addWidget(self._note)
        self._column.addWidget(self._why)
        self.lay_out(bar=False, small=False)

    def lay_out(self, *, bar: bool, small: bool) -> None:
        """In a bar or in a column, with a ``small`` print or a large one."""
        self._prints[0].setVisible(not small)
        self._prints[1].setVisible(small)
        self._prints[1].setMaximumWidth(_BAR_WIDTH if bar else UNLIMITED)
        self._prints[1].setMinimumWidth(_BAR_WIDTH if bar else 0)
        self._bar = bar
        self._place_words()
        self._column.setContentsMargins(0, 0 if bar else self._column.spacing(), 0, 0)

    def show_row(self, row: VoiceRow | None) -> None:
        """The sample of a voice."""
        sounding, missing = (row.sounding, row.missing) if row else (SILENCE, None)
        heard = row.heard.peaks if row and row.heard else None
        for part in self._prints:
            part.show_sound(VoicePrint(heard, played=played_share(sounding), failed=missing is not None))
        playing = sounding.phase is PlayState.PLAYING
        self._here.setText(clock(sounding.seconds) if playing else "")
        self._length.setText(clock(sounding.length) if playing else "")
        self._note.setText(missing_words(row.listed.voice) if row and missing else "")
        self._why.setText(say(missing) if missing else "")
        self._place_words()

    def _place_words(self) -> None:
        """What became of the sample stands where else its times are."""
        missing = bool(self._note.text())
        for words in (self._here, self._length):
            words.setVisible(not missing and not self._bar)
        for words in (self._note, self._why):
            words.setVisible(missing and not self._bar)
