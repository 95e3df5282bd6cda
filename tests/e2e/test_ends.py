"""Closed, killed, stopped, unsure: a job goes on or says what to do, and is never made twice."""

from __future__ import annotations

import signal
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest

from tests.cloud import CREATE, UPLOAD, Cloud
from tests.conftest import Run
from tests.e2e.person import Person
from tests.e2e.program import SystemKeyring, at_the_window
from tests.e2e.ways import create_calls, creates, fill_in, is_done, look_at_job, make, story, until_told, uploads
from tests.waiting import until

_ROOT = Path(__file__).resolve().parents[2]


def _killed_when(met: Callable[[], bool], folder: Path, clip: Path, *, after: Callable[[], bool] | None = None) -> None:
    """Start the program as its own process and kill it at a moment; it is frozen meanwhile where more has to happen."""
    with subprocess.Popen([sys.executable, "-m", "tests.e2e.child", folder, clip], cwd=_ROOT) as child:
        try:
            until(met)
            if after:
                child.send_signal(signal.SIGSTOP)
                until(after)
        finally:
            child.kill()


def test_killed_in_the_middle_of_an_upload_the_job_goes_on_at_the_next_start(
    run: Run, home: Path, heavy: Path, open_cloud: Cloud
) -> None:
    open_cloud.fault(UPLOAD, method="PUT", delay=20)
    _killed_when(lambda: uploads(open_cloud) == 1, home, heavy)

    async def scenario() -> None:
        async with at_the_window(home) as person:
            await look_at_job(person)
            await is_done(person)

    run(scenario())
    assert create_calls(open_cloud) == creates(open_cloud) == 1
    assert uploads(open_cloud) == 2


@pytest.mark.skipif(sys.platform == "win32", reason="a process cannot be frozen there")
def test_killed_while_the_cloud_takes_the_job_it_is_found_in_the_clouds_list(
    run: Run, home: Path, clip: Path, open_cloud: Cloud
) -> None:
    open_cloud.fault(CREATE, delay=0.5)
    _killed_when(lambda: create_calls(open_cloud) == 1, home, clip, after=lambda: creates(open_cloud) == 1)

    async def scenario() -> None:
        async with at_the_window(home) as person:
            await look_at_job(person)
            await is_done(person)
            await until_told(person, "Found it in the cloud's list")

    run(scenario())
    assert create_calls(open_cloud) == creates(open_cloud) == 1


def test_killed_before_the_cloud_took_the_job_it_is_sent_only_when_the_user_says_so(
    run: Run, home: Path, clip: Path, open_cloud: Cloud
) -> None:
    open_cloud.fault(CREATE, delay=0.5, cut="before")
    _killed_when(lambda: create_calls(open_cloud) == 1, home, clip)

    async def scenario() -> None:
        async with at_the_window(home) as person:
            await look_at_job(person)
            await _sends_only_when_told(person, open_cloud)

    run(scenario())
    assert create_calls(open_cloud) == 2
    assert creates(open_cloud) == 1


def test_a_lost_answer_is_looked_for_and_the_job_followed(run: Run, home: Path, clip: Path, open_cloud: Cloud) -> None:
    open_cloud.fault(CREATE, cut="handled")

    async def scenario() -> None:
        async with at_the_window(home) as person:
            await make(person, clip)
            await is_done(person)
            await until_told(person, "no answer came")

    run(scenario())
    assert create_calls(open_cloud) == creates(open_cloud) == 1


def test_when_nothing_is_found_it_is_sent_only_when_the_user_says_so(
    run: Run, home: Path, clip: Path, open_cloud: Cloud
) -> None:
    open_cloud.fault(CREATE, cut="before")

    async def scenario() -> None:
        async with at_the_window(home) as person:
            await make(person, clip)
            await person.until_hears("jobProblem", "shows no new job")
        # The question stays open from one start to the next.
        async with at_the_window(home) as person:
            await look_at_job(person)
            await _sends_only_when_told(person, open_cloud)

    run(scenario())
    assert create_calls(open_cloud) == 2
    assert creates(open_cloud) == 1


async def _sends_only_when_told(person: Person, cloud: Cloud) -> None:
    assert "charged a second time" in await person.until_hears("jobProblem", "not sent again")
    await person.press("jobSendAgain")
    assert "both are charged" in await person.until_hears("questionText", "charged")
    await person.press("questionWait")
    assert create_calls(cloud) == 1
    await person.press("jobSendAgain")
    await person.press("questionSend")
    await is_done(person)


def test_a_job_that_turns_up_late_in_the_clouds_list_is_found_by_looking_again(
    run: Run, home: Path, clip: Path, open_cloud: Cloud
) -> None:
    open_cloud.fault(CREATE, cut="handled", fate={"hidden": True})

    async def scenario() -> None:
        async with at_the_window(home) as person:
            await make(person, clip)
            await person.until_hears("jobProblem", "shows no new job")
            open_cloud.change_task(open_cloud.tasks()[0]["id"])
            await person.press("jobLookAgain")
            await is_done(person)

    run(scenario())
    assert create_calls(open_cloud) == creates(open_cloud) == 1


def test_a_job_that_asks_what_to_do_can_be_stopped_and_looked_for_later(
    run: Run, home: Path, clip: Path, open_cloud: Cloud
) -> None:
    open_cloud.fault(CREATE, cut="handled", fate={"hidden": True})

    async def scenario() -> None:
        async with at_the_window(home) as person:
            await make(person, clip)
            await person.until_hears("jobProblem", "shows no new job")
            await person.press("jobCancel")
            await person.until_hears("jobState", "Stopped")
            await until_told(person, "it may be made there and cost money")
            open_cloud.change_task(open_cloud.tasks()[0]["id"])
            await person.press("jobRetry")
            await is_done(person)

    run(scenario())
    assert create_calls(open_cloud) == creates(open_cloud) == 1


def test_closing_the_window_in_the_middle_of_an_upload_asks_first_and_loses_nothing(
    run: Run, home: Path, heavy: Path, open_cloud: Cloud
) -> None:
    open_cloud.fault(UPLOAD, method="PUT", delay=20)

    async def scenario() -> None:
        async with at_the_window(home) as person:
            await make(person, heavy)
            await person.until_hears("jobState", "Uploading")
            await person.close_window()
            await person.press("questionStay")
            assert person.sees("jobTitle")
            await person.close_window()
            await person.press("questionClose")
            await person.until(lambda: not person.sees("jobTitle"))
        async with at_the_window(home) as person:
            await look_at_job(person)
            await is_done(person)

    run(scenario())
    assert create_calls(open_cloud) == creates(open_cloud) == 1


def test_closing_the_window_while_the_job_is_sent_keeps_its_number(
    run: Run, home: Path, clip: Path, open_cloud: Cloud
) -> None:
    open_cloud.fault(CREATE, delay=0.5)

    async def scenario() -> None:
        async with at_the_window(home) as person:
            await make(person, clip)
            await person.until_hears("jobState", "Sending")
        async with at_the_window(home) as person:
            await look_at_job(person)
            await is_done(person)
            assert "Found it" not in story(person)

    run(scenario())
    assert create_calls(open_cloud) == creates(open_cloud) == 1


def test_an_upload_can_be_stopped_and_made_again(run: Run, home: Path, heavy: Path, open_cloud: Cloud) -> None:
    open_cloud.fault(UPLOAD, method="PUT", delay=20)

    async def scenario() -> None:
        async with at_the_window(home) as person:
            await make(person, heavy)
            await person.until_hears("jobState", "Uploading")
            await person.press("jobCancel")
            await person.until_hears("jobState", "Stopped", 8)
            await until_told(person, "costs nothing")
            assert create_calls(open_cloud) == 0
            await person.press("jobRetry")
            await is_done(person)

    run(scenario())
    assert create_calls(open_cloud) == creates(open_cloud) == 1


def test_a_job_stopped_while_it_is_sent_is_known_to_be_in_the_cloud(
    run: Run, home: Path, clip: Path, open_cloud: Cloud
) -> None:
    open_cloud.fault(CREATE, delay=0.5)

    async def scenario() -> None:
        async with at_the_window(home) as person:
            await make(person, clip)
            await person.until_hears("jobState", "Sending")
            await person.press("jobCancel")
            await person.until_hears("jobState", "Stopped")
            assert "may go on in the cloud" in person.hears("jobNote")
            await person.press("jobRetry")  # follows it again
            await is_done(person)

    run(scenario())
    assert create_calls(open_cloud) == creates(open_cloud) == 1


def test_a_job_in_the_cloud_is_no_longer_followed_only_after_a_question(
    run: Run, home: Path, clip: Path, open_cloud: Cloud
) -> None:
    open_cloud.fault(CREATE, fate={"stuck_at": 30})

    async def scenario() -> None:
        async with at_the_window(home) as person:
            await make(person, clip)
            await person.until(lambda: "30" in person.hears("jobFigure"))
            await person.press("jobCancel")
            assert "goes on being made there" in await person.until_hears("questionText", "cloud")
            await person.press("questionFollow")
            assert "Being made" in person.hears("jobState")
            await person.press("jobCancel")
            await person.press("questionStop")
            await person.until_hears("jobState", "Stopped")

    run(scenario())
    assert create_calls(open_cloud) == 1


def test_what_was_made_elsewhere_with_the_same_account_can_be_shown_and_kept(
    run: Run, home: Path, tmp_path: Path, clip: Path, open_cloud: Cloud
) -> None:
    async def elsewhere() -> str:
        async with at_the_window(home) as person:
            await make(person, clip)
            return await is_done(person)

    async def here() -> str:
        (home / "studio.db").unlink()  # another computer of the same user
        async with at_the_window(home) as person:
            await person.press("navJobs")
            await person.until(lambda: "Chanjing, signed in" in person.reads_everything())
            await person.press("jobsElsewhere")
            assert len(await person.until(lambda: person.rows("elsewhereList"))) == 1
            await person.press("elsewhereAdopt")
            return await is_done(person)

    assert run(elsewhere()) == run(here())
    assert create_calls(open_cloud) == 1


def test_the_button_pressed_while_the_keyring_is_still_being_unlocked_makes_the_video_afterwards(
    run: Run, home: Path, clip: Path, open_cloud: Cloud, desktop_keyring: SystemKeyring
) -> None:
    async def scenario() -> None:
        async with at_the_window(home) as person:
            await fill_in(person, clip)
        desktop_keyring.unlocked.clear()
        async with at_the_window(home) as person:
            await person.press("makeButton")
            assert create_calls(open_cloud) == 0
            desktop_keyring.unlocked.set()
            await is_done(person)

    run(scenario())
    assert creates(open_cloud) == 1
