"""What is listed and kept for one account: its voices, its avatars, its captions."""

from __future__ import annotations

from typing import TYPE_CHECKING

from chanjing_studio.domain.abilities import ChecksNotices, GroupsAvatars, HasCaptions, HasTypefaces
from chanjing_studio.domain.models import Account
from chanjing_studio.domain.provider import Provider
from chanjing_studio.services.background import Background
from chanjing_studio.storage.places import Places

if TYPE_CHECKING:
    from chanjing_studio.domain.captions import CaptionStyle
    from chanjing_studio.services.account_list import AccountList
    from chanjing_studio.services.avatar_library import AvatarLibrary
    from chanjing_studio.services.catalogue import Catalogue
    from chanjing_studio.services.notices import Notices
    from chanjing_studio.services.samples import Samples
    from chanjing_studio.services.typefaces import Typefaces
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
        from chanjing_studio.storage.avatar_cache import AvatarCache

        cache, folder = AvatarCache(self._places.cache / "avatars.db"), self._places.cache
        return AvatarLibrary(
            AvatarCatalogue(
                *(self._background, cache), provider=self._provider, owner=self._owner, groups=self._avatar_groups()
            ),
            AvatarPictures(self._background, self._provider, folder=folder / "avatars" / self._owner),
            AvatarMarks(self._places.data / "avatar_marks.json", self._background, owner=self._owner),
            self._typefaces(),
        )

    def captions(self) -> AccountList[CaptionStyle] | None:
        """The caption styles of a cloud that has some."""
        from chanjing_studio.services.account_list import AccountList
        from chanjing_studio.storage.caption_cache import CaptionCache

        if not isinstance(self._provider, HasCaptions):
            return None
        cache = CaptionCache(self._places.cache / "captions.db")
        return AccountList(self._background, cache, owner=self._owner, ask=self._provider.captions)

    def notices(self) -> Notices | None:
        """The check of an address, of a cloud that calls some."""
        from chanjing_studio.services.notices import Notices

        return Notices(self._background, self._provider) if isinstance(self._provider, ChecksNotices) else None

    def _avatar_groups(self) -> AccountList[str] | None:
        """The groups of avatars of a cloud that lists some."""
        from chanjing_studio.services.account_list import AccountList
        from chanjing_studio.storage.group_cache import GroupCache

        if not isinstance(self._provider, GroupsAvatars):
            return None
        cache = GroupCache(self._places.cache / "avatar_groups.db")
        return AccountList(self._background, cache, owner=self._owner, ask=self._provider.avatar_groups)

    def _typefaces(self) -> Typefaces | None:
        """Those of a cloud that has some."""
        from chanjing_studio.services.typefaces import Typefaces
        from chanjing_studio.storage.font_cache import FontCache

        if not isinstance(self._provider, HasTypefaces):
            return None
        return Typefaces(
            *(self._background, self._provider),
            cache=FontCache(self._places.cache / "typefaces.db"),
            owner=self._owner,
            folder=self._places.cache / "typefaces" / self._owner,
        )
