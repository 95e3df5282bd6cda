"""Searching, watching and choosing among avatars."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QEvent, QModelIndex, QSize, Qt, Signal
from PySide6.QtWidgets import QBoxLayout, QStackedWidget, QVBoxLayout, QWidget

from chanjing_studio.domain.avatars import Avatar, AvatarChoice
from chanjing_studio.services.avatar_catalogue import Avatars
from chanjing_studio.services.avatar_marks import AvatarMarkKeeper
from chanjing_studio.services.avatar_pictures import AvatarPictures
from chanjing_studio.services.background import Background
from chanjing_studio.services.marks import Marks
from chanjing_studio.ui.avatars.clips import Clips
from chanjing_studio.ui.avatars.covers import Covers, Shape
from chanjing_studio.ui.avatars.delegate import AvatarDelegate
from chanjing_studio.ui.avatars.filters import AvatarFilters
from chanjing_studio.ui.avatars.grid import AvatarGrid
from chanjing_studio.ui.avatars.model import AvatarModel
from chanjing_studio.ui.avatars.panel import AvatarPanel
from chanjing_studio.ui.avatars.places import RADIUS, Cards
from chanjing_studio.ui.avatars.preview import Preview
from chanjing_studio.ui.avatars.row import AvatarRow, card_face, card_figure
from chanjing_studio.ui.avatars.search import Source
from chanjing_studio.ui.avatars.skeleton import AvatarSkeleton
from chanjing_studio.ui.avatars.tally import counted, nothing_left
from chanjing_studio.ui.size_class import SizeClass
from chanjing_studio.ui.theme.look import Look
from chanjing_studio.ui.voices.audition import Audition
from chanjing_studio.ui.widgets.announce import announce
from chanjing_studio.ui.widgets.empty_state import EmptyState
from chanjing_studio.ui.words import say, tr

_LARGE_BYTES = 12 * 1024 * 1024
"""Of large pictures that are kept in memory: the dozen looked at last."""
_LEAST_HEIGHT = 300  # in a window so low that the page scrolls


class AvatarBrowser(QWidget):
    """Says what is wanted and shows what comes of it: ``chosen`` an AvatarChoice, ``delete_wanted`` an Avatar."""

    chosen = Signal(object)
    delete_wanted = Signal(object)
    counted = Signal(str)

    def __init__(self, look: Look, background: Background, *, preview: Preview, audition: Audition) -> None:
        super().__init__()
        self._look, self._preview = look, preview
        self._marks: AvatarMarkKeeper | None = None
        self._size = SizeClass()
        self._selected = ""
        self._model = AvatarModel()
        self._covers = Covers(background, self)
        self._filters = AvatarFilters(look)
        self._cards = AvatarDelegate(look, self._covers, preview)
        self._grid = AvatarGrid(look, self._model, self._cards)
        self._nothing = EmptyState(look, "avatarsNone", icon="search")
        self._instead = EmptyState(look, "avatarsInstead", icon="users-round")
        self._skeleton = AvatarSkeleton(look)
        self._large = Covers(background, self, most_bytes=_LARGE_BYTES)
        self._panel = AvatarPanel(look, self._large, preview=preview, audition=audition)
        self._clips = Clips(preview, audition, model=self._model, grid=self._grid, panel=self._panel)
        self._stack = QStackedWidget()
        self._columns = QBoxLayout(QBoxLayout.Direction.LeftToRight, self)
        self._build()
        self._connect()
        self._retranslate()

    def open(self, pictures: AvatarPictures | None, marks: AvatarMarkKeeper | None, *, deletes: bool = False) -> None:
        """Another account's pictures and marks from now on, and no avatars yet."""
        self._marks = marks
        self._panel.own.offer_deleting(offered=deletes)
        for covers in (self._covers, self._large):
            covers.open(pictures)
        self._preview.open(pictures)
        self.show_avatars(Avatars())

    def show_avatars(self, avatars: Avatars) -> None:
        """All the avatars there are; what is selected stays selected."""
        self._model.take_avatars(avatars, self._now())
        self._filters.offer_own(offered=self._model.count(Source.OWN) > 0)
        self._offer()
        self._look_again()

    def show_waiting(self) -> None:
        """There is nothing yet, and something is on its way."""
        self._stack.setCurrentWidget(self._skeleton)

    def show_instead(self, title: str, text: str, *, label: str = "", act: Callable[[], None] | None = None) -> None:
        """There are no avatars, and why; with what to do about it."""
        self._instead.set_words(title, text, label=label, act=act)
        self._stack.setCurrentWidget(self._instead)

    @property
    def empty(self) -> bool:
        """Whether there are no avatars at all."""
        return self._model.in_all == 0

    def offered(self, avatar_id: str) -> Avatar | None:
        """An avatar as the cloud offers it; None when it does not."""
        row = self._model.row(avatar_id)
        return row.avatar if row else None

    def show_use(self, words: str) -> None:
        """What choosing an avatar does now: "Use in digital human"."""
        self._panel.show_use(words)

    def select(self, choice: AvatarChoice) -> None:
        """Select an avatar in one of its figures, if it is there."""
        if choice.avatar.own:
            self._filters.show_source(Source.OWN)
        self._selected = choice.avatar.id
        self._reselect()
        self._panel.choose_figure(choice.figure.type)

    def try_pictures_again(self) -> None:
        """What was missing may be there now."""
        for covers in (self._covers, self._large):
            covers.try_again()

    def take_keyboard(self) -> None:
        """Put the keyboard into the grid, or into the search while the grid is empty."""
        target = self._grid if self._model.found else self._filters.search
        target.setFocus(Qt.FocusReason.OtherFocusReason)

    def set_size_class(self, size: SizeClass) -> None:
        """Beside each other in a wide window, the panel as a bar under the grid in a compact one."""
        self._size = size
        bar = size.compact or size.narrow
        self._columns.setDirection(QBoxLayout.Direction.TopToBottom if bar else QBoxLayout.Direction.LeftToRight)
        suffix = "-short" if size.short else ""
        self._columns.setSpacing(self._look.size("space.3" if bar else f"layout.gutter{suffix}"))
        self._grid.setMinimumHeight(_LEAST_HEIGHT if size.narrow else 0)
        self._panel.lay_out(bar=bar, narrow=size.narrow, width=self._look.size(f"layout.side-panel{suffix}"))

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.LanguageChange:
            self._retranslate()
            if not self.empty:
                self._look_again()  # names are sorted as the language does

    def _build(self) -> None:
        for part in (self._grid, self._nothing, self._instead, self._skeleton):
            self._stack.addWidget(part)
        left = QVBoxLayout()
        left.setSpacing(self._look.size("space.3"))
        left.addWidget(self._filters)
        left.addWidget(self._stack, 1)
        self._columns.setContentsMargins(0, 0, 0, 0)
        self._columns.addLayout(left, 1)
        self._columns.addWidget(self._panel)
        self.set_size_class(self._size)

    def _connect(self) -> None:
        self._filters.source_changed.connect(self._offer)
        self._filters.changed.connect(self._on_filtered)
        self._filters.descend.connect(self.take_keyboard)
        self._grid.selected.connect(self._on_selected)
        self._grid.favourite_wanted.connect(self._favourite)
        self._grid.use_wanted.connect(self._use)
        self._grid.delete_wanted.connect(self._delete)
        self._grid.sighted.connect(self._on_sighted)
        self._grid.measured.connect(self._on_measured)
        self._covers.arrived.connect(self._show_face)
        self._panel.favourite_pressed.connect(lambda: self._favourite(self._selected))
        self._panel.use_pressed.connect(lambda: self._use(self._selected))
        self._panel.delete_pressed.connect(lambda: self._delete(self._selected))

    def _now(self) -> Marks:
        return self._marks.now if self._marks else Marks()

    def _offer(self) -> None:
        self._filters.offer(self._model.traits(self._filters.source))

    def _on_filtered(self) -> None:
        self._look_again()
        announce(self._grid, self._count())

    def _look_again(self) -> None:
        self._model.look_for(self._filters.wanted, self._filters.order)
        self._reselect()
        if not self._model.found:
            self._say_nothing()
        self._stack.setCurrentWidget(self._grid if self._model.found else self._nothing)
        self._count()

    def _reselect(self) -> None:
        """The same avatar as before; where it is not among those shown, the first one."""
        if self._selected and (index := self._model.index_of(self._selected)).isValid():
            self._grid.select(index)
            return
        self._grid.select(self._model.index(0) if self._model.found else QModelIndex())
        self._grid.scrollToTop()
        self._on_selected()

    def _on_selected(self) -> None:
        avatar = self._grid.selected_avatar()
        self._selected = avatar.id if avatar else ""
        self._panel.show_row(self._row())

    def _row(self) -> AvatarRow | None:
        return self._model.row(self._selected) if self._selected else None

    def _show_face(self, face: str) -> None:
        for avatar in self._grid.in_sight():
            if card_face(avatar) == face:
                self._grid.show_card(avatar.id)

    def _on_sighted(self) -> None:
        self._covers.want([card_face(avatar) for avatar in self._grid.in_sight()])

    def _on_measured(self, measure: Cards) -> None:
        ratio = self.devicePixelRatioF()
        size = QSize(round(measure.picture.width() * ratio), round(measure.picture.height() * ratio))
        self._covers.set_shape(Shape(size, RADIUS * ratio))

    def _favourite(self, avatar_id: str) -> None:
        if self._marks is None or not avatar_id:
            return
        chosen = avatar_id not in self._marks.now.favourites
        self._marks.keep(self._marks.now.with_favourite(avatar_id, chosen=chosen))
        self._model.show_marks(self._marks.now)
        self._panel.show_row(self._row())
        self._count()
        announce(self._grid, tr("A favourite now") if chosen else tr("No longer a favourite"))

    def _use(self, avatar_id: str) -> None:
        row = self._model.row(avatar_id)
        if row is None or self._marks is None:
            return
        figure = (self._panel.figure if avatar_id == self._selected else None) or card_figure(row.avatar)
        if figure is None or row.avatar.why_not:
            announce(self._grid, say(row.avatar.why_not) if row.avatar.why_not else "")
            return
        self._marks.keep(self._marks.now.with_used(avatar_id))
        self._model.show_marks(self._marks.now)
        self._preview.stop()
        self.chosen.emit(AvatarChoice(row.avatar, figure))

    def _delete(self, avatar_id: str) -> None:
        row = self._model.row(avatar_id)
        if row and row.avatar.own:
            self.delete_wanted.emit(row.avatar)

    def _count(self) -> str:
        words = counted(self._model, self._filters.wanted)
        self.counted.emit(words)
        return words

    def _say_nothing(self) -> None:
        """Why no card is there, with the button that brings some back."""
        title, text, label = nothing_left(self._filters.wanted)
        self._nothing.set_words(title, text, label=label, act=self._show_more)

    def _show_more(self) -> None:
        if self._filters.wanted.narrows:
            self._filters.clear()
        else:
            self._filters.show_source(Source.PUBLIC)
        self.take_keyboard()  # the button that was pressed is gone

    def _retranslate(self) -> None:
        self._grid.setAccessibleName(tr("Avatars"))
        self._cards.forget()
        self._skeleton.setAccessibleName(tr("The avatars are being fetched"))
        self._panel.show_row(self._row())
        self._count()
