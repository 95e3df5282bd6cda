"""The connection doctor: looks at the way to every host of the program, and says what mends it."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QHBoxLayout, QLabel, QPushButton, QVBoxLayout, QWidget

from chanjing_studio.domain.links import host_of
from chanjing_studio.ui.runner import Runner, ShowError
from chanjing_studio.ui.settings.doctor_report import HostReport
from chanjing_studio.ui.settings.needs import SettingsNeeds
from chanjing_studio.ui.settings.rows import SettingRow, SettingsCard
from chanjing_studio.ui.theme.look import Look
from chanjing_studio.ui.widgets.announce import announce
from chanjing_studio.ui.widgets.buttons import button
from chanjing_studio.ui.widgets.label import label
from chanjing_studio.ui.words import tr

if TYPE_CHECKING:
    import asyncio


class DoctorCard(SettingsCard):
    """``ended`` once all was looked at, or it was stopped; ``copied`` once the result is on the clipboard."""

    ended = Signal()
    copied = Signal()

    def __init__(self, look: Look, needs: SettingsNeeds, show_error: ShowError) -> None:
        super().__init__(look, "stethoscope")
        self._needs = needs
        self._runner = Runner(self, show_error)
        self._task: asyncio.Task[Any] | None = None
        self._reports: list[HostReport] = []
        self._stopped = False
        self._press: QPushButton = button(look, "doctorCheck", " ", icon="stethoscope")
        self._row = SettingRow(look, self._press)
        self._summary: QLabel = label("strong", wrap=True, name="doctorSummary")
        self._copy: QPushButton = button(look, "doctorCopy", " ", icon="copy", scale="small")
        self._note: QLabel = label("small", state="muted", wrap=True, name="doctorNote")
        self._below, self._hosts = QWidget(), QVBoxLayout()
        self._lay_out()
        self._press.clicked.connect(self._on_press)
        self._copy.clicked.connect(self._on_copy)
        self._say()

    def begin(self) -> None:
        """Look now, unless it is being looked at; the keyboard goes to the button that stops it."""
        self._press.setFocus(Qt.FocusReason.OtherFocusReason)
        if self._task is None:
            self._on_press()

    def in_english(self) -> Sequence[str]:
        """What was found last, for whoever helps."""
        if not self._reports:
            return ()
        lines = [
            f"  {host_of(report.place.address)}: {each.step} {each.mark}: {each.words}"
            for report in self._reports
            for each in report.found
        ]
        return "Connection, when it was looked at last:", *lines

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.LanguageChange:
            self._say()

    def _lay_out(self) -> None:
        look = self.look
        side, edge = look.size("space.4"), look.size("space.3")
        head = QHBoxLayout()
        head.addWidget(self._summary, 1)
        head.addWidget(self._copy, 0, Qt.AlignmentFlag.AlignTop)
        self._hosts.setSpacing(side)
        column = QVBoxLayout(self._below)
        column.setContentsMargins(side, edge, side, edge)
        column.setSpacing(edge)
        column.addLayout(head)
        column.addLayout(self._hosts)
        column.addWidget(self._note)
        self.add(self._row)
        self.add(self._below)
        self.show_row(self._below, shown=False)

    def _say(self) -> None:
        self.heading.setText(tr("Connection"))
        self._row.set_words(
            tr("Check the connection"),
            tr("Looks at the way to each cloud step by step. No keys are sent, and nobody is asked before you press."),
        )
        self._copy.setText(tr("Copy", "a text"))
        self._copy.setAccessibleName(tr("Copy the result of the check"))
        self._note.setText(
            tr("Where a file is uploaded to is told by the cloud with each upload, so it cannot be tried beforehand.")
        )
        for report in self._reports:
            report.retranslate()
        self._say_state()

    def _say_state(self) -> None:
        running = self._task is not None
        self._press.setText(tr("Stop") if running else tr("Check", "the connection"))
        self._press.setAccessibleName(tr("Stop the check") if running else tr("Check the connection"))
        self._summary.setText(self._verdict(running=running))
        self._copy.setEnabled(not running)

    def _verdict(self, *, running: bool) -> str:
        if running:
            return tr("Looking at the way to each host…")
        if self._stopped:
            return tr("Stopped. This is what was found until then.")
        broken = sum(report.broken for report in self._reports)
        if broken:
            return tr("%n hosts have trouble. What to do stands below.", "", broken)
        return tr("All is well: %n hosts answer.", "", len(self._reports))

    def _on_press(self) -> None:
        if self._task is not None:
            self._stopped = True
            self._task.cancel()
            return
        self._stopped = False
        for report in self._reports:
            report.deleteLater()
        self._reports = []
        self._task = self._runner.start(self._look(), done=self._on_ended)
        self._say_state()
        self.show_row(self._below, shown=True)

    async def _look(self) -> None:
        """At all hosts at once: each has its own patience."""
        import asyncio  # noqa: PLC0415 - 20 ms that the first paint does not wait for

        places = await self._needs.to_check()
        self._reports = [HostReport(self.look, place, number) for number, place in enumerate(places, start=1)]
        for report in self._reports:
            self._hosts.addWidget(report)
        async with asyncio.TaskGroup() as group:
            for report in self._reports:
                group.create_task(self._needs.examine(report.place, report.put))

    def _on_ended(self) -> None:
        self._task = None
        self._say_state()
        announce(self._summary, self._summary.text())
        self.ended.emit()

    def _on_copy(self) -> None:
        QGuiApplication.clipboard().setText(self._as_text())
        self.copied.emit()

    def _as_text(self) -> str:
        return "\n\n".join((self._summary.text(), *(report.aloud() for report in self._reports)))
