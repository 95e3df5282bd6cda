import pytest

from chanjing_studio.ui.speech.times import timecode, typed_time
from chanjing_studio.ui.speech.view_span import FINEST, ViewSpan, place_of, ruler_step
from tests.ui.speech.samples import many_lines


@pytest.mark.parametrize(
    ("seconds", "written"), [(0, "0:00.00"), (15.2, "0:15.20"), (59.999, "1:00.00"), (3725.05, "1:02:05.05")]
)
def test_a_moment_is_written_to_the_hundredth(seconds: float, written: str) -> None:
    assert timecode(seconds) == written


@pytest.mark.parametrize(
    ("typed", "seconds"),
    [("15.2", 15.2), ("0:15.20", 15.2), (" 1:02:05 ", 3725), ("1：05，5", 65.5), ("90", 90), ("0:03.917", 3.917)],
)
def test_a_moment_can_be_typed_in_many_ways(typed: str, seconds: float) -> None:
    assert typed_time(typed) == pytest.approx(seconds)


@pytest.mark.parametrize("typed", ["", "soon", "1:2:3:4", "-1", "0:15.2.0", "1e5", "٣", "nan"])
def test_what_is_no_moment_is_none(typed: str) -> None:
    assert typed_time(typed) is None


def test_all_of_a_sound_fits_and_the_nearest_is_a_bar_of_twenty_milliseconds() -> None:
    hour = ViewSpan(3600, 1200)
    assert (hour.px(0), hour.px(3600)) == (0, 1200)
    assert hour.zoomed(1, around=0).scale == pytest.approx(FINEST)


def test_coming_nearer_leaves_the_moment_where_it_is_on_the_screen() -> None:
    hour = ViewSpan(3600, 1200)
    for zoom in (0.2, 0.6, 1.0):
        assert hour.zoomed(zoom, around=1800).px(1800) == pytest.approx(600, abs=1)


def test_what_is_in_sight_never_leaves_the_sound() -> None:
    near = ViewSpan(60, 600, zoom=1.0)
    assert near.moved_to(-50).left == 0
    assert near.following(60).px(60) == 600
    assert near.following(30).px(30) == pytest.approx(300, abs=1)
    assert near.moment(-90_000) == 0


def test_a_sound_without_a_length_is_drawn_too() -> None:
    assert ViewSpan().zoomed(1, around=0).moved_to(90).left == 0


def test_the_times_of_the_ruler_never_touch() -> None:
    for scale in (0.3, 2.0, 29.0, 200.0, 900.0):
        assert ruler_step(scale, 90) * scale >= 90


def test_a_line_is_the_current_one_until_the_next_begins() -> None:
    starts = [line.start for line in many_lines(2000)]
    assert place_of(starts, 0.0) == 0
    assert place_of(starts, 1.79) == 0
    assert place_of(starts, 1.8) == 1
    assert place_of(starts, 4000.0) == 1999
    assert place_of([1.0], 0.5) == -1
