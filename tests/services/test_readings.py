"""How characters can be read, and the dictionary that is kept."""

from __future__ import annotations

import asyncio
import json
from pathlib import Path

import pytest

from chanjing_studio.domain.errors import FileTrouble
from chanjing_studio.domain.marked_script import Reading
from chanjing_studio.services.background import Background
from chanjing_studio.services.readings import Readings, known_readings
from tests.conftest import Run

HANG, BANK = Reading("行", "hang2"), Reading("银行", "yin2 hang2")


def test_a_character_of_several_readings_has_them_all() -> None:
    found = [read.pinyin for read in known_readings("行")]
    assert {"xing2", "hang2"} <= set(found)
    assert len(found) == len(set(found)) <= 8
    assert next(iter(known_readings("绿"))).pinyin == "lv4"
    assert known_readings("的")[0].pinyin == "de5"


def test_a_word_is_read_as_a_word_first() -> None:
    assert known_readings("银行")[0] == BANK
    assert known_readings("重庆")[0] == Reading("重庆", "chong2 qing4")
    assert len(known_readings("行行行行")) == 8


@pytest.mark.parametrize("text", ["", "a", "行a", "，", "行" * 13, "\U0003fffd"])
def test_what_has_no_reading_that_is_known_has_none(text: str) -> None:
    assert known_readings(text) == ()


def test_the_dictionary_is_a_plain_file_that_is_there_again(run: Run, tmp_path: Path) -> None:
    async def scenario() -> None:
        background, file = Background(), tmp_path / "readings.json"
        readings = Readings(file, background)
        assert (await readings.own()).words == {}
        await readings.add(HANG)
        await readings.add(BANK)
        await readings.remove("行")
        assert json.loads(file.read_text()) == {"readings": {"银行": "yin2 hang2"}}
        assert dict((await Readings(file, background).own()).words) == {"银行": "yin2 hang2"}
        assert (await readings.of("银行"))[0] == BANK
        background.close()

    run(scenario())


def test_what_cannot_be_kept_is_said_and_not_taken_for_kept(run: Run, tmp_path: Path) -> None:
    async def scenario() -> None:
        background = Background()
        readings = Readings(tmp_path / "missing" / "readings.json", background)
        with pytest.raises(FileTrouble):
            await readings.add(HANG)
        assert (await readings.own()).words == {}
        background.close()

    run(scenario())


def test_a_dictionary_that_cannot_be_read_now_loses_nothing(run: Run, tmp_path: Path) -> None:
    async def scenario() -> None:
        background, file = Background(), tmp_path / "readings.json"
        await Readings(file, background).add(BANK)
        kept = tmp_path / "kept.json"
        file.replace(kept)
        file.mkdir()  # as when another program holds it
        readings = Readings(file, background)
        with pytest.raises(FileTrouble, match="cannot be read now"):
            await readings.add(HANG)
        with pytest.raises(FileTrouble):
            await readings.own()
        file.rmdir()
        kept.replace(file)
        await readings.add(HANG)
        assert set((await readings.own()).words) == {"银行", "行"}
        background.close()

    run(scenario())


def test_what_two_add_at_once_is_all_kept(run: Run, tmp_path: Path) -> None:
    async def scenario() -> None:
        background, file = Background(), tmp_path / "readings.json"
        one, other = Readings(file, background), Readings(file, background)
        assert (await one.own()).words == (await other.own()).words == {}
        await asyncio.gather(one.add(HANG), one.add(BANK), other.add(Reading("重庆", "chong2 qing4")))
        assert set(json.loads(file.read_text())["readings"]) == {"行", "银行", "重庆"}
        background.close()

    run(scenario())


def test_a_broken_dictionary_is_kept_aside(run: Run, tmp_path: Path) -> None:
    async def scenario() -> None:
        background, file = Background(), tmp_path / "readings.json"
        file.write_text("[")
        readings = Readings(file, background)
        await readings.add(HANG)
        assert set((await readings.own()).words) == {"行"}
        background.close()

    run(scenario())
    assert [one.read_text() for one in tmp_path.glob("readings.json.damaged-*")] == ["["]
