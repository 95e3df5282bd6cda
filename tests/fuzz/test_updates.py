"""Whatever comes as a list of new versions: it is the one that was signed, or it changes nothing."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from chanjing_studio.domain.errors import FeedDoubted
from chanjing_studio.domain.update_feed import Feed, believable
from chanjing_studio.services.feed_seal import opened
from tests.feeds import NOW, OURS, listed, payload, public, sealed, source
from tests.fuzz.answers import changed
from tests.fuzz.cases import fuzzed
from tests.fuzz.telling import Told, shown

GOOD = payload()
SEALED = json.loads(sealed(GOOD))


@given(data=changed(SEALED) | st.binary(max_size=200))
@fuzzed("envelopes of lists of versions", seconds=2)
def test_only_what_was_signed_comes_out_of_an_envelope(told: Told, data: bytes) -> None:
    found = told.outcome(lambda: opened(data, source().keys))
    assert found == GOOD or isinstance(found, FeedDoubted)


@given(noise=st.binary(min_size=1, max_size=4), at=st.integers(0, len(sealed(GOOD)) - 1))
@fuzzed("bytes of lists of versions", seconds=2)
def test_no_other_bytes_come_out_either(told: Told, noise: bytes, at: int) -> None:
    data = sealed(GOOD)
    found = told.outcome(lambda: opened(data[:at] + noise + data[at + len(noise) :], source().keys))
    assert found == GOOD or isinstance(found, FeedDoubted)


@given(data=changed(listed()) | st.binary(max_size=200))
@fuzzed("lists of versions", seconds=2)
def test_a_signed_list_can_be_shown_or_is_none(told: Told, data: bytes) -> None:
    feed = told.outcome(lambda: believable(opened(sealed(data), (public(OURS),)), now=NOW))
    if not isinstance(feed, Feed):
        assert isinstance(feed, FeedDoubted)
        return
    shown(feed.newest, feed.oldest, feed.page, *feed.notes.values())
    for link in (feed.page, *(file.page for file in feed.files.values())):
        assert link.startswith("https://")
        assert link.isascii()
    assert all(Path(file.name).name == file.name for file in feed.files.values())


def test_the_good_one_is_believed() -> None:
    assert believable(opened(sealed(GOOD), source().keys), now=NOW).serial == 5
    with pytest.raises(FeedDoubted):
        opened(sealed(GOOD), ())
