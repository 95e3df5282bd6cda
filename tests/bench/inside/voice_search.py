"""Letters typed into the voice search of the real window: milliseconds from key to painted."""

from __future__ import annotations

import sys
import time
from pathlib import Path
from typing import cast

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLineEdit, QListView

from chanjing_studio.app.studio import Studio
from chanjing_studio.domain.models import Pace
from chanjing_studio.domain.provider import Provider
from chanjing_studio.domain.voices import Gender, Voice, VoicePage
from chanjing_studio.services.background import Background
from chanjing_studio.services.catalogue import Catalogue
from chanjing_studio.storage.voice_cache import VoiceCache
from chanjing_studio.ui.voices.page import VoicesPage
from tests.bench.inside.window import Painted, part, play
from tests.voices import until

_LETTERS = "mei zh 7"
_NAMES = ("Mei", "Lina", "美丽", "晓晓", "Harper", "Oliver", "云野", "Emily")
_LANGUAGES = ("zh-CN", "en-US", "zh-HK", "ja-JP")


def _voices(count: int) -> tuple[Voice, ...]:
    return tuple(
        Voice(id=f"v{number}", name=f"{_NAMES[number % 8]} {number}", language=_LANGUAGES[number % 4],
              gender=Gender.FEMALE if number % 2 else Gender.MALE, description="warm, clear, for shops and stories",
              sample_url=f"https://samples.example/{number}.wav")
        for number in range(count)
    )  # fmt: skip


class _Shop:
    """A cloud that has these voices and nothing else."""

    own_voice_pace = Pace(10, 60)

    def __init__(self, voices: tuple[Voice, ...]) -> None:
        self._voices = voices

    def voices(self, page: int) -> VoicePage:
        return VoicePage(self._voices, 1)

    def own_voices(self, page: int) -> VoicePage:
        return VoicePage((), 0)

    def delete_voice(self, voice_id: str) -> None:
        raise LookupError(voice_id)


async def _typed(search: QLineEdit, view: QListView, key: Qt.Key, letter: str) -> float:
    painted = Painted(view.viewport())
    begun = time.perf_counter()
    QTest.keyClick(search, key) if key else QTest.keyClicks(search, letter)
    await painted.wait()
    return 1000 * (time.perf_counter() - begun)


def main() -> None:
    """DATA COUNT ROUNDS."""
    data, count, rounds = Path(sys.argv[1]), int(sys.argv[2]), int(sys.argv[3])

    async def type_letters(studio: Studio) -> list[list[float]]:
        page = studio.window.show_page("voices")
        assert isinstance(page, VoicesPage)
        background = Background()
        page.open(
            Catalogue(
                background, VoiceCache(data / "voices.db"), provider=cast("Provider", _Shop(_voices(count))), owner="me"
            ),
            None,
        )
        search, view = part(page, QLineEdit, "voiceSearch"), part(page, QListView, "voiceList")
        await until(lambda: view.model().rowCount() and not page.runner.busy)
        found: list[list[float]] = []
        for _ in range(rounds):
            found.append([await _typed(search, view, Qt.Key(0), letter) for letter in _LETTERS])
            for _letter in _LETTERS:
                await _typed(search, view, Qt.Key.Key_Backspace, "")
        background.close()
        return found

    play(type_letters, data)


if __name__ == "__main__":
    main()
