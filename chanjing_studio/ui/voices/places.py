"""Where the parts of a voice's row are."""

from __future__ import annotations

from dataclasses import dataclass

from PySide6.QtCore import QRect

from chanjing_studio.ui.mirror.voice_print import print_size
from chanjing_studio.ui.theme.look import Look

_LEFT, _GAP, _RIGHT = 12, 14, 14
_NAME, _NAME_SHORT = 228, 190
_LEAST_PRINT, _LEAST_NOTE, _USUAL_NOTE = 64, 80, 112


@dataclass(frozen=True, slots=True)
class Places:
    """The parts of one row, in the view's px; a part without room is empty."""

    play: QRect
    name: QRect
    traits: QRect
    print: QRect
    note: QRect
    use: QRect
    star: QRect


def places(look: Look, box: QRect, *, short: bool, use_width: int) -> Places:
    """From the left: play, name over traits, print, note; from the right: star, Use. A print gives way to its note."""
    play = _middle(box, box.left() + _LEFT, look.size("control.play-row"), look.size("control.play-row"))
    small = look.size("control.small")
    star = _middle(box, box.right() + 1 - _RIGHT - small, small, small)
    use = _middle(box, star.left() - _GAP - use_width, use_width, small)
    left, room = play.right() + 1 + _GAP, use.left() - _GAP
    name_width = min(_NAME_SHORT if short else _NAME, room - left - _GAP - _LEAST_PRINT)
    line = look.line_height("small")
    top = box.top() + (box.height() - 2 * line) // 2
    print_left = left + name_width + _GAP
    beside_note = max(_LEAST_PRINT, room - print_left - _GAP - _USUAL_NOTE)
    print_width = min(look.size("mirror.print-row.width"), beside_note, room - print_left)
    print_box = _middle(box, print_left, print_width, print_size(look, "print-row").height)
    note_left = print_box.right() + 1 + _GAP
    note_width = room - note_left
    return Places(
        play=play,
        name=QRect(left, top, name_width, line),
        traits=QRect(left, top + line, name_width, line),
        print=print_box,
        note=QRect(note_left, box.top(), note_width if note_width >= _LEAST_NOTE else 0, box.height()),
        use=use,
        star=star,
    )


def _middle(box: QRect, left: int, width: int, height: int) -> QRect:
    return QRect(left, box.top() + (box.height() - height) // 2, width, height)
