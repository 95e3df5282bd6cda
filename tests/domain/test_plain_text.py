"""Text from outside, made fit to be shown."""

from __future__ import annotations

import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as some

from chanjing_studio.domain.errors import CloudWords
from chanjing_studio.domain.models import FilePhase, FileStatus, RemotePhase, RemoteStatus
from chanjing_studio.domain.plain_text import one_line
from chanjing_studio.domain.voices import Voice
from chanjing_studio.domain.words import Sentence

FAMILY = "👨‍👩‍👧‍👦"
HOSTILE = "<b>a</b>\u202e\x00b\r\n\u2066c\n" + "x" * 100_000


@pytest.mark.parametrize(
    ("text", "shown"),
    [
        ("", ""),
        ("小美 “甜”", "小美 “甜”"),
        (f"{FAMILY} fun", f"{FAMILY} fun"),
        ("one\r\n\ttwo\u2028three", "one two three"),
        ("a\u202eb\u2066c\u2069\ufeff", "a b c"),
        ("a\x00\x1b[31mb", "a [31mb"),
        ("half \ud800 a letter", "half \ufffd a letter"),
        ("<b>x</b> &lt;", "<b>x</b> &lt;"),
        ("\u3000wide\u3000", "wide"),
    ],
)
def test_what_is_not_seen_goes_and_all_else_stays(text: str, shown: str) -> None:
    assert one_line(text) == shown


def test_what_is_too_long_is_cut_and_says_so() -> None:
    assert one_line("abcdef", 6) == "abcdef"
    assert one_line("abcdefg", 6) == "abcde…"
    assert one_line("a\nb" + "c" * 50, 6) == "a bcc…"
    assert one_line("\n" * 50 + "c", 6) == "…"
    assert len(one_line("x" * 100_000)) == 1000


@given(some.text(some.characters(codec=None)), some.integers(1, 40))
def test_any_text_becomes_one_line_of_letters_that_are_seen(text: str, most: int) -> None:
    line = one_line(text, most)
    assert len(line) <= most
    assert not {unicodedata.category(letter) for letter in line.replace("\u200c", "").replace("\u200d", "")} & {
        "Cc", "Cf", "Cs", "Zl", "Zp"
    }  # fmt: skip
    line.encode()
    assert one_line(line, most) == line


def test_whatever_a_cloud_says_is_fit_to_be_shown_wherever_it_came_from() -> None:
    voice = Voice(id="v", name=HOSTILE, language=HOSTILE, description=HOSTILE)
    texts = (
        voice.name,
        voice.language,
        voice.description,
        CloudWords(message=HOSTILE).message,
        CloudWords(trace_id=HOSTILE).trace_id,
        RemoteStatus(remote_id="1", phase=RemotePhase.MAKING, message=HOSTILE).message,
        FileStatus(FilePhase.REFUSED, HOSTILE).message,
        str(Sentence("{message}", message=HOSTILE)),
    )
    for text in texts:
        assert text.startswith("<b>a</b> b c x")
        assert len(text) <= 1000
