"""How often a call may be made: sliding windows in real time, never shortened by the pace."""

import time
from collections import defaultdict, deque
from collections.abc import Mapping
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Limit:
    """At most `calls` in any `seconds`."""

    calls: int
    seconds: float


class Limits:
    """Counts calls by name; names without a rule are free."""

    def __init__(self) -> None:
        self._usual: dict[str, Limit] = {}
        self._rules: dict[str, Limit] = {}
        self._calls: defaultdict[str, deque[float]] = defaultdict(deque)

    def declare(self, name: str, limit: Limit) -> None:
        """Say the rule that holds until tests change it, and again after `reset`."""
        self._usual[name] = self._rules[name] = limit

    def change(self, rules: Mapping[str, Limit | None]) -> None:
        """Put other rules in force; None lifts one."""
        for name, limit in rules.items():
            self._calls.pop(name, None)
            if limit is None:
                self._rules.pop(name, None)
            else:
                self._rules[name] = limit

    def lift(self) -> None:
        """Let every call pass."""
        self._rules.clear()

    def reset(self) -> None:
        """Put the usual rules back and forget the calls counted so far."""
        self._rules = dict(self._usual)
        self._calls.clear()

    def in_force(self) -> dict[str, Limit]:
        """The rules by name."""
        return dict(self._rules)

    def admits(self, name: str) -> bool:
        """Count a call and say whether it is within its limit; refused calls are not counted."""
        limit = self._rules.get(name)
        if limit is None:
            return True
        recent, now = self._calls[name], time.monotonic()
        while recent and recent[0] <= now - limit.seconds:
            recent.popleft()
        if len(recent) >= limit.calls:
            return False
        recent.append(now)
        return True
