"""Pauses and readings put into a script by menu, key, dialog and dictionary."""

from __future__ import annotations

import json
import re
import sys
from collections.abc import Callable, Coroutine, Iterator
from pathlib import Path
from typing import Any, TypeVar

import pytest
from PySide6.QtCore import QEvent, QPoint, QPointF, Qt
from PySide6.QtGui import QAccessible, QAction, QContextMenuEvent, QHelpEvent, QMouseEvent, QTextCursor
from PySide6.QtTest import QTest
from PySide6.QtWidgets import (
    QApplication,
    QDialog,
    QLabel,
    QLineEdit,
    QListWidget,
    QMenu,
    QPushButton,
    QToolTip,
    QWidget,
)

from chanjing_studio.domain.marked_script import NumberReading, Pause, Reading, Segment, marked
from chanjing_studio.domain.script import expected_seconds
from chanjing_studio.domain.voices import Spoken
from chanjing_studio.domain.words import Sentence
from chanjing_studio.media.player import Player
from chanjing_studio.services.background import Background
from chanjing_studio.services.readings import Readings
from chanjing_studio.ui.form_tools import FormTools
from chanjing_studio.ui.parts.dictionary_dialog import DictionaryDialog
from chanjing_studio.ui.parts.mark_dialog import MarkDialog
from chanjing_studio.ui.parts.words_part import WordsPart
from chanjing_studio.ui.theme.look import Look
from chanjing_studio.ui.voices.audition import Audition
from chanjing_studio.ui.widgets.slider_spin import NumberRange
from chanjing_studio.ui.widgets.voice_card import Manner
from chanjing_studio.ui.words import Language, Words
from tests.conftest import Run
from tests.voices import until

pytestmark = pytest.mark.qt_log_ignore("This plugin does not support", extend=True)

MANNER = Manner(NumberRange(0.5, 2.0, 1.0, 0.05, 2), NumberRange(0.1, 3.0, 1.0, 0.1, 1), NumberRange(1, 100, 100))
HALF, HANG, BANK = Pause(0.5), Reading("行", "hang2"), Reading("银行", "yin2 hang2")
W = TypeVar("W", bound=QWidget)


class Script:
    """The words of a form, and what a user does with them."""

    def __init__(self, part: WordsPart, file: Path) -> None:
        self.part, self.file, self.text = part, file, part.editor.text
        self.said: list[Sentence] = []
        part.said.connect(self.said.append)
        self.did: list[Sentence] = []
        part.did.connect(self.did.append)

    def write(self, *segments: Segment) -> None:
        self.part.editor.set_words(marked(segments))

    def holds(self, *segments: Segment) -> bool:
        return self.part.editor.words() == marked(segments)

    def put_cursor(self, place: int, to: int | None = None) -> None:
        cursor = self.text.textCursor()
        cursor.setPosition(place)
        cursor.setPosition(place if to is None else to, QTextCursor.MoveMode.KeepAnchor)
        self.text.setTextCursor(cursor)

    def press(self, key: Qt.Key, *, ctrl: bool = False) -> None:
        QTest.keyClick(self.text, key, Qt.KeyboardModifier.ControlModifier if ctrl else Qt.KeyboardModifier.NoModifier)

    def click(self, name: str) -> None:
        found = self.part.findChild(QPushButton, name)
        assert found is not None
        found.click()

    async def menu(self, name: str) -> dict[str, QAction]:
        """The entries of the menu that opens, by objectName."""
        await until(lambda: self._menu(name) is not None)
        found = self._menu(name)
        assert found is not None
        return {action.objectName(): action for action in found.actions() if action.objectName()}

    async def choose(self, menu: str, entry: str) -> None:
        actions = await self.menu(menu)
        opened = self._menu(menu)
        assert opened is not None
        opened.close()
        actions[entry].trigger()

    async def dialog(self, kind: type[W]) -> W:
        await until(lambda: self._shown(kind))
        return self._shown(kind)[0]

    def _menu(self, name: str) -> QMenu | None:
        return next((menu for menu in self._shown(QMenu) if menu.objectName() == name), None)

    def _shown(self, kind: type[W]) -> list[W]:
        return [one for one in self.part.findChildren(kind) if one.isVisible()]


@pytest.fixture
def script(qapp: QApplication, look: Look, tmp_path: Path) -> Iterator[Script]:
    background, player = Background(), Player()
    file = tmp_path / "readings.json"
    tools = FormTools(
        look=look,
        background=background,
        player=player,
        audition=Audition(player),
        expected=lambda spoken: expected_seconds(spoken.words, spoken.speed) + spoken.pauses,
        hear_line=print,
        readings=Readings(file, background),
    )
    part = WordsPart(tools, MANNER, marks=True)
    part.resize(760, 500)
    part.show()
    part.editor.text.setFocus()
    yield Script(part, file)
    part.close()
    part.deleteLater()
    player.close()
    background.close()


Scenario = Callable[[], Coroutine[Any, Any, None]]


def test_a_key_puts_a_pause_where_the_cursor_is(script: Script) -> None:
    script.write("一二")
    script.put_cursor(1)
    script.press(Qt.Key.Key_P, ctrl=True)
    assert script.holds("一", HALF, "二")
    script.press(Qt.Key.Key_A)
    assert script.text.textCursor().position() == 3
    script.press(Qt.Key.Key_Backspace)
    script.press(Qt.Key.Key_Backspace)
    assert script.holds("一二")
    script.part.editor.undo.click()
    assert HALF.text == ""
    script.part.editor.set_words("")


def test_a_menu_puts_a_pause_of_another_length_and_changes_it(script: Script, run: Run) -> None:
    async def scenario() -> None:
        script.write("一二")
        script.put_cursor(1)
        script.click("scriptPause")
        entries = await script.menu("scriptPauseMenu")
        assert [entries[f"markAnswer{number}"].text() for number in range(4)] == ["0.3 s", "0.5 s", "1 s", "2 s"]
        assert "markRemove" not in entries
        await script.choose("scriptPauseMenu", "markAnswer3")
        assert script.holds("一", Pause(2.0), "二")
        script.put_cursor(1, 2)
        script.press(Qt.Key.Key_Return)
        assert (await script.menu("scriptPauseMenu"))["markAnswer3"].isChecked()
        await script.choose("scriptPauseMenu", "markAsk")
        dialog = await script.dialog(MarkDialog)
        assert dialog.field.text() == "2"
        for text, good in (("x", False), ("0.05", False), ("11", False), ("0.75", True)):
            dialog.field.setText(text)
            assert dialog.take.isEnabled() is good
        dialog.take.click()
        assert script.holds("一", Pause(0.75), "二")
        script.put_cursor(1, 2)
        script.press(Qt.Key.Key_Enter)
        await script.choose("scriptPauseMenu", "markRemove")
        assert script.holds("一二")

    run(scenario())


def test_the_readings_of_a_character_are_offered_and_one_is_taken(script: Script, run: Run) -> None:
    async def scenario() -> None:
        script.write("不行。")
        script.put_cursor(2)
        script.press(Qt.Key.Key_R, ctrl=True)
        entries = await script.menu("scriptReadingMenu")
        offered = {action.text(): name for name, action in entries.items()}
        assert {"xíng", "háng"} <= set(offered)
        await script.choose("scriptReadingMenu", offered["háng"])
        assert script.holds("不", HANG, "。")
        script.part.editor.undo.click()
        assert script.holds("不行。")

    run(scenario())


def test_a_word_and_ones_own_reading(script: Script, run: Run) -> None:
    async def scenario() -> None:
        script.write("去银行吧")
        script.put_cursor(1, 3)
        script.click("scriptReading")
        assert (await script.menu("scriptReadingMenu"))["markAnswer0"].text() == "yín háng"
        await script.choose("scriptReadingMenu", "markAsk")
        dialog = await script.dialog(MarkDialog)
        for text, good in (("yin2", False), ("yin hang", False), ("yín háng", True)):
            dialog.field.setText(text)
            assert dialog.take.isEnabled() is good
        dialog.leave.click()
        assert script.holds("去银行吧")
        script.click("scriptReading")
        await script.choose("scriptReadingMenu", "markAnswer0")
        assert script.holds("去", BANK, "吧")
        script.press(Qt.Key.Key_R, ctrl=True)
        await script.choose("scriptReadingMenu", "markRemove")
        assert script.holds("去银行吧")

    run(scenario())


@pytest.mark.parametrize(
    ("words", "offered"),
    [
        ("打110吧", ["一一零", "幺幺零", "一百一十"]),
        ("call 110", ["one one zero", "one hundred ten"]),
    ],
)
def test_a_number_is_read_in_the_scripts_language(script: Script, run: Run, words: str, offered: list[str]) -> None:
    async def scenario() -> None:
        script.write(words)
        script.put_cursor(words.index("110") + 1)
        script.press(Qt.Key.Key_R, ctrl=True)
        entries = await script.menu("scriptReadingMenu")
        answers = [
            action.text().rpartition(": ")[2] for name, action in entries.items() if name.startswith("markAnswer")
        ]
        assert answers == offered
        await script.choose("scriptReadingMenu", "markAnswer1")
        before, after = words.split("110")
        assert script.holds(before, NumberReading("110", offered[1]), after)
        script.press(Qt.Key.Key_R, ctrl=True)
        await script.choose("scriptReadingMenu", "markAsk")
        dialog = await script.dialog(MarkDialog)
        assert dialog.field.text() == offered[1]
        dialog.field.setText("x.")
        assert not dialog.take.isEnabled()
        dialog.field.setText("一二")
        dialog.take.click()
        assert script.holds(before, NumberReading("110", "一二"), after)

    run(scenario())


def test_where_nothing_can_be_read_in_another_way_it_is_said(script: Script, run: Run) -> None:
    async def scenario() -> None:
        script.write("abc")
        script.click("scriptReading")
        entries = await script.menu("scriptReadingMenu")
        assert not entries["markNothing"].isEnabled()
        await script.choose("scriptReadingMenu", "markApply")
        await until(lambda: script.said)
        assert "dictionary is empty" in str(script.said[0])
        assert script.holds("abc")

    run(scenario())


def test_a_pause_has_no_reading(script: Script, run: Run) -> None:
    async def scenario() -> None:
        script.write("一", HALF)
        script.put_cursor(1, 2)
        script.click("scriptReading")
        entries = await script.menu("scriptReadingMenu")
        assert not entries["markNothing"].isEnabled()
        assert "markRemove" not in entries

    run(scenario())


def test_a_reading_can_be_written_where_none_is_known(
    script: Script, run: Run, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setitem(sys.modules, "pypinyin", None)

    async def scenario() -> None:
        script.write("行")
        script.put_cursor(1)
        script.press(Qt.Key.Key_R, ctrl=True)
        assert "markAnswer0" not in await script.menu("scriptReadingMenu")
        await script.choose("scriptReadingMenu", "markAsk")
        dialog = await script.dialog(MarkDialog)
        dialog.field.setText("hang2")
        dialog.take.click()
        assert script.holds(HANG)

    run(scenario())


def test_a_reading_is_remembered_and_applied_in_one_step(script: Script, run: Run) -> None:
    async def scenario() -> None:
        script.write("银行，", Reading("行", "xing2"), "𠮷行行")
        script.put_cursor(7)
        script.press(Qt.Key.Key_R, ctrl=True)
        offered = {action.text(): name for name, action in (await script.menu("scriptReadingMenu")).items()}
        await script.choose("scriptReadingMenu", offered["háng"])
        script.press(Qt.Key.Key_R, ctrl=True)
        await script.choose("scriptReadingMenu", "markRemember")
        await until(lambda: script.did)
        assert str(script.did.pop()) == "“行” stands in your dictionary as háng."
        assert json.loads(script.file.read_text()) == {"readings": {"行": "hang2"}}
        before = script.part.editor.words()
        script.click("scriptDictionary")
        await until(lambda: script.did)
        assert str(script.did.pop()) == "Your dictionary was applied in 2 places."
        assert not script.said, "nothing went wrong"
        assert script.holds("银", HANG, "，", Reading("行", "xing2"), "𠮷", HANG, HANG)
        script.part.editor.undo.click()
        assert script.part.editor.words() == before
        script.put_cursor(6, 7)
        script.press(Qt.Key.Key_R, ctrl=True)
        assert "markRemember" not in await script.menu("scriptReadingMenu")

    run(scenario())


def test_an_open_menu_takes_the_keys_and_begins_where_enter_does_something(script: Script, run: Run) -> None:
    async def scenario() -> None:
        script.write("x")
        script.press(Qt.Key.Key_R, ctrl=True)
        entries = await script.menu("scriptReadingMenu")
        menu = entries["markApply"].parent()
        assert isinstance(menu, QMenu)
        assert menu.activeAction() is entries["markApply"]
        script.press(Qt.Key.Key_P, ctrl=True)
        script.press(Qt.Key.Key_R, ctrl=True)
        assert script.holds("x")
        menu.close()

    run(scenario())


def test_a_menu_that_comes_late_does_not_open_for_words_that_are_others_now(script: Script, run: Run) -> None:
    async def scenario() -> None:
        script.write("银行")
        script.put_cursor(0, 2)
        script.press(Qt.Key.Key_R, ctrl=True)
        script.press(Qt.Key.Key_X)
        script.press(Qt.Key.Key_R, ctrl=True)
        entries = await script.menu("scriptReadingMenu")
        assert "markNothing" in entries
        menu = entries["markNothing"].parent()
        assert isinstance(menu, QMenu)
        menu.close()

    run(scenario())


def test_the_dictionary_is_added_to_and_taken_from(script: Script, run: Run) -> None:
    async def scenario() -> None:
        script.write("x")
        script.click("scriptReading")
        await script.choose("scriptReadingMenu", "markDictionary")
        dialog = await script.dialog(DictionaryDialog)
        assert not dialog.remove.isEnabled()
        for word, pinyin, good, said in (
            ("行", "", False, "Pinyin with its tone"),
            ("行", "hang", False, "Pinyin with its tone"),
            ("x", "xi1", False, "Only Chinese characters have pinyin"),
            ("行", "háng", True, "Words that are always read in one way"),
        ):
            dialog.word.setText(word)
            dialog.pinyin.setText(pinyin)
            assert dialog.add.isEnabled() is good
            note = dialog.findChild(QLabel, "dictionaryNote")
            assert note is not None
            assert note.text().startswith(said)
        dialog.add.click()
        await until(lambda: dialog.list.count() == 1)
        dialog.word.setText("银行")
        dialog.pinyin.setText("yin2 hang2")
        QTest.keyClick(dialog.pinyin, Qt.Key.Key_Return)
        await until(lambda: dialog.list.count() == 2)
        assert dialog.isVisible()
        assert dialog.list.item(0).data(Qt.ItemDataRole.AccessibleTextRole) == "银行, read as yín háng"
        dialog.remove.click()
        await until(lambda: dialog.list.count() == 1)
        assert json.loads(script.file.read_text()) == {"readings": {"行": "hang2"}}
        dialog.leave.click()

    run(scenario())


def chip_point(script: Script, place: int) -> QPoint:
    cursor = QTextCursor(script.text.document())
    cursor.setPosition(place)
    return script.text.cursorRect(cursor).center() + QPoint(12, 0)


def test_the_mouse_chooses_a_chip_and_opens_it(script: Script, run: Run) -> None:
    async def scenario() -> None:
        script.write("一", HALF, "二")
        viewport, point = script.text.viewport(), chip_point(script, 1)
        QTest.mouseClick(viewport, Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier, point)
        cursor = script.text.textCursor()
        assert (cursor.selectionStart(), cursor.selectionEnd()) == (1, 2)
        where = QPointF(point), QPointF(viewport.mapToGlobal(point))
        double = QMouseEvent(
            QEvent.Type.MouseButtonDblClick,
            *where,
            Qt.MouseButton.LeftButton,
            Qt.MouseButton.LeftButton,
            Qt.KeyboardModifier.NoModifier,
        )
        QApplication.sendEvent(viewport, double)
        await script.choose("scriptPauseMenu", "markAnswer2")
        assert script.holds("一", Pause(1.0), "二")
        QApplication.sendEvent(viewport, QHelpEvent(QEvent.Type.ToolTip, point, viewport.mapToGlobal(point)))
        assert QToolTip.text() == "Pause of 1 s. Double-click it, or choose it and press Enter, to change it."
        QToolTip.hideText()

    run(scenario())


def test_enter_is_a_new_line_unless_one_chip_is_chosen(script: Script) -> None:
    script.write("一", HALF, HALF, "二")
    script.put_cursor(1, 3)
    script.press(Qt.Key.Key_Return)
    assert script.holds("一\n二")


def test_pauses_are_counted_in_what_is_expected(script: Script) -> None:
    script.write("一二三四", Pause(10.0))
    assert script.part.seconds == 11
    assert Spoken("一").pauses == 0.0


def test_every_tool_has_its_name_and_place(script: Script) -> None:
    tools = [
        part
        for part in script.part.controls()
        if part.objectName() in ("scriptPause", "scriptReading", "scriptDictionary")
    ]
    assert [tool.accessibleName() for tool in tools] == ["Pause", "Reading", "Apply my dictionary"]


def heard(control: QWidget) -> str:
    return QAccessible.queryAccessibleInterface(control).text(QAccessible.Text.Name)


@pytest.mark.parametrize("language", ["en", "zh_CN"])
def test_dialogs_and_menus_speak_each_language_and_name_every_control(
    script: Script, run: Run, words: Words, language: str
) -> None:
    words.choose(Language(language))

    async def scenario() -> None:
        script.write("行", HALF)
        script.put_cursor(1)
        said = [action.text() for action in await _entries(script, "scriptReading", "scriptReadingMenu")]
        await script.choose("scriptReadingMenu", "markAsk")
        asked = await script.dialog(MarkDialog)
        said += texts(asked)
        asked.reject()
        script.click("scriptReading")
        await script.choose("scriptReadingMenu", "markDictionary")
        dictionary = await script.dialog(DictionaryDialog)
        said += texts(dictionary)
        dictionary.leave.click()
        said += [action.text() for action in await _entries(script, "scriptPause", "scriptPauseMenu")]
        if language == "zh_CN":
            foreign = [one for one in said if re.search("[A-Za-z]{4,}", one.replace("hang2", ""))]
            assert foreign == []

    run(scenario())


async def _entries(script: Script, button: str, menu: str) -> list[QAction]:
    script.click(button)
    return list((await script.menu(menu)).values())


def texts(dialog: QDialog) -> list[str]:
    """What a dialog says. Each of its controls has a name for scripts and one for ears."""
    controls = [one for kind in (QPushButton, QLineEdit, QListWidget) for one in dialog.findChildren(kind)]
    assert all(one.objectName() and heard(one).strip() for one in controls)
    return [dialog.windowTitle(), *(label.text() for label in dialog.findChildren(QLabel)), *map(heard, controls)]


def test_a_chip_is_told_when_the_cursor_passes_it(script: Script, monkeypatch: pytest.MonkeyPatch) -> None:
    told: list[str] = []

    def announce(_widget: QWidget, words: str) -> None:
        told.append(words)

    monkeypatch.setattr("chanjing_studio.ui.widgets.chip_hands.announce", announce)
    script.write("一", HALF, "二")
    script.put_cursor(0)
    for _ in range(3):
        script.press(Qt.Key.Key_Right)
    assert told == ["Pause of 0.5 s"]


def test_what_the_dictionary_cannot_keep_is_said(script: Script, run: Run) -> None:
    async def scenario() -> None:
        script.file.with_name("readings.json.new").mkdir()
        script.write(HANG)
        script.put_cursor(0, 1)
        script.click("scriptReading")
        await script.choose("scriptReadingMenu", "markRemember")
        await until(lambda: script.said)
        assert "“readings.json” could not be kept" in str(script.said.pop())
        script.click("scriptReading")
        await script.choose("scriptReadingMenu", "markDictionary")
        dialog = await script.dialog(DictionaryDialog)
        dialog.word.setText("行")
        dialog.pinyin.setText("hang2")
        dialog.add.click()
        await until(lambda: any("could not be kept" in words for words in texts(dialog)))
        assert dialog.list.count() == 0
        dialog.leave.click()

    run(scenario())


def test_a_dictionary_that_cannot_be_read_now_is_said_and_readings_are_offered_without_it(
    script: Script, run: Run
) -> None:
    async def scenario() -> None:
        script.file.mkdir()
        script.write(HANG)
        script.put_cursor(0, 1)
        for deed in ("markRemember", "markDictionary"):
            script.click("scriptReading")
            await script.choose("scriptReadingMenu", deed)
            await until(lambda: script.said)
            assert "“readings.json” cannot be read now" in str(script.said.pop())
        assert not script.text.window().findChildren(DictionaryDialog)

    run(scenario())


def test_the_right_button_opens_a_chip_and_elsewhere_the_usual_menu(script: Script, run: Run) -> None:
    async def scenario() -> None:
        script.write("一二三", HALF)
        viewport = script.text.viewport()
        for place in (3, 0):
            point = chip_point(script, place)
            event = QContextMenuEvent(QContextMenuEvent.Reason.Mouse, point, viewport.mapToGlobal(point))
            QApplication.sendEvent(viewport, event)
            if place:
                await script.choose("scriptPauseMenu", "markRemove")
        assert script.holds("一二三")
        for menu in script.text.findChildren(QMenu):
            menu.close()
        QApplication.sendEvent(viewport, QHelpEvent(QEvent.Type.ToolTip, QPoint(5, 5), QPoint(5, 5)))
        assert QToolTip.text() == ""

    run(scenario())


def right_click(script: Script, place: int, side: int) -> None:
    """So many px right of where a character begins."""
    viewport, cursor = script.text.viewport(), QTextCursor(script.text.document())
    cursor.setPosition(place)
    point = script.text.cursorRect(cursor).center() + QPoint(side, 0)
    event = QContextMenuEvent(QContextMenuEvent.Reason.Mouse, point, viewport.mapToGlobal(point))
    QApplication.sendEvent(viewport, event)


@pytest.mark.parametrize("side", [3, 13])
def test_the_menu_of_the_text_holds_what_can_be_done_at_the_cursor(side: int, script: Script, run: Run) -> None:
    async def scenario() -> None:
        script.write("银行在门前")
        right_click(script, 1, side)
        entries = await script.menu("scriptMenu")
        said = [entries[f"{name}Here"].text() for name in ("lineHear", "scriptPause", "scriptReading")]
        assert said == ["Hear this line", "Pause", "Reading"]
        await script.choose("scriptMenu", "scriptPauseHere")
        await script.choose("scriptPauseMenu", "markAnswer1")
        assert script.holds("银行", HALF, "在门前")
        script.put_cursor(0, 2)
        right_click(script, 1, side)
        await script.choose("scriptMenu", "scriptReadingHere")
        assert "yín háng" in [entry.text() for entry in (await script.menu("scriptReadingMenu")).values()]
        await script.choose("scriptReadingMenu", "markAnswer0")
        assert script.holds(BANK, HALF, "在门前")

    run(scenario())
