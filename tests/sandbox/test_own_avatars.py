"""Avatars of one's own: what is accepted, how they go on, how they end, and that they are seen in videos."""
# pyright: reportUnknownMemberType=false, reportUnknownVariableType=false

import io
import re
from itertools import pairwise
from pathlib import Path
from typing import Any

import av
import pytest
import requests
from PIL import Image

from chanjing_studio.sandbox.footage import look_at
from tests.cloud import NO_BEANS, PEOPLE, PERSON, PERSON_TOLD, SPEAK, UNPERSON, running_cloud
from tests.own_avatars import TOLD, make_clear_footage, make_footage
from tests.sandbox.customer import Customer, customer_of, wait_for
from tests.sandbox.test_digital_human import CREATE, Body, body, changed, colour_at, first_frame, near
from tests.sandbox.test_digital_human import made as composed

__all__ = ["body"]

NOT_THERE, CAP = 50000, 40002


@pytest.fixture(scope="session")
def footage(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Nine seconds of somebody."""
    return make_footage(tmp_path_factory.mktemp("people") / "me.mp4")


def created(customer: Customer, video: Path, service: str = "customised_person", **fields: Any) -> dict[str, Any]:
    return customer.post(PERSON, {"name": "店长", "file_id": customer.upload(video, service), **fields})


def shown(customer: Customer, avatar_id: str) -> dict[str, Any]:
    return customer.get(PERSON_TOLD, id=avatar_id)["data"]


def made(customer: Customer, video: Path, **fields: Any) -> dict[str, Any]:
    avatar_id = created(customer, video, **fields)["data"]
    return wait_for(lambda: (avatar := shown(customer, avatar_id))["status"] != 1 and avatar)


def with_own(body: Body, avatar: dict[str, Any], **person: Any) -> Body:
    place = {"id": avatar["id"], "x": 40, "y": 100, "width": 126, "height": 224}
    return {**body, "person": {**place, **person}}


def test_an_avatar_goes_from_making_to_done(footage: Path) -> None:
    with running_cloud(pace="15") as cloud, customer_of(cloud) as customer:
        avatar_id = created(customer, footage)["data"]
        assert re.fullmatch("C-[0-9a-f]{32}", avatar_id)
        seen = [shown(customer, avatar_id)]
        wait_for(lambda: seen.append(shown(customer, avatar_id)) or seen[-1]["status"] == 2)
    percents = [avatar["progress"] for avatar in seen]
    assert list(dict.fromkeys(avatar["status"] for avatar in seen)) == [1, 2]
    assert all(one <= other for one, other in pairwise(percents))
    assert percents[-1] == 100
    assert {(avatar["is_open"], avatar["pic_url"]) for avatar in seen if avatar["status"] == 1} == {(0, "")}


def test_a_done_avatar_has_a_cover_a_clip_its_size_and_a_voice(customer: Customer, footage: Path) -> None:
    avatar = made(customer, footage, language="en")
    assert set(avatar) == set(TOLD)
    assert (avatar["name"], avatar["type"], avatar["is_open"]) == ("店长", "person", 1)
    assert (avatar["width"], avatar["height"], avatar["support_4k"]) == (360, 640, False)
    assert re.fullmatch("C-[0-9a-f]{32}", avatar["audio_man_id"])
    with Image.open(io.BytesIO(requests.get(avatar["pic_url"], timeout=10).content)) as cover:
        assert cover.size == (360, 640)
    with av.open(io.BytesIO(requests.get(avatar["preview_url"], timeout=10).content), "r") as clip:
        assert next(clip.decode(video=0)).width == 360


@pytest.mark.parametrize(
    ("fields", "msg"),
    [
        ({"name": " "}, "name"),
        ({"file_id": "0" * 32}, "文件不存在"),
        ({"file_id": ""}, "material_video"),
        ({"train_type": "face"}, "train_type 必须为 voice/figure/both"),
        ({"language": "fr"}, "language"),
        ({"resolution_rate": 2}, "resolution_rate"),
        ({"error_skip": "yes"}, "error_skip"),
        ({"is_remove_bg": "yes"}, "is_remove_bg"),
        ({"callback": 5}, "callback"),
    ],
)
def test_a_wrong_field_is_refused(customer: Customer, footage: Path, fields: dict[str, Any], msg: str) -> None:
    answer = created(customer, footage, **fields)
    assert (answer["code"], msg in answer["msg"]) == (40000, True)
    assert customer.cloud.tasks() == []


def test_a_video_by_its_link_is_taken_as_of_old(customer: Customer, footage: Path) -> None:
    link = customer.file(customer.upload(footage, "customised_person"))["full_path"]
    assert customer.post(PERSON, {"name": "店长", "material_video": link})["code"] == 0


def test_a_file_for_another_purpose_is_refused(customer: Customer, footage: Path) -> None:
    assert created(customer, footage, "lip_sync_video")["code"] == 40000


def test_what_is_no_video_or_too_long_is_refused_at_once(customer: Customer, tmp_path: Path) -> None:
    (tmp_path / "notes.mp4").write_text("no video at all")
    assert created(customer, tmp_path / "notes.mp4")["msg"] == "获取视频信息失败"
    long = make_footage(tmp_path / "long.mp4", seconds=301, size=(32, 32), sound=False)
    assert created(customer, long)["msg"] == "视频时长过长, 上限5分钟"


def test_an_account_has_so_many_and_no_more(customer: Customer, footage: Path) -> None:
    customer.cloud.set_options({"most_avatars": 1})
    first = made(customer, footage)
    answer = created(customer, footage)
    assert (answer["code"], answer["msg"]) == (CAP, "定制数字人数量到达上限")
    customer.post(UNPERSON, {"id": first["id"]})
    assert created(customer, footage)["code"] == 0


@pytest.mark.parametrize("fields", [{"sound": False}, {"seconds": 5}])
def test_without_a_voice_it_fails_unless_that_is_let_pass(
    customer: Customer, tmp_path: Path, fields: dict[str, Any]
) -> None:
    video = make_footage(tmp_path / "me.webm", **fields)
    failed = made(customer, video, train_type="both")
    assert (failed["status"], failed["err_reason"], failed["pic_url"]) == (4, "视频中没有人声", "")
    for passes in ({"error_skip": True}, {"train_type": "figure"}):
        avatar = made(customer, video, **passes)
        assert (avatar["status"], avatar["audio_man_id"]) == (2, "")


def test_an_avatar_ends_as_it_was_ordered_to(customer: Customer, footage: Path) -> None:
    customer.cloud.fault(PERSON, fate={"fails": NO_BEANS})
    avatar = made(customer, footage)
    assert (avatar["status"], avatar["err_reason"], avatar["is_open"]) == (4, NO_BEANS, 0)


def test_it_is_seen_in_a_video_and_its_voice_speaks(customer: Customer, body: Body, tmp_path: Path) -> None:
    avatar = made(customer, make_footage(tmp_path / "me.mov"))
    spoken = changed(with_own(body, avatar), "audio.tts.audio_man", avatar["audio_man_id"])
    picture = first_frame(composed(customer, spoken))
    assert near(colour_at(picture, 20, 300), (0, 0, 255))
    assert near(colour_at(picture, 44, 104), colour_at(picture, 44, 300))  # the bar at the video's left edge
    assert not near(colour_at(picture, 100, 200), (0, 0, 255))
    words = {"audio_man": avatar["audio_man_id"], "speed": 1, "pitch": 1, "text": {"text": "你好"}}
    assert customer.post(SPEAK, words)["code"] == 0


def test_one_made_of_a_see_through_webm_has_nothing_behind_it(customer: Customer, body: Body, tmp_path: Path) -> None:
    avatar = made(customer, make_clear_footage(tmp_path / "me.webm"), train_type="figure")
    picture = first_frame(composed(customer, with_own(body, avatar)))
    assert near(colour_at(picture, 44, 104), (0, 0, 255))
    assert near(colour_at(picture, 103, 212), (0x20, 0x40, 0xC0))
    told = composed(customer, with_own(body, avatar, is_rgba_mode=True))
    assert told["video_url"].endswith(".webm")
    (tmp_path / "through.webm").write_bytes(requests.get(told["video_url"], timeout=20).content)
    assert look_at(tmp_path / "through.webm").clear


def test_one_made_of_another_video_cannot_be_see_through(customer: Customer, body: Body, footage: Path) -> None:
    avatar = made(customer, footage)
    answer = customer.post(CREATE, with_own(body, avatar, is_rgba_mode=True))
    assert (answer["code"], "webm" in answer["msg"]) == (40000, True)


def test_one_that_was_made_for_it_can_leave_its_background_away(customer: Customer, body: Body, footage: Path) -> None:
    avatar, usual = (made(customer, footage, train_type="figure", **so) for so in ({"is_remove_bg": True}, {}))
    with_it, without = (
        first_frame(composed(customer, with_own(body, avatar, is_remove_bg=bare))) for bare in (False, True)
    )
    assert not near(colour_at(with_it, 44, 104), (0, 0, 255))
    assert near(colour_at(without, 44, 104), (0, 0, 255))
    assert not near(colour_at(without, 100, 200), (0, 0, 255))
    answer = customer.post(CREATE, with_own(body, usual, is_remove_bg=True))
    assert (answer["code"], answer["msg"]) == (40000, "参数错误: person.is_remove_bg")


def test_four_k_comes_of_four_k_and_only_where_it_is_asked_for(customer: Customer, tmp_path: Path) -> None:
    large = make_footage(tmp_path / "large.mp4", seconds=1, size=(2160, 3840), sound=False)
    wanted, unasked = (made(customer, large, train_type="figure", resolution_rate=rate) for rate in (1, 0))
    assert (wanted["width"], wanted["height"]) == (unasked["width"], unasked["height"]) == (1080, 1920)
    assert (wanted["support_4k"], wanted["width_4k"], wanted["height_4k"]) == (True, 2160, 3840)
    assert (unasked["support_4k"], unasked["width_4k"]) == (False, 0)


@pytest.mark.parametrize("fate", [{"closed": True}, {"status": 4}, {"status": 1}])
def test_one_that_cannot_be_used_is_in_no_video(
    customer: Customer, body: Body, footage: Path, fate: dict[str, Any]
) -> None:
    avatar = made(customer, footage)
    customer.cloud.change_task(avatar["id"], **fate)
    answer = customer.post(CREATE, with_own(body, avatar))
    assert (answer["code"], answer["msg"]) == (NOT_THERE, "定制数字人不存在")


def test_the_list_has_pages_an_order_and_those_of_this_interface_alone(customer: Customer, footage: Path) -> None:
    ids = [created(customer, footage, name=f"形象{number}")["data"] for number in range(3)]
    assert [avatar["id"] for avatar in customer.post(PEOPLE, {})["data"]["list"]] == ids[::-1]
    page = customer.post(PEOPLE, {"page": 2, "page_size": 2, "source": 0})["data"]
    assert [avatar["id"] for avatar in page["list"]] == ids[:1]
    assert page["page_info"] == {"page": 2, "size": 2, "total_count": 3, "total_page": 2}
    assert customer.post(PEOPLE, {"source": 1})["data"]["list"] == []
    customer.cloud.set_options({"oldest_first": True})
    assert [avatar["id"] for avatar in customer.post(PEOPLE, {})["data"]["list"]] == ids
    customer.cloud.change_task(ids[0], hidden=True)
    assert len(customer.post(PEOPLE, {})["data"]["list"]) == 2


def test_a_deleted_avatar_is_gone_with_its_voice(customer: Customer, body: Body, footage: Path) -> None:
    avatar = made(customer, footage)
    assert customer.post(UNPERSON, {"id": avatar["id"]})["code"] == 0
    assert customer.post(PEOPLE, {})["data"]["list"] == []
    assert customer.get(PERSON_TOLD, id=avatar["id"])["code"] == NOT_THERE
    assert customer.post(UNPERSON, {"id": avatar["id"]})["code"] == NOT_THERE
    assert customer.post(CREATE, with_own(body, avatar))["code"] == NOT_THERE
    words = {"audio_man": avatar["audio_man_id"], "speed": 1, "pitch": 1, "text": {"text": "你好"}}
    assert customer.post(SPEAK, words)["code"] != 0


def test_other_accounts_know_nothing_of_an_avatar(customer: Customer, body: Body, footage: Path) -> None:
    avatar = made(customer, footage)
    customer.cloud.add_account("other", "other-secret")
    with customer_of(customer.cloud, "other", "other-secret") as other:
        assert other.post(PEOPLE, {})["data"]["list"] == []
        assert other.get(PERSON_TOLD, id=avatar["id"])["code"] == NOT_THERE
        assert other.post(CREATE, with_own(body, avatar))["code"] == NOT_THERE


def test_avatars_are_kept_and_half_made_ones_gone_on_with(tmp_path: Path, footage: Path) -> None:
    with running_cloud(tmp_path / "state", pace="5") as cloud, customer_of(cloud) as customer:
        avatar = created(customer, footage)["data"]
        cloud.kill()
    with running_cloud(tmp_path / "state") as cloud, customer_of(cloud) as customer:
        wait_for(lambda: shown(customer, avatar)["status"] == 2)
