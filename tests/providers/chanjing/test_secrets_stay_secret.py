"""A planted secret is looked for wherever something could show it."""

from __future__ import annotations

import logging
import traceback
from pathlib import Path
from typing import Any

import pytest

from chanjing_studio.domain.errors import StudioError
from chanjing_studio.domain.models import UploadPlan
from chanjing_studio.domain.provider import Keys
from chanjing_studio.providers.chanjing.provider import Chanjing
from tests.cloud import OFFER, SECRET_KEY, TOKEN, UPLOAD, VOICES, Cloud
from tests.providers.chanjing.conftest import KEYS, Connect, unwatched
from tests.vault import MemoryVault

TROUBLES: tuple[dict[str, Any], ...] = (
    {"status": 502, "page": "<html></html>"},
    {"cut": "handled"},
    {"broken_json": True},
    {"code": 10400, "msg": "AccessToken验证失败"},
    {"code": 40000, "msg": "参数错误"},
    {"drop": ["data"]},
)


def shown(error: BaseException) -> str:
    words = getattr(error, "words", None)
    return "".join(traceback.format_exception(error)) + repr(error) + repr(vars(error)) + repr(words)


def provoked(chanjing: Chanjing, path: Path) -> list[BaseException]:
    plan = UploadPlan(role="video", path=path, service="lip_sync_video", cloud_name="video.mp4")
    errors: list[BaseException] = []
    for call in (lambda: chanjing.sign_in(KEYS), lambda: chanjing.voices(1), lambda: chanjing.upload(plan, unwatched)):
        try:
            call()
        except StudioError as error:
            errors.append(error)
    return errors


@pytest.mark.parametrize("trouble", TROUBLES)
def test_no_error_record_or_repr_shows_key_token_or_signature(
    cloud: Cloud,
    chanjing: Chanjing,
    vault: MemoryVault,
    tmp_path: Path,
    caplog: pytest.LogCaptureFixture,
    trouble: dict[str, Any],
) -> None:
    caplog.set_level(logging.DEBUG)
    path = tmp_path / "a.mp4"
    path.write_bytes(b"0" * 100)
    for at in (TOKEN, VOICES, UPLOAD if "status" in trouble or "cut" in trouble else OFFER):
        cloud.fault(at, times=None, **trouble)
    errors = provoked(chanjing, path)
    assert len(errors) == 3
    secrets = {SECRET_KEY, *(call["headers"].get("access_token", SECRET_KEY) for call in cloud.calls())}
    secrets |= {call["query"].get("Signature", SECRET_KEY) for call in cloud.calls()}
    everywhere = "".join(map(shown, errors)) + caplog.text + repr(chanjing)
    assert not [secret for secret in secrets if secret in everywhere]


def test_wrong_keys_are_not_repeated_in_the_error(cloud: Cloud, connect: Connect) -> None:
    keys = Keys("sandbox", "planted-secret")
    with pytest.raises(StudioError) as caught:
        connect(cloud.address).sign_in(keys)
    assert keys.secret_key not in shown(caught.value) + repr(keys)
