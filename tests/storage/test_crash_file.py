"""Where every thread was when the program crashed: kept, counted, and told from other ends."""

from __future__ import annotations

import logging
import os
import subprocess
import sys
from pathlib import Path

import pytest

from chanjing_studio.storage import crash_file, log_file
from chanjing_studio.storage.crash_file import KEPT, NAME, CrashWatch, LastEnd, newest_crash

LIVES = """
import sys, threading
from pathlib import Path
from chanjing_studio.storage.crash_file import CrashWatch
watch = CrashWatch(Path(sys.argv[1]))
print(watch.last_end.name, flush=True)
def deep_in_a_thread(): ready.set(); threading.Event().wait()
ready = threading.Event()
threading.Thread(target=deep_in_a_thread, daemon=True).start()
ready.wait()
"""
ENDS = {
    "in order": "watch.close()",
    "crash": "import faulthandler; faulthandler._sigsegv()",
    "abort": "import os; os.abort()",
    "kill": "import os, signal; os.kill(os.getpid(), signal.SIGKILL)",
}
on_windows_signals_are_others = pytest.mark.skipif(sys.platform == "win32", reason="no such signals there")


class OtherFaults:
    """Watches nothing."""

    def enable(self, file: object, *, all_threads: bool) -> None: ...

    def disable(self) -> None: ...


def live(folder: Path, end: str) -> str:
    """A program that ends in this way; gives how it found its predecessor to have ended."""
    command = [sys.executable, "-c", LIVES + ENDS[end], str(folder)]
    return subprocess.run(command, capture_output=True, text=True, timeout=30, check=False).stdout.strip()


@pytest.fixture(autouse=True)
def own_faults(monkeypatch: pytest.MonkeyPatch) -> None:
    """In this process the tests' own watch stays."""
    monkeypatch.setattr(crash_file, "faulthandler", OtherFaults())


def test_after_an_end_in_order_nothing_is_left_and_nothing_told(tmp_path: Path) -> None:
    assert live(tmp_path, "in order") == "IN_ORDER"
    assert list(tmp_path.iterdir()) == []
    assert live(tmp_path, "in order") == "IN_ORDER"


@pytest.mark.parametrize("end", ["crash", pytest.param("abort", marks=on_windows_signals_are_others)])
def test_a_crash_is_kept_with_every_thread_and_told_once(tmp_path: Path, end: str) -> None:
    live(tmp_path, end)
    assert live(tmp_path, "in order") == "CRASHED"
    kept = newest_crash(tmp_path)
    assert kept
    text = kept.read_text("utf-8")
    assert "Current thread" in text or "access violation" in text
    assert "in deep_in_a_thread" in text
    assert live(tmp_path, "in order") == "IN_ORDER"
    assert newest_crash(tmp_path) == kept


@on_windows_signals_are_others
def test_a_program_that_was_killed_did_not_crash(tmp_path: Path) -> None:
    live(tmp_path, "kill")
    assert (tmp_path / NAME).read_bytes() == b""
    assert live(tmp_path, "in order") == "KILLED"
    assert newest_crash(tmp_path) is None


def test_two_programs_on_two_folders_do_not_see_each_other(tmp_path: Path) -> None:
    here, there = tmp_path / "here", tmp_path / "there"
    here.mkdir()
    there.mkdir()
    watch = CrashWatch(here)
    live(there, "crash")
    assert (here / NAME).read_bytes() == b""
    watch.close()
    assert live(there, "in order") == "CRASHED"
    assert list(here.iterdir()) == []


def test_only_the_last_crashes_are_kept(tmp_path: Path) -> None:
    for number in range(KEPT + 3):
        (tmp_path / NAME).write_text("Fatal Python error: Aborted\n")
        os.utime(tmp_path / NAME, (1_700_000_000 + number, 1_700_000_000 + number))
        CrashWatch(tmp_path).close()
    kept = sorted(tmp_path.iterdir())
    assert len(kept) == KEPT
    assert newest_crash(tmp_path) == kept[-1]
    assert kept[-1].stat().st_mtime == 1_700_000_000 + KEPT + 2


@pytest.mark.parametrize(
    ("text", "end"),
    [
        ("Windows fatal exception: code 0x8001010d\n\nThread 0x1:\n  File x\n", LastEnd.KILLED),
        ("Windows fatal exception: code 0x800706ba\n\nWindows fatal exception: access violation\n", LastEnd.CRASHED),
        ("Windows fatal exception: stack overflow\n", LastEnd.CRASHED),
        ("", LastEnd.KILLED),
    ],
)
def test_what_com_raises_and_qt_catches_is_no_crash(tmp_path: Path, text: str, end: LastEnd) -> None:
    (tmp_path / NAME).write_text(text)
    watch = CrashWatch(tmp_path)
    assert watch.last_end is end
    watch.close()


def test_a_file_that_cannot_be_put_aside_does_not_stop_the_start(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (tmp_path / NAME).write_text("Fatal Python error: Aborted\n")

    def refuses(*_: object) -> Path:
        raise PermissionError

    monkeypatch.setattr(Path, "replace", refuses)
    watch = CrashWatch(tmp_path)
    assert watch.last_end is LastEnd.CRASHED
    watch.close()


def test_where_nothing_can_be_written_the_program_starts_all_the_same(
    tmp_path: Path, capfd: pytest.CaptureFixture[str]
) -> None:
    for name in (NAME, log_file.NAME):
        (tmp_path / name).mkdir()
    handler = log_file.open_log(tmp_path)
    watch = CrashWatch(tmp_path)
    logging.getLogger("x").warning("unheard")
    watch.close()
    log_file.close_log(handler)
    assert watch.last_end is LastEnd.IN_ORDER
    assert {path.name for path in tmp_path.iterdir()} == {NAME, log_file.NAME}
    assert capfd.readouterr() == ("", "")
