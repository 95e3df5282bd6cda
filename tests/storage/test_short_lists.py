"""Short lists of a cloud as they are kept: captions, groups of avatars."""

from __future__ import annotations

import sqlite3
from collections.abc import Callable
from contextlib import closing
from pathlib import Path
from typing import Any

import pytest

from chanjing_studio.domain.captions import CaptionStyle
from chanjing_studio.storage.caption_cache import CaptionCache
from chanjing_studio.storage.group_cache import GroupCache
from chanjing_studio.storage.kept_lists import KeptLists

STYLES = (CaptionStyle("c1", "https://cdn.example/c1.png"), CaptionStyle("c2", "", "Bold 粗体"))
GROUPS = ("Asian", "亚洲", "Odd \ud800")
Make = Callable[[Path], KeptLists[Any]]
CACHES: list[tuple[Make, tuple[object, ...]]] = [(CaptionCache, STYLES), (GroupCache, GROUPS)]


@pytest.mark.parametrize(("make", "items"), CACHES)
def test_they_come_back_as_they_went_in_for_each_account(make: Make, items: tuple[object, ...], tmp_path: Path) -> None:
    cache = make(tmp_path / "列表.db")
    assert cache.listed("me") == ()
    cache.replace("me", items)
    cache.replace("you", items[:1])
    assert (make(tmp_path / "列表.db").listed("me"), cache.listed("you")) == (items, items[:1])


@pytest.mark.parametrize(("make", "items"), CACHES)
@pytest.mark.parametrize("row", ["", "[]", "7", "null", "{}", "[7]", '["c", "", 7]', '["c", "", "", ""]'])
def test_what_was_not_written_by_it_makes_it_begin_anew(
    make: Make, items: tuple[object, ...], tmp_path: Path, row: str
) -> None:
    cache = make(tmp_path / "list.db")
    cache.replace("me", items)
    with closing(sqlite3.connect(tmp_path / "list.db")) as base, base:
        base.execute("INSERT INTO items VALUES ('me', 9, ?)", [row])
    assert cache.listed("me") == ()
