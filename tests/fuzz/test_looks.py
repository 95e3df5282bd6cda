"""Whatever lies in a file that is opened as a look: it is one and can be drawn and kept, or it is refused in words."""

from __future__ import annotations

import json
import tempfile
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st
from PySide6.QtCore import QSize
from PySide6.QtWidgets import QApplication

from chanjing_studio.domain.boxes import Box, Size
from chanjing_studio.domain.errors import FileTrouble
from chanjing_studio.domain.kept_look import KeptLook, LookAvatar, LookPicture
from chanjing_studio.domain.look_text import look_from_bytes, look_to_text
from chanjing_studio.domain.scene import Captions, Corner, Fit, Scene
from chanjing_studio.domain.scene_problems import scene_problems
from chanjing_studio.domain.words import Sentence
from chanjing_studio.storage.look_files import LookPlace, read_look
from chanjing_studio.ui.canvas.faces import Faces
from chanjing_studio.ui.looks.pictures import small, take_in
from chanjing_studio.ui.looks.shown import LookPainter, Present, ShownLook
from chanjing_studio.ui.theme.resources import resource
from tests.fuzz.answers import changed
from tests.fuzz.cases import fuzzed
from tests.fuzz.telling import Told, shown

PICTURE = read_look(resource("looks", "quote.look.json")).picture
LOOK = KeptLook(
    name="早间新闻",
    scene=Scene(figure=Box(0, 0, 1080, 1920), captions=Captions(font="f"), mark=Corner.TOP_RIGHT),
    avatar=LookAvatar(id="d", name="若琳", figure="sit_body", size=Size(1080, 1920)),
    picture=LookPicture(name="墙", size=Size(4, 3), fit=Fit.FILL, data=b"\x89PNG\r\n\x1a\n"),
)
HERE = Path("fuzzed.look.json")


def plain() -> Any:
    return json.loads(look_to_text(LOOK))


@pytest.fixture(scope="module")
def painter(qapp: QApplication) -> LookPainter:
    return LookPainter(Faces(qapp.font().families()), Present("", Size(900, 1600), None))


@given(data=changed(plain()) | st.binary(max_size=200))
@fuzzed("looks", seconds=2)
def test_a_look(told: Told, painter: LookPainter, data: bytes) -> None:
    look = told.outcome(lambda: look_from_bytes(data, "新闻.look.json"))
    if not isinstance(look, KeptLook):
        assert isinstance(look, FileTrouble)
        return
    assert look_from_bytes(look_to_text(look).encode(), "again") == look
    for problem in scene_problems(look.scene):
        told.sentence(problem.sentence)
    each = ShownLook(LookPlace(HERE), look, None)
    shown(each.name, each.facts)
    assert not painter.paint(each, QSize(156, 156), 1.0).isNull()


@given(noise=st.binary(min_size=1, max_size=40), at=st.integers(0, 5000))
@fuzzed("pictures of looks", seconds=2)
def test_the_picture_of_a_look(told: Told, noise: bytes, at: int) -> None:
    assert PICTURE is not None
    data = PICTURE.data[:at] + noise + PICTURE.data[at + len(noise) :]
    picture = LookPicture(name="x", size=Size(1, 1), fit=Fit.WHOLE, data=data)
    small(picture)
    with tempfile.TemporaryDirectory() as folder:
        taken = take_in(picture, Path(folder))
        if isinstance(taken, Sentence):
            told.sentence(taken)
        else:
            assert taken.picture.is_relative_to(folder)
            assert taken.picture.is_file()
