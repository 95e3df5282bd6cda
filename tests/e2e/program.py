"""The program under a person's hands: started, left and started again on the same folder."""

from __future__ import annotations

import asyncio
import threading
from collections.abc import AsyncGenerator, Sequence
from contextlib import asynccontextmanager
from dataclasses import replace
from pathlib import Path

from PySide6.QtCore import QCoreApplication, QEvent, QObject
from PySide6.QtWidgets import QApplication

from chanjing_studio.app.studio import Studio
from chanjing_studio.command_line import Options
from chanjing_studio.domain.provider import Keys
from chanjing_studio.kit import Connection
from chanjing_studio.providers.chanjing.kit import KIT
from chanjing_studio.services.queue.patience import REAL
from chanjing_studio.storage.crash_file import LastEnd
from chanjing_studio.storage.places import Places
from chanjing_studio.storage.secrets import KeyringVault
from chanjing_studio.storage.settings import Settings, SettingsFile
from chanjing_studio.ui.focus_ring import FocusRing
from chanjing_studio.ui.theme.look import Look
from chanjing_studio.ui.words import Words
from tests.cloud import APP_ID, SECRET_KEY
from tests.conftest import MemoryKeyring
from tests.e2e.person import Person

BRISK = replace(
    REAL, first=0.1, longest=0.4, jitter=0.01, token_died=0.2, follow_first=0.05, follow_longest=0.1,
    file_first=0.05, file_longest=0.1, looks=(0.1, 0.2, 0.4), disk=0.1, pace_scale=0.02,
)  # fmt: skip


class SystemKeyring(MemoryKeyring):
    """Passes for the keyring of a desktop, which the program knows by its module."""

    __module__ = "keyring.backends.SecretService"

    def __init__(self) -> None:
        super().__init__()
        self.unlocked = threading.Event()
        self.unlocked.set()

    def get_password(self, service: str, username: str) -> str | None:
        """Waits while the desktop asks its user to unlock the keyring."""
        self.unlocked.wait()
        return super().get_password(service, username)


def settle(folder: Path, address: str) -> None:
    """As after a first start: welcomed, and signed in at this address. The keyring in use keeps the keys."""
    places = Places.below(folder)
    places.make()
    SettingsFile(places.data / "settings.json").save(Settings(welcomed=True, language="en", theme="light"))
    connection = Connection(address=address, vault=KeyringVault(), proxy="", note=print)
    KIT.connect(connection).sign_in(Keys(APP_ID, SECRET_KEY))


@asynccontextmanager
async def at_the_window(
    folder: Path,
    *files: Path,
    sandbox: bool = False,
    language: str = "en",
    last_end: LastEnd = LastEnd.IN_ORDER,
) -> AsyncGenerator[Person]:
    """Start the program; at the end of the block it is left in good order, if it was not before."""
    application = QApplication.instance()
    assert isinstance(application, QApplication)
    places = Places.below(folder)
    places.make()
    options = Options(sandbox=sandbox, data_dir=folder, language=language, files=files)
    others = _lasting(application)
    studio = Studio(application, options, places=places, pace="fast", pauses=BRISK, last_end=last_end)
    # As on a desktop: the screen that tests have is small, and the program fits itself to it.
    studio.window.resize(1280, 800)
    studio.window.show()
    running = asyncio.ensure_future(studio.run())
    try:
        yield Person(studio.window)
    finally:
        studio.leave()
        await running
        _put_away(studio, [part for part in _lasting(application) if part not in others])


def _lasting(application: QApplication) -> list[QObject]:
    """What a program hangs on the application, of this one and of those beside it."""
    return [child for child in application.children() if isinstance(child, FocusRing | Look | Words)]


def _put_away(studio: Studio, lasting: Sequence[QObject]) -> None:
    """What ends with the process in real life."""
    for part in (studio.window, *lasting):
        part.deleteLater()
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)  # pyright: ignore[reportArgumentType]
