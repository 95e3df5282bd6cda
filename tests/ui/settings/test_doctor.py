"""The connection doctor in the settings: in words, with what mends it, stopped and copied at will."""

from __future__ import annotations

import socket
from collections.abc import Iterator

import pytest
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QLabel, QPlainTextEdit, QPushButton

from chanjing_studio.domain.checkup import Place
from chanjing_studio.domain.words import Sentence
from chanjing_studio.ui.words import Language, Words
from tests.cloud import Cloud
from tests.conftest import Run
from tests.ui.account.signing import part, press, until
from tests.ui.settings.case import Case


def place(address: str) -> Place:
    return Place(f"{address}/open/v1/list_common_audio?page=1", Sentence("Making videos"), speaks_json=True)


def summary(case: Case) -> str:
    return part(case.page, QLabel, "doctorSummary").text()


def told(case: Case) -> str:
    """What was found so far of the first host."""
    head = case.page.findChild(QLabel, "doctorHost1")
    return head.accessibleName() if head else ""


def closed_door() -> str:
    with socket.create_server(("127.0.0.1", 0)) as taken:
        return f"http://127.0.0.1:{taken.getsockname()[1]}"


@pytest.fixture
def silent() -> Iterator[str]:
    """Takes every call and says nothing."""
    with socket.create_server(("127.0.0.1", 0)) as listening:
        yield f"http://127.0.0.1:{listening.getsockname()[1]}"


async def ended(case: Case) -> None:
    await until(lambda: part(case.page, QPushButton, "doctorCopy").isEnabled())


def test_it_says_what_is_well_and_what_mends_the_rest(run: Run, case: Case, cloud: Cloud) -> None:
    case.to_check = [place(cloud.address), place(closed_door())]

    async def scenario() -> None:
        assert not part(case.page, QLabel, "doctorSummary").isVisible()
        press(case.page, "doctorCheck")
        assert part(case.page, QPushButton, "doctorCheck").text() == "Stop"
        await ended(case)

    run(scenario())
    assert summary(case) == "1 host has trouble. What to do stands below."
    good, bad = (part(case.page, QLabel, f"doctorHost{number}").accessibleName() for number in (1, 2))
    assert "Trouble" not in good
    assert "Good: 127.0.0.1 answers as it should." in good
    assert "Trouble: 127.0.0.1:" in bad
    assert "What to do: Is this computer online?" in bad
    QGuiApplication.clipboard().clear()
    press(case.page, "doctorCopy")
    assert QGuiApplication.clipboard().text().startswith(summary(case))
    assert bad in QGuiApplication.clipboard().text()
    assert case.happened[-1] == "Result copied"


def test_it_is_in_the_diagnosis_and_in_both_languages(run: Run, case: Case, cloud: Cloud, words: Words) -> None:
    case.to_check = [place(cloud.address)]
    preview = part(case.page, QPlainTextEdit, "settingsPreviewText")

    async def scenario() -> None:
        case.page.check_connection()
        await until(lambda: "127.0.0.1: answer good" in preview.toPlainText())
        words.choose(Language.CHINESE)
        await until(lambda: "一切正常" in summary(case))
        assert "正常" in part(case.page, QLabel, "doctorHost1").accessibleName()
        words.choose(Language.ENGLISH)

    run(scenario())
    assert summary(case) == "All is well: 1 host answers."
    assert case.window.focusWidget() is part(case.page, QPushButton, "doctorCheck")


def test_it_can_be_stopped_and_begun_anew(run: Run, case: Case, cloud: Cloud, silent: str) -> None:
    case.to_check = [place(silent)]

    async def scenario() -> None:
        press(case.page, "doctorCheck")
        await until(lambda: "can be reached" in told(case))
        press(case.page, "doctorCheck")
        await ended(case)
        assert summary(case).startswith("Stopped.")
        case.to_check = [place(cloud.address)]
        press(case.page, "doctorCheck")
        await ended(case)

    run(scenario())
    assert summary(case).startswith("All is well")
