"""The program crashes in Qt or the system: the next start says so, shows what is known, and sends it nowhere."""

from __future__ import annotations

import signal
import sys
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QWidget

from chanjing_studio.storage import crash_file
from chanjing_studio.storage.crash_file import CrashWatch, LastEnd, newest_crash
from chanjing_studio.storage.places import Places
from chanjing_studio.storage.settings import Settings, SettingsFile
from tests.cloud import Cloud
from tests.conftest import Run
from tests.e2e.person import Person
from tests.e2e.program import SystemKeyring, at_the_window
from tests.e2e.test_start import SECONDS, answers, started
from tests.storage.test_crash_file import OtherFaults

pytestmark = pytest.mark.skipif(sys.platform == "win32", reason="no such signals there")
CRASHED = "Last time the program crashed"


def _ended_by(what: signal.Signals, data: Path) -> None:
    """The program is started, and dies of this as soon as its window answers."""
    with started(data, "--language", "en") as process:
        assert answers(data)
        assert (data / "logs" / crash_file.NAME).exists()
        process.send_signal(what)
        process.communicate(timeout=SECONDS)
    assert process.returncode == -what


def _found(data: Path, monkeypatch: pytest.MonkeyPatch) -> LastEnd:
    """How the next start finds the last one to have ended; the tests' own watch over this process stays."""
    with monkeypatch.context() as patch:
        patch.setattr(crash_file, "faulthandler", OtherFaults())
        watch = CrashWatch(Places.below(data).logs)
        watch.close()
    return watch.last_end


@pytest.mark.usefixtures("qapp")
def test_the_start_after_a_crash_keeps_what_is_known_and_the_one_after_that_is_as_ever(tmp_path: Path) -> None:
    SettingsFile(tmp_path / "settings.json").save(Settings(welcomed=True))
    _ended_by(signal.SIGSEGV, tmp_path)
    for _ in range(2):
        with started(tmp_path, "--language", "en") as process:
            assert answers(tmp_path)
            process.send_signal(signal.SIGTERM)
            process.communicate(timeout=SECONDS)
        assert process.returncode == 0
    logs = tmp_path / "logs"
    kept = newest_crash(logs)
    assert kept
    text = kept.read_text("utf-8")
    assert "Segmentation fault" in text
    assert "hread 0x" in text  # the signal may come to one of Qt's threads, which is not the current one then
    assert "start.py" in text
    assert {path.name for path in logs.iterdir()} == {"studio.log", kept.name}
    assert (logs / "studio.log").read_text("utf-8").count("the program crashed last time") == 1


@pytest.mark.usefixtures("qapp")
def test_the_window_says_that_it_crashed_and_shows_what_would_be_copied(
    run: Run, home: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    _ended_by(signal.SIGSEGV, home)
    last_end = _found(home, monkeypatch)
    assert last_end is LastEnd.CRASHED

    async def scenario() -> None:
        async with at_the_window(home, last_end=last_end) as person:
            said = await person.until_hears("bannerText", CRASHED)
            assert "Your jobs and your draft are safe" in said
            assert "sent to nobody" in said
            QGuiApplication.clipboard().clear()
            await person.press("bannerAction")
            await person.until(lambda: "Segmentation fault" in person.value("settingsPreviewText"))
            assert person.clipboard() == ""
            assert _is_in_sight(person, "settingsPreviewText")
            await person.press("settingsDiagnostics")
            copied = await person.until(person.clipboard)
            assert copied == person.value("settingsPreviewText")
            assert "Last crash, crash-" in copied
            assert "Ended last time: crashed" in copied
            assert str(Path.home()) not in copied

    run(scenario())


@pytest.mark.usefixtures("qapp")
def test_after_a_kill_nothing_is_said(run: Run, home: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    _ended_by(signal.SIGKILL, home)
    last_end = _found(home, monkeypatch)
    assert last_end is LastEnd.KILLED

    async def scenario() -> None:
        async with at_the_window(home, last_end=last_end) as person:
            await person.until(lambda: person.sees("scriptEdit"))
            await person.press("navSettings")
            await person.until(lambda: "Ended last time: killed" in person.value("settingsPreviewText"))
            assert CRASHED not in person.reads_everything()

    run(scenario())


def test_before_the_first_start_is_over_it_is_said_and_leads_nowhere(
    run: Run, folder: Path, open_cloud: Cloud, desktop_keyring: SystemKeyring
) -> None:
    async def scenario() -> None:
        async with at_the_window(folder, last_end=LastEnd.CRASHED) as person:
            await person.until_hears("bannerText", CRASHED)
            assert not person.sees("bannerAction")
            await person.key(Qt.Key.Key_F1, Qt.KeyboardModifier.ShiftModifier)
            assert not person.sees("settingsDiagnostics")

    run(scenario())


def test_a_key_leads_to_the_diagnosis(run: Run, home: Path) -> None:
    async def scenario() -> None:
        async with at_the_window(home) as person:
            await person.until(lambda: person.sees("scriptEdit"))
            await person.key(Qt.Key.Key_F1, Qt.KeyboardModifier.ShiftModifier)
            await person.until(lambda: _is_in_sight(person, "settingsDiagnostics"))

    run(scenario())


def _is_in_sight(person: Person, name: str) -> bool:
    control = person.window.findChild(QWidget, name)
    return isinstance(control, QWidget) and not control.visibleRegion().isEmpty()
