"""What can be said aloud."""

import pytest

from chanjing_studio.domain.script import (
    emoji_spans,
    expected_seconds,
    is_digits_only,
    script_length,
    tidy,
)

FAMILY = "👨‍👩‍👧‍👦"
SCOTLAND = "\U0001f3f4\U000e0067\U000e0062\U000e0073\U000e0063\U000e0074\U000e007f"


@pytest.mark.parametrize(
    "emoji",
    [
        "😀",
        "👍🏽",
        FAMILY,
        "🇨🇳",
        SCOTLAND,
        "1️⃣",
        "#⃣",
        "❤",
        "❤️",
        "❤️‍🔥",
        "✔",
        "☀️",
        "©️",
        "㊗️",
        "🧑🏻‍⚕️",
        "🏳️‍🌈",
        "🫠",
        "⭐",
        "🅰️",
        "🀄",
    ],
)
def test_each_emoji_is_one_however_it_is_put_together(emoji: str) -> None:
    assert emoji_spans(f"你好{emoji}世界") == [(2, 2 + len(emoji))]


@pytest.mark.parametrize(
    "text",
    [
        "今天 3 点，买 2 送 1！",
        "© 2026 ™ ®",
        "㊗ ㊙ 〰 ※ ★ ☆ → ↔ ①②③",
        "“引号”——破折号…",
        "𠮷野家 한국어 日本語",
        "a*b #1",
        "❤\ufe0e",
    ],
)
def test_what_is_only_a_sign_is_left_alone(text: str) -> None:
    assert emoji_spans(text) == []


def test_flags_side_by_side_are_two() -> None:
    assert len(emoji_spans("🇨🇳🇬🇧")) == 2


def test_the_length_is_that_of_what_is_sent() -> None:
    assert tidy("  第一行\r\n第二行\u2029第三行 \n") == "第一行\n第二行\n第三行"
    assert script_length("  𠮷\r\n ") == 1


@pytest.mark.parametrize(
    ("text", "only"),
    [
        ("12345", True),
        (" 1,2.5 ", True),
        ("１２", True),
        ("一二三", False),
        ("100%", False),
        ("。", False),
        ("", False),
    ],
)
def test_digits_alone_are_recognised(text: str, only: bool) -> None:
    assert is_digits_only(text) is only


def test_more_words_take_longer_and_speed_takes_less() -> None:
    assert 8 < expected_seconds("今天我们聊聊番茄的种植。" * 4) < 14
    assert 3 < expected_seconds("This is a sentence of about ten plain English words.") < 5
    assert expected_seconds("2026") > 0.5
    assert expected_seconds("你好世界", 2) == pytest.approx(expected_seconds("你好世界") / 2)
    assert expected_seconds("") == 0
