"""Which links from outside may be used."""

from __future__ import annotations

from urllib.parse import urlsplit

import pytest
from hypothesis import example, given
from hypothesis import strategies as some

from chanjing_studio.domain.errors import BadAnswer
from chanjing_studio.domain.links import LONGEST, checked_link, checked_result, is_loopback
from chanjing_studio.domain.models import Result

VIDEO = "https://res.chanjing.cc/a/b.mp4?Expires=1&Signature=x%3D"


@pytest.mark.parametrize(
    "link",
    [
        "",
        "not a link",
        "file:///etc/passwd",
        "FILE:///etc/passwd",
        "//res.chanjing.cc/a.mp4",
        "/res/a.mp4",
        "javascript:alert(1)",
        "javascript://res.chanjing.cc/%0aalert(1)",
        "data:text/html,<b>x</b>",
        "smb://res.chanjing.cc/a.mp4",
        "ftp://res.chanjing.cc/a.mp4",
        "https:res.chanjing.cc/a.mp4",
        "https://",
        "https:///a.mp4",
        "https://name:word@res.chanjing.cc/a.mp4",
        "https://name@res.chanjing.cc/a.mp4",
        "https://@res.chanjing.cc/a.mp4",
        "https://res.chanjing.cc\\@evil.example/a.mp4",
        "https://res.chanjing.cc/a\\..\\b.mp4",
        "https://res.chanjing.cc/a b.mp4",
        " https://res.chanjing.cc/a.mp4",
        "https://res.chanjing.cc/a.mp4\n",
        "https://res.chan\tjing.cc/a.mp4",
        "https://res.chanjing.cc/a\x00.mp4",
        "https://res.chanjing.cc/\u202egpm.4",
        "https://res.chanjing.cc/\ud800.mp4",
        "https://res.chanjing.cc/a\u00a0.mp4",
        "https://r\u0435s.chanjing.cc/a.mp4",
        "https://res.chanjing.cc:port/a.mp4",
        "https://res.chanjing.cc:0/a.mp4",
        "https://res..chanjing.cc/a.mp4",
        "https://-res.chanjing.cc/a.mp4",
        "https://%72es.chanjing.cc/a.mp4",
        "https://[broken",
        "https://[::1%25lo]/a.mp4",
        f"https://{'a' * 64}.example/a.mp4",
        f"https://res.chanjing.cc/{'a' * LONGEST}",
    ],
)
def test_what_is_not_safe_to_open_is_said(link: str) -> None:
    with pytest.raises(BadAnswer, match="not safe to open") as caught:
        checked_link(link, field="data.video_url")
    assert caught.value.field == "data.video_url"


@pytest.mark.parametrize(
    "link",
    [VIDEO, "https://res.chanjing.cc/成片.mp4", "https://10.0.0.8:8443/a", "https://[2001:db8::1]/a", "https://a"],
)
def test_a_safe_link_stays_as_it_is(link: str) -> None:
    assert checked_link(link) == link


def test_files_are_fetched_encrypted_even_if_their_link_is_not() -> None:
    assert checked_link("http://res.chanjing.cc/a.mp4?x=1") == "https://res.chanjing.cc/a.mp4?x=1"
    assert checked_link("HTTP://res.chanjing.cc/a.mp4") == "https://res.chanjing.cc/a.mp4"


@pytest.mark.parametrize("host", ["127.0.0.1:8000", "localhost", "[::1]:1"])
def test_plain_http_is_for_this_computer(host: str) -> None:
    link = f"http://{host}/a.mp4"
    assert checked_link(link) == link
    with pytest.raises(BadAnswer):
        checked_link(link, this_computer=False)


def test_a_result_needs_a_link_and_no_cover() -> None:
    assert checked_result(Result(url=VIDEO, cover_url="file:///a.jpg", seconds=2)) == Result(url=VIDEO, seconds=2)
    assert checked_result(Result(url=VIDEO, cover_url=f"{VIDEO}.jpg")).cover_url == f"{VIDEO}.jpg"
    with pytest.raises(BadAnswer):
        checked_result(Result(url=f"file{VIDEO}"))


def test_a_result_of_a_cloud_elsewhere_is_not_on_this_computer() -> None:
    here = "http://127.0.0.1:8000/a.mp4"
    assert checked_result(Result(url=here)).url == here
    assert not checked_result(Result(url=VIDEO, cover_url=here), this_computer=False).cover_url
    with pytest.raises(BadAnswer):
        checked_result(Result(url=here), this_computer=False)


@given(some.text() | some.builds("{}://{}".format, some.sampled_from(["https", "http", "file"]), some.text()))
@example("https://a.b/c")
def test_whatever_passes_is_seen_whole_and_leads_where_it_says(link: str) -> None:
    try:
        passed = checked_link(link)
    except BadAnswer:
        return
    parts = urlsplit(passed)
    assert parts.scheme == "https" or is_loopback(parts.hostname or "")
    assert parts.hostname
    assert (parts.username, parts.password) == (None, None)
    assert passed.isprintable()
    assert not set(passed) & set(" \\")
    assert checked_link(passed) == passed
