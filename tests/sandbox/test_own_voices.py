"""Voices of one's own: what is accepted, how they go on, how they end, and that they can be spoken with."""

import io
import re
import wave
from itertools import pairwise
from pathlib import Path
from typing import Any

import pytest
import requests

from tests.clips import make_sound
from tests.cloud import CLONE, CLONED, CLONES, NO_BEANS, SPEAK, SPOKEN, UNCLONE, running_cloud
from tests.sandbox.customer import Customer, customer_of, wait_for

NO_VOICE, NOT_THERE = 50000, 10400


@pytest.fixture(scope="session")
def sample(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Nine seconds of a low tone."""
    return make_sound(tmp_path_factory.mktemp("voices") / "me.wav", seconds=9, hertz=110)


def link_of(customer: Customer, path: Path, service: str = "prompt_audio") -> str:
    """Upload a file; its `full_path`."""
    file_id = customer.upload(path, service)
    return customer.file(file_id)["full_path"]


def created(customer: Customer, link: str, **fields: Any) -> dict[str, Any]:
    return customer.post(CLONE, {"name": "客服音色", "url": link, **fields})


def shown(customer: Customer, voice_id: str) -> dict[str, Any]:
    return customer.get(CLONED, id=voice_id)["data"]


def made(customer: Customer, link: str, **fields: Any) -> dict[str, Any]:
    voice_id = created(customer, link, **fields)["data"]
    return wait_for(lambda: (voice := shown(customer, voice_id))["status"] >= 2 and voice)


def said(customer: Customer, voice_id: str) -> bytes:
    """The sound of a short script in that voice."""
    order = {"audio_man": voice_id, "speed": 1, "pitch": 1, "text": {"text": "你好，世界。"}}
    task = {"task_id": customer.post(SPEAK, order)["data"]["task_id"]}
    full = wait_for(lambda: (told := customer.post(SPOKEN, task)["data"])["status"] == 9 and told["full"])
    return requests.get(full["url"], timeout=10).content


def test_a_voice_goes_from_queued_over_making_to_done(sample: Path) -> None:
    with running_cloud(pace="15") as cloud, customer_of(cloud) as customer:
        voice_id = created(customer, link_of(customer, sample))["data"]
        assert re.fullmatch("C-Audio-[0-9a-f]{32}", voice_id)
        seen = [shown(customer, voice_id)]
        wait_for(lambda: seen.append(shown(customer, voice_id)) or seen[-1]["status"] == 2)
    percents = [voice["progress"] for voice in seen]
    assert list(dict.fromkeys(voice["status"] for voice in seen)) == [0, 1, 2]
    assert all(one <= other for one, other in pairwise(percents))
    assert (percents[0], percents[-1]) == (0, 100)
    assert {voice["audio_path"] for voice in seen if voice["status"] != 2} == {""}


def test_a_done_voice_is_told_of_without_a_time_and_has_a_clip(customer: Customer, sample: Path) -> None:
    voice = made(customer, link_of(customer, sample), model_type="Cicada3.0-turbo", language="en")
    assert set(voice) == {"id", "name", "type", "progress", "audio_path", "err_msg", "status"}
    assert (voice["name"], voice["type"], voice["err_msg"]) == ("客服音色", "Cicada3.0-turbo", "")
    with wave.open(io.BytesIO(requests.get(voice["audio_path"], timeout=10).content)) as clip:
        assert clip.getnframes() / clip.getframerate() == pytest.approx(9, abs=0.2)


def test_a_sentence_to_try_it_is_said_by_the_new_voice(customer: Customer, sample: Path) -> None:
    link = link_of(customer, sample)
    clips = [
        requests.get(made(customer, link, text=text)["audio_path"], timeout=10).content
        for text in ("您好，很高兴为您服务。", "再见。")
    ]
    assert len(clips[0]) > len(clips[1]) > 1000


@pytest.mark.parametrize(
    ("fields", "msg"),
    [
        ({"name": " "}, "name"),
        ({"url": ""}, "url"),
        ({"url": "http://127.0.0.1:9/res/me.wav"}, "url"),
        ({"url": f"http://127.0.0.1:9/res/upload/{'0' * 32}/me.wav"}, "文件不存在"),
        ({"model_type": "cicada9"}, "model_type"),
        ({"language": "fr"}, "language"),
        ({"text": "字" * 51}, "50"),
        ({"callback": 5}, "callback"),
    ],
)
def test_a_wrong_field_is_refused(customer: Customer, sample: Path, fields: dict[str, Any], msg: str) -> None:
    answer = created(customer, link_of(customer, sample), **fields)
    assert (answer["code"], msg in answer["msg"]) == (40000, True)
    assert customer.cloud.tasks() == []


def test_fifty_characters_are_taken(customer: Customer, sample: Path) -> None:
    assert created(customer, link_of(customer, sample), text="字" * 50)["code"] == 0


def test_a_file_for_another_purpose_or_not_ready_is_refused(customer: Customer, sample: Path) -> None:
    assert created(customer, link_of(customer, sample, "lip_sync_audio"))["code"] == 40000
    answer = created(customer, customer.offer("prompt_audio", "me.wav")["full_path"])
    assert (answer["code"], "未就绪" in answer["msg"]) == (40000, True)


@pytest.mark.parametrize("suffix", [".mp3", ".m4a", ".wav"])
def test_less_than_eight_seconds_fail_later(customer: Customer, tmp_path: Path, suffix: str) -> None:
    voice = made(customer, link_of(customer, make_sound(tmp_path / f"short{suffix}", seconds=7)))
    assert (voice["status"], voice["audio_path"]) == (4, "")
    assert "过短" in voice["err_msg"]


def test_what_is_no_sound_fails_later(customer: Customer, tmp_path: Path) -> None:
    (tmp_path / "notes.wav").write_text("no sound at all")
    voice = made(customer, link_of(customer, tmp_path / "notes.wav"))
    assert (voice["status"], voice["err_msg"]) == (4, "不支持的音频格式")


def test_a_voice_ends_as_it_was_ordered_to(customer: Customer, sample: Path) -> None:
    customer.cloud.fault(CLONE, fate={"fails": NO_BEANS})
    voice = made(customer, link_of(customer, sample))
    assert (voice["status"], voice["err_msg"], voice["progress"]) == (4, NO_BEANS, 0)
    assert customer.post(SPEAK, _words(voice["id"]))["code"] == NO_VOICE


def test_each_sample_gives_a_voice_of_its_own_that_speaks_at_once(
    customer: Customer, sample: Path, tmp_path: Path
) -> None:
    high_sample = make_sound(tmp_path / "her.mp3", seconds=9, hertz=260)
    voices = [made(customer, link_of(customer, path))["id"] for path in (sample, sample, high_sample)]
    # The same voice is not the same bytes: the speaker's breath is chance.
    high, again, low = (task["ended"]["sound"] for task in customer.cloud.tasks())
    assert low == again
    assert low["pitch"] < high["pitch"]
    assert low["variant"] != high["variant"]
    assert len({said(customer, voice) for voice in voices[1:]}) == 2


def test_a_voice_drives_a_video_too(customer: Customer, sample: Path, clip: Path) -> None:
    voice = made(customer, link_of(customer, sample))["id"]
    config = {"text": ["你好"], "audio_man_id": voice}
    assert customer.made(customer.upload(clip), tts_config=config)["status"] == 20


def test_a_voice_that_is_not_ready_speaks_not_yet(sample: Path) -> None:
    with running_cloud(pace="5") as cloud, customer_of(cloud) as customer:
        voice = created(customer, link_of(customer, sample))["data"]
        assert customer.post(SPEAK, _words(voice))["code"] == NO_VOICE


def test_the_list_has_the_newest_first_in_pages(customer: Customer, sample: Path) -> None:
    link = link_of(customer, sample)
    ids = [created(customer, link, name=f"声音{number}")["data"] for number in range(3)]
    assert [voice["id"] for voice in customer.post(CLONES, {})["data"]["list"]] == ids[::-1]
    page = customer.post(CLONES, {"page": 2, "page_size": 2})["data"]
    assert [voice["id"] for voice in page["list"]] == ids[:1]
    assert page["page_info"] == {"page": 2, "size": 2, "total_count": 3, "total_page": 2}
    customer.cloud.change_task(ids[0], hidden=True)
    assert len(customer.post(CLONES, {})["data"]["list"]) == 2


def test_a_deleted_voice_is_gone(customer: Customer, sample: Path) -> None:
    voice = made(customer, link_of(customer, sample))["id"]
    assert customer.post(UNCLONE, {"id": voice})["code"] == 0
    assert customer.post(CLONES, {})["data"]["list"] == []
    assert customer.get(CLONED, id=voice)["code"] == customer.post(UNCLONE, {"id": voice})["code"] == NOT_THERE
    assert customer.post(SPEAK, _words(voice))["code"] == NO_VOICE


@pytest.mark.parametrize("status", [3, 4, 99])
def test_an_expired_voice_speaks_no_more(customer: Customer, sample: Path, status: int) -> None:
    voice = made(customer, link_of(customer, sample))["id"]
    customer.cloud.change_task(voice, status=status)
    assert shown(customer, voice)["status"] == status
    assert customer.post(SPEAK, _words(voice))["code"] == NO_VOICE


def test_other_accounts_know_nothing_of_a_voice(customer: Customer, sample: Path) -> None:
    voice = made(customer, link_of(customer, sample))["id"]
    customer.cloud.add_account("other", "other-secret")
    with customer_of(customer.cloud, "other", "other-secret") as other:
        assert other.post(CLONES, {})["data"]["list"] == []
        assert other.get(CLONED, id=voice)["code"] == NOT_THERE
        assert other.post(SPEAK, _words(voice))["code"] == NO_VOICE


def test_voices_are_kept_and_half_made_ones_gone_on_with(tmp_path: Path, sample: Path) -> None:
    with running_cloud(tmp_path / "state", pace="5") as cloud, customer_of(cloud) as customer:
        voice = created(customer, link_of(customer, sample))["data"]
        cloud.kill()
    with running_cloud(tmp_path / "state") as cloud, customer_of(cloud) as customer:
        wait_for(lambda: shown(customer, voice)["status"] == 2)
    with running_cloud(tmp_path / "state") as cloud, customer_of(cloud) as customer:
        assert len(said(customer, voice)) > 1000


def _words(voice_id: str) -> dict[str, Any]:
    return {"audio_man": voice_id, "speed": 1, "pitch": 1, "text": {"text": "你好"}}
