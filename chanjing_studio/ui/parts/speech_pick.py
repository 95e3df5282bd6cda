"""The way from a form to the speeches that were made here."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QObject, Signal

from chanjing_studio.domain.errors import StudioError
from chanjing_studio.ui.dialogs import finished
from chanjing_studio.ui.errors import only_logged
from chanjing_studio.ui.form_tools import FormTools
from chanjing_studio.ui.runner import Runner
from chanjing_studio.ui.widgets.buttons import button
from chanjing_studio.ui.words import tr

if TYPE_CHECKING:
    import asyncio

    from chanjing_studio.ui.speeches import Speeches


class SpeechPick(QObject):
    """A button and what it leads to. ``picked`` gives the file of a sound and its sentences; ``said`` a Sentence."""

    picked = Signal(object, tuple)
    said = Signal(object)

    def __init__(self, tools: FormTools, parent: QObject) -> None:
        super().__init__(parent)
        self._look, self._speeches = tools.look, tools.speeches
        self._runner = Runner(self, self._on_error)
        self._task: asyncio.Task[Any] | None = None
        self._fetching = False
        self.button = button(tools.look, "audioFromSpeech", " ", role="ghost", icon="audio-waveform", scale="small")
        self.button.clicked.connect(self._on_pressed)
        self.retranslate()

    @property
    def offered(self) -> bool:
        """Whether there is a list of speeches at all."""
        return self._speeches is not None

    def stop(self) -> None:
        """Another recording comes, or none: a speech that is still fetched does not take its place."""
        if self._task is not None:
            self._task.cancel()
            self._task = None

    def retranslate(self) -> None:
        """Says everything in the language in force."""
        self.button.setText(tr("Fetching the speech…") if self._fetching else tr("Use a speech made here…"))

    def _on_pressed(self) -> None:
        if self._speeches and not self._runner.busy:
            self._task = self._runner.start(self._pick(self._speeches), done=self._end)

    async def _pick(self, speeches: Speeches) -> None:
        from chanjing_studio.ui.parts.speech_dialog import SpeechDialog  # noqa: PLC0415 - not before it is wanted

        dialog = SpeechDialog(self.button.window(), self._look, await speeches.listed())
        job = dialog.chosen if await finished(dialog) else None
        if job is None:
            return
        self._fetching = True
        self.retranslate()
        sound = await speeches.sound(job)
        self.picked.emit(sound, job.result.lines if job.result else ())

    def _end(self) -> None:
        self._fetching = False
        self.retranslate()

    def _on_error(self, error: Exception, *, again: Callable[[], None] | None = None) -> None:
        only_logged(error, again=again)
        if isinstance(error, StudioError):
            self.said.emit(error.sentence)
