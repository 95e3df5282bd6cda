"""Plays a sound again and again; each player is closed while it plays, forgotten, and found in another thread."""

from __future__ import annotations

import asyncio
import gc
import sys
from pathlib import Path

import qasync
from PySide6.QtWidgets import QApplication

from chanjing_studio.media.player import Player

TIMES = 60


async def _forget_players(sound: Path) -> None:
    for _ in range(TIMES):
        player = Player()
        player.itself = player  # pyright: ignore[reportAttributeAccessIssue] - only a ring is left to be collected
        player.play(sound, "sound")
        await asyncio.sleep(0.02)
        player.close()
        await asyncio.sleep(0)
        del player
        await asyncio.to_thread(gc.collect)


if __name__ == "__main__":
    gc.disable()
    loop = qasync.QEventLoop(QApplication(sys.argv))
    with loop:
        loop.run_until_complete(_forget_players(Path(sys.argv[1])))  # pyright: ignore[reportUnknownMemberType]
