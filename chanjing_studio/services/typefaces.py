"""The typefaces of subtitles: the cloud's list, and the files of the faces that were asked for."""

from __future__ import annotations

from pathlib import Path

from chanjing_studio.domain.avatars import Font
from chanjing_studio.domain.errors import CloudError, FileTrouble
from chanjing_studio.domain.provider import Provider
from chanjing_studio.domain.words import Sentence
from chanjing_studio.services.background import Background
from chanjing_studio.services.kept_files import KeptFiles

MOST_BYTES = 300_000_000
LARGEST_FACE = 64 * 1024 * 1024
"""Bytes of one file. Chinese typefaces have some 10 MB."""
_HEADS = (b"\x00\x01\x00\x00", b"OTTO", b"true", b"ttcf")


class Typefaces:
    """Those of one account. Made anew for each account; the files stay in ``folder``, the oldest make room."""

    def __init__(
        self, background: Background, provider: Provider, *, folder: Path, most_bytes: int = MOST_BYTES
    ) -> None:
        self._background, self._provider = background, provider
        self._listed: tuple[Font, ...] | None = None
        self._files = KeptFiles(
            *(background, provider), folder=folder, most_bytes=most_bytes, largest=LARGEST_FACE, check=_check_face
        )

    async def fonts(self) -> tuple[Font, ...]:
        """All of them, asked for once. Raises CloudError."""
        if self._listed is None:
            self._listed = await self._background.in_thread(self._provider.fonts)
        return self._listed

    async def face(self, font: Font) -> bytes:
        """The file of a typeface, from the cloud if it is not here yet. Raises CloudError, FileTrouble."""
        if not font.file_url:
            raise CloudError(Sentence("The cloud has no file of this typeface."))
        try:
            file = await self._files.fetch(font.file_url, _unwatched)
            return await self._background.in_thread(file.read_bytes)
        except OSError as trouble:
            raise FileTrouble(
                Sentence("The typeface could not be kept on this computer: {reason}", reason=trouble.strerror)
            ) from trouble

    async def forget(self) -> None:
        """Delete every file that is here, and ask for the list again."""
        self._listed = None
        await self._files.forget()


def _check_face(file: Path) -> None:
    """A page or a script never reaches what reads typefaces."""
    with file.open("rb") as opened:
        if opened.read(4) not in _HEADS:
            raise CloudError(Sentence("What the cloud gave as this typeface is not one."))


def _unwatched(done: int, total: int) -> None:
    """Nobody waits for a bar: another face stands in meanwhile."""
