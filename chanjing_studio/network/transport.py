"""Requests out, answers in: connections of its own for each thread, the system's certificates and proxies."""

from __future__ import annotations

import contextlib
import ssl
import threading
import time
from collections.abc import Generator, Iterator, Mapping
from typing import Any, cast

import truststore
from requests import PreparedRequest, Request, Response, Session
from requests.exceptions import RequestException
from urllib3.exceptions import HTTPError

from chanjing_studio.domain.errors import BadAnswer
from chanjing_studio.domain.links import host_of
from chanjing_studio.domain.words import Sentence
from chanjing_studio.network.clock import moment
from chanjing_studio.network.connections import BLOCK, Adapter, Exchange, current
from chanjing_studio.network.failures import Scene, failure
from chanjing_studio.network.outgoing import Answer, Outgoing
from chanjing_studio.network.proxies import proxies_for
from chanjing_studio.network.watch import watched

ANSWER_LIMIT = 32 * 1024 * 1024


class _Incoming:
    def __init__(self, response: Response) -> None:
        self._response = response
        self.status = response.status_code
        self.headers: Mapping[str, str] = {name.lower(): value for name, value in response.headers.items()}

    def blocks(self) -> Iterator[bytes]:
        return self._response.iter_content(BLOCK)


class _Session(Session):
    def get_redirect_target(self, resp: Response) -> str | None:
        """None: requests would prepare to follow, and stumble over a place that is no text or no address."""
        return None


class Transport:
    """``proxy`` is an http address, "" for none, None for the system's."""

    def __init__(self, proxy: str | None) -> None:
        self._proxy = proxy
        self._context = truststore.SSLContext(ssl.PROTOCOL_TLS_CLIENT)
        self._here = threading.local()
        self._era = 0
        self._under_way: set[Exchange] = set()
        self.skew: float | None = None

    @contextlib.contextmanager
    def open(self, request: Outgoing) -> Generator[_Incoming]:
        """Send a request and give its answer to read. Raises what ``failure`` or ``still_wanted`` says."""
        with self._exchange(request) as begun, watched(begun, request.still_wanted) as why:
            try:
                with self._send(request) as response:
                    incoming = _Incoming(response)
                    self._hear_clock(incoming.headers)
                    yield incoming
            except (RequestException, HTTPError) as error:
                if why:
                    raise why[0] from None
                # The error beneath would show signed addresses.
                raise failure(error, self._scene(request, begun)) from None
            if why:  # an answer of unknown length seems whole where it was cut
                raise why[0]

    def ask(self, request: Outgoing) -> Answer:
        """The whole answer, up to 32 MiB unpacked."""
        with self.open(request) as incoming:
            body = bytearray()
            for block in incoming.blocks():
                body += block
                if len(body) > ANSWER_LIMIT:
                    raise BadAnswer(Sentence("The cloud's answer is too long to be true."))
            return Answer(incoming.status, incoming.headers, bytes(body))

    def renew(self, away: float) -> None:
        """Connections from before are used no more, and what is on its way over a dead one ends as broken off.

        ``away``: seconds that the computer slept; 0 where only its network is another. A create call is never cut.
        """
        self._era += 1
        for begun in self._under_way.copy():  # of which threads add and take away meanwhile
            if begun.in_vain(away):
                begun.cut()

    @contextlib.contextmanager
    def _exchange(self, request: Outgoing) -> Generator[Exchange]:
        begun = Exchange(request.timeouts[1], request.creates, long=request.still_wanted is not None)
        self._under_way.add(begun)
        try:
            with current(begun):
                yield begun
        finally:
            self._under_way.discard(begun)

    def _send(self, request: Outgoing) -> Response:
        http = self._http()
        if request.creates:
            # A kept connection may be closing at the other end just now, and nobody could tell what became of it.
            http.close()
        return http.send(
            self._prepared(http, request),
            stream=True,
            timeout=request.timeouts,
            allow_redirects=False,
            proxies=proxies_for(request.url, self._proxy),
        )

    def _prepared(self, http: Session, request: Outgoing) -> PreparedRequest:
        # The types know no body of blocks with a length; requests sends it as it is.
        body = cast("Any", request.body)
        return http.prepare_request(
            Request(request.method, request.url, headers=request.headers, params=request.query, data=body)
        )

    def _http(self) -> Session:
        http = getattr(self._here, "http", None)
        if http is not None and self._here.era != self._era:
            http.close()  # it still works, and what it kept open may not
        self._here.era = self._era
        if http is None:
            http = self._here.http = _Session()
            # Proxies are chosen below, and a .netrc is nobody's business.
            http.trust_env = False
            http.mount("https://", Adapter(self._context))
            http.mount("http://", Adapter(self._context))
        return http

    def _scene(self, request: Outgoing, begun: Exchange) -> Scene:
        return Scene(host_of(request.url), begun.sent, creates=request.creates, skew=self.skew)

    def _hear_clock(self, headers: Mapping[str, str]) -> None:
        if (heard := moment(headers.get("date", ""))) is not None:
            self.skew = heard - time.time()
