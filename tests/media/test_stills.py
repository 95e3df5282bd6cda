"""Pictures are read in the size in which they are shown."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtCore import QSize
from PySide6.QtGui import QColor, QImage

from chanjing_studio.media.stills import covering, read_still, read_whole


def _picture(folder: Path, name: str, *, size: QSize) -> Path:
    """Green in the middle, red at the ends of its longer side."""
    image = QImage(size, QImage.Format.Format_RGB32)
    image.fill(QColor("#00ff00"))
    for y in (*range(size.height() // 8), *range(size.height() * 7 // 8, size.height())):
        for x in range(size.width()):
            image.setPixelColor(x, y, QColor("#ff0000"))
    file = folder / name
    assert image.save(str(file))
    return file


@pytest.mark.parametrize("name", ["a.jpg", "a.png", "a.webp", "a.bmp", "mistaken.txt.png"])
def test_a_tall_picture_fills_the_card_and_loses_its_feet_rather_than_its_head(tmp_path: Path, name: str) -> None:
    found = read_still(_picture(tmp_path, name, size=QSize(270, 480)), QSize(90, 120), radius=10)

    assert found is not None
    assert found.size() == QSize(90, 120)
    assert found.pixelColor(0, 0).alpha() == 0
    assert found.pixelColor(45, 4).red() > 200
    assert found.pixelColor(45, 60).green() > 200
    assert found.pixelColor(45, 116).green() > 200


def test_a_small_picture_fills_the_card_too(tmp_path: Path) -> None:
    found = read_still(_picture(tmp_path, "a.png", size=QSize(20, 30)), QSize(90, 120))

    assert found is not None
    assert found.pixelColor(1, 1).alpha() == 255


def test_a_whole_picture_keeps_its_shape(tmp_path: Path) -> None:
    found = read_whole(_picture(tmp_path, "a.jpg", size=QSize(270, 480)), QSize(135, 100))

    assert found is not None
    assert found.size() == QSize(135, 240)


def test_a_page_and_a_drawing_of_commands_are_no_pictures(tmp_path: Path) -> None:
    page, drawing = tmp_path / "a.jpg", tmp_path / "b.png"
    page.write_bytes(b"<html></html>")
    drawing.write_bytes(b'<svg xmlns="http://www.w3.org/2000/svg" width="9" height="9"></svg>')

    for file in (page, drawing, tmp_path / "none.jpg"):
        assert read_still(file, QSize(9, 9)) is None


def test_a_picture_of_a_thousand_million_pixels_is_not_decoded(tmp_path: Path) -> None:
    file = _picture(tmp_path, "a.bmp", size=QSize(8, 8))
    head = bytearray(file.read_bytes())
    head[18:26] = (40_000).to_bytes(4, "little") * 2
    file.write_bytes(head)

    assert read_still(file, QSize(9, 9)) is None


@pytest.mark.parametrize("size", [QSize(1, 10_000), QSize(10_000, 1), QSize(2, 3)])
def test_a_line_fills_the_card_without_becoming_a_sheet_of_a_thousand_million_pixels(
    tmp_path: Path, size: QSize
) -> None:
    line = QImage(size, QImage.Format.Format_RGB32)
    line.fill(QColor("#00ff00"))
    line.save(str(tmp_path / "line.png"))

    for found in (read_still(tmp_path / "line.png", QSize(180, 240)), covering(line, QSize(180, 240))):
        assert found is not None
        assert found.size() == QSize(180, 240)
        assert found.pixelColor(90, 120) == QColor("#00ff00")


def test_what_is_cut_off_is_cut_off_where_it_is_said(tmp_path: Path) -> None:
    tall = QImage(str(_picture(tmp_path, "a.png", size=QSize(30, 80))))

    assert covering(tall, QSize(60, 60), above=0).pixelColor(30, 5).red() > 200
    assert covering(tall, QSize(60, 60)).pixelColor(30, 5).green() > 200
    assert covering(tall, QSize(60, 60), above=1).pixelColor(30, 55).red() > 200
