"""Links that come from outside: which may be copied, opened, played, fetched or sent to."""

from __future__ import annotations

import ipaddress
import re
from dataclasses import replace
from urllib.parse import urlsplit

from chanjing_studio.domain.errors import BadAnswer
from chanjing_studio.domain.models import Result
from chanjing_studio.domain.words import Sentence

LONGEST = 8192
"""Letters of a link; signed addresses have some thousand."""

_NAME = r"[a-z0-9_](?:[a-z0-9_-]{0,61}[a-z0-9_])?"
_HOST_NAME = rf"(?=.{{1,253}}\Z){_NAME}(?:\.{_NAME})*\.?"


def checked_link(link: str, *, field: str = "", this_computer: bool = True) -> str:
    """The link as it may be used: over https, or plain http where it leads to this computer.

    Anything else raises BadAnswer: another scheme (file:, javascript:, smb: …), a name or password in it, letters that
    are not seen, or that browsers and libraries read differently. Without ``this_computer`` a link to this computer is
    none either: no cloud elsewhere has files here. ``field`` names where the cloud gave it.
    """
    scheme, _, rest = link.partition("://")
    host = host_of(link)
    here = is_loopback(host)
    if scheme.lower() not in ("http", "https") or not _readable(link, host) or (here and not this_computer):
        raise BadAnswer(
            Sentence(
                "The cloud gave an address that is not safe to open, so it was left alone. "
                "Try again later; if it stays so, tell the cloud's support."
            ),
            field=field,
        )
    return f"{scheme.lower() if here else 'https'}://{rest}"


def checked_result(result: Result, *, this_computer: bool = True) -> Result:
    """A result with links that may be used; a cover or timing file that may not is none.

    Raises BadAnswer for the video's.
    """
    url = checked_link(result.url, this_computer=this_computer)
    cover, timing = (link_or_none(link, this_computer=this_computer) for link in (result.cover_url, result.timing_url))
    return replace(result, url=url, cover_url=cover, timing_url=timing)


def link_or_none(link: str, *, this_computer: bool = True) -> str:
    """The link as it may be used; "" for one that may not."""
    try:
        return checked_link(link, this_computer=this_computer)
    except BadAnswer:
        return ""


def host_of(url: str) -> str:
    """The host of an address; empty when it is none."""
    try:
        host, port = urlsplit(url).hostname, urlsplit(url).port
    except ValueError:
        return ""
    return host if host and port != 0 else ""


def is_web_address(text: str) -> bool:
    """Whether a cloud could call this address: http or https, with a host."""
    scheme, _, _ = text.partition("://")
    return scheme.lower() in ("http", "https") and bool(host_of(text)) and not any(mark.isspace() for mark in text)


def is_loopback(host: str) -> bool:
    """Whether a host is this computer."""
    return host == "localhost" or (_is_number(host) and ipaddress.ip_address(host).is_loopback)


def _readable(link: str, host: str) -> bool:
    """Whether everyone who reads the link finds the same host in it, and nothing hidden."""
    if len(link) > LONGEST or not link.isprintable() or " " in link or "\\" in link:
        return False
    return bool(_is_number(host) or re.fullmatch(_HOST_NAME, host, re.IGNORECASE)) and "@" not in urlsplit(link).netloc


def _is_number(host: str) -> bool:
    try:
        return not getattr(ipaddress.ip_address(host), "scope_id", None)
    except ValueError:
        return False
