"""The token: kept, renewed early and once, and never in a loop."""

from __future__ import annotations

import json
import threading
import time
from concurrent.futures import ThreadPoolExecutor
from typing import Any

import pytest

from chanjing_studio.domain.errors import AccountLeft, KeyringTrouble, NotSignedIn, Refused, TokenDied
from chanjing_studio.domain.provider import Keys
from chanjing_studio.domain.words import Sentence
from chanjing_studio.providers.chanjing.client.api import Client
from chanjing_studio.providers.chanjing.client.token import Access, Token
from chanjing_studio.providers.chanjing.provider import Chanjing
from tests.cloud import OFFER, TOKEN, VOICES, Cloud
from tests.providers.chanjing.conftest import KEYS, Connect, MemoryVault

NOTE = "Another program uses this key: each of its sign-ins ends ours."


def sign_ins(cloud: Cloud) -> int:
    return len(cloud.calls(TOKEN))


def test_one_token_serves_many_calls_and_the_next_start(cloud: Cloud, chanjing: Chanjing, connect: Connect) -> None:
    chanjing.voices(1)
    chanjing.voices(2)
    later = connect(cloud.address)
    account = later.resume()
    assert account
    later.voices(1)
    assert sign_ins(cloud) == 1


def test_wrong_keys_are_said_and_not_kept(cloud: Cloud, connect: Connect, vault: MemoryVault) -> None:
    with pytest.raises(NotSignedIn, match="App ID or Secret Key is not right"):
        connect(cloud.address).sign_in(Keys("sandbox", "wrong"))
    assert vault.kept == {}


def test_without_keys_the_first_call_asks_to_sign_in(cloud: Cloud, connect: Connect) -> None:
    assert connect(cloud.address).resume() is None
    with pytest.raises(NotSignedIn):
        connect(cloud.address).voices(1)


def test_a_token_killed_by_another_program_is_renewed_once(
    cloud: Cloud, chanjing: Chanjing, notes: list[Sentence]
) -> None:
    cloud.rival_signs_in()
    assert chanjing.voices(1).voices
    assert sign_ins(cloud) == 2
    assert notes == []


def test_a_second_death_within_a_minute_goes_on_and_is_told(
    cloud: Cloud, chanjing: Chanjing, notes: list[Sentence]
) -> None:
    for _ in range(2):
        cloud.rival_signs_in()
        assert chanjing.voices(1).voices
    assert [str(note) for note in notes] == [NOTE]


def test_threads_that_meet_a_dead_token_renew_it_once(cloud: Cloud, chanjing: Chanjing) -> None:
    cloud.rival_signs_in()
    with ThreadPoolExecutor(6) as pool:
        assert all(page.voices for page in pool.map(chanjing.voices, [1] * 6))
    assert sign_ins(cloud) == 2


@pytest.mark.parametrize("trouble", [{"code": 10400, "msg": "AccessToken验证失败"}, {"code": 10401}, {"status": 401}])
def test_a_refusal_that_a_new_token_does_not_cure_ends_it(
    cloud: Cloud, chanjing: Chanjing, trouble: dict[str, Any]
) -> None:
    cloud.fault(VOICES, times=None, **trouble)
    with pytest.raises(TokenDied):
        chanjing.voices(1)
    assert sign_ins(cloud) == 2
    assert len(cloud.calls(VOICES)) == 2


def test_a_10400_about_something_else_costs_no_token(cloud: Cloud, calls: Client) -> None:
    cloud.fault(OFFER, code=10400, msg="获取文件上传地址错误")
    with pytest.raises(Refused, match="获取文件上传地址错误"):
        calls.get("common/create_upload_url", {})
    assert sign_ins(cloud) == 1


def test_small_expiries_are_seconds_to_live(cloud: Cloud, connect: Connect, vault: MemoryVault) -> None:
    cloud.fault(TOKEN, put={"data.expire_in": 86400})
    connect(cloud.address).sign_in(KEYS)
    kept = json.loads(vault.kept["chanjing@sandbox/token"])
    assert kept["expires"] == pytest.approx(time.time() + 86400, abs=30)


def test_a_token_is_renewed_five_minutes_before_it_ends(cloud: Cloud, connect: Connect) -> None:
    cloud.fault(TOKEN, put={"data.expire_in": 290})
    provider = connect(cloud.address)
    provider.sign_in(KEYS)
    provider.voices(1)
    provider.voices(1)
    assert sign_ins(cloud) == 2


@pytest.mark.parametrize("days", [-2, 2])
def test_a_clock_that_is_off_does_not_end_tokens(
    cloud: Cloud, connect: Connect, monkeypatch: pytest.MonkeyPatch, days: int
) -> None:
    right = time.time
    monkeypatch.setattr(time, "time", lambda: right() + days * 86400)
    provider = connect(cloud.address)
    provider.sign_in(KEYS)
    provider.voices(1)
    provider.voices(2)
    assert sign_ins(cloud) == 1


def test_testing_other_keys_leaves_the_account_alone(cloud: Cloud, chanjing: Chanjing, vault: MemoryVault) -> None:
    before = dict(vault.kept)
    with pytest.raises(NotSignedIn):
        chanjing.check(Keys("other", "keys"))
    assert vault.kept == before


def test_testing_the_keys_in_use_does_not_end_the_sign_in(cloud: Cloud, chanjing: Chanjing) -> None:
    chanjing.check(KEYS)
    chanjing.voices(1)
    assert sign_ins(cloud) == 2
    assert [call["code"] for call in cloud.calls(VOICES)] == [0]


def test_testing_keys_before_any_account_keeps_nothing(cloud: Cloud, connect: Connect, vault: MemoryVault) -> None:
    connect(cloud.address).check(KEYS)
    assert vault.kept == {}


def test_signing_out_leaves_nothing_behind(chanjing: Chanjing, vault: MemoryVault) -> None:
    chanjing.sign_out()
    assert vault.kept == {}
    assert chanjing.resume() is None
    with pytest.raises(NotSignedIn):
        chanjing.voices(1)


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


def test_a_closed_provider_sends_nothing_more_and_writes_nothing(
    cloud: Cloud, chanjing: Chanjing, vault: MemoryVault
) -> None:
    before = dict(vault.kept)
    chanjing.close()
    for call in (lambda: chanjing.voices(1), lambda: chanjing.sign_in(KEYS)):
        with pytest.raises(AccountLeft):
            call()
    assert (vault.kept, cloud.calls(VOICES), sign_ins(cloud)) == (before, [], 1)


def test_a_provider_takes_no_second_account(cloud: Cloud, chanjing: Chanjing) -> None:
    cloud.add_account("other", "other-secret")
    with pytest.raises(AccountLeft):
        chanjing.sign_in(Keys("other", "other-secret"))
    chanjing.voices(1)
    assert cloud.callers(VOICES) == [KEYS.app_id]


def test_a_call_whose_token_dies_while_the_provider_is_closed_gets_no_other(cloud: Cloud, chanjing: Chanjing) -> None:
    cloud.fault(VOICES, delay=0.3, code=10400, msg="AccessToken已失效")
    with ThreadPoolExecutor(1) as pool:
        call = pool.submit(chanjing.voices, 1)
        while not cloud.calls(VOICES):
            time.sleep(0.005)
        chanjing.close()
        with pytest.raises(AccountLeft):
            call.result()
    assert sign_ins(cloud) == 1


def test_a_token_that_is_on_its_way_while_the_provider_is_closed_is_not_used(cloud: Cloud, chanjing: Chanjing) -> None:
    cloud.rival_signs_in()
    cloud.fault(TOKEN, delay=0.3)
    with ThreadPoolExecutor(1) as pool:
        call = pool.submit(chanjing.voices, 1)
        while sign_ins(cloud) < 2:
            time.sleep(0.005)
        chanjing.close()
        with pytest.raises(AccountLeft):
            call.result()
    assert len(cloud.calls(VOICES)) == 1


def test_an_account_is_known_by_place_and_key_and_shows_neither(cloud: Cloud, connect: Connect) -> None:
    here = connect(cloud.address).sign_in(KEYS)
    again = connect(cloud.address).sign_in(KEYS)
    assert here == again
    assert here.sandbox
    assert KEYS.app_id not in here.id
    assert KEYS.app_id not in here.name


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
