"""Names of files made of what others wrote."""

from __future__ import annotations

import unicodedata
from pathlib import Path, PurePosixPath, PureWindowsPath

import pytest
from hypothesis import example, given
from hypothesis import strategies as some

from chanjing_studio.domain.file_names import ending_of, file_name


@pytest.mark.parametrize(
    ("title", "name"),
    [
        ("春天的第一杯奶茶", "春天的第一杯奶茶.mp4"),
        ("../../etc/passwd", "etcpasswd.mp4"),
        ("..", "video.mp4"),
        ("", "video.mp4"),
        ("C:\\Windows\\a", "CWindowsa.mp4"),
        ("a\x00b\nc\u202egpj.\u2028", "abcgpj.mp4"),
        ("\ud800x", "x.mp4"),
        ("CON", "_CON.mp4"),
        ("con .txt", "_con .txt.mp4"),
        ("COM¹", "_COM¹.mp4"),
        ("lpt9.a", "_lpt9.a.mp4"),
        ("Console", "Console.mp4"),
        ("~root", "root.mp4"),
        (" a . ", "a.mp4"),
        ("a" * 59 + " b", "a" * 59 + ".mp4"),
        ("<img src=file:///etc/passwd><b>x</b>", "img src=fileetcpasswdbxb.mp4"),
    ],
)
def test_a_title_becomes_a_name(title: str, name: str) -> None:
    assert file_name(title, ".mp4", otherwise="video") == name


@given(some.text(max_size=400) | some.text("🎬一.:/\\ ~CON", max_size=400), some.sampled_from(["", ".mp4", ".webm"]))
@example("🎬" * 400, ".mp4")
@example("NUL" + " " * 300 + ".x", ".mp4")
def test_every_name_stays_in_its_folder_on_every_system(title: str, extension: str) -> None:
    name = file_name(title, extension, otherwise="video")
    assert name == file_name(title, extension, otherwise="video")
    assert Path("/folder", name).resolve().parent == Path("/folder")
    for system in (PurePosixPath, PureWindowsPath):
        assert system(name).parts == (name,)
        assert system("folder", name).parent == system("folder")
    assert len(name.encode()) <= 250
    assert name.endswith(extension)
    assert name[-1] not in " ."
    assert name[0] not in " .~"
    assert not {unicodedata.category(letter) for letter in name} & {"Cc", "Cf", "Cs", "Zl", "Zp"}
    assert name.split(".", maxsplit=1)[0].rstrip().upper() not in {"CON", "PRN", "AUX", "NUL", "COM1", "LPT9", "COM¹"}


@pytest.mark.parametrize(
    ("link", "ending"),
    [
        ("https://res.example.com/a/b.WAV?sign=x.mp4", ".wav"),
        ("https://res.example.com/b.exe", ".mp4"),
        ("https://res.example.com/b", ".mp4"),
        ("", ".mp4"),
        ("http://[broken/b.wav", ".mp4"),
    ],
)
def test_the_ending_of_a_link_is_one_that_is_known(link: str, ending: str) -> None:
    assert ending_of(link, known=(".mp4", ".wav"), otherwise=".mp4") == ending
