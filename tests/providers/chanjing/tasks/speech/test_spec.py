"""What can be known of a speech before anything is sent."""

import json
from dataclasses import replace
from typing import Any

import pytest

from chanjing_studio.domain.marked_script import Pause, Reading, marked
from chanjing_studio.domain.parts import Part
from chanjing_studio.domain.voices import Spoken
from chanjing_studio.providers.chanjing.tasks.speech.spec import SpeechSpec

GOOD = SpeechSpec(
    script=" 今天我们聊聊番茄的种植。\r\n第二行。", voice_id="aa00bb11cc22dd33ee44ff5566778899", voice_name="沙盒男声"
)


def fields_of(spec: SpeechSpec) -> list[str]:
    return [problem.field for problem in spec.problems()]


def test_a_complete_one_has_no_problems() -> None:
    assert fields_of(GOOD) == []


def test_an_empty_one_says_what_to_do_in_the_order_of_the_form() -> None:
    assert fields_of(SpeechSpec()) == ["script", "voice"]


@pytest.mark.parametrize(
    ("changes", "field"),
    [
        ({"script": " \n"}, "script"),
        ({"script": "好" * 4000}, "script"),
        ({"script": "你好😀"}, "script"),
        ({"script": "好" * 4001}, "script"),
        ({"script": "2026"}, "script"),
        ({"script": "１２ 3.14 1,000"}, "script"),
        ({"script": "。，！？…"}, "script"),
        ({"script": "- !! \u3000。"}, "script"),
        ({"script": "\x00\x01\u200b\t"}, "script"),
        ({"script": "\ud800\udfff"}, "script"),
        ({"voice_id": ""}, "voice"),
        ({"speed": 0.4}, "speed"),
        ({"speed": float("nan")}, "speed"),
        ({"pitch": 3.1}, "pitch"),
        ({"volume": 0}, "volume"),
        ({"volume": 101}, "volume"),
    ],
)
def test_whatever_the_cloud_would_refuse_is_said_with_its_field(changes: dict[str, Any], field: str) -> None:
    assert fields_of(replace(GOOD, **changes)) == [field]


@pytest.mark.parametrize(
    "changes", [{"script": "好" * 3999}, {"speed": 0.5}, {"speed": 2.0}, {"pitch": 0.1}, {"pitch": 3.0}]
)
def test_the_last_that_the_cloud_takes_is_taken(changes: dict[str, Any]) -> None:
    assert fields_of(replace(GOOD, **changes)) == []


def test_signs_that_cannot_be_sent_are_left_out_and_the_words_stay() -> None:
    odd = replace(GOOD, script="a\udfff你\x00好\x07")
    assert fields_of(odd) == []
    assert odd.words == "a你好"
    odd.words.encode()


@pytest.mark.parametrize(
    ("kept", "field"),
    [({"speed": 9}, "speed"), ({"speed": -1}, "speed"), ({"pitch": 0}, "pitch"), ({"volume": 0}, "volume")],
)
def test_what_lies_beyond_the_ends_in_a_kept_draft_is_said_and_not_lost(kept: dict[str, Any], field: str) -> None:
    again = SpeechSpec.from_json({**GOOD.to_json(), **kept})
    assert fields_of(again) == [field]
    assert again.script == GOOD.script


@pytest.mark.parametrize("kept", [{"speed": float("nan")}, {"speed": 1e99}, {"speed": "2"}, {"pitch": None}])
def test_what_is_no_such_number_in_a_kept_draft_is_the_usual_one(kept: dict[str, Any]) -> None:
    assert SpeechSpec.from_json({**GOOD.to_json(), **kept}) == GOOD


def test_it_is_known_by_the_users_own_words() -> None:
    assert GOOD.title == "今天我们聊聊番茄的种植。"
    assert GOOD.words == "今天我们聊聊番茄的种植。\n第二行。"
    assert list(GOOD.files) == []


def test_the_whole_script_is_spoken() -> None:
    assert replace(GOOD, speed=2.0).spoken == Spoken(GOOD.words, GOOD.voice_id, 2.0)


MARKED = replace(GOOD, script=marked(["银", Reading("行", "hang2"), Pause(0.5), "开门了。"]))


def test_marks_are_kept_but_are_no_words() -> None:
    assert SpeechSpec.from_json(json.loads(json.dumps(MARKED.to_json()))) == MARKED
    assert (MARKED.title, MARKED.words) == ("银行开门了。", "银行开门了。")
    assert MARKED.spoken == Spoken("银行开门了。", GOOD.voice_id, 1.0, 0.5)
    assert fields_of(MARKED) == []


def test_a_script_that_only_its_marks_make_too_long_is_refused_here() -> None:
    over = replace(GOOD, script=marked(["好" * 3998, Pause(0.5)]))
    assert [str(problem.sentence)[:22] for problem in over.problems()] == ["Pauses and readings ar"]
    assert fields_of(replace(GOOD, script=marked([Pause(0.5), "。"]))) == ["script"]


def test_it_carries_the_mark_of_the_machine_unless_it_is_taken_off() -> None:
    assert SpeechSpec().ai_mark


def test_it_comes_back_from_json_as_it_was() -> None:
    full = replace(GOOD, speed=1.5, pitch=0.8, volume=70, ai_mark=False)
    assert SpeechSpec.from_json(full.to_json()) == full


def test_what_another_version_wrote_is_read_as_far_as_it_goes() -> None:
    kept = {"script": "你好", "speed": "fast", "volume": None, "ai_mark": 1, "voice_id": 5, "new_field": 1}
    assert SpeechSpec.from_json(kept) == SpeechSpec(script="你好")


def test_a_part_is_known_by_the_whole_s_title_and_comes_back_as_the_part_it_was() -> None:
    part = replace(GOOD, part=Part(group="g", number=2, of=5, title="老房子"))
    assert part.title == "老房子"
    assert replace(part, part=Part(group="g", number=2, of=5)).title == GOOD.title
    assert SpeechSpec.from_json(json.loads(json.dumps(part.to_json()))) == part


@pytest.mark.parametrize("kept", [None, "2 of 5", {"group": "g", "number": 6, "of": 5}])
def test_what_older_versions_kept_stands_for_itself(kept: Any) -> None:
    assert SpeechSpec.from_json(GOOD.to_json() | {"part": kept}) == GOOD


@pytest.mark.parametrize("script", ["好" * 3999, ("老房子在巷子的尽头。" * 30 + "\n") * 30])
def test_a_script_is_the_same_again_when_its_parts_are_joined(script: str) -> None:
    whole = replace(GOOD, script=script)
    parts = whole.in_parts("g")
    assert len(parts) == (1 if len(script) < 4000 else 3)
    assert parts[0].joined(parts).words == whole.words
    assert parts[0].joined(parts).part is None
    assert {part.title for part in parts} == {whole.title}
