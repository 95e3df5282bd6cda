"""What can be set of the selected layer."""

from __future__ import annotations

from dataclasses import replace

from PySide6.QtCore import QEvent, QSignalBlocker
from PySide6.QtWidgets import QFrame, QHBoxLayout, QVBoxLayout, QWidget

from chanjing_studio.domain.words import Sentence
from chanjing_studio.ui.canvas.background_panel import BackgroundPanel
from chanjing_studio.ui.canvas.box_fields import BoxFields
from chanjing_studio.ui.canvas.captions_panel import CaptionsPanel
from chanjing_studio.ui.canvas.editor import SceneEditor
from chanjing_studio.ui.canvas.figure_panel import FigurePanel
from chanjing_studio.ui.canvas.layers import MOVABLE, Layer, layer_name
from chanjing_studio.ui.canvas.mark_panel import MarkPanel
from chanjing_studio.ui.theme.look import Look
from chanjing_studio.ui.theme.roles import set_role
from chanjing_studio.ui.widgets.label import label
from chanjing_studio.ui.widgets.switch import Switch
from chanjing_studio.ui.words import say, tr


class LayerPanel(QFrame):
    """Its name, whether it is there, where it stands in numbers, and what is its own."""

    def __init__(self, look: Look, editor: SceneEditor, captions: CaptionsPanel, background: BackgroundPanel) -> None:
        super().__init__()
        set_role(self, "panel")
        self.setObjectName("layerPanel")
        self._editor = editor
        self.captions, self.background = captions, background
        self.mark, self.figure = MarkPanel(look, editor), FigurePanel(look, editor)
        self.box = BoxFields(look, editor)
        self.captions_switch, self.mark_switch = Switch(look, "subtitleShow"), Switch(look, "markShow")
        self._title = label("strong", name="layerTitle")
        self._panels: dict[Layer, QWidget] = {
            Layer.MARK: self.mark,
            Layer.CAPTIONS: captions,
            Layer.FIGURE: self.figure,
            Layer.PICTURE: background,
            Layer.COLOUR: background,
        }
        self._lay_out(look)
        self.captions_switch.toggled.connect(self._on_captions)
        self.mark_switch.toggled.connect(self._on_mark)
        editor.changed.connect(self._show)
        editor.selected.connect(self._show)
        self.retranslate()

    def controls(self) -> list[QWidget]:
        """Everything the keyboard stops at, in the order of the eye."""
        own = (self.captions, self.mark, self.figure, self.background)
        parts = [part for panel in own for part in panel.controls()]
        return [self.captions_switch, self.mark_switch, *self.box.spins, *parts]

    def retranslate(self) -> None:
        """Say everything in the language in force."""
        self.captions_switch.setAccessibleName(tr("Show subtitles"))
        self.mark_switch.setAccessibleName(tr("Show the AI mark"))
        for panel in (self.captions, self.mark, self.figure, self.background):
            panel.retranslate()
        self._show()

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.LanguageChange:
            self.retranslate()

    def toggle_captions(self) -> None:
        """Show the subtitles, or hide them."""
        self._on_captions(on=not self._editor.scene.captions.shown)

    def _lay_out(self, look: Look) -> None:
        column, head = QVBoxLayout(self), QHBoxLayout()
        column.setContentsMargins(14, 12, 14, 12)
        column.setSpacing(10)
        head.addWidget(self._title, 1)
        for switch in (self.captions_switch, self.mark_switch):
            head.addWidget(switch)
        column.addLayout(head)
        column.addWidget(self.box)
        for panel in dict.fromkeys(self._panels.values()):
            column.addWidget(panel)

    def _on_captions(self, on: bool) -> None:  # noqa: FBT001 - Qt's signal
        words = Sentence("Show the subtitles") if on else Sentence("Hide the subtitles")
        scene = self._editor.scene
        self._editor.change(scene.with_(captions=replace(scene.captions, shown=on)), words)

    def _on_mark(self, on: bool) -> None:  # noqa: FBT001 - Qt's signal
        self.mark.set_on(on=on)

    def _show(self) -> None:
        layer, scene = self._editor.layer, self._editor.scene
        self._title.setText(say(layer_name(layer)))
        for switch, whose, on in (
            (self.captions_switch, Layer.CAPTIONS, scene.captions.shown),
            (self.mark_switch, Layer.MARK, scene.mark is not None),
        ):
            switch.setVisible(layer is whose)
            blocker = QSignalBlocker(switch)
            switch.setChecked(on)
            blocker.unblock()
        self.box.setVisible(layer in MOVABLE or (layer is Layer.PICTURE and scene.backdrop is not None))
        shown = self._panels[layer]
        for panel in dict.fromkeys(self._panels.values()):
            panel.setVisible(panel is shown)
