"""What comes out of a job."""

from __future__ import annotations

from enum import StrEnum


class Makes(StrEnum):
    """What comes out of a job: it is seen and heard, or heard alone, or it is a voice for other jobs.

    A voice is known by its task's number in the cloud; the others are nothing without their link.
    """

    VIDEO = "video"
    SOUND = "sound"
    VOICE = "voice"
