"""What a card of the grid shows."""

from __future__ import annotations

from dataclasses import dataclass

from chanjing_studio.domain.avatars import Avatar, Figure
from chanjing_studio.services.avatar_catalogue import ListedAvatar

_SEATED = "sit_body"


@dataclass(frozen=True, slots=True)
class AvatarRow:
    """An avatar with everything its card tells."""

    listed: ListedAvatar
    favourite: bool

    @property
    def avatar(self) -> Avatar:
        """The avatar itself."""
        return self.listed.avatar


def face_of(figure: Figure) -> str:
    """The address of a figure's picture; empty when it has none."""
    return figure.cover_url or figure.picture_url


def card_figure(avatar: Avatar) -> Figure | None:
    """The figure on an avatar's card, which is chosen at first: one with a picture, seated if there is one.

    None for an own one of which nothing is known yet.
    """
    return max(avatar.figures, key=lambda figure: (bool(face_of(figure)), figure.type == _SEATED), default=None)


def card_face(avatar: Avatar) -> str:
    """The address of the picture on an avatar's card; empty when no figure has one."""
    figure = card_figure(avatar)
    return face_of(figure) if figure else ""


def card_clip(avatar: Avatar) -> str:
    """The address of the clip on an avatar's card: of the figure that it shows, else the first there is."""
    clips = (figure.preview_url for figure in avatar.figures if figure.preview_url)
    figure = card_figure(avatar)
    return (figure.preview_url if figure else "") or next(clips, "")
