"""The mark that says that a machine made the video: on unless it is taken off, in one of the corners."""

from __future__ import annotations

from PySide6.QtCore import QSignalBlocker
from PySide6.QtWidgets import QComboBox, QSizePolicy, QVBoxLayout, QWidget

from chanjing_studio.domain.scene import Corner
from chanjing_studio.domain.words import Sentence
from chanjing_studio.ui.canvas.editor import SceneEditor
from chanjing_studio.ui.canvas.layers import corner_name
from chanjing_studio.ui.theme.look import Look
from chanjing_studio.ui.widgets.label import label
from chanjing_studio.ui.widgets.tip import name_choice
from chanjing_studio.ui.widgets.wheel import keep_from_wheel
from chanjing_studio.ui.words import say, tr


class MarkPanel(QWidget):
    """Its corner, and why it is there; the switch stands in the head of the panel."""

    def __init__(self, look: Look, editor: SceneEditor) -> None:
        super().__init__()
        self._editor, self._last = editor, Corner.TOP_LEFT
        self.corner = QComboBox()
        self.corner.setObjectName("markCorner")
        self.corner.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)
        for corner in Corner:
            self.corner.addItem("", corner)
        keep_from_wheel(self.corner)
        self._why = label("caption", state="muted", name="markWhy", wrap=True)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(look.size("space.2"))
        column.addWidget(self.corner)
        column.addWidget(self._why)
        self.corner.currentIndexChanged.connect(self._on_corner)
        editor.changed.connect(self._show)
        self.retranslate()

    def controls(self) -> list[QWidget]:
        """Everything the keyboard stops at."""
        return [self.corner]

    def set_on(self, *, on: bool) -> None:
        """Put the mark into its last corner, or take it off."""
        words = Sentence("Put the AI mark on") if on else Sentence("Take the AI mark off")
        self._editor.change(self._editor.scene.with_(mark=self._last if on else None), words)

    def retranslate(self) -> None:
        """Say everything in the language in force."""
        name_choice(self.corner, tr("Corner of the AI mark"))
        for row, corner in enumerate(Corner):
            self.corner.setItemText(row, say(corner_name(corner)))
        self._show()

    def _on_corner(self) -> None:
        corner = Corner(self.corner.currentData())
        self._editor.change(self._editor.scene.with_(mark=corner), Sentence("Move the AI mark"))

    def _show(self) -> None:
        mark = self._editor.scene.mark
        if mark is not None:
            self._last = mark
            blocker = QSignalBlocker(self.corner)
            self.corner.setCurrentIndex(self.corner.findData(mark))
            blocker.unblock()
        self.corner.setEnabled(mark is not None)
        self._why.setText(
            tr("Says that AI made this video. China's rules ask for it, and so do most places that show videos.")
            if mark is not None
            else tr("Without it, whoever shows the video has to say in another way that AI made it.")
        )
