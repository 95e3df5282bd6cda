"""The list of jobs out of reach, lost, or back from a backup: said, with a way on, and nothing is paid twice."""

from __future__ import annotations

import sqlite3
import sys
from collections.abc import Generator
from contextlib import closing, contextmanager
from pathlib import Path

import pytest
from PySide6.QtGui import QGuiApplication

from tests.cloud import OFFER, Cloud
from tests.conftest import Run
from tests.e2e.person import Person
from tests.e2e.program import SystemKeyring, at_the_window
from tests.e2e.ways import create_calls, creates, fill_in, is_done, look_at_job, make, until_told

OFFERED = "studio-*.db"


@contextmanager
def held(home: Path) -> Generator[sqlite3.Connection]:
    """Another program has the list."""
    with closing(sqlite3.connect(home / "studio.db", isolation_level=None)) as other:
        other.execute("BEGIN EXCLUSIVE")
        yield other


async def _backed_up(person: Person, home: Path) -> Path:
    """The backup of the day is made a moment after the start."""
    await person.until(lambda: list((home / "backups").glob(OFFERED)))
    return next((home / "backups").glob(OFFERED))


def _forget_backups(home: Path) -> None:
    """Whoever makes a job quickly has it in the first start's backup, in the middle of being made."""
    for backup in (home / "backups").glob(OFFERED):
        backup.unlink()


def test_a_list_in_use_is_opened_by_itself_once_it_is_free(run: Run, home: Path, clip: Path, open_cloud: Cloud) -> None:
    async def makes_one_and_leaves() -> None:
        async with at_the_window(home) as person:
            await make(person, clip)
            await until_told(person, "Began to send")

    async def waits() -> None:
        with held(home) as other:
            async with at_the_window(home) as person:
                await person.until_hears("bannerText", "in use")
                await person.press("navJobs")
                await person.until_hears("bannerText", "in use")
                other.close()
                await person.until(lambda: not person.sees("bannerText"))
                await look_at_job(person)
                await is_done(person)

    run(makes_one_and_leaves())
    run(waits(), 60)
    assert creates(open_cloud) == 1


def test_a_list_that_is_free_before_the_keyring_is_unlocked_is_not_said_to_be_in_use(
    run: Run, home: Path, desktop_keyring: SystemKeyring
) -> None:
    async def opens_while_the_keyring_is_locked() -> None:
        desktop_keyring.unlocked.clear()
        with held(home) as other:
            async with at_the_window(home) as person:
                await person.until_hears("bannerText", "in use")
                other.close()
                await person.until(lambda: not person.sees("bannerText"))
                desktop_keyring.unlocked.set()
                await person.until(lambda: "Chanjing, signed in" in person.reads_everything())
                assert not person.sees("bannerText")

    try:
        run(opens_while_the_keyring_is_locked(), 60)
    finally:
        desktop_keyring.unlocked.set()


def test_try_again_opens_a_list_that_is_in_use_no_longer(run: Run, home: Path, clip: Path, open_cloud: Cloud) -> None:
    (home / "studio.db").mkdir(parents=True)

    async def tries() -> None:
        async with at_the_window(home) as person:
            await person.until_hears("bannerText", "A folder stands in the place")
            await person.press("bannerAction")
            await person.until_hears("bannerText", "A folder stands in the place")
            (home / "studio.db").rmdir()
            await person.press("bannerAction")
            await person.until(lambda: not person.sees("bannerText"))
            await make(person, clip)
            await is_done(person)

    run(tries())
    assert creates(open_cloud) == 1


def test_a_job_that_could_not_be_written_down_is_made_when_it_is_asked_for_once_more(
    run: Run, home: Path, clip: Path, open_cloud: Cloud
) -> None:
    async def makes_none() -> None:
        async with at_the_window(home):
            pass

    async def makes_it() -> None:
        with held(home) as other:
            async with at_the_window(home) as person:
                await fill_in(person, clip)
                await person.press("makeButton")
                await person.until_hears("bannerText", "in use")
                other.close()
                await person.until(lambda: not person.sees("bannerText"))
                await person.press("makeButton")
                await person.until(lambda: person.sees("jobTitle"))
                await is_done(person)

    run(makes_none())
    run(makes_it(), 60)
    assert creates(open_cloud) == 1


@pytest.mark.parametrize("language", ["en", "zh_CN"])
def test_a_lost_list_comes_back_from_the_backup_at_one_press(
    run: Run, home: Path, clip: Path, open_cloud: Cloud, language: str
) -> None:
    async def makes_two() -> str:
        async with at_the_window(home) as person:
            await make(person, clip)
            link = await is_done(person)
        _forget_backups(home)
        async with at_the_window(home) as person:
            await _backed_up(person, home)
            await make(person, clip, words="Another sentence.")
            await is_done(person)
        return link

    async def brings_them_back() -> str:
        async with at_the_window(home, language=language) as person:
            await person.until_hears("bannerText", {"en": "holds 1 job ", "zh_CN": "1 个任务"}[language])
            assert {"en": "Restore the backup of ", "zh_CN": "的备份"}[language] in person.hears("bannerAction")
            await person.press("bannerAction")
            await person.until_hears("bannerText", {"en": "came back", "zh_CN": "找回"}[language])
            await look_at_job(person, "Hello and welcome.")
            await person.until(lambda: person.sees("jobCopyLink"))
            QGuiApplication.clipboard().clear()
            await person.press("jobCopyLink")
            await person.until(lambda: person.clipboard().startswith("http"))
            return person.clipboard()

    link = run(makes_two(), 60)
    (home / "studio.db").write_bytes(b"no database at all" * 1000)
    assert run(brings_them_back()) == link
    assert creates(open_cloud) == 2


def test_a_backup_is_still_offered_on_the_list_after_another_job_was_made(
    run: Run, home: Path, clip: Path, open_cloud: Cloud
) -> None:
    async def makes_one() -> None:
        async with at_the_window(home) as person:
            await make(person, clip)
            await is_done(person)
        _forget_backups(home)
        async with at_the_window(home) as person:
            await _backed_up(person, home)

    async def makes_another_and_brings_it_back() -> None:
        async with at_the_window(home) as person:
            await person.until_hears("bannerText", "holds 1 job ")
            await make(person, clip, words="Another sentence.")
            await is_done(person)
            await person.until_hears("bannerText", "holds 1 job ")
            await person.press("bannerAction")
            await person.until_hears("bannerText", "came back")
            await look_at_job(person, "Hello and welcome.")
            await person.press("navCreate")
            assert not person.sees("bannerText")

    run(makes_one(), 60)
    (home / "studio.db").unlink()
    run(makes_another_and_brings_it_back(), 60)
    assert creates(open_cloud) == 2


async def _is_left_while_it_waits(home: Path, clip: Path, open_cloud: Cloud) -> None:
    async with at_the_window(home) as person:
        open_cloud.fault(OFFER, times=None, cut="before")
        await make(person, clip)
        await person.until_hears("jobState", "Waiting for the network")


async def _is_sent_after_the_backup(home: Path, open_cloud: Cloud) -> None:
    async with at_the_window(home) as person:
        await _backed_up(person, home)
        open_cloud.reset(everything=False)
        await look_at_job(person)
        await is_done(person)


def test_a_job_that_had_not_been_sent_in_the_backup_asks_and_is_paid_once(
    run: Run, home: Path, clip: Path, open_cloud: Cloud
) -> None:
    """It was sent after the backup was made, which the backup cannot know."""

    async def asks() -> None:
        async with at_the_window(home) as person:
            await person.until_hears("bannerText", "missing")
            await person.press("bannerAction")
            await person.until_hears("bannerText", "nothing is sent without asking")
            await look_at_job(person, "Hello and welcome.")
            await until_told(person, "Brought back from the backup")
            await person.until(lambda: "may be this one" in person.reads_everything())
            assert create_calls(open_cloud) == 1
            await person.press("jobAdopt")
            await is_done(person)

    run(_is_left_while_it_waits(home, clip, open_cloud))
    run(_is_sent_after_the_backup(home, open_cloud), 60)
    (home / "studio.db").unlink()
    run(asks(), 60)
    assert creates(open_cloud) == 1


@pytest.mark.skipif(sys.platform == "win32", reason="no limit on a file's size")
def test_a_disk_that_takes_no_more_holds_the_job_which_goes_on_when_there_is_room(
    run: Run, home: Path, clip: Path, open_cloud: Cloud
) -> None:
    import resource  # noqa: PLC0415 - there is none on Windows

    before = resource.getrlimit(resource.RLIMIT_FSIZE)

    async def goes_on() -> None:
        async with at_the_window(home) as person:
            await fill_in(person, clip)
            open_cloud.fault(OFFER, times=None, cut="before")
            await person.press("makeButton")
            await person.until_hears("jobState", "Waiting for the network")
            full = (home / "studio.db-wal").stat().st_size
            resource.setrlimit(resource.RLIMIT_FSIZE, (full, before[1]))
            open_cloud.reset(everything=False)
            await person.until(lambda: "cannot be read or written" in person.reads_everything())
            assert creates(open_cloud) == 0
            resource.setrlimit(resource.RLIMIT_FSIZE, before)
            await is_done(person)

    try:
        run(goes_on(), 60)
    finally:
        resource.setrlimit(resource.RLIMIT_FSIZE, before)
    assert creates(open_cloud) == 1
