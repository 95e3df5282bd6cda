"""What the user chose, in force at once and kept behind."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, Any

from chanjing_studio.services.background import Background
from chanjing_studio.services.voice_marks import VoiceMarks
from chanjing_studio.storage.settings import Settings, SettingsFile

if TYPE_CHECKING:
    import asyncio


class Choices:
    """The settings in force. A change is kept in the background, the newest last. Lives on the loop."""

    def __init__(self, file: SettingsFile, background: Background) -> None:
        self._file = file
        self._background = background
        self._saving: asyncio.Task[None] | None = None
        self.now: Settings = file.load()

    def change(self, **fields: Any) -> None:
        """Put other values in force."""
        changed = replace(self.now, **fields)
        if changed == self.now:
            return
        self.now = changed
        if self._saving is None or self._saving.done():
            import asyncio  # noqa: PLC0415 - 20 ms that the first paint does not wait for

            self._saving = asyncio.ensure_future(self._save())

    def voice_marks(self) -> VoiceMarks:
        return VoiceMarks(self.now.favourite_voices, self.now.recent_voices)

    def keep_voice_marks(self, marks: VoiceMarks) -> None:
        self.change(favourite_voices=marks.favourites, recent_voices=marks.recent)

    async def close(self) -> None:
        """Wait until the last change is kept. Raises FileTrouble when it could not be."""
        if self._saving:
            await self._saving

    async def _save(self) -> None:
        kept = None
        while kept != self.now:
            kept = self.now
            await self._background.in_order(self._file.save, kept)
