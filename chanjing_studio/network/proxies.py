"""Which proxy leads to an address."""

from __future__ import annotations

from requests.utils import get_environ_proxies, select_proxy

from chanjing_studio.domain.links import host_of, is_loopback


def proxies_for(url: str, chosen: str | None) -> dict[str, str]:
    """By scheme, as requests wants them. ``chosen`` is an http address, "" for none, None for the system's."""
    if chosen == "" or is_loopback(host_of(url)):
        return {}
    if chosen is None:
        return get_environ_proxies(url)
    return {"http": chosen, "https": chosen}


def proxy_for(url: str, chosen: str | None) -> str:
    """The address of the one that is used, which may hold a password; "" for none."""
    return select_proxy(url, proxies_for(url, chosen)) or ""
