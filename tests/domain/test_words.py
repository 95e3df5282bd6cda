"""Sentences come back from where they were kept."""

from __future__ import annotations

from datetime import UTC, date, datetime
from typing import Any

import pytest

from chanjing_studio.domain.words import Sentence


def test_a_sentence_comes_back_with_the_sentences_in_it() -> None:
    sentence = Sentence("%n tries: {why}", "note", 3, why=Sentence("{who} said {what}", who="it", what=None))
    assert Sentence.from_json(sentence.to_json()) == sentence


def test_a_moment_in_a_sentence_is_kept_as_one() -> None:
    made = datetime(2026, 5, 20, 10, 4, tzinfo=UTC)
    sentence = Sentence("Made {when}", when=made)
    assert Sentence.from_json(sentence.to_json()) == sentence
    assert str(sentence) == f"Made {made.astimezone():%Y-%m-%d %H:%M}"


def test_figures_are_written_short_in_english() -> None:
    said = str(Sentence("{left} left, {speed} fast, {day}", left=12345.5, speed=1.0, day=date(2026, 5, 20)))
    assert said == "12,345.5 left, 1 fast, 2026-05-20"


def test_the_same_sentence_twice_is_one() -> None:
    said = {Sentence("{who} said", who="it"), Sentence("{who} said", who="it"), Sentence("{who} said", who="she")}
    assert len(said) == 2


@pytest.mark.parametrize(
    "kept",
    [
        {},
        {"text": 5},
        {"text": "{who} said", "values": {"what": 1}},
        {"text": "{who.secret}", "values": {"who": 1}},
        {"text": "{who[0]}", "values": {"who": 1}},
        {"text": "{who:>999999999}", "values": {"who": 1}},
        {"text": "{who!r}", "values": {"who": 1}},
        {"text": "{who", "values": {"who": 1}},
        {"text": "{why}", "values": {"why": {"text": "{", "values": {"a": 1}}}},
        {"text": "{when}", "values": {"when": {"moment": "noon"}}},
        {"text": "{when}", "values": {"when": {"moment": 1e300}}},
        {"text": "y" * 997 + "{who} is cut", "values": {"who": 1}},
    ],
)
def test_what_cannot_be_said_is_no_sentence(kept: dict[str, Any]) -> None:
    with pytest.raises(ValueError, match=r"."):
        Sentence.from_json(kept)


def test_what_is_of_another_form_is_left_out_of_a_sentence() -> None:
    kept = {"text": "a {b", "note": 1, "count": 10**400, "values": [1]}
    assert Sentence.from_json(kept) == Sentence("a {b")
    assert Sentence.from_json({"text": "a", "count": "2"}) == Sentence("a")
    assert Sentence.from_json({"text": "{b}", "values": {"b": [1]}}) == Sentence("{b}", b="[1]")
    assert Sentence.from_json({"text": "a\ud800", "note": "\udfff"}) == Sentence("a\ufffd", "\ufffd")
