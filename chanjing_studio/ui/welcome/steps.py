"""The three steps of the first start: bars for what is done, dots for what is to come."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QSize
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QLabel, QSizePolicy, QWidget

from chanjing_studio.ui.mirror.bars import Pen, paint_bars
from chanjing_studio.ui.theme.look import Look
from chanjing_studio.ui.theme.roles import set_role
from chanjing_studio.ui.widgets.label import IconLabel, label
from chanjing_studio.ui.words import tr

_PITCH, _BAR, _HEIGHT, _APART = 6, 3, 16, 28
_TALL = (10.0, 14.0, 8.0)


class Steps(QWidget):
    """Which step is done, which is now, and which are to come; each label says it in words, too."""

    def __init__(self, look: Look, count: int, *, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("welcomeSteps")
        self._now = 0
        self._steps = [_Step(look, number) for number in range(count)]
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(_APART)
        for step in self._steps:
            row.addWidget(step)
        row.addStretch(1)

    def set_words(self, names: Sequence[str]) -> None:
        """What the steps are called."""
        for step, name in zip(self._steps, names, strict=True):
            step.name.setText(name)
        self.show_step(self._now)

    def show_step(self, now: int) -> None:
        """The step that the user is at, from 0."""
        self._now = now
        for step in self._steps:
            step.show_place(now, len(self._steps))


class _Step(QWidget):
    def __init__(self, look: Look, number: int) -> None:
        super().__init__()
        self._number = number
        self._drawing = _Bars(look)
        self.name: QLabel = label(name=f"welcomeStep{number + 1}")
        self._check = IconLabel(look, "check", "success", size=look.size("icon.inline"))
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(look.size("space.2"))
        for part in (self._drawing, self.name, self._check):
            row.addWidget(part)

    def show_place(self, now: int, count: int) -> None:
        done, here = self._number < now, self._number == now
        self._drawing.show_heard(3 if done else int(here), live=done or here)
        set_role(self.name, "strong" if here else "", state="" if here else "muted")
        self._check.setVisible(done)
        state = tr("done", "a step") if done else tr("now", "a step") if here else tr("to come", "a step")
        self.name.setAccessibleName(
            tr(
                "Step {number} of {count}: {name}, {state}",
                number=self._number + 1,
                count=count,
                name=self.name.text(),
                state=state,
            )
        )


class _Bars(QWidget):
    def __init__(self, look: Look) -> None:
        super().__init__()
        self._look, self._heard, self._live = look, 0, False
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        look.changed.connect(self.update)

    def show_heard(self, heard: int, *, live: bool) -> None:
        self._heard, self._live = heard, live
        self.update()

    def sizeHint(self) -> QSize:
        return QSize(2 * _PITCH + _BAR, _HEIGHT)

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        heights = [tall if place < self._heard else 0.0 for place, tall in enumerate(_TALL)]
        colour = self._look.colour("accent" if self._live else "pulse-alive")
        paint_bars(painter, 0, _HEIGHT, heights=heights, pen=Pen(_PITCH, _BAR, colour))
        painter.end()
