"""Everything of the canvas put together, for a form to lay out."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from itertools import pairwise
from pathlib import Path

from PySide6.QtCore import QObject, Qt, Signal
from PySide6.QtGui import QImage, QKeySequence, QShortcut
from PySide6.QtWidgets import QBoxLayout, QFrame, QGridLayout, QVBoxLayout, QWidget

from chanjing_studio.domain.avatars import Font
from chanjing_studio.domain.boxes import Size
from chanjing_studio.domain.safe_areas import Place
from chanjing_studio.domain.scene import Scene
from chanjing_studio.services.background import Background
from chanjing_studio.ui.canvas.art import SceneArt
from chanjing_studio.ui.canvas.backdrop import BackdropPart, settled
from chanjing_studio.ui.canvas.background_panel import BackgroundPanel
from chanjing_studio.ui.canvas.captions_panel import CaptionsPanel
from chanjing_studio.ui.canvas.editor import SceneEditor
from chanjing_studio.ui.canvas.faces import Faces
from chanjing_studio.ui.canvas.layer_panel import LayerPanel
from chanjing_studio.ui.canvas.layers import Layer
from chanjing_studio.ui.canvas.layers_card import LayersCard
from chanjing_studio.ui.canvas.stage_bar import StageBar
from chanjing_studio.ui.canvas.view import CanvasView
from chanjing_studio.ui.canvas.zoom_bar import ZoomBar
from chanjing_studio.ui.theme.look import Look
from chanjing_studio.ui.theme.roles import set_role

_ZOOM_AIR = 8


class CanvasDesk(QObject):
    """``layers`` is the left column, ``stage`` the middle one; both have their keys. ``changed``: the scene is another.

    ``font_wanted`` asks, by the cloud's id, for the file of a typeface; answer with ``take_face``. Pictures that are
    chosen are kept in ``folder``.
    """

    changed = Signal()
    font_wanted = Signal(str)

    def __init__(self, look: Look, background: Background, *, folder: Path) -> None:
        super().__init__()
        self.faces = Faces(look.font("body").families())
        self.editor, self.art = SceneEditor(settle=settled), SceneArt(self.faces)
        self.backdrop = BackdropPart(background, self.editor, self.art, folder=folder)
        self.view = CanvasView(look, self.editor, self.art)
        captions = CaptionsPanel(look, self.editor, self.faces)
        panel = BackgroundPanel(look, self.editor, self.backdrop)
        self.panel = LayerPanel(look, self.editor, captions, panel)
        adds = {
            Layer.MARK: lambda: self.panel.mark.set_on(on=True),
            Layer.CAPTIONS: self.panel.toggle_captions,
            Layer.PICTURE: panel.choose.click,
        }
        self.card = LayersCard(look, self.editor, adds)
        self.bar, self._zoom = StageBar(look, self.editor), ZoomBar(look, self.view)
        self.layers, self.stage = QWidget(), QWidget()
        self.backdrop.setParent(self.stage)  # what it still reads ends with the page
        self.editor.end_with(self.stage)
        self._lay_out(look)
        self._connect()
        for column in (self.layers, self.stage):
            self.add_keys(column)

    @property
    def scene(self) -> Scene:
        """The scene as it is now."""
        return self.editor.scene

    @property
    def place(self) -> Place | None:
        """Where the video will be shown, as far as the user says."""
        return self.bar.place

    def set_scene(self, scene: Scene) -> None:
        """Another scene, such as that of a draft; the steps of the former one are gone."""
        self.backdrop.start_anew()
        self.editor.set_scene(scene)

    def set_figure(self, name: str, size: Size | None, picture: QImage | None = None) -> None:
        """Who is seen, in which pixels they were drawn, and what they look like, once that is there."""
        self.card.list.layers.figure = name
        self.card.list.layers.tell()
        for part in (self.view, self.panel.box, self.panel.figure, self.bar.size_bar):
            part.set_figure_size(size)
        self.art.set_figure(picture)

    def show_field(self, field: str) -> QWidget | None:
        """The control of a field of a scene's problems, with its layer selected; None for another field."""
        if field == "canvas":
            return self.bar.size_bar.preset
        wanted = {
            "background": (Layer.COLOUR, self.panel.background.colour.edit),
            "figure": (Layer.FIGURE, self.panel.box.spins[0]),
            "captions": (Layer.CAPTIONS, self.panel.box.spins[0]),
        }.get(field)
        if wanted is None:
            return None
        self.editor.select(wanted[0])
        return wanted[1]

    def set_script(self, script: str, own_line: str = "") -> None:
        """The words that will be told; ``own_line`` is the first of the user's own subtitles, told as it is."""
        self.art.set_script(script, own_line)

    def set_fonts(self, fonts: Sequence[Font]) -> None:
        """The cloud's typefaces."""
        self.panel.captions.show_fonts(fonts)

    def forget_faces(self) -> None:
        """Other typefaces go by the same ids from now on."""
        self.panel.captions.forget_fonts()

    def take_face(self, font_id: str, data: bytes | None) -> None:
        """The file of a typeface, None where it could not be had."""
        self.faces.take(font_id, data)

    def set_see_through(self, *, see_through: bool) -> None:
        """Whether the video will have neither background nor subtitles."""
        self.art.set_see_through(see_through=see_through)

    def set_strip(self, *, strip: bool) -> None:
        """List and panel side by side, to stand over the canvas where there is no room beside it."""
        ways = QBoxLayout.Direction
        self._left.setDirection(ways.LeftToRight if strip else ways.TopToBottom)

    def add_keys(self, widget: QWidget) -> None:
        """The keys for steps back and forth and for zooming, in a widget and all it holds, text fields apart."""
        keys: tuple[tuple[QKeySequence.StandardKey, Callable[[], None]], ...] = (
            (QKeySequence.StandardKey.Undo, self.editor.undo),
            (QKeySequence.StandardKey.Redo, self.editor.redo),
            (QKeySequence.StandardKey.ZoomIn, self.view.nearer),
            (QKeySequence.StandardKey.ZoomOut, self.view.farther),
        )
        for key, act in keys:
            shortcut = QShortcut(key, widget, context=Qt.ShortcutContext.WidgetWithChildrenShortcut)
            shortcut.activated.connect(act)

    def controls(self) -> list[QWidget]:
        """Everything the keyboard stops at, in the order of the eye."""
        return [*self._left_controls(), *self._stage_controls()]

    def _left_controls(self) -> list[QWidget]:
        return [self.card.looks, self.card.add, self.card.list, *self.panel.controls()]

    def _stage_controls(self) -> list[QWidget]:
        return [*self.bar.controls(), self.view, *self._zoom.controls()]

    def _lay_out(self, look: Look) -> None:
        middle, frame = QVBoxLayout(self.stage), QFrame()
        self._left = left = QVBoxLayout(self.layers)
        for column, air in ((left, look.size("space.3")), (middle, 10)):
            column.setContentsMargins(0, 0, 0, 0)
            column.setSpacing(air)
        for card in (self.card, self.panel):
            left.addWidget(card, 0, Qt.AlignmentFlag.AlignTop)
        left.addStretch(1)
        middle.addWidget(self.bar)
        set_role(frame, "stage")
        grid, corner = QGridLayout(frame), QWidget()
        grid.setContentsMargins(0, 0, 0, 0)
        grid.addWidget(self.view, 0, 0)
        inset = QVBoxLayout(corner)
        inset.setContentsMargins(0, 0, _ZOOM_AIR, _ZOOM_AIR)
        inset.addWidget(self._zoom)
        grid.addWidget(corner, 0, 0, Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignBottom)
        middle.addWidget(frame, 1)
        for column in (self._left_controls(), self._stage_controls()):
            for before, after in pairwise(column):
                QWidget.setTabOrder(before, after)

    def _connect(self) -> None:
        self.editor.changed.connect(self.changed)
        self.panel.captions.font_wanted.connect(self.font_wanted)
        self.bar.placed.connect(self._on_placed)
        self.card.list.eye_pressed.connect(self._on_eye)

    def _on_placed(self) -> None:
        self.view.show_place(self.place)
        self.panel.captions.show_place(self.place)

    def _on_eye(self, layer: int) -> None:
        if layer == Layer.CAPTIONS:
            self.panel.toggle_captions()
        elif not self.backdrop.toggle():
            self.panel.background.choose.click()
