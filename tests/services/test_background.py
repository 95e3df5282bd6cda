"""The bridge to worker threads, at the program's end."""

from __future__ import annotations

import asyncio

import pytest

from chanjing_studio.services.background import Background
from tests.conftest import Run


def test_whoever_asks_for_work_after_the_end_is_cancelled_and_no_error_is_told(run: Run) -> None:
    async def scenario() -> None:
        background = Background()
        assert await background.in_thread(str, 1) == "1"
        background.close()
        for late in (background.in_thread, background.in_order):
            with pytest.raises(asyncio.CancelledError):
                await late(str, 2)

    run(scenario())
