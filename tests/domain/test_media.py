"""Which files are acceptable, and why not."""

from dataclasses import replace
from pathlib import Path

import pytest

from chanjing_studio.domain.media import (
    AudioFacts,
    Container,
    Flaw,
    Material,
    VideoFacts,
    audio_problem,
    cloud_name,
    damaged,
    empty,
    folder,
    gone,
    locked,
    named_as,
    not_media,
    other_container,
    other_material,
    unreadable,
    video_problem,
    without_webm,
)

VIDEO = VideoFacts(
    path=Path("海盐可颂.mp4"), container=Container.MP4, size_bytes=9, width=1080, height=1921, seconds=24.0
)
RECORDING = AudioFacts(path=Path("早安.m4a"), container=Container.M4A, size_bytes=9, seconds=12.0)


def flaw_of(facts: VideoFacts | AudioFacts) -> Flaw | None:
    problem = video_problem(facts) if isinstance(facts, VideoFacts) else audio_problem(facts)
    return problem and problem.flaw


@pytest.mark.parametrize(
    ("rotation", "shown"), [(0, (1080, 1921)), (90, (1921, 1080)), (180, (1080, 1921)), (270, (1921, 1080))]
)
def test_a_turned_video_is_as_large_as_it_is_shown(rotation: int, shown: tuple[int, int]) -> None:
    assert replace(VIDEO, rotation=rotation).displayed_size == shown


def test_wide_pixels_are_counted_before_the_turn() -> None:
    assert replace(VIDEO, width=720, height=576, pixel_aspect=16 / 15, rotation=90).displayed_size == (576, 768)


def test_the_size_for_encoders_is_even_and_never_larger() -> None:
    assert VIDEO.even_size == (1080, 1920)
    assert replace(VIDEO, width=1081).even_size == (1080, 1920)


def test_a_good_video_and_a_good_recording_have_no_problem() -> None:
    assert video_problem(VIDEO) is None
    assert audio_problem(RECORDING) is None


def test_a_video_without_sound_is_good() -> None:
    assert video_problem(replace(VIDEO, has_sound=False)) is None


def test_a_video_of_untold_length_is_good() -> None:
    assert video_problem(replace(VIDEO, container=Container.WEBM, seconds=0)) is None


def test_a_video_without_a_picture_says_so_by_its_name() -> None:
    problem = video_problem(replace(VIDEO, has_picture=False))
    assert problem
    assert problem.flaw is Flaw.NO_PICTURE
    assert str(problem.sentence) == "“海盐可颂.mp4” has sound but no picture. Choose an mp4, mov or webm."


@pytest.mark.parametrize(
    ("facts", "flaw"),
    [
        (replace(VIDEO, complete=False), Flaw.DAMAGED),
        (replace(VIDEO, has_picture=False, has_sound=False), Flaw.DAMAGED),
        (replace(VIDEO, container=Container.M4A, has_picture=False), Flaw.OTHER_MATERIAL),
        (replace(VIDEO, container=Container.M4A), None),
        (replace(RECORDING, complete=False), Flaw.DAMAGED),
        (replace(RECORDING, has_sound=False), Flaw.DAMAGED),
        (replace(RECORDING, seconds=0), Flaw.NO_SOUND),
        (replace(RECORDING, has_picture=True), Flaw.OTHER_MATERIAL),
        (replace(RECORDING, has_picture=True, has_sound=False), Flaw.OTHER_MATERIAL),
    ],
)
def test_what_is_wrong_with_the_tracks_is_told_apart(facts: VideoFacts | AudioFacts, flaw: Flaw | None) -> None:
    assert flaw_of(facts) is flaw


@pytest.mark.parametrize("container", Container)
def test_the_name_in_the_cloud_is_plain_and_says_what_the_file_is(container: Container) -> None:
    name = cloud_name(container)
    assert name.isascii()
    assert name.endswith(f".{container.value}")
    assert named_as(name) is container.material


@pytest.mark.parametrize(
    ("name", "material"),
    [
        ("a.MP4", Material.VIDEO),
        ("可颂 🥐.webm", Material.VIDEO),
        ("a.b.Wav", Material.RECORDING),
        ("a.txt", None),
        ("mp4", None),
        ("", None),
    ],
)
def test_a_name_speaks_for_one_place_or_none(name: str, material: Material | None) -> None:
    assert named_as(name) is material


def test_every_problem_names_the_file_and_says_what_to_do() -> None:
    name = "shop-opening.mp4"
    problems = [gone(name), locked(name), empty(name), damaged(name)]
    for wanted in Material:
        problems += [folder(name, wanted), other_container(name, "AVI", wanted), other_material(name, wanted)]
        problems += [not_media(name, flaw, wanted) for flaw in Flaw]
    for problem in problems:
        assert f"“{name}”" in str(problem.cause)
        assert str(problem.title)
        assert str(problem.advice).endswith(".")
        assert str(problem.sentence) == f"{problem.cause} {problem.advice}"


def test_pictures_and_text_are_called_what_they_are() -> None:
    assert str(not_media("a.png", Flaw.PICTURE, Material.VIDEO).title) == "No pictures here"
    text = not_media("a.mp4", Flaw.TEXT, Material.VIDEO)
    assert (str(text.title), str(text.cause)) == ("This file is not a video", "“a.mp4” holds text.")


def test_a_cloud_that_takes_no_webm_does_not_ask_for_one() -> None:
    assert "webm" in str(not_media("a.txt", Flaw.TEXT, Material.VIDEO).advice)
    assert "webm" not in str(without_webm(not_media("a.txt", Flaw.TEXT, Material.VIDEO)).advice)
    assert without_webm(damaged("a.mp4")) == damaged("a.mp4")


def test_a_picture_is_at_home_where_a_photo_belongs() -> None:
    assert str(not_media("a.gif", Flaw.PICTURE, Material.VIDEO).title) == "No pictures here"
    assert str(not_media("a.txt", Flaw.TEXT, Material.PHOTO).title) == "This file is not a photo"


@pytest.mark.parametrize(
    ("error", "flaw"),
    [
        (FileNotFoundError(), Flaw.GONE),
        (ValueError(), Flaw.GONE),
        (IsADirectoryError(), Flaw.FOLDER),
        (PermissionError(), Flaw.LOCKED),
    ],
)
def test_what_the_system_does_not_open_says_why(error: OSError | ValueError, flaw: Flaw) -> None:
    assert unreadable("a.jpg", error, Material.PHOTO).flaw is flaw
