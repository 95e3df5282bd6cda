"""Gathering the program's sentences for translators."""

import os
import xml.etree.ElementTree as ET
from pathlib import Path

import pytest

from steps import translations
from steps.project import SetbackError
from steps.translations import Saying, compile_changed, gather, sayings_in


def found(source: str) -> list[Saying]:
    return list(sayings_in(source, "some.py"))


def test_sentences_are_found_in_the_order_they_are_written() -> None:
    assert found('a = [tr("One"), Sentence("Two {name}", name=tr("Three"))]\ntr("Four", "a verb")') == [
        Saying("One", "", counted=False),
        Saying("Two {name}", "", counted=False),
        Saying("Three", "", counted=False),
        Saying("Four", "a verb", counted=False),
    ]


def test_a_count_makes_a_plural() -> None:
    assert found('tr("%n jobs", "", count)') == [Saying("%n jobs", "", counted=True)]


def test_a_long_text_in_pieces_and_a_note_by_name_are_understood() -> None:
    assert found('NOTE = "a language"\ntr("One " "two", NOTE)') == [Saying("One two", "a language", counted=False)]


@pytest.mark.parametrize("call", ['tr(f"Hello {name}")', "Sentence(text)", 'tr("a" + "b")', "tr()", 'tr("a", note)'])
def test_what_translators_could_not_find_is_refused_with_its_place(call: str) -> None:
    with pytest.raises(SetbackError, match=r"some\.py:2"):
        found(f"\n{call}")


@pytest.fixture
def words(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.setattr(translations, "ROOT", tmp_path)
    monkeypatch.setattr(translations, "WORDS", tmp_path / "i18n")
    (tmp_path / "chanjing_studio").mkdir()
    return tmp_path


def write(words: Path, source: str) -> None:
    (words / "chanjing_studio" / "a.py").write_text(source, encoding="utf-8")
    gather()


def test_translations_are_kept_when_sentences_come_and_go(words: Path) -> None:
    write(words, 'tr("Stay")\ntr("Go")')
    chinese = words / "i18n" / "studio_zh_CN.ts"
    tree = ET.parse(chinese)
    for translation in tree.iter("translation"):
        translation.text = "译"
        del translation.attrib["type"]
    tree.write(chinese, encoding="utf-8")
    write(words, 'tr("New")\ntr("Stay")')
    messages = [(m.findtext("source"), m.findtext("translation")) for m in ET.parse(chinese).iter("message")]
    assert messages == [("New", ""), ("Stay", "译")]


def test_code_that_moves_changes_no_file(words: Path) -> None:
    chinese = words / "i18n" / "studio_zh_CN.ts"
    write(words, 'tr("One")\ntr("Two")\ntr("Three")')
    before = chinese.read_bytes()
    write(words, 'tr("Three")\ntr("One")\ntr("Two")')
    assert chinese.read_bytes() == before
    write(words, 'tr("Three")\ntr("Four")\ntr("One")\ntr("Two")')
    assert [source.text for source in ET.parse(chinese).iter("source")] == ["One", "Two", "Three", "Four"]


def test_english_lists_only_what_it_counts_in_two_forms(words: Path) -> None:
    write(words, 'tr("Plain")\ntr("%n jobs", "", 3)')
    english = ET.parse(words / "i18n" / "studio_en.ts")
    assert [source.text for source in english.iter("source")] == ["%n jobs"]
    assert len(list(english.iter("numerusform"))) == 2
    chinese = ET.parse(words / "i18n" / "studio_zh_CN.ts")
    assert len(list(chinese.iter("numerusform"))) == 1


def test_a_program_that_is_running_keeps_the_sentences_it_opened(words: Path) -> None:
    write(words, 'tr("%n jobs", "", 3)')
    compiled = words / "i18n" / "studio_en.qm"
    compiled.write_bytes(b"old")
    os.utime(compiled, (0, 0))
    with compiled.open("rb") as opened:
        compile_changed()
        assert opened.read() == b"old"
    assert compiled.stat().st_size > len(b"old")
    assert len(list(compiled.parent.glob("*.qm"))) == 2


def test_every_sentence_of_the_program_can_be_found() -> None:
    assert list(translations.sayings())
