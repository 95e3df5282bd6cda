"""In which order the avatars stand."""

from __future__ import annotations

from collections.abc import Iterable
from enum import Enum, auto

from PySide6.QtCore import QCollator, QLocale, Qt

from chanjing_studio.services.avatar_catalogue import ListedAvatar
from chanjing_studio.services.marks import Marks


class Order(Enum):
    """What stands first."""

    CLOUD = auto()
    NAME = auto()
    USED = auto()


def arranged(listed: Iterable[ListedAvatar], order: Order, marks: Marks) -> list[ListedAvatar]:
    """By name as the user's language sorts names, what was used last first, or as the cloud gives them."""
    if order is Order.CLOUD:
        return list(listed)
    if order is Order.USED:
        place = {key: place for place, key in enumerate(marks.recent)}
        return sorted(listed, key=lambda one: place.get(one.avatar.id, len(place)))
    collator = QCollator(QLocale())
    collator.setNumericMode(True)
    collator.setCaseSensitivity(Qt.CaseSensitivity.CaseInsensitive)
    return sorted(listed, key=lambda one: collator.sortKey(one.avatar.name))
