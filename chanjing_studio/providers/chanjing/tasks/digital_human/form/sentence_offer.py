"""The sentences of a speech that was made here, offered as the subtitles of the video that it drives."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QObject

from chanjing_studio.domain.timed_lines import TimedLine
from chanjing_studio.providers.chanjing.tasks.digital_human.form.lines_part import LinesPart
from chanjing_studio.ui.parts.recording_part import RecordingPart
from chanjing_studio.ui.theme.look import Look
from chanjing_studio.ui.widgets.hint import Hint
from chanjing_studio.ui.words import tr


class SentenceOffer(QObject):
    """A line under the recording. Automatic timing stays until the user says otherwise."""

    def __init__(self, look: Look, recording: RecordingPart, lines: LinesPart) -> None:
        super().__init__(recording)
        self._recording, self._lines = recording, lines
        self._sound: Path | None = None
        self._told: tuple[TimedLine, ...] = ()
        self.hint = Hint(look, "sentenceOffer", icon="captions", tone="info")
        self.hint.pressed.connect(self._on_pressed)

    def take(self, sound: Path, lines: tuple[TimedLine, ...]) -> None:
        """This sound says these sentences."""
        self._give_back()
        self._sound, self._told = sound, lines

    def forget(self) -> None:
        """Nothing is known of the recording's sentences."""
        self._sound, self._told = None, ()

    def show(self, *, wanted: bool) -> None:
        """Say what can be done with them, as long as their sound is the recording and subtitles are ``wanted``."""
        if self._recording.file.path != self._sound:
            self._give_back()
            self.forget()
        if not wanted or not self._told:
            self.hint.tell("")
        elif self._used:
            self.hint.tell(tr("The subtitles are this speech's own sentences."), tr("Back to automatic"))
        else:
            words = tr("%n sentences of this speech are known, with their times.", "", len(self._told))
            self.hint.tell(words, tr("Use them as subtitles"))

    @property
    def _used(self) -> bool:
        return bool(self._told) and self._lines.lines == self._told

    def _give_back(self) -> None:
        """The sentences of one sound are no subtitles of another."""
        if self._used:
            self._lines.enter(())

    def _on_pressed(self) -> None:
        self._lines.enter(() if self._used else self._told)
