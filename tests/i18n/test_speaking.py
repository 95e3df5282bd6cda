"""What set-up compiled is what the program says."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from PySide6.QtCore import QCoreApplication, QEvent, QLocale
from PySide6.QtWidgets import QApplication

from chanjing_studio.domain.words import Sentence
from chanjing_studio.ui.aloud import both, headed, listed
from chanjing_studio.ui.figures import since, span
from chanjing_studio.ui.words import Language, Words, say, tr


@pytest.fixture
def words(qapp: QApplication) -> Iterator[Words]:
    """The language in force, and none of it left behind."""
    locale = QLocale()
    words = Words(qapp, Language.ENGLISH)
    yield words
    words.deleteLater()
    QCoreApplication.sendPostedEvents(words, QEvent.Type.DeferredDelete)
    QLocale.setDefault(locale)


def test_chinese_is_spoken(words: Words) -> None:
    words.choose(Language.CHINESE)
    assert tr("Drop a video here") == "把视频拖到这里"
    assert say(Sentence("Found it in the cloud's list; cloud number {number}.", number=7)).endswith("云端编号 7。")


def test_a_note_tells_two_uses_of_a_word_apart(words: Words) -> None:
    words.choose(Language.CHINESE)
    assert tr("now", "how long ago") == "刚刚"
    assert tr("now", "a step") == "现在"


@pytest.mark.parametrize(("count", "said"), [(0, "0 voices"), (1, "1 voice"), (2, "2 voices"), (98, "98 voices")])
def test_english_counts_in_one_and_many(words: Words, count: int, said: str) -> None:
    assert tr("%n voices", "", count) == said


@pytest.mark.parametrize("count", [0, 1, 98])
def test_chinese_counts_in_one_way(words: Words, count: int) -> None:
    words.choose(Language.CHINESE)
    assert tr("%n voices", "", count) == f"{count} 个声音"


def test_figures_are_said_in_the_language_in_force(words: Words) -> None:
    assert (span(90 * 3600), since(60 * 3)) == ("4 days", "3 min ago")
    words.choose(Language.CHINESE)
    assert (span(90 * 3600), since(60 * 3)) == ("4 天", "3 分钟前")
    words.choose(Language.ENGLISH)
    assert since(60 * 3) == "3 min ago"


def test_what_is_heard_pauses_as_the_language_does(words: Words) -> None:
    assert (listed("a", "", "b"), headed("a", "b"), both("a", "b")) == ("a, b", "a: b", "a. b")
    words.choose(Language.CHINESE)
    assert (listed("甲", "", "乙"), headed("甲", "乙"), both("甲", "乙")) == ("甲，乙", "甲：乙", "甲。乙")
    assert (listed(), headed("甲", "")) == ("", "甲")
