"""What nobody caught is in the log, without its words, wherever it happened; the terminal sees no secret."""

from __future__ import annotations

import asyncio
import gc
import logging
import sys
import threading
from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import qCritical, qInfo, qWarning

from chanjing_studio.app import unforeseen
from chanjing_studio.domain.redaction import hide
from chanjing_studio.storage.log_file import close_log, open_log
from tests.conftest import Run

PLANTED = "pl4nted-key-of-nobody"
ADDRESS = f"https://res.example/f?Signature={PLANTED}"


@pytest.fixture
def log(tmp_path: Path) -> Iterator[Path]:
    """The log file, with everything watched; nothing planted is in it at the end."""
    hide(PLANTED)
    handler = open_log(tmp_path)
    logging.getLogger("x").warning("begun")
    with unforeseen.watched():
        yield tmp_path / "studio.log"
    close_log(handler)
    assert PLANTED not in (tmp_path / "studio.log").read_text("utf-8")


def fails() -> None:
    """Raises, with secrets in its words and in those of what led to it."""
    try:
        int(PLANTED)
    except ValueError as error:
        raise ConnectionError(ADDRESS) from error


def test_an_error_in_a_slot_is_kept_with_what_led_to_it(log: Path, capfd: pytest.CaptureFixture[str]) -> None:
    try:
        fails()
    except ConnectionError:
        sys.excepthook(*sys.exc_info())  # pyright: ignore[reportArgumentType]
    text, said = log.read_text("utf-8"), capfd.readouterr().err
    assert "unforeseen: ValueError\n" in text
    assert "then ConnectionError\n" in text
    assert "in fails" in text
    assert "ConnectionError: https://res.example/f?…" in said
    assert PLANTED not in said


def test_an_error_in_a_thread_is_kept(log: Path, capfd: pytest.CaptureFixture[str]) -> None:
    thread = threading.Thread(target=fails, name="work_3")
    thread.start()
    thread.join()
    assert "unforeseen in thread work_3: ValueError" in log.read_text("utf-8")
    assert PLANTED not in capfd.readouterr().err


def test_an_error_while_something_is_deleted_is_kept(log: Path, capfd: pytest.CaptureFixture[str]) -> None:
    class Thing:
        def __del__(self) -> None:
            fails()

    Thing()
    gc.collect()
    text = log.read_text("utf-8")
    assert "__del__)" in text
    assert "then ConnectionError" in text
    assert PLANTED not in capfd.readouterr().err


def test_a_task_that_nobody_asked_about_is_kept(
    log: Path, run: Run, qloop: asyncio.AbstractEventLoop, capfd: pytest.CaptureFixture[str]
) -> None:
    async def work() -> None:
        fails()

    async def scenario() -> None:
        task = asyncio.ensure_future(work())
        await asyncio.wait([task])
        del task
        gc.collect()
        asyncio.get_running_loop().call_exception_handler({"message": f"a remark with {PLANTED}"})

    qloop.set_exception_handler(unforeseen.on_loop)
    try:
        run(scenario())
    finally:
        qloop.set_exception_handler(None)
    text = log.read_text("utf-8")
    assert "Task exception was never retrieved (test_a_task_that_nobody_asked_about_is_kept.<locals>.work)" in text
    assert "then ConnectionError" in text
    assert "a remark with …" in text
    assert PLANTED not in capfd.readouterr().err


def test_ends_that_are_meant_are_not_kept(log: Path, capfd: pytest.CaptureFixture[str]) -> None:
    sys.excepthook(KeyboardInterrupt, KeyboardInterrupt(), None)
    thread = threading.Thread(target=sys.exit)
    thread.start()
    thread.join()
    assert log.read_text("utf-8").endswith("[x] begun\n")
    assert "KeyboardInterrupt" in capfd.readouterr().err


def test_what_qt_says_is_kept(log: Path, qapp: object, capfd: pytest.CaptureFixture[str]) -> None:
    qWarning(f"cannot open {ADDRESS}")
    qCritical("something is very wrong")
    qInfo("a remark nobody needs")
    text, said = log.read_text("utf-8"), capfd.readouterr().err
    assert "WARNING [qt] default: cannot open https://res.example/f?…" in text
    assert "ERROR [qt] default: something is very wrong" in text
    assert "cannot open https://res.example/f?…" in said
    assert "nobody needs" not in text + said
    assert PLANTED not in said


def test_errors_that_lead_to_each_other_come_to_an_end(log: Path, capfd: pytest.CaptureFixture[str]) -> None:
    first, second = ValueError(PLANTED), KeyError(PLANTED)
    first.__cause__, second.__cause__ = second, first
    unforeseen.keep(first)
    assert "KeyError" in log.read_text("utf-8")
    assert PLANTED not in capfd.readouterr().err


def test_a_window_without_a_terminal_keeps_it_too(log: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sys, "stderr", None)
    unforeseen.keep(ValueError(PLANTED))
    assert "unforeseen: ValueError" in log.read_text("utf-8")


def test_afterwards_everything_is_as_before(qapp: object) -> None:
    before = sys.excepthook, threading.excepthook, sys.unraisablehook
    with unforeseen.watched():
        assert sys.excepthook is not before[0]
    assert (sys.excepthook, threading.excepthook, sys.unraisablehook) == before
