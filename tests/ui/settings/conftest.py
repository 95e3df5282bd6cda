"""The Settings page, shown."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from chanjing_studio.ui.theme.look import Look
from chanjing_studio.ui.words import Words
from tests.conftest import Run
from tests.ui.account.signing import Signing
from tests.ui.settings.case import Case


@pytest.fixture
def case(run: Run, signing: Signing, look: Look, words: Words, qtbot: QtBot, tmp_path: Path) -> Iterator[Case]:
    made = Case(signing, look, words, folder=tmp_path / "home")
    qtbot.addWidget(made.window)
    made.window.show()
    run(made.show())
    yield made
    run(made.choices.close())
