"""The token: kept, renewed early and once, and never in a loop."""

from __future__ import annotations

import json
import time
from concurrent.futures import ThreadPoolExecutor
from typing import Any

import pytest

from chanjing_studio.domain.errors import AccountLeft, NotSignedIn, Refused, TokenDied
from chanjing_studio.domain.provider import Keys
from chanjing_studio.domain.words import Sentence
from chanjing_studio.providers.chanjing.client.api import Client
from chanjing_studio.providers.chanjing.provider import Chanjing
from tests.cloud import OFFER, TOKEN, VOICES, Cloud
from tests.providers.chanjing.conftest import KEYS, Connect
from tests.vault import MemoryVault

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
