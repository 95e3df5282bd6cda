"""A canvas with a figure and subtitles in a window of its own."""
# pytest-qt types its signals and clicks loosely.
# pyright: reportUnknownMemberType=false

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtGui import QColor, QImage
from PySide6.QtWidgets import QHBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from chanjing_studio.domain.avatars import Font
from chanjing_studio.domain.boxes import Box, Size
from chanjing_studio.domain.scene import Captions, Scene
from chanjing_studio.services.background import Background
from chanjing_studio.ui.canvas.desk import CanvasDesk
from chanjing_studio.ui.theme.look import Look
from chanjing_studio.ui.words import Words

SCENE = Scene(figure=Box(90, 320, 900, 1600), captions=Captions(box=Box(100, 1400, 800, 200)))
FONTS = (Font("1", "宋体"), Font("2", "Inter Bold"))


@pytest.fixture
def background() -> Iterator[Background]:
    made = Background()
    yield made
    made.close()


@pytest.fixture
def desk(qtbot: QtBot, look: Look, words: Words, background: Background, tmp_path: Path) -> Iterator[CanvasDesk]:
    made = CanvasDesk(look, background, folder=tmp_path / "backdrops")
    figure = QImage(270, 480, QImage.Format.Format_ARGB32)
    figure.fill(QColor("#205050"))
    made.set_figure("Joanne · seated", Size(1080, 1920), figure)
    made.set_scene(SCENE)
    made.set_fonts(FONTS)
    made.set_script("First, warm the leaves.")
    window = QWidget()
    row = QHBoxLayout(window)
    made.layers.setFixedWidth(262)
    row.addWidget(made.layers)
    row.addWidget(made.stage, 1)
    qtbot.addWidget(window)
    window.resize(960, 800)
    window.show()
    qtbot.waitExposed(window)
    yield made
    del window  # until here it holds its columns
