"""Uploads and downloads: whatever the cloud or its storage answers, the outcome can be said. No host but this one."""

from __future__ import annotations

import json
import re
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from chanjing_studio.domain.errors import StudioError
from chanjing_studio.domain.models import UploadPlan
from chanjing_studio.providers.chanjing.client.address import chanjing_at
from chanjing_studio.providers.chanjing.official import found_keys
from chanjing_studio.providers.chanjing.provider import Chanjing
from tests.fuzz.answers import GOOD_TOKEN, KEYS, SIGNATURE, SIGNED, changed, enveloped
from tests.fuzz.cases import fuzzed
from tests.fuzz.telling import Told
from tests.fuzz.wire import Said, Wired, wired
from tests.providers.chanjing.conftest import unwatched
from tests.vault import MemoryVault

FILE_ID = "11aa22bb33cc44dd55ee66ff77008899"
OFFICIAL = {"app_id": "a1b2c3d4", "secret_key": "00000000000000000000000000000000", "access_token": "t", "expire_in": 1}
_MARKUP = "<?xml version='1.0'?><Error><Code>{code}</Code><Message>{message}</Message><HostId>h</HostId></Error>"


@pytest.fixture(scope="module")
def cloud(said: Said) -> Chanjing:
    """Signed in; what leads elsewhere goes through the same server, as its proxy."""
    provider = Chanjing(chanjing_at(said.address), MemoryVault(), routes=(), proxy=said.address, on_note=lambda _: None)
    said.say(Wired(b"", 200, b"", whole=False), GOOD_TOKEN)
    provider.sign_in(KEYS)
    return provider


@pytest.fixture(scope="module")
def plan(tmp_path_factory: pytest.TempPathFactory) -> UploadPlan:
    path = tmp_path_factory.mktemp("clips") / "主持人.mp4"
    path.write_bytes(b"film" * 100)
    return UploadPlan(role="video", path=path, service="lip_sync_video", cloud_name="video.mp4")


def slot(said: Said) -> dict[str, str]:
    return {"sign_url": said.signed, "mime_type": "video/mp4", "file_id": FILE_ID, "full_path": "http://127.0.0.1:9/f"}


@given(data=st.data())
@fuzzed("upload slot", seconds=2)
def test_an_upload_slot(said: Said, told: Told, cloud: Chanjing, plan: UploadPlan, data: st.DataObject) -> None:
    said.say(data.draw(wired(changed(enveloped(slot(said))))), GOOD_TOKEN)
    said.asides[b"/put/"] = b""
    file_id = told.outcome(lambda: cloud.upload(plan, unwatched))
    if not isinstance(file_id, StudioError):
        assert 0 < len(file_id) <= 256
        assert file_id.isprintable()


@st.composite
def refusals(draw: st.DrawFn) -> bytes:
    codes = ("SignatureDoesNotMatch", "AccessDenied", "RequestTimeTooSkewed", SIGNED, "\x00", "y" * 70_000)
    messages = ("Request has expired.", f"{SIGNED} is wrong", f"?Signature={SIGNATURE}&x", "<![CDATA[x]]>", "&bad;")
    code = draw(st.sampled_from(codes) | st.text(max_size=20))
    message = draw(st.sampled_from(messages) | st.text(max_size=20))
    whole = _MARKUP.format(code=code, message=message).encode("utf-8", "replace")
    return whole[: draw(st.integers(0, len(whole)))] if draw(st.booleans()) else whole


@given(answer=wired(refusals()))
@fuzzed("upload refusal", seconds=2)
def test_what_the_storage_says_of_an_upload(
    said: Said, told: Told, cloud: Chanjing, plan: UploadPlan, answer: Wired
) -> None:
    said.say(answer, GOOD_TOKEN)
    said.asides[b"/create_upload_url"] = json.dumps(enveloped(slot(said))).encode()
    told.outcome(lambda: cloud.upload(plan, unwatched))


@given(answer=wired(st.binary(max_size=2000)))
@fuzzed("download", seconds=2)
def test_a_download(said: Said, told: Told, cloud: Chanjing, plan: UploadPlan, answer: Wired) -> None:
    said.say(moved(answer), GOOD_TOKEN)
    target = plan.path.with_name("saved.mp4")
    told.outcome(lambda: cloud.fetch(said.signed, target, unwatched))
    opens = told.outcome(lambda: cloud.link_opens(said.signed))
    assert isinstance(opens, bool | StudioError)


def moved(answer: Wired) -> Wired:
    """What moves at all moves to somewhere that can be reached, half of the time."""
    if len(answer.body) % 2:
        return answer
    raw = re.sub(rb"(?i)location: [^\r]*", b"Location: /other", answer.raw, count=1)
    return Wired(raw, answer.status, answer.body, whole=False)


@given(text=changed(OFFICIAL))
@fuzzed("official files", seconds=2)
def test_the_tools_own_files(tmp_path: Path, text: bytes) -> None:
    home = tmp_path / "home"
    file = home / ".chanjing" / "credentials.json"
    file.parent.mkdir(parents=True, exist_ok=True)
    file.write_bytes(text)
    for found in found_keys({}, home):
        keys = found.read()
        assert keys.app_id
        assert keys.secret_key
        json.dumps([keys.app_id, keys.secret_key]).encode()
