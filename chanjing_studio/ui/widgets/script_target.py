"""What of a script a reading is meant for: what is selected, or else what stands at the cursor."""

import re
from dataclasses import dataclass

from PySide6.QtGui import QTextCursor

from chanjing_studio.domain.marked_script import Mark, Pause, marks_of, plain
from chanjing_studio.domain.script import HANZI
from chanjing_studio.ui.widgets.script_text import ScriptText, in_halves

_READ = re.compile(rf"[0-9](?:[0-9.,]*[0-9])?|{HANZI}")


@dataclass(frozen=True, slots=True)
class Target:
    """A stretch in Qt's halves of UTF-16, its words, and the chip that it is, if it is one."""

    start: int
    end: int
    words: str
    mark: Mark | None = None

    def stands_in(self, text: ScriptText) -> bool:
        """Whether it is there still, although others may have typed meanwhile."""
        return self.end < text.document().characterCount() and plain(text.between(self.start, self.end)) == self.words


def target_at(text: ScriptText) -> Target | None:
    """The selection; else the chip, the number or the character at the cursor, rather before it than behind it."""
    cursor = text.textCursor()
    if cursor.hasSelection():
        return _selected(text, cursor.selectionStart(), cursor.selectionEnd())
    return _chip(text, cursor.position()) or _words(cursor)


def chip_at(text: ScriptText, place: int) -> Target | None:
    """The chip at a place."""
    mark = text.chips.at(place) if text.chips else None
    return Target(place, place + 1, mark.text, mark) if mark else None


def _selected(text: ScriptText, start: int, end: int) -> Target:
    script = text.between(start, end)
    words, marks = plain(script), marks_of(script)
    alone = len(marks) == 1 and marks[0].text == words
    return Target(start, end, words, marks[0] if alone else None)


def _chip(text: ScriptText, at: int) -> Target | None:
    found = (chip_at(text, place) for place in (at - 1, at))
    return next((one for one in found if one and not isinstance(one.mark, Pause)), None)


def _words(cursor: QTextCursor) -> Target | None:
    block, inside = cursor.block(), cursor.positionInBlock()
    line = block.text()
    matches = [match.span() for match in _READ.finditer(line)]
    for (start, end), (first, last) in zip(in_halves(line, matches), matches, strict=True):
        if start <= inside <= end:
            return Target(block.position() + start, block.position() + end, line[first:last])
    return None
