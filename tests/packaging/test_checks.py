"""How the checks are run."""

import pytest

from steps import checks
from steps.checks import Check


def run(monkeypatch: pytest.MonkeyPatch, *, aside: str, first: str = "pass", then: str = "pass") -> int:
    monkeypatch.setattr(checks, "_ASIDE", Check("aside", ("-c", aside)))
    monkeypatch.setattr(checks, "CHECKS", (Check("types", ("-c", first)), Check("tests", ("-c", then))))
    return checks.run_checks()


def test_all_is_well_when_each_is(monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> None:
    assert run(monkeypatch, aside="print('made and tried')") == 0
    said = capsys.readouterr().out
    assert "made and tried" in said
    assert [line.split()[1] for line in said.splitlines() if line.startswith("good")] == ["types", "aside", "tests"]


@pytest.mark.parametrize("bad", ["aside", "first", "then"])
def test_one_that_fails_is_told_and_the_others_are_run(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str], bad: str
) -> None:
    assert run(monkeypatch, **({"aside": "pass"} | {bad: "raise SystemExit(3)"})) == 1
    said = capsys.readouterr().out
    assert said.count("FAILED") == 1
    assert said.count("\ngood") == 2
