"""What is listed and kept for one account: its voices and its avatars."""

from __future__ import annotations

from typing import TYPE_CHECKING

from chanjing_studio.domain.models import Account
from chanjing_studio.domain.provider import Provider
from chanjing_studio.services.background import Background
from chanjing_studio.storage.places import Places

if TYPE_CHECKING:
    from chanjing_studio.services.avatar_library import AvatarLibrary
    from chanjing_studio.services.catalogue import Catalogue
    from chanjing_studio.services.samples import Samples
    from chanjing_studio.services.voice_marks import NameKeeper

# ruff: noqa: PLC0415 - SQLite and what stands on it are loaded behind the first paint


class AccountLists:
    """Makes them, each in the program's folders."""

    def __init__(self, background: Background, places: Places, *, provider: Provider, account: Account) -> None:
        self._background, self._places = background, places
        self._provider, self._owner = provider, account.id

    def voices(self, names: NameKeeper) -> tuple[Catalogue, Samples]:
        """The voices of the account, under the names that the user gave to them, and what is heard of them."""
        from chanjing_studio.services.catalogue import Catalogue
        from chanjing_studio.services.samples import Samples
        from chanjing_studio.storage.voice_cache import VoiceCache

        cache = VoiceCache(self._places.cache / "voices.db")
        return (
            Catalogue(self._background, cache, provider=self._provider, owner=self._owner, names=names),
            Samples(self._background, self._provider, folder=self._places.cache / "samples" / self._owner),
        )

    def avatars(self) -> AvatarLibrary:
        """The avatars of the account, with their pictures and the typefaces that are written over them."""
        from chanjing_studio.services.avatar_catalogue import AvatarCatalogue
        from chanjing_studio.services.avatar_library import AvatarLibrary
        from chanjing_studio.services.avatar_marks import AvatarMarks
        from chanjing_studio.services.avatar_pictures import AvatarPictures
        from chanjing_studio.services.typefaces import Typefaces
        from chanjing_studio.storage.avatar_cache import AvatarCache
        from chanjing_studio.storage.font_cache import FontCache

        cache, folder = AvatarCache(self._places.cache / "avatars.db"), self._places.cache
        return AvatarLibrary(
            AvatarCatalogue(self._background, cache, provider=self._provider, owner=self._owner),
            AvatarPictures(self._background, self._provider, folder=folder / "avatars" / self._owner),
            AvatarMarks(self._places.data / "avatar_marks.json", self._background, owner=self._owner),
            Typefaces(
                *(self._background, self._provider),
                cache=FontCache(folder / "typefaces.db"),
                owner=self._owner,
                folder=folder / "typefaces" / self._owner,
            ),
        )
