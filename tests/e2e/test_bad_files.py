"""Files that are no use: what is wrong is said by the file's name, and nothing is asked of the cloud."""

from __future__ import annotations

import asyncio
import os
from collections.abc import Callable
from pathlib import Path

import pytest

from tests.cloud import OFFER, Cloud
from tests.conftest import Run
from tests.e2e.program import at_the_window
from tests.e2e.ways import create_calls, fill_in, uploads


def a_text(path: Path) -> None:
    path.write_text("Dear diary, this is not a video.\n" * 20, encoding="utf-8")


def nothing(path: Path) -> None:
    path.touch()


def a_folder(path: Path) -> None:
    path.mkdir()


def half_a_video(path: Path) -> None:
    path.write_bytes((path.parent / "clip.mp4").read_bytes()[:3000])


@pytest.mark.parametrize(
    ("make_it", "words"),
    [(a_text, "holds text"), (nothing, "0 bytes"), (a_folder, "is a folder"), (half_a_video, "damaged")],
    ids=lambda each: each.__name__ if callable(each) else "",
)
@pytest.mark.parametrize("by", ["drop", "dialog"])
def test_it_is_said_what_is_wrong_with_a_file(
    run: Run,
    home: Path,
    clip: Path,
    open_cloud: Cloud,
    tmp_path: Path,
    make_it: Callable[[Path], None],
    words: str,
    by: str,
) -> None:
    if by == "dialog" and make_it is a_folder:
        pytest.skip("a file dialog opens the folder")
    (tmp_path / "clip.mp4").write_bytes(clip.read_bytes())
    bad = tmp_path / "店长的视频.mp4"
    make_it(bad)

    async def scenario() -> None:
        async with at_the_window(home) as person:
            await fill_in(person, clip)
            await (person.drop(bad) if by == "drop" else person.choose_file("videoChoose", bad))
            heard = await person.until_hears("videoInfo", words)
            assert bad.name in heard
            assert not person.can_press("makeButton")
            assert person.hears("formProblem")
            await person.drop(clip)
            await person.until(lambda: person.can_press("makeButton"))

    run(scenario())
    assert create_calls(open_cloud) == uploads(open_cloud) == len(open_cloud.calls(OFFER)) == 0


def forbidden(path: Path, clip: Path) -> None:
    """A file that this user may not read; root may read any but the system's own that are only written to."""
    path.write_bytes(clip.read_bytes())
    path.chmod(0)
    if os.access(path, os.R_OK):
        path.unlink()
        path.symlink_to(next(iter(Path("/sys/bus").glob("*/drivers_probe")), clip))
    try:
        path.read_bytes()
    except PermissionError:
        return
    pytest.skip("this user may read everything here")


def test_a_file_that_may_not_be_read_is_said_to_be(
    run: Run, home: Path, clip: Path, open_cloud: Cloud, tmp_path: Path
) -> None:
    locked = tmp_path / "locked.mp4"
    forbidden(locked, clip)

    async def scenario() -> None:
        async with at_the_window(home) as person:
            await person.drop(locked)
            assert "locked.mp4" in await person.until_hears("videoInfo", "does not let you read")

    run(scenario())
    assert uploads(open_cloud) == 0


def test_a_file_deleted_after_it_was_dropped_makes_nothing(
    run: Run, home: Path, clip: Path, open_cloud: Cloud, tmp_path: Path
) -> None:
    passing = tmp_path / "gone soon.mp4"
    passing.write_bytes(clip.read_bytes())

    async def scenario() -> None:
        async with at_the_window(home) as person:
            await fill_in(person, passing)
            passing.unlink()
            await person.press("makeButton")
            assert "gone soon.mp4" in await person.until_hears("videoInfo", "is not there")
            assert not person.can_press("makeButton")
            await person.press("navJobs")
            await person.until(lambda: "No jobs yet" in person.reads_everything())

    run(scenario())
    assert create_calls(open_cloud) == uploads(open_cloud) == 0


def test_a_video_that_changes_while_its_job_waits_is_not_sent_by_mistake(
    run: Run, home: Path, clip: Path, open_cloud: Cloud, tmp_path: Path
) -> None:
    passing = tmp_path / "changing.mp4"
    passing.write_bytes(clip.read_bytes())
    open_cloud.fault(OFFER, times=None, status=503)

    async def scenario() -> None:
        async with at_the_window(home) as person:
            await fill_in(person, passing)
            await person.press("makeButton")
            await person.until(lambda: bool(open_cloud.calls(OFFER)))
            await asyncio.to_thread(passing.write_bytes, b"something else")
            open_cloud.reset(everything=False)
            open_cloud.lift_limits()
            await person.until_hears("jobState", "Failed")
            assert "changing.mp4" in person.hears("jobProblem")

    run(scenario())
    assert create_calls(open_cloud) == 0


def test_a_picture_and_a_third_file_are_told_where_they_belong(
    run: Run, home: Path, clip: Path, tmp_path: Path
) -> None:
    picture = tmp_path / "face.png"
    picture.write_bytes(b"\x89PNG\r\n\x1a\n" + b"0" * 200)

    async def scenario() -> None:
        async with at_the_window(home) as person:
            await person.drop(picture)
            await person.until(lambda: "face.png" in person.reads_everything())

    run(scenario())


def test_the_grey_button_says_why_with_each_thing_typed(run: Run, home: Path, clip: Path) -> None:
    async def scenario() -> None:
        async with at_the_window(home) as person:
            await person.until_hears("formProblem", "video")
            await fill_in(person, clip)
            for words, reason in (("Hello 😀", "emoji"), ("12345", "digits"), ("好" * 4001, "4000"), ("", "said")):
                await person.write("scriptEdit", words)
                await person.until(lambda: not person.can_press("makeButton"))
                assert reason in person.hears("formProblem"), reason
            await person.write("scriptEdit", "Hello 😀")
            await person.press("scriptRemoveEmoji")
            await person.until(lambda: person.can_press("makeButton"))

    run(scenario())
