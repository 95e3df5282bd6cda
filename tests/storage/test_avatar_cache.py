from __future__ import annotations

import sqlite3
from contextlib import closing
from pathlib import Path

import pytest

from chanjing_studio.domain.boxes import Size
from chanjing_studio.domain.voices import Gender
from chanjing_studio.storage.avatar_cache import AvatarCache
from tests.avatars import a_figure, an_avatar
from tests.voices import a_voice

AVATARS = (
    an_avatar(
        "Joanne",
        figures=(
            a_figure(cover_url="https://a.example/1.jpg", bare=True),
            a_figure("", size=Size(728, 728)),
            a_figure("", size=None),
        ),
        voice=a_voice("若琳", description="warm"),
        uhd=Size(2160, 3840),
    ),
    an_avatar("阿禾·“Ahe”", gender=Gender.UNKNOWN, voice=None, tags=(), own=True),
)


@pytest.fixture
def cache(tmp_path: Path) -> AvatarCache:
    return AvatarCache(tmp_path / "数字人 cache.db")


def test_avatars_come_back_as_they_went_in_and_in_their_order(cache: AvatarCache) -> None:
    cache.replace("me", AVATARS)

    assert cache.listed("me") == AVATARS


def test_a_link_that_holds_half_a_letter_comes_back_too(cache: AvatarCache) -> None:
    odd = an_avatar("Odd", figures=(a_figure("\ud800", cover_url="https://a.example/\udfff.jpg"),))
    cache.replace("me", [odd])

    assert cache.listed("me") == (odd,)


def test_each_account_has_its_own_avatars(cache: AvatarCache) -> None:
    cache.replace("me", AVATARS)
    cache.replace("you", AVATARS[:1])
    cache.forget("me")

    assert (cache.listed("me"), cache.listed("you")) == ((), AVATARS[:1])


@pytest.mark.parametrize(
    "row",
    [
        "", "[]", "7", "null", "{}", "[" * 100_000,
        '["a", "A", "female", false, [], [7], null, null, "usable", 0, ""]',
        '["a", "A", "other", false, [], [], null, null, "usable", 0, ""]',
        '["a", "A", "female", 1, [], [], null, null, "usable", 0, ""]',
        '["a", "A", "female", false, [["w", 1, "2", "", "", "", true]], [], null, null, "usable", 0, ""]',
        '["a", "A", "female", false, [["w", 1, 2, "", "", ""]], [], null, null, "usable", 0, ""]',
        '["a", "A", "female", false, [["w", 0, 2, "", "", "", true]], [], null, null, "usable", 0, ""]',
        '["a", "A", "female", false, [], [], ["v", 7, "", "", "", ""], null, "usable", 0, ""]',
        '["a", "A", "female", false, [], [], null, [1], "usable", 0, ""]',
        '["a", "A", "female", false, [], [], null, [3840, 20001], "usable", 0, ""]',
        '["a", "A", "female", false, [], [], null, null, "asleep", 0, ""]',
    ],
)  # fmt: skip
def test_a_row_that_was_written_by_nobody_empties_the_cache(tmp_path: Path, row: str) -> None:
    cache = AvatarCache(tmp_path / "avatars.db")
    cache.replace("me", AVATARS)
    with closing(sqlite3.connect(tmp_path / "avatars.db")) as base, base:
        base.execute("UPDATE items SET item = ? WHERE place = 1", [row])

    assert cache.listed("me") == ()
    cache.replace("me", AVATARS)
    assert cache.listed("me") == AVATARS
