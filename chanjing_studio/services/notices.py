"""Asking a cloud whether it may call an address when a job has ended."""

from __future__ import annotations

from chanjing_studio.domain.abilities import ChecksNotices
from chanjing_studio.services.background import Background


class Notices:
    """For one account."""

    def __init__(self, background: Background, cloud: ChecksNotices) -> None:
        self._background, self._cloud = background, cloud

    async def check(self, address: str) -> None:
        """Return when the cloud takes the address. Refused when it does not, CloudError when it does not tell."""
        await self._background.in_thread(self._cloud.check_notice, address)
