"""Every sentence of the source has its Chinese, and its English plural."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from steps import translations
from steps.translations import Saying
from tests.i18n.sentences import Entry, astray, entries, places, untranslated

CHINESE, ENGLISH = entries("zh_CN"), entries("en")
SAYINGS = list(dict.fromkeys(translations.sayings()))
GATHER = "`python3 packaging/dev.py translations` gathers them, then they want their Chinese"
_ENDS = {".": "。", "?": "？", ":": "：", "…": "…"}
_HAN = "\u4e00-\u9fff"
_HALF_WIDTH = re.compile(rf"[{_HAN}”}}][,;:!?]|(?<!;)[,;!?][{_HAN}]|[{_HAN}]\.")
_CRAMPED = re.compile(rf"[{_HAN}][A-Za-z0-9]|[A-Za-z0-9][{_HAN}]|[{_HAN}]%n|%n[{_HAN}]")
_STIFF = re.compile(r"您|抱歉|请(?!求)|哎呀|！|失败|点击|无法|\.\.\.")
_PLEADING = re.compile(r"\b(please|failed to|oops|sorry|unable to)\b|!", re.IGNORECASE)


def test_the_chinese_holds_every_sentence_of_the_source_and_no_other() -> None:
    assert list(astray(CHINESE, SAYINGS)) == [], GATHER


def test_the_english_holds_every_sentence_that_counts_and_no_other() -> None:
    assert list(astray(ENGLISH, [saying for saying in SAYINGS if saying.counted])) == [], GATHER


@pytest.mark.parametrize(("language", "forms"), [("zh_CN", 1), ("en", 2)])
def test_every_sentence_is_translated_in_all_its_forms(language: str, forms: int) -> None:
    assert list(untranslated(entries(language), forms)) == [], GATHER


def test_the_files_are_as_gathering_writes_them(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    before = {path.name: path.read_text("utf-8") for path in translations.WORDS.glob("*.ts")}
    for name, text in before.items():
        (tmp_path / name).write_text(text, "utf-8")
    monkeypatch.setattr(translations, "WORDS", tmp_path)
    translations.gather()
    assert {path.name for path in tmp_path.iterdir() if path.read_text("utf-8") != before.get(path.name)} == set(), (
        GATHER
    )


def test_a_sentence_without_its_chinese_would_be_found() -> None:
    planted = Saying("Planted", "", counted=False)
    assert list(astray(CHINESE, [*SAYINGS, planted])) == ["missing: Planted"]
    for unwell in (Entry(planted, ("",), finished=True), Entry(planted, ("种下的",), finished=False)):
        assert list(untranslated([*CHINESE, unwell], 1)) == ["Planted"]
    counted = Saying("%n planted", "", counted=True)
    assert list(untranslated([Entry(counted, ("%n planted",), finished=True)], 2)) == ["%n planted"]


def test_a_sentence_that_nothing_says_or_that_stands_twice_would_be_found() -> None:
    planted = Entry(Saying("Planted", "", counted=False), ("种下的",), finished=True)
    assert list(astray([*CHINESE, planted], SAYINGS)) == ["unused: Planted"]
    assert list(astray([*CHINESE, CHINESE[0]], SAYINGS)) == [f"twice: {CHINESE[0].saying.text}"]


def test_what_is_filled_in_stands_in_every_language() -> None:
    for entry in (*CHINESE, *ENGLISH):
        for form in entry.forms:
            assert places(form) == places(entry.saying.text), entry


def test_a_sentence_that_counts_says_the_number() -> None:
    for saying in SAYINGS:
        assert saying.counted == ("%n" in saying.text), saying


def test_the_english_plural_is_the_sentence_of_the_source() -> None:
    for entry in ENGLISH:
        assert entry.forms[-1] == entry.saying.text, entry


def test_chinese_ends_a_sentence_where_english_does() -> None:
    for entry in CHINESE:
        end = _ENDS.get(entry.saying.text[-1])
        for form in entry.forms:
            assert form.endswith(end or ("。", "？", "：")) == bool(end), entry


def test_chinese_has_its_own_punctuation_and_room_around_figures() -> None:
    for entry in CHINESE:
        for form in entry.forms:
            assert not _HALF_WIDTH.search(form), entry
            assert not _CRAMPED.search(form), entry


def test_both_languages_keep_the_tone() -> None:
    for entry in CHINESE:
        assert not _PLEADING.search(entry.saying.text), entry
        assert not any(_STIFF.search(form) for form in entry.forms), entry


def test_one_word_is_not_spelt_in_two_ways() -> None:
    for entry in CHINESE:
        assert "’" not in entry.saying.text, "an apostrophe is ' here"
        assert "..." not in entry.saying.text, "an ellipsis is one sign"
