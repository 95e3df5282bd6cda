"""A speech of twenty seconds on its page, with a real player."""
# pytest-qt types its signals and clicks loosely.
# pyright: reportUnknownMemberType=false

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from chanjing_studio.media.player import Player
from chanjing_studio.ui.speech.screen import SpeechScreen
from chanjing_studio.ui.theme.look import Look
from tests.clips import make_sound
from tests.conftest import Run
from tests.ui.speech.samples import KEY, LINES, PEAKS, SECONDS


@pytest.fixture(scope="module")
def sound(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return make_sound(tmp_path_factory.mktemp("speech") / "声音.wav", seconds=SECONDS)


@pytest.fixture
def player(run: Run) -> Iterator[Player]:
    made = Player()
    yield made
    made.close()


@pytest.fixture
def screen(qtbot: QtBot, look: Look, player: Player, sound: Path) -> SpeechScreen:
    made = SpeechScreen(look, player)
    qtbot.addWidget(made)
    made.resize(1200, 800)
    made.show()
    made.show_speech(KEY, sound, lines=LINES, seconds=SECONDS, peaks=PEAKS, title="Old house")
    return made
