"""Pictures on their way to the grid, whatever becomes of them."""

from __future__ import annotations

import asyncio
from collections.abc import Iterator
from pathlib import Path
from typing import cast

import pytest
from PySide6.QtCore import QSize
from PySide6.QtWidgets import QApplication

from chanjing_studio.services.avatar_pictures import AvatarPictures
from chanjing_studio.services.background import Background
from chanjing_studio.ui.avatars.covers import Covers, Shape
from tests.conftest import Run
from tests.voices import until


class _Broken:
    """Pictures that end in a fault that nobody foresaw."""

    asked = 0

    async def picture(self, url: str) -> Path:
        self.asked += 1
        raise ValueError(url)


@pytest.fixture
def background() -> Iterator[Background]:
    made = Background()
    yield made
    made.close()


def test_a_picture_that_fails_as_nobody_foresaw_is_not_asked_for_without_end(
    qapp: QApplication, background: Background, run: Run, caplog: pytest.LogCaptureFixture
) -> None:
    covers, broken = Covers(background), _Broken()
    told: list[str] = []
    covers.arrived.connect(told.append)  # pyright: ignore[reportUnknownMemberType]

    async def scenario() -> None:
        covers.open(cast("AvatarPictures", broken))
        covers.set_shape(Shape(QSize(10, 10)))
        covers.want(["a", "b"])
        await until(lambda: covers.is_missing("a") and covers.is_missing("b"))
        await asyncio.sleep(0.05)
        assert broken.asked == 2
        covers.try_again()
        await until(lambda: broken.asked == 4)

    run(scenario())
    assert set(told) == {"a", "b"}
    assert "unforeseen" in caplog.text
    caplog.clear()
