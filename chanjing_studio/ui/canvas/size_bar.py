"""The canvas' size: a shape by its name, or two even numbers."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QSignalBlocker
from PySide6.QtWidgets import QComboBox, QHBoxLayout, QSizePolicy, QSpinBox, QWidget

from chanjing_studio.domain.boxes import Size, even
from chanjing_studio.domain.scene import SIDES, Grade, Shape, resized, shape_of, size_of
from chanjing_studio.domain.words import Sentence
from chanjing_studio.ui.canvas.editor import SceneEditor
from chanjing_studio.ui.canvas.hands import ratio_of
from chanjing_studio.ui.canvas.spins import number_spin, show_number
from chanjing_studio.ui.theme.look import Look
from chanjing_studio.ui.widgets.label import label
from chanjing_studio.ui.widgets.tip import name_choice
from chanjing_studio.ui.widgets.wheel import keep_from_wheel
from chanjing_studio.ui.words import tr

_BURST = "size"
_NAMED = tuple((shape, grade) for grade in Grade for shape in Shape)


class SizeBar(QWidget):
    """The last entry of the list is a free size; its two fields stand beside it then."""

    def __init__(self, look: Look, editor: SceneEditor) -> None:
        super().__init__()
        self._look, self._editor = look, editor
        self._figure: Size | None = None
        self.preset = QComboBox()
        self.preset.setObjectName("canvasPreset")
        self.preset.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToContents)
        self.preset.setSizePolicy(QSizePolicy.Policy.Maximum, QSizePolicy.Policy.Fixed)
        keep_from_wheel(self.preset)
        for named in _NAMED:
            self.preset.addItem("", named)
        self.preset.addItem("", None)
        self.width_spin, self.height_spin = (
            number_spin(name, SIDES[0], SIDES[1], step=2) for name in ("canvasWidth", "canvasHeight")
        )
        self._times = label("muted")
        self._times.setText("×")
        self._free, self._own, self._seen = False, False, editor.scene.size
        self._lay_out()
        self.preset.currentIndexChanged.connect(self._on_preset)
        self.width_spin.valueChanged.connect(self._on_side)
        self.height_spin.valueChanged.connect(self._on_side)
        editor.changed.connect(self._on_changed)
        look.changed.connect(self._dress)
        self._dress()
        self.retranslate()

    def set_figure_size(self, size: Size | None) -> None:
        """The figure's own pixels: its ratio is kept."""
        self._figure = size

    def controls(self) -> list[QWidget]:
        """Everything the keyboard stops at, in the order of the eye."""
        return [self.preset, self.width_spin, self.height_spin]

    def retranslate(self) -> None:
        """Say everything in the language in force."""
        name_choice(self.preset, tr("Size of the video"))
        self.width_spin.setAccessibleName(tr("Width of the video"))
        self.height_spin.setAccessibleName(tr("Height of the video"))
        for row, (shape, grade) in enumerate(_NAMED):
            self.preset.setItemText(row, _preset_name(shape, size_of(shape, grade)))
        self._show()

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.LanguageChange:
            self.retranslate()

    def _lay_out(self) -> None:
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(self._look.size("space.2"))
        row.addWidget(self.preset)
        for part in (self.width_spin, self._times, self.height_spin):
            row.addWidget(part)
        for spin in (self.width_spin, self.height_spin):
            spin.setFixedWidth(72)

    def _dress(self) -> None:
        icon = self._look.qicon("ratio", size=self._look.size("icon.inline"))
        for row in range(self.preset.count()):
            self.preset.setItemIcon(row, icon)

    def _on_preset(self) -> None:
        row = self.preset.currentIndex()
        self._free = row >= len(_NAMED)
        if not self._free:
            self._resize(size_of(*_NAMED[row]))
        self._show()

    def _on_side(self) -> None:
        self._resize(Size(_even(self.width_spin), _even(self.height_spin)))
        self._show()

    def _resize(self, size: Size) -> None:
        """From the scene before the first of several sizes: rounded once for each, a figure would lose its shape."""
        before = self._editor.before(_BURST)
        scene = resized(before, size, ratio=ratio_of(self._figure, before.figure))
        self._own = True
        self._editor.change(scene, Sentence("Change the size of the video"), burst=_BURST)
        self._own = False

    def _on_changed(self) -> None:
        """A size that came with a step back, or with a draft, goes by its name if it has one."""
        if self._editor.scene.size != self._seen:
            self._seen = self._editor.scene.size
            self._free = self._free and self._own
        self._show()

    def _show(self) -> None:
        size = self._editor.scene.size
        named = shape_of(size)
        free = named is None or self._free
        blocker = QSignalBlocker(self.preset)
        self.preset.setItemText(
            len(_NAMED),
            tr("Free size · {width}×{height}", "of a video", width=size.width, height=size.height)
            if free
            else tr("Free size…", "of a video"),
        )
        self.preset.setCurrentIndex(len(_NAMED) if named is None or self._free else _NAMED.index(named))
        blocker.unblock()
        for part in (self.width_spin, self._times, self.height_spin):
            part.setVisible(free)
        show_number(self.width_spin, size.width)
        show_number(self.height_spin, size.height)


def _even(spin: QSpinBox) -> int:
    return even(spin.value())


def _preset_name(shape: Shape, size: Size) -> str:
    width, height = size.width, size.height
    return {
        Shape.UPRIGHT: tr("Upright 9:16 · {width}×{height}", "a video's size", width=width, height=height),
        Shape.WIDE: tr("Wide 16:9 · {width}×{height}", "a video's size", width=width, height=height),
        Shape.SQUARE: tr("Square 1:1 · {width}×{height}", "a video's size", width=width, height=height),
        Shape.PORTRAIT: tr("Portrait 3:4 · {width}×{height}", "a video's size", width=width, height=height),
        Shape.LANDSCAPE: tr("Landscape 4:3 · {width}×{height}", "a video's size", width=width, height=height),
    }[shape]
