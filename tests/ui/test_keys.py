"""The page of all keys is complete and true: what a part of the window listens for stands there, and nothing else."""

from __future__ import annotations

import ast
import re
from collections.abc import Iterator
from pathlib import Path

import chanjing_studio
from chanjing_studio.ui.keys_dialog import actions
from chanjing_studio.ui.widgets.key_chip import key_words
from chanjing_studio.ui.words import Words

_ARROWS = {"Left", "Right", "Up", "Down"}
_SAME = {"Enter": "Return", "Escape": "Esc", "Delete": "Del", "PageUp": "PgUp", "PageDown": "PgDown", "Backtab": "Tab"}
_STANDARD = {"ZoomIn": "Ctrl++", "ZoomOut": "Ctrl+-", "Undo": "Ctrl+Z", "Redo": "Ctrl+Shift+Z"}
_OF_FIELDS = {"Copy", "Cut"}
"""What every field does everywhere; one only keeps it from doing so."""
_PAGES = "0"
"""Counted on from for the pages: Ctrl+1 to Ctrl+5."""
_SEQUENCE = re.compile(r"(?:Ctrl|Shift|Alt)\+\S+")


def _listened_for() -> dict[str, str]:
    """Keys as Qt writes them, each with a module that listens for it."""
    found = dict[str, str]()
    for path in sorted(Path(chanjing_studio.__file__).parent.rglob("*.py")):
        if path.name not in ("keys_dialog.py", "key_chip.py"):
            found |= dict.fromkeys(_keys_in(ast.parse(path.read_text("utf-8"))), path.name)
    return found


def _keys_in(module: ast.Module) -> Iterator[str]:
    for node in ast.walk(module):
        if isinstance(node, ast.BinOp) and ast.unparse(node).startswith("Qt.Modifier.CTRL | key"):
            yield "Ctrl+Return"
        elif isinstance(node, ast.Constant) and isinstance(node.value, str) and _SEQUENCE.fullmatch(node.value):
            yield node.value
        elif isinstance(node, ast.Attribute):
            yield from _key_of(ast.unparse(node))


def _key_of(code: str) -> Iterator[str]:
    if code.startswith("Qt.Key.Key_"):
        key = code.removeprefix("Qt.Key.Key_")
        yield _SAME.get(key, key)
    elif code.startswith("QKeySequence.StandardKey."):
        yield _STANDARD.get(code.rpartition(".")[2], code.rpartition(".")[2])


def test_every_key_that_is_listened_for_stands_on_the_page(words: Words) -> None:
    shown = _shown()
    for key, module in _listened_for().items():
        if key in _ARROWS:
            assert "← ↑ → ↓" in shown
        elif key not in _OF_FIELDS | {_PAGES}:
            assert key_words(key) in shown, f"{module} listens for {key}"


def test_no_key_stands_on_the_page_that_nobody_listens_for(words: Words) -> None:
    listened = {key_words(key) for key in _listened_for()} | {key_words(f"Ctrl+{page}") for page in (1, 5)}
    listened |= {"← ↑ → ↓", "Alt and a letter"}
    assert [key for key in _shown() if key not in listened] == []


def _shown() -> list[str]:
    """Each key of the page by itself."""
    return " / ".join(keys for keys, _ in actions()).replace(" … ", " / ").split(" / ")
