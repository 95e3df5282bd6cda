"""TopView as the program uses it, signed in to the sandbox."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from chanjing_studio.domain.provider import Keys
from chanjing_studio.providers.topview.client.address import topview_at
from chanjing_studio.providers.topview.client.api import Client
from chanjing_studio.providers.topview.provider import TopView
from chanjing_studio.providers.topview.tasks.video_avatar.wire import VideoAvatarRoute
from tests.cloud import Cloud
from tests.vault import MemoryVault

UID, KEY = "sandboxTopviewUid001", "sk-sandbox-topview"
KEYS = Keys(UID, KEY)
SUBMIT = "/v1/video_avatar/task/submit"
QUERY = "/v1/video_avatar/task/query"
CREDENTIAL = "/v1/upload/credential"
CHECK = "/v1/upload/check"
AVATARS = "/v1/aiavatar/query"
GROUPS = "/v1/ethnicity/list"
VOICES = "/v1/voice/query"
BALANCE = "/user/credit/detail"

Connect = Callable[..., TopView]


@pytest.fixture
def vault() -> MemoryVault:
    return MemoryVault()


@pytest.fixture
def connect(vault: MemoryVault) -> Connect:
    """A provider for an address, not signed in."""

    def make(address: str) -> TopView:
        return TopView(topview_at(address), vault, routes=(VideoAvatarRoute,), proxy="")

    return make


@pytest.fixture
def topview(cloud: Cloud, connect: Connect) -> TopView:
    """Signed in to the sandbox."""
    provider = connect(cloud.address)
    provider.sign_in(KEYS)
    return provider


@pytest.fixture
def calls(cloud: Cloud, vault: MemoryVault) -> Client:
    """The one request path by itself, signed in."""
    client = Client(topview_at(cloud.address), vault, proxy="")
    client.access.sign_in(KEYS)
    return client


def unwatched(done: int, total: int) -> None:
    """A checkpoint that nobody looks at."""
