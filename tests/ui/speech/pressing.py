"""What someone does with the page of a speech, and what they see."""
# pytest-qt types its signals and clicks loosely.
# pyright: reportUnknownMemberType=false

from __future__ import annotations

import asyncio
from collections.abc import Callable

from PySide6.QtWidgets import QLabel, QPushButton

from chanjing_studio.ui.speech.screen import SpeechScreen


def press(screen: SpeechScreen, name: str) -> None:
    found = screen.findChild(QPushButton, name)
    assert found is not None
    assert found.isEnabled()
    found.click()


def text(screen: SpeechScreen, name: str) -> str:
    found = screen.findChild(QLabel, name)
    assert found is not None
    return found.text()


async def until(screen: SpeechScreen, reached: Callable[[], bool]) -> None:
    """Wait for the place to say so."""
    news = asyncio.Event()
    screen.place.moved.connect(news.set)
    screen.place.changed.connect(news.set)
    while not reached():
        await news.wait()
        news.clear()
