"""What the user chose, in force at once and kept behind."""

from __future__ import annotations

import logging
from collections.abc import Callable, Mapping
from dataclasses import replace
from typing import TYPE_CHECKING, Any

from chanjing_studio.domain.errors import FileTrouble
from chanjing_studio.domain.words import Sentence
from chanjing_studio.services.background import Background
from chanjing_studio.services.voice_marks import VoiceMarks
from chanjing_studio.storage.settings import Settings, SettingsFile

if TYPE_CHECKING:
    import asyncio

_log = logging.getLogger(__name__)


class Choices:
    """The settings in force. A change is kept in the background, the newest last. Lives on the loop.

    ``note`` is told when that cannot be done; it is tried again with the next change, and at the end.
    """

    def __init__(
        self, file: SettingsFile, background: Background, *, note: Callable[[Sentence], object] = lambda _: None
    ) -> None:
        self._file = file
        self._background = background
        self._note = note
        self._saving: asyncio.Task[None] | None = None
        self.now: Settings = file.load()
        self._kept = self.now
        self.followers: list[Callable[[], object]] = []
        """Called after each change."""

    def change(self, **fields: Any) -> None:
        """Put other values in force."""
        changed = replace(self.now, **fields)
        if changed == self.now:
            return
        self.now = changed
        for follow in self.followers:
            follow()
        if self._saving is None or self._saving.done():
            import asyncio  # noqa: PLC0415 - 20 ms that the first paint does not wait for

            self._saving = asyncio.ensure_future(self._save())

    def voice_marks(self) -> VoiceMarks:
        return VoiceMarks(self.now.favourite_voices, self.now.recent_voices)

    def keep_voice_marks(self, marks: VoiceMarks) -> None:
        self.change(favourite_voices=marks.favourites, recent_voices=marks.recent)

    def voice_names(self, owner: str) -> Mapping[str, str]:
        return self.now.voice_names.get(owner, {})

    def keep_voice_name(self, owner: str, voice_id: str, *, name: str) -> None:
        names = {key: kept for key, kept in self.voice_names(owner).items() if key != voice_id}
        if name:
            names[voice_id] = name
        self.change(voice_names={**self.now.voice_names, owner: names})

    async def close(self) -> None:
        """Wait until the last change is kept, or could not be."""
        if self._saving:
            await self._saving
        if self._kept != self.now:
            await self._save()

    async def _save(self) -> None:
        while self._kept != self.now:
            newest = self.now
            try:
                await self._background.in_order(self._file.save, newest)
            except FileTrouble as trouble:
                _log.warning("settings are not kept: %s", trouble)
                self._note(_unkept(trouble))
                return
            self._kept = newest


def _unkept(trouble: FileTrouble) -> Sentence:
    return Sentence(
        "What you chose is in force, but could not be kept for the next start. {reason} Free some space or allow "
        "writing there: it is then kept with your next change.",
        reason=trouble.sentence,
    )
