"""How many avatars there are, and what is said when none is left."""

from __future__ import annotations

from chanjing_studio.ui.avatars.model import AvatarModel
from chanjing_studio.ui.avatars.search import Source, Wanted
from chanjing_studio.ui.words import tr


def counted(model: AvatarModel, wanted: Wanted) -> str:
    """How many are shown; nothing while there are none at all."""
    if not model.in_all:
        return ""
    here, gone = model.count(wanted.source), model.gone
    if wanted.narrows:
        return tr("{found} of {all} avatars", found=model.found, all=here)
    if wanted.source is Source.FAVOURITES:
        kept = tr("%n favourites", "avatars", here)
        return tr("{kept}, {gone} no longer offered", kept=kept, gone=gone) if gone else kept
    own = model.count(Source.OWN)
    public = tr("{count} public", "avatars", count=model.count(Source.PUBLIC))
    return tr("{public}, {own} of your own", public=public, own=own) if own else public


def nothing_left(wanted: Wanted) -> tuple[str, str, str]:
    """A title and a sentence for an empty grid, and the words of the button that fills it, if one can."""
    if wanted.narrows:
        text = tr("Try a name or a tag, or take the filters off.")
        return tr("No avatar matches"), text, tr("Show all avatars")
    if wanted.source is Source.FAVOURITES:
        text = tr("Press F on an avatar, or its star: it then stands here.")
        return tr("No favourites yet"), text, tr("Show public avatars")
    return tr("No avatars here"), tr("The cloud lists none now. Open this page again later."), ""
