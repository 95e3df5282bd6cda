"""The form's three columns, and how they give way in small windows."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise
from typing import cast

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QBoxLayout, QSizePolicy, QVBoxLayout, QWidget

from chanjing_studio.providers.chanjing.tasks.digital_human.form.lines_part import LinesPart
from chanjing_studio.providers.chanjing.tasks.digital_human.form.scrolled import ScrolledColumn
from chanjing_studio.ui.canvas.desk import CanvasDesk
from chanjing_studio.ui.size_class import SizeClass
from chanjing_studio.ui.theme.look import Look

_LAYERS, _WORDS, _WORDS_COMPACT = 262, 350, 320
_STAGE_LEAST, _STAGE_NARROW = 220, 420


class Columns:
    """Layers, canvas, words. Where there is no room for three, the layers lie in a strip under the canvas.

    Above it, they would push it out of sight in the small windows that need the strip.
    """

    def __init__(
        self, look: Look, form: QWidget, *, desk: CanvasDesk, lines: LinesPart, right: Sequence[QWidget]
    ) -> None:
        self._look, self._desk, self._lines = look, desk, lines
        layers, words = QWidget(), QWidget()
        self._left, self._layers = ScrolledColumn(layers, "layersScroll"), QVBoxLayout(layers)
        self._right = ScrolledColumn(words, "wordsScroll")
        self._strip = QBoxLayout(QBoxLayout.Direction.LeftToRight)
        self._columns = QBoxLayout(QBoxLayout.Direction.LeftToRight, form)
        self._words = QVBoxLayout(words)
        self._side_by_side = False
        self._left.room_changed.connect(self._fit_strip)
        self._fill(right)

    def controls(self) -> tuple[list[QWidget], list[QWidget]]:
        """Everything the keyboard stops at: at the left, and in the middle."""
        every = self._desk.controls()
        first_of_stage = every.index(self._desk.bar.controls()[0])
        return [*every[:first_of_stage], *self._lines.controls()], every[first_of_stage:]

    def set_size_class(self, size: SizeClass) -> None:
        """Fit into a short, compact or narrow window."""
        ways, strip = QBoxLayout.Direction, size.compact or size.narrow
        gutter = self._look.size("layout.gutter-short" if size.short else "layout.gutter")
        self._columns.setDirection(ways.TopToBottom if size.narrow else ways.LeftToRight)
        self._columns.setSpacing(gutter)
        self._strip.setDirection(ways.BottomToTop if strip else ways.LeftToRight)
        self._lead_keyboard(stage_first=strip)
        self._strip.setSpacing(gutter)
        self._lay_layers(strip=strip and not size.narrow, beside=not strip)
        self._right.set_width(0 if size.narrow else _WORDS_COMPACT if size.compact else _WORDS)
        self._right.set_whole(whole=strip)
        self._words.setSpacing(10 if size.short else 14)
        self._desk.stage.setMinimumHeight(_STAGE_NARROW if strip else _STAGE_LEAST)

    def _lead_keyboard(self, *, stage_first: bool) -> None:
        """Tab goes as the eye does."""
        layers, stage = self.controls()
        for before, after in pairwise([*stage, *layers] if stage_first else [*layers, *stage]):
            QWidget.setTabOrder(before, after)

    def _lay_layers(self, *, strip: bool, beside: bool) -> None:
        """Beside the canvas they scroll on their own, under it they are as high as they need."""
        inside = cast("QBoxLayout", self._desk.layers.layout())
        self._side_by_side = strip
        self._fit_strip()
        top = Qt.AlignmentFlag.AlignTop if strip else Qt.AlignmentFlag(0)
        for part in (self._desk.card, self._desk.panel):
            inside.setAlignment(part, top)
        self._left.set_width(_LAYERS if beside else 0)
        tall = QSizePolicy.Policy.Expanding if beside else QSizePolicy.Policy.Fixed
        self._left.setSizePolicy(QSizePolicy.Policy.Expanding, tall)
        self._left.set_whole(whole=not beside)

    def _fit_strip(self) -> None:
        """The list and what is set of a layer stand side by side in the strip, if their words have the room."""
        parts, gap = (self._desk.card, self._desk.panel), self._look.size("layout.gutter")
        needed = sum(part.minimumSizeHint().width() for part in parts) + gap
        self._desk.set_strip(strip=self._side_by_side and needed <= self._left.viewport().width())

    def _fill(self, right: Sequence[QWidget]) -> None:
        self._layers.setContentsMargins(0, 0, 0, 0)
        self._layers.setSpacing(self._look.size("space.3"))
        self._layers.addWidget(self._desk.layers)
        self._layers.addWidget(self._lines)
        self._layers.addStretch(1)
        self._strip.addWidget(self._left)
        self._strip.addWidget(self._desk.stage, 1)
        self._words.setContentsMargins(0, 0, 0, 0)
        for part in right:
            self._words.addWidget(part, 1 if part is right[1] else 0)
        self._columns.setContentsMargins(0, 0, 0, 0)
        self._columns.addLayout(self._strip, 1)
        self._columns.addWidget(self._right)
        self.set_size_class(SizeClass())
