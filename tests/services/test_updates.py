"""When new versions are looked for, what is believed of them, and what a hostile list changes: nothing."""

from __future__ import annotations

import asyncio
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from chanjing_studio.domain.errors import FeedDoubted, Unreachable
from chanjing_studio.domain.feed_source import Sealed, key_name, sealed_text
from chanjing_studio.domain.words import Sentence
from chanjing_studio.services.believed_feed import BelievedFeed
from chanjing_studio.services.updates import Stage, Updates
from tests.conftest import Run
from tests.feed_host import Host
from tests.feeds import DAY, FOREIGN, NEXT, NOW, OURS, SUM, listed, payload, public, sealed, source, time_text


@pytest.fixture
def host(tmp_path: Path) -> Iterator[Host]:
    made = Host(tmp_path)
    yield made
    made.stalls.set()
    made.background.close()


async def until(condition: Callable[[], object]) -> None:
    while not condition():  # noqa: ASYNC110
        await asyncio.sleep(0.005)


async def looked(updates: Updates) -> None:
    updates.look()
    await until(lambda: updates.stage is Stage.IDLE)


def test_nothing_is_asked_before_the_user_agreed(run: Run, host: Host) -> None:
    async def scenario() -> None:
        host.agreed = False
        updates = host.updates()
        await updates.open()
        updates.jobs_changed()
        assert updates.stage is Stage.IDLE
        await updates.close()

    run(scenario())
    assert host.asked == 0


def test_who_agreed_is_told_once_a_day_at_most(run: Run, host: Host) -> None:
    async def scenario() -> None:
        updates = host.updates()
        await updates.open()
        await until(lambda: updates.news and updates.stage is Stage.IDLE)
        updates.jobs_changed()
        assert updates.stage is Stage.IDLE
        again = host.updates()
        await again.open()
        assert again.stage is Stage.IDLE
        assert again.news == updates.news  # remembered, and judged anew
        host.now += DAY
        again.jobs_changed()
        await until(lambda: again.stage is Stage.IDLE)

    run(scenario())
    assert host.asked == 2


def test_a_look_that_failed_is_not_repeated_all_day_and_says_nothing(run: Run, host: Host) -> None:
    async def scenario() -> None:
        host.answer = Unreachable(Sentence("offline"))
        updates = host.updates()
        await updates.open()
        await until(lambda: host.asked and updates.stage is Stage.IDLE)
        updates.jobs_changed()
        assert (updates.stage, updates.problem) == (Stage.IDLE, None)
        await looked(updates)
        assert str(updates.problem) == "offline"
        host.answer = sealed(payload())
        await looked(updates)
        assert updates.problem is None
        assert updates.news

    run(scenario())
    assert host.asked == 3


def test_no_look_begins_while_a_job_runs(run: Run, host: Host) -> None:
    async def scenario() -> None:
        host.busy = True
        updates = host.updates()
        await updates.open()
        updates.look()
        assert updates.stage is Stage.WAITING
        assert host.asked == 0
        host.busy = False
        updates.jobs_changed()
        await until(lambda: updates.news and updates.stage is Stage.IDLE)

    run(scenario())
    assert host.asked == 1


@pytest.mark.parametrize("pressed", [True, False])
def test_a_look_gives_way_to_a_job_and_comes_back(run: Run, host: Host, *, pressed: bool) -> None:
    async def scenario() -> None:
        host.stalls.clear()
        host.agreed = not pressed
        updates = host.updates()
        await updates.open()
        if pressed:
            updates.look()
        await until(lambda: host.asked)
        host.busy = True
        updates.jobs_changed()
        await until(lambda: updates.stage is (Stage.WAITING if pressed else Stage.IDLE))
        assert updates.news is None
        host.busy = False
        host.stalls.set()
        updates.jobs_changed()
        await until(lambda: updates.news and updates.stage is Stage.IDLE)

    run(scenario())


def test_closing_waits_for_no_answer(run: Run, host: Host) -> None:
    async def scenario() -> None:
        host.stalls.clear()
        updates = host.updates()
        await updates.open()
        await until(lambda: host.asked)
        await updates.close()

    run(scenario())


def test_what_is_told(run: Run, host: Host) -> None:
    async def scenario() -> None:
        updates = host.updates("9.0")
        await updates.open()
        await until(lambda: updates.news and updates.stage is Stage.IDLE)
        assert updates.page == "https://studio.example/get/linux"
        assert not updates.too_old
        assert not updates.told
        await updates.mark_told()
        assert updates.told
        assert host.updates("9.1").news is None
        other = host.updates("0.0.9")
        await other.open()
        assert other.too_old
        assert other.told
        same = host.updates("9.1.0")
        await same.open()
        assert same.current
        assert not same.page
        host.now += 40 * DAY  # its time is over
        assert updates.news is None

    run(scenario())


def test_a_file_is_known_to_the_byte(run: Run, host: Host, tmp_path: Path) -> None:
    good, bad, longer = (tmp_path / name for name in ("good", "bad", "longer"))
    for path, words in ((good, "test"), (bad, "tesT"), (longer, "test ")):
        path.write_text(words)

    async def scenario() -> None:
        updates = host.updates()
        assert not await updates.is_published(good)  # nothing is known yet
        await updates.open()
        await until(lambda: updates.news and updates.stage is Stage.IDLE)
        assert [await updates.is_published(path) for path in (good, bad, longer)] == [True, False, False]

    run(scenario())


def forged() -> bytes:
    """The name of our key, the signature of another."""
    text = sealed(payload(), FOREIGN).decode()
    return text.replace(key_name(public(FOREIGN)), key_name(public(OURS))).encode()


def swapped() -> bytes:
    """A good signature, of another list."""
    name = key_name(public(OURS))
    return sealed_text(
        Sealed(payload(serial=6), {name: OURS.sign(b"chanjing-studio-updates-1\0" + payload())})
    ).encode()


def bare() -> bytes:
    """Signed, but not as a list."""
    return sealed_text(Sealed(payload(), {key_name(public(OURS)): OURS.sign(payload())})).encode()


HOSTILE = {
    "unsigned": payload(serial=6),
    "another key": sealed(payload(serial=6), FOREIGN),
    "forged": forged(),
    "swapped": swapped(),
    "signed as something else": bare(),
    "older": sealed(payload(serial=4)),
    "two with one number": sealed(payload(newest="9.3")),
    "expired": sealed(payload(serial=6, signed=time_text(NOW - 9 * DAY), expires=time_text(NOW - 1))),
    "of the future": sealed(payload(serial=6, signed=time_text(NOW + 3 * DAY))),
    "a page": b"<!doctype html><html>Welcome to the hotel</html>",
    "nothing": b"",
    "deep": b"[" * 60_000,
    "signed but deep": sealed(b'{"version":' + b"[" * 40_000),
    "huge number": sealed(b'{"version": ' + b"9" * 5000 + b"}"),
    "letters that turn the others round": sealed(payload(serial=6, notes={"en": "\u202e", "zh_CN": "x"})),
    "another scheme": sealed(payload(serial=6, page="smb://evil.example/x")),
    "mark-up for a number": sealed(payload(serial=6, newest="<b>9.9</b>")),
}


@pytest.mark.parametrize("name", HOSTILE)
def test_a_hostile_list_changes_nothing(host: Host, tmp_path: Path, name: str) -> None:
    believed = BelievedFeed(source(), host.file, now=lambda: NOW)
    believed.take(sealed(payload()))
    before, kept = believed.in_force(), (tmp_path / "updates.json").read_bytes()
    with pytest.raises(FeedDoubted):
        believed.take(HOSTILE[name])
    assert believed.in_force() == before
    assert (tmp_path / "updates.json").read_bytes() == kept


def test_an_older_list_is_not_believed_after_a_restart_either(host: Host) -> None:
    BelievedFeed(source(), host.file, now=lambda: NOW).take(sealed(payload()))
    again = BelievedFeed(source(), host.file, now=lambda: NOW)
    again.load()
    with pytest.raises(FeedDoubted, match="older"):
        again.take(HOSTILE["older"])
    again.take(sealed(payload()))  # the same once more is no news
    again.take(sealed(payload(serial=6, newest="9.2")))


def test_a_new_build_refuses_what_was_replaced_before_it(host: Host) -> None:
    with pytest.raises(FeedDoubted, match="older"):
        BelievedFeed(source(least=6), host.file, now=lambda: NOW).take(sealed(payload()))


def test_keys_can_be_changed_over(host: Host) -> None:
    believed = BelievedFeed(source(), host.file, now=lambda: NOW)
    believed.take(sealed(payload(serial=6), OURS, NEXT))
    believed.take(sealed(payload(serial=7), NEXT))
    believed.take(sealed(payload(serial=8), FOREIGN, NEXT))


def test_a_kept_list_that_somebody_changed_is_not_shown(host: Host, tmp_path: Path) -> None:
    BelievedFeed(source(), host.file, now=lambda: NOW).take(sealed(payload()))
    path = tmp_path / "updates.json"
    kept = host.file.load(source().mark)
    path.write_text(path.read_text().replace(path.read_text().split('"signed": "')[1][:40], "A" * 40))
    again = BelievedFeed(source(), host.file, now=lambda: NOW)
    again.load()
    assert again.in_force() is None
    assert again.kept.serial == kept.serial


def test_a_disk_that_takes_nothing_costs_only_the_memory_of_it(host: Host, tmp_path: Path) -> None:
    (tmp_path / "updates.json").mkdir()
    believed = BelievedFeed(source(), host.file, now=lambda: NOW)
    believed.take(sealed(payload()))
    assert believed.in_force()
    with pytest.raises(FeedDoubted):
        believed.take(HOSTILE["older"])


def test_the_lists_of_these_tests_are_good() -> None:
    assert listed()["files"]["linux-x86_64"]["sha256"] == SUM
