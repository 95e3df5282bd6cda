"""The user's dictionary of readings at work: applied to a script, added to, shown."""

from __future__ import annotations

from collections.abc import Callable, Coroutine
from typing import Any

from PySide6.QtCore import QObject, Signal

from chanjing_studio.domain.errors import FileTrouble
from chanjing_studio.domain.marked_script import Reading, marked
from chanjing_studio.domain.words import Sentence
from chanjing_studio.ui.errors import only_logged
from chanjing_studio.ui.form_tools import FormTools
from chanjing_studio.ui.parts.dictionary_dialog import DictionaryDialog
from chanjing_studio.ui.runner import Runner
from chanjing_studio.ui.widgets.chip_words import note_of
from chanjing_studio.ui.widgets.script_editor import ScriptEditor
from chanjing_studio.ui.widgets.script_text import in_halves
from chanjing_studio.ui.words import say


class DictionaryPart(QObject):
    """``did`` gives a Sentence of what was done, such as how many words were found; ``said`` why it could not be."""

    said = Signal(object)
    did = Signal(object)

    def __init__(self, tools: FormTools, editor: ScriptEditor) -> None:
        super().__init__(editor)
        self._look, self._readings, self._editor = tools.look, tools.readings, editor
        self._runner = Runner(self, self._on_error)

    async def has(self, read: Reading) -> bool:
        """Whether a word is always read like this."""
        try:
            return (await self._readings.own()).words.get(read.text) == read.pinyin
        except FileTrouble:
            return False

    def apply(self) -> None:
        """A chip on each of its words that has none, in one step of undo."""
        self._runner.start(self._apply())

    def remember(self, read: Reading) -> None:
        """Always read a word like this."""
        self._runner.start(self._remember(read))

    def show(self) -> None:
        """Opens it, to be added to and taken from."""
        self._runner.start(self._show())

    async def _apply(self) -> None:
        own, text = await self._readings.own(), self._editor.text
        if not own.words:
            self.said.emit(
                Sentence("Your dictionary is empty: choose “Always read” for a chip, or open “My dictionary”.")
            )
            return
        words = text.script().text
        found = own.find(words)
        places = in_halves(words, [(start, end) for start, end, _ in found])
        if found:
            text.put([(*place, marked([read])) for place, (_, _, read) in zip(places, found, strict=True)])
        self.did.emit(Sentence("Your dictionary was applied in %n places.", "", len(found)))

    async def _remember(self, read: Reading) -> None:
        await self._readings.add(read)
        shown = note_of(read)
        self.did.emit(Sentence("“{words}” stands in your dictionary as {reading}.", words=read.text, reading=shown))

    async def _show(self) -> None:
        own = await self._readings.own()
        dialog = DictionaryDialog(self._editor, self._look)
        runner = Runner(dialog, only_logged)

        def add(read: Reading) -> None:
            runner.start(self._change(dialog, self._readings.add(read)))

        def remove(word: str) -> None:
            runner.start(self._change(dialog, self._readings.remove(word)))

        dialog.added.connect(add)
        dialog.removed.connect(remove)
        dialog.finished.connect(dialog.deleteLater)
        dialog.show_words(own)
        dialog.open()

    async def _change(self, dialog: DictionaryDialog, change: Coroutine[Any, Any, None]) -> None:
        try:
            await change
        except FileTrouble as trouble:
            dialog.say(say(trouble.sentence))
            return
        dialog.show_words(await self._readings.own())

    def _on_error(self, error: Exception, *, again: Callable[[], None] | None = None) -> None:
        only_logged(error, again=again)
        if isinstance(error, FileTrouble):
            self.said.emit(error.sentence)
