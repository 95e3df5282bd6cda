"""The canvas: the scene in its true pixels, taken hold of by pointer and keyboard."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QPoint, QPointF, QRect, QRectF, Qt
from PySide6.QtGui import QFocusEvent, QKeyEvent, QMouseEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QFrame

from chanjing_studio.domain.boxes import Size
from chanjing_studio.domain.safe_areas import Place, safe_area
from chanjing_studio.domain.snapping import Guides
from chanjing_studio.ui.aloud import headed
from chanjing_studio.ui.canvas.art import SceneArt
from chanjing_studio.ui.canvas.editor import SceneEditor
from chanjing_studio.ui.canvas.hands import REACH, Grip, cursor_of, grip_at, nudge, ratio_of, sides_at
from chanjing_studio.ui.canvas.layers import MOVABLE, Layer, is_shown, layer_at, layer_name
from chanjing_studio.ui.canvas.lens import Lens
from chanjing_studio.ui.canvas.lookout import Lookout
from chanjing_studio.ui.canvas.overlay import (
    numbers_of,
    paint_checks,
    paint_frame,
    paint_guides,
    paint_safe_area,
    paint_selection,
)
from chanjing_studio.ui.theme.look import Look
from chanjing_studio.ui.words import say, tr


class CanvasView(Lookout):
    """Arrow keys move the selected layer, Tab goes from layer to layer and on."""

    def __init__(self, look: Look, editor: SceneEditor, art: SceneArt) -> None:
        super().__init__(editor.scene.size)
        self._look, self._editor, self._art = look, editor, art
        self._grip: Grip | None = None
        self._pan: QPoint | None = None
        self._guides, self._place = Guides(), None
        self._figure: Size | None = None
        self._dress()
        for news in (editor.selected, art.changed, look.changed):
            news.connect(self.viewport().update)
        editor.changed.connect(self._on_changed)
        editor.selected.connect(self._say)
        self._say()

    def show_place(self, place: Place | None) -> None:
        """What a place lays over a video, None for nothing."""
        self._place = place
        self.viewport().update()

    def set_figure_size(self, size: Size | None) -> None:
        """The figure's own pixels: its ratio is kept."""
        self._figure = size

    def focus_shape(self) -> tuple[QRect, int]:
        """The whole stage."""
        return self.rect(), self._look.size("radius.stage")

    def paintEvent(self, event: QPaintEvent) -> None:
        painter, lens, scene = QPainter(self.viewport()), self.lens, self._editor.scene
        whole = lens.seen(scene.canvas)
        if self._art.see_through:
            paint_checks(painter, whole.intersected(QRectF(event.rect())), look=self._look)
        ratio = self.viewport().devicePixelRatioF()
        painter.save()
        painter.translate(whole.topLeft())
        painter.scale(1 / ratio, 1 / ratio)
        self._art.paint(painter, scene, scale=lens.scale * ratio, quick=self._quick)
        painter.restore()
        self._paint_over(painter, lens, whole)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        if event.button() is Qt.MouseButton.MiddleButton:
            self._pan = event.position().toPoint()
            self.viewport().setCursor(Qt.CursorShape.ClosedHandCursor)
        elif event.button() is Qt.MouseButton.LeftButton:
            self._take(event.position())

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        at = event.position()
        if self._pan is not None:
            self.pan(at.toPoint() - self._pan)
            self._pan = at.toPoint()
        elif self._grip is not None:
            self._bring(at, free=bool(event.modifiers() & Qt.KeyboardModifier.AltModifier))
        else:
            self._show_cursor(at)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        self._pan = None
        self._let_go()
        self._show_cursor(event.position())

    def keyPressEvent(self, event: QKeyEvent) -> None:
        way = nudge(Qt.Key(event.key()), far=bool(event.modifiers() & Qt.KeyboardModifier.ShiftModifier))
        if way and self._movable(self._editor.layer):
            self._editor.place(self._editor.layer, self._editor.box.moved(*way), burst="arrows")
            self.reveal(self._editor.box)
        elif event.key() == Qt.Key.Key_Escape and self._grip:
            self._give_back()
        else:
            super().keyPressEvent(event)

    def focusNextPrevChild(self, next: bool) -> bool:  # noqa: A002, FBT001, N802 - Qt's names
        """The next layer that is shown; after the last one the keyboard goes on."""
        layers = [layer for layer in Layer if is_shown(self._editor.scene, layer)]
        rest = [layer for layer in layers if (layer > self._editor.layer if next else layer < self._editor.layer)]
        if not rest or not self.hasFocus():
            return super().focusNextPrevChild(next)
        self._editor.select(rest[0] if next else rest[-1])
        self.reveal(self._editor.box)
        return True

    def focusOutEvent(self, event: QFocusEvent) -> None:
        self._let_go()
        super().focusOutEvent(event)

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.LanguageChange:
            self._say()
            self.viewport().update()

    @property
    def _quick(self) -> bool:
        return self._grip is not None or self.settling

    def _dress(self) -> None:
        self.setObjectName("canvas")
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setMinimumSize(160, 160)
        self.setMouseTracking(True)
        self.viewport().setMouseTracking(True)
        self.viewport().setAutoFillBackground(False)
        for bar, name in ((self.horizontalScrollBar(), "canvasAcross"), (self.verticalScrollBar(), "canvasDown")):
            bar.setObjectName(name)

    def _paint_over(self, painter: QPainter, lens: Lens, whole: QRectF) -> None:
        scene, layer = self._editor.scene, self._editor.layer
        if area := safe_area(self._place, scene.size) if self._place else None:
            paint_safe_area(painter, whole, lens.seen(area))
        paint_frame(painter, whole, ink=self._look.colour("line-strong"), width=1)
        ink = self._look.colour("guide")
        paint_guides(painter, self._guides, lens, canvas=scene.size, ink=ink)
        if self._movable(layer):
            box, room = self._editor.box, QRectF(self.viewport().rect())
            paint_selection(painter, lens.seen(box), numbers_of(box), look=self._look, room=room)
        elif is_shown(scene, layer) and layer is not Layer.MARK:
            paint_frame(painter, lens.seen(self._editor.box), ink=ink)

    def _movable(self, layer: Layer) -> bool:
        hidden = self._art.see_through and layer is Layer.CAPTIONS
        return layer in MOVABLE and is_shown(self._editor.scene, layer) and not hidden

    def _take(self, at: QPointF) -> None:
        scene, lens, selected = self._editor.scene, self.lens, self._editor.layer
        ratio = ratio_of(self._figure, scene.figure)
        self._grip = grip_at(at, lens, scene, selected=selected, ratio=ratio)
        point = lens.point(at)
        self._editor.select(self._grip.layer if self._grip else layer_at(scene, point.x(), point.y()))
        if self._grip:
            self._editor.hold()

    def _bring(self, at: QPointF, *, free: bool) -> None:
        if self._grip is None:
            return
        lens = self.lens
        reach = 0.0 if free else REACH / lens.scale
        box, self._guides = self._grip.brought(lens.point(at), self._editor.scene, reach=reach)
        self._editor.place(self._grip.layer, box, burst="drag")
        self.viewport().update()

    def _let_go(self) -> None:
        if self._grip is not None:
            self._grip, self._guides = None, Guides()
            self._editor.end_burst()
            self._say()
            self.viewport().update()

    def _give_back(self) -> None:
        """Escape: as if it had not been taken."""
        if self._grip is not None:
            self._editor.place(self._grip.layer, self._grip.box, burst="drag")
            self._let_go()

    def _show_cursor(self, at: QPointF) -> None:
        scene, lens = self._editor.scene, self.lens
        point = lens.point(at)
        sides = sides_at(at, lens, scene, self._editor.layer)
        self.viewport().setCursor(cursor_of(sides, layer_at(scene, point.x(), point.y())))

    def _on_changed(self) -> None:
        self.look_at(self._editor.scene.size)
        self._say()
        self.viewport().update()

    def _say(self) -> None:
        self.setAccessibleName(tr("Canvas"))
        self.setAccessibleDescription(headed(say(layer_name(self._editor.layer)), numbers_of(self._editor.box)))
