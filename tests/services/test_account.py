"""Signing in and out, and what a test of keys says."""

from __future__ import annotations

from collections.abc import Iterator

import pytest

from chanjing_studio.domain.errors import NotSignedIn
from chanjing_studio.domain.models import Account
from chanjing_studio.domain.provider import Keys
from chanjing_studio.providers.chanjing.client.address import chanjing_at
from chanjing_studio.providers.chanjing.provider import Chanjing
from chanjing_studio.services.account import AccountService, Verdict, pasted_keys
from chanjing_studio.services.background import Background
from chanjing_studio.storage.secrets import SECURE_BACKENDS, KeyringVault
from tests.cloud import APP_ID, SECRET_KEY, TOKEN, VOICES, Cloud
from tests.conftest import MemoryKeyring, Run

KEYS = Keys(APP_ID, SECRET_KEY)


@pytest.fixture
def heard() -> list[Account | None]:
    """Every account that was told."""
    return []


@pytest.fixture
def background() -> Iterator[Background]:
    made = Background(2)
    yield made
    made.close()


@pytest.fixture
def service(
    cloud: Cloud, memory_keyring: MemoryKeyring, background: Background, heard: list[Account | None]
) -> AccountService:
    return service_for(cloud.address, background, heard)


def service_for(address: str, background: Background, heard: list[Account | None]) -> AccountService:
    vault = KeyringVault(trusted=SECURE_BACKENDS | {MemoryKeyring.__module__})
    cloud = Chanjing(chanjing_at(address), vault, routes=(), proxy="", on_note=lambda _: None)
    return AccountService(background, cloud, on_change=heard.append)


def test_signing_in_is_remembered_until_signing_out(
    run: Run,
    cloud: Cloud,
    service: AccountService,
    background: Background,
    heard: list[Account | None],
    memory_keyring: MemoryKeyring,
) -> None:
    async def scenario() -> None:
        assert await service.resume() is None
        account = await service.sign_in(KEYS)
        later = service_for(cloud.address, background, [])
        assert await later.resume() == account == service.account
        await service.sign_out()
        assert await later.resume() is None
        assert heard == [account, None]

    run(scenario())
    assert memory_keyring.kept == {}


def test_wrong_keys_change_nothing(run: Run, service: AccountService, heard: list[Account | None]) -> None:
    async def scenario() -> None:
        with pytest.raises(NotSignedIn):
            await service.sign_in(Keys(APP_ID, "wrong"))
        with pytest.raises(NotSignedIn, match="both"):
            await service.sign_in(Keys(APP_ID, ""))

    run(scenario())
    assert heard == []


def check(run: Run, service: AccountService, keys: Keys = KEYS) -> Verdict:
    return run(service.check(keys))


def test_a_test_of_good_keys_says_so_and_keeps_nothing(
    run: Run, service: AccountService, memory_keyring: MemoryKeyring, heard: list[Account | None]
) -> None:
    assert check(run, service) == Verdict(True, check(run, service).sentence)
    assert memory_keyring.kept == {}
    assert heard == []


def test_a_test_names_the_keys_as_the_trouble(run: Run, service: AccountService) -> None:
    verdict = check(run, service, Keys(APP_ID, "wrong"))
    assert not verdict.good
    assert str(verdict.sentence) == "App ID or Secret Key is not right."
    assert "both" in str(check(run, service, Keys("", "")).sentence)


def test_a_test_names_the_network_as_the_trouble(
    run: Run, background: Background, memory_keyring: MemoryKeyring
) -> None:
    verdict = check(run, service_for("https://cloud.invalid", background, []))
    assert "cloud.invalid cannot be reached" in str(verdict.sentence)


def test_a_test_names_the_cloud_as_the_trouble(run: Run, cloud: Cloud, service: AccountService) -> None:
    cloud.fault(TOKEN, status=503)
    assert "down" in str(check(run, service).sentence)


def test_an_account_that_is_signed_in_can_be_tried(run: Run, cloud: Cloud, service: AccountService) -> None:
    run(service.sign_in(KEYS))
    assert run(service.test()).good
    cloud.fault(VOICES, status=503)
    assert "down" in str(run(service.test()).sentence)


@pytest.mark.parametrize("around", [" {} ", "{}\r\n", "\t{}", "\ufeff{}\u200b", "\u00a0{}\u3000"])
def test_keys_are_taken_as_they_were_meant(around: str) -> None:
    assert pasted_keys(around.format("a1b2"), around.format("k3y")) == Keys("a1b2", "k3y")
