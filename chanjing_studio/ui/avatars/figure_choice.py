"""Choosing how an avatar is seen: standing, seated, in a circle."""

from __future__ import annotations

from PySide6.QtCore import QEvent, Signal
from PySide6.QtWidgets import QComboBox, QSizePolicy, QVBoxLayout, QWidget

from chanjing_studio.domain.avatars import Avatar, Figure
from chanjing_studio.ui.avatars.phrases import figure_facts, figure_name, has_figures, size_words
from chanjing_studio.ui.avatars.row import card_figure
from chanjing_studio.ui.theme.look import Look
from chanjing_studio.ui.widgets.segments import Segment, Segmented
from chanjing_studio.ui.widgets.wheel import keep_from_wheel
from chanjing_studio.ui.words import tr

_MOST_SEGMENTS = 3


class FigureChoice(QWidget):
    """Side by side; more than three in a list. ``chosen`` tells that another figure is chosen."""

    chosen = Signal()

    def __init__(self, look: Look) -> None:
        super().__init__()
        self._look = look
        self._avatar: Avatar | None = None
        self._number = 0
        self._control: Segmented | QComboBox | None = None
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)

    @property
    def figure(self) -> Figure | None:
        """The figure that is chosen."""
        return self._avatar.figures[self._number] if self._avatar and self._avatar.figures else None

    @property
    def facts(self) -> str:
        """What is known of it, in one line. One figure alone stands there as the avatar was filmed."""
        if self.figure is None or self._avatar is None:
            return ""
        return figure_facts(self.figure, self._number + 1) if self.offers else self._alone(self._avatar, self.figure)

    @property
    def offers(self) -> bool:
        """Whether there is anything to choose."""
        return self._avatar is None or (has_figures(self._avatar) and not self._avatar.own)

    def show_avatar(self, avatar: Avatar | None) -> None:
        """The figures of an avatar, that of its card chosen; of the same one as before, the same figure."""
        if avatar == self._avatar:
            return
        same = avatar is not None and self._avatar is not None and avatar.id == self._avatar.id
        former = self.figure.type if same and self.figure else ""
        figure = card_figure(avatar) if avatar else None
        self._avatar, self._number = avatar, avatar.figures.index(figure) if avatar and figure else 0
        self._rebuild()
        self.choose(former)

    def choose(self, kind: str) -> None:
        """Choose the first figure of this type, if there is one."""
        figures = self._avatar.figures if self._avatar else ()
        number = next((number for number, figure in enumerate(figures) if figure.type == kind), None)
        if number is not None:
            self._number = number
            self._show_number()

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.LanguageChange and self._control is not None:
            self._rebuild()

    def _rebuild(self) -> None:
        if self._control is not None:
            self._control.setParent(None)
            self._control.deleteLater()
        names = [figure_name(figure, place + 1) for place, figure in enumerate(self._figures())]
        self._control = self._segments(names) if len(names) <= _MOST_SEGMENTS else self._list(names)
        self._control.setAccessibleName(tr("Figure"))
        self._control.setVisible(self._avatar is not None)
        self._show_number()
        self._column.addWidget(self._control)

    @staticmethod
    def _alone(avatar: Avatar, figure: Figure) -> str:
        return " · ".join(filter(None, (size_words(figure.size), *avatar.tags)))

    def _figures(self) -> tuple[Figure, ...]:
        return self._avatar.figures if self._avatar else ()

    def _segments(self, names: list[str]) -> Segmented:
        parts = [Segment(self._look, f"avatarFigure{place}", name) for place, name in enumerate(names)]
        made = Segmented(self._look, "avatarFigure", parts, parent=self)
        made.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
        made.chosen.connect(self._on_chosen)
        return made

    def _list(self, names: list[str]) -> QComboBox:
        made = QComboBox(self)
        made.setObjectName("avatarFigure")
        for place, name in enumerate(names):
            twice = names.count(name) > 1
            made.addItem(tr("{figure} ({number})", figure=name, number=place + 1) if twice else name)
        keep_from_wheel(made)
        made.currentIndexChanged.connect(self._on_chosen)
        return made

    def _show_number(self) -> None:
        if isinstance(self._control, QComboBox):
            self._control.setCurrentIndex(self._number)
        elif self._control is not None and self._control.group.buttons():
            self._control.group.button(self._number).setChecked(True)

    def _on_chosen(self, number: int) -> None:
        if number != self._number:
            self._number = number
            self.chosen.emit()
