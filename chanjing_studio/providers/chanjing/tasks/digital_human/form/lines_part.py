"""When each subtitle is shown: as the cloud hears it, or as a file of the user's says."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QEvent, Signal
from PySide6.QtWidgets import QFileDialog, QFrame, QVBoxLayout, QWidget

from chanjing_studio.domain.errors import FileTrouble
from chanjing_studio.domain.timed_lines import TimedLine
from chanjing_studio.ui.errors import only_logged
from chanjing_studio.ui.form_tools import FormTools
from chanjing_studio.ui.runner import Runner
from chanjing_studio.ui.theme.roles import set_role
from chanjing_studio.ui.widgets.buttons import button
from chanjing_studio.ui.widgets.file_dialog import file_dialog
from chanjing_studio.ui.widgets.flow import Flow
from chanjing_studio.ui.widgets.label import label
from chanjing_studio.ui.words import tr

if TYPE_CHECKING:
    import asyncio


class LinesPart(QFrame):
    """``changed``: other lines, or none. ``said`` gives a Sentence: why a file cannot be read."""

    changed = Signal()
    said = Signal(object)

    def __init__(self, tools: FormTools) -> None:
        super().__init__()
        set_role(self, "panel")
        self.setObjectName("linesCard")
        self._background = tools.background
        self._runner = Runner(self, only_logged)
        self._task: asyncio.Task[Any] | None = None
        self._folder: Path | None = None
        self.lines: tuple[TimedLine, ...] = ()
        self._title, self._words = label("strong"), label("small", state="muted", name="linesInfo", wrap=True)
        self.choose = button(tools.look, "linesChoose", " ", icon="captions", scale="small")
        self.forget = button(tools.look, "linesForget", " ", role="ghost", scale="small")
        self._lay_out()
        self.choose.clicked.connect(self._on_choose)
        self.forget.clicked.connect(self._on_forget)
        self.retranslate()

    def take(self, path: Path) -> None:
        """Read a subtitle file; its lines are used from then on."""
        self._leave_off()
        self._folder = path.parent
        self._task = self._runner.start(self._take(path))

    def enter(self, lines: tuple[TimedLine, ...]) -> None:
        """The lines of a draft or a job; a file that is being read is not waited for."""
        self._leave_off()
        self._use(lines)

    def controls(self) -> list[QWidget]:
        """Everything the keyboard stops at, in the order of the eye."""
        return [self.choose, self.forget]

    def retranslate(self) -> None:
        """Says everything in the language in force."""
        own = bool(self.lines)
        self._title.setText(tr("Timing of the subtitles"))
        self._words.setText(
            tr("%n own lines, shown at their own times", "", len(self.lines))
            if own
            else tr("Automatic: the cloud listens and sets the times")
        )
        self.choose.setText(tr("Another file…", "of subtitles") if own else tr("From a subtitle file…"))
        self.forget.setText(tr("Back to automatic"))
        self.forget.setVisible(own)

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.LanguageChange:
            self.retranslate()

    def _lay_out(self) -> None:
        column, room = QVBoxLayout(self), QWidget()
        row = Flow(room, across=4, down=4)  # one button under the other where the column is slim
        column.setContentsMargins(14, 12, 14, 12)
        column.setSpacing(6)
        row.addWidget(self.choose)
        row.addWidget(self.forget)
        column.addWidget(self._title)
        column.addWidget(self._words)
        column.addWidget(room)

    def _leave_off(self) -> None:
        if self._task is not None:
            self._task.cancel()
            self._task = None

    def _use(self, lines: tuple[TimedLine, ...]) -> None:
        if lines != self.lines:
            self.lines = lines
            self.retranslate()
            self.changed.emit()

    async def _take(self, path: Path) -> None:
        try:
            lines = await self._background.in_thread(_read, path)
        except FileTrouble as trouble:
            self.said.emit(trouble.sentence)
            return
        self._use(lines)

    def _on_choose(self) -> None:
        dialog = file_dialog(self, tr("Choose a subtitle file"), folder=self._folder)
        dialog.setObjectName("linesDialog")
        dialog.setFileMode(QFileDialog.FileMode.ExistingFile)
        dialog.setNameFilter(tr("Subtitles (*.srt *.vtt *.ass *.ssa);;All files (*)"))
        dialog.fileSelected.connect(self._on_chosen)
        dialog.finished.connect(dialog.deleteLater)
        dialog.open()

    def _on_chosen(self, chosen: str) -> None:
        self.take(Path(chosen))

    def _on_forget(self) -> None:
        self.choose.setFocus()  # the button that is pressed goes away
        self.enter(())


def _read(path: Path) -> tuple[TimedLine, ...]:
    # Its library is loaded in the worker: it takes longer than a frame.
    from chanjing_studio.storage.subtitle_files import read  # noqa: PLC0415

    return read(path)
