"""Reads that a busy cloud or a short break of the line does not end: tried again, with growing pauses."""

from __future__ import annotations

from collections.abc import Awaitable, Callable
from typing import ParamSpec, TypeVar

from tenacity import (
    AsyncRetrying,
    RetryCallState,
    retry_if_exception,
    stop_after_attempt,
    wait_exponential,
    wait_random,
)

from chanjing_studio.domain.errors import AnswerLost, Busy, Unreachable
from chanjing_studio.services.background import Background, no_sooner

P = ParamSpec("P")
T = TypeVar("T")

TRIES = 3
LONGEST = 20.0
"""Seconds; a cloud that asks for a longer pause is left to the user's "Try again"."""
_grown = wait_exponential(0.4, LONGEST) + wait_random(0, 0.4)


async def patiently(background: Background, call: Callable[P, T], *args: P.args, **kwargs: P.kwargs) -> T:
    """Run a blocking call that only reads, up to three times. Raises what the last try raised."""
    return await again_and_again(lambda: background.in_thread(call, *args, **kwargs))


async def again_and_again(attempt: Callable[[], Awaitable[T]]) -> T:
    """The same for what is awaited."""
    retrying = AsyncRetrying(
        retry=retry_if_exception(_passes), wait=_pause, stop=stop_after_attempt(TRIES), reraise=True
    )

    async def once() -> T:
        # tenacity awaits only what it can see to be a coroutine function.
        return await attempt()

    return await retrying(once)


def _passes(error: BaseException) -> bool:
    """A wrong clock, certificate or proxy does not mend itself."""
    if isinstance(error, Busy):
        return (error.retry_after or 0.0) <= LONGEST
    return type(error) in (Unreachable, AnswerLost)


def _pause(state: RetryCallState) -> float:
    error = state.outcome.exception() if state.outcome else None
    asked = error.retry_after if isinstance(error, Busy) else None
    return max(_grown(state), no_sooner(asked or 0.0))
