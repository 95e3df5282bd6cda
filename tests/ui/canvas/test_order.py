"""The layers lie over one another as the list says, and the list says that this cannot be changed."""

from __future__ import annotations

import pytest
from PySide6.QtGui import QColor, QImage
from PySide6.QtWidgets import QLabel, QListView

from chanjing_studio.domain.boxes import Box, Size
from chanjing_studio.domain.scene import Captions, Corner, Scene
from chanjing_studio.ui.canvas.desk import CanvasDesk
from chanjing_studio.ui.words import Language, Words
from tests.ui.account.signing import part

CANVAS = Size(540, 960)
WHOLE = Box(0, 0, CANVAS.width, CANVAS.height)
COVERING = Captions(box=Box(0, 0, 540, 120), size=400, colour="#00FF00", outline="#00FF00", outline_width=40)


def shades(desk: CanvasDesk, scene: Scene) -> set[str]:
    """The colours in the upper left of the picture, where the mark stands."""
    picture = desk.art.render(scene)
    return {picture.pixelColor(x, y).name() for x in range(0, 200, 2) for y in range(0, 60, 2)}


def test_each_covers_those_below_it_in_the_list(desk: CanvasDesk) -> None:
    figure = QImage(54, 96, QImage.Format.Format_ARGB32)
    figure.fill(QColor("#204080"))
    desk.set_figure("Joanne", CANVAS, figure)
    desk.set_script("█████")
    bare = Scene(size=CANVAS, figure=WHOLE, captions=Captions(shown=False), mark=None)
    told = bare.with_(captions=COVERING)
    assert shades(desk, bare) == {"#204080"}
    assert "#00ff00" in shades(desk, told)
    over = shades(desk, told.with_(mark=Corner.TOP_LEFT)) - shades(desk, told)
    assert any(QColor(one).lightness() > 200 and QColor(one).red() > 200 for one in over), over
    assert [desk.card.list.layers.index(row).data() for row in range(5)] == [
        "AI mark", "Subtitles", "Joanne", "Picture", "Colour",
    ]  # fmt: skip


@pytest.mark.parametrize(
    ("language", "said"),
    [(Language.ENGLISH, "Uppermost first; the order is fixed"), (Language.CHINESE, "越靠上越在前，顺序固定")],
)
def test_the_list_says_that_its_order_is_fixed(desk: CanvasDesk, words: Words, language: Language, said: str) -> None:
    words.choose(language)
    desk.card.retranslate()
    assert part(desk.card, QLabel, "layerOrder").text() == said
    assert part(desk.card, QListView, "layerList").accessibleDescription() == said
