"""Files on their way up: streamed, exact, stoppable, and refused with a reason."""

from __future__ import annotations

import hashlib
import os
from pathlib import Path

import pytest

from chanjing_studio.domain.errors import (
    BadAnswer,
    CloudError,
    FileTrouble,
    Stopped,
    Unreachable,
    UploadRefused,
)
from chanjing_studio.domain.models import FilePhase, UploadPlan
from chanjing_studio.providers.chanjing.client.api import Client
from chanjing_studio.providers.chanjing.provider import Chanjing
from tests.cloud import FILE, OFFER, UPLOAD, Cloud
from tests.providers.chanjing.conftest import unwatched
from tests.waiting import until

KIB = 1024
FORBIDDEN = "HTTP/1.1 403 Forbidden\nContent-Length: 0\nConnection: close"


def plan(path: Path) -> UploadPlan:
    return UploadPlan(role="video", path=path, service="lip_sync_video", cloud_name="video.mp4")


@pytest.fixture
def clip(tmp_path: Path) -> Path:
    path = tmp_path / "蝉镜 🎬.mp4"
    path.write_bytes(os.urandom(3_000_001))
    return path


def test_a_file_arrives_whole_with_nothing_but_its_type(
    cloud: Cloud, chanjing: Chanjing, calls: Client, clip: Path
) -> None:
    seen: list[tuple[int, int]] = []
    file_id = chanjing.upload(plan(clip), lambda done, total: seen.append((done, total)))
    headers = cloud.calls("/", method="PUT")[-1]["headers"]
    assert headers["content-type"] == "video/mp4"
    assert headers["content-length"] == "3000001"
    assert "access_token" not in headers
    assert "transfer-encoding" not in headers
    assert cloud.calls(OFFER)[-1]["query"] == {"service": "lip_sync_video", "name": "video.mp4"}
    assert seen[0] == (0, 3_000_001)
    assert seen[-1] == (3_000_001, 3_000_001)
    until(lambda: chanjing.file_status(file_id).phase is FilePhase.READY)
    url = calls.get("common/file_detail", {"id": file_id}).text("full_path")
    back = clip.with_suffix(".back")
    chanjing.fetch(url, back, unwatched)
    assert hashlib.sha256(back.read_bytes()).digest() == hashlib.sha256(clip.read_bytes()).digest()


def test_an_empty_file_is_sent_with_its_length(cloud: Cloud, chanjing: Chanjing, tmp_path: Path) -> None:
    empty = tmp_path / "empty.mp4"
    empty.touch()
    chanjing.upload(plan(empty), unwatched)
    headers = cloud.calls("/", method="PUT")[-1]["headers"]
    assert headers["content-length"] == "0"
    assert "transfer-encoding" not in headers


def test_each_attempt_gets_a_fresh_address(cloud: Cloud, chanjing: Chanjing, clip: Path) -> None:
    cloud.fault(UPLOAD, cut="body", after_bytes=500_000)
    with pytest.raises(Unreachable):
        chanjing.upload(plan(clip), unwatched)
    chanjing.upload(plan(clip), unwatched)
    first, second = (call["path"] for call in cloud.calls("/", method="PUT"))
    assert first != second


def test_a_missing_file_is_told_by_name_and_nothing_is_asked(cloud: Cloud, chanjing: Chanjing, tmp_path: Path) -> None:
    with pytest.raises(FileTrouble, match=r"gone\.mp4"):
        chanjing.upload(plan(tmp_path / "gone.mp4"), unwatched)
    assert cloud.calls(OFFER) == []


def test_a_folder_is_told_by_name(chanjing: Chanjing, tmp_path: Path) -> None:
    with pytest.raises(FileTrouble, match=tmp_path.name):
        chanjing.upload(plan(tmp_path), unwatched)


@pytest.mark.parametrize("after", [b"", b"x" * 4_000_000])
def test_a_file_that_changes_on_the_way_is_not_taken_for_sent(chanjing: Chanjing, clip: Path, after: bytes) -> None:
    def change(done: int, total: int) -> None:
        if 0 < done < total and clip.stat().st_size == total:
            clip.write_bytes(after)

    with pytest.raises(FileTrouble, match="changed while it was being sent"):
        chanjing.upload(plan(clip), change)
    assert chanjing.voices(1).voices, "the connection must not hold the rest of the file"


def test_stopping_comes_out_as_it_is(chanjing: Chanjing, clip: Path) -> None:
    def stop(done: int, total: int) -> None:
        if done:
            raise Stopped

    with pytest.raises(Stopped):
        chanjing.upload(plan(clip), stop)


def test_a_page_of_the_network_is_not_taken_for_the_storage(cloud: Cloud, chanjing: Chanjing, clip: Path) -> None:
    cloud.fault(UPLOAD, method="PUT", status=200, page="<!DOCTYPE html><html>Sign in to this network</html>")
    with pytest.raises(BadAnswer, match="web page"):
        chanjing.upload(plan(clip), unwatched)
    assert chanjing.upload(plan(clip), unwatched)


def test_a_wrong_type_is_explained_by_the_signature(cloud: Cloud, chanjing: Chanjing, clip: Path) -> None:
    cloud.fault(OFFER, put={"data.mime_type": "text/plain"})
    with pytest.raises(UploadRefused, match="signature") as caught:
        chanjing.upload(plan(clip), unwatched)
    assert caught.value.words.http_status == 403
    assert caught.value.words.message.startswith("SignatureDoesNotMatch")


@pytest.mark.parametrize(
    ("change", "phase"),
    [
        ({"status": 0}, FilePhase.CHECKING),
        ({"status": 1}, FilePhase.READY),
        ({"status": 2}, FilePhase.READY),
        ({"status": 2, "full_path": "", "file_path": "", "size": 0, "bytes": 0}, FilePhase.CHECKING),
        ({"status": 98, "msg": "no"}, FilePhase.REFUSED),
        ({"status": 99}, FilePhase.GONE),
        ({"status": 100}, FilePhase.GONE),
        ({"status": 7}, FilePhase.CHECKING),
    ],
)
def test_the_states_of_a_file_are_read(
    cloud: Cloud, chanjing: Chanjing, clip: Path, change: dict[str, object], phase: FilePhase
) -> None:
    file_id = chanjing.upload(plan(clip), unwatched)
    cloud.fault(FILE, put={f"data.{name}": value for name, value in change.items()})
    status = chanjing.file_status(file_id)
    assert status.phase is phase
    assert status.message == change.get("msg", "")


@pytest.mark.parametrize("address", ["file:///tmp/x", "https://name:word@res.example/x", "https://res.example\\@x/y"])
def test_an_upload_address_that_is_not_safe_is_said_and_nothing_is_sent(
    cloud: Cloud, chanjing: Chanjing, clip: Path, address: str
) -> None:
    cloud.fault(OFFER, put={"data.sign_url": address})
    with pytest.raises(CloudError, match="not safe to open"):
        chanjing.upload(plan(clip), unwatched)
    assert cloud.calls("/", method="PUT") == []
