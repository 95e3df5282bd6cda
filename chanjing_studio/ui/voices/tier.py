"""The name of a voice in its row, with a quiet tag where it is the user's own or the cloud tells a tier."""

from __future__ import annotations

from PySide6.QtCore import QRect, Qt
from PySide6.QtGui import QFontMetrics, QPainter

from chanjing_studio.domain.voices import Voice
from chanjing_studio.ui.theme.look import Look
from chanjing_studio.ui.voices.phrases import tag_name
from chanjing_studio.ui.widgets.painted_row import paint_words
from chanjing_studio.ui.widgets.shapes import paint_plate


def paint_name(painter: QPainter, line: QRect, voice: Voice, *, look: Look) -> None:
    """The name, shortened where the tag needs the room."""
    tag = tag_place(line, voice, look=look)
    room = QRect(line.topLeft(), line.size())
    if not tag.isEmpty():
        room.setRight(tag.left() - look.size("space.2"))
    paint_words(painter, room, voice.name, look=look, font="body-strong", role="text")
    if not tag.isEmpty():
        paint_plate(painter, tag, look.size("radius.tag"), fill=look.colour("sunken"))
        painter.setFont(look.font("caption"))
        painter.setPen(look.colour("text-muted"))
        painter.drawText(tag, Qt.AlignmentFlag.AlignCenter, tag_name(voice))


def tag_place(line: QRect, voice: Voice, *, look: Look) -> QRect:
    """Behind the name, or at the end of the line when the name is long; empty when there is nothing to tell."""
    words = tag_name(voice)
    if not words:
        return QRect()
    caption = QFontMetrics(look.font("caption"))
    gap = look.size("space.2")
    wide, high = caption.horizontalAdvance(words) + gap, min(line.height(), caption.height() + 2)
    name = QFontMetrics(look.font("body-strong")).horizontalAdvance(voice.name)
    left = min(line.left() + name + gap, line.right() + 1 - wide)
    return QRect(left, line.top() + (line.height() - high) // 2, wide, high)
