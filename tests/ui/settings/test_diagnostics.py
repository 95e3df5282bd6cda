"""The diagnosis: there to be read, copied as it stands, with what support needs and no secret."""

from __future__ import annotations

import logging
import os
import time
from collections.abc import Generator
from contextlib import contextmanager
from pathlib import Path

import pytest
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QPlainTextEdit, QScrollArea

from chanjing_studio.storage.log_file import close_log, open_log
from chanjing_studio.ui.words import Language, Words
from tests.cloud import SECRET_KEY
from tests.conftest import Run
from tests.ui.account.signing import part, press, until
from tests.ui.settings.case import Case

FAULT = 'Fatal Python error: Segmentation fault\n\nCurrent thread:\n  File "{home}/studio/x.py", line 3 in paint\n'


@contextmanager
def logging_in(case: Case) -> Generator[logging.Logger]:
    """The program's log, open."""
    handler = open_log(case.places.logs)
    try:
        yield logging.getLogger("chanjing_studio.services")
    finally:
        close_log(handler)


def shown(case: Case) -> str:
    """What is there to be read."""
    return part(case.page, QPlainTextEdit, "settingsPreviewText").toPlainText()


async def look_again(case: Case, words: str) -> str:
    """Come to the page anew, and read until these words are there."""
    case.page.shown()
    await until(lambda: words in shown(case))
    return shown(case)


def copied(case: Case) -> str:
    """What the button puts on the clipboard."""
    QGuiApplication.clipboard().clear()
    press(case.page, "settingsDiagnostics")
    return QGuiApplication.clipboard().text()


def test_what_is_copied_is_there_to_be_read_before(run: Run, case: Case) -> None:
    async def scenario() -> None:
        await case.sign_in()
        with logging_in(case) as log:
            log.info("fetched https://res.example/a?Signature=s1gn4ture with %s", "k3y" * 20)
        await look_again(case, "fetched https://res.example/a?… with …")
        before = shown(case)
        assert copied(case) == before == shown(case)

    run(scenario())
    text = shown(case)
    assert "Chanjing Studio 1.2.3, Python" in text
    assert "App ID sand…" in text
    assert SECRET_KEY not in text
    assert "Jobs: 12 done, 1 unsure" in text
    assert "Ended last time: killed, or the power went" in text
    assert case.happened[-1] == "Diagnosis copied"


def test_it_is_copied_also_by_who_is_quicker_than_the_disk(run: Run, case: Case) -> None:
    async def scenario() -> None:
        QGuiApplication.clipboard().clear()
        case.page.shown()
        press(case.page, "settingsDiagnostics")
        await until(lambda: "Log:\n(none)" in QGuiApplication.clipboard().text())

    run(scenario())


def test_the_last_crash_and_what_was_rescued_are_in_it_and_the_name_of_the_home_is_not(
    run: Run, case: Case, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    monkeypatch.setenv("HOME", str(tmp_path))
    monkeypatch.setenv("USERPROFILE", str(tmp_path))
    for name in ("crash-20260101-000000.txt", "crash-20260203-040506.txt"):
        (case.places.logs / name).write_text(FAULT.format(home=tmp_path), "utf-8")
    with logging_in(case) as log:
        logging.getLogger("chanjing_studio.storage.json_file").warning("settings.json is damaged")
        for number in range(50):
            log.info("line %s of %r", number, str(tmp_path / "clip.mp4"))
    case.jobs = None

    async def scenario() -> str:
        return await look_again(case, "line 49")

    text = run(scenario())
    assert "Last crash, crash-20260203-040506.txt:\nFatal Python error: Segmentation fault" in text
    assert 'File "~/studio/x.py", line 3 in paint' in text
    assert "settings.json is damaged" in text.split("Damaged and rescued files:")[1].split("Log:")[0]
    assert "settings.json is damaged" not in text.split("Log:")[1]
    assert "'~/clip.mp4'" in text or "~\\\\clip.mp4" in text
    assert str(tmp_path) not in text
    assert "Jobs: the list is not open" in text


def test_a_log_of_any_length_is_read_without_holding_up_the_window(run: Run, case: Case) -> None:
    line = b"2026-01-01 00:00:00,000 INFO [x] " + b"words " * 30 + b"\n"
    (case.places.logs / "studio.log").write_bytes(line * 200_000 + b"the end\n")

    async def scenario() -> float:
        await look_again(case, "the end")
        begun = time.process_time()
        copied(case)
        return time.process_time() - begun

    assert run(scenario()) < 0.5
    assert len(shown(case)) < 40_000


def test_it_leads_to_itself_and_stays_in_both_languages(run: Run, case: Case, words: Words) -> None:
    area = part(case.page, QScrollArea, "settingsScroll")
    preview = part(case.page, QPlainTextEdit, "settingsPreviewText")

    async def scenario() -> None:
        case.page.show_diagnostics()
        await until(lambda: not preview.visibleRegion().isEmpty())
        assert area.verticalScrollBar().value() > 0
        assert case.window.focusWidget() is preview
        words.choose(Language.CHINESE)
        await until(lambda: preview.accessibleName() == "会复制的内容")
        assert "shown zh_CN" in shown(case)
        words.choose(Language.ENGLISH)

    run(scenario())


@pytest.mark.skipif(os.name == "nt" or os.geteuid() == 0, reason="everything can be read there")
def test_a_log_that_cannot_be_read_is_left_out(run: Run, case: Case) -> None:
    (case.places.logs / "studio.log").write_text("hidden")
    (case.places.logs / "studio.log").chmod(0)

    async def scenario() -> None:
        await look_again(case, "(none)")

    run(scenario())
