"""What of a script the cloud would refuse, said before it is sent."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from chanjing_studio.domain.saying import script_problems


def problems(script: str) -> list[tuple[str, bool]]:
    return [(str(problem.sentence), problem.missing) for problem in script_problems(script)]


@pytest.mark.parametrize("script", ["", " ", " \n\t\u3000\r\n", "\x00\x07", "\ud800", "\u200b\ufeff", "\u3164"])
def test_a_script_of_nothing_wants_words(script: str) -> None:
    assert problems(script) == [("Write what is to be said", True)]


@pytest.mark.parametrize("script", ["。", "……！？", "- _ *", "，\n。", "()“”", "%", "\u0301"])
def test_signs_alone_are_nothing_to_say(script: str) -> None:
    assert problems(script) == [("There is nothing to say in signs alone. Write some words.", False)]


@pytest.mark.parametrize("script", ["2026", " 1,2.5 ", "１２", "3。14"])
def test_digits_alone_cannot_be_said(script: str) -> None:
    assert problems(script) == [("The cloud cannot say digits alone. Write the number in words, or add some.", False)]


@pytest.mark.parametrize("letter", ["a", "字", "𠮷", "가"])
@pytest.mark.parametrize(("length", "over"), [(3999, 0), (4000, 1), (4001, 2)])
def test_a_script_stays_under_4000_characters(letter: str, length: int, over: int) -> None:
    found = problems(letter * length)
    assert found == ([(f"Shorten the script by {over} characters: it has to stay under 4000.", False)] if over else [])


def test_only_what_is_sent_counts() -> None:
    assert problems(f" \n{'字' * 3999}\u200b\x00 ") == []
    assert problems("cafe\u0301" * 999 + "abc") == []  # 3999 once letters and accents are one


def test_an_emoji_that_hidden_letters_take_apart_is_one() -> None:
    assert problems("好©\u200b\ufe0f") == [("Remove 1 emoji", False)]


@given(st.text())
def test_any_script_has_at_most_one_problem(script: str) -> None:
    assert len(problems(script)) <= 1
