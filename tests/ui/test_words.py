"""Words follow the language in force."""

import subprocess
import sys
from collections.abc import Iterator
from datetime import datetime
from pathlib import Path

import pytest
from PySide6.QtCore import QEvent, QLocale, QTranslator
from PySide6.QtWidgets import QApplication, QLabel
from pytestqt.qtbot import QtBot

from chanjing_studio.domain.words import Sentence
from chanjing_studio.ui import words as module
from chanjing_studio.ui.theme.look import ThemeChoice
from chanjing_studio.ui.words import Language, Words, say, tr

_SOURCE = """<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="zh_CN"><context><name></name>
<message><source>Drop {kind} here</source><translation>把{kind}拖到这里</translation></message>
<message><source>a video</source><translation>视频</translation></message>
<message numerus="yes"><source>%n jobs running</source>
<translation><numerusform>%n 个任务进行中</numerusform></translation></message>
</context></TS>
"""


@pytest.fixture
def chinese(qapp: QApplication, tmp_path: Path) -> Iterator[None]:
    (tmp_path / "studio.ts").write_text(_SOURCE, "utf-8")
    release = Path(sys.executable).with_name("pyside6-lrelease")
    subprocess.run([release, tmp_path / "studio.ts"], check=True, capture_output=True)
    translator = QTranslator()
    assert translator.load(str(tmp_path / "studio.qm"))
    qapp.installTranslator(translator)
    yield
    qapp.removeTranslator(translator)


def test_named_places_are_filled_after_translation(chinese: None):
    assert tr("Drop {kind} here", kind="猫") == "把猫拖到这里"


def test_a_count_stands_in_the_words_of_the_language(chinese: None):
    assert tr("%n jobs running", "", 3) == "3 个任务进行中"


def test_a_sentence_within_a_sentence_is_translated_too(chinese: None):
    assert say(Sentence("Drop {kind} here", kind=Sentence("a video"))) == "把视频拖到这里"


@pytest.mark.parametrize(
    ("cloud", "said"), [("蝉镜", "把蝉镜的表单填好"), ("TopView", "把 TopView 的表单填好"), ("", "把的表单填好")]
)
def test_a_latin_word_stands_a_space_apart_in_chinese(cloud: str, said: str):
    assert tr("把{cloud}的表单填好", cloud=cloud) == said
    assert tr("把 {cloud} 的表单填好", cloud=cloud) == (said if cloud else "把  的表单填好")


@pytest.mark.parametrize("name", ["若琳", "Joanne"])
def test_spaces_of_other_languages_and_beside_signs_stay(name: str):
    assert tr("This is {name} now", name=name) == f"This is {name} now"
    assert tr("“{name}”在这里：{name}。", name=name) == f"“{name}”在这里：{name}。"
    assert tr("{name} {name} 在这里", name="若琳") == "若琳 若琳在这里"


def test_figures_and_dates_are_written_as_the_locale_has_it(words: Words):
    made = datetime(2026, 5, 20, 10, 4).astimezone()
    said = Sentence("{count}; {day}; {made}", count=12345.5, day=made.date(), made=made)
    words.choose(Language.CHINESE)
    assert say(said) == "12,345.5; 2026/5/20; 2026/5/20 10:04"
    QLocale.setDefault(QLocale("de"))
    assert say(said) == "12.345,5; 20.05.26; 20.05.26 10:04"


def test_words_without_a_translation_stay_english():
    assert tr("Drop {kind} here", kind="it") == "Drop it here"
    assert tr("100 {unit}", unit="%") == "100 %"


def test_changing_the_language_reaches_the_locale_and_qts_own_words(words: Words, qapp: QApplication, qtbot: QtBot):
    with qtbot.waitSignal(words.changed):
        words.choose(Language.CHINESE)
    assert words.language is Language.CHINESE
    assert QLocale().language() == QLocale.Language.Chinese
    assert qapp.translate("QPlatformTheme", "Cancel") == "取消"


def test_every_widget_hears_of_a_new_language_once(words: Words, qtbot: QtBot):
    heard: list[QEvent.Type] = []

    class Listener(QLabel):
        def changeEvent(self, event: QEvent) -> None:
            heard.append(event.type())

    listener = Listener()
    qtbot.addWidget(listener)
    heard.clear()
    words.choose(Language.CHINESE)
    QApplication.processEvents()
    assert heard.count(QEvent.Type.LanguageChange) == 1


@pytest.mark.parametrize(
    ("spoken", "chosen"), [(["zh-Hant-TW", "en"], "zh_CN"), (["fr-FR", "en-GB", "zh"], "en"), (["fr-FR"], "en")]
)
def test_the_system_gives_the_first_language_that_the_program_speaks(
    words: Words, monkeypatch: pytest.MonkeyPatch, spoken: list[str], chosen: str
):
    class System(QLocale):
        def uiLanguages(self) -> list[str]:  # noqa: N802 - Qt's name # pyright: ignore[reportIncompatibleMethodOverride]
            return spoken

    monkeypatch.setattr(module.QLocale, "system", System)
    words.choose(Language.SYSTEM)
    assert words.language == chosen


@pytest.mark.parametrize("kept", ["", "klingon", "zh_CN\0"])
def test_a_language_or_a_look_that_is_none_is_the_systems(kept: str) -> None:
    assert Language(kept) is Language.SYSTEM
    assert ThemeChoice(kept) is ThemeChoice.SYSTEM
