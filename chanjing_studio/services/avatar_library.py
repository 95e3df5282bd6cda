"""Everything that is kept of the avatars of one account."""

from __future__ import annotations

from dataclasses import dataclass

from chanjing_studio.services.avatar_catalogue import AvatarCatalogue
from chanjing_studio.services.avatar_marks import AvatarMarkKeeper
from chanjing_studio.services.avatar_pictures import AvatarPictures


@dataclass(frozen=True, slots=True)
class AvatarLibrary:
    """The list, its pictures and clips, and what the user made of them."""

    catalogue: AvatarCatalogue
    pictures: AvatarPictures
    marks: AvatarMarkKeeper

    async def forget(self) -> None:
        """Keep nothing on this computer that can be fetched again."""
        await self.catalogue.forget()
        await self.pictures.forget()

    async def close(self) -> None:
        """Wait until what the user made of them is written."""
        await self.marks.close()
