"""Everything that is kept of the avatars of one account."""

from __future__ import annotations

from dataclasses import dataclass

from chanjing_studio.services.avatar_catalogue import AvatarCatalogue
from chanjing_studio.services.avatar_marks import AvatarMarkKeeper
from chanjing_studio.services.avatar_pictures import AvatarPictures
from chanjing_studio.services.typefaces import Typefaces


@dataclass(frozen=True, slots=True)
class AvatarLibrary:
    """The list, its pictures and clips, what the user made of them, and the typefaces that go with them in a video."""

    catalogue: AvatarCatalogue
    pictures: AvatarPictures
    marks: AvatarMarkKeeper
    typefaces: Typefaces | None = None

    async def forget(self) -> None:
        """Keep nothing on this computer that can be fetched again."""
        await self.catalogue.forget()
        await self.pictures.forget()
        if self.typefaces:
            await self.typefaces.forget()

    async def close(self) -> None:
        """Wait until what the user made of them is written."""
        await self.marks.close()
