"""What can be made of a speech: a face that says it, subtitles in a file, the sound in a file."""

from __future__ import annotations

from PySide6.QtCore import QEvent, Signal
from PySide6.QtWidgets import QBoxLayout, QCheckBox, QFrame, QHBoxLayout, QSizePolicy, QVBoxLayout, QWidget

from chanjing_studio.ui.figures import file_size
from chanjing_studio.ui.theme.look import Look
from chanjing_studio.ui.theme.roles import set_role
from chanjing_studio.ui.widgets.buttons import button
from chanjing_studio.ui.widgets.label import label
from chanjing_studio.ui.widgets.segments import Segment, Segmented
from chanjing_studio.ui.words import tr

KINDS = ("srt", "vtt", "ass", "txt", "lrc")
_PADDING, _GAP = 16, 14


class ActionsCard(QWidget):
    """Two cards, one under the other or side by side.

    ``use_wanted`` tells whether an avatar is to say it, and not a clip; ``export_wanted`` gives one of ``KINDS``,
    and whether the file is to begin with a BOM.
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
        self._segments = [Segment(look, f"export{kind.capitalize()}", kind.upper()) for kind in KINDS]
        self._kinds = Segmented(look, "exportKind", self._segments)
        self.export = button(look, "subtitleExport", " ", icon="captions")
        self.bom = QCheckBox()
        self.save = button(look, "speechSave", " ", icon="download")
        self._sound = label("small", state="muted", name="speechSound")
        self._row = QBoxLayout(QBoxLayout.Direction.TopToBottom, self)
        self._lay_out(look)
        self._connect()
        self.retranslate()

    @property
    def kind(self) -> str:
        """The kind of file that subtitles are to be exported as."""
        return KINDS[self._kinds.group.checkedId()]

    def controls(self) -> list[QWidget]:
        """Everything the keyboard stops at, in the order of the eye."""
        return [self.use, self.use_with_avatar, *self._segments, self.export, self.bom, self.save]

    def show_sound(self, kind: str, size: int | None) -> None:
        """What the sound truly is ("WAV"), and its bytes where they are known."""
        self._sound.setText(f"{kind} · {file_size(size)}" if kind and size else kind)

    def show_what_is_there(self, *, sound: bool, lines: bool) -> None:
        """Whether there is a sound to take, and lines to export."""
        for part in (self.use, self.use_with_avatar, self.save):
            part.setEnabled(sound)
        for part in (self.export, self._kinds, self.bom):
            part.setEnabled(lines)

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
        self._kinds.setAccessibleName(tr("Kind of subtitle file"))
        self.export.setText(tr("Export subtitles"))
        self.bom.setText(tr("For old Windows software (with BOM)"))
        self.save.setText(tr("Save sound"))

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.LanguageChange:
            self.retranslate()

    def _connect(self) -> None:
        self._segments[0].setChecked(True)
        self.use.clicked.connect(lambda: self.use_wanted.emit(False))
        self.use_with_avatar.clicked.connect(lambda: self.use_wanted.emit(True))
        self.export.clicked.connect(lambda: self.export_wanted.emit(self.kind, self.bom.isChecked()))
        self.save.clicked.connect(self.save_wanted)

    def _lay_out(self, look: Look) -> None:
        self.bom.setObjectName("exportBom")
        self.bom.setFont(look.font("small"))
        for wide in (self.use, self.use_with_avatar, self.export, self._kinds):
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
        for part, above in ((self._files_title, 0), (self._kinds, 12), (self.export, 10), (self.bom, 10), (line, 14)):
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
