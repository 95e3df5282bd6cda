"""What goes wrong on the way to the cloud and in it: said, waited for, and never paid for twice."""

from __future__ import annotations

import socket
from pathlib import Path
from typing import Any

import pytest

from tests.cloud import CREATE, DETAIL, FILE, LIST, NO_BEANS, OFFER, TOKEN, UPLOAD, Cloud, running_cloud
from tests.conftest import Run
from tests.e2e.conftest import Browser
from tests.e2e.program import SystemKeyring, at_the_window, settle
from tests.e2e.ways import (
    create_calls,
    creates,
    fill_in,
    is_done,
    look_at_job,
    make,
    make_another,
    until_told,
    uploads,
)

KEY_IS_SHARED = "Another program uses this key"


def _good_again(cloud: Cloud) -> None:
    cloud.reset(everything=False)
    cloud.lift_limits()


def _free_port() -> int:
    with socket.socket() as asking:
        asking.bind(("127.0.0.1", 0))
        return asking.getsockname()[1]


def test_without_a_network_at_the_start_the_program_works_and_the_job_waits_for_it(
    run: Run,
    folder: Path,
    clip: Path,
    tmp_path: Path,
    desktop_keyring: SystemKeyring,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    port, state = _free_port(), tmp_path / "cloud"
    monkeypatch.setenv("CHANJING_OPENAPI_BASE_URL", f"http://127.0.0.1:{port}")

    async def with_network() -> None:
        async with at_the_window(folder) as person:
            await fill_in(person, clip)

    async def without() -> None:
        async with at_the_window(folder) as person:
            await person.press("makeButton")
            await person.until_hears("jobState", "Waiting for the network")
            assert "goes on by itself" in person.reads_everything()
            with running_cloud(state, port=port) as cloud:
                await is_done(person)
                assert creates(cloud) == 1

    with running_cloud(state, port=port) as cloud:
        settle(folder, cloud.address)
        cloud.lift_limits()
        run(with_network())
    run(without(), 50)


def test_a_cable_pulled_in_the_middle_of_an_upload_only_makes_it_wait(
    run: Run, home: Path, heavy: Path, open_cloud: Cloud
) -> None:
    open_cloud.fault(UPLOAD, method="PUT", cut="body", after_bytes=4_000_000)
    for path in (UPLOAD, OFFER, FILE, TOKEN, LIST):
        open_cloud.fault(path, skip=1 if path in (UPLOAD, OFFER) else 0, times=None, cut="before")

    async def scenario() -> None:
        async with at_the_window(home) as person:
            await make(person, heavy)
            await person.until_hears("jobState", "Waiting for the network")
            assert "safe" in person.reads_everything()
            _good_again(open_cloud)
            await is_done(person)

    run(scenario())
    assert create_calls(open_cloud) == 1


def test_a_network_that_breaks_while_the_cloud_works_is_no_failure(
    run: Run, home: Path, clip: Path, open_cloud: Cloud
) -> None:
    open_cloud.fault(CREATE, fate={"stuck_at": 40})

    async def scenario() -> None:
        async with at_the_window(home) as person:
            await make(person, clip)
            await person.until(lambda: "40" in person.hears("jobFigure"))
            for path in (LIST, DETAIL):
                open_cloud.fault(path, times=None, cut="before")
            await person.until_hears("jobState", "Waiting for the network")
            assert "charged twice" in person.reads_everything()
            open_cloud.change_task(open_cloud.tasks()[0]["id"])
            _good_again(open_cloud)
            await is_done(person)

    run(scenario())
    assert creates(open_cloud) == 1


def test_a_token_killed_by_another_program_is_renewed_and_the_second_time_said(
    run: Run, home: Path, clip: Path, open_cloud: Cloud
) -> None:
    async def scenario() -> None:
        async with at_the_window(home) as person:
            await fill_in(person, clip)
            open_cloud.rival_signs_in()
            await person.press("makeButton")
            await is_done(person)
            assert KEY_IS_SHARED not in person.reads_everything()
            open_cloud.rival_signs_in()
            await make_another(person, words="Once more.")
            await is_done(person)
            await person.until(lambda: KEY_IS_SHARED in person.reads_everything())

    run(scenario())
    assert creates(open_cloud) == 2


@pytest.mark.parametrize(
    ("trouble", "words"),
    [
        ({"code": 40001, "msg": "超出QPS限制"}, "Waiting for the cloud"),
        ({"status": 429, "headers": {"Retry-After": "1"}}, "Waiting for the cloud"),
        ({"status": 503, "page": "<html>down</html>"}, "Waiting for the cloud"),
    ],
    ids=["40001", "429", "503"],
)
@pytest.mark.parametrize("path", [OFFER, CREATE])
def test_a_busy_cloud_is_waited_for_and_the_reason_said(
    run: Run, home: Path, clip: Path, open_cloud: Cloud, trouble: dict[str, Any], words: str, path: str
) -> None:
    open_cloud.fault(path, times=None, **trouble)

    async def scenario() -> None:
        async with at_the_window(home) as person:
            await make(person, clip)
            await person.until_hears("jobState", words)
            assert person.hears("jobNote")
            _good_again(open_cloud)
            await is_done(person)

    run(scenario())
    assert creates(open_cloud) == 1


def test_the_pause_that_the_cloud_asks_for_is_kept(run: Run, home: Path, clip: Path, open_cloud: Cloud) -> None:
    open_cloud.fault(CREATE, status=429, headers={"Retry-After": "2"})

    async def scenario() -> None:
        async with at_the_window(home) as person:
            await make(person, clip)
            await is_done(person)

    run(scenario())
    refused, taken = open_cloud.calls(CREATE)
    assert taken["time"] - refused["time"] >= 2.0


def test_a_long_pause_that_the_cloud_asks_for_can_be_cut_short(
    run: Run, home: Path, clip: Path, open_cloud: Cloud
) -> None:
    open_cloud.fault(OFFER, status=429, headers={"Retry-After": "3600"})

    async def scenario() -> None:
        async with at_the_window(home) as person:
            await make(person, clip)
            await person.press("jobLookAgain")
            await is_done(person)

    run(scenario())
    assert create_calls(open_cloud) == 1


@pytest.mark.parametrize(
    ("message", "cause"),
    [
        ("audio.tts_config.speed 参数错误", "The cloud takes a speed of 0.5 to 2."),
        ("今天不行", "今天不行"),
    ],
    ids=["field known", "field unknown"],
)
def test_a_refusal_says_its_cause_and_under_details_the_clouds_words_code_and_trace_id(
    run: Run, home: Path, clip: Path, open_cloud: Cloud, message: str, cause: str
) -> None:
    open_cloud.fault(CREATE, code=40000, msg=message)

    async def scenario() -> None:
        async with at_the_window(home) as person:
            await make(person, clip)
            await person.until_hears("jobState", "Failed")
            assert cause in person.hears("jobProblem")
            await person.press("jobDetails")
            details = person.reads_everything()
            await person.press("problemCopyDetails")
            for text in (details, person.clipboard()):
                assert f"Cloud said: {message}" in text
                assert "Code: 40000" in text
                assert "Trace id: " in text
            await person.press("jobMakeAnother")
            await person.press("makeButton")
            await is_done(person)

    run(scenario())
    assert create_calls(open_cloud) == 2
    assert creates(open_cloud) == 1


def test_not_enough_beans_said_late_pauses_the_queue_and_burns_no_other_job(
    run: Run, home: Path, clip: Path, open_cloud: Cloud, browser: Browser
) -> None:
    open_cloud.fault(CREATE, fate={"fails": NO_BEANS})

    async def scenario() -> None:
        async with at_the_window(home) as person:
            await make(person, clip)
            await person.until_hears("jobState", "balance is too low")
            assert "beans" in person.hears("jobProblem")
            await person.until_hears("navJobs", "1 need")
            await person.press("jobTopUp")
            await make_another(person, words="Another sentence.")
            await person.until_hears("jobState", "Paused")
            assert "nothing charged" in person.hears("jobNote")
            assert create_calls(open_cloud) == 1
        # The pause outlives the program, and so does what waits for the user.
        async with at_the_window(home) as person:
            await person.until_hears("navJobs", "1 need")
            await look_at_job(person, "Another sentence.")
            await person.until_hears("jobState", "Paused")
            assert create_calls(open_cloud) == 1
            await person.press("jobGoOn")
            await is_done(person)

    run(scenario())
    assert browser.opened
    assert create_calls(open_cloud) == 2


def test_keys_that_the_cloud_takes_back_are_asked_for_and_the_job_goes_on(
    run: Run, home: Path, clip: Path, open_cloud: Cloud
) -> None:
    async def scenario() -> None:
        async with at_the_window(home) as person:
            await fill_in(person, clip)
            open_cloud.rival_signs_in()
            open_cloud.fault(TOKEN, times=None, code=10400, msg="AK或SK错误")
            await person.press("makeButton")
            await person.until_hears("jobState", "Waiting for its account")
            _good_again(open_cloud)
            await person.press("jobSignIn")
            await person.write("accountAppId", "sandbox")
            await person.write("accountSecretKey", "sandbox-secret")
            await person.press("accountSave")
            await person.until(lambda: person.sees("makeButton"))
            await look_at_job(person)
            await is_done(person)

    run(scenario())
    assert creates(open_cloud) == 1


def test_a_file_that_the_cloud_refuses_after_a_look_is_said_to_be_refused(
    run: Run, home: Path, clip: Path, open_cloud: Cloud
) -> None:
    open_cloud.fault(OFFER, fate={"status": 98, "msg": "视频编码不支持"})

    async def scenario() -> None:
        async with at_the_window(home) as person:
            await make(person, clip)
            await person.until_hears("jobState", "Failed")
            assert "视频编码不支持" in person.hears("jobProblem")
            assert "clip.mp4" in person.hears("jobProblem")
            await until_told(person, "Uploaded")

    run(scenario())
    assert create_calls(open_cloud) == 0
    assert uploads(open_cloud) == 1
