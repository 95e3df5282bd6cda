"""How smoothly a figure is dragged over a canvas of 4K with a picture behind it."""

from __future__ import annotations

from collections.abc import Iterator

from tests.bench.processes import measure
from tests.bench.table import Goal, Row, middle

_SCALES = ("fit", "1.0", "4.0")


def rows(*, quick: bool) -> Iterator[Row]:
    """The frame that 99 of 100 do not exceed, for each way to look at it, the median of some rounds."""
    rounds = 1 if quick else 3
    for scale in _SCALES:
        large, small = (
            middle(measure("canvas", scale, size)["usual"] for _ in range(rounds)) for size in ("large", "small")
        )
        yield Row(
            what=f"a figure dragged over a 4K canvas with a 4K picture, scale {scale}: 99 % of frames stay below",
            measured=large,
            unit="ms",
            against="a 1080p canvas of one colour",
            reference=small,
            goal=Goal(16),
        )
