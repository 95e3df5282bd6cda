"""Avatars as a cloud tells of them."""

from __future__ import annotations

from dataclasses import dataclass

from chanjing_studio.domain.boxes import Size
from chanjing_studio.domain.plain_text import name_line
from chanjing_studio.domain.voices import Gender, Voice


@dataclass(frozen=True, slots=True, kw_only=True)
class Figure:
    """One way an avatar can be seen. ``type`` is the cloud's word for it, empty for an own avatar's only one.

    ``cover_url`` and ``picture_url`` are pictures, ``preview_url`` a short clip; each may be empty.
    ``bare``: its background can be left away.
    """

    type: str
    size: Size
    cover_url: str = ""
    picture_url: str = ""
    preview_url: str = ""
    bare: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Avatar:
    """Someone who can speak in a video. ``voice`` comes with it; ``uhd`` is its size in 4K, if it has one."""

    id: str
    name: str
    figures: tuple[Figure, ...]
    gender: Gender = Gender.UNKNOWN
    voice: Voice | None = None
    tags: tuple[str, ...] = ()
    own: bool = False
    uhd: Size | None = None

    def __post_init__(self) -> None:
        object.__setattr__(self, "name", name_line(self.name))
        object.__setattr__(self, "tags", tuple(name_line(tag) for tag in self.tags if name_line(tag)))


@dataclass(frozen=True, slots=True)
class AvatarChoice:
    """An avatar as it was chosen: in one of its figures."""

    avatar: Avatar
    figure: Figure


@dataclass(frozen=True, slots=True)
class AvatarPage:
    """One page of the avatars, and how many pages there are."""

    avatars: tuple[Avatar, ...]
    pages: int


@dataclass(frozen=True, slots=True)
class Font:
    """A typeface of the cloud's subtitles; ``file_url`` is the face itself, ``preview_url`` a picture of it."""

    id: str
    name: str
    file_url: str = ""
    preview_url: str = ""

    def __post_init__(self) -> None:
        object.__setattr__(self, "name", name_line(self.name))
