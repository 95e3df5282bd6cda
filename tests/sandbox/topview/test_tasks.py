"""How a task goes on and ends, what is told of it, and what it costs (§5, §10, §11)."""

import re
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Any

import pytest
import requests

from tests.cloud import Cloud, running_cloud
from tests.sandbox.customer import wait_for
from tests.sandbox.listener import Listener
from tests.sandbox.topview.caller import BALANCE, LOG, NOTICE, QUERY, UID, Caller, caller_of


def own_video(caller: Caller, clip: Path, **fields: Any) -> dict[str, Any]:
    """A video of one's own that says some words."""
    video = {"avatarSourceFrom": "0", "aiAvatarId": None, "videoFileId": caller.upload(clip)}
    return {**video, "voiceoverId": caller.voice(), **fields}


def test_a_task_goes_from_init_over_running_to_success(clip: Path) -> None:
    with running_cloud(pace="20") as cloud, caller_of(cloud) as caller:
        cloud.set_options({"frames_a_second": 6})
        task_id = caller.submit()["result"]["taskId"]
        assert re.fullmatch("[0-9a-f]{32}", task_id)
        seen = [caller.query(task_id)]
        wait_for(lambda: seen.append(caller.query(task_id)) or seen[-1]["status"] == "success")
    assert list(dict.fromkeys(told["status"] for told in seen)) == ["init", "running", "success"]
    assert {told["outputVideoUrl"] for told in seen[:-1]} == {None}
    assert {told["taskId"] for told in seen} == {task_id}
    assert not {"progress", "percent"} & {name for told in seen for name in told}


def test_a_task_can_be_ordered_to_fail_under_either_word(caller: Caller, cloud: Cloud) -> None:
    for word in ("fail", "failed"):
        cloud.set_options({"topview_failure_word": word})
        cloud.fault("*/submit", fate={"fails": "no face was found"})
        told = caller.made()
        assert (told["status"], told["errorMsg"], told["outputVideoUrl"]) == (word, "no face was found", None)
    assert caller.get(LOG)["result"]["total"] == 0, "a failure costs nothing"


def test_a_task_can_claim_to_be_in_any_state(caller: Caller, cloud: Cloud) -> None:
    task_id = caller.made()["taskId"]
    cloud.change_task(task_id, status="dreaming")
    assert caller.query(task_id)["status"] == "dreaming"


def test_an_unknown_task_is_told_as_it_is_chosen(caller: Caller, cloud: Cloud) -> None:
    answered: list[tuple[str, Any]] = []
    for choice in ("4004", "4000", "null"):
        cloud.set_options({"topview_unknown_task": choice})
        answer = caller.get(QUERY, taskId="0" * 32)
        answered.append((answer["code"], answer["result"]))
    assert answered == [("4004", None), ("4000", None), ("200", None)]
    assert caller.get(QUERY)["code"] == "4003"


def test_what_a_query_may_say_more_goes_both_ways(caller: Caller, cloud: Cloud, clip: Path) -> None:
    told = caller.made(**own_video(caller, clip, isSave2CustomAiAvatar=True))
    assert set(told) == {
        "taskId", "status", "errorMsg", "outputVideoUrl", "inputVideoFileId", "inputAudioFileId", "costCredit",
    }  # fmt: skip
    assert isinstance(told["costCredit"], float)
    assert (told["inputVideoFileId"] is None, told["inputAudioFileId"]) == (False, None)
    cloud.set_options({"topview_cost_credit": "string", "topview_saved_avatar": "query", "topview_echo": "absent"})
    other = caller.query(told["taskId"])
    assert other["costCredit"] == str(told["costCredit"])
    assert other["aiavatarId"] == caller.private()[0]["aiavatarId"]
    assert "inputVideoFileId" not in other
    cloud.set_options({"topview_cost_credit": "absent"})
    assert "costCredit" not in caller.query(told["taskId"])


@pytest.mark.parametrize(("by_front", "mark"), [("", "X-Amz-Signature"), ("true", "Key-Pair-Id"), ("false", "X-Amz-")])
def test_a_result_has_a_signed_link_that_ends_and_another_when_asked_again(
    caller: Caller, cloud: Cloud, by_front: str, mark: str
) -> None:
    task_id = caller.made()["taskId"]
    link = caller.query(task_id, needCloudFrontUrl=by_front)["outputVideoUrl"]
    assert mark in link
    assert requests.get(link, timeout=20).content[4:8] == b"ftyp"
    part = requests.get(link, headers={"Range": "bytes=4-7"}, timeout=20)
    assert (part.status_code, part.content) == (206, b"ftyp")
    cloud.advance_clock(901)
    assert requests.get(link, timeout=20).status_code == 403
    assert requests.get(link.partition("?")[0], timeout=20).status_code == 403
    assert requests.get(caller.query(task_id)["outputVideoUrl"], timeout=20).status_code == 200


def test_a_link_can_live_as_short_as_one_likes(caller: Caller, cloud: Cloud) -> None:
    cloud.set_options({"topview_result_seconds": 0})
    assert requests.get(caller.made()["outputVideoUrl"], timeout=20).status_code == 403


def test_a_video_that_is_kept_becomes_a_private_avatar_that_can_be_used(
    caller: Caller, cloud: Cloud, clip: Path
) -> None:
    before = [avatar["aiavatarId"] for avatar in caller.private()]
    video = own_video(caller, clip, isSave2CustomAiAvatar=True, imageFileId="of-another-source")
    assert caller.made(**video)["status"] == "success"
    kept, *others = caller.private()
    assert [avatar["aiavatarId"] for avatar in others] == before
    assert (kept["type"], kept["gender"], kept["ethnicities"], kept["voiceoverIdDefault"]) == (1, None, None, None)
    assert requests.get(kept["coverUrl"], timeout=20).content[:3] == b"\xff\xd8\xff"
    assert requests.get(kept["previewVideoUrl"], timeout=20).ok
    cloud.change_file(video["videoFileId"], lost=True)
    again = {"avatarSourceFrom": "2", "aiAvatarId": kept["aiavatarId"], "voiceoverId": caller.voice()}
    for mode in ("0", "1"):
        assert caller.made(**again, modeType=mode)["status"] == "success"


def test_a_video_is_not_kept_unasked_nor_by_a_failure(caller: Caller, cloud: Cloud, clip: Path) -> None:
    before = caller.private()
    assert caller.made(**own_video(caller, clip))["status"] == "success"
    cloud.fault("*/submit", fate={"fails": "no"})
    assert caller.made(**own_video(caller, clip, isSave2CustomAiAvatar=True))["status"] == "fail"
    assert caller.private() == before


def test_a_photo_is_always_kept(caller: Caller, photo: Path) -> None:
    video = {"avatarSourceFrom": "3", "aiAvatarId": None, "imageFileId": caller.upload(photo), "modeType": "1"}
    assert caller.made(**video, voiceoverId=caller.voice(), isSave2CustomAiAvatar=False)["status"] == "success"
    kept = caller.private()[0]
    assert (kept["type"], len(caller.private())) == (2, 3)
    again = {
        "avatarSourceFrom": "2",
        "aiAvatarId": kept["aiavatarId"],
        "voiceoverId": caller.voice(),
        "imageFileId": "",
    }
    assert [caller.made(**again, modeType=mode)["status"] for mode in ("0", "1")] == ["success"] * 2


def test_an_avatar_that_is_withdrawn_is_refused_and_ends_what_waits_for_it() -> None:
    with running_cloud(pace="4") as cloud, caller_of(cloud) as caller:
        public, private = caller.avatars()[1]["aiavatarId"], caller.private()[0]["aiavatarId"]
        own = {"avatarSourceFrom": "2", "aiAvatarId": private, "voiceoverId": caller.voice()}
        waiting = [caller.submit(**fields)["result"]["taskId"] for fields in ({"aiAvatarId": public}, own)]
        cloud.withdraw_avatar(public)
        cloud.withdraw_avatar(private)
        assert [caller.submit(**fields)["code"] for fields in ({"aiAvatarId": public}, own)] == ["4004"] * 2
        assert [caller.ended(task_id)["status"] for task_id in waiting] == ["fail"] * 2
        assert {caller.query(task_id)["errorMsg"] for task_id in waiting} == {"aiAvatarId: Resource not found!"}


@pytest.mark.parametrize("name", ["junk.mp4", "junk.png", "junk.wav"])
def test_a_file_that_is_none_fails_its_task(caller: Caller, clip: Path, tmp_path: Path, name: str) -> None:
    (tmp_path / name).write_bytes(b"this is not what it says" * 50)
    junk = caller.upload(tmp_path / name)
    fields: dict[str, dict[str, Any]] = {
        "junk.mp4": {"avatarSourceFrom": "0", "videoFileId": junk, "voiceoverId": caller.voice()},
        "junk.png": {"avatarSourceFrom": "3", "imageFileId": junk, "voiceoverId": caller.voice(), "modeType": "1"},
        "junk.wav": {"audioSourceFrom": "0", "audioFileId": junk},
    }
    told = caller.made(**fields[name])
    assert (told["status"], "cannot be read" in told["errorMsg"]) == ("fail", True)


def test_a_text_without_a_word_fails(caller: Caller) -> None:
    assert caller.made(ttsText="… !?")["status"] == "fail"


def test_a_long_sound_fails_avatar2_where_it_is_chosen_so(caller: Caller, cloud: Cloud, long_sound: Path) -> None:
    cloud.set_options({"topview_longest_avatar2": 4})
    sound = {"audioSourceFrom": "0", "audioFileId": caller.upload(long_sound)}
    assert [caller.made(**sound, modeType=mode)["status"] for mode in ("0", "1")] == ["success", "fail"]


def test_a_success_is_paid_by_the_second_and_stands_in_the_log_with_the_key(
    caller: Caller, cloud: Cloud, long_sound: Path
) -> None:
    cloud.set_options({"topview_credits": 86, "topview_price": [0.5, 2]})
    sound = {"audioSourceFrom": "0", "audioFileId": caller.upload(long_sound)}
    told = caller.made(**sound, modeType="1")
    assert told["costCredit"] == pytest.approx(10)
    balance = caller.get(BALANCE)["result"]
    assert (balance["uid"], balance["remainCredit"]) == (UID, 76)
    assert "sk-sandbox-topview" in balance["apiKeyMap"].values()
    assert datetime.fromisoformat(balance["expiredTime"]) > datetime.now(UTC)
    (row,) = caller.get(LOG)["result"]["data"]
    assert set(row) == {"uid", "apiKey", "date", "costCredit", "taskId", "taskType"}
    assert (row["apiKey"], row["taskId"], row["taskType"]) == ("sk-sandbox-topview", told["taskId"], "video_avatar")


def test_the_log_is_searched_by_time_and_type(caller: Caller) -> None:
    caller.made()
    now, form = datetime.now(UTC), "%Y-%m-%d %H:%M:%S"
    earlier, later = ((now + timedelta(hours=hours)).strftime(form) for hours in (-1, 1))

    def total(**query: str) -> int:
        return caller.get(LOG, **query)["result"]["total"]

    assert [total(startTime=earlier, endTime=later), total(taskType="video_avatar")] == [1, 1]
    assert [total(startTime=later), total(endTime=earlier), total(taskType="m2v")] == [0, 0, 0]
    assert caller.get(LOG, startTime="yesterday")["code"] == "4000"


@pytest.mark.parametrize(("choice", "told"), [("true", True), ("null", None), ("object", {"result": "success"})])
def test_a_notice_address_is_checked(caller: Caller, cloud: Cloud, choice: str, told: Any) -> None:
    cloud.set_options({"topview_notice_check": choice})
    address = "https://hooks.example/tv"
    answer = caller.post(NOTICE, {"noticeUrl": address})
    assert answer["result"] == ({"noticeUrl": address, **told} if isinstance(told, dict) else told)


@pytest.mark.parametrize("address", ["hooks.example", "ftp://hooks.example/a", "https://", "http://[::1"])
def test_an_address_that_is_none_is_refused(caller: Caller, address: str) -> None:
    assert caller.post(NOTICE, {"noticeUrl": address})["code"] == "4000"
    assert caller.submit(noticeUrl=address)["code"] == "4000"


def test_plain_http_goes_both_ways(caller: Caller, cloud: Cloud) -> None:
    assert caller.post(NOTICE, {"noticeUrl": "http://hooks.example"})["code"] == "200"
    assert caller.post(NOTICE, {})["code"] == "4003"
    cloud.set_options({"topview_plain_notice": "refused"})
    assert caller.post(NOTICE, {"noticeUrl": "http://hooks.example"})["code"] == "4000"


def test_an_address_is_told_of_the_end(caller: Caller, cloud: Cloud, listener: Listener) -> None:
    result = caller.submit(noticeUrl=listener.address)["result"]
    wait_for(lambda: listener.received)
    (notice,), (headers,) = listener.received, listener.headers
    assert headers["topview-uid"] == UID
    assert headers["content-type"] == "application/json"
    assert set(notice) == {"uuid", "bizType", "taskId", "status", "errorMsg", "result"}
    assert (notice["uuid"], notice["taskId"]) == (result["noticeUuid"], result["taskId"])
    assert (notice["status"], notice["bizType"]) == ("success", "ZERO_SHOT_AVATAR")
    assert requests.get(notice["result"]["outputVideoUrl"], timeout=20).ok
    assert wait_for(lambda: cloud.tasks()[0].get("callback")) == "answered 204"


def test_nobody_outside_this_computer_is_told(caller: Caller, cloud: Cloud) -> None:
    caller.made(noticeUrl="https://hooks.example/tv")
    assert wait_for(lambda: cloud.tasks()[0].get("callback")) == "skipped: not on this computer"


def test_a_restart_keeps_results_and_goes_on_with_tasks(tmp_path: Path, clip: Path) -> None:
    with running_cloud(tmp_path / "state") as cloud, caller_of(cloud) as caller:
        cloud.set_options({"frames_a_second": 6})
        done = caller.made(**own_video(caller, clip, isSave2CustomAiAvatar=True))["taskId"]
        cloud.fault("*/submit", fate={"stuck_at": 0})
        unfinished = caller.submit()["result"]["taskId"]
        cloud.kill()
    with running_cloud(tmp_path / "state") as cloud, caller_of(cloud) as caller:
        assert requests.get(caller.query(done)["outputVideoUrl"], timeout=20).ok
        assert len(caller.private()) == 3
        assert caller.get(LOG)["result"]["total"] == 1
        cloud.change_task(unfinished)
        assert caller.ended(unfinished)["status"] == "success"
