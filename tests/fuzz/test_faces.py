"""Whatever a typeface's file holds: subtitles are written in it or in another, soon."""

from __future__ import annotations

import struct
import time
from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st
from PySide6.QtWidgets import QApplication

from chanjing_studio.domain.boxes import Box, Size
from chanjing_studio.domain.scene import Captions, Scene
from chanjing_studio.sandbox.typefaces import own_face
from chanjing_studio.ui.canvas.art import SceneArt
from chanjing_studio.ui.canvas.faces import Faces, Standing
from tests.fuzz.cases import fuzzed
from tests.fuzz.files import Harm, harmed, harms_with

SOON = 2.0
FACE = {"face": own_face()}
TABLES = (
    "head",
    "hhea",
    "maxp",
    "OS/2",
    "hmtx",
    "cmap",
    "loca",
    "glyf",
    "name",
    "post",
    "CFF ",
    "GSUB",
    "GPOS",
    "kern",
)
WORDS = st.sampled_from((0, 1, 2, 0x7FFF, 0x8000, 0x8001, 0xFFFF, 0x4000, 16, 64)) | st.integers(0, 0xFFFF)
TOUCHES = st.lists(st.tuples(st.sampled_from(TABLES), st.floats(0, 1), WORDS), max_size=8)
CAPTIONS = Captions(box=Box(10, 150, 300, 90), size=32, font="7")
SCENE = Scene(size=Size(320, 240), captions=CAPTIONS, figure=Box(0, 0, 90, 160))

pytestmark = pytest.mark.qt_log_ignore("load glyph failed|minimum bearings", extend=True)


def tables(face: bytes) -> dict[str, tuple[int, int]]:
    """Where each table of a typeface begins, and how long it is."""
    (count,) = struct.unpack_from(">H", face, 4)
    found = (struct.unpack_from(">4s4xII", face, 12 + 16 * number) for number in range(count))
    return {name.decode("latin-1"): (start, length) for name, start, length in found}


def touched(face: bytes, touches: list[tuple[str, float, int]]) -> bytes:
    """Some numbers in its tables are others; half of them are near the tables' beginnings, where most is said."""
    content, where = bytearray(face), tables(face)
    for number, (name, place, word) in enumerate(touches):
        start, length = where.get(name, (0, len(face)))
        within = min(length, 64) if number % 2 else length
        at = start + int(place * max(0, within - 2)) // 2 * 2
        struct.pack_into(">H", content, min(at, len(content) - 2), word)
    return bytes(content)


def drawn_in(data: bytes) -> Standing:
    """What becomes of a file that is to be written in."""
    faces = Faces(["sans-serif"])
    art = SceneArt(faces)
    art.set_script("Hello 你好 fi AV.")
    begun = time.monotonic()
    faces.take("7", data)
    for captions in (CAPTIONS, replace(CAPTIONS, size=9), replace(CAPTIONS, size=600)):
        art.render(SCENE.with_(captions=captions))
    assert time.monotonic() - begun < SOON
    return faces.standing("7")


@given(touches=TOUCHES)
@fuzzed("numbers of typefaces")
def test_a_typeface_with_other_numbers(qapp: QApplication, touches: list[tuple[str, float, int]]) -> None:
    assert drawn_in(touched(FACE["face"], touches)) in (Standing.SHOWN, Standing.REFUSED)


@given(harms=harms_with(FACE))
@fuzzed("typeface files")
def test_a_broken_typeface(qapp: QApplication, harms: list[Harm]) -> None:
    assert drawn_in(harmed(FACE, "face", harms)) in (Standing.SHOWN, Standing.REFUSED)
