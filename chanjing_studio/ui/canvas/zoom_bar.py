"""How near the canvas is looked at."""

from __future__ import annotations

from PySide6.QtCore import QEvent, Qt
from PySide6.QtWidgets import QHBoxLayout, QWidget

from chanjing_studio.ui.canvas.lens import LEAST, MOST
from chanjing_studio.ui.canvas.view import CanvasView
from chanjing_studio.ui.theme.look import Look
from chanjing_studio.ui.widgets.buttons import button, name_button
from chanjing_studio.ui.widgets.label import label
from chanjing_studio.ui.widgets.plate import Plate
from chanjing_studio.ui.words import tr

_PAD, _PERCENT = 2, 44


class ZoomBar(Plate):
    """Nearer, farther, all of it, and the scale in percent."""

    def __init__(self, look: Look, view: CanvasView) -> None:
        super().__init__(look, radius="radius.control")
        self._view = view
        self.show_ground("panel", "line-strong")
        self.farther = button(look, "zoomOut", role="ghost", icon="minus", scale="small")
        self.nearer = button(look, "zoomIn", role="ghost", icon="plus", scale="small")
        self.fit = button(look, "zoomFit", " ", role="ghost", scale="small")
        self._percent = label("small", name="zoomPercent")
        self._percent.setFont(look.font("timecode"))
        self._percent.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self._percent.setFixedWidth(_PERCENT)
        self._lay_out()
        self.farther.clicked.connect(view.farther)
        self.nearer.clicked.connect(view.nearer)
        self.fit.clicked.connect(view.fit)
        view.zoomed.connect(self._show)
        self.retranslate()

    def controls(self) -> list[QWidget]:
        """Everything the keyboard stops at, in the order of the eye."""
        return [self.farther, self.nearer, self.fit]

    def retranslate(self) -> None:
        """Say everything in the language in force."""
        name_button(self.farther, tr("Zoom out"))
        name_button(self.nearer, tr("Zoom in"))
        self.fit.setText(tr("Fit", "see the whole canvas"))
        self.fit.setAccessibleName(tr("See the whole canvas"))
        self._show()

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.LanguageChange:
            self.retranslate()

    def _lay_out(self) -> None:
        row = QHBoxLayout(self)
        row.setContentsMargins(_PAD, _PAD, _PAD, _PAD)
        row.setSpacing(_PAD)
        for part in (self.farther, self._percent, self.nearer, self.fit):
            row.addWidget(part)

    def _show(self) -> None:
        scale = self._view.scale
        self._percent.setText(f"{round(100 * scale)}%")
        self.farther.setEnabled(scale > LEAST)
        self.nearer.setEnabled(scale < MOST)
