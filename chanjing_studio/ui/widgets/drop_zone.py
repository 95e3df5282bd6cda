"""Where a file goes: dropped, chosen, looked at, shown, refused."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from enum import Enum, auto
from pathlib import Path

from PySide6.QtCore import QEvent, QMimeData, QSize, Signal
from PySide6.QtGui import QDragEnterEvent, QDragLeaveEvent, QDropEvent, QIcon
from PySide6.QtWidgets import QFileDialog, QPushButton, QStackedLayout, QWidget

from chanjing_studio.ui.aloud import both
from chanjing_studio.ui.figures import file_size
from chanjing_studio.ui.theme.look import Look
from chanjing_studio.ui.theme.roles import set_role
from chanjing_studio.ui.widgets.announce import announce
from chanjing_studio.ui.widgets.buttons import button, name_button
from chanjing_studio.ui.widgets.drop_frame import DropFrame
from chanjing_studio.ui.widgets.file_dialog import file_dialog
from chanjing_studio.ui.widgets.file_view import FileFacts, FileView
from chanjing_studio.ui.widgets.label import label
from chanjing_studio.ui.words import tr


@dataclass(frozen=True, slots=True)
class ZoneWords:
    """What a zone says: "Drop a video here", "mp4, mov, webm", what is being looked at, and its buttons aloud.

    ``pattern`` is the file dialog's filter, such as "Videos (*.mp4 *.mov *.webm)".
    """

    invite: str
    formats: str
    reading: str
    choose: str
    remove: str
    pattern: str


@dataclass(frozen=True, slots=True)
class Refusal:
    """Why a file does not belong here, and what does."""

    title: str
    advice: str


class ZoneState(Enum):
    """What a zone holds; a drag over it is shown on top of that."""

    EMPTY = auto()
    READING = auto()
    FILLED = auto()
    BAD = auto()


class DropZone(QWidget):
    """Takes one file by drop or dialog; ``chosen`` hands it on, the form looks at it and says what to show.

    The controls are named ``<name>Choose``, ``<name>Clear`` and ``<name>Info``. The page may light the zone for a
    drag anywhere over the window with ``light``, ``calm`` and ``take``.
    """

    chosen = Signal(Path)
    cleared = Signal()

    def __init__(
        self,
        look: Look,
        name: str,
        *,
        icon: str,
        words: Callable[[], ZoneWords],
        judge: Callable[[Path], Refusal | None],
        view: FileView,
    ) -> None:
        super().__init__()
        self._look, self._icon, self._words, self._judge = look, icon, words, judge
        self._state, self._problem, self._facts = ZoneState.EMPTY, Refusal("", ""), FileFacts("", "", "")
        self._over: Path | Refusal | None = None
        self._folder: Path | None = None
        self.view, self._frame = view, DropFrame(look)
        self.setObjectName(f"{name}Zone")
        self.info = label("small", state="muted", name=f"{name}Info", wrap=True)
        self.choose_button = button(look, f"{name}Choose", " ", scale="small")
        self.clear_button = button(look, f"{name}Clear", " ", role="ghost", scale="small")
        self._stack = QStackedLayout(self)
        self._stack.addWidget(self._frame)
        self._stack.addWidget(self.view)
        self.setObjectName(f"{name}Zone")
        self.setAcceptDrops(True)
        self.choose_button.clicked.connect(self.open_dialog)
        self.clear_button.clicked.connect(self.cleared)
        look.changed.connect(self._render)
        self._render()

    @property
    def state(self) -> ZoneState:
        """What the zone holds."""
        return self._state

    def show_empty(self) -> None:
        """Nothing is held: the invitation."""
        self._show(ZoneState.EMPTY)

    def show_reading(self) -> None:
        """A file is being looked at."""
        self._show(ZoneState.READING)

    def show_bad(self, problem: Refusal) -> None:
        """A file that cannot be used: what is wrong with it, and what to do."""
        self._problem = problem
        self._show(ZoneState.BAD)

    def show_filled(self, facts: FileFacts) -> None:
        """A file that was looked at, in words; pictures and sound go to the zone's ``view``."""
        self._facts = facts
        self.view.show_facts(facts)
        self._show(ZoneState.FILLED)

    def light(self, paths: Sequence[Path]) -> bool:
        """A drag is over the window: says "let go" or what belongs here; whether one of the files fits."""
        fitting = self._fitting(paths)
        self._over = fitting or (self._judge(paths[0]) if paths else None)
        self._render()
        return fitting is not None

    def calm(self) -> None:
        """The drag is over."""
        self._over = None
        self._render()

    def take(self, paths: Sequence[Path]) -> bool:
        """Files were dropped: the first that fits is taken."""
        self.calm()
        fitting = self._fitting(paths)
        if fitting is not None:
            self.chosen.emit(fitting)
        return fitting is not None

    def open_dialog(self) -> None:
        """Asks for a file; the dialog takes a typed path too."""
        words = self._words()
        dialog = file_dialog(self, words.choose, folder=self._folder)
        dialog.setObjectName(f"{self.choose_button.objectName()}Dialog")
        dialog.setFileMode(QFileDialog.FileMode.ExistingFile)
        dialog.setNameFilter(words.pattern)
        dialog.fileSelected.connect(self._on_selected)
        dialog.finished.connect(dialog.deleteLater)
        dialog.open()

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        self.light(_paths(event.mimeData()))
        if event.mimeData().hasUrls():
            event.acceptProposedAction()

    def dragLeaveEvent(self, _event: QDragLeaveEvent) -> None:
        self.calm()

    def dropEvent(self, event: QDropEvent) -> None:
        if self.take(_paths(event.mimeData())):
            event.acceptProposedAction()

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.LanguageChange:
            self._render()

    def _on_selected(self, path: str) -> None:
        self._folder = Path(path).parent
        self.chosen.emit(Path(path))

    def _fitting(self, paths: Sequence[Path]) -> Path | None:
        return next((path for path in paths if self._judge(path) is None), None)

    def _show(self, state: ZoneState) -> None:
        self._state = state
        self._render()
        announce(self.info, self.info.accessibleName())

    def _render(self) -> None:
        keyboard = next((one for one in (self.choose_button, self.clear_button) if one.hasFocus()), None)
        filled = self._state is ZoneState.FILLED and self._over is None
        (self.view if filled else self._frame).adopt(self.info, self.choose_button, self.clear_button)
        self._render_frame()
        self._render_controls()
        self._stack.setCurrentWidget(self.view if filled else self._frame)
        if keyboard:  # moving a control takes the keyboard from it
            (keyboard if keyboard.isVisibleTo(self) else self.choose_button).setFocus()

    def _render_frame(self) -> None:
        frame, words = self._frame, self._words()
        frame.show_skeleton(shown=self._over is None and self._state is ZoneState.READING)
        if isinstance(self._over, Path):
            self._write(self._icon, "accent-text", tr("Let go"), _name_and_size(self._over))
            frame.show_ground("accent-weak", "accent", width=2)
        elif isinstance(self._over, Refusal):
            self._write("ban", "danger", self._over.title, self._over.advice)
            frame.show_ground("danger-weak", "danger", width=2)
        elif self._state is ZoneState.BAD:
            self._write("file-x", "danger", self._problem.title, "")
            frame.show_ground("panel", "danger", width=2)
        elif self._state is ZoneState.READING:
            self._write(self._icon, "text-muted", tr("Looking at the file"), words.reading)
            frame.show_ground("panel", "line-strong", width=2)
        else:
            self._write(self._icon, "text-muted", words.invite, "")
            frame.show_ground("panel", "outline", width=2, dashed=True)

    def _write(self, icon: str, ink: str, title: str, hint: str) -> None:
        self._frame.icon.show_icon(icon, ink)
        self._frame.title.setText(title)
        self._frame.hint.setText(hint)
        self._frame.hint.setVisible(bool(hint))

    def _render_controls(self) -> None:
        state, words, dragging = self._state, self._words(), self._over is not None
        said = {
            ZoneState.EMPTY: (words.formats, both(words.invite, words.formats), tr("Choose…")),
            ZoneState.READING: ("", tr("Looking at the file"), tr("Choose…")),
            ZoneState.BAD: (
                self._problem.advice,
                both(self._problem.title, self._problem.advice),
                tr("Choose another"),
            ),
            ZoneState.FILLED: (self._facts.measures, self._facts.spoken, tr("Replace")),
        }[state]
        self.info.setText(said[0])
        self.info.setAccessibleName(said[1])
        self.info.setVisible(not dragging and bool(said[0]))
        self._name_buttons(said[2], words)
        self.choose_button.setVisible(not dragging and state is not ZoneState.READING)
        self.clear_button.setVisible(not dragging and state in (ZoneState.BAD, ZoneState.FILLED))

    def _name_buttons(self, choose: str, words: ZoneWords) -> None:
        filled = self._state is ZoneState.FILLED and self._over is None
        self._put_icon(self.choose_button, "" if filled else "folder-open")
        self.choose_button.setText(choose)
        self.choose_button.setAccessibleName(words.choose)
        self.clear_button.setText("" if filled else tr("Remove"))
        name_button(self.clear_button, words.remove)
        self.clear_button.setProperty("shape", "square" if filled else "")
        set_role(self.clear_button, "ghost", scale="small")
        self._put_icon(self.clear_button, "x" if filled else "")

    def _put_icon(self, target: QPushButton, icon: str) -> None:
        """The buttons change their icon with the zone's state; without one their words stand alone."""
        look = self._look
        size, gap = look.size("icon.inline"), look.size("button.icon-gap") if target.text() else 0
        target.setIcon(look.qicon(icon, size=size, gap=gap) if icon else QIcon())
        target.setIconSize(QSize(size + gap, size))


def _paths(data: QMimeData) -> list[Path]:
    return [Path(url.toLocalFile()) for url in data.urls() if url.isLocalFile()]


def _name_and_size(path: Path) -> str:
    try:
        return tr("“{name}” {size}", name=path.name, size=file_size(path.stat().st_size))
    except OSError:
        return path.name
