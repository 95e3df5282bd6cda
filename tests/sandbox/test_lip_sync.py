"""Lip-sync tasks: what is accepted, how they go on, how they end."""

import re
from itertools import pairwise
from pathlib import Path
from typing import Any

import pytest

from tests.clips import make_sound
from tests.cloud import CREATE, DETAIL, LIST, NO_BEANS, Cloud, running_cloud
from tests.sandbox.customer import Customer, customer_of, wait_for


def test_a_task_goes_from_queued_over_generating_to_done(clip: Path) -> None:
    with running_cloud(pace="15") as cloud, customer_of(cloud) as customer:
        task_id = customer.create(customer.upload(clip))["data"]
        assert re.fullmatch("[0-9a-f]{32}", task_id)
        seen = [customer.detail(task_id)]
        wait_for(lambda: seen.append(customer.detail(task_id)) or seen[-1]["status"] == 20)
    states = [shown["status"] for shown in seen]
    percents = [shown["progress"] for shown in seen]
    assert list(dict.fromkeys(states)) == [0, 10, 20]
    assert all(one <= other for one, other in pairwise(percents))
    assert len(set(percents)) > 5
    assert (percents[0], percents[-1]) == (0, 100)
    assert {shown["video_url"] for shown in seen if shown["status"] != 20} == {""}


def test_a_done_task_has_links_and_milliseconds(customer: Customer, clip: Path) -> None:
    shown = customer.made(customer.upload(clip))
    assert set(shown) == {
        "id", "status", "progress", "msg", "video_url", "preview_url", "duration", "create_time",
    }  # fmt: skip
    assert shown["msg"] == "success"
    assert shown["video_url"].endswith(f"/lip-sync/{shown['id']}.mp4")
    assert shown["preview_url"].endswith(f"/lip-sync/{shown['id']}.jpg")
    assert 1000 < shown["duration"] < 10_000


def test_the_script_may_be_a_text_or_a_list_of_texts(customer: Customer, clip: Path) -> None:
    video, voice = customer.upload(clip), customer.voices()[0]["id"]
    for text in ("你好，世界。", ["你好，世界。"], ["你好，", "世界。"]):
        assert customer.create(video, tts_config={"text": text, "audio_man_id": voice})["code"] == 0


@pytest.mark.parametrize(
    ("fields", "code", "msg"),
    [
        ({"video_file_id": ""}, 40000, "video_file_id"),
        ({"video_file_id": "0" * 32}, 40000, "文件不存在"),
        ({"screen_width": 0}, 40000, "screen_width/screen_height 不合法"),
        ({"screen_height": "1920"}, 40000, "screen_width/screen_height 不合法"),
        ({"backway": 3}, 40000, "backway"),
        ({"drive_mode": "sideways"}, 40000, "drive_mode"),
        ({"model": 5}, 40000, "model"),
        ({"audio_type": "song"}, 40000, "audio_type"),
        ({"audio_type": "audio"}, 40000, "缺少音频文件"),
        ({"volume": 0}, 40000, "volume"),
        ({"volume": 101}, 40000, "volume"),
        ({"callback": 5}, 40000, "callback"),
        ({"tts_config": None}, 40000, "缺少 tts 文本"),
    ],
)
def test_a_wrong_field_is_refused(customer: Customer, clip: Path, fields: dict[str, Any], code: int, msg: str) -> None:
    answer = customer.create(customer.upload(clip), **fields)
    assert answer["code"] == code
    assert msg in answer["msg"]
    assert customer.cloud.tasks() == []


@pytest.mark.parametrize(
    ("config", "code", "msg"),
    [
        ({"text": ""}, 40000, "缺少 tts 文本"),
        ({"text": []}, 40000, "缺少 tts 文本"),
        ({"text": 12}, 40000, "缺少 tts 文本"),
        ({"text": "番茄🍅"}, 40000, "输入文本不可以包含 emoji"),
        ({"text": "字" * 4001}, 40000, "4000"),
        ({"speed": 0.4}, 40000, "speed"),
        ({"speed": 2.1}, 40000, "speed"),
        ({"pitch": "high"}, 40000, "pitch"),
        ({"audio_man_id": ""}, 40000, "audio_man_id"),
        ({"audio_man_id": "f" * 32}, 50000, "声音不存在"),
    ],
)
def test_a_wrong_way_of_speaking_is_refused(
    customer: Customer, clip: Path, config: dict[str, Any], code: int, msg: str
) -> None:
    good = {"text": "你好", "audio_man_id": customer.voices()[0]["id"]}
    answer = customer.create(customer.upload(clip), tts_config={**good, **config})
    assert answer["code"] == code
    assert msg in answer["msg"]


def test_a_file_for_another_purpose_or_not_ready_is_refused(customer: Customer, long_sound: Path) -> None:
    assert customer.create(customer.upload(long_sound, "lip_sync_audio"))["code"] == 40000
    answer = customer.create(customer.offer()["file_id"])
    assert (answer["code"], "未就绪" in answer["msg"]) == (40000, True)


def test_only_digits_fail_later_and_not_at_once(customer: Customer, clip: Path) -> None:
    config = {"text": "12345", "audio_man_id": customer.voices()[0]["id"]}
    shown = customer.made(customer.upload(clip), tts_config=config)
    assert (shown["status"], shown["video_url"]) == (30, "")
    assert "纯数字" in shown["msg"]


def test_material_that_is_no_video_or_no_sound_fails_later(customer: Customer, clip: Path, tmp_path: Path) -> None:
    (tmp_path / "notes.mp4").write_text("no video at all")
    (tmp_path / "notes.wav").write_text("no sound at all")
    shown = customer.made(customer.upload(tmp_path / "notes.mp4"))
    assert (shown["status"], shown["msg"]) == (30, "获取视频信息失败")
    sound = customer.upload(tmp_path / "notes.wav", "lip_sync_audio")
    shown = customer.made(customer.upload(clip), audio_type="audio", audio_file_id=sound)
    assert (shown["status"], shown["msg"]) == (30, "不支持的音频格式")


def test_less_than_a_second_of_sound_fails_later(customer: Customer, clip: Path, tmp_path: Path) -> None:
    sound = customer.upload(make_sound(tmp_path / "short.wav", seconds=0.5), "lip_sync_audio")
    shown = customer.made(customer.upload(clip), audio_type="audio", audio_file_id=sound)
    assert (shown["status"], shown["msg"]) == (30, "音频内容不足1秒")


def test_tasks_are_listed_in_pages_the_newest_first(customer: Customer, clip: Path) -> None:
    video = customer.upload(clip)
    ids = [customer.create(video)["data"] for _ in range(3)]
    assert [shown["id"] for shown in customer.list()["list"]] == ids[::-1]
    second = customer.list(page=2, page_size=2)
    assert [shown["id"] for shown in second["list"]] == ids[:1]
    assert second["page_info"] == {"page": 2, "size": 2, "total_count": 3, "total_page": 2}


def test_an_unknown_task_is_a_parameter_error(customer: Customer) -> None:
    assert customer.get(DETAIL, id="0" * 32)["code"] == 40000
    assert customer.get(DETAIL)["code"] == 40000


def test_the_bill_may_come_late(customer: Customer, cloud: Cloud, clip: Path) -> None:
    cloud.fault(CREATE, fate={"fails": NO_BEANS})
    answer = customer.create(customer.upload(clip))
    assert answer["code"] == 0
    shown = customer.ended(answer["data"])
    assert (shown["status"], shown["msg"], shown["video_url"]) == (30, NO_BEANS, "")


def test_a_percent_can_stick_and_go_on(customer: Customer, cloud: Cloud, clip: Path) -> None:
    cloud.fault(CREATE, fate={"stuck_at": 20})
    task_id = customer.create(customer.upload(clip))["data"]
    wait_for(lambda: customer.detail(task_id)["progress"] == 20)
    assert customer.detail(task_id)["status"] == 10
    cloud.change_task(task_id)
    assert customer.ended(task_id)["status"] == 20


def test_a_task_can_claim_an_unknown_state_or_be_missing_from_lists(
    customer: Customer, cloud: Cloud, clip: Path
) -> None:
    cloud.fault(CREATE, fate={"status": 15, "hidden": True})
    task_id = customer.create(customer.upload(clip))["data"]
    assert customer.detail(task_id)["status"] == 15
    assert customer.list()["list"] == []
    assert [task["id"] for task in cloud.tasks()] == [task_id]
    cloud.change_task(task_id)
    assert customer.ended(task_id)["status"] == 20
    assert [shown["id"] for shown in customer.list()["list"]] == [task_id]


def test_the_same_calls_by_other_methods_are_not_found(customer: Customer) -> None:
    for path in (CREATE, LIST):
        assert customer.http.get(customer.cloud.address + path, timeout=5).status_code == 404
