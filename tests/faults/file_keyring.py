"""The keyring of a desktop, as it outlives a program that is killed: in a file of its own, with faults on request."""

from __future__ import annotations

import json
from pathlib import Path
from typing import cast

import keyring.backend
import keyring.errors


class FileKeyring(keyring.backend.KeyringBackend):
    """Passes for the keyring of a desktop, which the program knows by its module.

    A file of the same name that ends in `.fault` holds what is wrong with it:
    `locked`, `refuses`, `absent` or `forgetful`.
    """

    __module__ = "keyring.backends.SecretService"
    priority = 1.0  # pyright: ignore[reportAssignmentType, reportIncompatibleMethodOverride]

    def __init__(self, path: Path) -> None:
        super().__init__()
        self._path = path

    def get_password(self, service: str, username: str) -> str | None:
        return self._kept().get(f"{service}\n{username}")

    def set_password(self, service: str, username: str, password: str) -> None:
        self.keep(f"{service}\n{username}", password)

    def delete_password(self, service: str, username: str) -> None:
        kept = self._kept()
        if kept.pop(f"{service}\n{username}", None) is None:
            raise keyring.errors.PasswordDeleteError
        self._keep(kept)

    def keep(self, name: str, password: str) -> None:
        """Add an entry, or replace it."""
        self._keep({**self._kept(), name: password})

    def moved(self, before: str, after: str) -> None:
        """What was kept for one cloud is kept for another."""
        self._keep({name.replace(before, after): text for name, text in self._contents().items()})

    def suffer(self, fault: str) -> None:
        """From now on this is wrong with it; "" mends it."""
        self._fault.write_text(fault)

    def lose(self) -> None:
        """Everything in it is gone."""
        self._keep({})

    def garble(self, end: str, text: str) -> None:
        """The entries whose names end so hold this text."""
        self._keep({name: text if name.endswith(end) else kept for name, kept in self._contents().items()})

    def secrets(self) -> list[str]:
        """Everything secret that it holds: keys, tokens."""
        entries = [_read(text) for text in self._contents().values()]
        return [str(value) for entry in entries for value in entry.values() if isinstance(value, str) and value]

    @property
    def _fault(self) -> Path:
        return self._path.with_suffix(".fault")

    def _kept(self) -> dict[str, str]:
        fault = self._fault.read_text() if self._fault.exists() else ""
        if fault == "locked":
            raise keyring.errors.KeyringLocked
        if fault == "refuses":
            raise keyring.errors.KeyringError
        if fault == "absent":
            raise keyring.errors.NoKeyringError
        return {} if fault == "forgetful" else self._contents()

    def _contents(self) -> dict[str, str]:
        return json.loads(self._path.read_text()) if self._path.exists() else {}

    def _keep(self, kept: dict[str, str]) -> None:
        fresh = self._path.with_suffix(".new")
        fresh.write_text(json.dumps(kept))
        fresh.replace(self._path)


def _read(text: str) -> dict[str, object]:
    try:
        read: object = json.loads(text)
    except (ValueError, RecursionError):
        return {}
    return cast("dict[str, object]", read) if isinstance(read, dict) else {}
