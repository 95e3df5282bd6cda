"""Which files are photos that a cloud takes for a face."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtGui import QColor, QImage

from chanjing_studio.domain.media import Flaw, MediaProblem, PictureForm
from chanjing_studio.domain.photos import PhotoFacts
from chanjing_studio.media.photo import examine_photo, is_photo
from tests.clips import make_sound


def picture(path: Path, *, form: str = "") -> Path:
    made = QImage(30, 40, QImage.Format.Format_RGB32)
    made.fill(QColor("#806040"))
    assert made.save(str(path), form or None)  # pyright: ignore[reportArgumentType, reportCallIssue]
    return path


@pytest.mark.parametrize(
    ("name", "form"),
    [("外婆.jpg", "jpg"), ("a.jpeg", "jpg"), ("a.png", "png"), ("a.bmp", "bmp"), ("a.webp", "webp")],
)
def test_a_photo_tells_its_kind_and_its_size(tmp_path: Path, name: str, form: str) -> None:
    path = picture(tmp_path / name)
    found = examine_photo(path)
    assert isinstance(found, PhotoFacts)
    assert (found.form, found.width, found.height) == (PictureForm(form), 30, 40)
    assert found.size_bytes == path.stat().st_size


def test_what_a_photo_is_counts_and_not_what_it_is_called(tmp_path: Path) -> None:
    found = examine_photo(picture(tmp_path / "a.jpg", form="png"))
    assert isinstance(found, PhotoFacts)
    assert found.form is PictureForm.PNG


@pytest.mark.parametrize(
    ("content", "flaw"),
    [
        (b"", Flaw.EMPTY),
        (b"hello", Flaw.TEXT),
        (b"<!doctype html><html>", Flaw.PAGE),
        (b"GIF89a" + bytes(40), Flaw.OTHER_CONTAINER),
        (b"\x89PNG\r\n\x1a\n" + bytes(9), Flaw.DAMAGED),
    ],
)
def test_what_is_no_photo_says_what_it_is_and_what_to_do(tmp_path: Path, content: bytes, flaw: Flaw) -> None:
    path = tmp_path / "face.jpg"
    path.write_bytes(content)
    found = examine_photo(path)
    assert isinstance(found, MediaProblem)
    assert found.flaw is flaw
    assert str(found.advice)


def test_a_recording_a_folder_and_a_lost_file_are_no_photos(tmp_path: Path) -> None:
    sound = make_sound(tmp_path / "a.mp3", seconds=1)
    flaws = [examine_photo(path) for path in (sound, tmp_path, tmp_path / "gone.jpg")]
    assert [each.flaw for each in flaws if isinstance(each, MediaProblem)] == [
        *(Flaw.OTHER_MATERIAL, Flaw.FOLDER, Flaw.GONE),
    ]
    assert not any(is_photo(path) for path in (sound, tmp_path, tmp_path / "gone.jpg"))
    assert is_photo(picture(tmp_path / "a.webp"))
