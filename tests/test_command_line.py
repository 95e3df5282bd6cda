"""What can be asked of the program when it is started."""

from pathlib import Path

import pytest

from chanjing_studio.command_line import read_options


def test_files_are_told_from_options_and_made_absolute() -> None:
    options = read_options(["--sandbox", "--data-dir", "d", "--language", "zh_CN", "clip.mp4"])
    assert options.sandbox
    assert options.data_dir == Path("d")
    assert options.language == "zh_CN"
    assert options.files == (Path.cwd() / "clip.mp4",)


def test_an_unknown_language_is_refused_with_a_sentence(capsys: pytest.CaptureFixture[str]) -> None:
    with pytest.raises(SystemExit):
        read_options(["--language", "klingon"])
    assert "klingon" in capsys.readouterr().err
