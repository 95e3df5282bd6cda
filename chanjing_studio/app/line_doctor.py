"""Looks at the ways to the clouds, when it is asked to and no sooner."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING
from urllib.parse import urlsplit

from chanjing_studio.app.engine import Engine
from chanjing_studio.domain.checkup import Finding, Place
from chanjing_studio.domain.errors import Stopped, StudioError
from chanjing_studio.domain.links import host_of, is_loopback
from chanjing_studio.domain.shelf import JobGroup, JobQuery
from chanjing_studio.domain.words import Sentence

if TYPE_CHECKING:
    import asyncio
    import threading

# ruff: noqa: PLC0415 - sockets and certificates are loaded when somebody asks for them

_NEWEST = 30
"""How many finished jobs are looked through for where their results lie."""


class LineDoctor:
    """Lives on the loop; sends no keys, and asks nobody but the places it tells of."""

    def __init__(self, engine: Engine, clouds: tuple[Place, ...]) -> None:
        self._engine, self._clouds = engine, clouds

    async def places(self) -> list[Place]:
        """What the program talks to: its clouds, where their results lie, and the sandbox while it is in use."""
        found = [*self._clouds, *await self._sandbox(), *await self._of_results()]
        return list({urlsplit(place.address).netloc: place for place in reversed(found)}.values())[::-1]

    async def examine(self, place: Place, tell: Callable[[Finding], None]) -> None:
        """Walk the way to one place, in a thread until it is cancelled; ``tell`` hears of each step on the loop."""
        import asyncio
        import threading

        loop, ended = asyncio.get_running_loop(), threading.Event()
        try:
            await self._engine.background.in_thread(self._walk, place, tell, loop, ended)
        finally:
            ended.set()

    def _walk(
        self,
        place: Place,
        tell: Callable[[Finding], None],
        loop: asyncio.AbstractEventLoop,
        ended: threading.Event,
    ) -> None:
        from contextlib import suppress

        from chanjing_studio.network.checkup.examine import examine

        def still_wanted() -> None:
            if ended.is_set():
                raise Stopped

        with suppress(Stopped):
            for finding in examine(place, proxy=self._engine.choices.now.proxy, still_wanted=still_wanted):
                still_wanted()
                loop.call_soon_threadsafe(lambda found=finding: ended.is_set() or tell(found))

    async def _sandbox(self) -> list[Place]:
        branches = list(self._engine.branches)
        if not any(branch.clouds.in_sandbox for branch in branches):
            return []
        address = await self._engine.sandbox_address()
        purpose = Sentence("The sandbox on this computer")
        return [Place(f"{address}{branches[0].kit.question}", purpose, speaks_json=True)]

    async def _of_results(self) -> list[Place]:
        """Hosts of results that were there before: no cloud tells beforehand where it puts them."""
        try:
            jobs = await (await self._engine.jobs()).page(JobQuery(group=JobGroup.ENDED, limit=_NEWEST))
        except StudioError:
            return []
        hosts = {host_of(job.result.url) for job in jobs if job.result}
        purpose = Sentence("Results of your jobs")
        return [Place(f"https://{host}/", purpose) for host in sorted(hosts) if host and not is_loopback(host)]
