"""An account at a cloud on this computer, through the program's own client."""

from __future__ import annotations

from chanjing_studio.domain.models import Account
from chanjing_studio.domain.provider import Keys
from chanjing_studio.providers.chanjing.client.address import chanjing_at
from chanjing_studio.providers.chanjing.provider import Chanjing
from chanjing_studio.providers.chanjing.tasks.lip_sync.wire import LipSyncRoute
from tests.cloud import APP_ID, SECRET_KEY
from tests.vault import MemoryVault

KEYS = Keys(APP_ID, SECRET_KEY)


def signed_in(address: str) -> tuple[Chanjing, Account]:
    """The provider and the account."""
    provider = Chanjing(chanjing_at(address), MemoryVault(), routes=(LipSyncRoute,), proxy="", on_note=print)
    return provider, provider.sign_in(KEYS)
