"""Files on their way to TopView: a fresh address, nothing of the account on the way, and asked after until there."""

from __future__ import annotations

import os
import time
from pathlib import Path

import pytest

from chanjing_studio.domain.errors import BadAnswer, Refused, Stopped, UploadRefused
from chanjing_studio.domain.models import FilePhase, UploadPlan
from chanjing_studio.providers.topview import uploads
from chanjing_studio.providers.topview.provider import TopView
from tests.cloud import Cloud
from tests.providers.topview.conftest import CHECK, CREDENTIAL, KEY, unwatched


@pytest.fixture
def clip(tmp_path: Path) -> Path:
    path = tmp_path / "主持人 🎬.mov"
    path.write_bytes(os.urandom(300_001))
    return path


def plan(path: Path, name: str = "video.mov") -> UploadPlan:
    return UploadPlan(role="video", path=path, service="", cloud_name=name)


def until_there(topview: TopView, file_id: str) -> None:
    end = time.monotonic() + 10
    while topview.file_status(file_id).phase is FilePhase.CHECKING:
        assert time.monotonic() < end
        time.sleep(0.02)


def test_a_file_arrives_whole_and_nothing_of_the_account_goes_with_it(
    cloud: Cloud, topview: TopView, clip: Path
) -> None:
    seen: list[tuple[int, int]] = []
    file_id = topview.upload(plan(clip), lambda done, total: seen.append((done, total)))
    (asked,) = cloud.calls(CREDENTIAL)
    assert asked["query"] == {"format": "mov"}
    (put,) = cloud.calls("/res/", method="PUT")
    assert not {"Authorization", "Topview-Uid"} & {name.title() for name in put["headers"]}
    assert put["headers"]["content-length"] == "300001"
    assert KEY not in repr(put)
    assert seen[-1] == (300_001, 300_001)
    until_there(topview, file_id)
    assert topview.file_status(file_id).phase is FilePhase.READY


def test_a_file_that_stays_away_is_gone(cloud: Cloud, topview: TopView, monkeypatch: pytest.MonkeyPatch) -> None:
    assert topview.file_status("0" * 32).phase is FilePhase.CHECKING
    monkeypatch.setattr(uploads, "LAG", 0.0)
    assert topview.file_status("0" * 32).phase is FilePhase.GONE
    monkeypatch.setattr(uploads, "LAG", 60.0)
    assert topview.file_status("0" * 32).phase is FilePhase.CHECKING, "it may be sent again meanwhile"


def test_a_format_that_the_cloud_does_not_take_is_a_no(topview: TopView, clip: Path) -> None:
    with pytest.raises(Refused):
        topview.upload(plan(clip, "video.gif"), unwatched)


def test_an_address_that_has_run_out_is_said(cloud: Cloud, topview: TopView, clip: Path) -> None:
    cloud.set_options({"topview_upload_seconds": 0})
    with pytest.raises(UploadRefused):
        topview.upload(plan(clip), unwatched)


@pytest.mark.parametrize("drop", ["fileId", "uploadUrl"])
def test_an_offer_that_lacks_something_names_it(cloud: Cloud, topview: TopView, clip: Path, drop: str) -> None:
    cloud.fault(CREDENTIAL, drop=[f"result.{drop}"])
    with pytest.raises(BadAnswer):
        topview.upload(plan(clip), unwatched)
    assert not cloud.calls("/res/", method="PUT")


def test_a_check_that_is_neither_yes_nor_no_is_said(cloud: Cloud, topview: TopView) -> None:
    cloud.fault(CHECK, drop=["result"])
    with pytest.raises(BadAnswer):
        topview.file_status("0" * 32)


def test_stopping_comes_out_as_it_is(topview: TopView, clip: Path) -> None:
    def stop(done: int, total: int) -> None:
        raise Stopped

    with pytest.raises(Stopped):
        topview.upload(plan(clip), stop)


def test_a_file_is_used_again_for_a_day(topview: TopView) -> None:
    assert topview.keeps_files_for() - 86_400 == 86_400
