"""From a scene's pixels to those of the window and back."""

from __future__ import annotations

from dataclasses import dataclass

from PySide6.QtCore import QPointF, QRectF, QSizeF

from chanjing_studio.domain.boxes import Box, Size

LEAST, MOST = 0.1, 4.0
_STEPS = (0.1, 0.17, 0.25, 0.33, 0.5, 0.67, 0.75, 1.0, 1.5, 2.0, 3.0, 4.0)
_NEAR = 1.01


@dataclass(frozen=True, slots=True)
class Lens:
    """``scale`` px of the window for one of the scene, whose corner is at ``left`` and ``top`` in the window."""

    scale: float = 1.0
    left: float = 0.0
    top: float = 0.0

    def seen(self, box: Box) -> QRectF:
        """Where a box of the scene is in the window."""
        corner = QPointF(self.left + box.x * self.scale, self.top + box.y * self.scale)
        return QRectF(corner, QSizeF(box.width * self.scale, box.height * self.scale))

    def point(self, at: QPointF) -> QPointF:
        """The point of the scene under one of the window."""
        return QPointF((at.x() - self.left) / self.scale, (at.y() - self.top) / self.scale)


def fitting(scene: Size, room: QSizeF) -> float:
    """The scale at which all of a scene is seen, and never larger than it is."""
    scale = min(room.width() / scene.width, room.height() / scene.height, 1.0)
    return max(LEAST, scale)


def bounded(scale: float) -> float:
    """A scale within what is offered."""
    return min(max(scale, LEAST), MOST)


def next_step(scale: float, *, nearer: bool) -> float:
    """The next of the usual scales."""
    if nearer:
        return next((step for step in _STEPS if step > scale * _NEAR), MOST)
    return next((step for step in reversed(_STEPS) if step < scale / _NEAR), LEAST)
