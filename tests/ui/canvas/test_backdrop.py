"""A background picture from its choice to what is shown and sent."""
# pytest-qt types its signals and clicks loosely.
# pyright: reportUnknownMemberType=false

from __future__ import annotations

import asyncio
from collections.abc import Callable
from pathlib import Path

import pytest
from PIL import Image
from PySide6.QtGui import QColor, QImage
from PySide6.QtWidgets import QComboBox, QFileDialog, QLabel, QPushButton

from chanjing_studio.domain.boxes import Size
from chanjing_studio.domain.scene import Backdrop, Fit, Scene
from chanjing_studio.ui.canvas.backdrop_files import source_of
from chanjing_studio.ui.canvas.desk import CanvasDesk
from chanjing_studio.ui.canvas.layers import Layer
from tests.conftest import Run
from tests.ui.canvas.conftest import SCENE
from tests.ui.canvas.test_panels import part


@pytest.fixture
def wall(tmp_path: Path) -> Path:
    path = tmp_path / "beige-wall.png"
    Image.new("RGB", (1600, 1200), "#806040").save(path)
    return path


async def until(desk: CanvasDesk, reached: Callable[[], bool]) -> None:
    """Wait until the part that holds the picture says so."""
    news = asyncio.Event()
    for signal in (desk.backdrop.told, desk.art.changed, desk.changed):
        signal.connect(news.set)
    while not reached():
        await news.wait()
        news.clear()


def shows(desk: CanvasDesk, colour: str) -> bool:
    return desk.art.render(desk.scene).pixelColor(20, 20) == QColor(colour)


async def chosen(desk: CanvasDesk, path: Path) -> None:
    desk.backdrop.choose(path)
    await until(desk, lambda: not desk.backdrop.reading)


def test_a_chosen_picture_is_shown_and_made_ready(desk: CanvasDesk, wall: Path, run: Run) -> None:
    async def scenario() -> None:
        desk.editor.select(Layer.PICTURE)
        await chosen(desk, wall)
        await until(desk, lambda: shows(desk, "#806040"))
        assert await desk.backdrop.ready()

    run(scenario())
    backdrop = desk.scene.backdrop
    assert backdrop
    assert (backdrop.size, backdrop.fit) == (Size(1600, 1200), Fit.FILL)
    with Image.open(backdrop.picture) as picture:
        assert picture.size == (675, 1200)
    assert part(desk, QLabel, "backgroundInfo").text() == "beige-wall.png · 1600×1200"
    assert desk.editor.undo_words() == "Put a picture behind"
    desk.editor.undo()
    assert desk.scene == SCENE


def test_another_canvas_and_another_fit_send_another_file(desk: CanvasDesk, wall: Path, run: Run) -> None:
    async def scenario() -> None:
        await chosen(desk, wall)
        presets = part(desk, QComboBox, "canvasPreset")
        presets.setCurrentIndex(1)
        assert await desk.backdrop.ready()
        fits = part(desk, QComboBox, "backgroundFit")
        before = desk.scene.backdrop
        fits.setCurrentIndex(1)
        assert desk.scene.backdrop != before
        assert await desk.backdrop.ready()
        await until(desk, lambda: desk.art.has_picture(wall_of(desk)))

    run(scenario())
    backdrop = desk.scene.backdrop
    assert backdrop
    assert backdrop.fit is Fit.WHOLE
    with Image.open(backdrop.picture) as picture:
        assert picture.size == (1440, 1080)


def wall_of(desk: CanvasDesk) -> Path:
    assert desk.scene.backdrop
    return desk.scene.backdrop.picture


def test_what_is_no_picture_is_said_and_changes_nothing(desk: CanvasDesk, tmp_path: Path, run: Run) -> None:
    (tmp_path / "a.png").write_text("words")
    desk.editor.select(Layer.PICTURE)
    run(chosen(desk, tmp_path / "a.png"))
    assert part(desk, QLabel, "backgroundProblem").text().startswith("This file is not a picture")
    assert part(desk, QLabel, "backgroundProblem").isVisible()
    assert desk.scene == SCENE
    assert desk.backdrop.problem is None  # it is in the way of nothing


def large(path: Path) -> Path:
    """One whose reading takes a while."""
    Image.effect_noise((1600, 1600), 90).convert("RGB").save(path)
    return path


def test_the_picture_that_was_chosen_last_is_the_one_that_stays(
    desk: CanvasDesk, wall: Path, tmp_path: Path, run: Run
) -> None:
    slow = large(tmp_path / "slow.png")

    async def scenario() -> None:
        desk.backdrop.choose(slow)
        await asyncio.sleep(0.01)  # it is on its way
        await chosen(desk, wall)
        await until(desk, lambda: shows(desk, "#806040"))

    run(scenario())
    assert part(desk, QLabel, "backgroundInfo").text().startswith("beige-wall.png")
    assert desk.editor.steps == 1


def test_a_picture_that_is_still_read_does_not_come_into_another_scene(
    desk: CanvasDesk, tmp_path: Path, run: Run
) -> None:
    slow = large(tmp_path / "slow.png")

    async def scenario() -> None:
        desk.backdrop.choose(slow)
        await asyncio.sleep(0.01)
        desk.set_scene(Scene(colour="#102030"))
        await until(desk, lambda: not desk.backdrop.reading)

    run(scenario())
    assert desk.scene == Scene(colour="#102030")
    assert not desk.editor.can_undo


def test_what_was_said_of_a_picture_is_not_said_of_another_scene(desk: CanvasDesk, tmp_path: Path, run: Run) -> None:
    (tmp_path / "a.png").write_text("words")
    desk.editor.select(Layer.PICTURE)
    run(chosen(desk, tmp_path / "a.png"))
    desk.set_scene(desk.scene)
    assert part(desk, QLabel, "backgroundProblem").text() == ""


def test_a_picture_that_was_gone_is_seen_again_once_it_is_chosen_again(desk: CanvasDesk, wall: Path, run: Run) -> None:
    async def scenario() -> None:
        await chosen(desk, wall)
        scene = desk.scene
        source_of(wall_of(desk)).unlink()
        desk.set_scene(SCENE)
        desk.art.set_picture(Path("other.png"), QImage(4, 4, QImage.Format.Format_RGB32))
        desk.set_scene(scene)
        await until(desk, lambda: desk.backdrop.problem is not None)
        await chosen(desk, wall)
        assert desk.backdrop.problem is None
        await until(desk, lambda: shows(desk, "#806040"))

    run(scenario())


def test_a_moving_picture_says_that_it_will_not_move(desk: CanvasDesk, tmp_path: Path, run: Run) -> None:
    frames = [Image.new("RGB", (64, 48), colour) for colour in ("red", "blue")]
    frames[0].save(tmp_path / "moves.gif", save_all=True, append_images=frames[1:])

    async def scenario() -> None:
        await chosen(desk, tmp_path / "moves.gif")
        await until(desk, lambda: desk.art.has_picture(wall_of(desk)))

    run(scenario())
    assert part(desk, QLabel, "backgroundNote").text().startswith("Only the first frame")


def test_a_picture_left_out_comes_back(desk: CanvasDesk, wall: Path, run: Run) -> None:
    async def scenario() -> None:
        await chosen(desk, wall)
        await until(desk, lambda: desk.art.has_picture(wall_of(desk)))

    run(scenario())
    with_wall = desk.scene
    part(desk, QPushButton, "backgroundRemove").click()
    assert desk.scene == SCENE
    desk.editor.select(Layer.PICTURE)
    desk.card.list.eye_pressed.emit(Layer.PICTURE)
    assert desk.scene == with_wall


def test_a_drafts_picture_that_is_gone_is_said(desk: CanvasDesk, tmp_path: Path, run: Run) -> None:
    gone = Backdrop(picture=tmp_path / "0123456789abcdef" / "a.png", size=Size(4, 3))

    async def scenario() -> None:
        desk.set_scene(Scene(backdrop=gone))
        await until(desk, lambda: desk.backdrop.problem is not None)
        assert not await desk.backdrop.ready()

    run(scenario())
    assert part(desk, QLabel, "backgroundProblem").text().startswith("The background picture is gone.")
    part(desk, QPushButton, "backgroundRemove").click()
    assert desk.backdrop.problem is None


def test_the_button_takes_a_typed_path(desk: CanvasDesk, wall: Path, run: Run) -> None:
    desk.editor.select(Layer.COLOUR)
    part(desk, QPushButton, "backgroundChoose").click()
    dialog = part(desk, QFileDialog, "backgroundDialog")

    async def scenario() -> None:
        dialog.fileSelected.emit(str(wall))
        dialog.close()
        await until(desk, lambda: desk.scene.backdrop is not None and desk.art.has_picture(wall_of(desk)))

    run(scenario())
    assert shows(desk, "#806040")
