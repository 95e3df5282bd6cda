"""The token: kept, renewed early, and renewed once when it dies."""

from __future__ import annotations

import contextlib
import json
import threading
import time
from collections.abc import Callable
from dataclasses import dataclass, field
from typing import Any, cast

from chanjing_studio.domain.errors import KeyringTrouble, NotSignedIn
from chanjing_studio.domain.provider import Keys, Vault
from chanjing_studio.domain.words import Sentence

EARLY = 300.0
FIGHT = 60.0


@dataclass(frozen=True, slots=True)
class Token:
    """What a call shows. ``expires`` is a Unix time."""

    text: str = field(repr=False)
    expires: float


class Access:
    """The keys and the token of the account, in memory and in the vault under the names of its place.

    ``now`` is the cloud's clock: by that of a computer two days fast every token would have run out at once.
    """

    def __init__(
        self,
        place: str,
        vault: Vault,
        *,
        issue: Callable[[Keys], Token],
        now: Callable[[], float],
        on_note: Callable[[Sentence], None],
    ) -> None:
        self._keys_name, self._token_name = f"{place}/keys", f"{place}/token"
        self._vault = vault
        self._issue = issue
        self._now = now
        self._on_note = on_note
        self._keys: Keys | None = None
        self._token: Token | None = None
        self._died = float("-inf")
        # A new token kills the one before it: two renewals must never overlap.
        self._lock = threading.Lock()

    def sign_in(self, keys: Keys) -> None:
        """Ask for a token and keep it and the keys."""
        with self._lock:
            token = self._issue(keys)
            self._vault.write(self._keys_name, json.dumps({"app_id": keys.app_id, "secret_key": keys.secret_key}))
            self._keys = keys
            self._keep(token)

    def check(self, keys: Keys) -> None:
        """Ask for a token and keep nothing, unless they are the keys in use: theirs would be dead now."""
        with self._lock:
            token = self._issue(keys)
            if keys == self._keys:
                self._keep(token)

    def resume(self) -> Keys | None:
        """The keys in the vault; no call is made."""
        with self._lock:
            kept = _read(self._vault.read(self._keys_name))
            if not kept:
                return None
            self._keys = Keys(str(kept.get("app_id", "")), str(kept.get("secret_key", "")))
            token = _read(self._vault.read(self._token_name))
            self._token = Token(str(token.get("token", "")), float(token.get("expires", 0))) if token else None
            return self._keys

    def sign_out(self) -> None:
        """Forget it all, here and in the vault."""
        with self._lock:
            self._keys = self._token = None
            try:
                self._vault.forget(self._token_name)
            finally:
                self._vault.forget(self._keys_name)

    def token(self) -> str:
        """A token good for five minutes at least."""
        with self._lock:
            if self._token and self._token.expires - self._now() > EARLY:
                return self._token.text
            return self._renew()

    def renewed(self, dead: str) -> str:
        """A token other than the one that died; asked for only if no other thread did meanwhile."""
        with self._lock:
            if self._token and self._token.text != dead:
                return self._token.text
            if time.monotonic() - self._died < FIGHT:
                self._on_note(Sentence("Another program uses this key: each of its sign-ins ends ours."))
            self._died = time.monotonic()
            return self._renew()

    def _renew(self) -> str:
        if not self._keys:
            raise NotSignedIn(Sentence("No account is signed in. Enter its keys in Settings."))
        token = self._issue(self._keys)
        self._keep(token)
        return token.text

    def _keep(self, token: Token) -> None:
        self._token = token
        # Without it the next start asks for another one.
        with contextlib.suppress(KeyringTrouble):
            self._vault.write(self._token_name, json.dumps({"token": token.text, "expires": token.expires}))


def _read(kept: str | None) -> dict[str, Any]:
    try:
        read: object = json.loads(kept or "{}")
    except ValueError:
        return {}
    return cast("dict[str, Any]", read) if isinstance(read, dict) else {}
