"""The first start: language, account or sandbox, and on to the first video."""

from __future__ import annotations

from pathlib import Path

import pytest
from keyring.backends import fail

from chanjing_studio.sandbox.process import SandboxProcess
from tests.cloud import APP_ID, SECRET_KEY, Cloud
from tests.conftest import Run, in_use
from tests.e2e.person import Person
from tests.e2e.program import SystemKeyring, at_the_window
from tests.e2e.ways import creates, is_done, look_at_job, make


async def _to_the_account(person: Person) -> None:
    await person.press("welcomeNext")
    if not person.sees("accountAppId"):
        await person.press("welcomeAccount")


async def _enter_keys(person: Person, app_id: str, secret_key: str) -> None:
    await person.write("accountAppId", app_id)
    await person.write("accountSecretKey", secret_key)


async def _on_to_create(person: Person) -> None:
    """Some steps may still have a Next."""
    await person.until(lambda: person.sees("makeButton") or person.can_press("welcomeNext"))
    while not person.sees("makeButton"):
        await person.press("welcomeNext")


def test_keys_are_pasted_tested_and_saved_and_the_first_video_is_made(
    run: Run, folder: Path, clip: Path, open_cloud: Cloud, desktop_keyring: SystemKeyring
) -> None:
    async def scenario() -> None:
        async with at_the_window(folder) as person:
            await _to_the_account(person)
            await _enter_keys(person, f"  {APP_ID} ", f"{SECRET_KEY} ")
            await person.press("accountTest")
            await person.until(lambda: bool(person.hears("accountStatus")))
            await person.press("accountSave")
            await _on_to_create(person)
            await make(person, clip)
            link = await is_done(person)
            assert open_cloud.tasks()[0]["id"] in link
        async with at_the_window(folder) as person:
            await person.press("navCreate")  # no second first start
            await person.until(lambda: person.sees("makeButton"))
            await person.until(lambda: len(open_cloud.tasks()) == 1)

    run(scenario())
    assert creates(open_cloud) == 1
    assert any(SECRET_KEY in secret for secret in desktop_keyring.kept.values())


def test_wrong_keys_are_said_to_be_wrong_and_the_fields_stay_filled(
    run: Run, folder: Path, open_cloud: Cloud, desktop_keyring: SystemKeyring
) -> None:
    async def scenario() -> None:
        async with at_the_window(folder) as person:
            await _to_the_account(person)
            await _enter_keys(person, "nobody", "not-the-key")
            for button in ("accountTest", "accountSave"):
                await person.press(button)
                await person.until_hears("accountStatus", "App ID or Secret Key is not right")
                assert person.value("accountAppId") == "nobody"
            await person.write("accountAppId", APP_ID)
            await person.write("accountSecretKey", SECRET_KEY)
            await person.press("accountSave")
            await _on_to_create(person)

    run(scenario())
    assert not any("not-the-key" in secret for secret in desktop_keyring.kept.values())


def test_without_a_keyring_the_keys_are_for_this_time_only_and_no_file_has_them(
    run: Run, folder: Path, open_cloud: Cloud, clip: Path
) -> None:
    async def scenario() -> None:
        async with at_the_window(folder) as person:
            await _to_the_account(person)
            await _enter_keys(person, APP_ID, SECRET_KEY)
            await person.press("accountSave")
            await _on_to_create(person)
            await person.press("navSettings")
            await person.until(lambda: "never in a file" in person.reads_everything())
            await person.press("navCreate")
            await make(person, clip)
            await is_done(person)
        async with at_the_window(folder) as person:
            await person.press("navCreate")
            await person.until(lambda: "Sign in" in person.reads_everything())

    with in_use(fail.Keyring()):
        run(scenario())
    assert not [each for each in folder.rglob("*") if each.is_file() and SECRET_KEY.encode() in each.read_bytes()]


@pytest.mark.timeout(90)
def test_the_sandbox_needs_no_account(
    run: Run, folder: Path, clip: Path, open_cloud: Cloud, desktop_keyring: SystemKeyring
) -> None:
    async def scenario() -> None:
        async with at_the_window(folder) as person:
            await person.press("welcomeNext")
            await person.press("welcomeSandbox")
            await _on_to_create(person)
            await make(person, clip)
            assert await is_done(person, 40)
            await person.press("navCreate")
            await person.until_hears("makePrice", "Costs nothing")

    run(scenario(), 80)
    assert creates(open_cloud) == 0


@pytest.mark.timeout(90)
def test_started_for_the_sandbox_the_program_signs_in_by_itself_and_finds_its_jobs_again(
    run: Run, folder: Path, clip: Path, desktop_keyring: SystemKeyring
) -> None:
    async def scenario() -> None:
        async with at_the_window(folder, sandbox=True) as person:
            await make(person, clip)
            link = await is_done(person, 40)
        async with at_the_window(folder, sandbox=True) as person:
            await person.until(lambda: "Chanjing, in the sandbox" in person.reads_everything())
            await look_at_job(person)
            again = await is_done(person)
            # Another start listens at another port; what is behind the link is the same.
            assert again.split("/", 3)[3] == link.split("/", 3)[3]

    run(scenario(), 80)


def test_leaving_at_once_leaves_no_sandbox_behind(
    run: Run, folder: Path, desktop_keyring: SystemKeyring, monkeypatch: pytest.MonkeyPatch
) -> None:
    started: list[SandboxProcess] = []
    start = SandboxProcess.start

    def noted(state: Path | None = None, pace: str = "real") -> SandboxProcess:
        started.append(start(state, pace))
        return started[-1]

    monkeypatch.setattr(SandboxProcess, "start", noted)

    async def scenario() -> None:
        async with at_the_window(folder, sandbox=True) as person:
            await person.until(lambda: person.sees("makeButton"))

    run(scenario())
    assert not [one for one in started if one.is_running]
