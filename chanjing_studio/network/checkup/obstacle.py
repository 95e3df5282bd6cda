"""Where the way ends, and what mends it."""

from __future__ import annotations

import socket

from chanjing_studio.domain.checkup import Finding, Step, bad
from chanjing_studio.domain.words import Sentence
from chanjing_studio.network.checkup.way import Way


class Obstacle(Exception):
    """A step that failed, so that those after it cannot be tried; ``finding`` says why."""

    def __init__(self, step: Step, words: Sentence, fix: Sentence) -> None:
        super().__init__(str(words))
        self.finding: Finding = bad(step, words, fix)


def strange_proxy(way: Way) -> Obstacle:
    """One that is not spoken to by HTTP."""
    kind = (way.proxy.scheme if way.proxy else "") or "?"
    return Obstacle(
        Step.PROXY,
        Sentence("The proxy of this computer is none for web addresses ({kind}).", kind=kind),
        Sentence("Choose an http proxy under Network, or none. SOCKS proxies are not supported."),
    )


def closed_proxy(way: Way, status: int) -> Obstacle:
    """The proxy was asked for the place, and said no."""
    if status == 407:
        return Obstacle(
            Step.PROXY,
            Sentence("The proxy {proxy} asks for a name and a password.", proxy=way.first_words),
            Sentence("Put both into the proxy of the system's settings, and choose System under Network."),
        )
    return Obstacle(
        Step.PROXY,
        Sentence("The proxy does not let calls to {host} through ({status}).", host=way.host, status=status),
        Sentence("Ask who looks after the proxy to let this name through, or use another network."),
    )


def nameless(way: Way, error: OSError) -> Obstacle:
    """The name of whom to call first is not known, or could not be asked for."""
    host, _ = way.first
    if isinstance(error, TimeoutError) or error.errno == socket.EAI_AGAIN:
        return Obstacle(
            Step.NAME,
            Sentence("Nobody told where {host} is.", host=host),
            Sentence("Is this computer online? Look at its Wi-Fi or cable; then start the router anew."),
        )
    hidden = Sentence("Is this computer online? If so, a filter in this network hides the name: try another network.")
    return Obstacle(
        Step.NAME, Sentence("There is no {host}, says this network.", host=host), _proxy_first(way) or hidden
    )


def unreached(way: Way, error: OSError) -> Obstacle:
    """Whom to call first does not take the call."""
    first, off = (
        way.first_words,
        Sentence("Is this computer online? Then a firewall is in the way, or the cloud is down."),
    )
    if isinstance(error, TimeoutError):
        return _silent(first, Step.ADDRESS, _proxy_first(way))
    if isinstance(error, ConnectionRefusedError):
        words = Sentence("{host} cannot be reached: the connection is refused.", host=first)
        return Obstacle(Step.ADDRESS, words, _proxy_first(way) or off)
    return Obstacle(Step.ADDRESS, Sentence("This computer has no way to {host}.", host=first), _proxy_first(way) or off)


def cut(way: Way, step: Step, error: OSError) -> Obstacle:
    """It broke off, or there was nothing more to be heard."""
    if isinstance(error, TimeoutError) or "timed out" in str(error):
        return _silent(way.host, step, None)
    return Obstacle(
        step,
        Sentence("The connection to {host} is cut before an answer comes.", host=way.host),
        Sentence("A firewall does so, or a proxy: try another network, or ask who looks after this one."),
    )


def _silent(host: str, step: Step, fix: Sentence | None) -> Obstacle:
    swallowed = Sentence("A firewall may swallow the calls, or the line is down: try another network, or later.")
    return Obstacle(step, Sentence("{host} does not answer.", host=host), fix or swallowed)


def _proxy_first(way: Way) -> Sentence | None:
    if way.proxy is None:
        return None
    return Sentence("Look at the proxy under Network: is its address right, and is it running?")
