"""What is sent for an avatar of one's own, and how the cloud's answers are read."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest

from chanjing_studio.domain.errors import AnswerLost, BadAnswer, NotEnough, Refused, Remedy
from chanjing_studio.domain.media import Container
from chanjing_studio.domain.models import FilePhase, RemotePhase, RemoteStatus
from chanjing_studio.domain.provider import Route
from chanjing_studio.providers.chanjing.provider import Chanjing
from chanjing_studio.providers.chanjing.tasks.avatar.spec import AvatarSpec, Language, Training
from chanjing_studio.providers.chanjing.tasks.avatar.wire import MOST_PAGES
from tests.cloud import NO_BEANS, PEOPLE, PERSON, PERSON_TOLD, Cloud
from tests.own_avatars import TOLD, make_footage
from tests.own_items import told
from tests.providers.chanjing.conftest import unwatched
from tests.waiting import until


@pytest.fixture
def route(chanjing: Chanjing) -> Route:
    return chanjing.route("avatar")


@pytest.fixture(scope="module")
def footage(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return make_footage(tmp_path_factory.mktemp("people") / "我.mp4", seconds=1, size=(64, 96))


@pytest.fixture
def spec(footage: Path) -> AvatarSpec:
    return AvatarSpec(video=footage, video_container=Container.MP4, name=" 店长 ", consent=True)


@pytest.fixture
def files(chanjing: Chanjing, route: Route, spec: AvatarSpec) -> dict[str, str]:
    """The video in the cloud, ready."""
    (plan,) = route.uploads(spec)
    file_id = chanjing.upload(plan, unwatched)
    until(lambda: chanjing.file_status(file_id).phase is FilePhase.READY)
    return {"video": file_id}


def ended(route: Route, remote_id: str) -> RemoteStatus:
    until(lambda: route.status(remote_id).phase in {RemotePhase.DONE, RemotePhase.FAILED})
    return route.status(remote_id)


def says(cloud: Cloud, **fields: Any) -> None:
    """The next answer about an avatar holds this; a field given as `...` it lacks."""
    held = {name: value for name, value in {**TOLD, **fields}.items() if value is not ...}
    cloud.fault(PERSON_TOLD, put={"code": 0, "data": held})


def test_the_video_is_uploaded_for_its_purpose_under_a_plain_name(route: Route, spec: AvatarSpec) -> None:
    (plan,) = route.uploads(spec)
    assert (plan.role, plan.path, plan.service) == ("video", spec.video, "customised_person")
    assert plan.cloud_name == "video.mp4"
    (plan,) = route.uploads(replace(spec, video_container=Container.WEBM))
    assert plan.cloud_name == "video.webm"
    (plan,) = route.uploads(replace(spec, video_container=None))
    assert plan.cloud_name == "video.mp4"
    assert route.uploads(AvatarSpec()) == ()


@pytest.mark.parametrize(
    ("changes", "differs"),
    [
        ({}, {}),
        ({"language": Language.ENGLISH}, {"language": "en"}),
        ({"voice_may_fail": False}, {"error_skip": False}),
        ({"uhd": True}, {"resolution_rate": 1}),
        ({"bare": True}, {"is_remove_bg": True}),
        ({"training": Training.FIGURE}, {"train_type": "figure", "error_skip": ...}),
    ],
)
def test_each_option_is_sent_as_the_page_names_it(
    cloud: Cloud,
    route: Route,
    spec: AvatarSpec,
    files: dict[str, str],
    changes: dict[str, Any],
    differs: dict[str, Any],
) -> None:
    remote_id = route.create(replace(spec, **changes), files)
    body: dict[str, Any] = {"name": "店长", "file_id": cloud.files()[0]["id"], "train_type": "both", "language": "cn"}
    body |= {"resolution_rate": 0, "error_skip": True, **differs}
    sent = cloud.calls(PERSON)[-1]["body"]
    assert sent == {name: value for name, value in body.items() if value is not ...}
    assert remote_id.startswith("C-")


def test_an_avatar_is_done_with_a_clip_and_a_picture(
    cloud: Cloud, route: Route, spec: AvatarSpec, files: dict[str, str]
) -> None:
    remote_id = route.create(spec, files)
    status = ended(route, remote_id)
    assert (status.phase, status.percent, status.name, status.message) == (RemotePhase.DONE, 100, "店长", "")
    assert status.result
    assert status.result.url == f"{cloud.address}/res/own-avatar/{remote_id}.webm"
    assert status.result.cover_url == f"{cloud.address}/res/own-avatar/{remote_id}.png"
    assert status.created > 1_700_000_000
    page = route.recent(1)
    assert page
    assert page.last
    assert page.items == (status,)
    assert cloud.calls(PEOPLE)[-1]["body"] == {"page": 1, "page_size": 50, "source": 0}
    assert route.adopted(status) == AvatarSpec(name="店长")
    assert route.adopted(replace(status, name="")).title == remote_id


@pytest.mark.parametrize(
    ("status", "phase"),
    [
        (1, RemotePhase.MAKING),
        (2, RemotePhase.DONE),
        (4, RemotePhase.FAILED),
        (5, RemotePhase.FAILED),
        (0, RemotePhase.WAITING),
        (7, RemotePhase.WAITING),
    ],
)
def test_each_state_is_read(cloud: Cloud, route: Route, status: int, phase: RemotePhase) -> None:
    says(cloud, status=status, progress=130)
    read = route.status("C-1")
    assert (read.phase, read.percent) == (phase, 100)
    assert (read.result is not None) == (phase is RemotePhase.DONE)
    assert (read.problem is not None) == (phase is RemotePhase.FAILED)


def test_a_done_one_without_clip_and_picture_is_done(cloud: Cloud, route: Route) -> None:
    says(cloud, preview_url="javascript:1", pic_url=None, progress=...)
    read = route.status("C-1")
    assert read.percent is None
    assert read.result
    assert (read.result.url, read.result.cover_url) == ("", "")


def test_without_a_state_an_answer_is_bad(cloud: Cloud, route: Route) -> None:
    says(cloud, status=...)
    with pytest.raises(BadAnswer):
        route.status("C-1")


@pytest.mark.parametrize(
    ("reasons", "said", "field", "remedy"),
    [
        ({"err_reason": NO_BEANS}, "too few beans", "", Remedy.TOP_UP),
        ({"err_reason": "获取视频信息失败"}, "could not read the video", "video", Remedy.CHANGE_DRAFT),
        ({"reason": "视频时长过长, 上限5分钟"}, "too long", "video", Remedy.CHANGE_DRAFT),
        ({"err_reason": "视频中没有人声"}, "could not learn the voice", "training", Remedy.CHANGE_DRAFT),
        ({"err_reason": "音频内容不足"}, "could not learn the voice", "training", Remedy.CHANGE_DRAFT),
        ({"err_reason": "没有人脸"}, "没有人脸", "", Remedy.SEND_AGAIN),
        ({}, "did not say why", "", Remedy.SEND_AGAIN),
    ],
)
def test_why_it_failed_is_told_in_words_with_what_to_do(
    cloud: Cloud, route: Route, reasons: dict[str, str], said: str, field: str, remedy: Remedy
) -> None:
    says(cloud, status=4, **reasons)
    problem = route.status("C-1").problem
    assert problem
    assert said in str(problem.cause)
    assert (problem.field, problem.remedy) == (field, remedy)
    assert problem.cloud.message == next(iter(reasons.values()), "")


@pytest.mark.parametrize(
    ("msg", "field"),
    [
        ("定制数字人数量到达上限", "limit"),
        ("获取视频信息失败", "video"),
        ("视频时长过长, 上限5分钟", "video"),
        ("不支持的视频格式", "video"),
        ("文件不存在", "files"),
    ],
)
def test_a_refusal_names_its_field(cloud: Cloud, route: Route, spec: AvatarSpec, msg: str, field: str) -> None:
    cloud.fault(PERSON, code=40002 if field == "limit" else 40000, msg=msg)
    with pytest.raises(Refused) as caught:
        route.create(spec, {"video": "1"})
    assert caught.value.field == field
    assert not isinstance(caught.value, NotEnough)  # which would hold every other job back


def test_any_other_cap_is_one_of_beans(cloud: Cloud, route: Route, spec: AvatarSpec) -> None:
    cloud.fault(PERSON, code=40002, msg="制作视频时长到达上限")
    with pytest.raises(NotEnough):
        route.create(spec, {"video": "1"})


@pytest.mark.parametrize("answer", [None, "", {"id": "C-1"}])
def test_a_create_without_a_number_may_have_been_made(
    cloud: Cloud, route: Route, spec: AvatarSpec, answer: object
) -> None:
    cloud.fault(PERSON, put={"code": 0, "data": answer})
    with pytest.raises(AnswerLost):
        route.create(spec, {"video": "1"})


def test_the_list_is_put_in_order_whatever_its_own_is(cloud: Cloud, route: Route) -> None:
    times = {"C-old": 1_790_000_000, "C-new": 1_790_000_900, "C-untimed": ..., "C-mid": 1_790_000_500}
    items = [{**TOLD, "id": key, "create_time": None if at is ... else at} for key, at in times.items()]
    cloud.fault(PEOPLE, put=told(None, {"id": "C-broken"}, *items))
    page = route.recent(1)
    assert page
    assert [item.remote_id for item in page.items] == ["C-untimed", "C-new", "C-mid", "C-old"]


@pytest.mark.parametrize("pages", [2, ...])
def test_all_pages_are_read(cloud: Cloud, route: Route, pages: Any) -> None:
    items = [{**TOLD, "id": f"C-{number}"} for number in range(51)]
    info = {"data.page_info": {} if pages is ... else {"total_page": pages}}
    cloud.fault(PEOPLE, put={**told(*items[:50]), **info})
    cloud.fault(PEOPLE, put={**told(*items[50:]), **info})
    page = route.recent(1)
    assert page
    assert len(page.items) == 51
    assert [call["body"]["page"] for call in cloud.calls(PEOPLE)] == [1, 2]


def test_a_list_without_end_is_left(cloud: Cloud, route: Route) -> None:
    cloud.fault(PEOPLE, put={**told(dict(TOLD)), "data.page_info.total_page": 1000}, times=None)
    page = route.recent(1)
    assert page
    assert len(page.items) == len(cloud.calls(PEOPLE)) == MOST_PAGES
