"""The typefaces of subtitles: the cloud's list, and the files of the faces that were asked for."""

from __future__ import annotations

from pathlib import Path
from typing import Protocol

from chanjing_studio.domain.abilities import HasTypefaces
from chanjing_studio.domain.avatars import Font
from chanjing_studio.domain.errors import CloudError, FileTrouble
from chanjing_studio.domain.provider import Provider
from chanjing_studio.domain.words import Sentence
from chanjing_studio.services.account_list import AccountList
from chanjing_studio.services.background import Background
from chanjing_studio.services.kept_files import KeptFiles
from chanjing_studio.storage.font_cache import FontCache

MOST_LISTED = 1000
"""Typefaces that can be chosen from; clouds have some dozens."""
MOST_BYTES = 300_000_000
LARGEST_FACE = 64 * 1024 * 1024
"""Bytes of one file. Chinese typefaces have some 10 MB."""
_HEADS = (b"\x00\x01\x00\x00", b"OTTO", b"true", b"ttcf")


class FaceProvider(HasTypefaces, Provider, Protocol):
    """A cloud with typefaces, whose files can be fetched."""


class Typefaces:
    """Those of one account, ``owner``. Made anew for each account; the list of last time is in ``cache``.

    The files stay in ``folder``, the oldest make room.
    """

    def __init__(
        self,
        background: Background,
        provider: FaceProvider,
        *,
        cache: FontCache,
        owner: str,
        folder: Path,
        most_bytes: int = MOST_BYTES,
    ) -> None:
        self._background = background
        self._list = AccountList(background, cache, owner=owner, ask=lambda: provider.fonts()[:MOST_LISTED])
        self._files = KeptFiles(
            *(background, provider), folder=folder, most_bytes=most_bytes, largest=LARGEST_FACE, check=_check_face
        )

    async def kept(self) -> tuple[Font, ...]:
        """Those of the last time, at once; empty before they were listed, or when the cache cannot be read."""
        return await self._list.kept()

    async def fonts(self) -> tuple[Font, ...]:
        """All of them, asked for once. CloudError when that is not possible now: what was kept stays."""
        return await self._list.listed()

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
        await self._list.forget()
        await self._files.forget()


def _check_face(file: Path) -> None:
    """A page or a script never reaches what reads typefaces."""
    with file.open("rb") as opened:
        if opened.read(4) not in _HEADS:
            raise CloudError(Sentence("What the cloud gave as this typeface is not one."))


def _unwatched(done: int, total: int) -> None:
    """Nobody waits for a bar: another face stands in meanwhile."""
