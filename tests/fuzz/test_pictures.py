"""Whatever a picture's file holds: it is shown and sent, or refused; soon, and in little memory."""

from __future__ import annotations

import struct
import time
import zlib
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import TypeVar

import pytest
from hypothesis import given
from hypothesis import strategies as st
from PIL import Image
from PySide6.QtCore import QSize

from chanjing_studio.domain.boxes import Box, Size
from chanjing_studio.domain.scene import Backdrop, Captions, Fit, Scene
from chanjing_studio.domain.words import Sentence
from chanjing_studio.media.stills import read_still, read_whole
from chanjing_studio.ui.canvas.art import SceneArt
from chanjing_studio.ui.canvas.backdrop import settled
from chanjing_studio.ui.canvas.backdrop_files import Taken, make_sent, read_picture, take_picture
from chanjing_studio.ui.canvas.faces import Faces
from tests.fuzz.cases import fuzzed
from tests.fuzz.files import Seeds, harmed, harms_with
from tests.fuzz.telling import Told

T = TypeVar("T")

NAMES = ("a.jpg", "cmyk.jpg", "a.png", "clear.png", "deep.png", "a.gif", "a.webp", "a.bmp", "a.tiff", "a.ppm", "a.tga")
SOON = 15.0  # seconds; the largest that are taken in need four on a busy computer
MOST_GROWTH = 1200 * 1024  # KiB
CARD, CANVAS, ROUNDED = QSize(180, 240), Size(270, 480), 2  # px
SIDES = st.sampled_from((1, 2, 3, 90, 999, 4097, 10_000, 32_768, 65_536, 1_000_001, 64_000_000)) | st.integers(1, 5000)

pytestmark = pytest.mark.qt_log_ignore(".*", extend=True)  # the libraries that read pictures say what is wrong there


@pytest.fixture(scope="module")
def seeds(tmp_path_factory: pytest.TempPathFactory) -> Seeds:
    """Real pictures: also in the colours of printers, with see-through parts, with 16 bits, and moving."""
    folder = tmp_path_factory.mktemp("pictures")
    plain = Image.linear_gradient("L").crop((80, 90, 170, 150)).convert("RGB")
    odd = {"cmyk.jpg": plain.convert("CMYK"), "clear.png": plain.convert("RGBA")}
    odd["deep.png"] = Image.new("I;16", (90, 60), 40_000)
    for name in NAMES:
        odd.get(name, plain).save(folder / name)
    plain.save(folder / "a.gif", save_all=True, append_images=[plain.rotate(180)])
    return {name: (folder / name).read_bytes() for name in NAMES}


def png_of(width: int, height: int, depth: int) -> bytes:
    """A picture of this size in greys that is black all over."""
    rows = zlib.compressobj(1)
    row = bytes(1 + (width * depth + 7) // 8)
    at_once = max(1, 1_000_000 // len(row))
    packed = b"".join(rows.compress(row * min(at_once, height - done)) for done in range(0, height, at_once))
    head = struct.pack(">IIBBBBB", width, height, depth, 0, 0, 0, 0)
    return b"\x89PNG\r\n\x1a\n" + b"".join(
        struct.pack(">I", len(data)) + name + data + struct.pack(">I", zlib.crc32(name + data))
        for name, data in ((b"IHDR", head), (b"IDAT", packed + rows.flush()), (b"IEND", b""))
    )


def soon(look: Callable[[], T]) -> T:
    begun = time.monotonic()
    found = look()
    assert time.monotonic() - begun < SOON
    return found


def peak() -> int:
    """The most memory that this process ever had, in KiB; 0 where the system does not tell."""
    status = Path("/proc/self/status")
    lines = status.read_text().splitlines() if status.exists() else []
    return next((int(line.split()[1]) for line in lines if line.startswith("VmHWM")), 0)


@pytest.fixture
def bounded() -> Iterator[None]:
    """However odd the pictures of a test are, they need little."""
    before = peak()
    yield
    assert peak() - before < MOST_GROWTH


def looked_at(path: Path, told: Told) -> None:
    """On a card, on the stage, and behind a video in each way."""
    still = soon(lambda: read_still(path, CARD, radius=8))
    assert still is None or still.size() == CARD
    whole = soon(lambda: read_whole(path, CARD))
    assert whole is None or not whole.isNull()
    taken = soon(lambda: take_picture(path, path.parent / "kept"))
    if isinstance(taken, Sentence):
        told.sentence(taken)
        return
    for fit in Fit:
        put_behind(taken, fit)


def put_behind(taken: Taken, fit: Fit) -> None:
    """What is sent is a picture, and is drawn."""
    plain = Scene(size=CANVAS, figure=Box(0, 0, 2, 2), captions=Captions(shown=False), mark=None)
    scene = settled(plain.with_(backdrop=Backdrop(picture=taken.picture, size=taken.size, fit=fit)))
    assert scene.backdrop
    assert soon(lambda: make_sent(scene))
    with Image.open(scene.backdrop.picture) as sent:
        assert 1 <= sent.width <= CANVAS.width + ROUNDED
        assert 1 <= sent.height <= CANVAS.height + ROUNDED
    picture = read_picture(scene.backdrop.picture)
    assert picture
    art = SceneArt(Faces(["sans-serif"]))
    art.set_picture(scene.backdrop.picture, picture)
    assert not soon(lambda: art.render(scene)).isNull()


@given(name=st.sampled_from(NAMES), data=st.data())
@fuzzed("pictures")
@pytest.mark.usefixtures("qapp", "bounded")
def test_a_broken_picture(seeds: Seeds, told: Told, tmp_path: Path, name: str, data: st.DataObject) -> None:
    path = tmp_path / name
    path.write_bytes(harmed(seeds, name, data.draw(harms_with(seeds))))
    looked_at(path, told)


@given(width=SIDES, height=SIDES, depth=st.sampled_from((1, 8, 16)))
@fuzzed("sizes of pictures")
@pytest.mark.usefixtures("qapp", "bounded")
def test_a_picture_of_an_odd_size(told: Told, tmp_path: Path, width: int, height: int, depth: int) -> None:
    path = tmp_path / "a.png"
    path.write_bytes(png_of(width, height, depth) if width * height <= 70_000_000 else png_of(width, 1, depth))
    looked_at(path, told)
