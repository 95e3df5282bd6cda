"""Words as set-up leaves them, and someone signed in whose window can be read."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QLocale

from steps import translations
from tests.clips import make_clip, make_sound
from tests.cloud import Cloud
from tests.conftest import in_use
from tests.e2e.program import SystemKeyring, settle


@pytest.fixture(scope="session", autouse=True)
def _compiled() -> None:
    """The languages as Qt reads them."""
    translations.compile_changed()


@pytest.fixture
def nobodys_home(tmp_path: Path, cloud: Cloud, monkeypatch: pytest.MonkeyPatch) -> Iterator[Path]:
    """The folder of someone who starts the program for the first time."""
    locale = QLocale()
    cloud.lift_limits()
    monkeypatch.setenv("CHANJING_OPENAPI_BASE_URL", cloud.address)
    monkeypatch.setenv("CHANJING_OPENAPI_CREDENTIALS_DIR", str(tmp_path / "none"))
    with in_use(SystemKeyring()):
        yield tmp_path / "data"
    QLocale.setDefault(locale)


@pytest.fixture
def home(nobodys_home: Path, cloud: Cloud) -> Path:
    """The folder of someone who is signed in."""
    settle(nobodys_home, cloud.address)
    return nobodys_home


@pytest.fixture(scope="session")
def clip(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A small video."""
    return make_clip(tmp_path_factory.mktemp("clips") / "0001.mp4", seconds=1.0)


@pytest.fixture(scope="session")
def sound(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A recording of two seconds."""
    return make_sound(tmp_path_factory.mktemp("sounds") / "0002.mp3", seconds=2.0)
