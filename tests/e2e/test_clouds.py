"""Two clouds side by side: from one to the other, at work at the same time, each with an account of its own."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from chanjing_studio.ui.account_menu import AccountMenu
from tests.cloud import SPOKEN, Cloud
from tests.conftest import Run
from tests.e2e.person import Person
from tests.e2e.program import SystemKeyring, at_the_window
from tests.e2e.second_cloud import open_form
from tests.e2e.ways import sign_in, write_speech

pytestmark = pytest.mark.qt_log_ignore("This plugin does not support", extend=True)

QUERY = "/v1/video_avatar/task/query"
STATES = ("accountState", "accountState-topview")
TWO = 2


async def go_to(person: Person, cloud: str) -> None:
    """By the tile at the rail's foot, with the keyboard."""
    await person.until(lambda: person.sees("navAccount"))
    await person.press("navAccount")
    menu = await person.until(lambda: person.window.findChild(AccountMenu))
    assert menu is not None
    action = next(one for one in menu.actions() if one.text().startswith(cloud))
    menu.setActiveAction(action)
    QTest.keyClick(menu, Qt.Key.Key_Return)
    await person.until(lambda: cloud in person.hears("navAccount"))


@pytest.mark.timeout(90)
def test_the_cloud_in_front_decides_what_is_shown_and_is_there_again_after_a_restart(
    run: Run, folder: Path, desktop_keyring: SystemKeyring
) -> None:
    async def scenario() -> None:
        async with at_the_window(folder, sandbox=True) as person:
            await person.until(lambda: "Chanjing, in the sandbox" in person.reads_everything())
            await write_speech(person)
            await go_to(person, "TopView")
            await person.until(lambda: person.sees("avatarFrom"))
            await person.write("scriptEdit", "Said in the other cloud.")
            await person.press("navVoices")
            await person.until(lambda: any("Margaret" in row for row in person.rows("voiceList")))
            assert not person.sees("voiceClone")
            await go_to(person, "Chanjing")
            await person.until(lambda: any("Emma" in row for row in person.rows("voiceList")))
            assert person.sees("voiceClone")
            await person.press("navCreate")
            await person.until(lambda: person.sees("aiMark"))
            await go_to(person, "TopView")
            await person.until(lambda: person.value("scriptEdit") == "Said in the other cloud.")
        async with at_the_window(folder, sandbox=True) as person:
            await person.until(lambda: "TopView, in the sandbox" in person.reads_everything())
            assert person.value("scriptEdit") == "Said in the other cloud."

    run(scenario(), 80)


@pytest.mark.timeout(90)
def test_who_signs_out_of_one_cloud_goes_on_in_the_other(
    run: Run, folder: Path, desktop_keyring: SystemKeyring
) -> None:
    async def scenario() -> None:
        async with at_the_window(folder, sandbox=True) as person:
            await person.until(lambda: "Chanjing, in the sandbox" in person.reads_everything())
            await person.press("navSettings")
            await person.press("accountSignOut-topview")
            await person.press("questionLeave")
            await person.until(lambda: person.hears("accountState-topview") == "Not connected")
            assert person.hears("accountState") == "Connected"
            await person.press("navCreate")
            await write_speech(person)
            await person.press("makeButton")
            await person.until(lambda: person.sees("jobTitle"))
            await person.until(lambda: person.sees("jobCopyLink") or person.sees("jobPlay"), 40)
            await person.press("navCreate")
            await go_to(person, "TopView")
            await person.until(lambda: person.sees("formProblem-account"))

    run(scenario(), 80)


@pytest.mark.timeout(90)
def test_jobs_of_both_clouds_run_at_the_same_moment_and_both_come_out(run: Run, folder: Path, second: Cloud) -> None:
    async def scenario() -> None:
        async with at_the_window(folder) as person:
            await sign_in(person)
            await go_to(person, "TopView")
            second.fault(QUERY, status=503, times=None)
            second.fault(SPOKEN, status=503, times=None)
            await open_form(person)
            await person.press("avatarFromPublic")
            await person.until(lambda: person.sees("pickList") and person.rows("pickList"))
            await person.select_row("pickList", 0)
            await person.write("scriptEdit", "Said by TopView.")
            await person.press("makeButton")
            await person.until_hears("jobTitle", "Said by TopView.")
            await person.press("navCreate")
            await write_speech(person, "Said by Chanjing.")
            await person.press("makeButton")
            await person.until_hears("jobTitle", "Said by Chanjing.")
            await person.until(lambda: len(second.tasks()) == TWO)
            assert len(running(person)) == TWO
            second.reset(everything=False)
            second.lift_limits()
            for words in ("Said by TopView.", "Said by Chanjing."):
                await person.select("jobList", words)
                await person.until_hears("jobState", "Done", 30)
            assert len(second.tasks()) == TWO

    run(scenario(), 80)


@pytest.mark.timeout(90)
def test_both_clouds_go_into_the_sandbox_and_back_at_one_switch(run: Run, folder: Path, second: Cloud) -> None:
    async def scenario() -> None:
        async with at_the_window(folder) as person:
            await sign_in(person)
            await person.press("navSettings")
            await person.until(lambda: "credits" in person.hears("accountFacts-topview"))
            for sandbox in (True, False):
                await person.press("accountSandbox")
                await person.until(lambda wanted=sandbox: in_sandbox(person) == [wanted, wanted], 30)
                assert [person.hears(name) for name in STATES] == ["Connected", "Connected"]

    run(scenario(), 80)


@pytest.mark.timeout(90)
def test_real_keys_of_both_clouds_are_there_again_after_a_restart(run: Run, folder: Path, second: Cloud) -> None:
    async def scenario() -> None:
        async with at_the_window(folder) as person:
            await sign_in(person)
        async with at_the_window(folder) as person:
            await person.press("navSettings")
            await person.until(lambda: [person.hears(name) for name in STATES] == ["Connected", "Connected"])
            assert in_sandbox(person) == [False, False]
            for cloud, voice in (("TopView", "Margaret"), ("Chanjing", "Emma")):
                await go_to(person, cloud)
                await person.press("navVoices")
                await person.until(lambda wanted=voice: any(wanted in row for row in person.rows("voiceList")))

    run(scenario(), 80)


def in_sandbox(person: Person) -> list[bool]:
    """Whether each account says so."""
    return ["In the sandbox" in person.hears(name) for name in ("accountFacts", "accountFacts-topview")]


def running(person: Person) -> list[str]:
    """The rows of jobs that have neither come out nor failed."""
    return [row for row in person.rows("jobList") if "Said by" in row and "Done" not in row and "Failed" not in row]
