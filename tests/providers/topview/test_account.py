"""Keys and uid of one account: checked with the cloud, kept in the vault, shown with every call, let go."""

from __future__ import annotations

import logging
import traceback
from pathlib import Path
from typing import Any

import pytest

from chanjing_studio.domain.errors import AccountLeft, NotSignedIn, StudioError
from chanjing_studio.domain.models import UploadPlan
from chanjing_studio.domain.provider import Keys
from chanjing_studio.domain.redaction import redacted
from chanjing_studio.providers.topview.client.address import DEFAULT_ADDRESS, topview_at
from chanjing_studio.providers.topview.provider import TopView
from tests.cloud import Cloud
from tests.network.raw import raw_server, says
from tests.providers.topview.conftest import AVATARS, BALANCE, CREDENTIAL, KEY, KEYS, UID, Connect, unwatched
from tests.vault import MemoryVault


def test_an_account_is_known_by_a_number_that_holds_no_secret(topview: TopView, vault: MemoryVault) -> None:
    account = topview.resume()
    assert account is not None
    assert account.provider == topview.name == "TopView"
    assert account.sandbox
    assert KEY not in repr(account)
    assert UID not in account.id
    assert list(vault.kept) == ["topview@sandbox/keys"]


@pytest.mark.parametrize("form", ["code", "http", "both"])
def test_wrong_keys_are_said_however_the_cloud_says_it(cloud: Cloud, connect: Connect, form: str) -> None:
    cloud.set_options({"topview_auth_failure": form})
    for keys in (Keys(UID, "sk-another-key"), Keys("anotherUid", KEY), Keys(UID, "密钥"), Keys("a\nb", KEY)):
        with pytest.raises(NotSignedIn):
            connect(cloud.address).sign_in(keys)


def test_a_uid_that_is_not_the_keys_own_is_said(connect: Connect) -> None:
    body = b'{"code":"200","message":"Success","result":{"uid":"somebodyElse","remainCredit":1}}'
    cloud = raw_server(says(f"HTTP/1.1 200 OK\nContent-Length: {len(body)}", body))
    with cloud as address, pytest.raises(NotSignedIn, match="UID"):
        connect(address).check(KEYS)


def test_checking_keeps_nothing(cloud: Cloud, connect: Connect, vault: MemoryVault) -> None:
    connect(cloud.address).check(KEYS)
    assert not vault.kept


def test_the_next_start_comes_back_without_a_call(
    cloud: Cloud, topview: TopView, connect: Connect, vault: MemoryVault
) -> None:
    before = len(cloud.calls())
    again = connect(cloud.address)
    assert again.resume() == topview.resume()
    assert len(cloud.calls()) == before
    assert again.balance().amount == 500
    vault.kept["topview@sandbox/keys"] = "damaged"
    assert connect(cloud.address).resume() is None


def test_nobody_is_asked_before_a_sign_in(cloud: Cloud, connect: Connect) -> None:
    with pytest.raises(NotSignedIn):
        connect(cloud.address).balance()
    assert not cloud.calls()


def test_a_door_that_was_closed_lets_nothing_out(cloud: Cloud, topview: TopView, vault: MemoryVault) -> None:
    topview.close()
    for call in (topview.balance, topview.captions, lambda: topview.sign_in(KEYS)):
        with pytest.raises(AccountLeft):
            call()
    assert vault.kept


def test_signing_out_removes_everything(topview: TopView, vault: MemoryVault) -> None:
    topview.sign_out()
    assert not vault.kept


def test_one_door_is_one_accounts(topview: TopView) -> None:
    with pytest.raises(AccountLeft):
        topview.sign_in(Keys("anotherUid", KEY))


def test_the_clouds_own_address_is_the_usual_one() -> None:
    assert topview_at("").base == DEFAULT_ADDRESS
    assert topview_at("").place == "topview@api.topview.ai"


TROUBLES: tuple[dict[str, Any], ...] = (
    {"status": 502, "page": "<html></html>"},
    {"cut": "handled"},
    {"broken_json": True},
    {"code": 401, "msg": f"key {KEY} is wrong"},
    {"code": 4000, "msg": f"Bearer {KEY}"},
    {"drop": ["result"]},
)


def shown(error: BaseException) -> str:
    words = getattr(error, "words", None)
    return "".join(traceback.format_exception(error)) + repr(error) + repr(vars(error)) + repr(words)


@pytest.mark.parametrize("trouble", TROUBLES)
def test_no_error_record_or_repr_shows_the_key(
    cloud: Cloud, topview: TopView, tmp_path: Path, caplog: pytest.LogCaptureFixture, trouble: dict[str, Any]
) -> None:
    caplog.set_level(logging.DEBUG)
    path = tmp_path / "a.mp4"
    path.write_bytes(b"0" * 100)
    for at in (BALANCE, AVATARS, CREDENTIAL):
        cloud.fault(at, times=None, **trouble)
    plan = UploadPlan(role="video", path=path, service="", cloud_name="video.mp4")
    errors = list[BaseException]()
    for call in (topview.balance, lambda: topview.avatars(1), lambda: topview.upload(plan, unwatched)):
        try:
            call()
        except StudioError as error:
            errors.append(error)
    assert len(errors) == 3
    assert KEY not in "".join(map(shown, errors)) + caplog.text + repr(topview)


def test_the_keys_that_the_cloud_repeats_with_the_balance_stay_unread(topview: TopView) -> None:
    assert KEY not in repr(topview.balance())
    assert KEY not in redacted(f"Authorization: Bearer {KEY}")
    assert not hasattr(topview, "usage")
