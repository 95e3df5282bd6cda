from __future__ import annotations

import sqlite3
from contextlib import closing
from pathlib import Path

import pytest

from chanjing_studio.domain.avatars import Font
from chanjing_studio.storage.font_cache import FontCache

FONTS = (
    Font("1", "思源宋体 CN", "https://a.example/1.ttf", "https://a.example/1.png"),
    Font("2", "Odd \ud800", file_url="https://a.example/\udfff.ttf"),
)


@pytest.fixture
def cache(tmp_path: Path) -> FontCache:
    return FontCache(tmp_path / "字体 cache.db")


def test_typefaces_come_back_as_they_went_in_and_in_their_order(cache: FontCache) -> None:
    assert cache.listed("me") == ()
    cache.replace("me", FONTS)
    assert cache.listed("me") == FONTS
    cache.replace("me", FONTS[1:])
    assert cache.listed("me") == FONTS[1:]


def test_each_account_has_its_own_typefaces(cache: FontCache) -> None:
    cache.replace("me", FONTS)
    cache.replace("you", FONTS[:1])
    cache.forget("me")
    assert (cache.listed("me"), cache.listed("you")) == ((), FONTS[:1])


@pytest.mark.parametrize(
    "row",
    [
        "",
        "[]",
        "7",
        "null",
        "{}",
        '{"1": 0, "2": 0, "3": 0, "4": 0}',
        '"four"',
        "[" * 100_000,
        '["1", "A", "", ""',
        '["1", "A", ""]',
        '["1", "A", "", 7]',
    ],
)
def test_what_was_not_written_by_it_makes_it_begin_anew(cache: FontCache, tmp_path: Path, row: str) -> None:
    cache.replace("me", FONTS)
    with closing(sqlite3.connect(tmp_path / "字体 cache.db")) as base, base:
        base.execute("INSERT INTO items VALUES ('me', 9, ?)", [row])
    assert cache.listed("me") == ()
    cache.replace("me", FONTS)
    assert cache.listed("me") == FONTS
