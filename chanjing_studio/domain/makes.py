"""What comes out of a job."""

from __future__ import annotations

from enum import StrEnum
from typing import Protocol, runtime_checkable


class Makes(StrEnum):
    """What comes out of a job: it is seen and heard, or heard alone, or it is a voice or an avatar for other jobs."""

    VIDEO = "video"
    SOUND = "sound"
    VOICE = "voice"
    AVATAR = "avatar"

    @property
    def own(self) -> bool:
        """Whether it is something of the user's own in the cloud, known by its task's number.

        The others are nothing without their link.
        """
        return self in (Makes.VOICE, Makes.AVATAR)


@runtime_checkable
class LeavesAvatar(Protocol):
    """What was asked for may leave an avatar of the account's own in the cloud, beside what comes out."""

    @property
    def leaves_avatar(self) -> bool:
        """Whether it does."""
        ...
