"""The cloud's tasks that an unsure job may be, to choose from."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import UTC, datetime

from PySide6.QtWidgets import QButtonGroup, QRadioButton, QVBoxLayout, QWidget

from chanjing_studio.domain.models import RemotePhase, RemoteStatus
from chanjing_studio.domain.words import Sentence
from chanjing_studio.ui.figures import clock, time_to_the_second
from chanjing_studio.ui.words import say, tr

_PHASES = {
    RemotePhase.WAITING: Sentence("in line"),
    RemotePhase.MAKING: Sentence("being made"),
    RemotePhase.DONE: Sentence("done"),
    RemotePhase.FAILED: Sentence("failed"),
}


class Candidates(QWidget):
    """Real radio buttons, one a task; the first is chosen."""

    def __init__(self) -> None:
        super().__init__()
        self._group = QButtonGroup(self)
        self._tasks: tuple[RemoteStatus, ...] = ()
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self.setVisible(False)

    @property
    def chosen(self) -> str:
        """The cloud's number of the task chosen; "" when there is none to choose."""
        place = self._group.checkedId()
        return self._tasks[place].remote_id if 0 <= place < len(self._tasks) else ""

    def show_tasks(self, tasks: Sequence[RemoteStatus]) -> None:
        """The tasks to choose from; the choice stays when they are the same as before."""
        if [task.remote_id for task in tasks] == [task.remote_id for task in self._tasks]:
            return
        self._forget()
        self._tasks = tuple(tasks)
        for place, task in enumerate(tasks):
            button = QRadioButton(task_words(task))
            button.setObjectName(f"jobCandidate{place}")
            self._group.addButton(button, place)
            self._column.addWidget(button)
            button.setChecked(place == 0)
        self.setVisible(bool(tasks))

    def retranslate(self) -> None:
        """Sets the words anew; the choice stays."""
        for place, task in enumerate(self._tasks):
            self._group.button(place).setText(task_words(task))

    def _forget(self) -> None:
        for button in self._group.buttons():
            self._group.removeButton(button)
            button.hide()
            button.deleteLater()


def phase_word(phase: RemotePhase) -> str:
    """How far a task in the cloud is."""
    return say(_PHASES[phase])


def task_words(task: RemoteStatus) -> str:
    """A task of the cloud in one line: its name or when it was made, and how far it is."""
    made = time_to_the_second(datetime.fromtimestamp(task.created, UTC)) if task.created else tr("time unknown")
    phase = phase_word(task.phase)
    if task.result and task.result.seconds:
        return tr("{time} · {phase} · {length}", time=task.name or made, phase=phase, length=clock(task.result.seconds))
    return tr("{time} · {phase}", time=task.name or made, phase=phase)
