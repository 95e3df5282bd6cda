"""No place of the window may take words for mark-up, whoever adds it."""

from __future__ import annotations

import ast
from collections import defaultdict
from collections.abc import Mapping
from pathlib import Path

import pytest

import chanjing_studio

SOURCE = Path(chanjing_studio.__file__).parent
PICTURES_ONLY = {"banner.py", "rail.py"}


Calls = Mapping[str, list[tuple[Path, ast.Call]]]


@pytest.fixture(scope="module")
def calls() -> Calls:
    """Every call of the program by the name that is called, until the tests of this file have seen them."""
    found: defaultdict[str, list[tuple[Path, ast.Call]]] = defaultdict(list)
    for path in SOURCE.rglob("*.py"):
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
            if isinstance(node, ast.Call):
                found[getattr(node.func, "attr", getattr(node.func, "id", ""))].append((path, node))
    return found


def test_every_tooltip_is_a_plain_one(calls: Calls) -> None:
    tips = [(path, call.args[0]) for path, call in calls["setToolTip"]]
    tips += [(path, call.args[1]) for path, call in calls["showText"]]
    assert len(tips) > 6
    for path, tip in tips:
        assert isinstance(tip, ast.Call), path
        assert getattr(tip.func, "id", "") == "plain_tip", path


def test_every_label_with_words_is_a_plain_one(calls: Calls) -> None:
    for path in {path for path, _ in calls["QLabel"]}:
        made = [call for where, call in calls["QLabel"] if where == path]
        plain = [call for where, call in calls["setTextFormat"] if where == path]
        assert path.name in PICTURES_ONLY or len(made) == len(plain), path


def test_nothing_shows_a_page_of_mark_up(calls: Calls) -> None:
    for name in ("setHtml", "insertHtml", "setMarkdown", "QTextBrowser", "QMessageBox", "setWhatsThis"):
        assert not calls[name], name
    assert [ast.unparse(call.args[0]) for _, call in calls["setAcceptRichText"]] == ["False"]
