"""A full disk, a database that is in use, a database that is damaged: said, and nothing is lost that can be read."""

from __future__ import annotations

import sqlite3
from contextlib import closing
from pathlib import Path

import pytest

from tests.cloud import Cloud
from tests.conftest import Run
from tests.e2e.program import at_the_window
from tests.e2e.ways import creates, fill_in, is_done, look_at_job, make, make_another

_FULL = Path("/dev/full")


@pytest.mark.skipif(not _FULL.exists(), reason="no disk that is always full")
def test_a_disk_that_is_full_while_saving_is_said_and_saving_elsewhere_works(
    run: Run, home: Path, clip: Path, open_cloud: Cloud, tmp_path: Path
) -> None:
    full, free = tmp_path / "full", tmp_path / "free"
    full.mkdir()
    free.mkdir()
    (full / "video.mp4.part").symlink_to(_FULL)

    async def scenario() -> None:
        async with at_the_window(home) as person:
            await make(person, clip)
            await is_done(person)
            await person.press("jobSave")
            await person.type_path(full / "video.mp4")
            await person.until_hears("bannerText", "space")
            await person.press("jobSave")
            await person.type_path(free / "video.mp4")
            await person.until(lambda: person.sees("jobShowInFolder"))

    run(scenario())
    assert list(full.iterdir()) == []
    assert [each.name for each in free.iterdir()] == ["video.mp4"]
    assert creates(open_cloud) == 1


def test_a_database_in_use_is_said_and_left_alone(run: Run, home: Path, clip: Path, open_cloud: Cloud) -> None:
    async def makes_one() -> None:
        async with at_the_window(home) as person:
            await make(person, clip)
            await is_done(person)

    async def cannot() -> None:
        async with at_the_window(home) as person:
            await person.until_hears("bannerText", "in use")
            await fill_in(person, clip, words="Not now.")
            await person.press("makeButton")
            await person.until_hears("bannerText", "in use")

    async def finds_it() -> None:
        async with at_the_window(home) as person:
            await look_at_job(person)
            await is_done(person)

    run(makes_one())
    with closing(sqlite3.connect(home / "studio.db", isolation_level=None)) as other:
        other.execute("BEGIN EXCLUSIVE")
        run(cannot())
        other.execute("ROLLBACK")
    run(finds_it())
    assert creates(open_cloud) == 1
    assert not list(home.glob("studio-kept-*"))


def _harm_an_index(path: Path) -> None:
    with closing(sqlite3.connect(path)) as ledger:
        page = ledger.execute(
            "SELECT rootpage FROM sqlite_master WHERE type = 'index' AND tbl_name = 'jobs'"
        ).fetchone()[0]
        size = ledger.execute("PRAGMA page_size").fetchone()[0]
    with path.open("r+b") as file:
        file.seek((page - 1) * size)
        file.write(b"\xff" * size)


def test_a_damaged_database_is_kept_aside_and_its_jobs_are_still_there(
    run: Run, home: Path, clip: Path, open_cloud: Cloud
) -> None:
    async def makes_two() -> None:
        async with at_the_window(home) as person:
            await make(person, clip)
            await is_done(person)
            await make_another(person, words="Another sentence.")
            await is_done(person)

    async def finds_them() -> None:
        async with at_the_window(home) as person:
            await person.until_hears("bannerText", "2 jobs could be read")
            assert "studio-kept-" in person.hears("bannerText")
            await look_at_job(person, "Hello and welcome.")
            await is_done(person)

    run(makes_two())
    _harm_an_index(home / "studio.db")
    run(finds_them())
    assert creates(open_cloud) == 2
    assert len(list(home.glob("studio-kept-*.db"))) == 1


def test_a_database_that_is_none_any_more_starts_a_new_list_and_what_the_cloud_made_can_be_brought_back(
    run: Run, home: Path, clip: Path, open_cloud: Cloud
) -> None:
    async def makes_one() -> str:
        async with at_the_window(home) as person:
            await make(person, clip)
            return await is_done(person)

    async def brings_it_back() -> str:
        async with at_the_window(home) as person:
            await person.until_hears("bannerText", "studio-kept-")
            await person.until(lambda: "Chanjing, signed in" in person.reads_everything())
            await person.press("navJobs")
            await person.press("jobsElsewhere")
            await person.press("elsewhereAdopt")
            return await is_done(person)

    link = run(makes_one())
    (home / "studio.db").write_bytes(b"no database at all" * 1000)
    assert run(brings_it_back()) == link
    assert creates(open_cloud) == 1
