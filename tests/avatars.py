"""What tests of avatars share: the sandbox's avatars through the real client."""

from __future__ import annotations

from collections.abc import Generator
from contextlib import contextmanager
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Any

from chanjing_studio.domain.avatars import Avatar, Figure
from chanjing_studio.domain.boxes import Size
from chanjing_studio.domain.provider import Keys
from chanjing_studio.domain.voices import Gender
from chanjing_studio.providers.chanjing.client.address import chanjing_at
from chanjing_studio.providers.chanjing.provider import Chanjing
from chanjing_studio.services.avatar_catalogue import AvatarCatalogue
from chanjing_studio.services.avatar_library import AvatarLibrary
from chanjing_studio.services.avatar_marks import AvatarMarks
from chanjing_studio.services.avatar_pictures import AvatarPictures
from chanjing_studio.services.background import Background
from chanjing_studio.services.typefaces import Typefaces
from chanjing_studio.storage.avatar_cache import AvatarCache
from chanjing_studio.storage.font_cache import FontCache
from tests.cloud import APP_ID, SECRET_KEY, Cloud
from tests.vault import MemoryVault
from tests.voices import a_voice

AVATARS = "/open/v1/list_common_dp"
PICTURES = "/res/avatar/"


@dataclass(frozen=True, slots=True)
class AvatarDesk:
    """One account's avatars as the program holds them."""

    background: Background
    provider: Chanjing
    catalogue: AvatarCatalogue
    pictures: AvatarPictures
    library: AvatarLibrary

    def sign_in(self) -> None:
        """Sign in again, after the sandbox forgot everything."""
        self.provider.sign_in(Keys(APP_ID, SECRET_KEY))


@contextmanager
def avatar_desk(cloud: Cloud, folder: Path) -> Generator[AvatarDesk]:
    """Signed in to the sandbox; the same folder remembers what was kept in it before."""
    folder.mkdir(exist_ok=True)
    background = Background()
    provider = Chanjing(chanjing_at(cloud.address), MemoryVault(), routes=(), proxy="", on_note=print)
    account = provider.sign_in(Keys(APP_ID, SECRET_KEY))
    cache = AvatarCache(folder / "avatars.db")
    library = AvatarLibrary(
        AvatarCatalogue(background, cache, provider=provider, owner=account.id),
        AvatarPictures(background, provider, folder=folder / "avatars"),
        AvatarMarks(folder / "marks.json", background, owner=account.id),
    )
    yield AvatarDesk(background, provider, library.catalogue, library.pictures, library)
    background.close()


def typefaces_of(desk: AvatarDesk, folder: Path) -> Typefaces:
    """The account's typefaces; the same folder remembers what was kept in it before."""
    cache = FontCache(folder / "typefaces.db")
    return Typefaces(desk.background, desk.provider, cache=cache, owner="me", folder=folder / "typefaces")


def a_figure(kind: str = "sit_body", **facts: Any) -> Figure:
    """A figure without pictures."""
    return replace(Figure(type=kind, size=Size(1080, 1920)), **facts)


def an_avatar(name: str = "Joanne", **facts: Any) -> Avatar:
    """An avatar whose name is its id."""
    usual = Avatar(id=name, name=name, figures=(a_figure(),), gender=Gender.FEMALE, voice=a_voice(), tags=("商务",))
    return replace(usual, **facts)


def size_of(figure: Figure) -> Size:
    """The pixels of a figure whose cloud tells them."""
    assert figure.size
    return figure.size
