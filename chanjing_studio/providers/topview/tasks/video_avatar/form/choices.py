"""Who speaks and how they move: the four sources and the two ways, with what each allows."""

from __future__ import annotations

from PySide6.QtCore import QSignalBlocker, Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from chanjing_studio.providers.topview.tasks.video_avatar.form.mode_art import paint_all_of_it, paint_mouth_only
from chanjing_studio.providers.topview.tasks.video_avatar.spec import MODES, Mode, Source
from chanjing_studio.ui.theme.look import Look
from chanjing_studio.ui.widgets.tile import Tile, Tiles
from chanjing_studio.ui.words import tr

_TILES = {
    Source.OWN_VIDEO: ("avatarFromVideo", "file-play"),
    Source.PUBLIC: ("avatarFromPublic", "users-round"),
    Source.PRIVATE: ("avatarFromPrivate", "user-round"),
    Source.PHOTO: ("avatarFromPhoto", "camera"),
}
_DRAWINGS = {Mode.AVATAR1: paint_mouth_only, Mode.AVATAR2: paint_all_of_it}
_SOURCES, _MODES = list(Source), list(Mode)


class Choices(QWidget):
    """``source_chosen`` and ``changed``: another way to move too. Where a way is not to be had, the wish is kept."""

    source_chosen = Signal()
    changed = Signal()

    def __init__(self, look: Look) -> None:
        super().__init__()
        faces = [Tile(look, name, icon=icon) for name, icon in _TILES.values()]
        ways = [Tile(look, f"avatarMode{number}", drawing=_DRAWINGS[mode]) for number, mode in enumerate(_MODES, 1)]
        self._sources, self._modes = Tiles(look, "avatarFrom", faces), Tiles(look, "avatarMode", ways)
        self._wish = Mode.AVATAR1
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.addWidget(self._sources)
        self._column.addWidget(self._modes)
        self._sources.tiles[0].setChecked(True)
        self._show_modes()
        self._sources.chosen.connect(self._on_source)
        self._modes.chosen.connect(self._on_mode)

    @property
    def source(self) -> Source:
        """Who speaks."""
        return _SOURCES[max(0, self._sources.group.checkedId())]

    @property
    def mode(self) -> Mode:
        """How they move."""
        return _MODES[max(0, self._modes.group.checkedId())]

    def set_source(self, source: Source) -> None:
        """Another source."""
        self._sources.tiles[_SOURCES.index(source)].setChecked(True)

    def enter(self, source: Source, mode: Mode) -> None:
        """Both, as a spec has them."""
        self._wish = mode
        with QSignalBlocker(self):
            self.set_source(source)
        self._show_modes()
        self.source_chosen.emit()

    def controls(self) -> list[QWidget]:
        """Everything the keyboard stops at, in the order of the eye."""
        return [*self._sources.tiles, *self._modes.tiles]

    def mode_control(self) -> QWidget:
        """The way that can be chosen."""
        return self._modes.tiles[_MODES.index(self.mode)]

    def set_room(self, *, short: bool, narrow: bool) -> None:
        """Lower in a low window, fewer side by side in a slim one."""
        for tiles in (self._sources, self._modes):
            tiles.set_slim(slim=short)
        self._sources.set_columns(2 if narrow else len(_SOURCES))
        self._modes.set_columns(1 if narrow else len(_MODES))
        self._column.setSpacing(8 if short else 12)

    def retranslate(self, *, own: int | None) -> None:
        """Says everything in the language in force; ``own``: how many private avatars there are, if that is known."""
        mine = tr("pick one") if own is None else _count_of(own)
        said = {
            Source.OWN_VIDEO: (tr("Own video"), tr("mp4, mov")),
            Source.PUBLIC: (tr("Public avatar"), tr("pick one")),
            Source.PRIVATE: (tr("Private avatar"), mine),
            Source.PHOTO: (tr("A photo"), tr("jpg, png, webp")),
        }
        self._sources.say(tr("Who speaks"))
        self._modes.say(tr("How it moves"))
        for tile, source in zip(self._sources.tiles, _SOURCES, strict=True):
            tile.say(*said[source])
        self._say_modes()

    def _say_modes(self) -> None:
        photo = self.source is Source.PHOTO
        still = tr("A photo has no movement to keep: avatar2 only.")
        first = still if photo else tr("Only the mouth is drawn anew; all else stays as filmed.")
        second = (
            tr("Starts from this photo; head and shoulders follow the rhythm.")
            if photo
            else tr("Starts from the first picture; head and shoulders follow the sound.")
        )
        self._modes.tiles[0].say(tr("avatar1 · mouth only"), first)
        self._modes.tiles[1].say(tr("avatar2 · moves with the sound"), second)

    def _show_modes(self) -> None:
        allowed = MODES[self.source]
        mode = self._wish if self._wish in allowed else allowed[0]
        with QSignalBlocker(self._modes):
            self._modes.tiles[_MODES.index(mode)].setChecked(True)
        for tile, each in zip(self._modes.tiles, _MODES, strict=True):
            tile.setEnabled(each in allowed)
        self._say_modes()

    def _on_source(self) -> None:
        self._show_modes()
        self.source_chosen.emit()

    def _on_mode(self) -> None:
        self._wish = self.mode
        self.changed.emit()


def _count_of(own: int) -> str:
    return tr("%n of yours", "avatars", own) if own else tr("none yet", "avatars")
