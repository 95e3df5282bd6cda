"""Scripts with tags, as the sandbox reads them: strictly, and as long silent as they say."""

from collections.abc import Iterator
from typing import Any

import pytest

from tests.cloud import SPEAK, SPOKEN, Cloud, running_cloud
from tests.sandbox.customer import Customer, customer_of, wait_for

REFUSED = 40000
HANG = '<phoneme alphabet="py" ph="hang2">行</phoneme>'


@pytest.fixture(scope="module")
def cloud() -> Iterator[Cloud]:
    with running_cloud() as cloud:
        yield cloud


@pytest.fixture(scope="module")
def customer(cloud: Cloud) -> Iterator[Customer]:
    with customer_of(cloud) as customer:
        yield customer


def ordered(customer: Customer, text: str, **copy: Any) -> dict[str, Any]:
    voice = customer.get("/open/v1/list_common_audio")["data"]["list"][0]["id"]
    order = {"audio_man": voice, "speed": 1, "pitch": 1, "text": {"text": text, **copy}}
    return customer.post(SPEAK, order)


def told(customer: Customer, text: str, **copy: Any) -> dict[str, Any]:
    task = ordered(customer, text, **copy)["data"]
    return wait_for(lambda: (shown := customer.post(SPOKEN, task)["data"])["status"] == 9 and shown)


def subtitles(shown: dict[str, Any]) -> list[str]:
    return [line["subtitle"] for line in shown["subtitles"]]


def test_subtitles_are_without_tags_and_pauses_are_as_long_as_asked(customer: Customer) -> None:
    text = f'<break time="250ms"/>银{HANG}<break time="1s"/>开门了。打<ttnumber pronounce="幺幺零">110</ttnumber>'
    shown = told(customer, text, plain_text="银行开门了。打110")
    assert subtitles(shown) == ["银行开门了", "打110"]
    first, second = shown["subtitles"]
    assert first["start_time"] == 0.25
    assert first["end_time"] == second["start_time"]
    assert second["end_time"] == pytest.approx(shown["full"]["duration"], abs=0.002)
    shorter = told(customer, text.replace('"1s"', '"0.4s"'))
    assert shown["full"]["duration"] - shorter["full"]["duration"] == pytest.approx(0.6, abs=0.02)


def test_a_script_without_tags_is_taken_as_it_is(customer: Customer) -> None:
    assert subtitles(told(customer, "a < b & c。<i>")) == ["a < b & c", "<i>"]


@pytest.mark.parametrize(
    "text",
    [
        "好<break time='0.5s'>",
        "好<break time='0.5s'/> & 好",
        "好<break/>",
        "好<break time='half a second'/>",
        "好<break time='0s'/>",
        "好<break time='11s'/>",
        "好<break time='1s' strength='weak'/>",
        "好<break time='1s'>一</break>",
        f"<speak>{HANG}</speak>",
        f"{HANG}<emphasis>好</emphasis>",
        HANG.replace("hang2", "hang"),
        HANG.replace("py", "ipa"),
        HANG.replace("行", "银行"),
        HANG.replace("行", "<b>行</b>"),
        '<ttnumber pronounce="">110</ttnumber>',
        '<ttnumber pronounce="十">十</ttnumber>',
        f"{HANG}\x07",
        f"{HANG}\ud800",
    ],
)
def test_a_wrong_tag_is_refused(customer: Customer, text: str) -> None:
    assert ordered(customer, text)["code"] == REFUSED


@pytest.mark.parametrize("copy", ["银", "", 5, HANG])
def test_a_copy_that_says_something_else_is_refused(customer: Customer, copy: object) -> None:
    assert ordered(customer, f"银{HANG}", plain_text=copy)["code"] == REFUSED


def test_pauses_alone_are_nothing_to_say(customer: Customer) -> None:
    assert told(customer, "。<break time='1s'/>")["errMsg"] == "缺少 tts 文本"
