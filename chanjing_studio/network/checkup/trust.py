"""Who vouches for the other side, and why this computer does not believe it."""

from __future__ import annotations

import time
from datetime import UTC, datetime

from chanjing_studio.domain.checkup import Finding, Step, good, note
from chanjing_studio.domain.words import Sentence
from chanjing_studio.network.checkup.certificate import Certificate
from chanjing_studio.network.checkup.obstacle import Obstacle

_LOOKS_INSIDE = (
    "adguard",
    "avast",
    "avg ",
    "bitdefender",
    "blue coat",
    "charles proxy",
    "checkpoint",
    "eset ",
    "fiddler",
    "forcepoint",
    "fortinet",
    "kaspersky",
    "mcafee web gateway",
    "mitmproxy",
    "netskope",
    "palo alto",
    "portswigger",
    "qianxin",
    "sangfor",
    "sophos",
    "umbrella",
    "zscaler",
)
"""What signs for every host, because it looks into what goes through: networks of companies, and virus scanners."""


def trusted(host: str, shown: Certificate | None) -> Finding:
    """The certificate holds; who signed it may still be worth knowing."""
    signer = shown.signer if shown else ""
    if any(word in signer.lower() for word in _LOOKS_INSIDE):
        return note(
            Step.CERTIFICATE,
            Sentence(
                "The connection is safe, but {signer} reads along: it signed for {host}.", signer=signer, host=host
            ),
            Sentence("Networks of companies and virus scanners do so. Nothing needs to be done while all works."),
        )
    if not signer:
        return good(Step.CERTIFICATE, Sentence("The certificate of {host} holds.", host=host))
    return good(
        Step.CERTIFICATE, Sentence("The certificate of {host} holds, signed by {signer}.", host=host, signer=signer)
    )


def distrusted(host: str, shown: Certificate | None, reason: str) -> Obstacle:
    """``reason`` is the system's own, for where nothing can be read in the certificate."""
    if shown is None:
        return _untrusted(
            Sentence("This computer does not trust the certificate of {host}: {reason}.", **_of(host, reason))
        )
    now = time.time()
    if now < shown.begins:
        return _by_the_date(
            Sentence("The certificate of {host} begins only on {day}.", host=host, day=_day(shown.begins)),
        )
    if now > shown.ends:
        return _by_the_date(Sentence("The certificate of {host} ended on {day}.", host=host, day=_day(shown.ends)))
    if not any(_covers(name, host) for name in shown.hosts):
        return Obstacle(
            Step.CERTIFICATE,
            Sentence(
                "Somebody else answers in place of {host}: the certificate is for {others}.",
                host=host,
                others=", ".join(shown.hosts[:3]),
            ),
            Sentence(
                "Networks of hotels and companies answer so until somebody signs in: open any page in the browser, "
                "sign in there, then check again."
            ),
        )
    if not shown.signer:
        return _untrusted(
            Sentence("This computer does not trust the certificate of {host}: {reason}.", **_of(host, reason))
        )
    return _untrusted(
        Sentence(
            "The certificate of {host} is signed by {signer}, whom this computer does not trust.",
            host=host,
            signer=shown.signer,
        )
    )


def _of(host: str, reason: str) -> dict[str, object]:
    return {"host": host, "reason": reason}


def _untrusted(words: Sentence) -> Obstacle:
    return Obstacle(
        Step.CERTIFICATE,
        words,
        Sentence(
            "Networks of companies and virus scanners sign so when they look into connections. Ask who looks after "
            "them to put their certificate on this computer. If nobody knows of it, use another network."
        ),
    )


def _by_the_date(words: Sentence) -> Obstacle:
    return Obstacle(
        Step.CERTIFICATE,
        words,
        Sentence(
            "Look at the date and the time of this computer, and set them to automatic. If they are right, the fault "
            "is at the other side: try again later."
        ),
    )


def _day(moment: float) -> str:
    return datetime.fromtimestamp(moment, UTC).strftime("%Y-%m-%d")


def _covers(name: str, host: str) -> bool:
    name, host = name.lower(), host.lower()
    if name.startswith("*."):
        return "." in host and host.partition(".")[2] == name[2:]
    return name == host
