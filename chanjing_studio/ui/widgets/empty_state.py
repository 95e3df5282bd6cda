"""What a page shows instead of nothing: a drawing, one bold line, one sentence, one button."""

from collections.abc import Callable, Sequence

from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QVBoxLayout, QWidget

from chanjing_studio.ui.theme.look import Look
from chanjing_studio.ui.widgets.buttons import button
from chanjing_studio.ui.widgets.label import IconLabel
from chanjing_studio.ui.widgets.label import label as plain_label

_HEARD = (0.42, 0.74, 1.0, 0.58, 0.3, 0.66, 0.86, 0.5, 0.24)  # the shares of the bars drawn where something was done


class EmptyState(QWidget):
    """Dots for what is to come, or an icon; `heard` draws the first of them as bars."""

    def __init__(self, look: Look, name: str, *, icon: str = "", heard: bool = False) -> None:
        super().__init__()
        self.setObjectName(name)
        self._drawing = (
            IconLabel(look, icon, size=look.size("icon.empty")) if icon else _Dots(look, _HEARD if heard else ())
        )
        self._title = plain_label("strong")
        self._text = plain_label("small", state="muted", wrap=True)
        self._button = button(look, f"{name}Action", " ", scale="small")
        self._act: Callable[[], object] | None = None
        self._usual_width = look.size("empty.text-width")
        self._build(look)

    def set_words(self, title: str, text: str, *, label: str = "", act: Callable[[], object] | None = None) -> None:
        """The bold line, the sentence, and the button when there is something to do."""
        self._title.setText(title)
        self._text.setText(text)
        self._text.ensurePolished()
        # A centred label would be cut off; before it was shown it is not as wide yet as it will be.
        self._text.setMinimumHeight(self._text.heightForWidth(self._text.maximumWidth()))
        self._act = act
        self._button.setText(label)
        self._button.setVisible(bool(label and act))

    def fit(self, width: int) -> None:
        """No wider than this, in px, where it stands in a slim column."""
        self._text.setFixedWidth(max(1, min(self._usual_width, width)))
        self._text.setMinimumHeight(self._text.heightForWidth(self._text.maximumWidth()))

    def _build(self, look: Look) -> None:
        self._text.setAlignment(Qt.AlignmentFlag.AlignHCenter)
        self._text.setFixedWidth(self._usual_width)
        column = QVBoxLayout(self)
        column.setSpacing(look.size("space.2"))
        column.addStretch()
        for part in (self._drawing, self._title, self._text, self._button):
            column.addWidget(part, 0, Qt.AlignmentFlag.AlignHCenter)
        column.addStretch()
        self._button.clicked.connect(self._do)

    def _do(self) -> None:
        if self._act is not None:
            self._act()


class _Dots(QWidget):
    def __init__(self, look: Look, heard: Sequence[float]) -> None:
        super().__init__()
        self._look, self._heard = look, heard
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        look.changed.connect(self.update)

    def sizeHint(self) -> QSize:
        width = self._look.size("empty.dots") * self._look.size("empty.pitch")
        return QSize(width, self._look.size("empty.height") if self._heard else self._look.size("empty.above"))

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(Qt.PenStyle.NoPen)
        foot = self._look.size("empty.above") + self._look.size("empty.dot") / 2
        for number in range(self._look.size("empty.dots")):
            place = QPointF(number * self._look.size("empty.pitch"), foot)
            if number < len(self._heard):
                self._paint_bar(painter, place, self._heard[number])
            else:
                self._paint(painter, place, -self._look.size("empty.dot"), "waveform-unheard")
        painter.end()

    def _paint_bar(self, painter: QPainter, foot: QPointF, share: float) -> None:
        self._paint(painter, foot, -share * self._look.size("empty.above"), "waveform")
        below = QPointF(foot.x(), foot.y() + self._look.size("empty.gap"))
        painter.setOpacity(self._look.number("mirror.reflection-opacity"))
        self._paint(
            painter, below, max(self._look.size("empty.dot"), share * self._look.size("empty.below")), "waveform"
        )
        painter.setOpacity(1)

    def _paint(self, painter: QPainter, foot: QPointF, height: float, role: str) -> None:
        width = self._look.size("empty.dot")
        painter.setBrush(self._look.colour(role))
        painter.drawRoundedRect(QRectF(foot.x(), foot.y(), width, height).normalized(), width / 2, width / 2)
