"""The one question and the one quiet word about new versions, at the window."""

from __future__ import annotations

import json
import socket
from collections.abc import Iterator
from pathlib import Path

import pytest

from chanjing_studio.app import new_versions
from chanjing_studio.domain.feed_source import FeedSource
from chanjing_studio.storage.places import Places
from chanjing_studio.storage.settings import Settings, SettingsFile
from tests.conftest import MemoryKeyring, Run
from tests.e2e.program import at_the_window
from tests.feeds import OURS, fresh, public
from tests.network.raw import Reply, raw_server, says

SEEN = "Version 9.1 of this program is there."


class Announcer:
    """Where the build looks, and how often somebody looked."""

    def __init__(self, folder: Path) -> None:
        self.folder, self.heard, self.body = folder, 0, fresh()
        places = Places.below(folder)
        places.make()
        self.settings = SettingsFile(folder / "settings.json")

    def settle(self, *, asked: bool = False) -> None:
        """As after earlier starts."""
        self.settings.save(Settings(language="en", theme="light", welcomed=True, updates_asked=asked))

    def reply(self) -> Reply:
        """The list."""

        def answer(connection: socket.socket) -> None:
            self.heard += 1
            says(f"HTTP/1.1 200 OK\nContent-Length: {len(self.body)}", self.body)(connection)

        return answer


@pytest.fixture
def announcer(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, memory_keyring: MemoryKeyring) -> Iterator[Announcer]:
    made = Announcer(tmp_path)
    with raw_server(made.reply()) as address:
        monkeypatch.setattr(
            new_versions, "source_of_build", lambda: FeedSource(f"{address}/list.json", (public(OURS),), 0)
        )
        yield made


def test_who_agrees_is_led_to_what_is_new(run: Run, announcer: Announcer) -> None:
    announcer.settle()

    async def scenario() -> None:
        async with at_the_window(announcer.folder) as person:
            await person.until_hears("bannerText", "Shall this program look for new versions")
            assert announcer.heard == 0
            await person.press("bannerAction")
            await person.until_hears("bannerText", SEEN)
            await person.press("bannerAction")
            await person.until(lambda: person.sees("settingsUpdatesPage"))
            await person.until(lambda: "Faster." in person.hears("settingsUpdatesNews"))
        async with at_the_window(announcer.folder) as person:  # once is enough
            await person.press("navSettings")
            await person.until(lambda: person.sees("settingsUpdatesPage"))
            assert not person.sees("bannerText")

    run(scenario(), 60)
    assert announcer.heard == 1
    chosen = json.loads((announcer.folder / "settings.json").read_text())
    assert chosen["updates"]


def test_a_first_start_is_not_asked_and_a_silent_one_asks_nobody(run: Run, announcer: Announcer) -> None:
    async def scenario() -> None:
        async with at_the_window(announcer.folder, sandbox=True) as person:
            await person.press("navSettings")
            await person.until(lambda: person.sees("settingsUpdatesLook"))
            assert not person.sees("bannerText")
        announcer.settle(asked=True)
        async with at_the_window(announcer.folder) as person:
            await person.press("navSettings")
            await person.until(lambda: person.can_press("settingsUpdatesLook"))
            assert not person.sees("bannerText")

    run(scenario(), 60)
    assert announcer.heard == 0


@pytest.mark.parametrize(
    "text", ["{}", "[", '{"address": "http://updates.example/x", "keys": ["%s"], "least_serial": 0}']
)
def test_a_build_that_says_nonsense_looks_nowhere(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, text: str) -> None:
    path = tmp_path / "updates.json"
    path.write_text(text.replace("%s", "A" * 43 + "="))

    def resource(_name: str) -> Path:
        return path

    monkeypatch.setattr(new_versions, "resource", resource)
    assert new_versions.source_of_build() is None
    path.unlink()
    assert new_versions.source_of_build() is None
