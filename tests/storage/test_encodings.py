"""Text files of many systems are read as they were meant."""

import pytest

from chanjing_studio.storage.encodings import NoText, decoded

CHINESE = "你好，欢迎来到我们的频道。AI 数字人 Studio，超清！\r\n"
CUE = "1\r\n00:00:00,000 --> 00:00:02,000\r\n{}\r\n\r\n"


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16", "utf-16-le", "utf-16-be", "gbk", "gb18030"])
@pytest.mark.parametrize("text", [CHINESE, CUE.format("大家好"), CUE.format("会员日全场五折，快来抢购吧！")])
def test_chinese_is_read_in_every_encoding_it_is_written_in(text: str, encoding: str) -> None:
    assert decoded(text.encode(encoding)) == text


@pytest.mark.parametrize(
    ("text", "encoding"),
    [
        ("大家好", "gbk"),
        ("你好", "gbk"),
        ("“好”", "gbk"),
        ("Hi，", "gbk"),
        ("您好嗎", "big5"),
        ("您好，歡迎來到我們的頻道。今天我們來聊一聊數位人。", "big5"),
        ("こんにちは", "shift_jis"),
        ("안녕하세요 채널에 오신 것을 환영합니다", "cp949"),
        ("café", "cp1252"),
        ("It’s “fine” – really", "cp1252"),
        ("Привет, как дела сегодня", "cp1251"),
        (CUE.format("hello"), "utf-16-le"),
    ],
)
def test_other_tongues_are_too(text: str, encoding: str) -> None:
    assert decoded(text.encode(encoding)) == text


@pytest.mark.parametrize("text", ["", "plain", "line\nline\r\nline\r", "😀", "\ufffd"])
def test_what_is_utf8_stays_utf8(text: str) -> None:
    assert decoded(text.encode()) == text


def test_a_file_that_was_cut_within_a_letter_keeps_the_rest() -> None:
    assert decoded(CHINESE.encode()[: -len("！\r\n".encode()) + 1]) == f"{CHINESE[:-3]}\ufffd"


def test_what_is_no_text_is_said_to_be_none() -> None:
    with pytest.raises(NoText):
        decoded(b"\0\xff" + bytes(range(256)) * 4)
