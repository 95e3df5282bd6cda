"""A sound as samples: Qt's decoder, buffer by buffer."""

from __future__ import annotations

import asyncio
from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, QObject

from chanjing_studio.media import engine

if TYPE_CHECKING:
    from PySide6.QtMultimedia import QAudioBuffer, QAudioFormat


async def decoded(
    source: Path | str, take: Callable[[QAudioBuffer], bool], *, form: QAudioFormat | None = None
) -> bool:
    """Give ``take`` each buffer until it says not to go on; whether the sound could be decoded as far as that.

    Without ``form`` they come in the sound's own. An OSError of ``take`` ends it too. Call it on the window's thread;
    it may be cancelled. Raises StudioError where sounds cannot be decoded at all.
    """
    decoding = _Decoding(take)
    try:
        return await decoding.run(source, form)
    finally:
        decoding.close()


class _Decoding(QObject):
    """Qt's decoder hands out small buffers on the window's thread, one for each turn of its loop."""

    def __init__(self, take: Callable[[QAudioBuffer], bool]) -> None:
        # The program owns it: what Python owns, its collector may delete in any thread, and Qt crashes over that.
        super().__init__(QCoreApplication.instance())
        self._take = take
        self._ended: asyncio.Future[bool] = asyncio.get_running_loop().create_future()
        self._decoder = engine.multimedia().QAudioDecoder(self)
        self._decoder.bufferReady.connect(self._on_buffer)
        self._decoder.finished.connect(self._on_finished)
        self._decoder.error.connect(self._on_error)

    async def run(self, source: Path | str, form: QAudioFormat | None) -> bool:
        if form:
            self._decoder.setAudioFormat(form)
        self._decoder.setSource(engine.address(source))
        self._decoder.start()
        return await self._ended

    def close(self) -> None:
        self._ended.cancel()
        self._decoder.stop()
        self.deleteLater()

    def _on_buffer(self) -> None:
        if self._ended.done():
            return
        try:
            if not self._take(self._decoder.read()):
                self._end(well=True)
        except OSError:
            self._end(well=False)

    def _on_finished(self) -> None:
        self._end(well=True)

    def _on_error(self, *_error: object) -> None:
        self._end(well=False)

    def _end(self, *, well: bool) -> None:
        if not self._ended.done():
            self._ended.set_result(well)
