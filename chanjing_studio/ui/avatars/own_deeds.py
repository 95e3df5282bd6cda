"""What is done with an avatar of one's own: it is deleted in the cloud, after a question."""

from __future__ import annotations

from PySide6.QtWidgets import QWidget

from chanjing_studio.domain.avatars import Avatar
from chanjing_studio.services.avatar_catalogue import Avatars
from chanjing_studio.services.avatar_library import AvatarLibrary
from chanjing_studio.ui.dialogs import Choice, ask
from chanjing_studio.ui.theme.look import Look
from chanjing_studio.ui.words import tr


async def delete(avatar: Avatar, library: AvatarLibrary, *, page: QWidget, look: Look) -> Avatars | None:
    """Ask over ``page``, and delete it for good; the avatars as they are then, or None when it is kept.

    CloudError: then it is still there.
    """
    answer = await ask(
        page,
        look,
        title=tr("Delete “{name}”?", name=avatar.name),
        text=tr(
            "It is deleted in the cloud for good, and nobody can bring it back. Videos that were made with it stay; "
            "drafts and looks that use it will need another avatar."
        ),
        choices=[Choice("keep", tr("Keep it"), "primary"), Choice("delete", tr("Delete for good"), "danger")],
    )
    if answer != "delete":
        return None
    avatars = await library.catalogue.delete(avatar)
    library.marks.keep(library.marks.now.without(avatar.id))
    return avatars
