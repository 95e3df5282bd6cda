"""What is known of a voice, line by line."""

from __future__ import annotations

from PySide6.QtCore import QLocale
from PySide6.QtWidgets import QGridLayout, QLabel, QWidget

from chanjing_studio.ui.aloud import both
from chanjing_studio.ui.theme.look import Look
from chanjing_studio.ui.voices.phrases import heard_age, tier_note, tongue_name
from chanjing_studio.ui.voices.row import VoiceRow
from chanjing_studio.ui.widgets.label import label
from chanjing_studio.ui.words import tr

_NAMES = 96


class VoiceFacts(QWidget):
    """Names at the left, values at the right."""

    def __init__(self, look: Look) -> None:
        super().__init__()
        self._grid = QGridLayout(self)
        self._grid.setContentsMargins(0, 0, 0, 0)
        self._grid.setVerticalSpacing(look.size("space.2"))
        self._grid.setColumnMinimumWidth(0, _NAMES)
        self._grid.setColumnStretch(1, 1)
        names = ("Language", "Speed", "Tier", "Heard")
        self._language, self._speed, self._tier, self._heard = (self._add(name) for name in names)

    def show_row(self, row: VoiceRow, now: float) -> None:
        """The facts of a voice; ``now`` is Unix seconds."""
        voice = row.listed.voice
        words = (tr("Language"), tr("Default speed"), tr("Tier"), tr("Heard"))
        for (name, _value), said in zip((self._language, self._speed, self._tier, self._heard), words, strict=True):
            name.setText(said)
        for part in self._tier:
            part.setVisible(voice.grade != 0)
        self._language[1].setText(tongue_name(row.listed.tongue) or tr("not told"))
        self._speed[1].setText(QLocale().toString(float(voice.speed), "f", 1))
        self._tier[1].setText(both(str(voice.grade), tier_note()))
        self._heard[1].setText(heard_age(row.heard.at, now) if row.heard else tr("not yet"))

    def _add(self, name: str) -> tuple[QLabel, QLabel]:
        words, value = label("small", state="muted"), label("small", name=f"voice{name}", wrap=True)
        line = self._grid.rowCount()
        self._grid.addWidget(words, line, 0)
        self._grid.addWidget(value, line, 1)
        return words, value
