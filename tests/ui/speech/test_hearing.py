# pytest-qt types its signals and clicks loosely.
# pyright: reportUnknownMemberType=false

from __future__ import annotations

import asyncio
from itertools import pairwise
from pathlib import Path

import pytest
from PySide6.QtWidgets import QRadioButton

from chanjing_studio.media.player import Player, Playing
from chanjing_studio.ui.speech.screen import SpeechScreen
from chanjing_studio.ui.widgets.play_button import PlayState
from tests.conftest import Run
from tests.ui.speech.pressing import press, text, until
from tests.ui.speech.samples import LINES, SECONDS

pytestmark = pytest.mark.timeout(60)


def test_the_sound_plays_and_everything_follows_it(run: Run, screen: SpeechScreen) -> None:
    async def scenario() -> None:
        screen.place.go_to(3.5)
        assert text(screen, "speechSentence") == "Sentence 1 of 4"
        press(screen, "speechPlay")
        await until(screen, lambda: screen.place.state is PlayState.PLAYING)
        await until(screen, lambda: screen.place.at > 4.2)
        assert text(screen, "speechSentence") == "Sentence 2 of 4"
        assert screen.subtitles.list.row == 1
        assert screen.waveform.current == 1
        assert text(screen, "speechTime").startswith("0:04.")
        press(screen, "speechPlay")
        await until(screen, lambda: screen.place.state is PlayState.STILL)

    run(scenario())


def test_the_place_shown_is_right_to_hundredths_between_the_news_of_the_player(
    run: Run, screen: SpeechScreen, player: Player
) -> None:
    async def scenario() -> None:
        shown: list[float] = []
        screen.place.moved.connect(shown.append)
        press(screen, "speechPlay")
        await until(screen, lambda: screen.place.at > 1.0)
        steps = [later - before for before, later in pairwise(shown) if before > 0.3]
        assert len(steps) > 20
        assert min(steps) > -0.03
        assert screen.place.at - player.position < 0.2

    run(scenario())


def test_a_silent_sound_begins_where_someone_went(run: Run, screen: SpeechScreen, player: Player) -> None:
    async def scenario() -> None:
        screen.subtitles.list.go_wanted.emit(2)
        assert player.state is Playing.NOTHING
        assert text(screen, "speechTime") == "0:09.80"
        press(screen, "speechPlay")
        await until(screen, lambda: player.state is Playing.SOUND and screen.place.at > 9.9)
        assert screen.place.at < 12

    run(scenario())


def test_it_is_heard_faster_and_slower_and_no_other_sound_is(
    run: Run, screen: SpeechScreen, player: Player, sound: Path
) -> None:
    async def scenario() -> None:
        choice = screen.findChild(QRadioButton, "speechRate150")
        assert choice is not None
        choice.click()
        press(screen, "speechPlay")
        await until(screen, lambda: player.state is Playing.SOUND)
        assert player.rate == 1.5
        player.play(sound, "a voice")
        assert player.rate == 1.0
        assert screen.place.state is PlayState.STILL

    run(scenario())


def test_a_sound_that_was_heard_to_its_end_begins_anew(run: Run, screen: SpeechScreen, player: Player) -> None:
    async def scenario() -> None:
        screen.place.go_to(SECONDS - 0.5)
        press(screen, "speechPlay")
        await until(screen, lambda: player.state is Playing.SOUND)
        await until(screen, lambda: player.state is Playing.NOTHING)
        assert screen.place.at == 0
        assert screen.place.state is PlayState.STILL

    run(scenario())


def test_a_speech_that_is_hidden_is_not_heard(run: Run, screen: SpeechScreen, player: Player) -> None:
    async def scenario() -> None:
        press(screen, "speechPlay")
        await until(screen, lambda: screen.place.at > 0.3)
        screen.hide()
        assert player.state is Playing.NOTHING
        assert screen.place.at > 0.2

    run(scenario())


def test_a_sound_that_is_gone_is_said(run: Run, screen: SpeechScreen, tmp_path: Path, player: Player) -> None:
    async def scenario() -> None:
        screen.show_speech("speech 2", tmp_path / "gone.wav", lines=LINES, seconds=SECONDS)
        failed = asyncio.Event()

        def on_failed(_key: str, _why: object) -> None:
            failed.set()

        player.failed.connect(on_failed)
        press(screen, "speechPlay")
        await failed.wait()
        assert "gone" in text(screen, "speechProblem")

    run(scenario())


@pytest.mark.parametrize("promised", [0.0, 17.0, 20_000.0])
def test_how_long_it_truly_is_shows_once_it_plays(run: Run, screen: SpeechScreen, sound: Path, promised: float) -> None:
    async def scenario() -> None:
        screen.show_speech("speech 2", sound, lines=LINES, seconds=promised, peaks=(0.5, 1.0))
        assert text(screen, "speechLength") != "/ 0:00.00"
        press(screen, "speechPlay")
        await until(screen, lambda: screen.place.at > 0.1)
        assert text(screen, "speechLength") == "/ 0:20.00"
        assert screen.waveform.span.seconds == pytest.approx(SECONDS, abs=0.05)

    run(scenario())
