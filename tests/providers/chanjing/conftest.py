"""Chanjing as the program uses it, signed in to the sandbox."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from chanjing_studio.domain.provider import Keys
from chanjing_studio.domain.words import Sentence
from chanjing_studio.providers.chanjing.client.address import chanjing_at
from chanjing_studio.providers.chanjing.client.api import Client
from chanjing_studio.providers.chanjing.provider import Chanjing
from chanjing_studio.providers.chanjing.tasks.avatar.wire import AvatarRoute
from chanjing_studio.providers.chanjing.tasks.digital_human.wire import HumanRoute
from chanjing_studio.providers.chanjing.tasks.lip_sync.wire import LipSyncRoute
from chanjing_studio.providers.chanjing.tasks.speech.wire import SpeechRoute
from chanjing_studio.providers.chanjing.tasks.voice.wire import VoiceRoute
from tests.cloud import APP_ID, SECRET_KEY, Cloud
from tests.vault import MemoryVault

KEYS = Keys(APP_ID, SECRET_KEY)


Connect = Callable[..., Chanjing]


@pytest.fixture
def vault() -> MemoryVault:
    return MemoryVault()


@pytest.fixture
def notes() -> list[Sentence]:
    """What the provider wanted the user to know."""
    return []


@pytest.fixture
def connect(vault: MemoryVault, notes: list[Sentence]) -> Connect:
    """A provider for an address, not signed in."""

    def make(address: str, *, proxy: str | None = "") -> Chanjing:
        checked = chanjing_at(address)
        return Chanjing(
            *(checked, vault),
            routes=(LipSyncRoute, SpeechRoute, HumanRoute, VoiceRoute, AvatarRoute),
            proxy=proxy,
            on_note=notes.append,
        )

    return make


@pytest.fixture
def chanjing(cloud: Cloud, connect: Connect) -> Chanjing:
    """Signed in to the sandbox, whose limits are lifted."""
    cloud.lift_limits()
    provider = connect(cloud.address)
    provider.sign_in(KEYS)
    return provider


@pytest.fixture
def calls(cloud: Cloud, vault: MemoryVault, notes: list[Sentence]) -> Client:
    """The one request path by itself, signed in."""
    cloud.lift_limits()
    client = Client(chanjing_at(cloud.address), vault, proxy="", on_note=notes.append)
    client.access.sign_in(KEYS)
    return client


def unwatched(done: int, total: int) -> None:
    """A checkpoint that nobody looks at."""
