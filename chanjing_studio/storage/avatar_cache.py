"""The avatars as last seen, in a file that may be deleted at any time."""

from __future__ import annotations

import json
import sqlite3
from collections.abc import Sequence
from pathlib import Path
from typing import Any

from chanjing_studio.domain.avatars import Avatar, AvatarState, Figure
from chanjing_studio.domain.boxes import LONGEST, Size
from chanjing_studio.domain.voices import Gender, Voice
from chanjing_studio.storage.cache_base import CacheBase, in_pages

_VERSION = 2
_TABLES = """
CREATE TABLE IF NOT EXISTS avatars (
    owner TEXT NOT NULL, place INTEGER NOT NULL, avatar TEXT NOT NULL, PRIMARY KEY (owner, place)) WITHOUT ROWID;
"""


class AvatarCache:
    """One SQLite file for all accounts; ``owner`` names the account. Every method blocks: call it in a thread.

    A damaged file, or one of another version, is remade empty. Anything else wrong raises sqlite3.Error.
    """

    def __init__(self, path: Path) -> None:
        self._base = CacheBase(path, _TABLES, version=_VERSION)

    def avatars(self, owner: str) -> tuple[Avatar, ...]:
        """In the cloud's order; empty before the first refresh."""
        ask = "SELECT avatar FROM avatars WHERE owner = ? ORDER BY place"
        return self._base.use(lambda base: tuple(_read(row[0]) for row in in_pages(base.execute(ask, [owner]))))

    def replace(self, owner: str, avatars: Sequence[Avatar]) -> None:
        """Keep these instead of what was kept for the owner: all of them, or nothing changes."""
        rows = [(owner, place, _written(avatar)) for place, avatar in enumerate(avatars)]

        def put(base: sqlite3.Connection) -> None:
            base.execute("DELETE FROM avatars WHERE owner = ?", [owner])
            base.executemany("INSERT INTO avatars VALUES (?, ?, ?)", rows)

        self._base.use(put)

    def forget(self, owner: str) -> None:
        """Keep nothing of this owner."""
        self.replace(owner, ())


def _written(avatar: Avatar) -> str:
    figures = [
        (one.type, one.size.width, one.size.height, one.cover_url, one.picture_url, one.preview_url, one.bare)
        for one in avatar.figures
    ]
    voice, uhd = avatar.voice, avatar.uhd
    spoken = voice and (voice.id, voice.name, voice.gender.value, voice.language, voice.description, voice.sample_url)
    return json.dumps(  # escaped: a link may hold what is no text, which SQLite refuses
        [
            *(avatar.id, avatar.name, avatar.gender.value, avatar.own),
            *(figures, avatar.tags, spoken, (uhd.width, uhd.height) if uhd else None),
            *(avatar.state.value, avatar.percent, avatar.reason),
        ]
    )


def _read(text: object) -> Avatar:
    """Raises DatabaseError for what was not written by ``_written``."""
    try:
        return _avatar(json.loads(str(text)))
    except (TypeError, ValueError, RecursionError) as trouble:
        raise sqlite3.DatabaseError("not what was written") from trouble


def _avatar(kept: Any) -> Avatar:
    key, name, gender, own, figures, tags, voice, uhd, state, percent, reason = kept
    _check((key, name, own, percent, reason), (str, str, bool, int, str))
    _check(tags, (str,) * len(tags))
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
    _check((kind, cover, picture, preview, bare), (str, str, str, str, bool))
    size = _size(width, height)
    return Figure(type=kind, size=size, cover_url=cover, picture_url=picture, preview_url=preview, bare=bare)


def _voice(kept: Any) -> Voice:
    key, name, gender, language, description, sample_url = kept
    _check((key, name, language, description, sample_url), (str,) * 5)
    return Voice(
        id=key, name=name, gender=Gender(gender), language=language, description=description, sample_url=sample_url
    )


def _size(width: object, height: object) -> Size:
    if type(width) is not int or type(height) is not int:
        raise TypeError
    if not 0 < min(width, height) <= max(width, height) <= LONGEST:
        raise ValueError
    return Size(width, height)


def _check(values: Sequence[object], types: Sequence[type]) -> None:
    if tuple(map(type, values)) != tuple(types):
        raise TypeError
