"""Which avatars are wanted, and finding them as fast as one types."""

from __future__ import annotations

from collections import Counter
from collections.abc import Collection, Container, Iterable
from dataclasses import dataclass
from enum import Enum, auto

from chanjing_studio.domain.voices import Gender
from chanjing_studio.services.avatar_catalogue import ListedAvatar


class Source(Enum):
    """Whose avatars are shown."""

    PUBLIC = auto()
    OWN = auto()
    FAVOURITES = auto()


@dataclass(frozen=True, slots=True)
class Wanted:
    """What is looked for: words (all of them), a gender, any of some tags; in 4K, see-through."""

    words: str = ""
    source: Source = Source.PUBLIC
    gender: Gender | None = None
    tags: frozenset[str] = frozenset()
    uhd: bool = False
    bare: bool = False

    @property
    def narrows(self) -> bool:
        """Whether anything of its source is left out."""
        return self != Wanted(source=self.source)


@dataclass(frozen=True, slots=True, kw_only=True)
class Traits:
    """By what some avatars can be narrowed: their tags, and where one is so, the rest."""

    tags: tuple[str, ...] = ()
    gender: bool = False
    uhd: bool = False
    bare: bool = False


def traits(listed: Collection[ListedAvatar], order: Iterable[str]) -> Traits:
    """What is told of these avatars; tags stand in an order, those beside it most frequent first.

    Two thousand avatars take about a millisecond.
    """
    used = Counter(tag for one in listed for tag in one.avatar.tags)
    named = [tag for tag in order if tag in used]
    return Traits(
        tags=tuple(dict.fromkeys([*named, *(tag for tag, _ in used.most_common())])),
        gender=any(one.avatar.gender is not Gender.UNKNOWN for one in listed),
        uhd=any(one.avatar.uhd for one in listed),
        bare=any(one.bare for one in listed),
    )


def matching(listed: Iterable[ListedAvatar], wanted: Wanted, favourites: Container[str]) -> list[ListedAvatar]:
    """The avatars that fit, in their order. Two thousand take about a millisecond."""
    found = from_source(listed, wanted.source, favourites)
    for word in wanted.words.casefold().split():
        found = [one for one in found if word in one.text]
    if wanted.gender is not None:
        found = [one for one in found if one.avatar.gender is wanted.gender]
    if wanted.tags:
        found = [one for one in found if not wanted.tags.isdisjoint(one.avatar.tags)]
    if wanted.uhd:
        found = [one for one in found if one.avatar.uhd]
    return [one for one in found if one.bare] if wanted.bare else found


def from_source(listed: Iterable[ListedAvatar], source: Source, favourites: Container[str]) -> list[ListedAvatar]:
    """All avatars of a source."""
    if source is Source.FAVOURITES:
        return [one for one in listed if one.avatar.id in favourites]
    return [one for one in listed if one.avatar.own is (source is Source.OWN)]
