"""The end of the program's life on the loop."""

from __future__ import annotations

import asyncio

import pytest
from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QApplication

from chanjing_studio.app.start import live_out, whole_life


def test_what_still_runs_when_the_window_closes_is_over_before_the_loop_is(qloop: asyncio.AbstractEventLoop) -> None:
    ended: list[str] = []

    async def look_at_a_dropped_file() -> None:
        try:
            await asyncio.Event().wait()
        finally:
            ended.append("the look")

    async def life() -> None:
        looks = asyncio.ensure_future(look_at_a_dropped_file())
        await asyncio.sleep(0)
        assert not looks.done()

    qloop.run_until_complete(whole_life(life()))
    assert ended == ["the look"]


def test_a_life_that_ends_in_an_error_leaves_nothing_behind_either(qloop: asyncio.AbstractEventLoop) -> None:
    async def life() -> None:
        asyncio.ensure_future(asyncio.Event().wait())  # noqa: RUF006
        raise ValueError

    with pytest.raises(ValueError):  # noqa: PT011
        qloop.run_until_complete(whole_life(life()))


def test_when_the_desktop_ends_under_the_program_it_still_closes_in_order(
    qloop: asyncio.AbstractEventLoop, qapp: QApplication
) -> None:
    window_closed, ended = asyncio.Event(), list[str]()

    async def life() -> None:
        QTimer.singleShot(0, qapp.quit)
        await window_closed.wait()
        await asyncio.sleep(0.05)
        ended.append("all is written")

    live_out(qloop, life(), window_closed.set)
    assert ended == ["all is written"]


def test_an_error_of_the_program_itself_is_not_taken_for_that(qloop: asyncio.AbstractEventLoop) -> None:
    async def life() -> None:
        raise RuntimeError

    with pytest.raises(RuntimeError):
        live_out(qloop, life(), lambda: None)
