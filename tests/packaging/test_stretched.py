"""English a third longer keeps what is filled in."""

from pathlib import Path

import pytest
from PySide6.QtCore import QCoreApplication, QTranslator
from PySide6.QtWidgets import QApplication

from chanjing_studio.ui.words import OTHER_WORDS, Language, Words, tr
from steps import stretched, translations


@pytest.mark.parametrize(
    "text",
    [
        "Settings", "OK", "W", "Jobs…", "%n jobs are missing; a backup of {date} holds them.", "{width}×{height}",
        "Videos (*.mp4 *.mov);;All files (*)", "&Open", "<b>Bold</b> words", "Begin with https:// or http://",
        "3.0", "",
    ],
)  # fmt: skip
def test_it_is_longer_by_the_third_and_keeps_what_is_no_word(text: str) -> None:
    longer = stretched.stretched(text)
    assert "".join(letter for letter in longer if letter not in stretched.SIGNS) == text
    words = "".join(stretched.KEPT.split(text)[::2])
    if any(letter.isalpha() for letter in words):
        assert len(longer) - len(text) >= stretched.LONGER * len(words)
    assert stretched.KEPT.findall(longer) == stretched.KEPT.findall(text)


def test_no_word_of_ours_has_the_letters_that_make_it_longer() -> None:
    assert not [each.text for each in translations.sayings() if set(each.text) & set(stretched.SIGNS)]


def test_the_program_speaks_it_and_no_other_language_changes(
    qapp: QApplication, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    stretched.build(tmp_path)
    monkeypatch.setenv(OTHER_WORDS, str(tmp_path))
    words = Words(qapp, Language.ENGLISH)
    try:
        assert tr("Settings") == stretched.stretched("Settings")
        assert [tr("%n voices", "", count) for count in (1, 2)] == [
            stretched.stretched(text).replace("%n", str(count)) for text, count in (("%n voice", 1), ("%n voices", 2))
        ]
        words.choose(Language.CHINESE)
        assert tr("Settings") == "设置"
    finally:
        monkeypatch.delenv(OTHER_WORDS)
        for translator in words.findChildren(QTranslator):
            QCoreApplication.removeTranslator(translator)
        words.deleteLater()
