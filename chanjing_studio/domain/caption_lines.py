"""Subtitles as they are told and as they break: at pauses of the script, and to the width of their box."""

from __future__ import annotations

from collections.abc import Callable

from chanjing_studio.domain.script import sentence_spans, tidy

_IDEOGRAPHS = 0x2E80  # the first sign from which on a line may break anywhere


def told_one_by_one(script: str) -> list[str]:
    """What is shown one after the other: the script as it is sent, cut at its punctuation, which is left out."""
    said = tidy(script)
    return [said[start:end] for start, end in sentence_spans(said)]


def broken(text: str, width: float, measure: Callable[[str], float]) -> list[str]:
    """The text in lines no wider than ``width``, as ``measure`` tells: at spaces, or between Chinese signs.

    A single word that is wider stands on a line of its own.
    """
    lines, line = list[str](), ""
    for piece in _pieces(text):
        if line.strip() and measure((line + piece).rstrip()) > width:
            lines.append(line.strip())
            line = piece.lstrip()
        else:
            line += piece
    return [*lines, line.strip()] if line.strip() else lines


def _pieces(text: str) -> list[str]:
    """Words with the space behind them; of Chinese each sign, with the word before it."""
    pieces, word = list[str](), ""
    for letter in text:
        word += letter
        if letter.isspace() or ord(letter) > _IDEOGRAPHS:
            pieces.append(word)
            word = ""
    return [*pieces, word] if word else pieces
