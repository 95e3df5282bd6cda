"""Numbers in digits, and the words they can be read as."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from chanjing_studio.domain.numerals import as_quantity, as_telephone, digit_by_digit, is_number, is_said


@pytest.mark.parametrize(
    ("number", "chinese", "english"),
    [
        ("0", "零", "zero"),
        ("12", "十二", "twelve"),
        ("20", "二十", "twenty"),
        ("110", "一百一十", "one hundred ten"),
        ("105", "一百零五", "one hundred five"),
        ("1955", "一千九百五十五", "one thousand nine hundred fifty-five"),
        ("2003", "二千零三", "two thousand three"),
        ("1,000", "一千", "one thousand"),
        ("10010", "一万零一十", "ten thousand ten"),
        ("110000", "十一万", "one hundred ten thousand"),
        ("100001000", "一亿零一千", "one hundred million one thousand"),
        ("1000000000000", "一万亿", "one trillion"),
        ("1000200000000", "一万零二亿", "one trillion two hundred million"),
        ("007", "七", "seven"),
        ("3.14", "三点一四", "three point one four"),
        ("0.5", "零点五", "zero point five"),
        ("9" * 17, "", ""),
        ("1.2.3", "", ""),
        ("1,00", "", ""),
    ],
)
def test_how_many(number: str, chinese: str, english: str) -> None:
    assert as_quantity(number, chinese=True) == chinese
    assert as_quantity(number, chinese=False) == english


def test_one_digit_after_the_other() -> None:
    assert digit_by_digit("110", chinese=True) == "一一零"
    assert digit_by_digit("1,0.5", chinese=False) == "one zero point five"
    assert as_telephone("110") == "幺幺零"


@given(st.integers(0, 10**16 - 1))
def test_whatever_number_it_is_can_be_said(number: int) -> None:
    for chinese in (True, False):
        assert as_quantity(str(number), chinese=chinese)
        assert as_quantity(f"{number:,}", chinese=chinese) == as_quantity(str(number), chinese=chinese)


@pytest.mark.parametrize(
    ("text", "number"), [("110", True), ("3.14", True), ("5.", False), ("五", False), ("１", False)]
)
def test_what_is_a_number(text: str, number: bool) -> None:
    assert is_number(text) is number


@pytest.mark.parametrize(
    ("words", "said"),
    [
        *((words, True) for words in ("一九五五", "twenty-six", "a b", "x" * 60)),
        *((words, False) for words in ("", "a ", "a  b", "a.", "x" * 61, "a_b")),
    ],
)
def test_what_can_be_said_for_a_number(words: str, said: bool) -> None:
    assert is_said(words) is said
