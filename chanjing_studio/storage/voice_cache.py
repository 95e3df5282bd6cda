"""The voices as last seen and the prints of those heard, in a file that may be deleted at any time."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from chanjing_studio.domain.voices import Gender, Voice, VoiceState
from chanjing_studio.storage.cache_base import CacheBase, in_pages

_VERSION = 3
_OLDER = (1, 2)  # had no own voices; had no facets
_TABLES = """
CREATE TABLE IF NOT EXISTS voices (
    owner TEXT NOT NULL, place INTEGER NOT NULL, id TEXT NOT NULL, name TEXT NOT NULL, gender TEXT NOT NULL,
    language TEXT NOT NULL, description TEXT NOT NULL, speed REAL NOT NULL, pitch REAL NOT NULL,
    sample_url TEXT NOT NULL, grade INTEGER NOT NULL, PRIMARY KEY (owner, place)) WITHOUT ROWID;
CREATE TABLE IF NOT EXISTS own_voices (
    owner TEXT NOT NULL, place INTEGER NOT NULL, id TEXT NOT NULL, name TEXT NOT NULL, gender TEXT NOT NULL,
    language TEXT NOT NULL, description TEXT NOT NULL, sample_url TEXT NOT NULL, state TEXT NOT NULL,
    percent INTEGER NOT NULL, reason TEXT NOT NULL, PRIMARY KEY (owner, place)) WITHOUT ROWID;
CREATE TABLE IF NOT EXISTS facets (
    owner TEXT NOT NULL, id TEXT NOT NULL, age TEXT NOT NULL, style TEXT NOT NULL, accent TEXT NOT NULL,
    PRIMARY KEY (owner, id)) WITHOUT ROWID;
CREATE TABLE IF NOT EXISTS heard (
    owner TEXT NOT NULL, id TEXT NOT NULL, at REAL NOT NULL, peaks BLOB NOT NULL,
    PRIMARY KEY (owner, id)) WITHOUT ROWID;
"""
_COLUMNS = "id, name, gender, language, description, speed, pitch, sample_url, grade"
_OWN_COLUMNS = "id, name, gender, language, description, sample_url, state, percent, reason"


@dataclass(frozen=True, slots=True)
class Heard:
    """That a voice's sample was heard: when last (Unix seconds), and its peaks, 0 to 1."""

    at: float
    peaks: tuple[float, ...]


class VoiceCache:
    """One SQLite file for all accounts; ``owner`` names the account. Every method blocks: call it in a thread.

    A damaged file, or one of another version, is remade empty. Anything else wrong raises sqlite3.Error.
    """

    def __init__(self, path: Path) -> None:
        self._base = CacheBase(path, _TABLES, version=_VERSION, older=_OLDER)

    def voices(self, owner: str) -> tuple[Voice, ...]:
        """The public ones in the cloud's order; empty before the first refresh."""
        ask = (
            f"SELECT {_COLUMNS}, ifnull(age, ''), ifnull(style, ''), ifnull(accent, '') "  # noqa: S608 - constants
            "FROM voices LEFT JOIN facets USING (owner, id) WHERE owner = ? ORDER BY place"
        )
        return self._base.use(lambda base: tuple(_voice(row) for row in in_pages(base.execute(ask, [owner]))))

    def own_voices(self, owner: str) -> tuple[Voice, ...]:
        """The owner's own ones, in the order in which they were kept."""
        ask = f"SELECT {_OWN_COLUMNS} FROM own_voices WHERE owner = ? ORDER BY place"  # noqa: S608 - a constant
        return self._base.use(lambda base: tuple(_own_voice(row) for row in in_pages(base.execute(ask, [owner]))))

    def replace(self, owner: str, voices: Sequence[Voice]) -> None:
        """Keep these public ones instead of what was kept for the owner: all of them, or nothing changes."""

        def put(base: sqlite3.Connection) -> None:
            _replace(base, "voices", _COLUMNS, owner=owner, rows=map(_row, voices))
            base.execute("DELETE FROM facets WHERE owner = ?", [owner])
            base.executemany("INSERT OR REPLACE INTO facets VALUES (?, ?, ?, ?, ?)", _facets(owner, voices))

        self._base.use(put)

    def replace_own(self, owner: str, voices: Sequence[Voice]) -> None:
        """The same with the owner's own ones."""
        self._base.use(lambda base: _replace(base, "own_voices", _OWN_COLUMNS, owner=owner, rows=map(_own_row, voices)))

    def heard(self, owner: str) -> Mapping[str, Heard]:
        """What was heard, by voice id."""
        ask = "SELECT id, at, peaks FROM heard WHERE owner = ?"
        return self._base.use(
            lambda base: {voice: Heard(at, _peaks(peaks)) for voice, at, peaks in in_pages(base.execute(ask, [owner]))}
        )

    def keep_heard(self, owner: str, voice_id: str, *, heard: Heard) -> None:
        """Remember a print; it takes the place of an older one."""
        peaks = bytes(round(255 * min(1.0, max(0.0, peak))) for peak in heard.peaks)
        self._base.use(
            lambda base: base.execute("REPLACE INTO heard VALUES (?, ?, ?, ?)", [owner, voice_id, heard.at, peaks])
        )

    def forget(self, owner: str) -> None:
        """Keep nothing of this owner."""

        def delete(base: sqlite3.Connection) -> None:
            for table in ("voices", "own_voices", "facets", "heard"):
                base.execute(f"DELETE FROM {table} WHERE owner = ?", [owner])  # noqa: S608 - constants

        self._base.use(delete)


def _replace(
    base: sqlite3.Connection, table: str, columns: str, *, owner: str, rows: Iterable[tuple[object, ...]]
) -> None:
    base.execute(f"DELETE FROM {table} WHERE owner = ?", [owner])  # noqa: S608 - a constant
    marks = ", ".join("?" * (columns.count(",") + 3))
    put = f"INSERT INTO {table} (owner, place, {columns}) VALUES ({marks})"  # noqa: S608 - constants
    base.executemany(put, ((owner, place, *row) for place, row in enumerate(rows)))


def _row(voice: Voice) -> tuple[object, ...]:
    manner = (voice.speed, voice.pitch, voice.sample_url, voice.grade)
    return voice.id, voice.name, voice.gender.value, voice.language, voice.description, *manner


def _facets(owner: str, voices: Sequence[Voice]) -> Iterator[tuple[str, ...]]:
    """Few clouds tell any."""
    for voice in voices:
        if voice.age or voice.style or voice.accent:
            yield owner, voice.id, voice.age, voice.style, voice.accent


def _own_row(voice: Voice) -> tuple[object, ...]:
    how_far = (voice.sample_url, voice.state.value, voice.percent, voice.reason)
    return voice.id, voice.name, voice.gender.value, voice.language, voice.description, *how_far


def _peaks(kept: object) -> tuple[float, ...]:
    return tuple(peak / 255 for peak in kept) if isinstance(kept, bytes) else ()


_TYPES = (str, str, str, str, str, float, float, str, int, str, str, str)
_OWN_TYPES = (str, str, str, str, str, str, str, int, str)


def _voice(row: tuple[Any, ...]) -> Voice:
    if tuple(map(type, row)) != _TYPES or row[2] not in set(Gender):
        raise sqlite3.DatabaseError("not what was written")
    key, name, gender, language, description, speed, pitch, sample_url, grade, age, style, accent = row
    return Voice(
        id=key,
        name=name,
        gender=Gender(gender),
        language=language,
        description=description,
        speed=speed,
        pitch=pitch,
        sample_url=sample_url,
        grade=grade,
        age=age,
        style=style,
        accent=accent,
    )


def _own_voice(row: tuple[Any, ...]) -> Voice:
    if tuple(map(type, row)) != _OWN_TYPES or row[2] not in set(Gender) or row[6] not in set(VoiceState):
        raise sqlite3.DatabaseError("not what was written")
    key, name, gender, language, description, sample_url, state, percent, reason = row
    return Voice(
        id=key,
        name=name,
        gender=Gender(gender),
        language=language,
        description=description,
        sample_url=sample_url,
        own=True,
        state=VoiceState(state),
        percent=percent,
        reason=reason,
    )
