"""What of a look the cloud still has: its avatar in its figure, and its typeface."""

from __future__ import annotations

from chanjing_studio.domain.avatars import AvatarChoice
from chanjing_studio.domain.errors import StudioError
from chanjing_studio.domain.kept_look import LookAvatar
from chanjing_studio.domain.scene import Captions
from chanjing_studio.domain.words import Sentence
from chanjing_studio.services.avatar_catalogue import Avatars
from chanjing_studio.services.avatar_library import AvatarLibrary


async def avatar_of(library: AvatarLibrary, wanted: LookAvatar) -> tuple[AvatarChoice | None, Sentence | None]:
    """The avatar, and what is to be said where it is no use or in another figure; neither while nobody knows."""
    avatars, sure = await _listed(library)
    avatar = next((one.avatar for one in avatars.listed if one.avatar.id == wanted.id), None)
    why_not = avatar.why_not if avatar else None
    if avatar is None or why_not:
        return None, _withdrawn(wanted, why_not) if sure else None
    figure = next((one for one in avatar.figures if one.type == wanted.figure), None)
    if figure:
        return AvatarChoice(avatar, figure), None
    return AvatarChoice(avatar, avatar.figures[0]), Sentence(
        "The avatar “{name}” no longer has the figure of this look: another of its figures stands there.",
        name=avatar.name,
    )


async def face_gone(library: AvatarLibrary, captions: Captions) -> Sentence | None:
    """What is to be said where the typeface is gone; None where it is there, or nobody knows."""
    if not captions.font or library.typefaces is None:
        return None
    try:
        fonts = await library.typefaces.fonts()
    except StudioError:
        return None
    if any(font.id == captions.font for font in fonts):
        return None
    return Sentence(
        "The typeface “{name}” is no longer in the cloud's list: the usual one is used.",
        name=captions.font_name or captions.font,
    )


async def _listed(library: AvatarLibrary) -> tuple[Avatars, bool]:
    """Those of today; those of last time while the cloud cannot be asked. Whether one that is missing is gone."""
    try:
        return await library.catalogue.refresh(), True
    except StudioError:
        return await library.catalogue.avatars(), False


def _withdrawn(wanted: LookAvatar, why_not: Sentence | None) -> Sentence:
    name = wanted.name or wanted.id
    if why_not:
        return Sentence("The look was used without its avatar “{name}”. {reason}", name=name, reason=why_not)
    return Sentence(
        "The avatar “{name}” is not in this account's list any more: the look was used without it.", name=name
    )
