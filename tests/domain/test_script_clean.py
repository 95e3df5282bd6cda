"""What comes into a script from anywhere, made fit to be counted, shown and sent."""

import json
import unicodedata

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from chanjing_studio.domain.script import clean, emoji_spans, script_length, sentence_ends, sentence_spans, tidy
from chanjing_studio.sandbox.narration import Bit, sentences_of

SCOTLAND = "\U0001f3f4\U000e0067\U000e0062\U000e0073\U000e0063\U000e0074\U000e007f"
ANYTHING = st.text(
    st.one_of(
        st.characters(),
        st.characters(categories=("Cc", "Cf", "Cs", "Mn", "Zs")),
        st.sampled_from("a今天1_ ,.!?，。！？、…\n\r\u2028\u200d\u0301\u3099\u1100\u1161\u11a8가👩🏽\ufe0f"),
    )
)


@pytest.mark.parametrize(
    ("came_in", "kept"),
    [
        ("a\x00b\x07c\x1b[0m\x7f\x9f", "abc[0m"),
        ("一\ud800二\udfff", "一二"),
        ("\ufeff今\u200b天\u2060很\xad好\u200e", "今天很好"),
        ("a\u202eb\u2066c", "abc"),
        ("図\ufffc\ufffe\uffff\U0001ffff\u3164", "図"),
        ("a\tb\xa0c\u2009d", "a b c d"),
        ("一\r\n二\r三\x0b四\x0c五\x85六\u2028七\u2029八", "一\n二\n三\n四\n五\n六\n七\n八"),
        ("cafe\u0301 か\u3099 한", "café が 한"),
        ("가\u11a8", "각"),
    ],
)
def test_what_is_neither_seen_nor_said_is_left_out(came_in: str, kept: str) -> None:
    assert clean(came_in) == kept


@pytest.mark.parametrize(
    "text",
    [
        "今天，天气很好。\n\u3000\u3000第二段",
        "می\u200cخواهم",  # Persian writes with joiners
        "क्\u200dष",
        "👨\u200d👩\u200d👧",
        "❤️\u200d🔥",
        SCOTLAND,
        "神\ufa19",  # an old form of a character is another character, whatever NFC says
        "x\u0301",  # there is no one character for it
        "𠮷 \ue000",
    ],
)
def test_what_is_seen_or_said_is_kept(text: str) -> None:
    assert clean(text) == text


def test_joiners_and_tags_that_join_nothing_are_left_out() -> None:
    assert clean("今\u200d天a\u200cb \u200d") == "今天ab "
    assert clean("今\U000e0067天") == "今天"


def test_what_a_character_becomes_does_not_hang_on_what_stands_elsewhere() -> None:
    for number in (*range(0x3200), *range(0xA000, 0x1_0000), *range(0x1_F000, 0x2_0000), *range(0xE_0000, 0xE_0200)):
        assert clean(f"一{chr(number)}一") + "\u0ad0" == clean(f"一{chr(number)}一\u200b\u0ad0"), hex(number)


@given(ANYTHING)
@example("\r\u200b\n")
@example("👩\u200d\u200d")
def test_clean_is_the_end_of_it(text: str) -> None:
    once = clean(text)
    assert clean(once) == once
    assert tidy(tidy(text)) == tidy(text)


@given(ANYTHING)
def test_cleaning_makes_nothing_longer_and_leaves_only_what_can_be_sent(text: str) -> None:
    left = clean(text)
    assert len(left) <= len(text)
    left.encode("utf-8")
    assert json.loads(json.dumps(left, ensure_ascii=False)) == left
    assert not [one for one in left if unicodedata.category(one) in ("Cc", "Cs", "Zl", "Zp") and one != "\n"]


@given(ANYTHING)
def test_letters_digits_and_han_characters_are_never_lost(text: str) -> None:
    def said(words: str) -> str:
        return "".join(one for one in words if "一" <= one <= "鿿" or (one.isascii() and one.isalnum()))

    whole = "".join(one for one in text if not "\u0300" <= one <= "\u036f")
    assert said(clean(whole)) == said(whole)


@given(ANYTHING)
def test_the_length_is_that_of_what_is_sent(text: str) -> None:
    assert script_length(text) == len(tidy(text))


@given(ANYTHING)
@example("Hi. 3.14, _ !a")
def test_sentences_are_those_that_the_sandbox_tells_the_times_of(text: str) -> None:
    assert [text[start:end] for start, end in sentence_spans(text)] == sentences_of([Bit(text)])


@given(ANYTHING)
def test_sentences_stand_one_after_another(text: str) -> None:
    spans = sentence_spans(text)
    places = [place for span in spans for place in span]
    assert places == sorted(places)
    assert all(start < end for start, end in spans)


def test_a_sentence_ends_behind_its_punctuation_and_where_the_line_goes_on() -> None:
    assert sentence_ends("你好，世界。今天…… 好！\n第二行。 \n") == [3, 6, 10]
    assert sentence_ends("Well, yes") == [5]
    assert sentence_ends("") == []


@given(ANYTHING)
def test_a_pasted_emoji_is_found_after_cleaning_too(text: str) -> None:
    assert "👍" in "".join(clean(f"{text}。👍。")[start:end] for start, end in emoji_spans(clean(f"{text}。👍。")))
