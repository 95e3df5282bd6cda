"""How far a file is, and how long it still takes."""

from __future__ import annotations

from chanjing_studio.domain.transfer import Transfer


def test_half_of_a_file_is_half_and_nothing_of_an_empty_one_is_none_of_it() -> None:
    assert Transfer(5, 10).share == 0.5
    assert Transfer(0, 0).share == 0.0


def test_what_is_left_takes_as_long_as_at_the_present_speed() -> None:
    assert Transfer(4, 10, rate=2.0).seconds_left == 3.0
    assert Transfer(4, 10).seconds_left is None
