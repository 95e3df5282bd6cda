"""Two accounts at one window: each job waits for its own and goes out under it alone."""

from __future__ import annotations

from pathlib import Path

from tests.cloud import APP_ID, CREATE, OFFER, Cloud
from tests.conftest import Run
from tests.e2e.program import at_the_window
from tests.e2e.ways import is_done, look_at_job, make, make_another, sign_in

OTHER = ("other", "other-secret")
MINE, THEIRS = "Mine, under the first.", "Theirs, under the other."


def _owners(cloud: Cloud) -> dict[str, str]:
    """Under which account each script was made."""
    return {task["order"]["tts_config"]["text"][0]: task["account"] for task in cloud.tasks()}


def test_a_job_of_the_first_account_waits_while_another_is_signed_in_and_after_a_restart(
    run: Run, home: Path, clip: Path, open_cloud: Cloud
) -> None:
    open_cloud.add_account(*OTHER)
    open_cloud.fault(OFFER, times=None, status=503)

    async def scenario() -> None:
        async with at_the_window(home) as person:
            await make(person, clip, words=MINE)
            await sign_in(person, *OTHER)
            await look_at_job(person, "Mine")
            await person.until_hears("jobState", "Waiting for its account")
        async with at_the_window(home) as person:
            await look_at_job(person, "Mine")
            await person.until_hears("jobState", "Waiting for its account")
            await person.until(lambda: "belongs to another account" in person.reads_everything())
            assert open_cloud.calls(CREATE) == []

    run(scenario(), 50)
    assert open_cloud.tasks() == []


def test_each_of_two_accounts_gets_its_own_video_and_uses_its_own_files(
    run: Run, home: Path, clip: Path, open_cloud: Cloud
) -> None:
    open_cloud.add_account(*OTHER)
    open_cloud.fault(CREATE, delay=4, code=10400, msg="AccessToken已失效")  # longer than any sign-in takes

    async def scenario() -> None:
        async with at_the_window(home) as person:
            await make(person, clip, words=MINE)
            await person.until(lambda: open_cloud.calls(CREATE))
            await sign_in(person, *OTHER)
            await make_another(person, words=THEIRS)
            await is_done(person)
            assert _owners(open_cloud) == {THEIRS: OTHER[0]}
            await sign_in(person)
            await look_at_job(person, "Mine")
            await is_done(person)

    run(scenario(), 50)
    assert _owners(open_cloud) == {MINE: APP_ID, THEIRS: OTHER[0]}
    assert sorted(file["account"] for file in open_cloud.files()) == [OTHER[0], APP_ID]
    assert open_cloud.callers(CREATE) == [APP_ID, OTHER[0], APP_ID]


def test_signing_out_while_a_file_goes_up_stops_it_and_signing_in_again_makes_the_video(
    run: Run, home: Path, heavy: Path, open_cloud: Cloud
) -> None:
    open_cloud.fault("/res/upload/*", method="PUT", delay=1.5)

    async def scenario() -> None:
        async with at_the_window(home) as person:
            await make(person, heavy, words=MINE)
            await person.until(lambda: open_cloud.calls("/res/upload/", method="PUT"))
            await person.press("navSettings")
            await person.press("accountSignOut")
            await person.press("questionLeave")
            await look_at_job(person, "Mine")
            await person.until_hears("jobState", "Waiting for its account")
            await person.press("navSettings")
            await person.until(lambda: not person.sees("accountSignOut"))
            await sign_in(person)
            await look_at_job(person, "Mine")
            await is_done(person)

    run(scenario(), 50)
    assert _owners(open_cloud) == {MINE: APP_ID}
