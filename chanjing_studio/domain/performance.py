"""How a face follows a sound: what drives it, and how its picture goes on. The values are the cloud's."""

from __future__ import annotations

from enum import IntEnum, StrEnum


class Driver(StrEnum):
    """What the mouth follows."""

    TEXT = "text"
    AUDIO = "audio"


class Backway(IntEnum):
    """How the picture goes on when it ends before the sound."""

    AGAIN = 1
    REVERSED = 2


class DriveMode(StrEnum):
    """The order in which frames are used."""

    NORMAL = ""
    RANDOM = "random"
