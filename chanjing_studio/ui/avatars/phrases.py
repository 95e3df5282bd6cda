"""What is said of avatars, to the eye and to the ear."""

from __future__ import annotations

from chanjing_studio.domain.avatars import Avatar, AvatarState, Figure
from chanjing_studio.domain.boxes import Size
from chanjing_studio.domain.voices import Gender
from chanjing_studio.ui.aloud import listed
from chanjing_studio.ui.avatars.row import AvatarRow
from chanjing_studio.ui.words import tr


def figure_count(avatar: Avatar) -> str:
    """How many figures it has; nothing where there is one alone of which the cloud tells nothing."""
    return tr("%n figures", "", len(avatar.figures)) if has_figures(avatar) else ""


def has_figures(avatar: Avatar) -> bool:
    """Whether the cloud tells its figures apart: a nameless one alone is the avatar itself."""
    return len(avatar.figures) != 1 or bool(avatar.figures[0].type)


def state_name(avatar: Avatar) -> str:
    """How far an avatar is that cannot be used; nothing for one that can."""
    match avatar.state:
        case AvatarState.MAKING:
            return tr("Being made, {percent}%", percent=avatar.percent)
        case AvatarState.FAILED:
            return tr("Could not be made")
        case AvatarState.CLOSED:
            return tr("May not be used", "an avatar")
        case AvatarState.USABLE:
            return ""


def card_note(avatar: Avatar) -> str:
    """What stands beside the name on its card."""
    return state_name(avatar) or figure_count(avatar)


def news(avatar: Avatar) -> str:
    """What has become of an avatar, said aloud when it changes."""
    return tr("can be used now") if avatar.usable else _state_aloud(avatar)


def figure_name(figure: Figure, number: int) -> str:
    """How a figure stands there; ``number``, from 1, where the cloud does not tell."""
    known = {"whole_body": tr("Standing"), "sit_body": tr("Seated"), "circle_view": tr("Circle")}
    return known.get(figure.type) or figure.type or tr("Figure {number}", number=number)


def size_words(size: Size | None) -> str:
    """Pixels across and down; empty where the cloud does not tell."""
    return f"{size.width}×{size.height}" if size else ""


def figure_facts(figure: Figure, number: int) -> str:
    """A figure in one line: how it stands, its size, and whether it can do without its background."""
    bare = tr("background can be removed") if figure.bare else tr("background stays")
    return " · ".join(filter(None, (figure_name(figure, number), size_words(figure.size), bare)))


def marks_of(row: AvatarRow) -> tuple[str, ...]:
    """What stands on the picture."""
    uhd = tr("4K", "an avatar") if row.avatar.uhd else ""
    return tuple(filter(None, (uhd, tr("see-through", "an avatar") if row.listed.bare else "")))


def spoken(row: AvatarRow) -> str:
    """The card for someone who hears it: "Joanne, female, 3 figures, 4K, see-through, favourite"."""
    avatar = row.avatar
    gender = {Gender.FEMALE: tr("female", "an avatar"), Gender.MALE: tr("male", "an avatar")}.get(avatar.gender, "")
    favourite = tr("favourite") if row.favourite else ""
    own = tr("own avatar") if avatar.own else ""
    count = _state_aloud(avatar) or figure_count(avatar)
    return listed(avatar.name, own, gender, count, *marks_of(row), favourite)


def initial(name: str) -> str:
    """The letter that stands where an avatar has no picture."""
    return name.strip()[:1].upper()


def _state_aloud(avatar: Avatar) -> str:
    if avatar.state is AvatarState.MAKING:
        return tr("being made, {percent} percent", percent=avatar.percent)
    return state_name(avatar)
