"""A button of the script editor's: hear the sentence at the caret, or what is selected."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QObject, Qt
from PySide6.QtGui import QKeySequence, QShortcut

from chanjing_studio.domain.lines import Line
from chanjing_studio.domain.marked_script import plain
from chanjing_studio.domain.script import says_nothing
from chanjing_studio.domain.sentences import sentence_at
from chanjing_studio.domain.voices import Voice
from chanjing_studio.ui.form_tools import FormTools
from chanjing_studio.ui.lines.asked import Asked
from chanjing_studio.ui.parts.voice_part import VoicePart
from chanjing_studio.ui.widgets.buttons import button, name_button
from chanjing_studio.ui.widgets.key_chip import with_key
from chanjing_studio.ui.widgets.script_editor import ScriptEditor
from chanjing_studio.ui.widgets.script_text import ScriptText
from chanjing_studio.ui.words import tr

_KEYS = "Ctrl+L"


class LinePart(QObject):
    """Grey while there are no words."""

    def __init__(self, tools: FormTools, editor: ScriptEditor, voice: VoicePart, hear: Callable[[Asked], None]) -> None:
        super().__init__(editor)
        self._hear = hear
        self._editor, self._voice = editor, voice
        self.hear_button = button(tools.look, "lineHear", role="ghost", icon="ear", scale="small")
        self.hear_button.clicked.connect(self._on_hear)
        shortcut = QShortcut(QKeySequence(_KEYS), editor, context=Qt.ShortcutContext.WindowShortcut)
        shortcut.activated.connect(self.hear_button.click)
        editor.add_tool(self.hear_button, at_cursor=self.hear_button.click)
        editor.changed.connect(self._render)
        self._render()
        self.retranslate()

    def retranslate(self) -> None:
        """Says everything in the language in force."""
        name = tr("Hear this line")
        name_button(self.hear_button, name, with_key(tr("Hear the selected words or this sentence"), _KEYS))

    def _render(self) -> None:
        self.hear_button.setEnabled(not says_nothing(self._editor.text.script().plain))

    def _on_hear(self) -> None:
        words = _wanted(self._editor.text)
        if says_nothing(plain(words)):
            return
        self._voice.hush()
        voice = self._voice.voice
        self._hear(Asked(line=self._line(words, voice), voice=voice, use=self._voice.choose, where=self._editor))

    def _line(self, words: str, voice: Voice | None) -> Line:
        card = self._voice.card
        return Line(
            words=words,
            voice_id=voice.id if voice else "",
            voice_name=voice.name if voice else "",
            speed=card.speed.value(),
            pitch=card.pitch.value(),
            volume=round(card.volume.value()),
        )


def _wanted(text: ScriptText) -> str:
    """What is selected, or else the sentence at the cursor, with its pauses and readings."""
    cursor, script = text.textCursor(), text.script()
    if cursor.hasSelection():
        return text.between(cursor.selectionStart(), cursor.selectionEnd())
    halves = script.text.encode("utf-16-le", "surrogatepass")[: 2 * cursor.position()]  # as Qt counts them
    return script.between(*sentence_at(script.shown, len(halves.decode("utf-16-le", "surrogatepass"))))
