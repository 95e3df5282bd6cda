"""What the pointer takes hold of on the canvas, and where it brings it."""

from __future__ import annotations

from dataclasses import dataclass

from PySide6.QtCore import QPointF, QRectF, Qt

from chanjing_studio.domain.boxes import Box, Size
from chanjing_studio.domain.scene import Scene
from chanjing_studio.domain.snapping import Guides, Side, pulled, resting, snapped
from chanjing_studio.ui.canvas.layers import MOVABLE, Layer, box_of, is_shown, layer_at
from chanjing_studio.ui.canvas.lens import Lens

_NO_SIDES = Side(0)
REACH = 8.0
"""Window px within which a handle is met, and a box comes to rest at a line."""
_ACROSS, _UPRIGHT = Side.LEFT | Side.RIGHT, Side.TOP | Side.BOTTOM
_FALLING = (Side.LEFT | Side.TOP, Side.RIGHT | Side.BOTTOM)


@dataclass(frozen=True, slots=True, kw_only=True)
class Grip:
    """A layer that is held: by some of its sides, or as a whole. ``start`` and ``box`` are of the scene."""

    layer: Layer
    sides: Side
    start: QPointF
    box: Box
    ratio: float | None

    def brought(self, at: QPointF, scene: Scene, *, reach: float) -> tuple[Box, Guides]:
        """The box once the pointer is there; it comes to rest at lines within ``reach`` pixels of the scene."""
        right, down = round(at.x() - self.start.x()), round(at.y() - self.start.y())
        others = _others(scene, self.layer)
        if not self.sides:
            return snapped(self.box.moved(right, down), scene.size, reach=reach, others=others)
        guides = Guides()
        if self.ratio is None:  # what keeps its ratio cannot rest with both of its sides
            way = right, down
            right, down, guides = resting(self.box, self.sides, scene.size, way=way, reach=reach, others=others)
        return pulled(self.box, self.sides, right=right, down=down, ratio=self.ratio), guides


def grip_at(at: QPointF, lens: Lens, scene: Scene, *, selected: Layer, ratio: float) -> Grip | None:
    """What is taken hold of at a point of the window: a handle of the selected layer, else what lies there.

    None for what cannot be moved. ``ratio`` is the figure's, width through height.
    """
    sides = sides_at(at, lens, scene, selected)
    start = lens.point(at)
    layer = selected if sides else layer_at(scene, start.x(), start.y())
    if layer not in MOVABLE:
        return None
    kept = ratio if layer is Layer.FIGURE else None
    return Grip(layer=layer, sides=sides, start=start, box=box_of(scene, layer), ratio=kept)


def sides_at(at: QPointF, lens: Lens, scene: Scene, layer: Layer) -> Side:
    """The sides of a layer that a point of the window is near; none in the middle and outside."""
    if layer not in MOVABLE or not is_shown(scene, layer):
        return _NO_SIDES
    box = lens.seen(box_of(scene, layer))
    if not box.adjusted(-REACH, -REACH, REACH, REACH).contains(at):
        return _NO_SIDES
    return _near(at.x(), box.left(), box.right(), Side.LEFT, Side.RIGHT) | _near(
        at.y(), box.top(), box.bottom(), Side.TOP, Side.BOTTOM
    )


def cursor_of(sides: Side, layer: Layer | None) -> Qt.CursorShape:
    """The pointer's shape over sides, over a layer, or over nothing that can be moved."""
    if sides & _ACROSS and sides & _UPRIGHT:
        return Qt.CursorShape.SizeFDiagCursor if sides in _FALLING else Qt.CursorShape.SizeBDiagCursor
    if sides & _ACROSS:
        return Qt.CursorShape.SizeHorCursor
    if sides & _UPRIGHT:
        return Qt.CursorShape.SizeVerCursor
    return Qt.CursorShape.SizeAllCursor if layer in MOVABLE else Qt.CursorShape.ArrowCursor


def handles(box: QRectF) -> tuple[QPointF, ...]:
    """Where the handles of a box are drawn: in its corners."""
    return box.topLeft(), box.topRight(), box.bottomLeft(), box.bottomRight()


def _near(at: float, low: float, high: float, first: Side, last: Side) -> Side:  # noqa: PLR0917
    """The nearer of two sides, if it is near; of a small box only its outside is, so that it can be moved."""
    reach = min(REACH, (high - low) / 4)
    if at <= low + reach:
        return first
    return last if at >= high - reach else _NO_SIDES


def _others(scene: Scene, layer: Layer) -> tuple[Box, ...]:
    return tuple(box_of(scene, other) for other in MOVABLE if other is not layer and is_shown(scene, other))


def nudge(key: Qt.Key, *, far: bool) -> tuple[int, int] | None:
    """How far an arrow key moves, in pixels right and down."""
    step = 10 if far else 1
    ways = {
        Qt.Key.Key_Left: (-step, 0),
        Qt.Key.Key_Right: (step, 0),
        Qt.Key.Key_Up: (0, -step),
        Qt.Key.Key_Down: (0, step),
    }
    return ways.get(key)


def ratio_of(size: Size | None, box: Box) -> float:
    """The figure's true ratio, or that of its box as long as nobody knows it."""
    return (size or box.size).ratio
