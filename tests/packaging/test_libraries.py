"""What to do when the system lacks something."""

from pathlib import Path

import pytest

from steps.libraries import FONTS, SCREEN, Group, Part, Plan, command_for, decide, ensure
from steps.project import SetbackError


def test_nothing_missing_means_nothing_to_do() -> None:
    assert decide([], root=True, debian=True) == Plan()
    assert decide([], root=False, debian=False) == Plan()


def test_root_on_debian_gets_everything_installed() -> None:
    plan = decide([SCREEN, FONTS], root=True, debian=True)
    assert "libxcb-cursor0" in plan.install
    assert "fonts-noto-cjk" in plan.install
    assert not plan.stop
    assert not plan.note


def test_a_user_on_debian_is_given_one_command_and_stops() -> None:
    plan = decide([SCREEN, FONTS], root=False, debian=True)
    assert "libxcb-cursor.so.0" in plan.stop
    assert "libxcb-cursor0" in plan.stop
    assert plan.stop.count("\n") == 1
    assert not plan.install


@pytest.mark.parametrize(("sudo", "start"), [(True, "sudo sh -c "), (False, "su - -c ")])
def test_the_command_fetches_apts_lists_first_and_is_root_by_what_the_system_has(
    monkeypatch: pytest.MonkeyPatch, start: str, *, sudo: bool
) -> None:
    monkeypatch.setattr("steps.libraries._runs", {"sudo": sudo}.__getitem__)
    line = "apt-get update && apt-get install -y --no-install-recommends libwings2 fonts-inter"
    assert command_for(["libwings2", "fonts-inter"]) == f"{start}'{line}'"


@pytest.mark.parametrize("root", [True, False])
def test_on_another_linux_the_missing_files_are_named(*, root: bool) -> None:
    plan = decide([SCREEN], root=root, debian=False)
    assert "libxcb-cursor.so.0" in plan.stop
    assert "apt-get" not in plan.stop


def test_what_only_helps_is_advised_and_stops_nobody() -> None:
    plan = decide([FONTS], root=False, debian=True)
    assert "fonts-noto-cjk" in plan.note
    assert not plan.stop
    assert decide([FONTS], root=False, debian=False) == Plan()


def group(*, there: bool) -> Group:
    return Group("Flight", essential=True, parts=(Part("libwings.so.2", "libwings2", lambda _: there),))


def test_what_is_there_is_not_asked_for(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("sys.platform", "linux")
    monkeypatch.setattr("os.geteuid", lambda: 1000, raising=False)
    ensure([group(there=True)])
    with pytest.raises(SetbackError, match=r"Flight: the system lacks libwings\.so\.2"):
        ensure([group(there=False)])


def test_other_systems_bring_what_qt_needs(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("sys.platform", "darwin")
    ensure([group(there=False)])


def test_a_font_is_found_by_its_file(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    monkeypatch.setattr("steps.libraries._FONT_FOLDERS", (tmp_path / "none", tmp_path))
    chinese = FONTS.parts[0]
    assert not chinese.present(chinese.name)
    (tmp_path / "noto").mkdir()
    (tmp_path / "noto" / "NotoSansCJK-Regular.ttc").touch()
    assert chinese.present(chinese.name)
