"""The timing file of a composed video, as the page tells of it and as it may come instead."""

from __future__ import annotations

import json
from typing import Any

import pytest

from chanjing_studio.domain.errors import BadAnswer
from chanjing_studio.domain.timed_lines import TimedLine
from chanjing_studio.providers.chanjing.provider import Chanjing
from chanjing_studio.providers.chanjing.timing import MOST_BYTES, lines_of
from tests.network.raw import raw_server, says

FIRST = {
    "min_time": 0, "max_time": 1500, "subtitles": "先把茶叶焐热", "start_frame": 0, "end_frame": 37, "fps": 25,
    "key": "0011223344556677889900112233445566778899",
}  # fmt: skip
SECOND = {**FIRST, "min_time": 1500, "max_time": 3200, "subtitles": "再慢慢倒水"}
LINES = (TimedLine(0.0, 1.5, "先把茶叶焐热"), TimedLine(1.5, 3.2, "再慢慢倒水"))


def told(*entries: Any) -> bytes:
    return json.dumps(entries, ensure_ascii=False).encode()


def test_thousandths_become_seconds_in_the_order_of_their_times() -> None:
    assert lines_of(told(FIRST, SECOND), seconds=4) == LINES
    assert lines_of(told(SECOND, FIRST), seconds=0) == LINES
    assert lines_of(b"\xef\xbb\xbf" + told(FIRST), seconds=4) == LINES[:1]


@pytest.mark.parametrize(
    "odd",
    [
        None, 7, "x", [], {}, {**FIRST, "min_time": "0"}, {**FIRST, "max_time": None}, {**FIRST, "subtitles": None},
        {**FIRST, "min_time": -5}, {**FIRST, "max_time": 1e300}, {**FIRST, "min_time": True},
        {**FIRST, "subtitles": " "},
    ],
)  # fmt: skip
def test_an_entry_that_cannot_be_read_does_not_hide_the_others(odd: object) -> None:
    assert lines_of(told(odd, SECOND), seconds=4) == LINES[1:]


def test_nothing_is_told_beyond_the_end_of_the_video() -> None:
    assert lines_of(told(FIRST, {**SECOND, "max_time": 9000}), seconds=4)[-1].end == 4


@pytest.mark.parametrize(
    "garbled",
    [
        b"", b"<html>", b"{}", b'"text"', b"null", b"\xff\xfe\x00", b"[" * 100_000, b"[1" + b"0" * 5000 + b"]",
        b"[null]", told({**FIRST, "subtitles": ""}),
    ],
)  # fmt: skip
def test_what_is_no_timing_file_is_said(garbled: bytes) -> None:
    with pytest.raises(BadAnswer, match="cannot be read"):
        lines_of(garbled, seconds=4)


def test_a_file_without_sentences_is_said() -> None:
    with pytest.raises(BadAnswer, match="holds no sentences"):
        lines_of(b"[]", seconds=4)


def test_it_is_fetched_and_read(chanjing: Chanjing) -> None:
    with raw_server(says("HTTP/1.1 200 OK\nConnection: close", told(FIRST, SECOND))) as address:
        assert chanjing.timed_lines(f"{address}/a.json", seconds=4) == LINES


def test_one_larger_than_any_is_not_read(chanjing: Chanjing) -> None:
    huge = says(f"HTTP/1.1 200 OK\nContent-Length: {MOST_BYTES + 1}", b"[" * 5000)
    with raw_server(huge) as address, pytest.raises(BadAnswer, match="larger"):
        chanjing.timed_lines(f"{address}/a.json", seconds=4)
