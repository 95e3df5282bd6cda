"""The clip of a voice that a job made, heard on the Jobs page."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QEvent, QObject, Signal
from PySide6.QtWidgets import QWidget

from chanjing_studio.domain.models import Job
from chanjing_studio.domain.words import Sentence
from chanjing_studio.media.player import Player
from chanjing_studio.ui.words import say

_KEY = "voice of job "


class VoiceClip(QObject):
    """Silent once its page is out of sight. ``said`` tells in words why it cannot be heard."""

    said = Signal(str)

    def __init__(self, page: QWidget, player: Player) -> None:
        super().__init__(page)
        self._player = player
        player.failed.connect(self._on_failed)
        page.installEventFilter(self)

    def toggle(self, job: Job, source: Path | str) -> None:
        """Hear it, or pause it. Raises StudioError where nothing can be played."""
        self._player.play_or_pause(source, f"{_KEY}{job.id}")

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.Hide and self._player.key.startswith(_KEY):
            self._player.stop()
        return super().eventFilter(watched, event)

    def _on_failed(self, key: str, why: Sentence) -> None:
        if key.startswith(_KEY):
            self.said.emit(say(why))
