"""What signing in needs, with the real services on the sandbox process and a keyring that can be looked into."""

from __future__ import annotations

import asyncio
from collections.abc import Callable
from pathlib import Path
from typing import TypeVar

from PySide6.QtWidgets import QLabel, QLineEdit, QPlainTextEdit, QPushButton, QWidget

from chanjing_studio.domain.models import Account
from chanjing_studio.domain.provider import FoundKeys, Keys, Provider
from chanjing_studio.domain.words import Sentence
from chanjing_studio.kit import Connection
from chanjing_studio.providers.chanjing.kit import KIT
from chanjing_studio.services.background import Background
from chanjing_studio.services.clouds import Clouds
from chanjing_studio.services.practice import Practice
from chanjing_studio.storage.secrets import KeyringVault
from chanjing_studio.ui.account.needs import AccountNeeds
from tests.conftest import MemoryKeyring

W = TypeVar("W", bound=QWidget)


class Signing:
    """A needs for a cloud at ``address``; ``found`` is what the official tools left."""

    def __init__(self, address: str, state: Path) -> None:
        self.background = Background()
        self.vault = KeyringVault(trusted=frozenset({MemoryKeyring.__module__}))
        self.found: list[FoundKeys] = []
        self.left: Sentence | None = None
        self.pages_opened = 0
        self._practice = Practice(self.background, state=state, pace="fast")
        self.clouds = Clouds(
            self.background,
            connect=self._connect,
            address=address,
            sandbox_keys=KIT.sandbox_keys,
            practice=self._practice,
            on_account=_heard,
        )

    def needs(self) -> AccountNeeds:
        return AccountNeeds(
            name=KIT.name,
            cloud=KIT.title,
            words=KIT.keys,
            account=lambda: self.clouds.account,
            in_sandbox=lambda: self.clouds.in_sandbox,
            only_sandbox=lambda: self.clouds.only_sandbox,
            check=self.clouds.check,
            test=self.clouds.test,
            sign_in=self.clouds.sign_in,
            sign_out=self.clouds.sign_out,
            use_sandbox=self.clouds.use_sandbox,
            use_cloud=self.clouds.resume,
            found_keys=lambda: self.found,
            open_key_page=self._open_key_page,
            note=lambda: self.vault.note,
            left=lambda: self.left,
        )

    def leave_keys(self, keys: Keys) -> None:
        """Keys of the official tools on this computer."""
        self.found = [FoundKeys(place="credentials.json", read=lambda: keys)]

    async def close(self) -> None:
        await self._practice.close()
        self.background.close()

    def _connect(self, address: str) -> Provider:
        return KIT.connect(Connection(address=address, vault=self.vault, proxy="", note=_noted))

    def _open_key_page(self) -> None:
        self.pages_opened += 1


def part(window: QWidget, kind: type[W], name: str) -> W:
    """A control by its name."""
    found = window.findChild(kind, name)
    assert found is not None, name
    return found


def press(window: QWidget, name: str) -> None:
    part(window, QPushButton, name).click()


def fill(window: QWidget, app_id: str, secret_key: str) -> None:
    part(window, QLineEdit, "accountAppId").setText(app_id)
    part(window, QLineEdit, "accountSecretKey").setText(secret_key)


def status(window: QWidget) -> str:
    return part(window, QLabel, "accountStatus").text()


def texts(window: QWidget) -> str:
    """Every word in the window but that of the field of the secret."""
    labels = [each.text() for each in window.findChildren(QLabel)]
    fields = [each.text() for each in window.findChildren(QLineEdit) if each.objectName() != "accountSecretKey"]
    others = [each.toPlainText() for each in window.findChildren(QPlainTextEdit)]
    said = [f"{each.accessibleName()} {each.toolTip()}" for each in window.findChildren(QWidget)]
    return "\n".join(labels + fields + others + said)


async def until(condition: Callable[[], object]) -> None:
    """Waits on a condition while the window's loop goes on."""
    async with asyncio.timeout(20):
        while not condition():  # noqa: ASYNC110 - nothing tells when a widget has changed
            await asyncio.sleep(0.005)


def _heard(provider: Provider, account: Account | None) -> None: ...


def _noted(note: Sentence) -> None: ...
