"""Every sentence of the source has its Chinese, and its English plural."""

from __future__ import annotations

import re

import pytest

from steps import translations
from tests.i18n.sentences import entries, places

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
    assert {entry.saying for entry in CHINESE} ^ set(SAYINGS) == set(), GATHER


def test_the_english_holds_every_sentence_that_counts_and_no_other() -> None:
    assert {entry.saying for entry in ENGLISH} ^ {saying for saying in SAYINGS if saying.counted} == set(), GATHER


@pytest.mark.parametrize(("language", "forms"), [("zh_CN", 1), ("en", 2)])
def test_every_sentence_is_translated_in_all_its_forms(language: str, forms: int) -> None:
    for entry in entries(language):
        assert entry.finished, entry
        assert all(entry.forms), entry
        assert len(entry.forms) == (forms if entry.saying.counted else 1), entry


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
