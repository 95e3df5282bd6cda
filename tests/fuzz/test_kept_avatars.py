"""Whatever stands where avatars and their marks were kept: it is read as far as it goes, and can be shown."""

from __future__ import annotations

import json
import sqlite3
from collections.abc import Iterator
from contextlib import closing
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from chanjing_studio.services.avatar_catalogue import ListedAvatar
from chanjing_studio.services.avatar_marks import AvatarMarks
from chanjing_studio.services.background import Background
from chanjing_studio.storage.avatar_cache import AvatarCache
from chanjing_studio.ui.avatars.phrases import figure_facts, initial, spoken
from chanjing_studio.ui.avatars.row import AvatarRow, card_clip, card_face
from tests.fuzz.answers import changed
from tests.fuzz.cases import fuzzed
from tests.fuzz.telling import shown

FIGURE = ["sit_body", 1080, 1920, "http://127.0.0.1/a.jpg", "http://127.0.0.1/a.png", "http://127.0.0.1/a.webm", True]
VOICE = ["v", "小满", "female", "zh", "稳", "http://127.0.0.1/a.wav"]
AVATAR = [
    "a",
    "若琳 Joanne",
    "female",
    False,
    [FIGURE, FIGURE],
    ["商务", "知识"],
    VOICE,
    [2160, 3840],
    "making",
    40,
    "稍等",
]
MARKS = {"me": {"favourites": ["a", "b"], "recent": ["c"]}}


@pytest.fixture
def background() -> Iterator[Background]:
    made = Background()
    yield made
    made.close()


def texts(good: object) -> st.SearchStrategy[str]:
    return changed(good).map(lambda raw: raw.decode(errors="replace"))


@given(row=texts(AVATAR))
@fuzzed("avatar cache", seconds=2)
def test_the_cache_of_avatars(tmp_path: Path, row: str) -> None:
    path = tmp_path / "avatars.db"
    cache = AvatarCache(path)
    cache.replace("owner", [])
    with closing(sqlite3.connect(path)) as base, base:
        base.execute("INSERT INTO items VALUES ('owner', 0, ?)", [row])
    for avatar in cache.listed("owner"):
        listed = ListedAvatar(avatar, "", bare=True)
        shown(avatar.reason)
        shown(spoken(AvatarRow(listed, favourite=True)), initial(avatar.name))
        if avatar.figures:
            shown(card_face(avatar), card_clip(avatar), *(figure_facts(one, 1) for one in avatar.figures))


@given(text=changed(json.loads(json.dumps(MARKS))))
@fuzzed("avatar marks", seconds=2)
def test_the_marks_of_avatars(tmp_path: Path, background: Background, text: bytes) -> None:
    (tmp_path / "marks.json").write_bytes(text)
    marks = AvatarMarks(tmp_path / "marks.json", background, owner="me").now
    assert all(isinstance(key, str) for key in marks.first)
