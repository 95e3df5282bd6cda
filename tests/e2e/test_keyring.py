"""A keyring that is locked, refuses, forgets, holds nonsense or takes its time: jobs wait, and each is made once."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from keyring.backends import fail
from keyring.errors import KeyringError, KeyringLocked

from tests.cloud import CREATE, OFFER, TOKEN, Cloud
from tests.conftest import Run, in_use
from tests.e2e.person import Person
from tests.e2e.program import SystemKeyring, at_the_window, settle
from tests.e2e.ways import creates, is_done, look_at_job, make, sign_in

OPERATIONS = ("get", "set", "delete")
Cure = Callable[["MoodyKeyring"], None]


class MoodyKeyring(SystemKeyring):
    """Refuses some of what it is asked: ``moods`` are an operation, the end of a name, and what is raised."""

    __module__ = "keyring.backends.SecretService"

    def __init__(self) -> None:
        super().__init__()
        self.moods: list[tuple[str, str, Exception]] = []

    def get_password(self, service: str, username: str) -> str | None:
        self._consider("get", username)
        return super().get_password(service, username)

    def set_password(self, service: str, username: str, password: str) -> None:
        self._consider("set", username)
        self.kept[service, username] = password

    def delete_password(self, service: str, username: str) -> None:
        self._consider("delete", username)
        super().delete_password(service, username)

    def refuse(
        self, name: str = "", *, error: Exception | None = None, operations: tuple[str, ...] = OPERATIONS
    ) -> None:
        self.moods += [(operation, name, error or KeyringError("no")) for operation in operations]

    def _consider(self, operation: str, name: str) -> None:
        for refused, end, error in self.moods:
            if operation == refused and name.endswith(end):
                raise error


@pytest.fixture
def moody() -> Iterator[MoodyKeyring]:
    with in_use(MoodyKeyring()) as backend:
        yield backend


async def _leave_a_job(folder: Path, clip: Path, cloud: Cloud) -> None:
    """Someone signed in presses the button, and leaves before the cloud could be asked for anything."""
    cloud.fault(OFFER, times=None, status=503)
    async with at_the_window(folder) as person:
        await make(person, clip)
    cloud.reset(everything=False)
    cloud.lift_limits()


async def _waits(person: Person, cloud: Cloud) -> None:
    await look_at_job(person)
    await person.until_hears("jobState", "Waiting for its account")
    assert cloud.calls(CREATE) == []


async def _goes_on_after_a_sign_in(person: Person, cloud: Cloud) -> None:
    await _waits(person, cloud)
    await sign_in(person)
    await look_at_job(person)
    await is_done(person)


def _locked(keyring: MoodyKeyring) -> None:
    keyring.refuse(error=KeyringLocked("locked"))


def _answers_no_more(keyring: MoodyKeyring) -> None:
    keyring.refuse("/keys")


@pytest.mark.parametrize(
    ("mood", "words"), [(_locked, "The keyring of this computer is locked"), (_answers_no_more, "does not answer")]
)
def test_a_keyring_that_does_not_answer_at_the_start_is_asked_again_with_one_press(
    run: Run, folder: Path, clip: Path, open_cloud: Cloud, moody: MoodyKeyring, mood: Cure, words: str
) -> None:
    settle(folder, open_cloud.address)

    async def scenario() -> None:
        await _leave_a_job(folder, clip, open_cloud)
        mood(moody)
        async with at_the_window(folder) as person:
            await person.until(lambda: words in person.reads_everything())
            await person.press("bannerAction")
            await person.until(lambda: words in person.reads_everything())
            moody.moods.clear()
            await person.press("bannerAction")
            await person.until(lambda: words not in person.reads_everything())
            await look_at_job(person)
            await is_done(person)

    run(scenario(), 50)
    assert creates(open_cloud) == 1


def _forgets(keyring: MoodyKeyring) -> None:
    keyring.kept.clear()


def _holds_nonsense(keyring: MoodyKeyring) -> None:
    for place in keyring.kept:
        keyring.kept[place] = '{"app_id": 7, "secret_key": ["k"], "token": {}, "expires": "soon"}'


def _gives_nothing(keyring: MoodyKeyring) -> None:
    keyring.refuse()


@pytest.mark.parametrize("mood", [_forgets, _holds_nonsense, _gives_nothing])
def test_a_job_waits_until_its_account_is_signed_in_again_and_is_made_once(
    run: Run, folder: Path, clip: Path, open_cloud: Cloud, moody: MoodyKeyring, mood: Cure
) -> None:
    settle(folder, open_cloud.address)

    async def scenario() -> None:
        await _leave_a_job(folder, clip, open_cloud)
        mood(moody)
        async with at_the_window(folder) as person:
            await _goes_on_after_a_sign_in(person, open_cloud)

    run(scenario(), 50)
    assert creates(open_cloud) == 1


def test_a_keyring_that_takes_nothing_more_still_signs_in_with_what_it_holds(
    run: Run, folder: Path, clip: Path, open_cloud: Cloud, moody: MoodyKeyring
) -> None:
    settle(folder, open_cloud.address)

    async def scenario() -> None:
        await _leave_a_job(folder, clip, open_cloud)
        moody.refuse(operations=("set",))
        async with at_the_window(folder) as person:
            await look_at_job(person)
            await is_done(person)

    run(scenario(), 50)
    assert creates(open_cloud) == 1


def test_without_a_keyring_a_job_waits_for_the_keys_and_is_made_once(
    run: Run, folder: Path, clip: Path, open_cloud: Cloud
) -> None:
    async def scenario() -> None:
        open_cloud.fault(OFFER, times=None, status=503)
        async with at_the_window(folder) as person:
            await person.press("welcomeNext")
            await person.press("welcomeAccount")
            await person.write("accountAppId", "sandbox")
            await person.write("accountSecretKey", "sandbox-secret")
            await person.press("accountSave")
            await person.until(lambda: person.sees("makeButton") or person.can_press("welcomeNext"))
            while not person.sees("makeButton"):
                await person.press("welcomeNext")
            await make(person, clip)
        open_cloud.reset(everything=False)
        async with at_the_window(folder) as person:
            await _goes_on_after_a_sign_in(person, open_cloud)

    with in_use(fail.Keyring()):
        run(scenario(), 50)
    assert creates(open_cloud) == 1


def test_a_keyring_that_keeps_no_token_costs_a_sign_in_and_nothing_else(
    run: Run, folder: Path, clip: Path, open_cloud: Cloud, moody: MoodyKeyring
) -> None:
    settle(folder, open_cloud.address)

    async def scenario() -> None:
        await _leave_a_job(folder, clip, open_cloud)
        moody.refuse("/token")
        async with at_the_window(folder) as person:
            await look_at_job(person)
            await is_done(person)

    run(scenario(), 50)
    assert creates(open_cloud) == 1
    assert len(open_cloud.calls(TOKEN)) == 1


def test_a_keyring_that_removes_nothing_is_said_and_nothing_goes_out_after_the_sign_out(
    run: Run, folder: Path, clip: Path, open_cloud: Cloud, moody: MoodyKeyring
) -> None:
    settle(folder, open_cloud.address)
    open_cloud.fault(OFFER, times=None, status=503)

    async def scenario() -> None:
        async with at_the_window(folder) as person:
            await make(person, clip)
            moody.refuse("s", operations=("delete",))
            await person.press("navSettings")
            await person.press("accountSignOut")
            await person.press("questionLeave")
            await person.until(lambda: "does not answer" in person.reads_everything())
            open_cloud.reset(everything=False)
            await _goes_on_after_a_sign_in(person, open_cloud)

    run(scenario(), 50)
    assert creates(open_cloud) == 1


def test_while_the_desktop_asks_to_unlock_its_keyring_the_window_goes_on_and_jobs_wait(
    run: Run, folder: Path, clip: Path, open_cloud: Cloud, moody: MoodyKeyring
) -> None:
    settle(folder, open_cloud.address)

    async def scenario() -> None:
        await _leave_a_job(folder, clip, open_cloud)
        moody.unlocked.clear()
        async with at_the_window(folder) as person:
            await _waits(person, open_cloud)
            await person.press("navCreate")
            await person.write("scriptEdit", "Meanwhile.")
            assert person.value("scriptEdit") == "Meanwhile."
            moody.unlocked.set()
            await look_at_job(person)
            await is_done(person)

    run(scenario(), 50)
    assert creates(open_cloud) == 1
