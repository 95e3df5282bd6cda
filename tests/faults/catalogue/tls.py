"""Certificates that cannot be trusted, and proxies that fail: the cloud stands behind TLS, or behind a proxy too."""

from __future__ import annotations

import datetime as dt
import json
import ssl
from collections.abc import Iterator
from dataclasses import dataclass
from functools import partial
from typing import Literal

import trustme

from tests.faults.catalogue.striking import strike, strike_after, with_the_one_before
from tests.faults.clouds import ADDRESS
from tests.faults.fault import Fault
from tests.faults.proxy import Mood, Proxy
from tests.faults.relay import Relay
from tests.faults.survey import Call, Survey
from tests.faults.world import World

Certificate = Literal["good", "of another host", "that has run out", "that nobody vouches for"]
_BAD: tuple[Certificate, ...] = ("of another host", "that has run out", "that nobody vouches for")
_MOODS: tuple[Mood, ...] = ("password", "web page", "web page that says yes", "refuses", "hangs up")
_HERE = "127.0.0.1"
_CLOUD = "cloud.test"


def faults(survey: Survey) -> Iterator[Fault]:
    """Trust is lost, and the proxy fails, in the middle of each call, and just before it is charged."""

    def fault(name: str, act: partial[None]) -> Fault:
        return Fault(group="network", name=name, recipe=survey.recipe, act=act)

    for call, before in with_the_one_before(survey):
        # Where the cloud has no list, nothing is asked of it any more once a create call is broken off.
        asked = survey.recipe.listed or not call.creates
        moments = [(call, f"in {call}", False)] * asked + [(before, f"just before {call}", True)] * call.creates
        for met, when, answered in moments:
            for bad in _BAD:
                act = partial(_distrusted, call=met, bad=bad, answered=answered)
                yield fault(f"a certificate {bad} {when}", act)
            for mood in _MOODS:
                yield fault(f"a proxy: {mood}, {when}", partial(_through_proxy, call=met, mood=mood, answered=answered))
    first = next(call for call in survey.own if survey.recipe.listed or not call.creates)
    yield fault("a proxy of the settings hangs up", partial(_through_proxy, call=first, mood="hangs up", by_hand=True))


@dataclass(frozen=True, slots=True)
class _Papers:
    """Certificates for a host; the program trusts the `authority` alone."""

    authority: trustme.CA
    host: str

    def context(self, certificate: Certificate) -> ssl.SSLContext:
        context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
        self._issued(certificate).configure_cert(context)  # pyright: ignore[reportUnknownMemberType] - of pyOpenSSL's too
        return context

    def _issued(self, certificate: Certificate) -> trustme.LeafCert:
        if certificate == "of another host":
            return self.authority.issue_cert("elsewhere.test")
        if certificate == "that has run out":
            then = dt.datetime.now(dt.UTC) - dt.timedelta(days=30)
            return self.authority.issue_cert(self.host, not_before=then, not_after=then + dt.timedelta(days=9))
        vouching = self.authority if certificate == "good" else trustme.CA()
        return vouching.issue_cert(self.host)


def _papers(world: World, host: str) -> _Papers:
    authority = trustme.CA()
    trusted = world.home / "trusted.pem"
    authority.cert_pem.write_to_path(str(trusted))
    world.variables["SSL_CERT_FILE"] = str(trusted)
    return _Papers(authority, host)


def _distrusted(world: World, *, call: Call, bad: Certificate, answered: bool = False) -> None:
    """`answered`: the call gets its answer, and what comes after it meets the bad certificate."""
    papers = _papers(world, _HERE)
    wire = _secure_wire(world, papers)
    world.variables[ADDRESS] = wire.address
    world.cloud.set_options({"address": wire.address})

    def begin() -> None:
        wire.show(papers.context(bad))
        if not answered:
            wire.cut_all()

    def end() -> None:
        world.until(lambda: wire.distrusted)
        world.creator.until(lambda seen: "ertificate" in " ".join((*seen.rows, seen.state, seen.problem)))
        wire.show(papers.context("good"))

    (strike_after if answered else strike)(world, wire, call, begin=begin, end=end)


def _through_proxy(world: World, *, call: Call, mood: Mood, answered: bool = False, by_hand: bool = False) -> None:
    papers = _papers(world, _CLOUD)
    wire = _secure_wire(world, papers)
    proxy = Proxy(wire.port)
    world.closing.callback(proxy.close)
    _behind(world, proxy, by_hand=by_hand)

    def end() -> None:
        world.until(lambda: proxy.turned_away)
        proxy.turn("")

    def begin() -> None:
        proxy.turn(mood) if not answered else setattr(proxy, "mood", mood)

    (strike_after if answered else strike)(world, wire, call, begin=begin, end=end)


def _secure_wire(world: World, papers: _Papers) -> Relay:
    wire = Relay(world.cloud.address, tls=papers.context("good"))
    world.closing.callback(wire.close)
    return wire


def _behind(world: World, proxy: Proxy, *, by_hand: bool) -> None:
    """The cloud has a name that nobody here knows but the proxy, and the same account as before."""
    address = f"https://{_CLOUD}"
    world.cloud.set_options({"address": address})
    world.variables[ADDRESS] = address
    chosen = "" if by_hand else proxy.address
    world.variables |= {"HTTPS_PROXY": chosen, "https_proxy": chosen, "NO_PROXY": "", "no_proxy": ""}
    if by_hand:
        settings = world.places.data / "settings.json"
        settings.write_text(json.dumps({**json.loads(settings.read_bytes()), "proxy": proxy.address}))
    name = world.played.kit.name
    world.keyring.moved(f"{name}@sandbox", f"{name}@{_CLOUD}")
