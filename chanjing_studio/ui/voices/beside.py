"""What else may stand beside the selected voice."""

from __future__ import annotations

from PySide6.QtWidgets import QWidget

from chanjing_studio.domain.voices import Voice


class BesideVoice(QWidget):
    """A part of the panel that other pages' tools bring along."""

    def show_voice(self, voice: Voice | None) -> None:
        """The selected voice; None when there is none, or no room."""
        raise NotImplementedError
