from __future__ import annotations

from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from chanjing_studio.ui.widgets.flow import Flow


def _flow(qtbot: QtBot, width: int, *sizes: tuple[int, int]) -> tuple[QWidget, list[QWidget]]:
    around = QWidget()
    qtbot.addWidget(around)
    flow = Flow(around, across=10, down=5)
    parts = [QWidget() for _ in sizes]
    for part, size in zip(parts, sizes, strict=True):
        part.setFixedSize(*size)
        flow.addWidget(part)
    around.resize(width, 200)
    around.show()
    return around, parts


def test_what_has_no_room_goes_on_in_the_next_line(qtbot: QtBot) -> None:
    around, parts = _flow(qtbot, 110, (50, 20), (50, 20), (50, 20), (105, 20))

    assert [(part.x(), part.y()) for part in parts] == [(0, 0), (60, 0), (0, 25), (0, 50)]
    assert around.heightForWidth(110) == 70


def test_low_parts_stand_in_the_middle_of_their_line(qtbot: QtBot) -> None:
    around, parts = _flow(qtbot, 200, (50, 36), (50, 26))

    assert [part.y() for part in parts] == [0, 5]
    assert around.heightForWidth(200) == 36


def test_hidden_parts_take_no_room(qtbot: QtBot) -> None:
    around, parts = _flow(qtbot, 200, (50, 20), (50, 20))
    parts[0].hide()
    qtbot.waitUntil(lambda: parts[1].x() == 0)
    parts[1].hide()

    assert around.heightForWidth(200) == 0
