"""The avatars as last seen."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path
from typing import Any

from chanjing_studio.domain.avatars import Avatar, AvatarState, Figure
from chanjing_studio.domain.boxes import LONGEST, Size
from chanjing_studio.domain.voices import Gender, Voice
from chanjing_studio.storage.kept_lists import KeptLists, check_types

_UNTOLD = (0, 0)


class AvatarCache(KeptLists[Avatar]):
    """The avatars of every account."""

    def __init__(self, path: Path) -> None:
        super().__init__(path, version=3, written=_written, read=_read)


def _written(avatar: Avatar) -> Sequence[object]:
    figures = [
        (one.type, *_sides(one.size), one.cover_url, one.picture_url, one.preview_url, one.bare)
        for one in avatar.figures
    ]
    voice, uhd = avatar.voice, avatar.uhd
    spoken = voice and (voice.id, voice.name, voice.gender.value, voice.language, voice.description, voice.sample_url)
    return [
        *(avatar.id, avatar.name, avatar.gender.value, avatar.own),
        *(figures, avatar.tags, spoken, (uhd.width, uhd.height) if uhd else None),
        *(avatar.state.value, avatar.percent, avatar.reason),
    ]


def _sides(size: Size | None) -> tuple[int, int]:
    return (size.width, size.height) if size else _UNTOLD


def _read(kept: list[Any]) -> Avatar:
    key, name, gender, own, figures, tags, voice, uhd, state, percent, reason = kept
    check_types((key, name, own, percent, reason), (str, str, bool, int, str))
    check_types(tags, (str,) * len(tags))
    return Avatar(
        id=key,
        name=name,
        figures=tuple(_figure(one) for one in figures),
        gender=Gender(gender),
        voice=_voice(voice) if voice else None,
        tags=tuple(tags),
        own=own,
        uhd=_size(*uhd) if uhd else None,
        state=AvatarState(state),
        percent=percent,
        reason=reason,
    )


def _figure(kept: Any) -> Figure:
    kind, width, height, cover, picture, preview, bare = kept
    check_types((kind, cover, picture, preview, bare), (str, str, str, str, bool))
    size = None if (width, height) == _UNTOLD else _size(width, height)
    return Figure(type=kind, size=size, cover_url=cover, picture_url=picture, preview_url=preview, bare=bare)


def _voice(kept: Any) -> Voice:
    key, name, gender, language, description, sample_url = kept
    check_types((key, name, language, description, sample_url), (str,) * 5)
    return Voice(
        id=key, name=name, gender=Gender(gender), language=language, description=description, sample_url=sample_url
    )


def _size(width: object, height: object) -> Size:
    if type(width) is not int or type(height) is not int:
        raise TypeError
    if not 0 < min(width, height) <= max(width, height) <= LONGEST:
        raise ValueError
    return Size(width, height)
