"""Avatars as a cloud tells of them."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from chanjing_studio.domain.boxes import Size
from chanjing_studio.domain.plain_text import name_line, one_line
from chanjing_studio.domain.voices import Gender, Voice
from chanjing_studio.domain.words import Sentence


class AvatarState(StrEnum):
    """How far an avatar is; public ones can always be used. The value is what the cache keeps."""

    USABLE = "usable"
    MAKING = "making"
    FAILED = "failed"
    CLOSED = "closed"


@dataclass(frozen=True, slots=True, kw_only=True)
class Figure:
    """One way an avatar can be seen. ``type`` is the cloud's word for it, empty for an own avatar's only one.

    ``size`` is None where the cloud does not tell it. ``cover_url`` and ``picture_url`` are pictures, ``preview_url`` a
    short clip; each may be empty.
    ``bare``: its background can be left away.
    """

    type: str
    size: Size | None = None
    cover_url: str = ""
    picture_url: str = ""
    preview_url: str = ""
    bare: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Avatar:
    """Someone who can speak in a video. ``voice`` comes with it; ``uhd`` is its size in 4K, if it has one.

    ``own``: the account had it made. While it is made ``percent`` tells how far it is; ``reason`` holds the cloud's
    words why it could not be made.
    """

    id: str
    name: str
    figures: tuple[Figure, ...]
    gender: Gender = Gender.UNKNOWN
    voice: Voice | None = None
    tags: tuple[str, ...] = ()
    own: bool = False
    uhd: Size | None = None
    state: AvatarState = AvatarState.USABLE
    percent: int = 0
    reason: str = ""

    @property
    def usable(self) -> bool:
        """Whether it can be put into a video now."""
        return self.why_not is None

    @property
    def why_not(self) -> Sentence | None:
        """Why it cannot be chosen, and what to do; None when it can."""
        known = {
            AvatarState.USABLE: None if self.figures else _SIZELESS,
            AvatarState.MAKING: Sentence("This avatar is still being made. Wait until it is done, or choose another."),
            AvatarState.CLOSED: Sentence(
                "The cloud does not let this avatar be used. Choose another, or ask its support."
            ),
        }
        return known[self.state] if self.state in known else self._failure()

    def _failure(self) -> Sentence:
        if not self.reason:
            return Sentence("The cloud could not make this avatar and did not say why. Choose another.")
        return Sentence("The cloud could not make this avatar: {reason}", reason=self.reason)

    def __post_init__(self) -> None:
        object.__setattr__(self, "name", name_line(self.name))
        object.__setattr__(self, "reason", one_line(self.reason))
        object.__setattr__(self, "tags", tuple(name_line(tag) for tag in self.tags if name_line(tag)))


_SIZELESS = Sentence("The cloud does not say how large this avatar is. Look again later, or choose another.")


@dataclass(frozen=True, slots=True)
class AvatarChoice:
    """An avatar as it was chosen: in one of its figures."""

    avatar: Avatar
    figure: Figure


@dataclass(frozen=True, slots=True, kw_only=True)
class Cast:
    """Who is seen: the avatar and the figure, as the list told of them when they were chosen.

    ``figure`` is empty where there is only one. ``uhd``: it may be asked for in 4K. ``bare``: the list says that the
    figure's own background can be left away; of own avatars it does not tell.
    """

    id: str = ""
    name: str = ""
    figure: str = ""
    size: Size | None = None
    own: bool = False
    uhd: bool = False
    bare: bool = False

    @property
    def may_be_bare(self) -> bool:
        """Whether nothing speaks against leaving its own background away."""
        return self.own or self.bare


def cast_of(choice: AvatarChoice) -> Cast:
    """Who is seen, as the list tells of them."""
    avatar, figure = choice.avatar, choice.figure
    return Cast(
        id=avatar.id,
        name=avatar.name,
        figure=figure.type,
        size=figure.size,
        own=avatar.own,
        uhd=avatar.uhd is not None,
        bare=figure.bare,
    )


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
