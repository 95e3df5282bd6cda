"""What is kept of a sign-in: damaged, of another account, and in keyrings that refuse or take their time."""

from __future__ import annotations

import json
import threading
from concurrent.futures import ThreadPoolExecutor
from typing import Any

import pytest

from chanjing_studio.domain.errors import KeyringTrouble
from chanjing_studio.domain.provider import Keys
from chanjing_studio.domain.words import Sentence
from chanjing_studio.providers.chanjing.client.token import Access, Token
from tests.cloud import VOICES, Cloud
from tests.providers.chanjing.conftest import KEYS, Connect
from tests.vault import MemoryVault

GOOD_KEYS = json.dumps({"app_id": KEYS.app_id, "secret_key": KEYS.secret_key})


@pytest.mark.parametrize(
    "kept",
    ["", "{", "[]", "null", "7", "{}", "not json", "[" * 100_000, "\x00\ud800", '{"app_id": 7, "secret_key": "k"}',
     '{"app_id": "a"}', '{"app_id": "", "secret_key": ""}', '{"app_id": ["a"], "secret_key": {}}'],
    ids=range(13),
)  # fmt: skip
def test_keys_that_no_sign_in_can_have_written_are_none(
    cloud: Cloud, connect: Connect, vault: MemoryVault, kept: str
) -> None:
    vault.kept = {"chanjing@sandbox/keys": kept, "chanjing@sandbox/token": "[]"}
    assert connect(cloud.address).resume() is None


@pytest.mark.parametrize(
    "token",
    ["{", "[]", "[" * 100_000, {}, {"token": "old"}, {"expires": 9e9}, {"token": 7, "expires": 9e9},
     {"token": "old", "expires": "soon"}, {"token": "old", "expires": None}, {"token": "old", "expires": 0},
     {"token": "o\r\nld", "expires": 9e9}, {"token": "过期", "expires": 9e9}, {"token": "", "expires": 9e9},
     {"token": " old", "expires": 9e9}, {"token": "old", "expires": -(10**400)}],
    ids=range(15),
)  # fmt: skip
def test_a_kept_token_that_is_none_is_asked_for_again(
    cloud: Cloud, connect: Connect, vault: MemoryVault, token: str | dict[str, Any]
) -> None:
    kept = token if isinstance(token, str) else json.dumps({"app_id": KEYS.app_id, **token})
    vault.kept = {"chanjing@sandbox/keys": GOOD_KEYS, "chanjing@sandbox/token": kept}
    provider = connect(cloud.address)
    assert provider.resume()
    assert provider.voices(1).voices


def test_the_token_of_the_account_before_is_not_used(cloud: Cloud, connect: Connect, vault: MemoryVault) -> None:
    connect(cloud.address).sign_in(KEYS)
    others = vault.kept["chanjing@sandbox/token"]
    cloud.add_account("other", "other-secret")
    connect(cloud.address).sign_in(Keys("other", "other-secret"))
    vault.kept["chanjing@sandbox/token"] = others  # as when the program ended between the two writes
    provider = connect(cloud.address)
    provider.resume()
    provider.voices(1)
    assert cloud.callers(VOICES) == ["other"]


class LockedVault(MemoryVault):
    """A keyring that holds the token back, whoever asks: it alone is of no use."""

    def read(self, name: str) -> str | None:
        self._refuse(name)
        return super().read(name)

    def write(self, name: str, secret: str) -> None:
        self._refuse(name)
        super().write(name, secret)

    def forget(self, name: str) -> None:
        self._refuse(name)
        super().forget(name)

    def _refuse(self, name: str) -> None:
        if name.endswith("token"):
            raise KeyringTrouble(Sentence("locked"))


class SlowVault(MemoryVault):
    """A keyring that asks its user before it takes a token."""

    def __init__(self) -> None:
        super().__init__()
        self.asked, self.unlocked = threading.Event(), threading.Event()

    def write(self, name: str, secret: str) -> None:
        if name.endswith("token"):
            self.asked.set()
            self.unlocked.wait(20)
        super().write(name, secret)


def test_a_token_that_cannot_be_kept_is_used_all_the_same() -> None:
    access = Access("x", LockedVault(), issue=lambda _: Token("t", 9999), now=lambda: 0, on_note=lambda _: None)
    access.sign_in(KEYS)
    assert access.token() == "t"


def test_a_token_that_cannot_be_read_is_asked_for_again_and_signing_out_removes_the_keys() -> None:
    vault = LockedVault()
    vault.kept["x/keys"] = GOOD_KEYS
    access = Access("x", vault, issue=lambda _: Token("t", 9999), now=lambda: 0, on_note=lambda _: None)
    assert access.resume() == KEYS
    assert access.token() == "t"
    with pytest.raises(KeyringTrouble):
        access.sign_out()
    assert vault.kept == {}


def test_calls_do_not_wait_for_a_keyring_that_asks_before_it_keeps_a_token() -> None:
    vault = SlowVault()
    access = Access("x", vault, issue=lambda _: Token("t", 9999), now=lambda: 0, on_note=lambda _: None)
    with ThreadPoolExecutor(1) as pool:
        signing_in = pool.submit(access.sign_in, KEYS)
        assert vault.asked.wait(10)
        assert access.token() == "t"
        assert not signing_in.done()
        vault.unlocked.set()
    assert "x/token" in vault.kept


def test_a_token_that_a_slow_keyring_takes_after_the_sign_out_is_not_left_behind() -> None:
    vault = SlowVault()
    access = Access("x", vault, issue=lambda _: Token("t", 9999), now=lambda: 0, on_note=lambda _: None)
    with ThreadPoolExecutor(2) as pool:
        pool.submit(access.sign_in, KEYS)
        assert vault.asked.wait(10)
        signing_out = pool.submit(access.sign_out)
        vault.unlocked.set()
        signing_out.result(10)
    assert vault.kept == {}
