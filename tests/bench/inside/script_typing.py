"""Keys in the middle of a script in the real window: milliseconds from key to painted."""

from __future__ import annotations

import sys
import time
from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtGui import QTextCursor
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QTextEdit

from chanjing_studio.app.studio import Studio
from chanjing_studio.domain.marked_script import Pause, Reading, Segment, marked
from chanjing_studio.providers.chanjing.tasks.speech.spec import SpeechSpec
from chanjing_studio.ui.create.page import CreatePage
from tests.bench.inside.window import Painted, part, play

_SENTENCE = "今天店里上了新茶，欢迎各位来坐坐。"
_KEYS = "abc "


def _script(letters: int, chips: int) -> str:
    """So many letters in all, with pauses and readings evenly among them."""
    plain = (_SENTENCE * (letters // len(_SENTENCE) + 1))[:letters]
    each = letters // (chips + 1)
    parts: list[Segment] = []
    for place in range(chips):
        parts += [plain[place * each : (place + 1) * each], Reading("行", "hang2") if place % 2 else Pause(0.5)]
    return marked([*parts, plain[chips * each :]])


async def _key(edit: QTextEdit, letter: str) -> float:
    painted = Painted(edit.viewport())
    begun = time.perf_counter()
    QTest.keyClicks(edit, letter) if letter else QTest.keyClick(edit, Qt.Key.Key_Backspace)
    await painted.wait()
    return 1000 * (time.perf_counter() - begun)


def main() -> None:
    """DATA LETTERS CHIPS ROUNDS."""
    data, (letters, chips, rounds) = Path(sys.argv[1]), map(int, sys.argv[2:5])

    async def type_keys(studio: Studio) -> list[float]:
        page = studio.window.show_page("create")
        assert isinstance(page, CreatePage)
        page.fill(SpeechSpec(script=_script(letters, chips), voice_id="voice", voice_name="Harper"), "")
        edit = part(page.form, QTextEdit, "scriptEdit")
        edit.setFocus()
        cursor = edit.textCursor()
        cursor.setPosition(edit.document().characterCount() // 2)
        edit.setTextCursor(cursor)
        edit.moveCursor(QTextCursor.MoveOperation.EndOfLine)
        await _key(edit, "a")
        found: list[float] = []
        for _ in range(rounds):
            found += [await _key(edit, letter) for letter in _KEYS]
            found += [await _key(edit, "") for _ in _KEYS]
        return found

    play(type_keys, data)


if __name__ == "__main__":
    main()
