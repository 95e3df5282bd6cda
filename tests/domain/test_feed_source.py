"""Where a build looks for new versions, and the envelope around the list."""

from __future__ import annotations

import base64
import json
from typing import Any

import pytest

from chanjing_studio.domain.feed_source import FORMAT, FeedSource, key_in, key_text, sealed_in, source_in
from chanjing_studio.domain.strict_json import Odd
from steps.project import ROOT
from tests.feeds import NEXT, OURS, payload, public, sealed, source

KEY = base64.b64encode(bytes(32)).decode()
SIGNATURE = {"key": "k", "signature": base64.b64encode(bytes(64)).decode()}


def written(**fields: Any) -> bytes:
    return json.dumps({"address": "https://a.example/x", "keys": [KEY], "least_serial": 3} | fields).encode()


def test_the_build_as_it_ships_names_no_place_or_one_with_keys() -> None:
    found = source_in((ROOT / "resources" / "updates.json").read_bytes())
    assert found is None or (found.address.startswith("https://") and found.keys)


def test_a_build_names_a_place_and_keys() -> None:
    assert source_in(written()) == FeedSource("https://a.example/x", (bytes(32),), 3)
    assert source().host == "updates.example"
    assert source_in(written(address="")) is None
    assert source_in(written(keys=[])) is None


@pytest.mark.parametrize(
    "fields",
    [
        {"address": "nowhere"},
        {"address": 1},
        {"keys": KEY},
        {"keys": [KEY[:-8]]},
        {"keys": [KEY, "?"]},
        {"keys": [1]},
        {"least_serial": -1},
        {"more": 1},
    ],
)
def test_nonsense_in_a_build_names_no_place(fields: dict[str, Any]) -> None:
    with pytest.raises(Odd):
        source_in(written(**fields))


def test_another_place_or_other_keys_are_told_apart() -> None:
    marks = {
        source().mark,
        source("https://b.example/x").mark,
        FeedSource(source().address, (public(OURS),), 0).mark,
    }
    assert len(marks) == 3
    assert FeedSource(source().address, (public(NEXT), public(OURS)), 9).mark == source().mark


def test_a_key_comes_back_from_its_text() -> None:
    assert key_in(key_text(public(OURS))) == public(OURS)
    assert key_in("中") is None


def test_a_signed_list_is_read_as_it_was_written() -> None:
    found = sealed_in(sealed(payload(), OURS, NEXT))
    assert found.payload == payload()
    assert len(found.signatures) == 2


@pytest.mark.parametrize(
    "fields",
    [
        {"format": "other"},
        {"payload": "?"},
        {"payload": 1},
        {"signatures": []},
        {"signatures": {}},
        {"signatures": [SIGNATURE] * 9},
        {"signatures": [SIGNATURE | {"key": 1}]},
        {"signatures": [SIGNATURE | {"signature": KEY}]},
        {"signatures": [SIGNATURE | {"signature": None}]},
        {"signatures": [1]},
        {"more": 1},
    ],
)
def test_an_envelope_of_another_form_is_none(fields: dict[str, Any]) -> None:
    good = {"format": FORMAT, "payload": "", "signatures": [SIGNATURE]}
    assert sealed_in(json.dumps(good).encode()).payload == b""
    with pytest.raises(Odd):
        sealed_in(json.dumps(good | fields).encode())
