"""Any picture comes in as the program's own; what is sent is a jpg or png no larger than needed."""

from __future__ import annotations

import struct
import zlib
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st
from PIL import Image
from PySide6.QtCore import QSize
from PySide6.QtGui import QColor, QColorSpace, QImage
from PySide6.QtWidgets import QApplication

from chanjing_studio.domain.boxes import Size
from chanjing_studio.domain.scene import Backdrop, Fit, Scene
from chanjing_studio.domain.words import Sentence
from chanjing_studio.ui.canvas import backdrop_files
from chanjing_studio.ui.canvas.backdrop import settled
from chanjing_studio.ui.canvas.backdrop_files import Taken, make_sent, read_picture, source_of, take_picture
from chanjing_studio.ui.canvas.painting import shown_part

FULL_HD = Size(1080, 1920)
RED, BLUE = (200, 30, 40), (20, 40, 200)
SIDES = st.integers(1, 5000)
CANVAS_SIDES = st.integers(16, 4096)


@pytest.fixture
def folder(qapp: QApplication, tmp_path: Path) -> Path:
    return tmp_path / "kept"


def halves(size: tuple[int, int], mode: str = "RGB") -> Image.Image:
    """Red at the left, blue at the right."""
    picture = Image.new("RGB", size, RED)
    picture.paste(BLUE, (size[0] // 2, 0, *size))
    return picture.convert(mode)


def taken(path: Path, folder: Path) -> Taken:
    found = take_picture(path, folder)
    assert isinstance(found, Taken), found
    return found


def behind(found: Taken, fit: Fit = Fit.FILL, colour: str = "#EDEDED") -> Scene:
    return settled(Scene(colour=colour, backdrop=Backdrop(picture=found.picture, size=found.size, fit=fit)))


def sent_of(scene: Scene) -> Path:
    assert scene.backdrop
    return scene.backdrop.picture


def opened(path: Path) -> Image.Image:
    with Image.open(path) as picture:
        picture.load()
        return picture.copy()


def near(colour: float | tuple[int, ...] | None, wanted: tuple[int, int, int]) -> bool:
    assert isinstance(colour, tuple)
    return all(abs(a - b) < 40 for a, b in zip(colour, wanted, strict=False))


@pytest.mark.parametrize(
    ("name", "mode", "ending"),
    [
        ("墙.jpg", "RGB", ".jpg"),
        ("cmyk.jpg", "CMYK", ".jpg"),
        ("grey.jpeg", "L", ".jpg"),
        ("a.png", "RGB", ".png"),
        ("clear.png", "RGBA", ".png"),
        ("a.bmp", "RGB", ".png"),
        ("a.webp", "RGB", ".jpg"),
        ("a.tiff", "RGB", ".png"),
        ("palette.gif", "P", ".png"),
    ],
)
def test_every_common_picture_becomes_a_jpg_or_png(
    folder: Path, tmp_path: Path, name: str, mode: str, ending: str
) -> None:
    halves((400, 300), mode).save(tmp_path / name)
    found = taken(tmp_path / name, folder)
    assert found.size == Size(400, 300)
    assert found.picture.name == Path(name).stem + ending
    kept = opened(found.picture)
    assert kept.mode in {"RGB", "RGBA"}
    if mode != "L":
        assert near(kept.getpixel((20, 20)), RED)
        assert near(kept.getpixel((380, 280)), BLUE)


def test_an_animated_gif_comes_in_with_its_first_frame(folder: Path, tmp_path: Path) -> None:
    frames = [Image.new("RGB", (64, 48), colour) for colour in (RED, BLUE)]
    frames[0].save(tmp_path / "moves.gif", save_all=True, append_images=frames[1:])
    found = taken(tmp_path / "moves.gif", folder)
    assert found.first_frame
    assert near(opened(found.picture).convert("RGB").getpixel((5, 5)), RED)


def test_a_turned_photograph_stands_upright(folder: Path, tmp_path: Path) -> None:
    exif = Image.Exif()
    exif[0x0112] = 6
    halves((400, 300)).save(tmp_path / "photo.jpg", exif=exif)
    found = taken(tmp_path / "photo.jpg", folder)
    assert found.size == Size(300, 400)
    assert opened(found.picture).size == (300, 400)


def png_of(width: int, height: int, *, bits: int = 8) -> bytes:
    """A picture that says it is this large, with so many bits for each colour, and holds nothing."""
    head = struct.pack(">IIBBBBB", width, height, bits, 2, 0, 0, 0)
    return b"\x89PNG\r\n\x1a\n" + chunk(b"IHDR", head) + chunk(b"IDAT", zlib.compress(b"\0" * 9))


def chunk(name: bytes, data: bytes) -> bytes:
    return struct.pack(">I", len(data)) + name + data + struct.pack(">I", zlib.crc32(name + data))


@pytest.mark.parametrize(
    ("content", "words"),
    [
        (png_of(20_000, 20_000), "This picture has 20000×20000 pixels, more than can be taken in."),
        (png_of(70_000, 10), "This picture has 70000×10 pixels, more than can be taken in. Make it at most 8000 on a"),
        (
            png_of(7000, 6000, bits=16),
            "This picture has 7000×6000 pixels, more than can be taken in. Make it at most 5600",
        ),
        (png_of(500, 400), "The picture is damaged. Choose another one."),
        (b"GIF89a", "The picture is damaged. Choose another one."),
        (b"no picture at all", "This file is not a picture that can be read. Choose a jpg or png."),
        (b"", "This file is not a picture that can be read. Choose a jpg or png."),
        (b"<svg xmlns='http://www.w3.org/2000/svg' width='9' height='9'/>", "This file is not a picture that can be"),
    ],
)
@pytest.mark.qt_log_ignore("png|gif|GIF|libpng", extend=True)
def test_what_is_no_use_is_refused_with_a_sentence(folder: Path, tmp_path: Path, content: bytes, words: str) -> None:
    (tmp_path / "x.png").write_bytes(content)
    said = take_picture(tmp_path / "x.png", folder)
    assert isinstance(said, Sentence)
    assert str(said).startswith(words)
    assert not folder.exists()


def test_a_file_too_large_for_a_picture_is_not_read(
    folder: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    halves((40, 30)).save(tmp_path / "a.png")
    monkeypatch.setattr(backdrop_files, "MOST_BYTES", 10)
    assert str(take_picture(tmp_path / "a.png", folder)).startswith("This file is too large for a picture.")


def test_wide_colours_come_into_those_of_a_screen(folder: Path, tmp_path: Path) -> None:
    picture = QImage(60, 40, QImage.Format.Format_RGB32)
    picture.fill(QColor("#40A060"))
    picture.setColorSpace(QColorSpace(QColorSpace.NamedColorSpace.AdobeRgb))
    picture.save(str(tmp_path / "wide.png"))
    kept = read_picture(taken(tmp_path / "wide.png", folder).picture)
    assert kept
    assert kept.pixelColor(3, 3).red() < 0x30


def test_a_picture_larger_than_any_video_is_made_smaller(folder: Path, tmp_path: Path) -> None:
    halves((5000, 4500), "L").save(tmp_path / "large.jpg")
    found = taken(tmp_path / "large.jpg", folder)
    assert found.size == Size(5000, 4500)
    assert min(opened(found.picture).size) == 4096


def test_what_is_not_there_is_said(folder: Path, tmp_path: Path) -> None:
    for path in (tmp_path / "none.png", tmp_path):
        said = take_picture(path, folder)
        assert str(said) == "The picture could not be opened. It may be moved, deleted or locked."


def test_a_full_disk_is_said(tmp_path: Path, qapp: QApplication) -> None:
    halves((40, 30)).save(tmp_path / "a.png")
    (tmp_path / "kept").write_text("in the way")
    assert str(take_picture(tmp_path / "a.png", tmp_path / "kept")).startswith("There is no room")


def test_fill_is_cut_to_the_shape_and_stays_sharp(folder: Path, tmp_path: Path) -> None:
    halves((4000, 3000)).save(tmp_path / "wide.png")
    scene = behind(taken(tmp_path / "wide.png", folder))
    assert make_sent(scene)
    picture = opened(sent_of(scene))
    assert picture.size == (1080, 1920)
    assert near(picture.getpixel((20, 900)), RED)
    assert near(picture.getpixel((1060, 900)), BLUE)


@pytest.mark.parametrize(
    ("size", "fit", "sent_size"),
    [
        ((4000, 3000), Fit.WHOLE, (1080, 810)),
        ((4000, 3000), Fit.STRETCH, (1080, 1920)),
        ((400, 300), Fit.WHOLE, (400, 300)),
        ((400, 300), Fit.STRETCH, (400, 300)),
        ((400, 300), Fit.FILL, (169, 300)),
    ],
)
def test_nothing_larger_than_needed_is_sent(
    folder: Path, tmp_path: Path, size: tuple[int, int], fit: Fit, sent_size: tuple[int, int]
) -> None:
    halves(size).save(tmp_path / "a.jpg")
    scene = behind(taken(tmp_path / "a.jpg", folder), fit)
    assert make_sent(scene)
    picture = opened(sent_of(scene))
    assert max(abs(a - b) for a, b in zip(picture.size, sent_size, strict=True)) <= 1


def test_what_is_sent_is_found_from_the_picture_and_back(folder: Path, tmp_path: Path) -> None:
    halves((400, 300)).save(tmp_path / "a.jpg")
    found = taken(tmp_path / "a.jpg", folder)
    scene = behind(found)
    sent = sent_of(scene)
    assert sent != found.picture
    assert source_of(sent) == found.picture
    assert sent.name == found.picture.name
    again = settled(scene.with_(size=Size(1920, 1080)))
    assert sent_of(again) != sent
    assert source_of(sent_of(again)) == found.picture
    assert taken(tmp_path / "a.jpg", folder) == found


def test_through_a_see_through_picture_the_colour_is_sent_that_is_seen(folder: Path, tmp_path: Path) -> None:
    Image.new("RGBA", (40, 30), (0, 0, 0, 0)).save(tmp_path / "clear.png")
    found = taken(tmp_path / "clear.png", folder)
    for colour, pixel in (("#102030", (16, 32, 48)), ("#F0E0D0", (240, 224, 208))):
        scene = behind(found, colour=colour)
        assert make_sent(scene)
        assert opened(sent_of(scene)).convert("RGBA").getpixel((5, 5)) == (*pixel, 255)
        assert source_of(sent_of(scene)) == found.picture


def test_a_picture_with_a_very_long_name_comes_in(folder: Path, tmp_path: Path) -> None:
    path = tmp_path / f"{'长' * 83}.png"
    halves((40, 30)).save(path)
    assert make_sent(behind(taken(path, folder)))


def test_two_who_make_the_same_picture_at_once_do_not_disturb_each_other(folder: Path, tmp_path: Path) -> None:
    Image.effect_noise((900, 700), 90).convert("RGB").save(tmp_path / "noise.png")
    found = taken(tmp_path / "noise.png", folder)
    for fit in Fit:
        scene = behind(found, fit)
        with ThreadPoolExecutor(4) as pool:
            assert all(pool.map(make_sent, [scene] * 4))
        assert opened(sent_of(scene)).size[0] > 0
        assert [path.name for path in sent_of(scene).parent.iterdir()] == ["noise.png"]


def test_a_picture_that_is_gone_cannot_be_sent(folder: Path, tmp_path: Path) -> None:
    halves((400, 300)).save(tmp_path / "a.jpg")
    found = taken(tmp_path / "a.jpg", folder)
    found.picture.unlink()
    assert read_picture(found.picture) is None
    assert not make_sent(behind(found))


def test_a_picture_of_elsewhere_is_sent_as_it_is(tmp_path: Path) -> None:
    other = Scene(backdrop=Backdrop(picture=tmp_path / "x.png", size=Size(4, 3)))
    assert settled(other) == other
    assert settled(Scene()) == Scene()


@given(SIDES, SIDES, CANVAS_SIDES, CANVAS_SIDES)
def test_the_shown_part_has_the_shape_of_the_canvas(width: int, height: int, across: int, down: int) -> None:
    part = shown_part(QSize(width, height), Fit.FILL, Size(across, down))
    assert part.left() >= -1
    assert part.right() <= width + 1
    assert part.width() * down == pytest.approx(part.height() * across, rel=0.05, abs=4 * max(across, down))


def test_a_picture_is_decoded_as_it_is_kept(folder: Path, tmp_path: Path) -> None:
    picture = QImage(60, 40, QImage.Format.Format_RGB32)
    picture.fill(QColor("#336699"))
    picture.save(str(tmp_path / "a.png"))
    kept = read_picture(taken(tmp_path / "a.png", folder).picture)
    assert kept
    assert kept.pixelColor(3, 3) == QColor("#336699")


@pytest.mark.parametrize("size", [(2, 1), (1, 1), (1, 5000), (5000, 1)])
@pytest.mark.parametrize("fit", list(Fit))
def test_a_line_can_stand_behind_too(folder: Path, tmp_path: Path, size: tuple[int, int], fit: Fit) -> None:
    Image.new("RGB", size, RED).save(tmp_path / "line.png")
    scene = behind(taken(tmp_path / "line.png", folder), fit)
    assert make_sent(scene)
    assert near(opened(sent_of(scene)).getpixel((0, 0)), RED)
