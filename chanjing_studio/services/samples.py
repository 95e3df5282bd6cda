"""Voice samples on this computer: fetched once, kept within bounds."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from chanjing_studio.domain.errors import CloudError, FileTrouble, Remedy
from chanjing_studio.domain.media import Flaw
from chanjing_studio.domain.provider import Provider
from chanjing_studio.domain.signatures import HEAD_SIZE, looks_like
from chanjing_studio.domain.voices import Voice
from chanjing_studio.domain.words import Sentence
from chanjing_studio.services.background import Background
from chanjing_studio.services.kept_files import KeptFiles

MOST_BYTES = 200_000_000
LARGEST_SAMPLE = 32 * 1024 * 1024
"""Bytes: three minutes of a CD. Real samples have some seconds."""


class Samples:
    """The samples of one cloud in one folder; the oldest make room beyond ``most_bytes``."""

    def __init__(
        self, background: Background, provider: Provider, *, folder: Path, most_bytes: int = MOST_BYTES
    ) -> None:
        bounds = {"most_bytes": most_bytes, "largest": LARGEST_SAMPLE}
        self._files = KeptFiles(background, provider, folder=folder, check=_check_sound, **bounds)

    async def fetch(self, voice: Voice, report: Callable[[int, int], None]) -> Path:
        """The sample's file, from the cloud if it is not here yet; one fetch at a time for each voice.

        Raises CloudError when the cloud has none, cannot give it now, or gives something else instead, FileTrouble
        when it cannot be kept.
        """
        if not voice.sample_url:
            raise CloudError(Sentence("The cloud has no sample of this voice."), remedy=Remedy.NONE)
        try:
            return await self._files.fetch(voice.sample_url, report, owner=voice.id)
        except OSError as trouble:
            raise FileTrouble(
                Sentence("The sample could not be kept on this computer: {reason}", reason=trouble.strerror)
            ) from trouble

    async def drop(self, voice: Voice) -> None:
        """Delete the sample of a voice that there is no more, if it is here and nothing holds it."""
        await self._files.drop(voice.sample_url, owner=voice.id)

    async def forget(self) -> None:
        """Delete every sample that is here; one that is playing may stay."""
        await self._files.forget()


def _check_sound(file: Path) -> None:
    """A list of other files, a page or a script must not reach a player, which would do what it says."""
    with file.open("rb") as opened:
        if isinstance(looks_like(opened.read(HEAD_SIZE)), Flaw):
            raise CloudError(Sentence("What the cloud gave as this voice's sample is not a sound."))
