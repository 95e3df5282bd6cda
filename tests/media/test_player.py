"""What is heard, on a machine without a sound card."""

import asyncio
import subprocess
import sys
import time
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from chanjing_studio.domain.words import Sentence
from chanjing_studio.media.peaks import peaks
from chanjing_studio.media.player import Player, Playing
from chanjing_studio.media.poster import poster
from tests.clips import make_clip, make_sound
from tests.conftest import Run

pytestmark = pytest.mark.timeout(30)


@pytest.fixture
def player(run: Run) -> Iterator[Player]:
    player = Player()
    yield player
    player.close()


@pytest.fixture
def sound(tmp_path: Path) -> Path:
    return make_sound(tmp_path / "声音.wav", seconds=5)


async def until(player: Player, reached: Callable[[], bool]) -> None:
    """Wait for the player to say so."""
    news = asyncio.Event()
    player.changed.connect(news.set)
    player.moved.connect(news.set)
    try:
        while not reached():
            await news.wait()
            news.clear()
    finally:
        player.changed.disconnect(news.set)
        player.moved.disconnect(news.set)


async def failure(player: Player) -> tuple[str, Sentence]:
    told: asyncio.Future[tuple[str, Sentence]] = asyncio.get_running_loop().create_future()

    def on_failed(key: str, why: Sentence) -> None:
        told.set_result((key, why))

    player.failed.connect(on_failed)
    try:
        return await told
    finally:
        player.failed.disconnect(on_failed)


def test_a_sound_plays_stands_still_goes_on_and_stops(run: Run, player: Player, sound: Path) -> None:
    async def scenario() -> None:
        player.play(sound, "voice 1")
        await until(player, lambda: player.state is Playing.SOUND and player.position > 0.2)
        assert player.length == pytest.approx(5, abs=0.1)
        player.play_or_pause(sound, "voice 1")
        await until(player, lambda: player.state is Playing.PAUSED)
        assert player.key == "voice 1"
        player.seek(4)
        player.play_or_pause(sound, "voice 1")
        await until(player, lambda: player.position > 4.1)
        player.stop()
        assert (player.key, player.state, player.position, player.length) == ("", Playing.NOTHING, 0, 0)

    run(scenario())


def test_a_sound_that_ends_leaves_the_player_as_new(run: Run, player: Player, tmp_path: Path) -> None:
    short = make_sound(tmp_path / "short.mp3", seconds=0.3)

    async def scenario() -> None:
        player.play(short, "short")
        await until(player, lambda: player.state is Playing.SOUND)
        await until(player, lambda: player.state is Playing.NOTHING)
        assert player.key == ""
        player.play(short, "again")
        await until(player, lambda: player.state is Playing.SOUND)

    run(scenario())


def test_a_second_sound_ends_the_first(run: Run, player: Player, sound: Path, tmp_path: Path) -> None:
    clip = make_clip(tmp_path / "clip.mp4", seconds=3)

    async def scenario() -> None:
        player.play(sound, "one")
        await until(player, lambda: player.state is Playing.SOUND)
        player.play(clip, "two")
        assert player.key == "two"
        await until(player, lambda: player.state is Playing.SOUND)
        assert player.length == pytest.approx(3, abs=0.2)

    run(scenario())


def test_another_key_plays_from_the_beginning(run: Run, player: Player, sound: Path) -> None:
    async def scenario() -> None:
        player.play_or_pause(sound, "one")
        await until(player, lambda: player.position > 0.2)
        player.play_or_pause(sound, "two")
        assert (player.key, player.position) == ("two", 0)
        await until(player, lambda: player.state is Playing.SOUND)

    run(scenario())


def test_a_sound_begins_where_it_is_wanted(run: Run, player: Player, sound: Path) -> None:
    async def scenario() -> None:
        heard: list[float] = []
        player.moved.connect(heard.append)
        player.play(sound, "one", at=3)
        assert player.position == 3
        await until(player, lambda: player.position > 3.2)
        assert min(heard) >= 2.9
        player.play(sound, "two")
        player.seek(2)  # it is not there yet
        await until(player, lambda: player.state is Playing.SOUND and player.position > 2.1)
        assert player.position < 3

    run(scenario())


def test_a_sound_is_heard_faster_and_the_next_as_it_was_made(run: Run, player: Player, sound: Path) -> None:
    async def scenario() -> None:
        player.play(sound, "one", rate=1.5)
        await until(player, lambda: player.position > 0.2)
        began, at = time.monotonic(), player.position
        await until(player, lambda: player.position > at + 2.5)
        assert time.monotonic() - began < 2.3
        player.set_rate(0.75)
        assert player.rate == 0.75
        player.play(sound, "two")
        assert player.rate == 1

    run(scenario())


def test_what_cannot_be_played_is_said_by_its_key(run: Run, player: Player, tmp_path: Path) -> None:
    (tmp_path / "notes.mp3").write_bytes(bytes(range(256)) * 9)

    async def scenario() -> None:
        for source, word in ((tmp_path / "gone.mp3", "gone"), (tmp_path / "notes.mp3", "kind"), (DEAD_LINK, "link")):
            player.play(source, "this one")
            key, why = await failure(player)
            assert key == "this one"
            assert word in str(why)
            assert player.state is Playing.NOTHING

    run(scenario())


DEAD_LINK = "http://127.0.0.1:9/voice.mp3"


def test_an_old_failure_does_not_end_a_new_sound(run: Run, player: Player, sound: Path, tmp_path: Path) -> None:
    async def scenario() -> None:
        player.play(tmp_path / "gone.mp3", "gone")
        player.play(sound, "here")
        await until(player, lambda: player.position > 0.1)
        assert player.key == "here"

    run(scenario())


def test_without_its_system_library_the_player_says_so_and_the_program_lives(
    run: Run, player: Player, sound: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setitem(sys.modules, "PySide6.QtMultimedia", None)
    monkeypatch.delattr("PySide6.QtMultimedia", raising=False)
    told: list[str] = []

    def on_failed(key: str, why: Sentence) -> None:
        told.append(f"{key}: {why}")

    player.failed.connect(on_failed)
    player.play(sound, "voice")
    assert len(told) == 1
    assert told[0].startswith("voice: Sound and video cannot play")
    assert player.state is Playing.NOTHING


def test_a_closed_player_that_python_finds_in_another_thread_takes_nothing_down(sound: Path) -> None:
    program = [sys.executable, "-m", "tests.media.forgetting", str(sound)]
    assert subprocess.run(program, check=False, capture_output=True).returncode == 0


def test_nothing_of_multimedia_is_loaded_before_it_is_needed() -> None:
    program = (
        "import sys; from chanjing_studio.media import peaks, player, poster; player.Player();"
        "sys.exit('PySide6.QtMultimedia' in sys.modules)"
    )
    assert subprocess.run([sys.executable, "-c", program], check=False).returncode == 0


@pytest.mark.parametrize("link", ["file:///etc/passwd", "smb://cloud.example/a.mp4", "https://a:b@cloud.example/a.mp4"])
def test_a_link_that_is_not_safe_to_open_is_said_and_not_played(player: Player, link: str) -> None:
    told: list[tuple[str, str]] = []

    def on_failed(key: str, why: Sentence) -> None:
        told.append((key, str(why)))

    player.failed.connect(on_failed)
    player.play(link, "job 1")
    assert player.state is Playing.NOTHING
    assert player.key == ""
    assert [key for key, _ in told] == ["job 1"]
    assert "not safe to open" in told[0][1]


def test_pictures_and_prints_of_bad_links_are_none(run: Run) -> None:
    assert run(poster("file:///etc/passwd")) is None
    assert run(peaks("file:///etc/passwd")) is None
