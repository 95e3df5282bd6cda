"""Which filter stands in the way when no voice is left."""

from __future__ import annotations

from collections.abc import Container, Sequence
from dataclasses import dataclass, replace
from enum import Enum, auto

from chanjing_studio.services.catalogue import Listed
from chanjing_studio.services.facets import Facet
from chanjing_studio.ui.voices.search import Wanted, matching


class Filter(Enum):
    """What can be taken off again; words come last: what was typed is what is meant."""

    TONGUES = auto()
    GENDER = auto()
    AGE = auto()
    STYLE = auto()
    ACCENT = auto()
    UNHEARD = auto()
    MINE = auto()
    WORDS = auto()


@dataclass(frozen=True, slots=True)
class Hindrance:
    """A filter, and how many voices there are without it; no filter when it takes more than one."""

    filter: Filter | None
    voices: int


def hindrance(listed: Sequence[Listed], wanted: Wanted, heard: Container[str]) -> Hindrance:
    """The filter whose going brings the most voices back."""
    tried = [(each, without(wanted, each)) for each in Filter]
    found = [Hindrance(each, len(matching(listed, loose, heard))) for each, loose in tried if loose != wanted]
    useful = [each for each in found if each.voices]
    others = [each for each in useful if each.filter is not Filter.WORDS]
    return max(others or useful, key=lambda each: each.voices, default=Hindrance(None, 0))


def without(wanted: Wanted, one: Filter) -> Wanted:
    """The same with a filter taken off."""
    match one:
        case Filter.TONGUES:
            return replace(wanted, tongues=frozenset())
        case Filter.GENDER:
            return replace(wanted, gender=None)
        case Filter.AGE | Filter.STYLE | Filter.ACCENT:
            facet = Facet[one.name]
            return replace(wanted, facets=frozenset(each for each in wanted.facets if each[0] is not facet))
        case Filter.UNHEARD:
            return replace(wanted, unheard=False)
        case Filter.MINE:
            return replace(wanted, mine=False)
        case Filter.WORDS:
            return replace(wanted, words="")
