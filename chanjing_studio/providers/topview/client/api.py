"""The calls: address, keys, envelope. What the rest of this folder asks the cloud through."""

from __future__ import annotations

import json
from collections.abc import Mapping
from dataclasses import replace
from typing import Any

from chanjing_studio.domain.errors import NotSignedIn
from chanjing_studio.domain.provider import Keys, Vault
from chanjing_studio.domain.words import Sentence
from chanjing_studio.network.address import Address
from chanjing_studio.network.data import Data
from chanjing_studio.network.line import Line
from chanjing_studio.network.outgoing import Outgoing
from chanjing_studio.providers.topview.client.access import Access, headers_of
from chanjing_studio.providers.topview.client.envelope import opened

BALANCE = "user/credit/detail"


class Client:
    """The one request path. Every method raises CloudError; ``access`` holds the account.

    ``line`` sends what needs no keys: files and signed addresses.
    """

    def __init__(self, address: Address, vault: Vault, *, proxy: str | None) -> None:
        self.address = address
        self.line = Line(address, proxy=proxy)
        self.access = Access(address.place, vault, ask=self._ask_after)

    def get(self, path: str, query: Mapping[str, str] | None = None) -> Data:
        """A call that reads; what its ``result`` holds."""
        return self._asked(Outgoing(method="GET", url=self._url(path), query=query or {}), self.access.headers())

    def post(self, path: str, body: Mapping[str, Any], *, creates: bool = False) -> Data:
        """A call with a JSON body. One that ``creates`` raises AnswerLost when it is not known what became of it."""
        request = Outgoing(
            method="POST",
            url=self._url(path),
            headers={"Content-Type": "application/json"},
            body=json.dumps(body).encode(),
            creates=creates,
        )
        return self._asked(request, self.access.headers())

    def _ask_after(self, keys: Keys) -> None:
        """The balance is the call that costs nothing and needs both (§11)."""
        data = self._asked(Outgoing(method="GET", url=self._url(BALANCE)), headers_of(keys))
        owner = data.key_or("uid")
        if owner and owner != keys.app_id:
            raise NotSignedIn(Sentence("This UID is not the one of this API key."), words=data.words)

    def _asked(self, request: Outgoing, shown: Mapping[str, str]) -> Data:
        answer = self.line.ask(replace(request, headers={**request.headers, **shown}))
        return opened(answer, creates=request.creates)

    def _url(self, path: str) -> str:
        return f"{self.address.base}/{path}"
