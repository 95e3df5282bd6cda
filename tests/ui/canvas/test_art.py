"""What a scene looks like: stand-ins, typefaces, what is left away."""
# pytest-qt types its signals and clicks loosely.
# pyright: reportUnknownMemberType=false

from __future__ import annotations

import time
from dataclasses import replace
from pathlib import Path

import pytest
from PIL import Image, ImageChops
from PySide6.QtCore import QSize
from PySide6.QtGui import QColor, QImage, QPainter
from PySide6.QtWidgets import QApplication, QComboBox, QLabel

from chanjing_studio.domain.boxes import Box, Size
from chanjing_studio.domain.scene import Backdrop, Captions, Corner, Fit, Scene
from chanjing_studio.sandbox.typefaces import own_face
from chanjing_studio.ui.canvas import art as art_module
from chanjing_studio.ui.canvas import painting
from chanjing_studio.ui.canvas.art import SceneArt
from chanjing_studio.ui.canvas.desk import CanvasDesk
from chanjing_studio.ui.canvas.faces import Faces, Standing
from chanjing_studio.ui.canvas.layers import Layer
from tests.ui.canvas.test_panels import part

GREEN = QColor("#205050")
BARE = Scene(
    size=Size(400, 600), colour="#C0C0C0", figure=Box(100, 200, 90, 160), captions=Captions(shown=False), mark=None
)


@pytest.fixture
def art(qapp: QApplication) -> SceneArt:
    made = SceneArt(Faces(["sans-serif"]))
    made.set_figure(plain("#205050"))
    return made


def plain(colour: str, width: int = 90, height: int = 160) -> QImage:
    made = QImage(width, height, QImage.Format.Format_RGB32)
    made.fill(QColor(colour))
    return made


def differing(one: QImage, other: QImage) -> Box | None:
    """The box of the pixels that are not the same."""
    box = ImageChops.difference(pixels(one), pixels(other)).getbbox(alpha_only=False)
    if box is None:
        return None
    left, top, right, bottom = box
    return Box(left, top, right - left, bottom - top)


def pixels(image: QImage) -> Image.Image:
    rows = image.convertToFormat(QImage.Format.Format_RGBA8888)
    size = (rows.width(), rows.height())
    return Image.frombytes("RGBA", size, bytes(rows.constBits()), "raw", "RGBA", rows.bytesPerLine(), 1)


def test_the_figure_fills_its_box(art: SceneArt) -> None:
    ground = plain(BARE.colour, 400, 600)
    assert differing(art.render(BARE), ground) == BARE.figure


@pytest.mark.parametrize("box", [Box(-9_900, -9_900, 20_000, 20_000), Box(0, -(10**9), 400, 2 * 10**9)])
def test_what_reaches_far_out_of_the_picture_takes_no_more_room(
    art: SceneArt, box: Box, monkeypatch: pytest.MonkeyPatch
) -> None:
    drawn: list[QSize] = []

    def blank(size: QSize) -> QImage:
        drawn.append(size)
        return painting.blank(size)

    monkeypatch.setattr(art_module, "blank", blank)
    assert art.render(BARE.with_(figure=box, captions=Captions(box=box))).pixelColor(200, 300) == GREEN
    assert max(size.width() * size.height() for size in drawn) <= 4096 * 4096 + 4096


def test_someone_stands_in_until_the_figure_is_there(art: SceneArt) -> None:
    art.set_figure(None)
    stand_in = differing(art.render(BARE), plain(BARE.colour, 400, 600))
    assert stand_in
    assert stand_in.bottom == BARE.figure.bottom
    art.set_figure(QImage())
    assert differing(art.render(BARE), plain(BARE.colour, 400, 600)) == stand_in


def test_see_through_leaves_background_and_subtitles_away(art: SceneArt) -> None:
    art.set_see_through(see_through=True)
    picture = art.render(BARE.with_(captions=Captions(box=Box(0, 0, 400, 150))))
    assert picture.pixelColor(5, 5).alpha() == 0
    assert picture.pixelColor(145, 280) == GREEN


@pytest.mark.parametrize("corner", list(Corner))
def test_the_mark_stands_in_its_corner(art: SceneArt, corner: Corner) -> None:
    mark = differing(art.render(BARE), art.render(BARE.with_(mark=corner)))
    assert mark
    assert (mark.x > 200) == (corner in (Corner.TOP_RIGHT, Corner.BOTTOM_RIGHT))
    assert (mark.y > 300) == (corner in (Corner.BOTTOM_LEFT, Corner.BOTTOM_RIGHT))


@pytest.mark.parametrize(
    ("fit", "box"),
    [(Fit.WHOLE, Box(0, 200, 400, 200)), (Fit.FILL, Box(0, 0, 400, 600)), (Fit.STRETCH, Box(0, 0, 400, 600))],
)
def test_a_background_picture_comes_to_the_shape(art: SceneArt, fit: Fit, box: Box) -> None:
    path = Path("wall.png")
    art.set_picture(path, plain("#0000FF", 200, 100))
    away = BARE.with_(figure=Box(-500, 0, 90, 160))
    shown = away.with_(backdrop=Backdrop(picture=path, size=Size(200, 100), fit=fit))
    assert differing(art.render(away), art.render(shown)) == box


def test_what_is_shown_quickly_becomes_sharp(art: SceneArt) -> None:
    small, large = QImage(200, 300, QImage.Format.Format_ARGB32), QImage(400, 600, QImage.Format.Format_ARGB32)
    for picture, scale, quick in ((small, 0.5, False), (large, 1.0, True)):
        painter = QPainter(picture)
        art.paint(painter, BARE, scale=scale, quick=quick)
        painter.end()
    assert large.pixelColor(145, 280) == GREEN
    assert art.render(BARE).pixelColor(100, 200) == GREEN


def test_a_typeface_is_written_in_once_its_file_is_there(qapp: QApplication) -> None:
    faces = Faces(["sans-serif"])
    assert faces.standing("") is Standing.USUAL
    assert faces.standing("7") is Standing.WANTED
    faces.take("7", own_face())
    assert faces.standing("7") is Standing.SHOWN
    assert faces.font("7", 20).families()[0] == "Aileron"
    assert faces.font("7", 0).pixelSize() == 1


@pytest.mark.parametrize("data", [None, b"", b"no typeface", b"\0\1\0\0" + bytes(400)])
def test_a_file_that_is_no_typeface_is_told_from_one(qapp: QApplication, data: bytes | None) -> None:
    faces = Faces(["sans-serif"])
    faces.take("7", data)
    assert faces.standing("7") is Standing.REFUSED
    assert faces.font("7", 20).families() == ["sans-serif"]


def collection(count: int) -> bytes:
    """A file in which the same typeface stands so often."""
    face, head = bytearray(own_face()), 12 + 4 * count
    for place in range(12, 12 + 16 * int.from_bytes(face[4:6]), 16):
        start = int.from_bytes(face[place + 8 : place + 12])
        face[place + 8 : place + 12] = (start + head).to_bytes(4)
    begin = b"ttcf" + (0x10000).to_bytes(4) + count.to_bytes(4)
    return begin + head.to_bytes(4) * count + face + bytes(40 * count)


def test_a_file_of_several_typefaces_is_shown_by_its_first_and_one_of_thousands_holds_nobody_up(
    qapp: QApplication,
) -> None:
    faces = Faces(["sans-serif"])
    faces.take("7", collection(3))
    assert faces.standing("7") is Standing.SHOWN
    begun = time.monotonic()
    faces.take("8", collection(100_000))
    assert time.monotonic() - begun < 1
    assert faces.standing("8") is Standing.REFUSED


def test_a_typeface_that_fails_is_said_and_another_stands_in(desk: CanvasDesk) -> None:
    desk.editor.select(Layer.CAPTIONS)
    wanted: list[str] = []
    desk.font_wanted.connect(wanted.append)
    fonts = part(desk, QComboBox, "subtitleFont")
    fonts.setCurrentIndex(1)
    fonts.setCurrentIndex(2)
    fonts.setCurrentIndex(1)
    assert wanted == ["1", "2"]
    said = part(desk, QLabel, "subtitleFontProblem")
    assert not said.isVisible()
    desk.take_face("1", b"no typeface")
    assert said.isVisible()
    assert said.text().startswith("This typeface cannot be shown here")
    desk.take_face("1", own_face())
    assert not said.isVisible()


def test_a_drafts_typeface_is_in_the_list_though_the_cloud_has_it_no_longer(desk: CanvasDesk) -> None:
    captions = replace(desk.scene.captions, font="99", font_name="Gone Sans")
    desk.set_scene(desk.scene.with_(captions=captions))
    assert part(desk, QComboBox, "subtitleFont").currentText() == "Gone Sans"


def test_the_script_is_shown_by_its_first_words(desk: CanvasDesk) -> None:
    assert desk.art.told == "First"
    desk.set_script("\n先把春茶在手心里搓热。水温八十五度。")
    assert desk.art.told == "先把春茶在手心里搓热"
    desk.set_script("")
    assert desk.art.told == "The first words stand here"


def test_a_line_of_the_users_own_is_shown_whole(desk: CanvasDesk) -> None:
    desk.set_script("First, warm the leaves.", "Warm them, slowly: 3.5 minutes.")
    assert desk.art.told == "Warm them, slowly: 3.5 minutes."
    desk.set_script("First, warm the leaves.")
    assert desk.art.told == "First"


def test_a_field_of_a_problem_is_found_with_its_layer(desk: CanvasDesk) -> None:
    for field, layer in (("background", Layer.COLOUR), ("figure", Layer.FIGURE), ("captions", Layer.CAPTIONS)):
        control = desk.show_field(field)
        assert control
        assert control.isVisible()
        assert desk.editor.layer is layer
    assert desk.show_field("canvas")
    assert desk.show_field("script") is None
