"""The list is laid out again only when a row may have another height."""

from __future__ import annotations

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QSize
from PySide6.QtWidgets import QStyledItemDelegate, QStyleOptionViewItem
from pytestqt.qtbot import QtBot

from chanjing_studio.domain.models import JobState
from chanjing_studio.ui.jobs.job_list_view import JobListView
from chanjing_studio.ui.jobs.model import JobModel, JobRole
from chanjing_studio.ui.jobs.phrases import has_line
from tests.ui.jobs.samples import a_job

LOW, HIGH = 20, 40


class Counting(QStyledItemDelegate):
    """High rows for jobs with a line; counts how often it is asked."""

    def __init__(self) -> None:
        super().__init__()
        self.asked = 0

    def sizeHint(self, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex) -> QSize:
        self.asked += 1
        row = index.data(JobRole.ROW)
        return QSize(0, HIGH if hasattr(row, "state") and has_line(row) else LOW)


def test_progress_does_not_lay_the_list_out_again_and_another_height_does(qtbot: QtBot) -> None:
    model, view, delegate = JobModel(), JobListView(), Counting()
    qtbot.addWidget(view)
    view.setModel(model)
    view.setItemDelegate(delegate)
    model.show_jobs(
        [a_job(str(number), JobState.WAITING, created=-number) for number in range(100)],
        finished_in_all=0,
        complete=True,
    )
    view.show()
    qtbot.waitUntil(lambda: view.visualRect(model.index(1)).height() == LOW)
    delegate.asked = 0
    for percent in range(10):
        model.put(a_job("0", JobState.WAITING, created=0, percent=percent))
        view.visualRect(model.index(1))
    assert delegate.asked < 100
    model.put(a_job("0", JobState.MAKING, created=0, percent=5))
    qtbot.waitUntil(lambda: view.visualRect(model.index(1)).height() == HIGH)
