from __future__ import annotations

from chanjing_studio.services.voice_marks import VoiceMarks


def test_the_newest_favourite_comes_first_and_none_twice() -> None:
    marks = VoiceMarks(("a", "b")).with_favourite("c", chosen=True).with_favourite("b", chosen=True)

    assert marks.favourites == ("b", "c", "a")
    assert marks.with_favourite("c", chosen=False).favourites == ("b", "a")


def test_favourites_stand_before_what_was_used_and_a_voice_only_once() -> None:
    assert VoiceMarks(("a",), ("b", "a")).first == ("a", "b")


def test_only_the_last_few_used_are_remembered() -> None:
    marks = VoiceMarks()
    for number in range(20):
        marks = marks.with_used(str(number))

    assert marks.with_used("15").recent == ("15", "19", "18", "17", "16", "14", "13", "12")
