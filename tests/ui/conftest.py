"""What tests of the window stand on: one look and one language for the run, as at a start in light and English."""

from collections.abc import Iterator

import pytest
from PySide6.QtWidgets import QApplication

from chanjing_studio.ui.theme.look import Look, ThemeChoice
from chanjing_studio.ui.words import Language, Words


@pytest.fixture(scope="session")
def _look(qapp: QApplication) -> Look:
    return Look(qapp, ThemeChoice.LIGHT)


@pytest.fixture
def look(_look: Look) -> Look:
    """The look, in light."""
    if _look.choice is not ThemeChoice.LIGHT:
        _look.choose(ThemeChoice.LIGHT)
    return _look


@pytest.fixture(scope="session")
def _words(qapp: QApplication) -> Words:
    return Words(qapp, Language.ENGLISH)


@pytest.fixture
def words(_words: Words) -> Iterator[Words]:
    """The language, English before and after."""
    yield _words
    _words.choose(Language.ENGLISH)
