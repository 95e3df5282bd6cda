"""The token: kept, renewed early, and renewed once when it dies."""

from __future__ import annotations

import contextlib
import json
import threading
import time
from collections.abc import Callable
from dataclasses import dataclass, field

from chanjing_studio.domain.errors import AccountLeft, KeyringTrouble, NotSignedIn
from chanjing_studio.domain.kept_keys import kept_object, keys_as_text, keys_in
from chanjing_studio.domain.provider import Keys, Vault
from chanjing_studio.domain.words import Sentence
from chanjing_studio.network.data import Data

EARLY = 300.0
FIGHT = 60.0


@dataclass(frozen=True, slots=True)
class Token:
    """What a call shows. ``expires`` is a Unix time."""

    text: str = field(repr=False)
    expires: float


class Access:
    """The keys and the token of one account, in memory and in the vault under the names of its place.

    It is one account's for good: another account needs another one, and this one is closed then. ``now`` is the
    cloud's clock: by that of a computer two days fast every token would have run out at once.
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
        self._closed = threading.Event()
        # A new token kills the one before it: two renewals must never overlap.
        self._lock = threading.Lock()
        # Not the same: while a desktop asks to unlock its keyring, calls with a good token go on.
        self._writing = threading.Lock()

    def sign_in(self, keys: Keys) -> None:
        """Ask for a token and keep it and the keys."""
        with self._lock:
            self._demand_own(keys)
            token = self._issue(keys)
            with self._writing:
                self._vault.write(self._keys_name, keys_as_text(keys))
            self._keys, self._token = keys, token
        self._keep(token, keys)

    def check(self, keys: Keys) -> None:
        """Ask for a token and keep nothing, unless they are the keys in use: theirs would be dead now."""
        with self._lock:
            token = self._issue(keys)
            if keys != self._keys:
                return
            self._token = token
        self._keep(token, keys)

    def resume(self) -> Keys | None:
        """The keys in the vault; no call is made."""
        with self._lock:
            keys = keys_in(self._vault.read(self._keys_name))
            if keys:
                self._demand_own(keys)
                self._keys, self._token = keys, self._kept_token(keys)
            return keys

    def sign_out(self) -> None:
        """Forget it all, here and in the vault."""
        self.close()
        with self._lock:
            self._keys = self._token = None
        with self._writing:
            try:
                self._vault.forget(self._token_name)
            finally:
                self._vault.forget(self._keys_name)

    def close(self) -> None:
        """Nobody gets a token from now on, and nothing more is written into the vault."""
        self._closed.set()

    def token(self) -> str:
        """A token good for five minutes at least."""
        with self._lock:
            keys = self._own_keys()
            if self._token and self._token.expires - self._now() > EARLY:
                return self._token.text
            self._token = token = self._issue(keys)
        return self._handed_out(token, keys)

    def renewed(self, dead: str) -> str:
        """A token other than the one that died; asked for only if no other thread did meanwhile."""
        with self._lock:
            keys = self._own_keys()
            if self._token and self._token.text != dead:
                return self._token.text
            if time.monotonic() - self._died < FIGHT:
                self._on_note(Sentence("Another program uses this key: each of its sign-ins ends ours."))
            self._died = time.monotonic()
            self._token = token = self._issue(keys)
        return self._handed_out(token, keys)

    def _handed_out(self, token: Token, keys: Keys) -> str:
        """Nobody goes on with a token that was on its way while the account was left."""
        text = self._keep(token, keys)
        if self._closed.is_set():
            raise AccountLeft
        return text

    def _own_keys(self) -> Keys:
        if self._closed.is_set():
            raise AccountLeft
        if not self._keys:
            raise NotSignedIn(Sentence("No account is signed in. Enter its keys in Settings."))
        return self._keys

    def _demand_own(self, keys: Keys) -> None:
        if self._closed.is_set() or (self._keys and self._keys.app_id != keys.app_id):
            raise AccountLeft

    def _keep(self, token: Token, keys: Keys) -> str:
        """Written with whose it is: a start between two writes must not find the token of the account before."""
        kept = {"token": token.text, "expires": token.expires, "app_id": keys.app_id}
        # Without it the next start asks for another one.
        with contextlib.suppress(KeyringTrouble), self._writing:
            if self._token is token and not self._closed.is_set():
                self._vault.write(self._token_name, json.dumps(kept))
        return token.text

    def _kept_token(self, keys: Keys) -> Token | None:
        try:
            read = kept_object(self._vault.read(self._token_name))
        except KeyringTrouble:
            return None
        kept = Data(read)
        text, expires = kept.exact_or("token"), kept.number_or("expires")
        usable = read.get("app_id") == keys.app_id and text and text.isascii()
        return Token(text, expires) if usable else None
