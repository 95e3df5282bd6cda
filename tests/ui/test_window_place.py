"""The window comes back to where it stood, and never out of sight."""

from __future__ import annotations

from collections.abc import Mapping

import pytest
from PySide6.QtCore import QPoint, QRect
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from chanjing_studio.ui import window_place
from chanjing_studio.ui.window_place import MOST, WindowPlace, arrangement, in_sight, last_page

STOOD = QRect(90, 60, 420, 310)
Places = Mapping[str, Mapping[str, str]]


def a_window(qtbot: QtBot, places: Places | None = None, last: str = "") -> tuple[QWidget, WindowPlace]:
    window = QWidget()
    qtbot.addWidget(window)
    place = WindowPlace(window, places or {}, last, page=lambda: "jobs")
    place.restore()
    return window, place


def stood(qtbot: QtBot, monkeypatch: pytest.MonkeyPatch, screens: str, at: QRect = STOOD) -> Places:
    """What is remembered of a window that stood there on these screens."""
    monkeypatch.setattr(window_place, "arrangement", lambda: screens)
    window, place = a_window(qtbot)
    window.setGeometry(at)
    place.note()
    return place.places


def test_it_comes_back_to_where_it_stood_on_these_screens(qtbot: QtBot, monkeypatch: pytest.MonkeyPatch) -> None:
    places = {**stood(qtbot, monkeypatch, "desk"), **stood(qtbot, monkeypatch, "train", QRect(20, 20, 300, 200))}
    monkeypatch.setattr(window_place, "arrangement", lambda: "desk")
    window, _ = a_window(qtbot, places)
    assert window.geometry() == STOOD


def test_on_screens_that_it_never_saw_it_stands_as_it_did_last(qtbot: QtBot, monkeypatch: pytest.MonkeyPatch) -> None:
    places = stood(qtbot, monkeypatch, "desk")
    monkeypatch.setattr(window_place, "arrangement", lambda: "beamer")
    window, _ = a_window(qtbot, places, places["desk"]["place"])
    assert window.geometry() == STOOD
    assert last_page(places) == "jobs"


def test_a_place_that_is_nonsense_or_far_away_is_never_out_of_sight(qtbot: QtBot) -> None:
    for nonsense in ("AdnQ", "蝉", "AdnQywADAAAAAP//"):
        window, _ = a_window(qtbot, {arrangement(): {"place": nonsense, "page": "jobs"}})
        assert in_sight(window)


def test_a_screen_that_goes_leaves_the_window_on_one_that_is_there(
    qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    window, place = a_window(qtbot)
    window.setGeometry(STOOD)
    place.note()
    window.move(QPoint(30_000, 30_000))  # where the screen was that has gone
    before = place.places
    monkeypatch.setattr(window_place, "arrangement", lambda: "one less")
    place.note()  # the system moves it about meanwhile: no place to remember
    assert place.places == before
    place.screens_changed.emit()
    qtbot.waitUntil(lambda: in_sight(window))


def test_a_screen_that_comes_back_has_the_window_where_it_was(qtbot: QtBot, monkeypatch: pytest.MonkeyPatch) -> None:
    places = stood(qtbot, monkeypatch, "desk")
    monkeypatch.setattr(window_place, "arrangement", lambda: "train")
    window, place = a_window(qtbot, places)
    window.setGeometry(QRect(20, 20, 300, 200))
    monkeypatch.setattr(window_place, "arrangement", lambda: "desk")
    place.screens_changed.emit()
    qtbot.waitUntil(lambda: window.geometry() == STOOD)


def test_not_every_screen_ever_seen_is_remembered(qtbot: QtBot, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(window_place, "ARRANGED_MS", 0)
    window, place = a_window(qtbot)
    del window
    for number in range(MOST + 3):
        monkeypatch.setattr(window_place, "arrangement", lambda number=number: str(number))
        place.screens_changed.emit()
        qtbot.waitUntil(lambda number=number: place.here == str(number))
        place.note()
    assert [*place.places] == [str(number) for number in range(3, MOST + 3)]
