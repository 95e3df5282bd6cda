"""A sleep that is over and a network that is another are told once, whoever told of them."""

from __future__ import annotations

import socket
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QEvent
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from chanjing_studio.desktop.wakings import Clocks, Wakings
from tests.desktop.buses import Service, needs_bus, running_bus

on_linux = pytest.mark.skipif(sys.platform != "linux", reason="Linux only")


class Hands:
    """Two clocks, moved by hand."""

    def __init__(self) -> None:
        self.wall, self.running = 1000.0, 10.0

    def clocks(self) -> Clocks:
        return Clocks(lambda: self.wall, lambda: self.running)


@pytest.fixture
def hands() -> Hands:
    return Hands()


@pytest.fixture
def wakings(qapp: QApplication, hands: Hands) -> Iterator[Wakings]:
    made = Wakings(clocks=hands.clocks())
    yield made
    made.deleteLater()
    QApplication.sendPostedEvents(made, QEvent.Type.DeferredDelete)


@pytest.fixture
def told(wakings: Wakings) -> list[float]:
    heard: list[float] = []
    wakings.woken.connect(heard.append)
    return heard


def test_many_steps_of_one_change_are_told_once(
    qtbot: QtBot, wakings: Wakings, told: list[float], hands: Hands
) -> None:
    for _ in range(5):
        wakings.changed()
    qtbot.waitUntil(lambda: bool(told))
    assert told == [0.0]


def test_a_sleep_and_the_network_that_comes_back_with_it_are_one(
    qtbot: QtBot, wakings: Wakings, told: list[float], hands: Hands
) -> None:
    wakings.slept(1.0)
    wakings.changed()
    hands.wall += 3600  # as the clocks show, it was an hour
    qtbot.waitUntil(lambda: bool(told))
    assert told == [3600.0]


def test_who_comes_back_to_the_window_after_a_sleep_that_nobody_told_of_wakes_it(
    qtbot: QtBot, wakings: Wakings, told: list[float], hands: Hands
) -> None:
    wakings.listen(())
    application = QGuiApplication.instance()
    assert isinstance(application, QGuiApplication)
    application.applicationStateChanged.emit(application.applicationState())
    hands.wall, hands.running = hands.wall + 700, hands.running + 100
    application.applicationStateChanged.emit(application.applicationState())
    qtbot.waitUntil(lambda: bool(told))
    assert told == [600.0]


def test_a_source_that_is_not_there_is_done_without(
    qtbot: QtBot, wakings: Wakings, told: list[float], hands: Hands
) -> None:
    def broken(_: Wakings) -> None:
        raise OSError

    wakings.listen((broken,))
    wakings.changed()
    qtbot.waitUntil(lambda: bool(told))


@on_linux
def test_an_address_that_comes_or_goes_is_heard_from_the_kernel(
    qtbot: QtBot, wakings: Wakings, told: list[float], hands: Hands
) -> None:
    from chanjing_studio.desktop.wakings_linux import hear_addresses  # noqa: PLC0415 - Linux only

    kernel, ours = socket.socketpair(socket.AF_UNIX, socket.SOCK_DGRAM)
    with kernel:
        hear_addresses(wakings, ours)
        for _ in range(3):
            kernel.send(b"RTM_NEWADDR")
        qtbot.waitUntil(lambda: bool(told))
        assert told == [0.0]


@on_linux
@needs_bus
def test_the_end_of_a_sleep_is_heard_from_the_login_service(
    qtbot: QtBot, wakings: Wakings, told: list[float], hands: Hands, tmp_path: Path
) -> None:
    from PySide6.QtDBus import QDBusConnection  # noqa: PLC0415 - Linux only

    from chanjing_studio.desktop.wakings_linux import hear_sleep  # noqa: PLC0415

    with running_bus(tmp_path) as address, Service(address, "org.freedesktop.login1") as logind:
        hear_sleep(wakings, QDBusConnection.connectToBus(address, "of this test"))
        for begins in (True, False):
            logind.tell("/org/freedesktop/login1", "org.freedesktop.login1.Manager.PrepareForSleep", "b", begins)
        qtbot.waitUntil(lambda: bool(told))
        QDBusConnection.disconnectFromBus("of this test")
    assert told == [1.0]
