"""Pinyin however it is written, and how it is shown."""

import pytest

from chanjing_studio.domain.pinyin import syllables, with_tone_marks


@pytest.mark.parametrize(
    ("written", "kept"),
    [
        ("hang2", ["hang2"]),
        ("háng", ["hang2"]),
        (" HÁNG  zhang3 ", ["hang2", "zhang3"]),
        ("lǜ", ["lv4"]),
        ("lü4", ["lv4"]),
        ("lu:4", ["lv4"]),
        ("nüe4", ["nve4"]),
        ("de5", ["de5"]),
        ("de0", ["de5"]),
        ("zhuàng", ["zhuang4"]),
        ("er2", ["er2"]),
        ("ng2", ["ng2"]),
        ("wanr2", ["wanr2"]),
    ],
)
def test_tones_are_written_as_marks_or_digits(written: str, kept: list[str]) -> None:
    assert syllables(written) == kept


@pytest.mark.parametrize("written", ["", "hang", "hang6", "háng2", "xyz1", "hang2 x", "行2", "h2", "á4é", "<b>1"])
def test_what_is_no_syllable_with_its_tone_is_none(written: str) -> None:
    assert syllables(written) == []


@pytest.mark.parametrize(
    ("kept", "shown"),
    [
        ("hang2", "háng"),
        ("zhong4 liang4", "zhòng liàng"),
        ("liu2", "liú"),
        ("gui4", "guì"),
        ("dou1", "dōu"),
        ("lve4", "lüè"),
        ("lv4", "lǜ"),
        ("de5", "de"),
        ("er2", "ér"),
        ("m2", "ḿ"),
        ("ng4", "ǹg"),
    ],
)
def test_a_reader_sees_tones_as_marks(kept: str, shown: str) -> None:
    assert with_tone_marks(kept) == shown
