"""A long script in parts."""

import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from chanjing_studio.domain.marked_script import NumberReading, Pause, Reading, Segment, marked, marks_of
from chanjing_studio.domain.script import SCRIPT_LIMIT, emoji_spans, script_length, tidy
from chanjing_studio.domain.script_parts import parts_of
from chanjing_studio.domain.ssml import sent_length

LETTERS = st.text(alphabet="abcé你好。，！？!?.,;:\n 　”)1234567890👍🏽\u200d👩‍⚕️\u0301\ud83d\x00", max_size=400)

MARKS = st.sampled_from([Pause(0.5), Reading("长大", "zhang3 da4"), NumberReading("110", "yao yao ling")])
MARKED = st.lists(MARKS | st.text(alphabet="ab好。，<& ", max_size=30), max_size=40)


@given(LETTERS | st.text(max_size=300), st.integers(30, 90))
def test_nothing_is_lost_and_every_part_fits(script: str, limit: int) -> None:
    parts = parts_of(script, limit)
    assert "".join(parts) == tidy(script)
    assert all(script_length(part) < limit for part in parts)
    assert len(parts) == 1 or all(parts)


@given(LETTERS, st.integers(30, 90))
def test_no_cut_goes_through_a_character(script: str, limit: int) -> None:
    parts, at = parts_of(script, limit), 0
    inside = {place for start, end in emoji_spans(tidy(script)) for place in range(start + 1, end)}
    for part in parts[:-1]:
        at += len(part)
        assert at not in inside
    assert not any(unicodedata.combining(part[0]) for part in parts[1:])


@pytest.mark.parametrize(("length", "count"), [(0, 1), (3999, 1), (4000, 2), (4001, 2), (7998, 2), (7999, 3)])
def test_the_fewest_parts_are_made(length: int, count: int) -> None:
    assert len(parts_of("好" * length)) == count


def test_twenty_parts_are_made_of_what_fills_twenty() -> None:
    assert len(parts_of("好" * (SCRIPT_LIMIT - 2) + "。", SCRIPT_LIMIT)) == 1
    parts = parts_of(("好" * 98 + "。") * 20, 100)
    assert parts == ("好" * 98 + "。",) * 20


def test_parts_end_with_sentences_and_are_about_equally_long() -> None:
    sentences = [f"This is sentence number {number}. " for number in range(10)]
    parts = parts_of("".join(sentences), 200)
    assert len(parts) == 2
    assert all(part.rstrip().endswith(".") for part in parts)
    assert abs(len(parts[0]) - len(parts[1])) <= len(sentences[0])


@pytest.mark.parametrize(
    ("script", "parts"),
    [
        ("One two three four. Pi is 3.14 now.", ("One two three four. ", "Pi is 3.14 now.")),
        ("One two three four five six seven", ("One two three four ", "five six seven")),
        ("Mind 1,000 things, and then some", ("Mind 1,000 things, ", "and then some")),
        (
            "这一行里没有句号也没有逗号吗\n这第二行里也没有句号和逗号吧",
            ("这一行里没有句号也没有逗号吗\n", "这第二行里也没有句号和逗号吧"),
        ),
        ("他走了，走到了很远很远的地方，再也没有回来过吧", ("他走了，走到了很远很远的地方，", "再也没有回来过吧")),
    ],
)
def test_a_cut_comes_behind_a_sentence_else_a_comma_else_a_word(script: str, parts: tuple[str, ...]) -> None:
    assert parts_of(script, 24 if script.isascii() else 23) == parts


def test_what_closes_a_quotation_stays_with_its_sentence() -> None:
    assert parts_of("“好好好好好好。”他说他说他说他说", 15) == ("“好好好好好好。”", "他说他说他说他说")


def test_a_word_without_end_is_cut_between_characters() -> None:
    assert parts_of("e\u0301x" * 3 + "q\u0301" * 20, 30)[0][-1] == "\u0301"


@given(MARKED, st.integers(200, 400))
def test_no_cut_goes_through_a_mark_and_what_is_sent_of_each_part_fits(segments: list[Segment], limit: int) -> None:
    script = marked(segments)
    parts = parts_of(script, limit)
    assert all(sent_length(part) < limit for part in parts)
    assert [mark for part in parts for mark in marks_of(part)] == marks_of(script)


def test_a_mark_stays_whole_where_there_is_nothing_else() -> None:
    script = marked([Reading("长大", "zhang3 da4")] * 30)
    parts = parts_of(script, 300)
    assert len(parts) > 1
    assert "".join(parts) == script
