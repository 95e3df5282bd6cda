"""A script with marks: kept in one form, sent with tags, read as words."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from chanjing_studio.domain.marked_script import (
    Mark,
    NumberReading,
    Pause,
    Reading,
    Segment,
    clean_marked,
    has_marks,
    marked,
    marks_of,
    number_reading,
    parse,
    pause,
    paused_seconds,
    plain,
    reading,
    tidy_marked,
)
from chanjing_studio.domain.saying import marks_problems
from chanjing_studio.domain.script import clean, tidy
from chanjing_studio.domain.ssml import is_tagged, sent_length, sent_text

HANG, HALF, POLICE = Reading("行", "hang2"), Pause(0.5), NumberReading("110", "幺幺零")
SCRIPT = marked(["银", HANG, "门口", HALF, "请打", POLICE, "。"])

MARKS: st.SearchStrategy[Mark] = st.one_of(
    st.integers(100, 10_000).map(lambda milliseconds: Pause(milliseconds / 1000)),
    st.sampled_from([HANG, Reading("重庆", "chong2 qing4"), Reading("绿", "lv4"), Reading("𠮷", "ji2")]),
    st.sampled_from([POLICE, NumberReading("3.14", "三点一四"), NumberReading("1,000", "one thousand")]),
)
SCRIPTS = st.lists(st.text() | MARKS).map(marked)


def test_words_and_marks_come_back_in_their_order() -> None:
    assert parse(SCRIPT) == ("银", HANG, "门口", HALF, "请打", POLICE, "。")
    assert marks_of(SCRIPT) == [HANG, HALF, POLICE]
    assert paused_seconds(SCRIPT) == 0.5
    assert plain(SCRIPT) == "银行门口请打110。"


@given(SCRIPTS)
def test_what_is_kept_is_read_as_it_was(script: str) -> None:
    assert marked(parse(script)) == script
    assert plain(marked([plain(script)])) == plain(script)


@given(st.lists(st.text(st.characters(exclude_characters="\ufff9\ufffa\ufffb")) | MARKS))
def test_nothing_that_is_typed_becomes_a_mark(segments: list[Segment]) -> None:
    assert [one for one in parse(marked(segments)) if not isinstance(one, str)] == [
        one for one in segments if not isinstance(one, str)
    ]


@given(st.text())
def test_a_script_without_marks_is_as_before(script: str) -> None:
    words = script.translate(str.maketrans("", "", "\ufff9\ufffa\ufffb"))
    assert parse(words) == ((words,) if words else ())
    assert marked(parse(words)) == words
    assert plain(words) == words
    assert sent_text(words) == tidy(words)
    assert clean_marked(words) == clean(words)
    assert not is_tagged(words)


@given(st.text())
def test_any_text_is_read(script: str) -> None:
    assert marked(parse(script)) == marked(parse(marked(parse(script))))
    assert not has_marks(plain(script))


@given(SCRIPTS)
def test_what_is_cleaned_keeps_its_marks(script: str) -> None:
    assert marks_of(clean_marked(script)) == marks_of(script)
    assert clean_marked(clean_marked(script)) == clean_marked(script)


@pytest.mark.parametrize(
    ("kept", "words"),
    [
        ("\ufff9行\ufffareading hang\ufffb", "行"),
        ("\ufff9行\ufffareading hang2 hang2\ufffb", "行"),
        ("\ufff9ab\ufffareading hang2 hang2\ufffb", "ab"),
        ("\ufff9行\ufffasinging la\ufffb", "行"),
        ("\ufff9x\ufffapause 500\ufffb", "x"),
        ("\ufff9\ufffapause 50\ufffb", ""),
        ("\ufff9\ufffapause -500\ufffb", ""),
        ("\ufff9\ufffapause 99999\ufffb", ""),
        ("\ufff9ten\ufffanumber ten\ufffb", "ten"),
        ("\ufff910\ufffanumber 。\ufffb", "10"),
        ("a\ufff9b\ufffac", "abc"),
        ("\ufffb\ufffa\ufff9", ""),
    ],
)
def test_what_is_no_mark_is_its_words_alone(kept: str, words: str) -> None:
    assert parse(kept) == ((words,) if words else ())
    assert not is_tagged(kept)
    assert sent_text(kept) == words


def test_text_that_looks_like_a_tag_stays_text() -> None:
    typed = '写 <break time="0.5s"/> & 别的'
    assert sent_text(typed) == typed
    assert sent_text(marked([typed, HALF])) == '写 &lt;break time="0.5s"/&gt; &amp; 别的<break time="0.5s"/>'


def test_tags_are_sent_as_the_reference_has_them() -> None:
    assert sent_text(SCRIPT) == (
        '银<phoneme alphabet="py" ph="hang2">行</phoneme>门口<break time="0.5s"/>'
        '请打<ttnumber pronounce="幺幺零">110</ttnumber>。'
    )
    assert sent_text(marked([Reading("重庆", "chong2 qing4"), Pause(2.0)])) == (
        '<phoneme alphabet="py" ph="chong2">重</phoneme><phoneme alphabet="py" ph="qing4">庆</phoneme>'
        '<break time="2s"/>'
    )


def test_what_is_sent_is_tidy_around_its_marks() -> None:
    assert tidy_marked(marked([" \n", HALF, " 你好\r\n\u200b", HALF, "好\t "])) == (HALF, " 你好\n", HALF, "好")
    assert tidy_marked(marked([HALF])) == (HALF,)
    assert tidy_marked(" ") == ()


def test_what_cannot_be_read_so_is_no_mark() -> None:
    assert pause(0.05) is pause(10.1) is pause(float("nan")) is None
    assert pause(0.3) == Pause(0.3)
    assert reading("行", "háng") == HANG
    assert reading("行", "hang") is reading("行长", "hang2") is reading("go", "ge1 o1") is reading("", "") is None
    assert number_reading("110", " 幺幺零 ") == POLICE
    assert number_reading("11o", "一") is number_reading("110", "") is number_reading("110", "<b>") is None


def test_tags_that_take_a_script_over_the_limit_are_told_of() -> None:
    fits, over = marked(["好" * 3979, HALF]), marked(["好" * 3980, HALF])
    assert (sent_length(fits), sent_length(over)) == (3999, 4000)
    assert list(marks_problems(fits)) == []
    [problem] = marks_problems(over)
    assert (problem.field, problem.sentence.count) == ("script", 1)
    assert list(marks_problems(marked(["好" * 4000, HALF]))) == []  # that is said of the words already
