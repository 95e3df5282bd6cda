"""Looks as files: under names of any letters, whole or not there, and never instead of another unasked."""

from __future__ import annotations

import os
import sys
from dataclasses import replace
from pathlib import Path

import pytest

from chanjing_studio.domain.errors import FileTrouble
from chanjing_studio.domain.kept_look import KeptLook
from chanjing_studio.domain.look_text import MOST_BYTES
from chanjing_studio.domain.scene import Scene
from chanjing_studio.storage.look_files import LookFolder, read_look, write_look

LOOK = KeptLook(name="晨间", scene=Scene())


@pytest.fixture
def folder(tmp_path: Path) -> LookFolder:
    shipped = tmp_path / "shipped"
    write_look(replace(LOOK, name="News"), shipped / "news.look.json", folder=shipped)
    (shipped / "FORMAT.md").write_text("# Form")
    return LookFolder(tmp_path / "looks", shipped)


def names(folder: LookFolder) -> list[str]:
    return [read_look(place.path).name for place in folder.places()]


def test_without_any_there_are_those_that_ship(folder: LookFolder, tmp_path: Path) -> None:
    (place,) = folder.places()
    assert (place.path, place.shipped) == (tmp_path / "shipped" / "news.look.json", True)
    assert not (tmp_path / "looks").exists()


def test_the_newest_stands_first(folder: LookFolder) -> None:
    for number, name in enumerate(("a", "b", "c")):
        os.utime(folder.write(replace(LOOK, name=name)), (1_000_000 + number, 1_000_000 + number))
    assert names(folder) == ["c", "b", "a", "News"]


@pytest.mark.parametrize(
    "name",
    [
        "../../etc/passwd", "C:\\Windows\\x", "CON", "nul.txt", ".", "..", "~", "<>:\"/\\|?*", "早间新闻 🎬",
        "a. ", "-rf *",
        "%s{name}", "e\u0301", "\u0645\u0631\u062d\u0628\u0627", "x" * 60, "新" * 60, "👩‍👩‍👧",
    ],
)  # fmt: skip
def test_any_letters_make_a_file_of_the_folder(folder: LookFolder, tmp_path: Path, name: str) -> None:
    wanted = name.strip()
    path = folder.write(replace(LOOK, name=wanted))
    assert path.parent == tmp_path / "looks"
    assert path.name.endswith(".look.json")
    assert len(path.name.encode()) <= 255
    assert names(folder) == [wanted, "News"]
    folder.remove(path)
    assert names(folder) == ["News"]


def test_a_name_that_is_taken_gets_a_number(folder: LookFolder) -> None:
    long = "长" * 60
    for _ in range(3):
        folder.write(LOOK)
        folder.write(replace(LOOK, name=long))
    assert sorted(names(folder)) == sorted(
        ["晨间", "晨间 2", "晨间 3", long, "长" * 54 + " 2", "长" * 54 + " 3", "News"]
    )


def test_one_takes_the_place_of_another_when_that_is_wanted(folder: LookFolder) -> None:
    first = folder.write(LOOK)
    again = folder.write(replace(LOOK, scene=Scene(colour="#112233")), first)
    assert again == first
    assert read_look(first).scene.colour == "#112233"
    renamed = folder.write(replace(LOOK, name="晚间"), first)
    assert not first.exists()
    assert names(folder) == [read_look(renamed).name, "News"] == ["晚间", "News"]


def test_a_look_that_could_not_be_read_again_is_not_written(folder: LookFolder, tmp_path: Path) -> None:
    with pytest.raises(FileTrouble, match=r"canvas\.colour"):
        folder.write(replace(LOOK, scene=Scene(colour="red")))
    assert not (tmp_path / "looks").exists()


def test_what_was_half_written_is_no_look(folder: LookFolder) -> None:
    path = folder.write(LOOK)
    whole = path.read_bytes()
    path.with_name(path.name + ".part").write_bytes(whole[:100])
    assert names(folder) == ["晨间", "News"]
    path.write_bytes(whole[:100])
    with pytest.raises(FileTrouble, match="is not a look, or it is damaged"):
        read_look(path)


def test_where_nothing_can_be_written_it_says_so_and_keeps_what_was(folder: LookFolder, tmp_path: Path) -> None:
    (tmp_path / "looks").write_text("a file where the folder should be")
    with pytest.raises(FileTrouble, match="could not be saved"):
        folder.write(LOOK)
    assert (tmp_path / "looks").read_text() == "a file where the folder should be"
    with pytest.raises(FileTrouble, match="does not let you read"):
        folder.remove(tmp_path / "looks" / "x.look.json")


def test_what_is_no_file_is_not_waited_for(tmp_path: Path) -> None:
    with pytest.raises(FileTrouble, match="is not a look"):
        read_look(tmp_path)
    if sys.platform != "win32":
        os.mkfifo(tmp_path / "pipe.json")
        with pytest.raises(FileTrouble, match="is not a look"):
            read_look(tmp_path / "pipe.json")


@pytest.mark.parametrize("name", ["gone.json", "a\0b"])
def test_a_file_that_is_not_there_is_said(tmp_path: Path, name: str) -> None:
    with pytest.raises(FileTrouble):
        read_look(tmp_path / name)


def test_a_huge_file_is_not_read_to_its_end(tmp_path: Path) -> None:
    huge = tmp_path / "huge.look.json"
    with huge.open("wb") as file:
        file.truncate(1000 * MOST_BYTES)
    with pytest.raises(FileTrouble, match="larger than any look"):
        read_look(huge)
