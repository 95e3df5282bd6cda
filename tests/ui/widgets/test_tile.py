"""Tiles to choose among: by pointer, by keys, and as assistive technology meets them."""
# pyright: reportUnknownMemberType=false

from __future__ import annotations

from collections.abc import Iterator

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QAccessible
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from chanjing_studio.ui.theme.look import Look, ThemeChoice
from chanjing_studio.ui.widgets.tile import Tile, Tiles


@pytest.fixture
def tiles(qapp: QApplication) -> Iterator[Tiles]:
    look = Look(qapp, ThemeChoice.LIGHT)
    made = Tiles(look, "ways", [Tile(look, f"way{number}", icon="camera") for number in range(3)])
    made.say("How it moves")
    for number, tile in enumerate(made.tiles):
        tile.say(f"Way {number}", f"What way {number} does")
    made.tiles[0].setChecked(True)
    made.resize(600, 100)
    made.show()
    yield made
    made.deleteLater()
    look.deleteLater()


def test_a_press_anywhere_on_a_tile_chooses_it(tiles: Tiles) -> None:
    told: list[int] = []
    tiles.chosen.connect(told.append)
    last = tiles.tiles[2]
    QTest.mouseClick(last, Qt.MouseButton.LeftButton, pos=QPoint(last.width() - 4, last.height() - 4))
    assert told == [2]


def test_arrows_pass_over_a_tile_that_is_not_to_be_had(tiles: Tiles) -> None:
    tiles.tiles[1].setEnabled(False)
    tiles.tiles[0].setFocus()
    QTest.keyClick(tiles.tiles[0], Qt.Key.Key_Right)
    assert tiles.tiles[2].isChecked()


def test_a_tile_is_a_radio_button_that_says_what_it_does(tiles: Tiles) -> None:
    spoken = QAccessible.queryAccessibleInterface(tiles.tiles[1])
    assert spoken.role() is QAccessible.Role.RadioButton
    assert spoken.text(QAccessible.Text.Name) == "Way 1"
    assert spoken.text(QAccessible.Text.Description) == "What way 1 does"
    assert tiles.accessibleName() == "How it moves"


def test_a_slim_row_is_lower_and_keeps_its_name_for_the_ear(tiles: Tiles) -> None:
    before = tiles.sizeHint().height()
    tiles.set_slim(slim=True)
    assert tiles.sizeHint().height() < before
    assert tiles.accessibleName() == "How it moves"
