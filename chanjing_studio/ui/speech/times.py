"""Moments in a sound, as they are written and typed."""

from __future__ import annotations

import re
from unicodedata import normalize

_MINUTE, _HOUR = 60, 3600
_TYPED = re.compile(r"(?:(?:(\d{1,3}):)?(\d{1,4}):)?(\d{1,5}(?:[.,]\d{1,3})?)", re.ASCII)


def timecode(seconds: float) -> str:
    """To the hundredth: "0:15.20", "1:02:05.00"."""
    hundredths = max(0, round(seconds * 100))
    whole, rest = divmod(hundredths, 100)
    return f"{ruler_time(whole)}.{rest:02}"


def ruler_time(seconds: int) -> str:
    """Whole seconds: "0:15", "1:02:05"."""
    minutes, rest = divmod(seconds, _MINUTE)
    hours, minutes = divmod(minutes, _MINUTE)
    return f"{hours}:{minutes:02}:{rest:02}" if hours else f"{minutes}:{rest:02}"


def typed_time(text: str) -> float | None:
    """The seconds that someone typed as "15.2", "0:15.20" or "1:02:05"; None when it is no time."""
    found = _TYPED.fullmatch(normalize("NFKC", text).strip())  # full-width signs become plain ones
    if found is None:
        return None
    hours, minutes, seconds = found.groups()
    return int(hours or 0) * _HOUR + int(minutes or 0) * _MINUTE + float(seconds.replace(",", "."))
