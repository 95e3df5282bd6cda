"""The languages that the cloud tells apart where it hears or speaks one."""

from __future__ import annotations

from enum import StrEnum


class Language(StrEnum):
    """What is spoken; the value is the cloud's."""

    CHINESE = "cn"
    ENGLISH = "en"
