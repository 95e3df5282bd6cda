"""A notification reaches the desktop's service, and its press comes back."""

from __future__ import annotations

import sys
from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from chanjing_studio.desktop.bubbles import Bubble, Bubbles
from tests.desktop.buses import Service, needs_bus, running_bus

pytestmark = [needs_bus, pytest.mark.skipif(sys.platform != "linux", reason="Linux only")]
NAME, PATH = "org.freedesktop.Notifications", "/org/freedesktop/Notifications"
DONE = Bubble("job-1", "春装上新", "Done: its link is ready.", "Show", "/icons/app.svg")


@pytest.fixture
def bus(tmp_path: Path) -> Iterator[str]:
    with running_bus(tmp_path) as address:
        yield address


@pytest.fixture
def window(qtbot: QtBot) -> QWidget:
    made = QWidget()
    qtbot.addWidget(made)
    return made


def test_what_is_shown_is_what_was_meant_and_a_press_gives_its_key(qtbot: QtBot, window: QWidget, bus: str) -> None:
    with Service(bus, NAME, {"Notify": ("u", (41,)), "CloseNotification": ("", ())}) as desktop:
        bubbles, pressed = Bubbles(window, bus=bus), list[str]()
        bubbles.pressed.connect(pressed.append)
        bubbles.show(DONE)
        qtbot.waitUntil(lambda: "Notify" in desktop.names())
        _, words = desktop.calls[0]
        assert words[:6] == ("Chanjing Studio", 0, DONE.icon, DONE.title, DONE.text, ["default", "Show"])
        for number in (40, 41):  # the first is another program's
            desktop.tell(PATH, f"{NAME}.ActionInvoked", "us", number, "default")
        qtbot.waitUntil(lambda: bool(pressed))
        assert pressed == ["job-1"]
        bubbles.forget()
        qtbot.waitUntil(lambda: ("CloseNotification", (41,)) in desktop.calls)
        bubbles.close()


def test_a_desktop_without_the_service_says_so(qtbot: QtBot, window: QWidget, bus: str) -> None:
    bubbles, refused = Bubbles(window, bus=bus), list[Bubble]()
    bubbles.refused.connect(refused.append)
    bubbles.show(DONE)
    qtbot.waitUntil(lambda: bool(refused))
    assert refused == [DONE]
    bubbles.close()


def test_no_bus_at_all_is_said_as_well(qtbot: QtBot, window: QWidget, tmp_path: Path) -> None:
    bubbles, refused = Bubbles(window, bus=f"unix:path={tmp_path}/nowhere"), list[Bubble]()
    bubbles.refused.connect(refused.append)
    bubbles.show(DONE)
    bubbles.show(DONE)
    qtbot.waitUntil(lambda: len(refused) == 2)
