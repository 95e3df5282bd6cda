"""Versions of the program, put in order."""

from __future__ import annotations

import re

_VERSION = re.compile(r"(?:0|[1-9]\d{0,5})(?:\.(?:0|[1-9]\d{0,5})){1,3}", re.ASCII)


def numbers_of(version: str) -> tuple[int, ...] | None:
    """What a version such as "1.4" or "1.4.2" is compared by; None when it is no such version."""
    if not _VERSION.fullmatch(version):
        return None
    numbers = [int(part) for part in version.split(".")]
    while numbers and not numbers[-1]:
        numbers.pop()  # 1.4 and 1.4.0 are one
    return tuple(numbers)


def is_newer(version: str, than: str) -> bool:
    """Whether a version came after another; False where either is none."""
    one, other = numbers_of(version), numbers_of(than)
    return one is not None and other is not None and one > other
