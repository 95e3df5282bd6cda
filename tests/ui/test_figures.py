"""Figures as the user reads them."""

from datetime import UTC, datetime, timedelta

import pytest

from chanjing_studio.ui import figures
from chanjing_studio.ui.words import Words

_NOON = datetime(2026, 5, 20, 12, 0, 0).astimezone()


@pytest.fixture(autouse=True)
def _english(words: Words) -> None:
    """Figures are read in English here."""


@pytest.mark.parametrize(
    ("count", "read"),
    [
        (0, "0 B"), (999, "999 B"), (1000, "1.0 KB"), (38_600_000, "38.6 MB"), (412_000_000, "412 MB"),
        (99_960_000, "100 MB"), (999_999_999, "1.0 GB"), (1_100_000_000, "1.1 GB"), (5e15, "5,000 TB"),
    ],
)  # fmt: skip
def test_sizes_are_whole_or_have_one_decimal(count: float, read: str):
    assert figures.file_size(count) == read


def test_speed_is_a_size_a_second():
    assert figures.speed(18_400_000) == "18.4 MB/s"


@pytest.mark.parametrize(("seconds", "read"), [(0, "0:00"), (30.6, "0:31"), (600, "10:00"), (3725, "1:02:05")])
def test_lengths_are_read_as_on_a_player(seconds: float, read: str):
    assert figures.clock(seconds) == read


@pytest.mark.parametrize(
    ("seconds", "read"),
    [(38, "38 s"), (89, "89 s"), (90, "2 min"), (3600, "60 min"), (7200, "2 h"), (200_000, "2 days")],
)
def test_spans_are_in_their_largest_whole_unit(seconds: float, read: str):
    assert figures.span(seconds) == read


def test_what_is_past_says_ago():
    assert figures.since(180) == "3 min ago"


def test_ages_get_coarser_with_time():
    def age(**ago: float) -> str:
        return figures.age(_NOON - timedelta(**ago), _NOON)

    assert age(seconds=4) == "now"
    assert age(minutes=3) == "3 min ago"
    assert age(hours=2) == figures.time_of_day(_NOON - timedelta(hours=2))
    assert age(days=1) == "yesterday"
    assert age(days=40) == figures.date(_NOON - timedelta(days=40))


def test_times_are_those_of_this_computer_whatever_zone_they_came_in():
    assert figures.time_to_the_second(_NOON.astimezone(UTC)) == "12:00:00"
    assert figures.date_and_time(_NOON).startswith(figures.date(_NOON))
