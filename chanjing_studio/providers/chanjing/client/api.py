"""The calls: address, token, envelope. What the rest of this folder asks the cloud through."""

from __future__ import annotations

import json
from collections.abc import Callable, Mapping
from dataclasses import replace
from typing import Any

from chanjing_studio.domain.errors import NotSignedIn, Refused, TokenDied
from chanjing_studio.domain.provider import Keys, Vault
from chanjing_studio.domain.redaction import hide
from chanjing_studio.domain.words import Sentence
from chanjing_studio.network.address import Address
from chanjing_studio.network.data import Data
from chanjing_studio.network.line import Line
from chanjing_studio.network.outgoing import Outgoing
from chanjing_studio.providers.chanjing.client.envelope import opened
from chanjing_studio.providers.chanjing.client.token import Access, Token

_WRONG_KEYS = {400, 10400, 10401, 40000}
_EARLIEST_TIME = 1e9


class Client:
    """The one request path. Every method raises CloudError; ``access`` holds the account.

    ``line`` sends what needs no token: files and signed addresses.
    """

    def __init__(
        self, address: Address, vault: Vault, *, proxy: str | None, on_note: Callable[[Sentence], None]
    ) -> None:
        self.address = address
        self.line = Line(address, proxy=proxy)
        self.access = Access(address.place, vault, issue=self._issue, now=self.line.cloud_time, on_note=on_note)

    def get(self, path: str, query: Mapping[str, str]) -> Data:
        """A call that reads."""
        return self._with_token(Outgoing(method="GET", url=self._url(path), query=query))

    def post(self, path: str, body: Mapping[str, Any], *, creates: bool = False) -> Data:
        """A call with a JSON body. One that ``creates`` raises AnswerLost when it is not known what became of it."""
        return self._with_token(self._posted(path, body, creates=creates))

    def _with_token(self, request: Outgoing) -> Data:
        token = self.access.token()
        try:
            return self._asked(request, token)
        except TokenDied:
            # Once: each new token ends the sign-in of whoever else uses this key.
            return self._asked(request, self.access.renewed(token))

    def _asked(self, request: Outgoing, token: str = "") -> Data:
        headers = {**request.headers, **({"access_token": token} if token else {})}
        answer = self.line.ask(replace(request, headers=headers))
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
        return Token(text, expires if expires >= _EARLIEST_TIME else self.line.cloud_time() + expires)

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
