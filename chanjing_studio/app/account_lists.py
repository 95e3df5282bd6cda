"""What is listed and kept for one account: its avatars."""

from __future__ import annotations

from typing import TYPE_CHECKING

from chanjing_studio.domain.models import Account
from chanjing_studio.domain.provider import Provider
from chanjing_studio.services.background import Background
from chanjing_studio.storage.places import Places

if TYPE_CHECKING:
    from chanjing_studio.services.avatar_library import AvatarLibrary

# ruff: noqa: PLC0415 - SQLite and what stands on it are loaded behind the first paint


def avatars_of(background: Background, places: Places, *, provider: Provider, account: Account) -> AvatarLibrary:
    """The avatars of an account, in the program's folders."""
    from chanjing_studio.services.avatar_catalogue import AvatarCatalogue
    from chanjing_studio.services.avatar_library import AvatarLibrary
    from chanjing_studio.services.avatar_marks import AvatarMarks
    from chanjing_studio.services.avatar_pictures import AvatarPictures
    from chanjing_studio.services.typefaces import Typefaces
    from chanjing_studio.storage.avatar_cache import AvatarCache

    cache = AvatarCache(places.cache / "avatars.db")
    return AvatarLibrary(
        AvatarCatalogue(background, cache, provider=provider, owner=account.id),
        AvatarPictures(background, provider, folder=places.cache / "avatars" / account.id),
        AvatarMarks(places.data / "avatar_marks.json", background, owner=account.id),
        Typefaces(background, provider, folder=places.cache / "typefaces" / account.id),
    )
