"""Pictures and clips of avatars on this computer: fetched once, kept within bounds."""

from __future__ import annotations

from pathlib import Path

from chanjing_studio.domain.errors import CloudError, FileTrouble
from chanjing_studio.domain.media import Container, Flaw
from chanjing_studio.domain.provider import Provider
from chanjing_studio.domain.signatures import HEAD_SIZE, Signature, looks_like
from chanjing_studio.domain.words import Sentence
from chanjing_studio.services.background import Background
from chanjing_studio.services.kept_files import KeptFiles

MOST_PICTURE_BYTES = 300_000_000
MOST_CLIP_BYTES = 300_000_000
LARGEST_PICTURE = 32 * 1024 * 1024
LARGEST_CLIP = 64 * 1024 * 1024
"""Bytes of one file. Real covers have some hundred KB, real clips a few MB."""
_CLIPS = (Container.WEBM, Container.MP4, Container.MOV)


class AvatarPictures:
    """What one cloud shows of its avatars, in two folders of ``folder``; the oldest make room."""

    def __init__(
        self,
        background: Background,
        provider: Provider,
        *,
        folder: Path,
        most_picture_bytes: int = MOST_PICTURE_BYTES,
        most_clip_bytes: int = MOST_CLIP_BYTES,
    ) -> None:
        self._pictures = KeptFiles(
            *(background, provider),
            folder=folder / "pictures",
            most_bytes=most_picture_bytes,
            largest=LARGEST_PICTURE,
            check=_check_picture,
        )
        self._clips = KeptFiles(
            *(background, provider),
            folder=folder / "clips",
            most_bytes=most_clip_bytes,
            largest=LARGEST_CLIP,
            check=_check_clip,
        )

    async def picture(self, url: str) -> Path:
        """A picture's file. CloudError when the cloud cannot give one now, FileTrouble when it cannot be kept."""
        return await self._from(self._pictures, url)

    async def clip(self, url: str) -> Path:
        """A clip's file. Raises as ``picture``."""
        return await self._from(self._clips, url)

    async def forget(self) -> None:
        """Delete everything that is here; a clip that is playing may stay."""
        await self._pictures.forget()
        await self._clips.forget()

    @staticmethod
    async def _from(files: KeptFiles, url: str) -> Path:
        try:
            return await files.fetch(url, _unwatched)
        except OSError as trouble:
            raise FileTrouble(
                Sentence(
                    "A picture of an avatar could not be kept on this computer: {reason} Free some space, then look "
                    "again.",
                    reason=trouble.strerror,
                )
            ) from trouble


def _check_picture(file: Path) -> None:
    """A page or a script is no picture, and never reaches what reads pictures."""
    if _signature(file) is not Flaw.PICTURE:
        raise CloudError(Sentence("What the cloud gave as this avatar's picture is not a picture."))


def _check_clip(file: Path) -> None:
    if _signature(file) not in _CLIPS:
        raise CloudError(Sentence("What the cloud gave as this avatar's clip is not a video."))


def _signature(file: Path) -> Signature:
    with file.open("rb") as opened:
        return looks_like(opened.read(HEAD_SIZE))


def _unwatched(done: int, total: int) -> None:
    """Nobody waits for a bar: a picture is there or not."""
