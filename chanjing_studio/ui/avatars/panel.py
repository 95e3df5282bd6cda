"""The selected avatar beside the grid: its picture and clip, its figures, its voice, and the button that uses it."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QSize, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QFrame, QHBoxLayout, QSizePolicy, QVBoxLayout

from chanjing_studio.domain.avatars import Figure
from chanjing_studio.ui.avatars.covers import Covers, Shape
from chanjing_studio.ui.avatars.figure_choice import FigureChoice
from chanjing_studio.ui.avatars.own_part import OwnPart
from chanjing_studio.ui.avatars.own_voice import OwnVoice
from chanjing_studio.ui.avatars.phrases import initial
from chanjing_studio.ui.avatars.preview import Preview
from chanjing_studio.ui.avatars.row import AvatarRow, card_face, face_of
from chanjing_studio.ui.avatars.stage import AvatarStage
from chanjing_studio.ui.size_class import UNLIMITED
from chanjing_studio.ui.theme.look import Look
from chanjing_studio.ui.theme.roles import set_role
from chanjing_studio.ui.voices.audition import Audition
from chanjing_studio.ui.widgets.buttons import button, name_button
from chanjing_studio.ui.widgets.elided_label import ElidedLabel
from chanjing_studio.ui.widgets.key_chip import with_key
from chanjing_studio.ui.widgets.label import label
from chanjing_studio.ui.widgets.make_button import KeyButton
from chanjing_studio.ui.words import say, tr

_EDGE = 16


class AvatarPanel(QFrame):
    """A column beside the grid; in a compact window a bar under it, without picture and print."""

    preview_pressed = Signal()
    favourite_pressed = Signal()
    use_pressed = Signal()
    delete_pressed = Signal()

    def __init__(self, look: Look, covers: Covers, *, preview: Preview, audition: Audition) -> None:
        super().__init__()
        self._look, self._covers, self._preview = look, covers, preview
        self._row: AvatarRow | None = None
        self._use_words = ""
        self._bar = False
        self._starred: tuple[object, ...] = ()
        self._stage = AvatarStage(look)
        self._name = ElidedLabel("title", name="avatarShownName")
        self._uhd = label("caption", name="avatarShown4K")
        self._star = button(look, "avatarFavourite", role="ghost", icon="star", scale="small")
        self._figures = FigureChoice(look)
        self._facts = label("small", state="muted", name="avatarFacts", wrap=True)
        self._note = label("small", state="warning", name="avatarNote", wrap=True)
        self._voice = OwnVoice(look, audition)
        self.own = OwnPart(look)
        self._use = KeyButton(look, "avatarUse", icon="check", keys="Return")
        self._column = QBoxLayout(QBoxLayout.Direction.TopToBottom, self)
        self._tools = QBoxLayout(QBoxLayout.Direction.TopToBottom)
        self._build()
        self._connect()
        self._render()

    @property
    def figure(self) -> Figure | None:
        """The figure that is chosen."""
        return self._figures.figure

    @property
    def has_stage(self) -> bool:
        """Whether there is room for the large picture."""
        return not self._bar

    def show_row(self, row: AvatarRow | None) -> None:
        """The selected avatar; None when nothing is selected."""
        if row is None or self._row is None or row.avatar.id != self._row.avatar.id:
            self._note.clear()
        self._row = row
        self._figures.show_avatar(row.avatar if row else None)
        self._render()

    def choose_figure(self, kind: str) -> None:
        """Choose a figure of the avatar that is shown, by its type."""
        self._figures.choose(kind)
        self._render()

    def show_use(self, words: str) -> None:
        """What choosing an avatar does now: "Use in digital human"."""
        self._use_words = words
        self._render()

    def show_note(self, words: str) -> None:
        """Why the clip cannot be seen."""
        self._note.setText(words)
        self._note.setVisible(bool(words))

    def lay_out(self, *, bar: bool, narrow: bool, width: int) -> None:
        """A bar under the grid, of three lines in a narrow window, or a column of ``width`` px beside it."""
        self._bar = bar
        ways = QBoxLayout.Direction
        self._column.setDirection(ways.LeftToRight if bar and not narrow else ways.TopToBottom)
        self._tools.setDirection(ways.LeftToRight if bar else ways.TopToBottom)
        gap = self._look.size("space.2")
        self._column.setContentsMargins(*((2 * gap, gap, 2 * gap, gap) if bar else (_EDGE,) * 4))
        for part in (self._stage, self._facts):
            part.setVisible(not bar)
        self._voice.lay_out(bar=bar)
        self.own.lay_out(bar=bar)
        self.setMinimumWidth(0 if bar else width)
        self.setMaximumWidth(UNLIMITED if bar else width)
        upright = QSizePolicy.Policy.Fixed if bar else QSizePolicy.Policy.Preferred
        self.setSizePolicy(QSizePolicy.Policy.Preferred, upright)
        self._render()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._want()

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.LanguageChange:
            self._render()

    def _build(self) -> None:
        set_role(self, "panel")
        set_role(self._uhd, "tag")
        self.setObjectName("avatarPanel")
        self._star.setCheckable(True)
        self._column.setSpacing(self._look.size("space.3"))
        head = QHBoxLayout()
        head.setSpacing(self._look.size("space.2"))
        head.addWidget(self._name, 1)
        head.addWidget(self._uhd)
        head.addWidget(self._star)
        words = QVBoxLayout()
        words.setSpacing(self._look.size("space.2"))
        for part in (self._figures, self._facts, self._note):
            words.addWidget(part)
        self._column.addWidget(self._stage, 1)
        self._column.addLayout(head)
        self._tools.setSpacing(self._look.size("space.3"))
        self._tools.addLayout(words)
        self._tools.addWidget(self._voice)
        self._tools.addWidget(self.own)
        self._column.addLayout(self._tools)
        self._column.addWidget(self._use)

    def _connect(self) -> None:
        self._stage.pressed.connect(self.preview_pressed)
        self._star.toggled.connect(self._on_star)
        self._use.clicked.connect(self.use_pressed)
        self.own.delete_pressed.connect(self.delete_pressed)
        self._figures.chosen.connect(self._on_figure)
        self._covers.arrived.connect(self._on_arrived)
        self._preview.changed.connect(self._show_clip)
        self._preview.framed.connect(self._show_clip)

    def _on_star(self, on: bool) -> None:  # noqa: FBT001 - Qt's signal
        if self._row and on != self._row.favourite:
            self.favourite_pressed.emit()

    def _on_figure(self) -> None:
        self._preview.stop()
        self.show_note("")
        self._render()

    def _on_arrived(self, url: str) -> None:
        if url == self._face():
            self._show_picture()

    def _face(self) -> str:
        """Another figure's picture stands for a figure that has none."""
        figure, row = self.figure, self._row
        return (face_of(figure) if figure else "") or (card_face(row.avatar) if row else "")

    def _want(self) -> None:
        size = self._stage.size() * self.devicePixelRatioF()
        self._covers.set_shape(Shape(QSize(size.width(), size.height()), whole=True))
        self._covers.want([self._face()] if self.has_stage else [])
        self._show_picture()

    def _show_picture(self) -> None:
        face = self._face()
        waiting = bool(face) and not self._covers.is_missing(face)
        letter = initial(self._row.avatar.name) if self._row else ""
        self._stage.show_picture(self._covers.picture(face), letter, waiting=waiting)

    def _show_clip(self) -> None:
        if self.has_stage:
            self._stage.show_clip(self._preview, self.figure.preview_url if self.figure else "")

    def _render(self) -> None:
        row = self._row
        for part in (self._star, self._figures):
            part.setEnabled(row is not None)
        why_not = row.avatar.why_not if row else None
        self._use.setEnabled(row is not None and why_not is None)
        self._use.setAccessibleDescription(say(why_not) if why_not else "")
        self.own.show_avatar(row.avatar if row else None)
        self._name.setText(row.avatar.name if row else tr("No avatar selected"))
        self._uhd.setText(tr("4K", "an avatar"))
        self._uhd.setVisible(bool(row and row.avatar.uhd))
        self._figures.setVisible(self._figures.offers)
        self._facts.setText(self._figures.facts)
        self._note.setVisible(bool(self._note.text()))
        self._voice.show_voice(row.avatar.voice if row else None)
        self._voice.setVisible(row is not None and why_not is None)
        self._use.show_words(self._use_words)
        self._render_star(favourite=bool(row and row.favourite))
        self._want()
        self._show_clip()

    def _render_star(self, *, favourite: bool) -> None:
        shown = (favourite, tr("Favourite"))
        if shown == self._starred:
            return
        self._starred = shown
        ink = "warning-mark" if favourite else "text-muted"
        self._look.dress(self._star, "star", ink, size=self._look.size("icon.control"), filled=favourite)
        self._star.setChecked(favourite)
        tip = tr("Make it no favourite") if favourite else tr("Make it a favourite")
        name_button(self._star, tr("Favourite"), with_key(tip, "F"))
