"""Which sentence the caret stands in, and which there are."""

from __future__ import annotations

import pytest

from chanjing_studio.domain.sentences import sentence_at, sentences_of

TWO = "The old house. Its door, 3.5 m high, is new!"


@pytest.mark.parametrize(
    ("text", "place", "sentence"),
    [
        (TWO, 0, "The old house."),
        (TWO, 13, "The old house."),
        (TWO, 14, "The old house."),  # between the point and the space
        (TWO, 15, "Its door, 3.5 m high, is new!"),
        (TWO, len(TWO), "Its door, 3.5 m high, is new!"),
        ("老房子。它的门是新的。", 4, "它的门是新的。"),
        ("他说：“走吧。”然后走了。", 8, "然后走了。"),
        ("One.\n\nTwo.  ", 5, "One."),
        ("One.\n\nTwo.  ", 12, "Two."),
        ("\n\nOne.", 0, "One."),
        ("", 0, ""),
        (" \n ", 2, ""),
    ],
)
def test_the_sentence_at_a_place(text: str, place: int, sentence: str) -> None:
    start, end = sentence_at(text, place)
    assert text[start:end] == sentence


def test_the_sentences_to_choose_from_are_those_that_say_something() -> None:
    assert sentences_of("One.\n……\nTwo! One. ") == ["One.", "Two!"]
    assert sentences_of("") == []
