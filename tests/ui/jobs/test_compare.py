"""Two videos side by side: which can be played, whose sound is heard, and what goes wrong with one of them."""

from __future__ import annotations

from dataclasses import replace

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLabel, QPushButton, QRadioButton, QSlider, QWidget
from pytestqt.qtbot import QtBot

from chanjing_studio.domain.errors import Refused
from chanjing_studio.domain.models import Job, JobState, Result
from chanjing_studio.domain.words import Sentence
from chanjing_studio.ui.jobs.actions import Action, row_actions
from chanjing_studio.ui.jobs.compare_dialog import CompareDialog
from chanjing_studio.ui.jobs.compare_side import CompareSide
from chanjing_studio.ui.theme.look import Look
from tests.conftest import Run
from tests.services.queue.scripted import Talk
from tests.services.queue.stage import eventually
from tests.ui.account.signing import part


def job(name: str, state: JobState) -> Job:
    done = state is JobState.DONE
    result = Result(url=f"http://127.0.0.1:9/{name}.mp4", seconds=4.0) if done else None
    return Job(
        id=name, account="a", kind="talk", spec=Talk("Hello"), title="Hello", state=state, created=0, changed=0,
        result=result,
    )  # fmt: skip


@pytest.fixture
def window(qtbot: QtBot) -> QWidget:
    window = QWidget()
    window.resize(900, 600)
    qtbot.addWidget(window)
    window.show()
    return window


class _Case:
    def __init__(self, window: QWidget, look: Look, *states: JobState) -> None:
        jobs = [job(f"j{number}", state) for number, state in enumerate(states, 1)]
        clouds = ("Lip-sync · Chanjing", "Video avatar · TopView")
        sides = [
            CompareSide(look, one, cloud, None, number=number)
            for number, (one, cloud) in enumerate(zip(jobs, clouds, strict=False), 1)
        ]
        self.asked: list[str] = []
        self.jobs = jobs
        self.dialog = CompareDialog(window, look, sides, link=self._link)
        self.dialog.open()

    async def _link(self, one: Job) -> str:
        self.asked.append(one.id)
        raise Refused(Sentence("The cloud does not answer."))

    def said(self, name: str) -> str:
        return part(self.dialog, QLabel, name).text()


@pytest.fixture
def both(window: QWidget, look: Look) -> _Case:
    return _Case(window, look, JobState.DONE, JobState.DONE)


def test_only_what_was_made_to_be_compared_offers_it() -> None:
    twin = job("j", JobState.DONE)
    object.__setattr__(twin, "spec", _Twin("Hello"))
    assert Action.COMPARE not in row_actions(job("j", JobState.DONE), saved=False)
    assert row_actions(twin, saved=False)[:2] == [Action.PLAY, Action.COMPARE]
    assert row_actions(replace(twin, state=JobState.FAILED), saved=False)[0] is Action.COMPARE


class _Twin(Talk):
    twin = "t"


def test_what_is_still_being_made_cannot_be_played_and_can_once_it_is_done(window: QWidget, look: Look) -> None:
    case = _Case(window, look, JobState.MAKING, JobState.FAILED)
    toggle = part(case.dialog, QPushButton, "compareToggle")
    assert not toggle.isEnabled()
    assert not part(case.dialog, QPushButton, "compareCopy1").isVisible()
    case.dialog.put(job("j1", JobState.DONE))
    assert toggle.isEnabled()
    assert "Done" in case.said("compareState1")
    assert part(case.dialog, QPushButton, "compareCopy1").isVisible()
    case.dialog.close()


def test_a_link_that_cannot_be_had_is_said_beside_its_video(both: _Case, run: Run) -> None:
    async def scenario() -> None:
        part(both.dialog, QPushButton, "compareToggle").click()
        await eventually(lambda: both.said("compareProblem2") == "The cloud does not answer.")

    run(scenario())
    assert both.asked == ["j1", "j2"]
    assert both.said("compareProblem1") == "The cloud does not answer."
    assert part(both.dialog, QPushButton, "compareToggle").isEnabled()


def test_one_is_heard_and_each_control_has_a_name(both: _Case) -> None:
    first, second = (part(both.dialog, QRadioButton, f"compareHear{number}") for number in (1, 2))
    assert (first.isChecked(), second.isChecked()) == (True, False)
    second.click()
    assert (first.isChecked(), second.isChecked()) == (False, True)
    place = part(both.dialog, QSlider, "comparePlace")
    assert place.accessibleName() == "Place in both videos"
    assert not place.isEnabled()
    assert part(both.dialog, QPushButton, "compareCopy2").accessibleName() == "Copy the link of Video avatar · TopView"


def test_its_link_is_asked_for_and_escape_closes(both: _Case) -> None:
    asked: list[str] = []
    both.dialog.copy_wanted.connect(asked.append)
    part(both.dialog, QPushButton, "compareCopy2").click()
    assert asked == ["j2"]
    QTest.keyClick(both.dialog, Qt.Key.Key_Escape)
    assert not both.dialog.isVisible()


def test_where_the_other_one_was_removed_that_is_said(window: QWidget, look: Look) -> None:
    case = _Case(window, look, JobState.DONE)
    assert part(case.dialog, QLabel, "compareAlone").isVisible()
    assert not part(case.dialog, QWidget, "compareHear").isVisible()
    case.dialog.close()
