"""What a list of new versions may say, to the letter, and when it is believed."""

from __future__ import annotations

import json
from typing import Any

import pytest

from chanjing_studio.domain.errors import FeedDoubted
from chanjing_studio.domain.strict_json import Odd
from chanjing_studio.domain.update_feed import believable, feed_in
from tests.feeds import DAY, NOW, SUM, listed, payload, time_text

FILE = listed()["files"]["linux-x86_64"]


def test_a_good_list_is_read() -> None:
    feed = feed_in(payload())
    assert (feed.serial, feed.newest, feed.oldest) == (5, "9.1", "0.1.0")
    assert feed.notes["zh_CN"] == "更快。\n更安静。"
    assert feed.files["linux-x86_64"].sha256 == SUM
    assert feed.page_for("linux-x86_64") == "https://studio.example/get/linux"
    assert feed.page_for("macos-arm64") == "https://studio.example/get"
    assert feed.expires - feed.signed == 30 * DAY + 3600


@pytest.mark.parametrize(
    "changes",
    [
        {"version": 2},
        {"version": True},
        {"serial": 0},
        {"serial": 2**31},
        {"serial": 10**4000},
        {"serial": 5.0},
        {"serial": "5"},
        {"signed": 1_790_000_000},
        {"signed": "2026-9-21T14:13:20Z"},
        {"signed": "2026-09-21T14:13:20+00:00"},
        {"expires": time_text(NOW - 2 * DAY)},
        {"expires": time_text(NOW + 400 * DAY)},
        {"newest": "latest"},
        {"newest": 9.1},
        {"oldest": "9.2"},
        {"page": "http://studio.example/get"},
        {"page": "file:///etc/passwd"},
        {"page": "javascript:alert(1)"},
        {"page": "https://127.0.0.1/get"},
        {"page": "https://me:secret@studio.example/"},
        {"page": "https://studio.example@evil.example/"},
        {"page": "https://studio。example/"},
        {"page": "https://studio.example/\u202egpj.exe"},
        {"page": "https://studio.example/" + "a" * 500},
        {"page": ""},
        {"page": None},
        {"files": []},
        {"files": {"amiga": FILE}},
        {"files": {"linux-x86_64": None}},
        {"files": {"linux-x86_64": {**FILE, "more": 1}}},
        {"files": {"linux-x86_64": {**FILE, "name": "../x"}}},
        {"files": {"linux-x86_64": {**FILE, "name": "a\u202eb"}}},
        {"files": {"linux-x86_64": {**FILE, "name": "a" * 121}}},
        {"files": {"linux-x86_64": {**FILE, "name": 1}}},
        {"files": {"linux-x86_64": {**FILE, "size": 0}}},
        {"files": {"linux-x86_64": {**FILE, "sha256": SUM.upper()}}},
        {"files": {"linux-x86_64": {**FILE, "sha256": SUM[1:]}}},
        {"files": {"linux-x86_64": {**FILE, "page": "ftp://x.example/"}}},
        {"notes": {"en": "x"}},
        {"notes": {"en": "x", "zh_CN": " "}},
        {"notes": {"en": "x" * 10_000, "zh_CN": "x"}},
        {"notes": {"en": "\n" * 100 + "x", "zh_CN": "x"}},
        {"notes": {"en": "a\u202eb", "zh_CN": "x"}},
        {"notes": {"en": "a\rb", "zh_CN": "x"}},
        {"notes": {"en": "\ud800", "zh_CN": "x"}},
        {"notes": {"en": 1, "zh_CN": "x"}},
        {"more": 1},
    ],
)
def test_a_list_that_says_anything_else_is_none(changes: dict[str, Any]) -> None:
    with pytest.raises(Odd):
        feed_in(json.dumps(listed(**changes)).encode())


@pytest.mark.parametrize(
    "data",
    [b"", b"<html>sign in</html>", b"[" * 50_000, b"9" * 5000, b"\xff", b'{"version": 1, "version": 1}', b"NaN", b"{}"],
)
def test_what_is_no_list_at_all_is_none(data: bytes) -> None:
    with pytest.raises(FeedDoubted, match="no list"):
        believable(data, now=NOW)


def test_a_list_is_believed_in_its_time_only() -> None:
    assert believable(payload(), now=NOW).serial == 5
    assert believable(payload(), now=NOW - DAY).serial == 5  # the clock here may be behind
    for wrong in (NOW + 30 * DAY, NOW - 2 * DAY):
        with pytest.raises(FeedDoubted, match="out of date"):
            believable(payload(), now=wrong)
