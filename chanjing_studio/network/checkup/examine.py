"""The way to one place, walked step by step: proxy, name, address, certificate, answer, clock."""

from __future__ import annotations

import http.client
import ssl
from collections.abc import Callable, Iterator
from contextlib import ExitStack, closing
from typing import Any, cast

import truststore
from urllib3.util.ssltransport import SSLTransport

from chanjing_studio.domain.checkup import Finding, Place, Step, good
from chanjing_studio.domain.links import is_loopback
from chanjing_studio.domain.words import Sentence
from chanjing_studio.network.checkup import hearing, obstacle, trust
from chanjing_studio.network.checkup.certificate import Certificate, read_certificate
from chanjing_studio.network.checkup.obstacle import Obstacle
from chanjing_studio.network.checkup.reach import Address, Patience, connect, look_up
from chanjing_studio.network.checkup.way import Way
from chanjing_studio.network.connections import Exchange
from chanjing_studio.network.outgoing import Answer
from chanjing_studio.network.watch import watched

_READ = 64 * 1024
USUAL = Patience()


def examine(
    place: Place, *, proxy: str | None, still_wanted: Callable[[], None], patience: Patience = USUAL
) -> Iterator[Finding]:
    """The findings, as they come: the last one is what the way ends at, if it does. Blocks; no key is sent.

    ``proxy`` is an http address, "" for none, None for the system's. Raises what ``still_wanted`` does.
    """
    with ExitStack() as kept:
        begun = Exchange(patience.answer)
        why = kept.enter_context(watched(begun, still_wanted))
        walk = _Walk(place, Way.to(place, proxy), begun, kept=kept, still_wanted=still_wanted, patience=patience)
        try:
            yield from walk.steps()
        except Obstacle as found:
            if why:
                raise why[0] from None
            yield found.finding


class _Walk:
    def __init__(
        self,
        place: Place,
        way: Way,
        begun: Exchange,
        *,
        kept: ExitStack,
        still_wanted: Callable[[], None],
        patience: Patience,
    ) -> None:
        self._place, self._way, self._begun, self._kept = place, way, begun, kept
        self._still_wanted, self._patience = still_wanted, patience
        self._addresses: list[Address] = []
        self._line: Any = None

    def steps(self) -> Iterator[Finding]:
        """Each in its turn. Raises Obstacle where it ends."""
        for step in (self._proxy, self._name, self._address, self._certificate, self._answer):
            self._still_wanted()
            yield from step()

    def _proxy(self) -> Iterator[Finding]:
        way = self._way
        if not way.passable:
            raise obstacle.strange_proxy(way)
        if way.proxy is None:
            yield good(Step.PROXY, Sentence("No proxy: {host} is called directly.", host=way.host))
            return
        system = Sentence("As the system says, calls go through the proxy {proxy}.", proxy=way.first_words)
        own = Sentence("As chosen under Network, calls go through the proxy {proxy}.", proxy=way.first_words)
        yield good(Step.PROXY, system if way.by_system else own)

    def _name(self) -> Iterator[Finding]:
        host, port = self._way.first
        try:
            self._addresses = look_up(host, port, seconds=self._patience.name, still_wanted=self._still_wanted)
        except OSError as error:
            raise obstacle.nameless(self._way, error) from None
        if not is_loopback(host):
            yield good(Step.NAME, Sentence("The name {host} is known.", host=host))

    def _address(self) -> Iterator[Finding]:
        self._dial()
        yield good(Step.ADDRESS, Sentence("{host} can be reached.", host=self._way.first_words))
        if self._way.proxy and self._way.secure:
            self._pass_proxy()
            yield good(Step.PROXY, Sentence("The proxy lets calls to {host} through.", host=self._way.host))

    def _certificate(self) -> Iterator[Finding]:
        if not self._way.secure:
            return
        host = self._way.host
        try:
            self._secure(_system_trust(), host)
        except ssl.SSLCertVerificationError as error:
            raise trust.distrusted(host, self._shown(), str(error.verify_message)) from None
        except OSError as error:
            raise obstacle.cut(self._way, Step.CERTIFICATE, error) from None
        yield trust.trusted(host, _certificate(self._line))

    def _answer(self) -> Iterator[Finding]:
        try:
            self._line.sendall(self._way.question)
            answer = _heard(self._line)
        except http.client.HTTPException:
            raise obstacle.cut(self._way, Step.ANSWER, ConnectionResetError()) from None
        except OSError as error:
            raise obstacle.cut(self._way, Step.ANSWER, error) from None
        yield from hearing.heard(self._place, answer)

    def _dial(self) -> None:
        try:
            line = connect(self._addresses, seconds=self._patience.connect, still_wanted=self._still_wanted)
        except OSError as error:
            raise obstacle.unreached(self._way, error) from None
        line.settimeout(self._patience.answer)
        self._line = self._closed_later(line)
        self._begun.sock = self._closed_later(line.dup())  # the line itself is taken over once it is secured

    def _secure(self, context: ssl.SSLContext, host: str) -> None:
        self._line = self._closed_later(_secured(self._line, context, host))

    def _closed_later(self, line: Any) -> Any:
        self._kept.callback(line.close)
        return line

    def _pass_proxy(self) -> None:
        way = self._way
        try:
            if way.proxy and way.proxy.scheme == "https":
                self._secure(_system_trust(), way.first[0])
            self._line.sendall(way.tunnel)
            status = _tunnelled(self._line)
        except OSError as error:
            raise obstacle.cut(way, Step.PROXY, error) from None
        if status != 200:
            raise obstacle.closed_proxy(way, status)

    def _shown(self) -> Certificate | None:
        """The certificate that was not believed, read over a connection that carries nothing else."""
        try:
            self._dial()
            if self._way.proxy:
                self._pass_proxy()
            self._secure(_blind(), self._way.host)
            return _certificate(self._line)
        except (OSError, Obstacle):
            return None


def _system_trust() -> ssl.SSLContext:
    return truststore.SSLContext(ssl.PROTOCOL_TLS_CLIENT)


def _blind() -> ssl.SSLContext:
    """Believes anything: only to say whose certificate it is that nobody else believes."""
    context = ssl.SSLContext(ssl.PROTOCOL_TLS_CLIENT)
    context.check_hostname = False
    context.verify_mode = ssl.CERT_NONE
    return context


def _secured(line: Any, context: ssl.SSLContext, host: str) -> Any:
    if isinstance(line, ssl.SSLSocket):  # within a proxy that is spoken to over TLS itself
        return SSLTransport(cast("Any", line), context, server_hostname=host)
    return context.wrap_socket(line, server_hostname=host)


def _certificate(line: Any) -> Certificate | None:
    der = line.getpeercert(True)
    return read_certificate(der) if der else None


def _heard(line: Any) -> Answer:
    with closing(http.client.HTTPResponse(line)) as response:
        response.begin()
        headers = {name.lower(): value for name, value in response.getheaders()}
        return Answer(response.status, headers, response.read(_READ))


def _tunnelled(line: Any) -> int:
    """The proxy's word, read letter by letter: what comes after it is no longer the proxy's."""
    head = b""
    while not head.endswith(b"\r\n\r\n"):
        letter = line.recv(1)
        if not letter or len(head) > _READ:
            raise ConnectionResetError
        head += letter
    word = (*head.split(maxsplit=2), b"", b"")[1]
    return int(word) if word.isdigit() else 0
