"""What every test stands on: no screen, one qasync loop, the sandbox process, and a keyring in memory."""

from __future__ import annotations

import asyncio
import gc
import os
from collections.abc import Coroutine, Generator, Iterator
from contextlib import contextmanager
from typing import Any, Protocol, TypeVar

import keyring
import keyring.backend
import keyring.errors
import pytest

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
os.environ.setdefault("QT_LOGGING_RULES", "qt.multimedia.*=false")

import qasync
from PySide6.QtCore import QEvent, QTimerEvent
from PySide6.QtWidgets import QApplication
from qasync import QEventLoop

from tests.cloud import Cloud, running_cloud

T = TypeVar("T")
Backend = TypeVar("Backend", bound=keyring.backend.KeyringBackend)


def pytest_collection_finish() -> None:
    """What is there before the first test stays to the end: no collection between two tests looks through it."""
    gc.collect()
    gc.freeze()


@pytest.fixture(autouse=True)
def _windows_end() -> None:
    """Ends the windows of the test before: each left over would follow every change of look and language to come."""
    if QApplication.topLevelWidgets():
        gc.collect()
        QApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)  # which no loop that is not running sees to


class StandingLoop(QEventLoop):
    """The Qt loop, whose tasks find it running also between two scenarios: pytest-qt lets Qt's timers go off then.

    In the program it runs all the time. Without this a task that goes on between scenarios would find no loop.
    """

    def __init__(self, app: QApplication) -> None:
        super().__init__(app)  # pyright: ignore[reportUnknownMemberType]
        self._timer = StandingTimer(self)


class StandingTimer(qasync._SimpleTimer):  # pyright: ignore[reportPrivateUsage]
    """Goes off for one loop."""

    def __init__(self, loop: asyncio.AbstractEventLoop) -> None:
        super().__init__()
        self._loop = loop

    def timerEvent(self, event: QTimerEvent) -> None:
        before = asyncio._get_running_loop()
        asyncio._set_running_loop(self._loop)
        try:
            super().timerEvent(event)  # pyright: ignore[reportUnknownMemberType]
        finally:
            asyncio._set_running_loop(before)


class Run(Protocol):
    """Runs a scenario on the Qt loop to its end."""

    def __call__(self, scenario: Coroutine[Any, Any, T], seconds: float = 30) -> T: ...


@pytest.fixture(scope="session")
def qloop(qapp: QApplication) -> Iterator[asyncio.AbstractEventLoop]:
    """The one Qt loop of the run: a loop's end would quit the application."""
    qapp.setQuitOnLastWindowClosed(False)
    loop: asyncio.AbstractEventLoop = StandingLoop(qapp)
    asyncio.set_event_loop(loop)
    yield loop
    asyncio.set_event_loop(None)
    loop.close()


@pytest.fixture
def run(qloop: asyncio.AbstractEventLoop) -> Iterator[Run]:
    """Scenarios on the loop. A task left over at the end of the test fails it."""

    def run_scenario(scenario: Coroutine[Any, Any, T], seconds: float = 30) -> T:
        return qloop.run_until_complete(asyncio.wait_for(scenario, seconds))

    yield run_scenario
    left = [task for task in asyncio.all_tasks(qloop) if not task.done()]
    for task in left:
        task.cancel()
    qloop.run_until_complete(asyncio.sleep(0))
    gc.collect()
    assert not left, f"left running: {left}"


@pytest.fixture(scope="session")
def cloud_process() -> Iterator[Cloud]:
    """The sandbox as its own process, for the whole run."""
    with running_cloud() as cloud:
        yield cloud


@pytest.fixture
def cloud(cloud_process: Cloud) -> Cloud:
    """The sandbox, as new."""
    cloud_process.reset()
    return cloud_process


class MemoryKeyring(keyring.backend.KeyringBackend):
    """A real backend of the keyring interface that forgets at the end."""

    priority = 1.0  # pyright: ignore[reportAssignmentType, reportIncompatibleMethodOverride]

    def __init__(self) -> None:
        super().__init__()
        self.kept: dict[tuple[str, str], str] = {}

    def get_password(self, service: str, username: str) -> str | None:
        return self.kept.get((service, username))

    def set_password(self, service: str, username: str, password: str) -> None:
        self.kept[service, username] = password

    def delete_password(self, service: str, username: str) -> None:
        if self.kept.pop((service, username), None) is None:
            raise keyring.errors.PasswordDeleteError


@contextmanager
def in_use(backend: Backend) -> Generator[Backend]:
    """The program finds this keyring and no other."""
    before = keyring.get_keyring()
    keyring.set_keyring(backend)
    try:
        yield backend
    finally:
        keyring.set_keyring(before)


@pytest.fixture
def memory_keyring() -> Iterator[MemoryKeyring]:
    """The keyring that the program finds, in memory."""
    with in_use(MemoryKeyring()) as backend:
        yield backend
