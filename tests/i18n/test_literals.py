"""No word reaches the window past the translators."""

from __future__ import annotations

import ast
from collections.abc import Iterator

from steps.project import ROOT

_SHOWS = {
    "addAction", "addButton", "addItem", "addItems", "announce", "emit", "setAccessibleDescription",
    "setAccessibleName", "setInformativeText", "setItemText", "setPlaceholderText", "setPrefix", "setStatusTip",
    "setSuffix", "setText", "setTitle", "setToolTip", "setWhatsThis", "setWindowTitle", "show_message",
}  # fmt: skip
_HOLDS_WORDS = {"QAction", "QCheckBox", "QGroupBox", "QLabel", "QPushButton", "QRadioButton", "QToolButton"}


def shown_literals() -> Iterator[str]:
    """Words written straight into a widget, with their place."""
    for path in sorted((ROOT / "chanjing_studio").rglob("*.py")):
        for node in ast.walk(ast.parse(path.read_text("utf-8"))):
            if isinstance(node, ast.Call) and _name(node.func) in _SHOWS | _HOLDS_WORDS:
                words = [word for argument in node.args for word in _words(argument)]
                yield from (f"{path.relative_to(ROOT)}:{node.lineno}: {word}" for word in words)


def _name(function: ast.expr) -> str:
    if isinstance(function, ast.Attribute):
        return function.attr
    return function.id if isinstance(function, ast.Name) else ""


def _words(argument: ast.expr) -> list[str]:
    parts = argument.values if isinstance(argument, ast.JoinedStr) else [argument]
    texts = [part.value for part in parts if isinstance(part, ast.Constant) and isinstance(part.value, str)]
    return [text for text in texts if any(letter.isalpha() for letter in text) and "://" not in text]


def test_every_word_of_a_widget_goes_through_the_translators() -> None:
    assert list(shown_literals()) == []
