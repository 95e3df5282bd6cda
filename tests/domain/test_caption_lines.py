"""How subtitles are told and break."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from chanjing_studio.domain.caption_lines import broken, told_one_by_one

TEXTS = st.text(st.sampled_from("ab 热茶，\n "), max_size=40)


def by_letters(text: str) -> float:
    return float(len(text))


@pytest.mark.parametrize(
    ("script", "pieces"),
    [
        ("", []),
        ("……\n", []),
        ("第一步，先把春茶在手心里搓热。\n水温八十五度。", ["第一步", "先把春茶在手心里搓热", "水温八十五度"]),
        ("First, warm the leaves!", ["First", "warm the leaves"]),
        ("一\u200b步,\u00a0水\r\n温", ["一步", "水", "温"]),
    ],
)
def test_a_script_is_told_from_pause_to_pause(script: str, pieces: list[str]) -> None:
    assert told_one_by_one(script) == pieces


@pytest.mark.parametrize(
    ("text", "lines"),
    [
        ("", []),
        ("  ", []),
        ("warm the leaves", ["warm the", "leaves"]),
        ("先把春茶在手心里搓热", ["先把春茶在手心里", "搓热"]),
        ("unbreakable it is", ["unbreakable", "it is"]),
        ("喝 tea 热", ["喝 tea 热"]),
    ],
)
def test_a_line_breaks_at_spaces_and_between_chinese_signs(text: str, lines: list[str]) -> None:
    assert broken(text, 8, by_letters) == lines


@given(TEXTS, st.integers(1, 12))
def test_nothing_is_lost_by_breaking(text: str, width: int) -> None:
    lines = broken(text, width, by_letters)
    assert "".join("".join(lines).split()) == "".join(text.split())
    assert all(line == line.strip() != "" for line in lines)
