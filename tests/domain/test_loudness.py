"""How loud a recording is, in a word."""

import pytest

from chanjing_studio.domain.loudness import SILENCE, Level, Verdict, level_of


@pytest.mark.parametrize(
    ("decibels", "verdict"),
    [
        (SILENCE, Verdict.SILENT),
        (-50.1, Verdict.SILENT),
        (-50.0, Verdict.QUIET),
        (-26.1, Verdict.QUIET),
        (-26.0, Verdict.GOOD),
        (-1.5, Verdict.GOOD),
        (0.0, Verdict.LOUD),
    ],
)
def test_a_loudness_has_a_plain_word(decibels: float, verdict: Verdict) -> None:
    assert Level(decibels, 0.0).verdict is verdict


def test_pauses_between_words_do_not_make_it_quiet() -> None:
    level = level_of([0.0, 0.01] * 40 + [0.5] * 20)
    assert level.decibels == pytest.approx(-6, abs=0.1)
    assert level.verdict is Verdict.GOOD


@pytest.mark.parametrize("peaks", [[], [0.0], [0.0] * 100])
def test_nothing_is_silent(peaks: list[float]) -> None:
    assert level_of(peaks) == Level(SILENCE, 0.0)
    assert level_of(peaks).verdict is Verdict.SILENT


def test_what_is_cut_off_now_and_then_is_heard() -> None:
    assert not level_of([0.5] * 99 + [1.0]).distorted
    assert level_of([0.5] * 97 + [1.0] * 3).distorted
    assert level_of([0.5] * 97 + [1.0] * 3).clipped == 0.03
