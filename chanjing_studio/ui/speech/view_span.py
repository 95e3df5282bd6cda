"""Which part of a sound is in sight, and where on the screen its moments are."""

from __future__ import annotations

import bisect
from collections.abc import Sequence
from dataclasses import dataclass, replace

from chanjing_studio.domain.timed_lines import TimedLine

FINEST = 200.0  # px a second: a bar of 4 px is 20 ms
_CLOSER = 4.0  # a short sound can at least be drawn so many times as wide as the screen
_STEPS = (0.1, 0.2, 0.5, 1, 2, 5, 10, 15, 30, 60, 120, 300, 600, 900, 1800, 3600)


@dataclass(frozen=True, slots=True)
class ViewSpan:
    """A window of ``width`` px on a sound of ``seconds``: ``zoom`` is 0 (all of it) to 1, ``left`` is its first px.

    Pixels are counted from the sound's beginning and are whole, so that bars stay sharp wherever they are.
    """

    seconds: float = 0.0
    width: int = 1
    zoom: float = 0.0
    left: int = 0

    @property
    def scale(self) -> float:
        """Pixels a second."""
        whole = self.width / self.seconds if self.seconds > 0 else 1.0
        return whole * (max(FINEST, _CLOSER * whole) / whole) ** self.zoom

    @property
    def length(self) -> int:
        """Pixels of the whole sound."""
        return max(1, round(self.seconds * self.scale))

    def px(self, at: float) -> int:
        """Where on the screen a moment is."""
        return round(at * self.scale) - self.left

    def moment(self, px: float) -> float:
        """Which moment is at a place of the screen, within the sound."""
        return min(max(0.0, (px + self.left) / self.scale), self.seconds)

    def moved_to(self, left: float) -> ViewSpan:
        """The same window elsewhere, within the sound."""
        return replace(self, left=max(0, min(round(left), self.length - self.width)))

    def zoomed(self, zoom: float, *, around: float) -> ViewSpan:
        """Nearer or farther; the moment ``around`` stays where it is on the screen, if it is in sight."""
        px = self.px(around)
        px = px if 0 <= px <= self.width else self.width // 2
        nearer = replace(self, zoom=min(1.0, max(0.0, zoom)))
        return nearer.moved_to(around * nearer.scale - px)

    def following(self, at: float) -> ViewSpan:
        """The window in which a moment that is heard stands in the middle, or as near to it as the ends allow."""
        return self.moved_to(at * self.scale - self.width // 2)


def ruler_step(scale: float, least: float) -> float:
    """Seconds from mark to mark on a ruler of so many px a second, at least ``least`` px apart."""
    return next((step for step in _STEPS if step * scale >= least), _STEPS[-1])


def place_of(starts: Sequence[float], at: float) -> int:
    """Which of the lines that begin at these moments is the last to have begun; -1 before the first."""
    return bisect.bisect_right(starts, at + 0.0005) - 1


def starts_of(lines: Sequence[TimedLine]) -> list[float]:
    """When each line begins."""
    return [line.start for line in lines]
