"""The pictures by which jobs are known in lists."""

import os
import struct
import zlib
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QImage
from PySide6.QtWidgets import QApplication

from chanjing_studio.ui.posters import ROW, ROWS_KEPT, Posters, row_posters


@pytest.fixture
def picture(qapp: QApplication) -> QImage:
    made = QImage(1080, 1920, QImage.Format.Format_RGB32)
    made.fill(Qt.GlobalColor.darkGreen)
    return made


def test_a_poster_is_kept_small_until_its_job_is_removed(tmp_path: Path, picture: QImage) -> None:
    posters = Posters(tmp_path / "posters")
    posters.keep("one", picture)
    kept = posters.picture("one")
    assert kept is not None
    assert kept.width() == 320
    posters.forget("one")
    posters.forget("one")
    assert posters.picture("one") is None
    assert not list(tmp_path.rglob("*.jpg"))


def _png_of(width: int, height: int) -> bytes:
    """The smallest file that says it is that large."""
    head = struct.pack(">IIBBBBB", width, height, 1, 0, 0, 0, 0)
    chunks = ((b"IHDR", head), (b"IDAT", zlib.compress(bytes(1000))), (b"IEND", b""))
    sums = (
        struct.pack(">I", len(data)) + kind + data + struct.pack(">I", zlib.crc32(kind + data)) for kind, data in chunks
    )
    return b"\x89PNG\r\n\x1a\n" + b"".join(sums)


def _jpeg_of(width: int, height: int, picture: QImage, path: Path) -> bytes:
    """A real one whose header says it is that large."""
    picture.scaled(8, 8).save(str(path))
    content = path.read_bytes()
    at = content.index(b"\xff\xc0") + 5
    return content[:at] + struct.pack(">HH", height, width) + content[at + 4 :]


@pytest.mark.qt_log_ignore("Not a JPEG file")
def test_what_lies_in_the_place_of_a_poster_cannot_fill_the_memory(tmp_path: Path, picture: QImage) -> None:
    file = tmp_path / "one.jpg"
    svg = b'<svg xmlns="http://www.w3.org/2000/svg" width="9" height="9"><image href="file:///etc/passwd"/></svg>'
    bombs = _png_of(50_000, 50_000), _png_of(8, 8), _jpeg_of(50_000, 50_000, picture, file), svg, b"GIF89a", b""
    for bomb in bombs:
        file.write_bytes(bomb)
        assert Posters(tmp_path).picture("one") is None


@pytest.mark.skipif(os.name != "posix", reason="this system has no such files")
@pytest.mark.qt_log_ignore("Not a JPEG file")
def test_a_pipe_in_the_place_of_a_poster_is_not_waited_for(tmp_path: Path, qapp: QApplication) -> None:
    os.mkfifo(tmp_path / "one.jpg")
    (tmp_path / "two.jpg").symlink_to("/dev/zero")
    assert Posters(tmp_path).picture("one") is None
    assert Posters(tmp_path).picture("two") is None


def test_a_folder_that_cannot_be_made_costs_only_the_poster(tmp_path: Path, picture: QImage) -> None:
    (tmp_path / "posters").write_text("a file is in the way")
    posters = Posters(tmp_path / "posters")
    posters.keep("one", picture)
    assert posters.picture("one") is None


def test_a_list_of_thousands_holds_the_small_posters_of_two_screens(picture: QImage) -> None:
    read: list[str] = []

    def reading(job_id: str) -> QImage:
        read.append(job_id)
        return picture

    assert ROWS_KEPT * ROW.width() * ROW.height() * 4 < 8_000_000
    poster = row_posters(reading)
    for number in range(ROWS_KEPT + 1):
        row = poster(str(number))
        assert row is not None
        assert row.width() == ROW.width()
    poster(str(ROWS_KEPT))
    assert len(read) == ROWS_KEPT + 1
    poster("0")
    assert len(read) == ROWS_KEPT + 2
