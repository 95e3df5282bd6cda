"""Work that a cancel must not tear."""

from __future__ import annotations

import asyncio
from collections.abc import Coroutine
from typing import Any, TypeVar

T = TypeVar("T")


async def uncut(work: Coroutine[Any, Any, T]) -> T:
    """Await to its end what was begun, though this task is cancelled meanwhile; only a second cancel gives up."""
    task = asyncio.ensure_future(work)
    try:
        return await asyncio.shield(task)
    except asyncio.CancelledError:
        await _ended(task)
        raise


async def _ended(task: asyncio.Future[T]) -> None:
    try:
        await asyncio.wait([task])
    finally:
        if not task.cancel() and not task.cancelled():
            # Looked at, so that asyncio does not report it as forgotten: what it means was written by the work.
            task.exception()
