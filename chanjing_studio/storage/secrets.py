"""Keys and tokens in the keyring of the system, or in memory where there is none; never in a file."""

from __future__ import annotations

import contextlib
import json
import threading
from collections.abc import Callable
from enum import StrEnum
from typing import Any, Protocol, TypeVar, cast

from chanjing_studio.domain.errors import KeyringTrouble, Remedy
from chanjing_studio.domain.redaction import hide
from chanjing_studio.domain.words import Sentence

T = TypeVar("T")

SERVICE = "Chanjing Studio"
# Others keep secrets in plain files (keyrings.alt), nowhere (null), or refuse (fail).
SECURE_BACKENDS = frozenset(
    f"keyring.backends.{name}" for name in ("SecretService", "kwallet", "libsecret", "macOS", "Windows")
)
_PROBE = "probe"


class _Backend(Protocol):
    """A keyring, with the types that the library leaves out."""

    def get_password(self, service: str, username: str) -> str | None: ...

    def set_password(self, service: str, username: str, password: str) -> None: ...

    def delete_password(self, service: str, username: str) -> None: ...


class VaultState(StrEnum):
    """Where secrets go."""

    UNTRIED = "untried"
    SECURE = "secure"
    LOCKED = "locked"
    ABSENT = "absent"


class KeyringVault:
    """A Vault. It blocks, and an unlock prompt of the system may keep it waiting: call it in a thread.

    Each secret has an entry of its own, since Windows takes no more than 1,280 characters in one. The log hears of
    what passes here before anybody else does.
    """

    def __init__(self, *, trusted: frozenset[str] = SECURE_BACKENDS) -> None:
        self.state = VaultState.UNTRIED
        self._trusted = trusted
        self._backend: _Backend | None = None
        self._giving: _Backend | None = None
        self._memory: dict[str, str | None] = {}
        self._trying = threading.Lock()

    @property
    def note(self) -> Sentence | None:
        """What the user should know about where the secrets are."""
        if self.state is not VaultState.ABSENT:
            return None
        return Sentence("This computer has no keyring: the keys are kept until the program is closed, never in a file.")

    def read(self, name: str) -> str | None:
        backend = self._opened()
        if not backend:
            return self._memory[name] if name in self._memory else self._given(name)
        kept = self._asked(lambda: backend.get_password(SERVICE, name))
        _hide_parts(kept or "")
        return kept

    def write(self, name: str, secret: str) -> None:
        _hide_parts(secret)
        backend = self._opened()
        if not backend:
            self._memory[name] = secret
        else:
            self._asked(lambda: backend.set_password(SERVICE, name, secret))

    def forget(self, name: str) -> None:
        backend = self._opened()
        if not backend:
            self._memory[name] = None
            self._forget_given(name)
        elif self._asked(lambda: backend.get_password(SERVICE, name)) is not None:
            self._asked(lambda: backend.delete_password(SERVICE, name))

    def _given(self, name: str) -> str | None:
        """What a keyring that takes nothing, as on a full disk, still has from before."""
        kept = None
        with contextlib.suppress(Exception):  # foreign code, as below
            kept = self._giving.get_password(SERVICE, name) if self._giving else None
        _hide_parts(kept or "")
        return kept

    def _forget_given(self, name: str) -> None:
        giving = self._giving
        if giving and self._given(name) is not None:
            self._asked(lambda: giving.delete_password(SERVICE, name))

    def _opened(self) -> _Backend | None:
        with self._trying:
            if self.state in {VaultState.UNTRIED, VaultState.LOCKED}:
                self._backend = self._tried()
                self.state = VaultState.SECURE if self._backend else VaultState.ABSENT
            return self._backend

    def _tried(self) -> _Backend | None:
        """The system's keyring, if it is a safe one and gives back what it is given."""
        # Importing it and asking for the backend takes 60 ms: not before the first paint.
        import keyring  # noqa: PLC0415
        from keyring.errors import KeyringLocked  # noqa: PLC0415

        try:
            backend = cast("_Backend", keyring.get_keyring())
            self._giving = backend if self._is_trusted(backend) else None
            return backend if self._giving and _works(backend) else None
        except KeyringLocked:
            self.state = VaultState.LOCKED
            raise _locked() from None
        except Exception:  # noqa: BLE001 - backends are foreign code and let errors of message buses through
            return None

    def _is_trusted(self, backend: _Backend) -> bool:
        from keyring.backends.chainer import ChainerBackend  # noqa: PLC0415

        if isinstance(backend, ChainerBackend):
            return all(self._is_trusted(each) for each in cast("list[_Backend]", backend.backends))
        return type(backend).__module__ in self._trusted

    def _asked(self, call: Callable[[], T]) -> T:
        from keyring.errors import KeyringLocked  # noqa: PLC0415

        try:
            return call()
        except KeyringLocked:
            raise _locked() from None
        except Exception as error:  # noqa: BLE001 - as above
            raise KeyringTrouble(
                Sentence("The keyring of this computer does not answer ({reason}).", reason=type(error).__name__),
                remedy=Remedy.TRY_AGAIN,
            ) from None


def _works(backend: _Backend) -> bool:
    backend.set_password(SERVICE, _PROBE, _PROBE)
    answer = backend.get_password(SERVICE, _PROBE)
    backend.delete_password(SERVICE, _PROBE)
    return answer == _PROBE


def _hide_parts(secret: str) -> None:
    """Neither the whole nor, where it is a JSON object, one of its texts is written down from here on."""
    try:
        read: object = json.loads(secret)
    except (ValueError, RecursionError):
        read = None
    parts = cast("dict[str, Any]", read).values() if isinstance(read, dict) else ()
    hide(secret, *(part for part in parts if isinstance(part, str)))


def _locked() -> KeyringTrouble:
    return KeyringTrouble(
        Sentence("The keyring of this computer is locked. Unlock it, then try again."), remedy=Remedy.TRY_AGAIN
    )
