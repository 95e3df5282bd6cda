"""The drawn people of the lists: who they are, and with which voice they speak."""

import hashlib
from collections.abc import Iterator
from dataclasses import dataclass
from typing import TYPE_CHECKING

from chanjing_studio.providers.topview.sandbox.avatar_names import AVATAR_NAMES, ETHNICITIES, PRIVATE_NAMES
from chanjing_studio.providers.topview.sandbox.voices import Voice, voices

if TYPE_CHECKING:
    from chanjing_studio.sandbox.people import Form, Hair, Looks

_KNOWN_ID = "3327"
"""Also occurs as an id: they are texts of any form (§1)."""


@dataclass(frozen=True, slots=True)
class DrawnAvatar:
    """One of them; `marks` as in their table, `looks` the hair and the colours of its line."""

    id: str
    name: str
    gender: str
    looks: tuple[str, ...]
    ethnicities: tuple[str, ...]
    marks: str
    voice: Voice

    @property
    def form(self) -> "Form":
        """Whole or seated."""
        return "whole_body" if "w" in self.marks else "sit_body"


def public_avatars() -> Iterator[DrawnAvatar]:
    """All public ones in the order of the list; ids stay the same for ever."""
    return _read(AVATAR_NAMES, first=_KNOWN_ID)


def private_avatars() -> Iterator[DrawnAvatar]:
    """Those that the sandbox's own account begins with."""
    return _read(PRIVATE_NAMES)


def ethnicities() -> dict[str, str]:
    """Names by id."""
    return {_id(f"ethnicity {name}")[:12]: name for name in ETHNICITIES}


def looks_of(avatar: DrawnAvatar) -> "Looks":
    """How it is drawn; needs Pillow."""
    from chanjing_studio.sandbox.people import Looks  # noqa: PLC0415  needs Pillow

    styles: dict[str, Hair] = {"bob": "bob", "long": "long", "short": "short", "bun": "bun"}
    style, skin, hair, cloth, shirt, wall, light = avatar.looks
    glasses = "+" in avatar.marks
    return Looks(skin, hair, styles[style], cloth=cloth, shirt=shirt, wall=wall, light=light, glasses=glasses)


def _read(lines: str, *, first: str = "") -> Iterator[DrawnAvatar]:
    speaking = [voice for voice in voices() if voice.language == "en"]
    for number, line in enumerate(lines.strip().splitlines()):
        name, gender, *looks, groups, marks = line.split("|")
        suiting = [voice for voice in speaking if voice.facets["gender"] == gender]
        yield DrawnAvatar(
            id=first if first and number == 0 else _id(f"avatar {name}"),
            name=name,
            gender=gender,
            looks=tuple(looks),
            ethnicities=tuple(groups.split(",")) if groups else (),
            marks=marks,
            voice=suiting[number % len(suiting)],
        )


def _id(name: str) -> str:
    return hashlib.md5(f"topview {name}".encode(), usedforsecurity=False).hexdigest()
