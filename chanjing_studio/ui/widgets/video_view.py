"""The chosen video: its poster on the stage, and a card that says what is known of it."""

from PySide6.QtCore import QRect, QSize, Qt
from PySide6.QtGui import QImage, QPainter, QPaintEvent, QPixmap, QResizeEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QPushButton, QSizePolicy, QVBoxLayout, QWidget

from chanjing_studio.ui.theme.look import Look
from chanjing_studio.ui.theme.roles import set_role
from chanjing_studio.ui.widgets.elided_label import ElidedLabel
from chanjing_studio.ui.widgets.file_view import FileFacts, FileView
from chanjing_studio.ui.widgets.label import IconLabel, label
from chanjing_studio.ui.widgets.thumb import rounded_cover

_RADIUS = 10
_MARGIN, _MARGIN_SHORT = 20, 12


class VideoView(FileView):
    """Stage above, file card below. ``stage`` shows the poster."""

    def __init__(self, look: Look) -> None:
        super().__init__()
        self.stage = Stage(look)
        self._card = _FileCard(look)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(look.size("space.3"))
        column.addWidget(self.stage, 1)
        column.addWidget(self._card)

    def adopt(self, info: QLabel, choose: QPushButton, clear: QPushButton) -> None:
        self._card.adopt(info, choose, clear)

    def show_facts(self, facts: FileFacts) -> None:
        self._card.show_facts(facts)

    def set_short(self, *, short: bool) -> None:
        self.stage.set_short(short=short)


class Stage(QFrame):
    """A picture as large as it fits, on the neutral ground behind posters."""

    def __init__(self, look: Look) -> None:
        super().__init__()
        self._look, self._margin = look, _MARGIN
        self._picture, self._drawn = QImage(), QPixmap()
        set_role(self, "stage")
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)
        self.setMinimumHeight(120)

    def show_picture(self, picture: QImage | None) -> None:
        """The poster; None while there is none."""
        self._picture, self._drawn = picture or QImage(), QPixmap()
        self.update()

    def set_short(self, *, short: bool) -> None:
        """Less ground around the picture."""
        self._margin = _MARGIN_SHORT if short else _MARGIN
        self._drawn = QPixmap()
        self.update()

    def picture_rect(self) -> QRect:
        """Where the picture stands now."""
        room = self.rect().adjusted(self._margin, self._margin, -self._margin, -self._margin)
        shape = QSize(9, 16) if self._picture.isNull() else self._picture.size()
        size = shape.scaled(room.size(), Qt.AspectRatioMode.KeepAspectRatio)
        return QRect(room.center() - QRect(room.topLeft(), size).center() + room.topLeft(), size)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._drawn = QPixmap()

    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        place, ratio = self.picture_rect(), self.devicePixelRatioF()
        if self._picture.isNull() or place.isEmpty():
            return
        if self._drawn.isNull() or self._drawn.devicePixelRatio() != ratio:
            self._drawn = rounded_cover(self._picture, place.size(), radius=_RADIUS, ratio=ratio)
        QPainter(self).drawPixmap(place.topLeft(), self._drawn)


class _FileCard(QFrame):
    def __init__(self, look: Look) -> None:
        super().__init__()
        set_role(self, "panel")
        self._name = ElidedLabel("strong", mode=Qt.TextElideMode.ElideMiddle)
        self._mark = IconLabel(look, "circle-check", "success", size=15)
        self._verdict = label("small", state="success", wrap=True)
        self._said = QWidget()  # an empty row would hold the words above it to their least width
        self._words, self._row = QVBoxLayout(), QHBoxLayout(self)
        self._lay_out(look)

    def _lay_out(self, look: Look) -> None:
        verdict = QHBoxLayout(self._said)
        verdict.setContentsMargins(0, 0, 0, 0)
        verdict.setSpacing(5)
        verdict.addWidget(self._mark, 0, Qt.AlignmentFlag.AlignTop)
        verdict.addWidget(self._verdict, 1)
        self._words.setSpacing(1)
        self._words.addWidget(self._name)
        self._words.addWidget(self._said)
        self._row.setContentsMargins(14, 12, 10, 12)
        self._row.setSpacing(look.size("space.2"))
        self._row.addLayout(self._words, 1)

    def adopt(self, info: QLabel, choose: QPushButton, clear: QPushButton) -> None:
        info.setAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
        self._words.insertWidget(1, info)
        self._row.addWidget(choose)
        self._row.addWidget(clear)

    def show_facts(self, facts: FileFacts) -> None:
        self._name.setText(facts.name)
        self._verdict.setText(facts.verdict)
        self._said.setVisible(bool(facts.verdict))
