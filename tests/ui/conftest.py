"""What tests of the window stand on: one look and one language for the run, as at a start in light and English."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication

from chanjing_studio.ui.theme.look import Look, ThemeChoice
from chanjing_studio.ui.words import Language, Words
from tests.cloud import Cloud
from tests.conftest import MemoryKeyring, Run
from tests.ui.account.signing import Signing


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


@pytest.fixture
def signing(run: Run, cloud: Cloud, memory_keyring: MemoryKeyring, tmp_path: Path) -> Iterator[Signing]:
    """What signing in to the sandbox process needs."""
    cloud.lift_limits()
    made = Signing(cloud.address, tmp_path / "sandbox")
    yield made
    run(made.close())
