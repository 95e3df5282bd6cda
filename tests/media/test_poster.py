"""Posters of real clips."""

import asyncio
import time
from pathlib import Path

import pytest
from PySide6.QtCore import QSize

from chanjing_studio.media.poster import poster
from tests.clips import make_clip
from tests.conftest import Run

pytestmark = pytest.mark.timeout(30)


@pytest.mark.parametrize("extension", ["mp4", "mov", "webm"])
def test_a_poster_is_a_frame_of_the_first_second(run: Run, tmp_path: Path, extension: str) -> None:
    image = run(poster(make_clip(tmp_path / f"片段 🥐.{extension}", seconds=3, size=(160, 240))))
    assert image
    assert image.size() == QSize(160, 240)
    # The clip grows from 40 to 120: a third of the way is past its beginning.
    assert 45 < image.pixelColor(150, 120).lightness() < 100


def test_a_turned_clip_has_an_upright_poster(run: Run, tmp_path: Path) -> None:
    image = run(poster(make_clip(tmp_path / "turned.mp4", size=(160, 240), rotation=90)))
    assert image
    assert image.size() == QSize(240, 160)


@pytest.mark.parametrize(("rotation", "size"), [(0, QSize(100, 150)), (90, QSize(150, 100))])
def test_a_large_clip_has_a_small_poster_of_the_same_picture(
    run: Run, tmp_path: Path, rotation: int, size: QSize
) -> None:
    clip = make_clip(tmp_path / "large.mp4", size=(320, 480), rotation=rotation)
    whole, small = run(poster(clip)), run(poster(clip, QSize(150, 150)))
    assert whole
    assert small
    assert small.size() == size
    for x, y in ((0.05, 0.5), (0.5, 0.1), (0.95, 0.9)):
        here = small.pixelColor(int(x * size.width()), int(y * size.height()))
        there = whole.pixelColor(int(x * whole.width()), int(y * whole.height()))
        assert here.lightness() == pytest.approx(there.lightness(), abs=6)


def test_a_file_that_is_no_video_has_no_poster(run: Run, tmp_path: Path) -> None:
    (tmp_path / "notes.mp4").write_text("words")
    assert run(poster(tmp_path / "notes.mp4")) is None
    assert run(poster(tmp_path / "gone.mp4")) is None


def test_no_poster_in_time_is_none(run: Run, tmp_path: Path) -> None:
    assert run(poster(make_clip(tmp_path / "clip.mp4"), seconds=0)) is None


def test_a_poster_that_is_no_longer_wanted_is_given_up_at_once(run: Run, tmp_path: Path) -> None:
    clip = make_clip(tmp_path / "clip.mp4")

    async def scenario() -> float:
        wanted = asyncio.create_task(poster(clip))
        await asyncio.sleep(0)
        began = time.monotonic()
        wanted.cancel()
        await asyncio.wait([wanted])
        assert wanted.cancelled()
        return time.monotonic() - began

    assert run(scenario()) < 0.5


def test_a_frame_that_would_take_gigabytes_is_no_poster(
    run: Run, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    clip = make_clip(tmp_path / "a.mp4")
    monkeypatch.setattr("chanjing_studio.media.poster._MOST_PIXELS", 160 * 240 - 1)
    assert run(poster(clip)) is None
