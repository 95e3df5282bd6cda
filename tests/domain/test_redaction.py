"""What may be written down: no secret that is in memory, in whatever way it is encoded, and nothing like one."""

from __future__ import annotations

import html
import json
import time
from collections.abc import Callable
from urllib.parse import quote, quote_plus, urlencode

import pytest
from hypothesis import given
from hypothesis import strategies as st

from chanjing_studio.domain.redaction import HIDDEN, Secrets, redacted

APP_ID = "c4f1e0a7"
WAYS: tuple[Callable[[str], str], ...] = (str, repr, json.dumps, quote, quote_plus, lambda text: urlencode({"q": text}))
KEY = 'kéy/+of="all\\ doors&so on'
ENCODED = {
    "as it is": KEY,
    "in an address": quote(KEY, safe=""),
    "in an address in lower case": quote(KEY, safe="").lower(),
    "in a path": quote(KEY),
    "in a form": quote_plus(KEY),
    "in an address in an address": quote(quote(KEY, safe=""), safe=""),
    "in JSON": json.dumps(KEY),
    "in JSON with its own letters": json.dumps(KEY, ensure_ascii=False),
    "in JSON with escaped slashes": json.dumps(KEY).replace("/", "\\/"),
    "in JSON in JSON": json.dumps(json.dumps(KEY)),
    "in Python": repr(KEY),
    "in bytes": repr(KEY.encode()),
}


@pytest.fixture
def secrets() -> Secrets:
    made = Secrets()
    made.hide(KEY, APP_ID)
    return made


@pytest.mark.parametrize("way", ENCODED)
def test_a_secret_in_memory_is_hidden_however_it_is_encoded(secrets: Secrets, way: str) -> None:
    text = secrets.redacted(f"before {ENCODED[way]} between {APP_ID} after")
    assert text.replace('"', "").replace("'", "").replace("\\", "").replace("b…", "…") == "before … between … after"


def test_nothing_is_hidden_where_nothing_is_known() -> None:
    assert Secrets().redacted(f"the door {APP_ID}") == f"the door {APP_ID}"


def test_plain_short_words_are_not_taken_for_secrets() -> None:
    secrets = Secrets()
    secrets.hide("", "sandbox", "1234")
    assert secrets.redacted("sandbox 1234") == "sandbox 1234"


def test_short_keys_with_a_digit_are() -> None:
    secrets = Secrets()
    secrets.hide("ab12cd")
    assert secrets.redacted("it is ab12cd") == "it is …"


def test_of_very_many_tokens_those_long_dead_are_forgotten_and_keys_told_anew_are_not() -> None:
    secrets = Secrets()
    for number in range(100):
        secrets.hide(f"renewed-{number:04}")
        secrets.hide(KEY)
    assert secrets.redacted(f"renewed-0000 renewed-0099 {KEY}") == "renewed-0000 … …"


@given(st.text(min_size=8).filter(lambda text: text.isprintable() and HIDDEN not in text and len(text.split()) == 1))
def test_no_secret_survives_any_of_the_usual_ways_to_write_it(secret: str) -> None:
    secrets = Secrets()
    secrets.hide(secret)
    for way in WAYS:
        written = secrets.redacted(f"({way(secret)})")
        assert written.strip("('\")q=") in ("…", "")


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("via http://me:planted@proxy.example:8080/", "via http://…@proxy.example:8080/"),
        ("via http://me:pl@/?nted@proxy.example:8080", "via http://…@proxy.example:8080"),
        ("via http:\\/\\/me:planted@proxy.example", "via http:\\/\\/…@proxy.example"),
        ("via http%3A%2F%2Fme%3Aplanted%40proxy.example", "via http%3A%2F%2F…@proxy.example"),
        ("via me:planted@proxy.example:8080", "via …@proxy.example:8080"),
        ('https://a.example:443 "GET /x?access_token=planted HTTP/1.1" 200 9', None),
        ("https://a.example/f.mp4?Expires=1&OSSAccessKeyId=planted&Signature=planted%3D", "https://a.example/f.mp4?…"),
        (
            '{"url":"https://a.example/f?Signature=it\'splanted","name":"x"}',
            '{"url":"https://a.example/f?…","name":"x"}',
        ),
        ("next=https%3A%2F%2Fa.example%2Ff%3FSignature%3Dplanted", "next=https%3A%2F%2Fa.example%2Ff%3F…"),
        ("https://a.example/f\\u003fSignature\\u003dplanted", "https://a.example/f\\u003f…"),
        ("https://a.example/#access_token=planted&x=1", "https://a.example/#access_token=…&x=1"),
        ("{'access_token': 'planted words', 'n': 1}", "{'access_token': …, 'n': 1}"),
        ('{"secret_key":"planted","n":1}', '{"secret_key":…,"n":1}'),
        ('"{\\"secret_key\\":\\"planted\\",\\"n\\":1}"', '"{\\"secret_key\\":…,\\"n\\":1}"'),
        ("[('access_token', 'planted'), ('n', '1')]", "[('access_token', …), ('n', '1')]"),
        ("[(b'access_token', b'planted')]", "[(b'access_token', b…)]"),
        ("Keys(app_id='planted', n=1)", "Keys(app_id=…, n=1)"),
        ("App ID: planted, Secret Key: planted", "App ID: …, Secret Key: …"),
        ("Authorization: Bearer planted planted", "Authorization: …"),
        ("Proxy-Authorization: Basic cGxhbnRlZA==", "Proxy-Authorization: …"),
        ("Set-Cookie: a=planted; b=planted", "Set-Cookie: …"),
        ("got eyJhbGciOiJub25lIn0.eyJwbGFudGVkIjoxfQ.planted", "got …"),
        ("got " + "planted/" * 8 + "planted=", "got …"),
        ("got " + "planted7" * 6, "got …"),
    ],
)
def test_what_looks_like_a_secret_is_hidden_though_nobody_told_of_it(text: str, expected: str | None) -> None:
    assert "planted" not in redacted(text)
    if expected:
        assert redacted(text) == expected


@pytest.mark.parametrize(
    "text",
    [
        'File "/usr/lib/python3/site-packages/chanjing_studio/providers/chanjing/client.py", line 12, in call',
        "task 11aa22bb33cc44dd55ee66ff77008899 of trace 0af7651916cd43dd8448eb211c80319c, at 12:30:05",
        "https://a.example/path/clip.mp4 took 3.2 s",
        "File x.py, line 3, in what_is_called_by_a_name_of_more_than_forty_letters",
        "the token was renewed; what now?",
        "job 7f8a2c1e-0d5b-4e4f-9a4b-1c2d3e4f5a6b is in the cloud",
        html.escape("嗓音 <小美> 不见了"),
    ],
)
def test_what_support_needs_is_left(text: str) -> None:
    assert redacted(text) == text


@pytest.mark.parametrize("part", ["a", "://", "a:b", "token", "?", 'token=\\"', "\\", "/+a", 'token" ', "@", "eyJ"])
def test_no_text_takes_long(part: str) -> None:
    begun = time.process_time()
    redacted(part * (50_000 // len(part)))
    assert time.process_time() - begun < 2
