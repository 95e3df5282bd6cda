"""The desk of composed videos, as a plain caller sees it."""

# pyright: reportUnknownMemberType=false, reportUnknownVariableType=false

from __future__ import annotations

import io
import wave
from array import array
from pathlib import Path
from typing import Any

import av
import pytest
import requests
from PIL import Image

from tests.cloud import Cloud
from tests.sandbox.customer import Customer, wait_for

CREATE, DETAIL, LIST, DELETE = "/open/v1/create_video", "/open/v1/video", "/open/v1/video_list", "/open/v1/delete_video"
AVATARS, TAGS = "/open/v1/list_common_dp", "/open/v1/common/tag_list"
Body = dict[str, Any]
SCRIPT = "先试再上，今天只讲一件事。"


@pytest.fixture
def body(customer: Customer) -> Body:
    """A create call that is right."""
    avatar = customer.get(AVATARS, page=1, size=1)["data"]["list"][0]
    return {
        "person": {
            "id": avatar["id"],
            "x": 40,
            "y": 100,
            "width": 126,
            "height": 224,
            "figure_type": avatar["figures"][1]["type"],
        },
        "audio": {
            "type": "tts",
            "volume": 100,
            "tts": {"text": [SCRIPT], "speed": 1.5, "pitch": 1, "audio_man": avatar["audio_man_id"]},
        },
        "bg_color": "#0000FF",
        "screen_width": 270,
        "screen_height": 480,
        "subtitle_config": {"show": False},
    }


def changed(body: Body, path: str, value: Any) -> Body:
    """The body with another value at a path such as `audio.volume`; `...` takes the field away."""
    name, _, rest = path.partition(".")
    if rest:
        return {**body, name: changed(body[name], rest, value)}
    return {key: kept for key, kept in body.items() if key != name} | ({} if value is ... else {name: value})


def made(customer: Customer, body: Body) -> dict[str, Any]:
    """The detail of a new video once it has ended."""
    answer = customer.post(CREATE, body)
    assert answer["code"] == 0, answer
    return wait_for(lambda: (told := customer.get(DETAIL, id=answer["data"])["data"])["status"] != 10 and told)


def first_frame(told: dict[str, Any]) -> Image.Image:
    content = requests.get(told["video_url"], timeout=20).content
    with av.open(io.BytesIO(content), "r") as video:
        return next(video.decode(video=0)).to_image()


def colour_at(picture: Image.Image, x: int, y: int) -> tuple[int, ...]:
    pixel = picture.getpixel((x, y))
    assert isinstance(pixel, tuple)
    return tuple(int(part) for part in pixel)


def near(one: tuple[int, ...], other: tuple[int, ...]) -> bool:
    return all(abs(a - b) < 24 for a, b in zip(one, other, strict=True))


@pytest.mark.parametrize(
    ("path", "value", "msg"),
    [
        ("audio.tts", ..., "缺少 tts 文本"),
        ("audio.tts.text", [""], "缺少 tts 文本"),
        ("audio.tts.text", ["好😀"], "输入文本不可以包含 emoji"),
        ("audio.tts.audio_man", "nobody", "声音不存在"),
        ("audio", {"type": "audio", "volume": 100}, "缺少音频文件"),
        ("audio.type", "song", "参数错误: audio.type"),
        ("audio.language", "fr", "不支持的语言"),
        ("audio.volume", ..., "音量不能小于1"),
        ("screen_width", 271, "screen_width/screen_height 不合法"),
        ("screen_height", 9000, "screen_width/screen_height 不合法"),
        ("bg_color", "blue", "背景颜色格式不正确 (#RRGGBB)"),
        ("bg", {"file_id": "nothing"}, "参数错误: 文件不存在或用途不符"),
        ("person.id", "nobody", "定制数字人不存在"),
        ("person.figure_type", ..., "公共数字人需要指定 figure_type"),
        ("person.figure_type", "lying", "公共数字人形态不存在"),
        ("person.height", 225, "数字人高不允许为奇数"),
        ("person.x", ..., "参数错误: person.x"),
        ("person.is_rgba_mode", True, "当前数字人不是webm格式，无法合成四通道视频"),
        ("person.is_remove_bg", "yes", "参数错误: is_remove_bg"),
        ("person.drive_mode", "wild", "参数错误: drive_mode"),
        ("subtitle_config", {"show": True, "width": 271}, "字幕宽度不能超过屏幕宽度"),
        ("subtitle_config", {"show": True, "width": 100, "height": 481}, "字幕高度不能超过屏幕高度"),
        ("subtitle_config", {"show": True, "width": 9, "color": "#FFF"}, "字幕颜色格式不正确 (#RRGGBB)"),
        ("subtitle_config", {"show": True, "width": 9, "font_id": "none"}, "字体不存在"),
        ("subtitle_config", {"show": True, "width": 9, "asr_type": 1}, "参数错误: subtitles"),
        ("model", 3, "参数错误: model"),
        ("compliance_watermark_position", 4, "参数错误: compliance_watermark_position"),
        ("add_compliance_watermark", "yes", "参数错误: add_compliance_watermark"),
    ],
)
def test_what_is_wrong_is_refused_in_the_clouds_words(
    customer: Customer, body: Body, path: str, value: Any, msg: str
) -> None:
    answer = customer.post(CREATE, changed(body, path, value))
    assert (answer["code"] != 0, answer["msg"]) == (True, msg)


def test_every_layer_stands_where_the_numbers_say(customer: Customer, body: Body) -> None:
    picture = first_frame(made(customer, body))
    assert picture.size == (270, 480)
    assert near(colour_at(picture, 5, 5), (0, 0, 255))
    shown = [(x, y) for x in range(270) for y in range(0, 480, 2) if not near(colour_at(picture, x, y), (0, 0, 255))]
    left, right = min(x for x, _ in shown), max(x for x, _ in shown)
    bottom = max(y for _, y in shown)
    assert 40 <= left < right < 166
    assert abs(bottom - 323) <= 2


def test_a_ground_is_left_away_only_where_the_list_says_that_it_can_be(customer: Customer, body: Body) -> None:
    avatars = customer.get(AVATARS, page=1, size=50)["data"]["list"]
    round_one = next(one for one in avatars if any(each["type"] == "circle_view" for each in one["figures"]))
    told = {each["type"]: each["bg_replace"] for each in round_one["figures"]}
    for form, can in told.items():
        person = {**body["person"], "id": round_one["id"], "figure_type": form, "is_remove_bg": True}
        answer = customer.post(CREATE, {**body, "person": person})
        assert (answer["code"] == 0) is can, form
    assert set(told.values()) == {True, False}


def test_a_background_picture_lies_in_its_box(customer: Customer, body: Body, tmp_path: Path) -> None:
    path = tmp_path / "wall.png"
    Image.new("RGB", (40, 40), "#FF0000").save(path)
    file_id = customer.upload(path, "make_video_background")
    placed = changed(body, "bg", {"file_id": file_id, "x": 0, "y": 400, "width": 270, "height": 80})
    picture = first_frame(made(customer, placed))
    assert near(colour_at(picture, 5, 470), (255, 0, 0))
    assert near(colour_at(picture, 5, 380), (0, 0, 255))


def test_own_subtitles_are_shown_at_their_times(customer: Customer, body: Body) -> None:
    config = {
        "show": True,
        "x": 0,
        "y": 400,
        "width": 270,
        "height": 80,
        "font_size": 40,
        "color": "#00FF00",
        "stroke_width": 0,
        "asr_type": 1,
        "subtitles": [{"begin_time": 0, "end_time": 400, "text": "HHH"}],
    }
    told = made(customer, changed(body, "subtitle_config", config))
    picture = first_frame(told)
    greens = [x for x in range(270) if any(near(colour_at(picture, x, y), (0, 255, 0)) for y in range(400, 480))]
    assert greens
    assert abs((min(greens) + max(greens)) / 2 - 135) <= 2
    lines = requests.get(told["subtitle_data_url"], timeout=20).json()
    assert [(line["min_time"], line["max_time"], line["subtitles"]) for line in lines] == [(0, 400, "HHH")]


def loudest(told: dict[str, Any]) -> float:
    content = requests.get(told["video_url"], timeout=20).content
    with av.open(io.BytesIO(content), "r") as video:
        heard = b"".join(bytes(frame.planes[0]) for frame in video.decode(audio=0))  # as 32-bit floats
    return max(map(abs, array("f", heard)))


def test_the_sound_of_a_video_can_be_had_and_a_mute_one_has_none(cloud: Cloud, customer: Customer, body: Body) -> None:
    told = made(customer, body)
    (sound,) = told["audio_urls"]
    assert requests.get(sound, timeout=20).content[:4] == b"RIFF"
    assert loudest(told) > 0.05
    cloud.fault(CREATE, times=1, fate={"mute": True})
    told = made(customer, body)
    assert told["audio_urls"] is None
    assert loudest(told) < 0.01


def in_green(y: int) -> Body:
    """Subtitles that fill their box across the whole picture."""
    look = {"show": True, "x": 0, "y": y, "width": 270, "height": 40, "font_size": 50, "color": "#00FF00"}
    told = {"asr_type": 1, "subtitles": [{"begin_time": 0, "end_time": 900, "text": "████████"}]}
    return {**look, "stroke_width": 0, **told}


def test_the_mark_lies_over_the_subtitles_and_they_over_the_figure(customer: Customer, body: Body) -> None:
    marked = changed(changed(body, "add_compliance_watermark", True), "compliance_watermark_position", 0)
    places = (None, 0, 200)
    bodies = [marked if y is None else changed(marked, "subtitle_config", in_green(y)) for y in places]
    bare, over_mark, over_figure = (first_frame(made(customer, one)) for one in bodies)
    mark = [(x, y) for x in range(270) for y in range(40) if near(colour_at(bare, x, y), (255, 255, 255))]
    assert mark
    reds = [colour_at(over_mark, *at)[0] for at in mark]  # as bright as ever, where green has none of it
    assert sum(reds) / len(reds) > 150, reds
    assert near(colour_at(over_mark, 200, 20), (0, 255, 0))
    assert not near(colour_at(bare, 103, 220), (0, 0, 255))
    assert near(colour_at(over_figure, 103, 220), (0, 255, 0))


@pytest.mark.parametrize(
    ("rate", "channels", "heard"), [(16_000, 1, True), (8000, 1, True), (44_100, 1, False), (16_000, 2, False)]
)
def test_a_recording_is_heard_only_in_one_channel_of_8_or_16_khz(
    customer: Customer, body: Body, tmp_path: Path, rate: int, channels: int, heard: bool
) -> None:
    with wave.open(str(tmp_path / "a.wav"), "wb") as file:
        file.setnchannels(channels)
        file.setsampwidth(2)
        file.setframerate(rate)
        file.writeframes(bytes(3 * rate * channels))
    audio = {"type": "audio", "volume": 100, "file_id": customer.upload(tmp_path / "a.wav", "make_video_audio")}
    config = {"show": True, "x": 0, "y": 400, "width": 270, "height": 80}
    told = made(customer, changed(changed(body, "audio", audio), "subtitle_config", config))
    assert (told["status"], bool(told["subtitle_data_url"])) == (30, heard)


def test_digits_alone_fail_only_later(customer: Customer, body: Body) -> None:
    told = made(customer, changed(body, "audio.tts.text", ["2026"]))
    assert (told["status"], told["msg"]) == (40, "不支持纯数字文本")


def test_a_deleted_video_is_gone(customer: Customer, body: Body) -> None:
    told = made(customer, body)
    assert customer.post(DELETE, {"id": told["id"]})["code"] == 0
    assert customer.get(DETAIL, id=told["id"])["code"] != 0
    assert customer.post(LIST, {})["data"]["List"] == []
    assert requests.get(told["video_url"], timeout=20).status_code == 404


def test_avatars_are_found_by_tags_that_all_fit(customer: Customer) -> None:
    tags = {tag["name"]: tag["id"] for tag in customer.get(TAGS, business_type="1")["data"]["list"][0]["tag_list"]}
    both = f"{tags['商务']},{tags['知识']}"
    found = customer.get(AVATARS, page=1, size=50, tag_ids=both)["data"]["list"]
    assert found
    assert all({"商务", "知识"} <= set(avatar["tag_names"]) for avatar in found)
    assert [branch["id"] for branch in customer.get(TAGS)["data"]["list"]] == [1, 2]


def test_the_newest_avatars_come_first_where_asked(cloud: Cloud, customer: Customer) -> None:
    usual = customer.get(AVATARS, page=1, size=50)["data"]["list"]
    newest = customer.get(AVATARS, page=1, size=50, sort="latest")["data"]["list"]
    assert [avatar["id"] for avatar in newest] == [avatar["id"] for avatar in usual][::-1]
