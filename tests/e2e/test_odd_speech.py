"""What a speech's link gives, and what is told of its sentences, is not what was promised."""

from __future__ import annotations

import threading
from collections.abc import Iterator
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from typing import Any

import pytest
from PySide6.QtWidgets import QListView

from chanjing_studio.ui.speech.waveform import Waveform
from tests.clips import make_sound, make_wave
from tests.cloud import Cloud
from tests.conftest import Run
from tests.e2e.program import at_the_window
from tests.e2e.ways import creates, is_done, make_speech

STATE = "/open/v1/audio_task_state"


class Shop:
    """Gives the same for every link."""

    def __init__(self) -> None:
        shop, self.gives = self, b""

        class Handler(BaseHTTPRequestHandler):
            def do_GET(self) -> None:
                self.send_response(200)
                self.send_header("Content-Length", str(len(shop.gives)))
                self.end_headers()
                self.wfile.write(shop.gives)

            def log_message(self, format: str, *args: Any) -> None:  # noqa: A002 - the base class calls it so
                pass

        self._server = ThreadingHTTPServer(("127.0.0.1", 0), Handler)
        self.link = f"http://127.0.0.1:{self._server.server_port}/sound.wav"
        self._thread = threading.Thread(target=self._server.serve_forever)
        self._thread.start()

    def close(self) -> None:
        self._server.shutdown()
        self._server.server_close()
        self._thread.join()


@pytest.fixture
def shop(open_cloud: Cloud) -> Iterator[Shop]:
    made = Shop()
    open_cloud.fault(STATE, times=None, put={"data.full.url": made.link})
    yield made
    made.close()


@pytest.mark.parametrize("first", [b"", b"<!doctype html><html><body>Sign in to the network</body></html>"])
def test_what_is_no_sound_is_said_and_not_kept(
    run: Run, home: Path, open_cloud: Cloud, shop: Shop, tmp_path: Path, first: bytes
) -> None:
    async def scenario() -> None:
        async with at_the_window(home) as person:
            await make_speech(person)
            await is_done(person)
            shop.gives = first
            await person.press("jobPlay")
            await person.until_hears("bannerText", "no sound and no video")
            assert not person.can_press("speechPlay")
            assert not list((home / "sounds").glob("*.wav*"))
            shop.gives = make_wave(tmp_path / "a.wav", seconds=3.0).read_bytes()
            await person.press("bannerAction")
            await person.until(lambda: person.can_press("speechPlay"))

    run(scenario())
    assert creates(open_cloud) == 1


def test_a_sound_of_another_kind_is_told_as_what_it_is(
    run: Run, home: Path, open_cloud: Cloud, shop: Shop, tmp_path: Path
) -> None:
    async def scenario() -> None:
        async with at_the_window(home) as person:
            await make_speech(person)
            await is_done(person)
            shop.gives = make_sound(tmp_path / "a.mp3", seconds=3.0).read_bytes()
            await person.press("jobPlay")
            await person.until_hears("speechSound", "MP3 ·")
            await person.press("speechPlay")
            await person.until(lambda: not person.hears("speechTime").startswith("0:00.0"))
            await person.press("speechPlay")
            await person.choose_file("speechSave", tmp_path / "saved.mp3")
            await person.until((tmp_path / "saved.mp3").exists)

    run(scenario())


def test_a_wave_that_was_cut_short_is_drawn_and_heard_as_far_as_it_goes(
    run: Run, home: Path, open_cloud: Cloud, shop: Shop, tmp_path: Path
) -> None:
    async def scenario() -> None:
        async with at_the_window(home) as person:
            await make_speech(person)
            await is_done(person)
            whole = make_wave(tmp_path / "a.wav", seconds=3.0).read_bytes()
            shop.gives = whole[: len(whole) // 2 + 1]
            await person.press("jobPlay")
            await person.until(lambda: person.can_press("speechPlay"))
            waveform = person.window.findChild(Waveform, "speechWaveform")
            assert waveform is not None
            await person.until(lambda: waveform.known > 0)
            await person.press("speechPlay")
            await person.until(lambda: not person.hears("speechTime").startswith("0:00.0"))

    run(scenario())


@pytest.mark.parametrize(
    ("subtitles", "shown"),
    [
        ([], 0),
        ([(0.0, 2.0), (1.0, 3.0), (2.5, 2.6)], 3),
        ([(2.0, 0.0), (3.0, 2.0)], 2),
        ([(0, 1200), (1200, 2500)], 2),
        ([(9e9, 1e12), (float("1e300"), 5)], 0),
    ],
)
def test_sentences_with_odd_times_are_shown_one_after_another(
    run: Run, home: Path, open_cloud: Cloud, subtitles: list[tuple[float, float]], shown: int
) -> None:
    told = [{"start_time": start, "end_time": end, "subtitle": "word"} for start, end in subtitles]

    async def scenario() -> None:
        async with at_the_window(home) as person:
            open_cloud.fault(STATE, times=None, put={"data.subtitles": told})
            await make_speech(person)
            await is_done(person)
            await person.press("jobPlay")
            await person.until(lambda: person.can_press("speechPlay"))
            view = person.window.findChild(QListView, "subtitleList")
            assert view is not None
            assert view.model().rowCount() == shown
            assert person.can_press("subtitleExport") is bool(shown)

    run(scenario())
