"""When `.venv` is made anew, and that two set-ups never meet."""

import threading
from pathlib import Path

import pytest

from steps.environment import fingerprint
from steps.turn import turn

SETTINGS = '[project]\nname = "x"\n\n[tool.ruff]\nline-length = 120\n'


def test_the_lock_the_project_and_the_folder_count() -> None:
    before = fingerprint(lock=b"a==1", settings=SETTINGS, folder=Path("我的 录像"))
    assert before == fingerprint(lock=b"a==1", settings=SETTINGS, folder=Path("我的 录像"))
    assert before != fingerprint(lock=b"a==2", settings=SETTINGS, folder=Path("我的 录像"))
    assert before != fingerprint(lock=b"a==1", settings=SETTINGS.replace('"x"', '"y"'), folder=Path("我的 录像"))
    assert before != fingerprint(lock=b"a==1", settings=SETTINGS, folder=Path("moved"))


def test_settings_of_the_tools_do_not_count() -> None:
    before = fingerprint(lock=b"", settings=SETTINGS, folder=Path())
    assert before == fingerprint(lock=b"", settings=SETTINGS.replace("120", "100"), folder=Path())


def test_a_second_set_up_says_that_it_waits_and_comes_after(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    order: list[str] = []
    waiting = threading.Event()

    def note(_: str) -> None:
        waiting.set()

    def second() -> None:
        with turn(tmp_path / "turn"):
            order.append("second")

    monkeypatch.setattr("steps.turn.report", note)
    thread = threading.Thread(target=second)
    with turn(tmp_path / "turn"):
        thread.start()
        assert waiting.wait(10)
        order.append("first")
    thread.join(10)
    assert order == ["first", "second"]
