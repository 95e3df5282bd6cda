"""Asks what kind of file a video's subtitles are to be."""

from __future__ import annotations

from PySide6.QtWidgets import QDialog, QHBoxLayout, QVBoxLayout, QWidget

from chanjing_studio.ui.theme.look import Look
from chanjing_studio.ui.widgets.buttons import button
from chanjing_studio.ui.widgets.label import label
from chanjing_studio.ui.widgets.subtitle_choice import SubtitleChoice
from chanjing_studio.ui.words import tr


class SubtitleDialog(QDialog):
    """Accepted when a file is to be written as ``choice`` says."""

    def __init__(self, parent: QWidget, look: Look, *, lines: int) -> None:
        super().__init__(parent)
        self.choice = SubtitleChoice(look, self)
        self._save = button(look, "subtitlesSave", tr("Save as"), role="primary", icon="download")
        self._close = button(look, "subtitlesClose", tr("Close"))
        self.setObjectName("subtitlesDialog")
        self.setWindowTitle(tr("Save subtitles"))
        self.setFixedWidth(look.size("dialog.width"))
        self._lay_out(look, lines)
        self._save.setDefault(True)
        self._save.clicked.connect(self.accept)
        self._close.clicked.connect(self.reject)

    def _lay_out(self, look: Look, lines: int) -> None:
        title, text = label("heading", name="subtitlesTitle"), label(state="muted", name="subtitlesText", wrap=True)
        title.setText(tr("Save subtitles"))
        text.setText(tr("%n sentences, at the times at which the cloud put them into the video", "", lines))
        row, column = QHBoxLayout(), QVBoxLayout(self)
        row.setSpacing(look.size("space.2"))
        row.addWidget(self._save)
        row.addWidget(self._close)
        row.addStretch(1)
        side = look.size("dialog.padding-side")
        column.setContentsMargins(side, look.size("dialog.padding-top"), side, look.size("dialog.padding-bottom"))
        column.setSpacing(look.size("dialog.gap"))
        for part in (title, text, self.choice.forms, self.choice.bom):
            column.addWidget(part)
        column.addSpacing(look.size("dialog.buttons-gap") - look.size("dialog.gap"))
        column.addLayout(row)
