"""A cloud that says anything, what hears it, and the end of a run, where its cases are counted."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from PySide6.QtWidgets import QApplication

from chanjing_studio.providers.chanjing.client.address import chanjing_at
from chanjing_studio.providers.chanjing.provider import Chanjing
from chanjing_studio.providers.chanjing.tasks.avatar.wire import AvatarRoute
from chanjing_studio.providers.chanjing.tasks.digital_human.wire import HumanRoute
from chanjing_studio.providers.chanjing.tasks.lip_sync.wire import LipSyncRoute
from chanjing_studio.providers.chanjing.tasks.speech.wire import SpeechRoute
from chanjing_studio.providers.chanjing.tasks.voice.wire import VoiceRoute
from chanjing_studio.ui.theme.look import Look, ThemeChoice
from steps import translations
from tests.fuzz.answers import GOOD_TOKEN, KEYS
from tests.fuzz.cases import write_counts
from tests.fuzz.keeping import Shelf
from tests.fuzz.telling import Told
from tests.fuzz.wire import Said, Wired, saying
from tests.vault import MemoryVault


def pytest_sessionfinish() -> None:
    """Write how many cases were tried."""
    write_counts()


@pytest.fixture(scope="module")
def said() -> Iterator[Said]:
    """The cloud that says anything."""
    with saying() as server:
        yield server


@pytest.fixture(scope="module")
def told(qapp: QApplication) -> Iterator[Told]:
    """Hears errors; at the end they are said in both languages."""
    translations.compile_changed()
    told = Told()
    yield told
    told.say_all(qapp)


@pytest.fixture(scope="module")
def shelf(qapp: QApplication) -> Iterator[Shelf]:
    """Where what was told is kept and shown."""
    with Shelf.opened(Look(qapp, ThemeChoice.LIGHT)) as shelf:
        yield shelf


@pytest.fixture(scope="module")
def newcomer(said: Said) -> Chanjing:
    """Not signed in."""
    address = chanjing_at(said.address)
    routes = (LipSyncRoute, HumanRoute, SpeechRoute, VoiceRoute, AvatarRoute)
    return Chanjing(address, MemoryVault(), routes=routes, proxy="", on_note=lambda _: None)


@pytest.fixture(scope="module")
def cloud(said: Said, newcomer: Chanjing) -> Chanjing:
    """Signed in."""
    said.say(Wired(b"", 200, b"", whole=False), GOOD_TOKEN)
    newcomer.sign_in(KEYS)
    return newcomer
