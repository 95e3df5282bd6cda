"""The figure's place at one press."""

from __future__ import annotations

from dataclasses import replace

from PySide6.QtWidgets import QVBoxLayout, QWidget

from chanjing_studio.domain.boxes import Size
from chanjing_studio.domain.scene import figure_box
from chanjing_studio.ui.canvas.editor import SceneEditor
from chanjing_studio.ui.canvas.layers import Layer
from chanjing_studio.ui.theme.look import Look
from chanjing_studio.ui.widgets.buttons import button
from chanjing_studio.ui.widgets.flow import Flow
from chanjing_studio.ui.widgets.label import label
from chanjing_studio.ui.words import tr


class FigurePanel(QWidget):
    """Whole in the picture, or in its middle; beside that what can be known of it."""

    def __init__(self, look: Look, editor: SceneEditor) -> None:
        super().__init__()
        self._editor = editor
        self._figure: Size | None = None
        self.whole = button(look, "figureWhole", " ", scale="small")
        self.middle = button(look, "figureMiddle", " ", scale="small")
        self._note = label("caption", state="muted", name="figureInfo", wrap=True)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(look.size("space.2"))
        row = QWidget()
        buttons = Flow(row, across=look.size("space.2"), down=look.size("space.2"))
        for part in (self.whole, self.middle):
            buttons.addWidget(part)
        for part in (row, self._note):
            column.addWidget(part)
        self.whole.clicked.connect(self._on_whole)
        self.middle.clicked.connect(self._on_middle)
        self.retranslate()

    def set_figure_size(self, size: Size | None) -> None:
        """The figure's own pixels."""
        self._figure = size
        self.retranslate()

    def controls(self) -> list[QWidget]:
        """Everything the keyboard stops at, in the order of the eye."""
        return [self.whole, self.middle]

    def retranslate(self) -> None:
        """Say everything in the language in force."""
        self.whole.setText(tr("Show whole", "a figure"))
        self.middle.setText(tr("Centre", "a figure"))
        size = self._figure
        own = tr("Original size {width}×{height}", "a figure", width=size.width, height=size.height) if size else ""
        self._note.setText(own)
        self._note.setVisible(bool(own))

    def _on_whole(self) -> None:
        scene = self._editor.scene
        self._editor.place(Layer.FIGURE, figure_box(self._figure or scene.figure.size, scene.size))

    def _on_middle(self) -> None:
        scene = self._editor.scene
        left = (scene.size.width - scene.figure.width) // 2
        self._editor.place(Layer.FIGURE, replace(scene.figure, x=left))
