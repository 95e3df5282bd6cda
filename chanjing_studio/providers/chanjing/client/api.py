"""The calls: address, token, envelope. What the rest of this folder asks the cloud through."""

from __future__ import annotations

import json
import threading
import time
from collections.abc import Callable, Mapping
from contextlib import AbstractContextManager
from dataclasses import replace
from typing import TYPE_CHECKING, Any

from chanjing_studio.domain.errors import NotSignedIn, Refused, TokenDied
from chanjing_studio.domain.provider import Keys, Vault
from chanjing_studio.domain.redaction import hide
from chanjing_studio.domain.words import Sentence
from chanjing_studio.providers.chanjing.client.address import Address
from chanjing_studio.providers.chanjing.client.clock import CLOCK_SLACK
from chanjing_studio.providers.chanjing.client.data import Data
from chanjing_studio.providers.chanjing.client.envelope import opened
from chanjing_studio.providers.chanjing.client.outgoing import Answer, Incoming, Outgoing
from chanjing_studio.providers.chanjing.client.token import Access, Token

if TYPE_CHECKING:
    from chanjing_studio.providers.chanjing.client.transport import Transport

_WRONG_KEYS = {400, 10400, 10401, 40000}
_EARLIEST_TIME = 1e9
_NO_CLOCK = 20 * 365 * 86_400.0
"""Seconds: what is off by more than that is no clock, but nonsense in a header."""


class Client:
    """The one request path. Every method raises CloudError; ``access`` holds the account."""

    def __init__(
        self, address: Address, vault: Vault, *, proxy: str | None, on_note: Callable[[Sentence], None]
    ) -> None:
        self.address = address
        self.access = Access(address.place, vault, issue=self._issue, now=self._cloud_time, on_note=on_note)
        self._proxy = proxy
        self._transport: Transport | None = None
        self._making = threading.Lock()

    def get(self, path: str, query: Mapping[str, str]) -> Data:
        """A call that reads."""
        return self._with_token(Outgoing(method="GET", url=self._url(path), query=query))

    def post(self, path: str, body: Mapping[str, Any], *, creates: bool = False) -> Data:
        """A call with a JSON body. One that ``creates`` raises AnswerLost when it is not known what became of it."""
        return self._with_token(self._posted(path, body, creates=creates))

    def open(self, request: Outgoing) -> AbstractContextManager[Incoming]:
        """A request to any address, without token: files and signed addresses."""
        return self._out().open(request)

    def ask(self, request: Outgoing) -> Answer:
        """The same, its answer read whole."""
        return self._out().ask(request)

    @property
    def skew(self) -> float | None:
        """The cloud's clock minus this computer's in seconds, if the cloud was heard."""
        return self._out().skew

    def here(self, moment: float) -> float:
        """A Unix time that the cloud tells, by this computer's clock; as it is while the two go together."""
        skew = self.skew or 0
        if not moment or not CLOCK_SLACK < abs(skew) < _NO_CLOCK:
            return moment
        return max(0.0, moment - skew)

    def _with_token(self, request: Outgoing) -> Data:
        token = self.access.token()
        try:
            return self._asked(request, token)
        except TokenDied:
            # Once: each new token ends the sign-in of whoever else uses this key.
            return self._asked(request, self.access.renewed(token))

    def _asked(self, request: Outgoing, token: str = "") -> Data:
        headers = {**request.headers, **({"access_token": token} if token else {})}
        answer = self._out().ask(replace(request, headers=headers))
        return opened(answer, creates=request.creates, signed=bool(token))

    def _issue(self, keys: Keys) -> Token:
        """Page 获取AccessToken: ``expire_in`` is a Unix time in spite of its name; small values are seconds to live."""
        body = {"app_id": keys.app_id, "secret_key": keys.secret_key}
        hide(*body.values())  # keys that are only tested never come to the vault
        try:
            data = self._asked(self._posted("access_token", body))
        except (TokenDied, Refused) as no:
            if no.words.code in _WRONG_KEYS or no.words.http_status == 401:
                raise NotSignedIn(Sentence("App ID or Secret Key is not right."), words=no.words) from None
            raise
        text, expires = data.exact("access_token", ascii_only=True), data.number("expire_in")
        hide(text)
        return Token(text, expires if expires >= _EARLIEST_TIME else self._cloud_time() + expires)

    def _posted(self, path: str, body: Mapping[str, Any], *, creates: bool = False) -> Outgoing:
        return Outgoing(
            method="POST",
            url=self._url(path),
            headers={"Content-Type": "application/json"},
            body=json.dumps(body).encode(),
            creates=creates,
        )

    def _url(self, path: str) -> str:
        return f"{self.address.base}/open/v1/{path}"

    def _cloud_time(self) -> float:
        return time.time() + (self.skew or 0)

    def _out(self) -> Transport:
        with self._making:
            if self._transport is None:
                # requests and its certificates take 80 ms to import: not before the first paint.
                from chanjing_studio.providers.chanjing.client.transport import Transport  # noqa: PLC0415

                self._transport = Transport(self._proxy)
            return self._transport
