"""The pictures of every page, and what they are taken with."""

from __future__ import annotations

import re
import sqlite3
from contextlib import closing
from pathlib import Path

import pytest
from PIL import Image

from album import dates
from album.moment import SEEN
from chanjing_studio.storage.ledger.schema import connect

_ROOT = Path(__file__).resolve().parents[2]
_FOLDER = _ROOT / "resources" / "screenshots"
_MOST_EACH, _MOST_IN_ALL = 140_000, 6_000_000  # bytes


@pytest.mark.parametrize("page", ["welcome", "lip-sync", "human", "speech-form", "video-avatar"])
@pytest.mark.parametrize("tongue", ["en", "zh"])
@pytest.mark.parametrize("theme", ["light", "dark"])
def test_pages_are_shown_in_both_languages_and_both_themes(page: str, tongue: str, theme: str) -> None:
    assert (_FOLDER / f"{page}-{tongue}-{theme}.png").is_file()


def test_the_readme_shows_all_that_are_there_and_no_others() -> None:
    readme = (_ROOT / "README.md").read_text("utf-8")
    shown = set(re.findall(r"resources/screenshots/([\w-]+\.png)", readme))
    assert shown == {path.name for path in _FOLDER.iterdir()}


def test_they_are_small_and_of_one_size() -> None:
    pictures = list(_FOLDER.glob("*.png"))
    sizes = {path.name: path.stat().st_size for path in pictures}
    assert not {name: size for name, size in sizes.items() if size > _MOST_EACH}
    assert sum(sizes.values()) < _MOST_IN_ALL
    for path in pictures:
        with Image.open(path) as picture:
            assert picture.size == (1440, 900), path.name


def test_jobs_in_them_have_the_same_times_in_every_run(tmp_path: Path) -> None:
    ledger = tmp_path / "studio.db"
    with closing(connect(ledger)) as kept:
        for place, job in enumerate(("old", "new")):
            row = (job, "me", "speech", "{}", job, job, "done", 2, 1, "", "", 1000.5 + place, 1002.7 + place, 1002.7)
            columns = "id, account, kind, spec, title, words, state, part, uploaded, remote_id, message"
            kept.execute(
                f"INSERT INTO jobs ({columns}, created, changed, ended) VALUES ({', '.join('?' * 14)})",  # noqa: S608
                row,
            )
            kept.executemany(
                "INSERT INTO story (job, at, sign, sentence) VALUES (?, ?, 'note', '{}')",
                [(job, 1000.5 + place), (job, 1001.9 + place)],
            )
    dates.settle(ledger, SEEN)
    with closing(sqlite3.connect(ledger)) as settled:
        created = dict(settled.execute("SELECT id, created FROM jobs"))
        told = [at for (at,) in settled.execute("SELECT at FROM story WHERE job = 'new' ORDER BY rowid")]
    assert created == {"new": SEEN - 60 * dates.AGES[0], "old": SEEN - 60 * dates.AGES[1]}
    assert told == [created["new"], created["new"] + 1]
