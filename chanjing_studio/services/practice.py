"""The sandbox's process: one for all clouds, started when the first of them is entered."""

from __future__ import annotations

import asyncio
from pathlib import Path

from chanjing_studio.domain.errors import StudioError
from chanjing_studio.domain.words import Sentence
from chanjing_studio.sandbox.process import SandboxNotStarted, SandboxProcess
from chanjing_studio.services.background import Background


class Practice:
    """Keeps what it plays in the folder ``state``, at the ``pace`` real, fast or a factor. Lives on the loop."""

    def __init__(self, background: Background, *, state: Path, pace: str) -> None:
        self._background = background
        self._state, self._pace = state, pace
        self._sandbox: asyncio.Future[SandboxProcess] | None = None

    async def address(self) -> str:
        """Where it listens; it is started if need be. Raises StudioError when it cannot be."""
        if self._sandbox is None or not _lives(self._sandbox):
            self._sandbox = asyncio.ensure_future(
                self._background.in_thread(SandboxProcess.start, self._state, self._pace)
            )
        try:
            # Shielded: a process on its way has to be ended later, even when nobody waits for it any more.
            return (await asyncio.shield(self._sandbox)).address
        except (SandboxNotStarted, OSError) as trouble:
            raise StudioError(
                Sentence("The sandbox could not be started on this computer: {reason}", reason=str(trouble))
            ) from trouble

    async def close(self) -> None:
        """End it, if it was started, or is being started."""
        if self._sandbox:
            await asyncio.wait([self._sandbox])
            if not self._sandbox.exception():
                await self._background.in_thread(self._sandbox.result().stop)


def _lives(sandbox: asyncio.Future[SandboxProcess]) -> bool:
    return not sandbox.done() or (not sandbox.exception() and sandbox.result().is_running)
