"""What the canvas draws and what the cloud renders of the same numbers agree, to two pixels."""
# Pillow and PyAV tell their types loosely.
# pyright: reportUnknownMemberType=false, reportUnknownVariableType=false

from __future__ import annotations

import io
import wave
from collections.abc import Iterator
from dataclasses import dataclass, replace
from pathlib import Path

import av
import pytest
import requests
from PIL import Image, ImageChops
from PySide6.QtCore import QByteArray
from PySide6.QtGui import QImage, QRawFont
from PySide6.QtWidgets import QApplication

from chanjing_studio.domain.avatars import Avatar, Cast, Font
from chanjing_studio.domain.boxes import Box, Size, even
from chanjing_studio.domain.media import Container
from chanjing_studio.domain.models import FilePhase, RemotePhase, UploadPlan
from chanjing_studio.domain.performance import Driver
from chanjing_studio.domain.provider import Keys, Route
from chanjing_studio.domain.scene import Backdrop, Captions, Fit, Grade, Scene, Shape, size_of, usual_captions
from chanjing_studio.domain.timed_lines import TimedLine
from chanjing_studio.providers.chanjing.client.address import chanjing_at
from chanjing_studio.providers.chanjing.provider import Chanjing
from chanjing_studio.providers.chanjing.tasks.digital_human.spec import HumanSpec
from chanjing_studio.providers.chanjing.tasks.digital_human.wire import HumanRoute
from chanjing_studio.ui.canvas.art import SceneArt
from chanjing_studio.ui.canvas.backdrop import settled
from chanjing_studio.ui.canvas.backdrop_files import Taken, make_sent, read_picture, take_picture
from chanjing_studio.ui.canvas.faces import Faces
from tests.cloud import APP_ID, SECRET_KEY, Cloud
from tests.providers.chanjing.conftest import unwatched
from tests.vault import MemoryVault
from tests.waiting import until

OFF = 2
GROUND, FAR = "#F2F2F2", 64  # how different from the ground a pixel of a layer is, 0 to 255
RATE = 16_000
FRAMES = 2  # a second: enough for a look
LATIN, CHINESE = "First warm the leaves between your palms", "先把春茶 spring tea 在手心里慢慢搓热再倒水"
Sides = tuple[int, int, int, int]


@dataclass(frozen=True, slots=True)
class Place:
    """A figure and its subtitles that do not touch, as shares of the canvas; the figure by left, top and height."""

    form: str
    figure: tuple[float, float, float]
    captions: tuple[float, float, float, float]


PLACES = (
    Place("sit_body", (0.05, 0.05, 0.55), (0.02, 0.68, 0.96, 0.3)),
    Place("whole_body", (-0.08, 0.35, 0.6), (0.05, 0.02, 0.85, 0.28)),
    Place("sit_body", (0.6, 0.4, 0.75), (0.1, 0.03, 0.8, 0.3)),
)
"""Wholly in the picture, over its left edge, and over its foot."""


@dataclass(frozen=True, slots=True)
class Stage:
    """The cloud, someone to be seen, a typeface, and a short recording that is there already."""

    chanjing: Chanjing
    route: Route
    avatar: Avatar
    font: Font
    face: bytes
    recording: Path
    file_id: str

    def spec(self, scene: Scene, place: Place) -> HumanSpec:
        spec = _spec(self.avatar, scene, place.form, recording=self.recording)
        return replace(spec, lines=(TimedLine(0.0, 9.0, self.text(place)),))

    def text(self, place: Place) -> str:
        """Chinese in one place, if the typeface has it."""
        chinese = QRawFont(QByteArray(self.face), 16).supportsCharacter(ord("热"))
        return CHINESE if chinese and place is PLACES[1] else LATIN

    def figure(self, form: str) -> QImage:
        (url,) = (figure.picture_url for figure in self.avatar.figures if figure.type == form)
        return QImage.fromData(_got(url))


@pytest.fixture(scope="module")
def stage(cloud_process: Cloud, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Stage]:
    cloud_process.reset()
    cloud_process.lift_limits()
    cloud_process.set_options({"frames_a_second": FRAMES})
    address = chanjing_at(cloud_process.address)
    chanjing = Chanjing(address, MemoryVault(), routes=(HumanRoute,), proxy="", on_note=lambda _note: None)
    chanjing.sign_in(Keys(APP_ID, SECRET_KEY))
    recording = _silence(tmp_path_factory.mktemp("sound") / "silence.wav")
    route, avatar = chanjing.route("digital_human"), chanjing.avatars(1).avatars[0]
    (plan,) = route.uploads(_spec(avatar, Scene(), "sit_body", recording=recording))
    file_id = _uploaded(chanjing, plan)
    font = chanjing.fonts()[0]
    yield Stage(chanjing, route, avatar, font, _got(font.file_url), recording, file_id)
    chanjing.close()
    cloud_process.reset()


@pytest.mark.parametrize("grade", list(Grade))
@pytest.mark.parametrize("shape", list(Shape))
def test_the_canvas_shows_what_is_rendered(qapp: QApplication, stage: Stage, shape: Shape, grade: Grade) -> None:
    scenes = [_scene(size_of(shape, grade), place, stage.font.id) for place in PLACES]
    files = {"audio": stage.file_id}
    specs = [stage.spec(scene, place) for scene, place in zip(scenes, PLACES, strict=True)]
    remote = [stage.route.create(spec, files) for spec in specs]
    for scene, place, task in zip(scenes, PLACES, remote, strict=True):
        shown = _layers(_drawn(scene, stage, place), scene)
        rendered = _layers(_rendered(stage.route, task), scene)
        assert _farthest(shown, rendered) <= OFF, (place, shown, rendered)


@pytest.mark.parametrize("fit", list(Fit))
def test_a_picture_behind_is_where_it_is_shown(stage: Stage, tmp_path: Path, fit: Fit) -> None:
    Image.linear_gradient("L").resize((1500, 900)).point([0] * 90 + [255] * 166).save(tmp_path / "steps.png")
    taken = take_picture(tmp_path / "steps.png", tmp_path / "kept")
    assert isinstance(taken, Taken)
    picture = read_picture(taken.picture)
    assert picture
    behind = settled(Scene(backdrop=Backdrop(picture=taken.picture, size=taken.size, fit=fit), colour="#808080"))
    assert make_sent(behind)
    scene = behind.with_(figure=Box(900, 1600, 180, 320), captions=Captions(shown=False), mark=None)
    spec = _spec(stage.avatar, scene, "sit_body", recording=stage.recording)
    (plan,) = (plan for plan in stage.route.uploads(spec) if plan.role == "background")
    files = {"audio": stage.file_id, "background": _uploaded(stage.chanjing, plan)}
    rendered = _rendered(stage.route, stage.route.create(spec, files))
    art = SceneArt(Faces(["sans-serif"]))
    art.set_picture(taken.picture, picture)
    shown = _as_image(art.render(scene))
    for across in (40, 500):
        assert _steps(shown, across)
        assert _steps(shown, across) == pytest.approx(_steps(rendered, across), abs=OFF)


def test_through_a_picture_the_colour_behind_it_is_rendered_as_it_is_shown(stage: Stage, tmp_path: Path) -> None:
    clear = Image.new("RGBA", (540, 960), (0, 0, 0, 0))
    clear.paste((16, 32, 48, 255), (0, 480, 540, 960))
    clear.save(tmp_path / "half.png")
    taken = take_picture(tmp_path / "half.png", tmp_path / "kept")
    assert isinstance(taken, Taken)
    backdrop = Backdrop(picture=taken.picture, size=taken.size)
    scene = settled(Scene(backdrop=backdrop, colour="#C08040", captions=Captions(shown=False), mark=None))
    assert make_sent(scene)
    spec = _spec(stage.avatar, scene, "sit_body", recording=stage.recording)
    (plan,) = (plan for plan in stage.route.uploads(spec) if plan.role == "background")
    files = {"audio": stage.file_id, "background": _uploaded(stage.chanjing, plan)}
    rendered = _rendered(stage.route, stage.route.create(spec, files))
    for row, colour in ((40, (192, 128, 64)), (1900, (16, 32, 48))):
        assert rendered.getpixel((4, row)) == pytest.approx(colour, abs=8)


def _steps(picture: Image.Image, across: int) -> list[int]:
    """The rows at which a column becomes much darker or lighter."""
    column = [int(sum(picture.getpixel((across, row))[:3])) // 3 for row in range(1500)]  # pyright: ignore
    found = [row for row in range(2, len(column)) if abs(column[row] - column[row - 2]) > FAR]
    return [row for place, row in enumerate(found) if place == 0 or row - found[place - 1] > OFF]


def _drawn(scene: Scene, stage: Stage, place: Place) -> Image.Image:
    faces = Faces(["sans-serif"])
    faces.take(stage.font.id, stage.face)
    art = SceneArt(faces)
    art.set_script(stage.text(place))
    art.set_figure(stage.figure(place.form))
    return _as_image(art.render(scene))


def _as_image(drawn: QImage) -> Image.Image:
    picture = drawn.convertToFormat(QImage.Format.Format_RGB888)
    pixels = bytes(picture.constBits())
    size = (picture.width(), picture.height())
    return Image.frombytes("RGB", size, pixels, "raw", "RGB", picture.bytesPerLine())


def _rendered(route: Route, task: str) -> Image.Image:
    until(lambda: route.status(task).phase in {RemotePhase.DONE, RemotePhase.FAILED})
    result = route.status(task).result
    assert result
    with av.open(io.BytesIO(_got(result.url)), "r") as video:
        return next(video.decode(video=0)).to_image()


def _layers(picture: Image.Image, scene: Scene) -> tuple[Sides, Sides]:
    """The pixels of the figure and of the subtitles, as left, top, right and bottom."""
    differs = ImageChops.difference(picture, Image.new("RGB", picture.size, GROUND)).convert("L")
    drawn = differs.point([255 if level > FAR else 0 for level in range(256)])
    box = scene.captions.box
    captions = drawn.crop((box.x, box.y, box.right, box.bottom)).getbbox()
    drawn.paste(0, (box.x, box.y, box.right, box.bottom))
    figure = drawn.getbbox()
    assert captions
    assert figure
    return figure, captions


def _farthest(one: tuple[Sides, Sides], other: tuple[Sides, Sides]) -> int:
    pairs = zip(one, other, strict=True)
    return max(abs(a - b) for first, second in pairs for a, b in zip(first, second, strict=True))


def _scene(size: Size, place: Place, font: str) -> Scene:
    left, top, share = place.figure
    height = even(round(size.height * share))
    x, y, width, deep = place.captions
    box = Box(round(x * size.width), round(y * size.height), round(width * size.width), round(deep * size.height))
    usual = usual_captions(size)
    return Scene(
        size=size,
        colour=GROUND,
        figure=Box(round(left * size.width), round(top * size.height), round(height * 9 / 16), height),
        captions=Captions(box=box, font=font, size=usual.size, outline_width=usual.outline_width),
        mark=None,
    )


def _spec(avatar: Avatar, scene: Scene, form: str, *, recording: Path) -> HumanSpec:
    return HumanSpec(
        avatar=Cast(id=avatar.id, figure=form),
        scene=scene,
        driver=Driver.AUDIO,
        audio=recording,
        audio_container=Container.WAV,
    )


def _uploaded(chanjing: Chanjing, plan: UploadPlan) -> str:
    file_id = chanjing.upload(plan, unwatched)
    until(lambda: chanjing.file_status(file_id).phase is FilePhase.READY)
    return file_id


def _silence(path: Path) -> Path:
    with wave.open(str(path), "wb") as file:
        file.setnchannels(1)
        file.setsampwidth(2)
        file.setframerate(RATE)
        file.writeframes(bytes(2 * RATE))
    return path


def _got(url: str) -> bytes:
    return requests.get(url, timeout=30).content
