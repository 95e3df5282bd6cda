"""The clips of a list of avatars: one plays at a time, on the card it belongs to or in the panel."""

from __future__ import annotations

from PySide6.QtCore import QObject

from chanjing_studio.domain.words import Sentence
from chanjing_studio.ui.avatars.grid import AvatarGrid
from chanjing_studio.ui.avatars.model import AvatarModel
from chanjing_studio.ui.avatars.panel import AvatarPanel
from chanjing_studio.ui.avatars.preview import Preview
from chanjing_studio.ui.avatars.row import card_clip
from chanjing_studio.ui.voices.audition import Audition
from chanjing_studio.ui.widgets.announce import announce
from chanjing_studio.ui.words import say, tr


class Clips(QObject):
    """Between the player of clips and what they are shown on. Nothing of a voice is heard meanwhile."""

    def __init__(
        self, preview: Preview, audition: Audition, *, model: AvatarModel, grid: AvatarGrid, panel: AvatarPanel
    ) -> None:
        super().__init__()
        self._preview, self._audition = preview, audition
        self._model, self._grid, self._panel = model, grid, panel
        self._playing = ""
        grid.preview_wanted.connect(self._play)
        grid.hovered.connect(self._on_hovered)
        panel.preview_pressed.connect(self._on_pressed)
        preview.changed.connect(self._show_playing)
        preview.framed.connect(self._show_playing)
        preview.missing.connect(self._on_missing)

    @property
    def _selected(self) -> str:
        avatar = self._grid.selected_avatar()
        return avatar.id if avatar else ""

    def _play(self, avatar_id: str) -> None:
        """The clip of the chosen figure where its picture is large, else the one of the card."""
        row = self._model.row(avatar_id)
        if row is None:
            return
        self._audition.stop()
        figure = self._panel.figure if avatar_id == self._selected else None
        clip = (figure.preview_url if figure and self._panel.has_stage else "") or card_clip(row.avatar)
        self._panel.show_note("" if clip else tr("The cloud has no clip of this avatar."))
        self._preview.toggle(clip)

    def _on_pressed(self) -> None:
        self._play(self._selected)

    def _on_hovered(self, avatar_id: str) -> None:
        row = self._model.row(avatar_id)
        self._preview.hover(card_clip(row.avatar) if row else "")

    def _show_playing(self) -> None:
        """Of the whole grid, only the card whose clip it is."""
        for clip in {self._playing, self._preview.url} - {""}:
            for avatar in self._grid.in_sight():
                if card_clip(avatar) == clip:
                    self._grid.show_card(avatar.id)
        self._playing = self._preview.url

    def _on_missing(self, clip: str, why: Sentence) -> None:
        if self._panel.figure and self._panel.figure.preview_url == clip:
            self._panel.show_note(say(why))
        announce(self._grid, say(why))
