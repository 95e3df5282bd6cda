"""What may be written down: text without the secrets that are in memory, and without what looks like one."""

from __future__ import annotations

import json
import re
import threading
from functools import cache
from urllib.parse import quote, quote_plus

HIDDEN = "…"
_REMEMBERED = 32  # tokens are renewed; those long dead open nothing, and each costs a line 20 microseconds

_NAMES = (
    r"token|secret(?:[_ -]?key)?|signature|passw(?:or)?d|passphrase|pwd|api[_ -]?key|app[_ -]?id|credentials?"
    r"|access[_-]?key[_-]?id|expires"
)
# Between a name and its value: in an address, in JSON, in JSON inside JSON, in a list of pairs.
_BETWEEN = r"[\w-]{0,16}(?:\\*[\"']\s*,|\\*[\"']?\s*(?:[:=]|%3[ad]))\s*b?"
_VALUE = r"(?:\\*\"[^\"]*\"|\\*'[^']*'|[\"']?[^\s&,;\"'}\])]+)"
_SHAPES = (
    # user:password@ in an address, and without one. A password may hold what should have been encoded.
    (r"((?::|%3a)(?:\\*/|%2f){2})[^\s\"<>]{0,512}(?:@|%40)", rf"\1{HIDDEN}@"),
    (r"(?<![\w.%+-])[\w.%+-]{1,64}:[^\s@\"'<>/]{1,256}@(?=[\w\[])", f"{HIDDEN}@"),
    # The query of an address: what signs it, and for how long.
    (r"(\?|%3f|\\u003f)[^\s\"<>]+", rf"\1{HIDDEN}"),
    (r"((?:cookie|authorization)\\*[\"']?\s*[:=,]\s*).+", rf"\1{HIDDEN}"),
    (rf"((?:{_NAMES}){_BETWEEN}){_VALUE}", rf"\1{HIDDEN}"),
    # What looks like a token of any kind. The cloud's numbers and trace ids are shorter, a path is cut by its slashes,
    # and the long names of functions have no digits.
    (r"\beyJ[\w-]{8,}\.[\w-]{8,}(?:\.[\w-]*)?", HIDDEN),
    (r"(?<![A-Za-z0-9+/])[A-Za-z0-9+/]{40,}={1,2}", HIDDEN),
    (r"(?<![\w+=-])(?=[A-Za-z+_=-]*\d)[A-Za-z0-9+_=-]{40,}", HIDDEN),
)


class Secrets:
    """Those in memory. Threads may tell of one while others write."""

    def __init__(self) -> None:
        self._known: dict[str, re.Pattern[str] | None] = {}
        self._lock = threading.Lock()

    def hide(self, *secrets: str) -> None:
        """From here on these are written nowhere. Words too short or too plain to be a secret are let through."""
        with self._lock:
            for secret in filter(_is_one, secrets):
                self._known[secret] = self._known.pop(secret, None)
            for oldest in list(self._known)[:-_REMEMBERED]:
                del self._known[oldest]

    def redacted(self, text: str) -> str:
        """The text with ``HIDDEN`` in the place of each secret, in whatever way it is encoded there."""
        for pattern in self._compiled():
            text = pattern.sub(HIDDEN, text)
        for shape, instead in _shapes():
            text = shape.sub(instead, text)
        return text

    def _compiled(self) -> list[re.Pattern[str]]:
        """One for each secret, so that a new token costs its own milliseconds; the longest may hold a shorter one."""
        with self._lock:
            for secret, pattern in self._known.items():
                self._known[secret] = pattern or _pattern(secret)
            longest_first = sorted(self._known, key=len, reverse=True)
            return [pattern for secret in longest_first if (pattern := self._known[secret])]


# One for the process, as its log and its memory are: nothing that writes can be without it.
_IN_MEMORY = Secrets()
hide, redacted = _IN_MEMORY.hide, _IN_MEMORY.redacted


def _is_one(text: str) -> bool:
    """An App ID has 8 characters; the sandbox's, a plain word of 7, is known to everyone."""
    return len(text) >= 8 or (len(text) >= 6 and any(sign.isdigit() for sign in text))


def _pattern(secret: str) -> re.Pattern[str]:
    longest_first = sorted(_forms(secret), key=len, reverse=True)
    return re.compile("|".join(map(re.escape, longest_first)), re.IGNORECASE)


def _forms(secret: str) -> set[str]:
    """The secret as addresses, JSON and Python write it."""
    encoded = quote(secret, safe="")
    escaped = json.dumps(secret)[1:-1]
    return {
        secret,
        encoded,
        quote(encoded, safe=""),
        quote_plus(secret),
        quote(secret),
        escaped,
        escaped.replace("/", r"\/"),
        json.dumps(escaped)[1:-1],
        json.dumps(secret, ensure_ascii=False)[1:-1],
        repr(secret)[1:-1],
        repr(secret.encode(errors="surrogatepass"))[2:-1],
    }


@cache
def _shapes() -> tuple[tuple[re.Pattern[str], str], ...]:
    """Compiled by the first line that is written: it takes milliseconds that the first paint does not wait for."""
    return tuple((re.compile(shape, re.IGNORECASE), instead) for shape, instead in _SHAPES)
