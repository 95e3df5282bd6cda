"""Asks for another name of a voice."""

from __future__ import annotations

from PySide6.QtWidgets import QDialog, QHBoxLayout, QLineEdit, QVBoxLayout, QWidget

from chanjing_studio.domain.voices import Voice
from chanjing_studio.ui.theme.look import Look
from chanjing_studio.ui.widgets.buttons import button
from chanjing_studio.ui.widgets.label import label
from chanjing_studio.ui.words import tr

_LONGEST = 60


class RenameDialog(QDialog):
    """``name`` is what was chosen; empty to let it be called as the cloud calls it."""

    def __init__(self, parent: QWidget, look: Look, voice: Voice) -> None:
        super().__init__(parent)
        self._look, self._voice = look, voice
        self._cloud_name = voice.cloud_name or voice.name
        self.setObjectName("voiceRenaming")
        self.setWindowTitle(tr("Rename the voice"))
        self.setFixedWidth(look.size("dialog.width"))
        self._field = QLineEdit(voice.name)
        self._save = button(look, "renameSave", tr("Rename", "a voice"), role="primary")
        self._build()
        self._field.textChanged.connect(self._on_typed)
        self._field.selectAll()

    @property
    def name(self) -> str:
        """The name wanted, without spaces around it."""
        return self._field.text().strip()

    def _build(self) -> None:
        look = self._look
        title, why = label("heading", name="renameTitle", wrap=True), label(state="muted", name="renameText", wrap=True)
        title.setText(tr("Rename “{name}”", name=self._voice.name))
        why.setText(
            tr("The new name stays on this computer: the cloud goes on calling it “{name}”.", name=self._cloud_name)
        )
        self._field.setObjectName("voiceNewName")
        self._field.setAccessibleName(tr("New name"))
        self._field.setMaxLength(_LONGEST)
        column, side = QVBoxLayout(self), look.size("dialog.padding-side")
        column.setContentsMargins(side, look.size("dialog.padding-top"), side, look.size("dialog.padding-bottom"))
        column.setSpacing(look.size("dialog.gap"))
        for part in (title, why, self._field):
            column.addWidget(part)
        column.addSpacing(look.size("dialog.buttons-gap") - look.size("dialog.gap"))
        column.addLayout(self._buttons())

    def _buttons(self) -> QHBoxLayout:
        cancel = button(self._look, "renameCancel", tr("Leave it as it is"))
        back = button(self._look, "renameBack", tr("The cloud's name"), role="ghost")
        back.setVisible(bool(self._voice.cloud_name))
        self._save.setDefault(True)
        self._save.clicked.connect(self.accept)
        cancel.clicked.connect(self.reject)
        back.clicked.connect(lambda: self._field.setText(self._cloud_name))
        row = QHBoxLayout()
        row.setSpacing(self._look.size("space.2"))
        for part in (self._save, cancel):
            row.addWidget(part)
        row.addStretch(1)
        row.addWidget(back)
        return row

    def _on_typed(self) -> None:
        self._save.setEnabled(bool(self.name))
