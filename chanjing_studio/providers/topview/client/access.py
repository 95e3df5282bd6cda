"""The key and the uid of one account: kept in the vault, shown to the cloud with every call. Reference §1."""

from __future__ import annotations

import threading
from collections.abc import Callable, Mapping

from chanjing_studio.domain.errors import AccountLeft, NotSignedIn
from chanjing_studio.domain.kept_keys import keys_as_text, keys_in
from chanjing_studio.domain.provider import Keys, Vault
from chanjing_studio.domain.redaction import hide
from chanjing_studio.domain.words import Sentence


class Access:
    """It is one account's for good: another account needs another one, and this one is closed then.

    ``ask`` asks the cloud whether keys are right, and raises NotSignedIn when they are not.
    """

    def __init__(self, place: str, vault: Vault, *, ask: Callable[[Keys], None]) -> None:
        self._name = f"{place}/keys"
        self._vault = vault
        self._ask = ask
        self._keys: Keys | None = None
        self._closed = threading.Event()
        self._lock = threading.Lock()

    def sign_in(self, keys: Keys) -> None:
        """Check them with the cloud, and keep them."""
        self._demand_own(keys)
        self.check(keys)
        with self._lock:
            self._demand_own(keys)
            self._vault.write(self._name, keys_as_text(keys))
            self._keys = keys

    def check(self, keys: Keys) -> None:
        """Check them with the cloud, and keep nothing."""
        hide(keys.secret_key)  # keys that are only tested never come to the vault
        self._ask(keys)

    def resume(self) -> Keys | None:
        """The keys in the vault; no call is made."""
        keys = keys_in(self._vault.read(self._name))
        if keys:
            hide(keys.secret_key)
            with self._lock:
                self._demand_own(keys)
                self._keys = keys
        return keys

    def sign_out(self) -> None:
        """Forget them, here and in the vault."""
        self.close()
        with self._lock:
            self._keys = None
            self._vault.forget(self._name)

    def close(self) -> None:
        """No call goes out from now on."""
        self._closed.set()

    def headers(self) -> Mapping[str, str]:
        """What every call shows."""
        keys = self._keys
        if self._closed.is_set():
            raise AccountLeft
        if not keys:
            raise NotSignedIn(Sentence("No account is signed in. Enter its keys in Settings."))
        return headers_of(keys)

    def _demand_own(self, keys: Keys) -> None:
        if self._closed.is_set() or (self._keys and self._keys.app_id != keys.app_id):
            raise AccountLeft


def headers_of(keys: Keys) -> Mapping[str, str]:
    """The headers that show these keys. NotSignedIn for what no header can hold."""
    shown = {"Authorization": f"Bearer {keys.secret_key}", "Topview-Uid": keys.app_id}
    if not all(value.isascii() and value.isprintable() for value in shown.values()):
        raise NotSignedIn(Sentence("UID or API key is not right."))
    return shown
