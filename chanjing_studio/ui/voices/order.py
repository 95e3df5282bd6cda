"""In which order the voices stand."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from enum import Enum, auto

from PySide6.QtCore import QCollator, QLocale, Qt

from chanjing_studio.services.catalogue import Listed
from chanjing_studio.services.voice_marks import VoiceMarks


class Order(Enum):
    """What stands first."""

    CLOUD = auto()
    NAME = auto()
    USED = auto()
    FAVOURITES = auto()


def arranged(listed: Iterable[Listed], order: Order) -> list[Listed]:
    """By name as the user's language sorts names, else as the cloud gives them. Ten thousand names take 30 ms."""
    if order is not Order.NAME:
        return list(listed)
    collator = QCollator(QLocale())
    collator.setNumericMode(True)
    collator.setCaseSensitivity(Qt.CaseSensitivity.CaseInsensitive)
    return sorted(listed, key=lambda one: collator.sortKey(one.voice.name))


def ahead(order: Order, marks: VoiceMarks) -> tuple[str, ...]:
    """The ids of the voices that the order itself puts before all others."""
    return {Order.USED: marks.recent, Order.FAVOURITES: marks.favourites}.get(order, ())


def first_section(found: Iterable[Listed], order: Order, marks: VoiceMarks) -> tuple[str, ...]:
    """The ids of favourites and of what was used last, as they stand in a section of their own."""
    if order is Order.USED:
        return tuple(dict.fromkeys((*marks.recent, *marks.favourites)))
    if order is Order.NAME:
        known = frozenset(marks.first)
        return tuple(one.voice.id for one in found if one.voice.id in known)
    return marks.first


def parted(found: Iterable[Listed], first: Sequence[str]) -> tuple[list[Listed], list[Listed]]:
    """Those with the ids ``first``, in the order of these, and all the others as they stood."""
    place = {voice_id: place for place, voice_id in enumerate(first)}
    head: list[Listed] = []
    rest: list[Listed] = []
    for one in found:
        (head if one.voice.id in place else rest).append(one)
    return sorted(head, key=lambda one: place[one.voice.id]), rest
