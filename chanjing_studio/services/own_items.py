"""What an account had made of its own, such as voices: asked for and deleted no more often than the cloud takes it."""

from __future__ import annotations

import asyncio
from collections.abc import Callable, Generator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from typing import Generic

from chanjing_studio.domain.errors import CloudError, Refused
from chanjing_studio.domain.models import Pace
from chanjing_studio.domain.words import Sentence
from chanjing_studio.services.background import Background, no_sooner
from chanjing_studio.services.pages import T, all_pages
from chanjing_studio.services.queue.window import Window


@dataclass(frozen=True, slots=True, kw_only=True)
class OwnCalls(Generic[T]):
    """A cloud's calls about them, which block.

    ``page`` gives a page from 1 and how many there are, ``delete`` deletes by id, where the cloud does; ``gone``: still
    listed, and deleted.
    """

    pace: Pace
    page: Callable[[int], tuple[Sequence[T], int]]
    delete: Callable[[str], None] | None
    gone: Callable[[T], bool] = lambda _: False


class OwnItems(Generic[T]):
    """The list, and deleting from it."""

    def __init__(self, background: Background, calls: OwnCalls[T]) -> None:
        self._background, self._calls = background, calls
        self._reads, self._deletes = Window(calls.pace), Window(calls.pace)
        self._deleted: set[str] = set()

    @property
    def can_delete(self) -> bool:
        """Whether the cloud deletes them at all."""
        return self._calls.delete is not None

    async def told(self) -> tuple[T, ...] | None:
        """All of them as the cloud lists them; None when it was asked as often as it takes. Raises CloudError."""
        return None if self._reads.pause() > 0 else await self._all()

    async def told_in_turn(self) -> tuple[T, ...]:
        """The same, after waiting for a turn."""
        await _turn(self._reads)
        return await self._all()

    async def delete(self, item: T) -> None:
        """Delete one for good; one that is gone already is deleted. CloudError: then it is still there."""
        delete = self._calls.delete
        if delete is None:
            raise Refused(Sentence("This cloud lets nobody delete it from here."))
        await _turn(self._deletes)
        try:
            with _counted(self._deletes):
                await self._background.in_thread(delete, item.id)
        except CloudError as error:
            if not await self._is_gone(item):
                sentence = Sentence("“{name}” was not deleted. {reason}", name=item.name, reason=error.sentence)
                raise CloudError(sentence, words=error.words, remedy=error.remedy) from error
        self._deleted.add(item.id)

    async def _is_gone(self, item: T) -> bool:
        """The answer to a call that deletes may be lost, or tell that another program was quicker."""
        try:
            listed = await self.told()
        except CloudError:
            return False
        return listed is not None and all(one.id != item.id or self._calls.gone(one) for one in listed)

    async def _all(self) -> tuple[T, ...]:
        """Without those deleted here: the list may have been asked for before, or lag behind."""
        items = await all_pages(self._background, self._page)
        return tuple(item for item in items if item.id not in self._deleted)

    def _page(self, page: int) -> tuple[Sequence[T], int]:
        with _counted(self._reads):
            return self._calls.page(page)


async def _turn(window: Window) -> None:
    if (pause := window.pause()) > 0:
        await asyncio.sleep(no_sooner(pause))


@contextmanager
def _counted(window: Window) -> Generator[None]:
    window.opened()
    try:
        yield
    finally:
        window.closed()
