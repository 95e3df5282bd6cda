"""The mirror line of the job one looks at, as a progress bar that can be read aloud."""

from PySide6.QtCore import QEvent, QRectF, QSize
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QProgressBar, QSizePolicy, QWidget

from chanjing_studio.ui.mirror.line import JobLine, LineState, line_height, paint_job_line
from chanjing_studio.ui.theme.look import Look
from chanjing_studio.ui.theme.roles import set_role
from chanjing_studio.ui.words import tr


class JobProgress(QProgressBar):
    """A real progress bar, so that the percent is its value; a cloud that reports none makes it indeterminate."""

    def __init__(self, look: Look, *, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._look, self._line = look, JobLine(LineState.WAITING, 0.0)
        self.setObjectName("jobProgress")
        self.setRange(0, 100)
        self.setTextVisible(False)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        set_role(self, "painted")
        look.changed.connect(self.update)
        self._say()

    def show_line(self, line: JobLine, percent: int | None) -> None:
        """The line to paint, and the percent written beside it."""
        self._line = line
        self.setRange(0, 0 if percent is None else 100)
        self.setValue(0 if percent is None else percent)
        self.update()

    def sizeHint(self) -> QSize:
        return QSize(self._look.size("mirror.print-row.width"), line_height(self._look, detail=True))

    def minimumSizeHint(self) -> QSize:
        return QSize(self._look.size("mirror.pitch") * 20, line_height(self._look, detail=True))

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.LanguageChange:
            self._say()

    def _say(self) -> None:
        self.setAccessibleName(tr("How far the job is"))

    def paintEvent(self, _event: QPaintEvent) -> None:
        paint_job_line(QPainter(self), QRectF(self.rect()), self._line, look=self._look, detail=True)
