"""The recording of a form: chosen or dropped, examined, shown as a print, and heard."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QObject, Signal

from chanjing_studio.domain.loudness import Level
from chanjing_studio.domain.media import AudioFacts, Material, MediaProblem
from chanjing_studio.domain.models import SpecProblem
from chanjing_studio.domain.words import Sentence
from chanjing_studio.ui.errors import only_logged
from chanjing_studio.ui.figures import clock, file_size
from chanjing_studio.ui.form_tools import FormTools
from chanjing_studio.ui.parts.belonging import refusal
from chanjing_studio.ui.parts.chosen_file import ChosenFile
from chanjing_studio.ui.playing import play_state
from chanjing_studio.ui.runner import Runner
from chanjing_studio.ui.widgets.drop_zone import DropZone, ZoneWords
from chanjing_studio.ui.widgets.file_view import FileFacts
from chanjing_studio.ui.widgets.recording_card import RecordingCard
from chanjing_studio.ui.words import tr

if TYPE_CHECKING:
    import asyncio


class RecordingPart(QObject):
    """A drop zone and what is known of its file. ``said`` gives a Sentence when it cannot be heard."""

    changed = Signal()
    said = Signal(object)

    def __init__(self, tools: FormTools, parent: QObject) -> None:
        super().__init__(parent)
        self._player = tools.player
        self.card = RecordingCard(tools.look)
        self.zone = DropZone(
            tools.look,
            "audio",
            icon="file-headphone",
            words=_words,
            judge=lambda path: refusal(path, Material.RECORDING),
            view=self.card,
        )
        self.file = ChosenFile(self, tools.background, examine=_examine, tell=self._on_told)
        self._runner = Runner(self, only_logged)  # a recording without its print is as good
        self._listening: asyncio.Task[Any] | None = None
        self._peaks: tuple[float, ...] | None = None
        self._level: Level | None = None
        self._heard = False
        self.zone.setAcceptDrops(False)  # the whole window takes drops and brings each file where it belongs
        self._connect()

    @property
    def facts(self) -> AudioFacts | None:
        """The recording, once it is known that it can be used."""
        return self.file.facts

    @property
    def peaks(self) -> tuple[float, ...] | None:
        """Its print, 0 to 1; None while it is not known."""
        return self._peaks

    @property
    def level(self) -> Level | None:
        """How loud it is; None while it is not known."""
        return self._level

    @property
    def listening(self) -> bool:
        """Whether its print and its loudness will be known in a moment."""
        return self.file.facts is not None and not self._heard

    def choose(self, path: Path) -> None:
        """Take a file."""
        self.file.choose(path)

    def problem(self) -> SpecProblem | None:
        """What is to be done about the file that is held."""
        return self.file.problem_of("audio", Sentence("The recording is still being looked at"))

    def hush(self) -> None:
        """Silence, when it is no longer on the screen."""
        if self._player.key == self._key:
            self._player.stop()

    def retranslate(self) -> None:
        """Says everything in the language in force."""
        self.file.show_in(self.zone, _in_words)
        self._show_sound()

    @property
    def _key(self) -> str:
        return f"recording {self.file.path}"

    def _connect(self) -> None:
        self.zone.chosen.connect(self.choose)
        self.zone.cleared.connect(self.file.forget)
        self.card.play_pressed.connect(self._on_play)
        self._player.changed.connect(self._show_sound)
        self._player.moved.connect(self._show_sound)
        self._player.failed.connect(self._on_failed)

    def _on_told(self) -> None:
        if self._listening is not None:
            self._listening.cancel()
            self._listening = None
        if self._player.key.startswith("recording "):
            self._player.stop()
        self._peaks, self._level, self._heard = None, None, False
        self.retranslate()
        if facts := self.file.facts:
            self._listening = self._runner.start(self._listen(facts.path))
        self.changed.emit()

    async def _listen(self, path: Path) -> None:
        # asyncio takes 20 ms: not before the first paint
        from chanjing_studio.media.peaks import peaks_and_level  # noqa: PLC0415

        self._peaks, self._level = await peaks_and_level(path) or (None, None)
        self._heard = True
        self._show_sound()
        self.changed.emit()

    def _on_play(self) -> None:
        if self.file.path:
            self._player.play_or_pause(self.file.path, self._key)

    def _show_sound(self) -> None:
        facts = self.file.facts
        if facts is None:
            return
        at = self._player.position if self._player.key == self._key else 0.0
        self.card.show_sound(play_state(self._player, self._key), self._peaks, at=at, seconds=facts.seconds)

    def _on_failed(self, key: str, why: Sentence) -> None:
        if key == self._key:
            self.said.emit(why)


def _examine(path: Path) -> AudioFacts | MediaProblem:
    # In the worker, because MediaInfo takes 20 ms to load, which the first window need not wait for.
    from chanjing_studio.media.probe import examine_audio  # noqa: PLC0415

    return examine_audio(path)


def _in_words(facts: AudioFacts) -> FileFacts:
    measures = " · ".join((str(facts.container), clock(facts.seconds), file_size(facts.size_bytes)))
    return FileFacts(facts.path.name, measures, "")


def _words() -> ZoneWords:
    return ZoneWords(
        invite=tr("Drop a recording here"),
        formats=tr("mp3, m4a or wav"),
        reading=tr("Length, sound"),
        choose=tr("Choose a recording"),
        remove=tr("Remove the recording"),
        pattern=tr("Recordings (*.mp3 *.m4a *.wav);;All files (*)"),
    )
