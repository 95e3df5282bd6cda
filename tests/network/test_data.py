"""Answers are read field by field: what makes no sense is missing, and what is missing is named."""

from __future__ import annotations

import pytest

from chanjing_studio.domain.errors import BadAnswer
from chanjing_studio.domain.redaction import hide
from chanjing_studio.network.data import Data, key_in

TASK = "a1b2c3d4e5f60718293a4b5c6d7e8f90"


@pytest.mark.parametrize("number", [10**400, float("inf"), float("nan"), True, "1", None])
def test_a_number_that_no_computer_counts_with_is_none(number: object) -> None:
    data = Data({"n": number})
    assert data.number_or("n", 7) == 7
    with pytest.raises(BadAnswer):
        data.number("n")


def test_a_number_out_of_bounds_is_taken_for_missing() -> None:
    assert Data({"n": -1}).number_or("n", 5, bounds=(0, 9)) == 5
    assert Data({"at": 1_790_000_000_000}).time_or("at") == 0
    assert Data({"at": 1_790_000_000}).time_or("at") == 1_790_000_000


def test_half_of_a_surrogate_pair_is_marked_and_controls_become_spaces() -> None:
    data = Data({"msg": "a\ud800b\x00c\nd", "none": "\x00\u202e", "long": "y" * 100_000})
    assert data.text("msg") == data.text_or("msg") == "a\ufffdb c d"
    assert len(data.text("long")) == 1000
    with pytest.raises(BadAnswer):
        data.text("none")


@pytest.mark.parametrize(
    ("value", "key"),
    [(TASK, TASK), (1990000000000000001, "1990000000000000001"), ("a\n", ""), ("\ud800", ""), ("x" * 300, ""), (0, ""),
     (True, ""), (-1, ""), (1.0, ""), (None, ""), ({}, "")],
)  # fmt: skip
def test_a_task_may_be_numbered_in_text_or_in_digits(value: object, key: str) -> None:
    assert key_in(value) == key


def test_what_is_used_as_it_is_must_be_usable() -> None:
    data = Data({"url": "http://a/ \n", "type": "视频", "good": "video/mp4"})
    assert data.exact("good", ascii_only=True) == "video/mp4"
    assert data.exact("type") == "视频"
    for name, ascii_only in (("url", False), ("type", True), ("none", False)):
        with pytest.raises(BadAnswer):
            data.exact(name, ascii_only=ascii_only)


def test_a_key_that_the_cloud_repeats_in_what_it_says_is_left_out() -> None:
    hide("sk-planted-9f3b2c")
    data = Data({"errorMsg": "Bearer sk-planted-9f3b2c is\nnot allowed", "other": 5})
    assert data.said_or("errorMsg") == "Bearer … is not allowed"
    assert data.said_or("other") == data.said_or("missing") == ""
