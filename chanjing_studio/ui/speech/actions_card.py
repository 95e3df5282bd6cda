"""What can be made of a speech: a face that says it, subtitles in a file, the sound in a file."""

from __future__ import annotations

from PySide6.QtCore import QEvent, Signal
from PySide6.QtWidgets import QBoxLayout, QFrame, QHBoxLayout, QSizePolicy, QVBoxLayout, QWidget

from chanjing_studio.ui.figures import file_size
from chanjing_studio.ui.theme.look import Look
from chanjing_studio.ui.theme.roles import set_role
from chanjing_studio.ui.widgets.buttons import button
from chanjing_studio.ui.widgets.label import label
from chanjing_studio.ui.widgets.subtitle_choice import SubtitleChoice
from chanjing_studio.ui.words import tr

_PADDING, _GAP = 16, 14


class ActionsCard(QWidget):
    """Two cards, one under the other or side by side.

    ``use_wanted`` tells whether an avatar is to say it, and not a clip; ``export_wanted`` gives the value of a
    SubtitleForm, and whether the file is to begin with a BOM.
    """

    use_wanted = Signal(bool)
    export_wanted = Signal(str, bool)
    save_wanted = Signal()

    def __init__(self, look: Look) -> None:
        super().__init__()
        self._face, self._files = QFrame(), QFrame()
        self._face_title, self._face_note = label("strong"), label("small", state="muted", wrap=True)
        self.use = button(look, "speechUseInLipSync", " ", role="primary", icon="arrow-right", scale="large")
        self.use_with_avatar = button(look, "speechUseInHuman", " ", icon="square-user-round")
        self._files_title = label("strong")
        self._choice = SubtitleChoice(look, self)
        self.export = button(look, "subtitleExport", " ", icon="captions")
        self.save = button(look, "speechSave", " ", icon="download")
        self._sound = label("small", state="muted", name="speechSound")
        self._row = QBoxLayout(QBoxLayout.Direction.TopToBottom, self)
        self._lay_out(look)
        self._connect()
        self.retranslate()

    def controls(self) -> list[QWidget]:
        """Everything the keyboard stops at, in the order of the eye."""
        choice = self._choice
        return [self.use, self.use_with_avatar, *choice.segments(), self.export, choice.bom, self.save]

    def show_sound(self, kind: str, size: int | None) -> None:
        """What the sound truly is ("WAV"), and its bytes where they are known."""
        self._sound.setText(f"{kind} · {file_size(size)}" if kind and size else kind)

    def show_what_is_there(self, *, sound: bool, lines: bool) -> None:
        """Whether there is a sound to take, and lines to export."""
        for part in (self.use, self.use_with_avatar, self.save):
            part.setEnabled(sound)
        self.export.setEnabled(lines)
        self._choice.set_enabled(enabled=lines)

    def set_side_by_side(self, *, beside: bool) -> None:
        """One card beside the other, for when they stand under the list."""
        down = QBoxLayout.Direction.TopToBottom
        self._row.setDirection(QBoxLayout.Direction.LeftToRight if beside else down)
        for place, rest in enumerate((False, False, True)):
            self._row.setStretch(place, int(rest is not beside))

    def retranslate(self) -> None:
        """Sets the words anew."""
        self._face_title.setText(tr("Make a face say it"))
        self._face_note.setText(tr("This sound becomes the driving audio; no file in between."))
        self.use.setText(tr("Use in lip-sync"))
        self.use_with_avatar.setText(tr("Use in digital human"))
        self._files_title.setText(tr("Export and save"))
        self._choice.retranslate()
        self.export.setText(tr("Export subtitles"))
        self.save.setText(tr("Save sound"))

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.LanguageChange:
            self.retranslate()

    def _connect(self) -> None:
        self.use.clicked.connect(lambda: self.use_wanted.emit(False))
        self.use_with_avatar.clicked.connect(lambda: self.use_wanted.emit(True))
        self.export.clicked.connect(lambda: self.export_wanted.emit(self._choice.form, self._choice.marked))
        self.save.clicked.connect(self.save_wanted)

    def _lay_out(self, look: Look) -> None:
        for wide in (self.use, self.use_with_avatar, self.export):
            wide.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        face = _column(self._face)
        face.addWidget(self._face_title)
        face.addSpacing(2)
        face.addWidget(self._face_note)
        face.addSpacing(look.size("space.3"))
        face.addWidget(self.use)
        face.addSpacing(look.size("space.2"))
        face.addWidget(self.use_with_avatar)
        face.addStretch(1)
        self._lay_out_files(look)
        self._row.setContentsMargins(0, 0, 0, 0)
        self._row.setSpacing(_GAP)
        self._row.addWidget(self._face)
        self._row.addWidget(self._files)
        self._row.addStretch(1)

    def _lay_out_files(self, look: Look) -> None:
        line = QFrame()
        set_role(line, "line")
        saving = QHBoxLayout()
        saving.setSpacing(look.size("space.2"))
        saving.addWidget(self.save)
        saving.addWidget(self._sound)
        saving.addStretch(1)
        files = _column(self._files)
        forms, bom = self._choice.forms, self._choice.bom
        for part, above in ((self._files_title, 0), (forms, 12), (self.export, 10), (bom, 10), (line, 14)):
            files.addSpacing(above)
            files.addWidget(part)
        files.addSpacing(_GAP)
        files.addLayout(saving)


def _column(card: QFrame) -> QVBoxLayout:
    set_role(card, "panel")
    column = QVBoxLayout(card)
    column.setContentsMargins(_PADDING, _PADDING, _PADDING, _PADDING)
    column.setSpacing(0)
    return column
