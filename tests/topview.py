"""The second cloud as tests outside its folder use it."""

from __future__ import annotations

from chanjing_studio.domain.provider import Keys
from chanjing_studio.providers.topview.client.address import topview_at
from chanjing_studio.providers.topview.provider import TopView
from chanjing_studio.providers.topview.tasks.video_avatar.wire import VideoAvatarRoute
from tests.vault import MemoryVault

KEYS = Keys("sandboxTopviewUid001", "sk-sandbox-topview")


def signed_in(address: str) -> TopView:
    """Signed in to the sandbox at this address."""
    provider = TopView(topview_at(address), MemoryVault(), routes=(VideoAvatarRoute,), proxy="")
    provider.sign_in(KEYS)
    return provider
