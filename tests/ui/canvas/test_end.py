"""A page that goes takes what its canvas was still at with it."""
# pytest-qt types its signals and clicks loosely.
# pyright: reportUnknownMemberType=false

from __future__ import annotations

import asyncio
import gc
from pathlib import Path

from PySide6.QtCore import QCoreApplication, QEvent
from PySide6.QtGui import QColor, QImage
from PySide6.QtWidgets import QHBoxLayout, QWidget

from chanjing_studio.domain.boxes import Size
from chanjing_studio.domain.scene import Backdrop, Scene
from chanjing_studio.domain.words import Sentence
from chanjing_studio.services.background import Background
from chanjing_studio.ui.canvas.desk import CanvasDesk
from chanjing_studio.ui.theme.look import Look
from chanjing_studio.ui.words import Words
from tests.conftest import Run


def page_of(desk: CanvasDesk) -> QWidget:
    page = QWidget()
    row = QHBoxLayout(page)
    row.addWidget(desk.layers)
    row.addWidget(desk.stage)
    return page


def leave(page: QWidget) -> None:
    page.deleteLater()
    QCoreApplication.sendPostedEvents(page, QEvent.Type.DeferredDelete)


def test_steps_are_let_go_in_order(look: Look, words: Words, background: Background, tmp_path: Path) -> None:
    del words
    desk = CanvasDesk(look, background, folder=tmp_path)
    page = page_of(desk)
    for colour in ("#111111", "#222222", "#333333"):
        desk.editor.change(Scene(colour=colour), Sentence("Change the background colour"))
    assert desk.editor.steps == 3
    leave(page)
    assert desk.editor.steps == 0
    del desk
    gc.collect()


def test_a_picture_that_is_still_read_is_given_up(
    look: Look, words: Words, background: Background, tmp_path: Path, run: Run
) -> None:
    del words
    picture = QImage(4000, 3000, QImage.Format.Format_RGB32)
    picture.fill(QColor("#204060"))
    picture.save(str(tmp_path / "wall.jpg"))
    desk = CanvasDesk(look, background, folder=tmp_path)
    page = page_of(desk)

    async def scenario() -> None:
        desk.set_scene(Scene(backdrop=Backdrop(picture=tmp_path / "wall.jpg", size=Size(4000, 3000))))
        await asyncio.sleep(0)
        assert len(asyncio.all_tasks()) > 1
        leave(page)
        await asyncio.sleep(0.01)
        assert len(asyncio.all_tasks()) <= 2  # this one, and what waits for it

    run(scenario())
