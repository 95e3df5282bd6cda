"""The stage: a sandbox of its own, keys that stay in memory, and the program before it."""

from __future__ import annotations

import asyncio
import json
import urllib.request
from collections.abc import AsyncGenerator, Mapping, Sequence
from contextlib import asynccontextmanager
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Any

import keyring
from keyring.backend import KeyringBackend
from PySide6.QtWidgets import QApplication

from album.hand import Hand
from chanjing_studio.app import studio as program
from chanjing_studio.app.kits import KITS
from chanjing_studio.app.studio import Studio
from chanjing_studio.command_line import Options
from chanjing_studio.kit import Connection
from chanjing_studio.sandbox.process import SandboxProcess
from chanjing_studio.services.queue.patience import REAL, Pauses
from chanjing_studio.storage.places import Places
from chanjing_studio.storage.secrets import KeyringVault
from chanjing_studio.storage.settings import Settings, SettingsFile

SIZE = (1440, 900)
BRISK = replace(
    *(REAL,),
    first=0.1, longest=0.4, jitter=0.0, follow_first=0.15, follow_longest=0.15, file_first=0.1, file_longest=0.2,
    pace_scale=0.02,
)  # fmt: skip

CALM = replace(BRISK, follow_growth=0.05, follow_longest=3600.0)
"""Asks less and less often once nothing moves, so that no more answers come while pictures are taken."""


class Memory(KeyringBackend):
    """A keyring that forgets at the end; the program trusts those of a desktop, which it knows by their module."""

    __module__ = "keyring.backends.SecretService"

    priority = 1.0  # pyright: ignore[reportAssignmentType, reportIncompatibleMethodOverride]

    def __init__(self) -> None:
        super().__init__()
        self._kept: dict[tuple[str, str], str] = {}

    def get_password(self, service: str, username: str) -> str | None:
        """What was kept, None without."""
        return self._kept.get((service, username))

    def set_password(self, service: str, username: str, password: str) -> None:
        """Keep it until the end."""
        self._kept[service, username] = password

    def delete_password(self, service: str, username: str) -> None:
        """Forget it now."""
        self._kept.pop((service, username), None)


@dataclass(frozen=True, slots=True)
class Stage:
    """One folder of one user who writes one language, and the cloud that they work with."""

    application: QApplication
    folder: Path
    language: str
    sandbox: SandboxProcess

    @classmethod
    def build(cls, application: QApplication, folder: Path, language: str) -> Stage:
        """A sandbox that is quick, and a program that knows no other cloud."""
        keyring.set_keyring(Memory())
        stage = cls(application, folder, language, SandboxProcess.start(folder / "cloud", "fast"))
        program.KITS = tuple(replace(kit, address=stage.address) for kit in KITS)
        stage.order("limits", {"lift": True})
        return stage

    def address(self, environ: Mapping[str, str]) -> str:
        """Where both clouds are, whatever the environment says."""
        del environ
        return self.sandbox.address

    def order(self, what: str, order: Mapping[str, Any] | Sequence[Mapping[str, Any]]) -> None:
        """Tell the sandbox what shall happen, through its control address."""
        body = json.dumps(order).encode()
        with urllib.request.urlopen(f"{self.sandbox.address}/_sandbox/{what}", body):  # noqa: S310 - on this computer
            pass

    def sign_in(self) -> None:
        """Put the keys of both clouds into the keyring, as somebody did long ago."""
        for kit in KITS:
            connection = Connection(address=self.sandbox.address, vault=KeyringVault(), proxy="", note=print)
            kit.connect(connection).sign_in(kit.sandbox_keys)

    def forget_keys(self) -> None:
        """Nobody is signed in from now on."""
        keyring.set_keyring(Memory())

    @asynccontextmanager
    async def opened(
        self, name: str, *, welcomed: bool = True, pauses: Pauses = BRISK
    ) -> AsyncGenerator[tuple[Studio, Hand]]:
        """The program on the user's folder of this name, until the end of the block."""
        places = Places.below(self.folder / name)
        places.make()
        settings = SettingsFile(places.data / "settings.json")
        kept = settings.load()
        settings.save(replace(kept if kept.welcomed else Settings(), welcomed=welcomed, language=self.language))
        options = Options(sandbox=False, data_dir=self.folder / name, language=self.language, files=())
        studio = Studio(self.application, options, places=places, pauses=pauses)
        studio.window.resize(*SIZE)
        studio.window.show()
        running = asyncio.ensure_future(studio.run())
        try:
            yield studio, Hand(studio.window)
        finally:
            studio.leave()
            await running
            studio.window.deleteLater()
