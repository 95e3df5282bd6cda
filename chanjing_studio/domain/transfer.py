"""How far a file is on its way to a cloud."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Transfer:
    """Bytes on their way: done, of how many, how many a second; ``rates`` are the last seconds' speeds, 0 to 1."""

    done: int
    total: int
    rate: float = 0.0
    rates: tuple[float, ...] = ()

    @property
    def share(self) -> float:
        """0 to 1."""
        return self.done / self.total if self.total else 0.0

    @property
    def seconds_left(self) -> float | None:
        """At the present speed; None while it is unknown."""
        return (self.total - self.done) / self.rate if self.rate > 0 else None
