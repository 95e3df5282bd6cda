"""The libraries in the bundle: what the program needs on this system, and what those need."""

from __future__ import annotations

from collections.abc import Iterator
from importlib.metadata import distribution, requires

from packaging.requirements import Requirement
from packaging.utils import canonicalize_name

PROGRAM = "chanjing-studio"
PICTURES = "pillow"  # the sandbox draws with it; PyAV and eSpeak NG, its other libraries, stay out


def bundled() -> list[str]:
    """The names of their distributions, sorted; the program's own is among them."""
    known: set[str] = set()
    waiting = [PROGRAM, PICTURES]
    while waiting:
        name = canonicalize_name(waiting.pop())
        if name not in known:
            known.add(name)
            waiting.extend(_needs(name))
    return sorted(known)


def title(name: str) -> str:
    """How a distribution calls itself."""
    return distribution(name).metadata["Name"]


def _needs(name: str) -> Iterator[str]:
    for line in requires(name) or ():
        requirement = Requirement(line)
        if requirement.marker is None or requirement.marker.evaluate({"extra": ""}):
            yield requirement.name
