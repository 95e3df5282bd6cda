"""Who is seen: the avatar's picture, name and figure, and the way to another."""

from __future__ import annotations

from PySide6.QtCore import QSize, Signal
from PySide6.QtGui import QImage
from PySide6.QtWidgets import QFrame, QHBoxLayout, QVBoxLayout

from chanjing_studio.domain.avatars import Cast, Figure
from chanjing_studio.domain.boxes import Size
from chanjing_studio.ui.avatars.phrases import figure_name
from chanjing_studio.ui.theme.look import Look
from chanjing_studio.ui.theme.roles import set_role, set_state
from chanjing_studio.ui.widgets.buttons import button, put_icon
from chanjing_studio.ui.widgets.elided_label import ElidedLabel
from chanjing_studio.ui.widgets.label import label
from chanjing_studio.ui.widgets.thumb import Thumb
from chanjing_studio.ui.words import tr

_THUMB = QSize(44, 58)


class AvatarCard(QFrame):
    """``pressed`` asks for another avatar."""

    pressed = Signal()

    def __init__(self, look: Look) -> None:
        super().__init__()
        set_role(self, "panel")
        self.setObjectName("avatarCard")
        self._look = look
        self._thumb = Thumb(look, _THUMB, radius=4)
        self._name = ElidedLabel("strong", name="avatarName")
        self._facts = ElidedLabel("small", state="muted", name="avatarFacts")
        self._problem = label("caption", state="danger", name="avatarProblem", wrap=True)
        self.choose = button(look, "avatarChoose", " ", icon="users-round")
        self._lay_out(look)
        self.choose.clicked.connect(self.pressed)

    def set_slim(self) -> None:
        """Without the picture, where that stands beside the card."""
        self._thumb.hide()

    def show_cast(self, cast: Cast, problem: str = "") -> None:
        """Whom the video shows now, and what is wrong with that."""
        there = bool(cast.id)
        self._name.setText(cast.name if there else tr("No avatar yet"))
        self._facts.setText(facts(cast) if there else tr("Who says it"))
        self._problem.setText(problem)
        self._problem.setVisible(bool(problem))
        set_state(self, "error" if problem else "")
        self.choose.setText(tr("Change", "an avatar") if there else tr("Choose", "an avatar"))
        self.choose.setAccessibleName(tr("Change the avatar") if there else tr("Choose an avatar"))
        put_icon(self._look, self.choose, "arrow-left-right" if there else "users-round")
        self.choose.setAccessibleDescription(problem)

    def show_picture(self, picture: QImage | None) -> None:
        """What they look like, once that is there."""
        self._thumb.show_picture(_upper_part(picture), icon="user-round")

    def _lay_out(self, look: Look) -> None:
        words, row = QVBoxLayout(), QHBoxLayout(self)
        words.setSpacing(0)
        words.addStretch(1)
        for part in (self._name, self._facts, self._problem):
            words.addWidget(part)
        words.addStretch(1)
        gap = look.size("space.3")
        row.setContentsMargins(gap, 10, gap, 10)
        row.setSpacing(gap)
        row.addWidget(self._thumb)
        row.addLayout(words, 1)
        row.addWidget(self.choose)


def facts(cast: Cast) -> str:
    """Whose avatar it is, and how it stands there."""
    whose = tr("Own avatar") if cast.own else tr("Public avatar")
    if not cast.figure:
        return whose
    figure = figure_name(Figure(type=cast.figure, size=cast.size or Size(1, 1)), 1)
    return tr("{whose} · {figure}", "an avatar", whose=whose, figure=figure.lower())


def _upper_part(picture: QImage | None) -> QImage | None:
    """The face of a tall picture, not the middle of the body."""
    if picture is None or picture.isNull():
        return None
    height = picture.width() * _THUMB.height() // _THUMB.width()
    return picture.copy(0, 0, picture.width(), min(height, picture.height()))
