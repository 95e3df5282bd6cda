"""Pauses and readings of a script: the editor's buttons, keys and menus for them."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QObject, QPoint, Qt, Signal
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QApplication, QMenu, QPushButton

from chanjing_studio.domain.marked_script import Mark, Pause, Reading, has_pinyin, marked
from chanjing_studio.domain.numerals import is_number
from chanjing_studio.ui.errors import only_logged
from chanjing_studio.ui.form_tools import FormTools
from chanjing_studio.ui.parts.dictionary_part import DictionaryPart
from chanjing_studio.ui.parts.mark_dialog import MarkDialog, Question
from chanjing_studio.ui.parts.mark_menus import Deeds, pause_menu, reading_menu
from chanjing_studio.ui.parts.mark_questions import number_answers, number_question, pause_question, reading_question
from chanjing_studio.ui.runner import Runner
from chanjing_studio.ui.widgets.buttons import button, name_button
from chanjing_studio.ui.widgets.chip_hands import ChipHands
from chanjing_studio.ui.widgets.chip_words import note_of
from chanjing_studio.ui.widgets.key_chip import with_key
from chanjing_studio.ui.widgets.script_chips import ScriptChips
from chanjing_studio.ui.widgets.script_editor import ScriptEditor
from chanjing_studio.ui.widgets.script_target import Target, chip_at, target_at
from chanjing_studio.ui.words import tr

PAUSE_KEYS, READING_KEYS = "Ctrl+P", "Ctrl+R"
_USUAL_PAUSE = Pause(0.5)


class MarksPart(QObject):
    """For an editor with chips. ``did`` gives a Sentence of what the dictionary did, ``said`` why it could not."""

    said = Signal(object)
    did = Signal(object)

    def __init__(self, tools: FormTools, editor: ScriptEditor, chips: ScriptChips) -> None:
        super().__init__(editor)
        self._look, self._readings, self._editor = tools.look, tools.readings, editor
        self._runner = Runner(self, only_logged)
        self._hands = ChipHands(editor.text, chips)
        self._pause = button(tools.look, "scriptPause", role="ghost", icon="circle-pause", scale="small")
        self._reading = button(tools.look, "scriptReading", role="ghost", icon="spell-check", scale="small")
        self._apply = button(tools.look, "scriptDictionary", role="ghost", icon="book-a", scale="small")
        self._dictionary = DictionaryPart(tools, editor)
        self._connect()
        self.retranslate()

    def retranslate(self) -> None:
        """Says everything in the language in force."""
        name_button(self._pause, tr("Pause"), with_key(tr("Put a pause here"), PAUSE_KEYS))
        name_button(self._reading, tr("Reading"), with_key(tr("How this is read"), READING_KEYS))
        name_button(self._apply, tr("Apply my dictionary"))

    def _connect(self) -> None:
        self._editor.add_tool(self._pause, at_cursor=lambda: self._open_pauses(_here(self._editor)))
        self._editor.add_tool(self._reading, at_cursor=lambda: self._open_readings(target_at(self._editor.text)))
        self._editor.add_tool(self._apply)
        self._pause.clicked.connect(lambda: self._open_pauses(_here(self._editor), below=self._pause))
        self._reading.clicked.connect(lambda: self._open_readings(target_at(self._editor.text), below=self._reading))
        self._apply.clicked.connect(self._dictionary.apply)
        self._dictionary.said.connect(self.said)
        self._dictionary.did.connect(self.did)
        self._hands.opened.connect(self._on_opened)
        keys = ((PAUSE_KEYS, self._on_pause_key), (READING_KEYS, self._on_reading_key))
        for sequence, act in keys:
            shortcut = QShortcut(QKeySequence(sequence), self._editor.text)
            shortcut.setContext(Qt.ShortcutContext.WidgetShortcut)
            shortcut.activated.connect(act)

    def _on_pause_key(self) -> None:
        if not QApplication.activePopupWidget():  # keys go past an open menu, whose words would no longer be there
            self._put(_here(self._editor), _USUAL_PAUSE)

    def _on_reading_key(self) -> None:
        if not QApplication.activePopupWidget():
            self._open_readings(target_at(self._editor.text))

    def _on_opened(self, place: int) -> None:
        target = chip_at(self._editor.text, place)
        if target and isinstance(target.mark, Pause):
            self._open_pauses(target)
        else:
            self._open_readings(target)

    def _open_pauses(self, target: Target, *, below: QPushButton | None = None) -> None:
        deeds = self._deeds(target, pause_question(target.mark))
        self._pop_up(pause_menu(self._editor, target.mark, deeds), below)

    def _open_readings(self, target: Target | None, *, below: QPushButton | None = None) -> None:
        self._runner.start(self._open_readings_of(target or _here(self._editor), below))

    async def _open_readings_of(self, target: Target, below: QPushButton | None) -> None:
        mark = None if isinstance(target.mark, Pause) else target.mark
        answers = await self._answers(target)
        if not target.stands_in(self._editor.text):
            return  # somebody has typed on
        known = isinstance(mark, Reading) and await self._dictionary.has(mark)
        number = is_number(target.words)
        question = (number_question if number else reading_question)(target.words, mark)
        deeds = self._deeds(target, question)
        readable = number or has_pinyin(target.words)
        menu = reading_menu(self._editor, answers, mark, deeds=deeds, readable=readable, known=known)
        self._pop_up(menu, below)

    async def _answers(self, target: Target) -> Sequence[tuple[str, Mark]]:
        if is_number(target.words):
            return list(number_answers(target.words, self._editor.text.script().plain))
        return [(note_of(read), read) for read in await self._readings.of(target.words)]

    def _deeds(self, target: Target, question: Question) -> Deeds:
        return Deeds(
            put=lambda mark: self._put(target, mark),
            ask=lambda: self._ask(target, question),
            remove=lambda: self._editor.text.put([(target.start, target.end, target.words)]),
            remember=self._dictionary.remember,
            apply_dictionary=self._dictionary.apply,
            show_dictionary=self._dictionary.show,
        )

    def _put(self, target: Target, mark: Mark) -> None:
        self._editor.text.put([(target.start, target.end, marked([mark]))])
        self._editor.text.setFocus(Qt.FocusReason.OtherFocusReason)

    def _ask(self, target: Target, question: Question) -> None:
        dialog = MarkDialog(self._editor, self._look, question)

        def take(mark: Mark) -> None:
            self._put(target, mark)

        dialog.answered.connect(take)
        dialog.finished.connect(dialog.deleteLater)
        dialog.open()

    def _pop_up(self, menu: QMenu, below: QPushButton | None) -> None:
        text = self._editor.text
        corner = text.viewport().mapToGlobal(text.cursorRect().bottomLeft() + QPoint(0, 2))
        menu.popup(below.mapToGlobal(below.rect().bottomLeft()) if below else corner)
        usable = (action for action in menu.actions() if action.isEnabled() and not action.isSeparator())
        if first := next(usable, None):
            menu.setActiveAction(first)


def _here(editor: ScriptEditor) -> Target:
    """Where the cursor is, and nothing of the words."""
    at = editor.text.textCursor().position()
    return Target(at, at, "")
