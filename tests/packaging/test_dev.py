"""The door for newcomers."""

import subprocess
import sys
from pathlib import Path

import pytest

import dev
from steps.children import environment
from steps.commands import COMMANDS, available, has_screen

DOOR = Path(dev.__file__)


def ask(*arguments: str, **variables: str) -> subprocess.CompletedProcess[str]:
    return subprocess.run(
        [sys.executable, DOOR, *arguments], env=variables, capture_output=True, encoding="utf-8", check=False
    )


def test_without_a_command_every_command_is_listed_with_its_purpose() -> None:
    answer = ask()
    assert answer.returncode == 0
    for command in available():
        assert f"  {command.name} " in answer.stdout
        assert command.purpose in answer.stdout


def test_an_unknown_command_is_named_and_the_known_ones_are_listed() -> None:
    answer = ask("fly")
    assert answer.returncode == 1
    assert "no command 'fly'" in answer.stdout
    assert "  run " in answer.stdout


@pytest.mark.skipif(sys.platform != "linux", reason="only Linux can be without a screen")
def test_run_without_a_screen_says_so_and_points_to_the_tour() -> None:
    answer = ask("run", "--sandbox", LC_ALL="C")
    assert answer.returncode == 1
    assert answer.stdout.count("\n") == 1
    assert "no screen" in answer.stdout
    assert "dev.py tour" in answer.stdout


def test_a_check_for_everyone_takes_no_arguments() -> None:
    answer = ask("test", "tests/ui")
    assert answer.returncode == 1
    assert "tests/ui" in answer.stdout


@pytest.mark.parametrize("version", [(3, 10, 9), (3, 14, 0)])
def test_a_python_outside_the_range_is_told_which_ones_will_do(
    version: tuple[int, int, int], monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setattr(sys, "version_info", version)
    assert dev.main(["test"]) == 1
    assert "3.11, 3.12 or 3.13" in capsys.readouterr().out


def test_command_names_are_unique() -> None:
    assert len({command.name for command in COMMANDS}) == len(COMMANDS)


@pytest.mark.parametrize(
    ("variables", "platform", "shown"),
    [
        ({}, "linux", False),
        ({"DISPLAY": ""}, "linux", False),
        ({"DISPLAY": ":0"}, "linux", True),
        ({"WAYLAND_DISPLAY": "wayland-0"}, "linux", True),
        ({}, "win32", True),
        ({}, "darwin", True),
    ],
)
def test_a_screen_is_seen_where_there_is_one(variables: dict[str, str], platform: str, *, shown: bool) -> None:
    assert has_screen(variables, platform) is shown


@pytest.mark.parametrize("locale", ["C", "POSIX"])
def test_children_read_chinese_paths_in_the_c_locale(locale: str) -> None:
    assert environment({"LC_ALL": locale, "PATH": "/bin"}) == {"LC_ALL": "C.UTF-8", "PYTHONUTF8": "1", "PATH": "/bin"}


def test_children_keep_the_locale_of_the_person() -> None:
    assert environment({"LC_ALL": "zh_CN.UTF-8"})["LC_ALL"] == "zh_CN.UTF-8"
