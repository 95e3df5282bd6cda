"""How long a voice takes, learned from what it took."""

import json
import math

import pytest
from hypothesis import given
from hypothesis import strategies as st

from chanjing_studio.domain.pace import Pace, expected, learned
from chanjing_studio.domain.script import expected_seconds

WORDS = "今天我们聊聊番茄的种植，先从选种子开始。" * 4
USUAL = expected_seconds(WORDS)


def heard(*shares: float, voice: str = "mona", pace: Pace | None = None) -> Pace:
    known = pace or Pace()
    for share in shares:
        known = learned(known, WORDS, USUAL * share, voice=voice)
    return known


def test_before_anything_is_heard_a_voice_is_of_usual_pace() -> None:
    assert expected(Pace(), WORDS) == USUAL
    assert expected(Pace(), WORDS, voice="mona", speed=2) == pytest.approx(USUAL / 2)
    assert expected(Pace(), "") == 0


def test_a_slow_voice_is_expected_to_be_slow_after_few_results() -> None:
    assert expected(heard(1.4), WORDS, voice="mona") == pytest.approx(1.2 * USUAL)
    assert expected(heard(1.4, 1.42, 1.38), WORDS, voice="mona") == pytest.approx(1.39 * USUAL)


def test_what_was_learned_at_one_speed_holds_at_another() -> None:
    known = Pace()
    for _ in range(3):
        known = learned(known, WORDS, 1.4 * USUAL / 2, voice="mona", speed=2)
    assert expected(known, WORDS, voice="mona") == pytest.approx(1.4 * USUAL)
    assert expected(known, WORDS, voice="mona", speed=0.5) == pytest.approx(2.8 * USUAL)


def test_one_odd_result_changes_little() -> None:
    steady = heard(*[1.2] * 6)
    odd = heard(3.9, pace=steady)
    assert expected(odd, WORDS, voice="mona") == pytest.approx(expected(steady, WORDS, voice="mona"))


@pytest.mark.parametrize("seconds", [0.0, -3.0, 1.0, math.nan, math.inf, USUAL * 1000, USUAL / 100])
def test_lengths_that_cannot_be_teach_nothing(seconds: float) -> None:
    known = heard(1.2)
    assert learned(known, WORDS, seconds, voice="mona") == known


def test_words_that_take_no_time_teach_nothing() -> None:
    assert learned(Pace(), "", 5.0, voice="mona") == Pace()


def test_a_voice_that_changed_its_pace_is_followed() -> None:
    assert expected(heard(*[0.8] * 30, *[1.5] * 15), WORDS, voice="mona") == pytest.approx(1.5 * USUAL)


def test_a_new_voice_is_taken_for_one_like_the_others() -> None:
    others = heard(*[1.3] * 3, pace=heard(*[1.3] * 3, voice="ada"), voice="ben")
    assert expected(others, WORDS, voice="new") == pytest.approx(1.3 * USUAL)


def test_what_is_kept_stays_small() -> None:
    known = Pace()
    for number in range(600):
        known = heard(1.1, voice=f"voice {number}", pace=known)
    known = heard(*[1.2] * 40, voice="voice 100", pace=known)
    assert len(known.voices) == 500
    assert len(known.voices["voice 100"]) == 15
    assert "voice 0" not in known.voices


def test_what_was_learned_can_be_kept() -> None:
    known = heard(0.9, 1.1, pace=heard(1.3, voice="ada"))
    assert Pace.from_json(json.loads(json.dumps(known.to_json()))) == known


@pytest.mark.parametrize(
    "kept",
    [
        {},
        {"voices": None},
        {"voices": [1]},
        {"voices": {"mona": "fast"}},
        {"voices": {"mona": ["1"]}},
        {"voices": {"m": [9]}},
    ],
)
def test_what_cannot_be_read_was_not_learned(kept: dict[str, object]) -> None:
    assert Pace.from_json(kept) == Pace()


@given(st.lists(st.floats(0.3, 3.9), max_size=40), st.floats(0.5, 2.0))
def test_the_expected_length_stays_within_what_was_heard(shares: list[float], speed: float) -> None:
    length = expected(heard(*shares), WORDS, voice="mona", speed=speed) * speed / USUAL
    assert min([1.0, *shares]) - 1e-9 <= length <= max([1.0, *shares]) + 1e-9
