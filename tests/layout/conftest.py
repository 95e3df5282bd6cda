"""The program with longer words, at the hands of someone who walks through it."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QLocale

from chanjing_studio.ui.words import OTHER_WORDS
from steps import stretched, translations
from tests.clips import make_clip, make_sound
from tests.conftest import in_use
from tests.e2e.program import SystemKeyring


@pytest.fixture(scope="session")
def _longer(tmp_path_factory: pytest.TempPathFactory) -> Path:
    translations.compile_changed()
    folder = tmp_path_factory.mktemp("longer")
    stretched.build(folder)
    return folder


@pytest.fixture
def longer(_longer: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """English is a third longer in the program."""
    monkeypatch.setenv(OTHER_WORDS, str(_longer))


@pytest.fixture
def folder(tmp_path: Path) -> Iterator[Path]:
    """Where the program keeps its things."""
    locale = QLocale()
    with in_use(SystemKeyring()):
        yield tmp_path / "data"
    QLocale.setDefault(locale)


@pytest.fixture(scope="session")
def clip(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A small video."""
    return make_clip(tmp_path_factory.mktemp("clips") / "0001.mp4", seconds=1.0)


@pytest.fixture(scope="session")
def sound(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A recording of two seconds."""
    return make_sound(tmp_path_factory.mktemp("sounds") / "0002.mp3", seconds=2.0)
