"""Who is called first on the way to a place: the place itself, or a proxy."""

from __future__ import annotations

import base64
from dataclasses import dataclass
from urllib.parse import SplitResult, unquote, urlsplit

from chanjing_studio.domain.checkup import Place
from chanjing_studio.domain.links import host_of
from chanjing_studio.network.proxies import proxy_for

_PORTS = {"http": 80, "https": 443}
_UNREADABLE = SplitResult("", "", "", "", "")


@dataclass(frozen=True, slots=True)
class Way:
    """``proxy`` is None where there is none; one whose address cannot be read has no scheme."""

    target: SplitResult
    proxy: SplitResult | None
    by_system: bool

    @classmethod
    def to(cls, place: Place, chosen: str | None) -> Way:
        """``chosen`` is an http address, "" for none, None for the system's."""
        return cls(urlsplit(place.address), _parted(proxy_for(place.address, chosen)), chosen is None)

    @property
    def host(self) -> str:
        return host_of(self.target.geturl())

    @property
    def secure(self) -> bool:
        return self.target.scheme == "https"

    @property
    def passable(self) -> bool:
        """Whether its proxy, if any, is one for web addresses."""
        return self.proxy is None or (self.proxy.scheme in _PORTS and bool(self.proxy.hostname))

    @property
    def first(self) -> tuple[str, int]:
        """The host and the port that are called."""
        called = self.proxy or self.target
        return called.hostname or "", called.port or _PORTS.get(called.scheme, 0)

    @property
    def first_words(self) -> str:
        """The same to be shown: without name and password."""
        host, port = self.first
        return host if port in _PORTS.values() else f"{host}:{port}"

    @property
    def tunnel(self) -> bytes:
        """What is asked of the proxy."""
        there = f"{self.host}:{self.target.port or _PORTS['https']}"
        head = [f"CONNECT {there} HTTP/1.1", f"Host: {there}"]
        if self.proxy and self.proxy.username is not None:
            login = f"{unquote(self.proxy.username)}:{unquote(self.proxy.password or '')}"
            head.append(f"Proxy-Authorization: Basic {base64.b64encode(login.encode()).decode()}")
        return "\r\n".join((*head, "", "")).encode()

    @property
    def question(self) -> bytes:
        """What is asked of the place: nothing that needs a key."""
        path = self.target._replace(scheme="", netloc="", fragment="").geturl() or "/"
        head = f"GET {path} HTTP/1.1", f"Host: {self.target.netloc}", "Accept: */*", "Connection: close"
        return "\r\n".join((*head, "", "")).encode()


def _parted(proxy: str) -> SplitResult | None:
    if not proxy:
        return None
    try:
        parts = urlsplit(proxy if "://" in proxy else f"http://{proxy}")
        port = parts.port
    except ValueError:
        return _UNREADABLE
    return _UNREADABLE if port == 0 else parts
