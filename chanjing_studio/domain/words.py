"""Sentences the user will read, written below the window and translated in it."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import UTC, date, datetime
from string import Formatter
from typing import Any, cast

from chanjing_studio.domain.plain_text import one_line

_MOST = 2**31


class Sentence:
    """An English source text with named values, translated only when it is shown.

    ``text`` is a literal with ``{named}`` places, so that the translation tools find it; ``note`` tells
    translators what they cannot see; ``count`` (0 or more) chooses the plural and stands for ``%n``.
    A value may itself be a Sentence; texts among them may come from outside and are made fit to be shown. A float, a
    date and a datetime (aware) are written as the user's locale has it. ``str()`` gives the English, for logs and
    tests.
    """

    __slots__ = ("count", "note", "text", "values")

    def __init__(self, text: str, note: str = "", count: int = -1, /, **values: object) -> None:
        self.text = text
        self.note = note
        self.count = count
        self.values = {name: seen(value) for name, value in values.items()}

    def __str__(self) -> str:
        text = self.text.replace("%n", str(self.count)) if self.count >= 0 else self.text
        return text.format(**{name: _in_english(value) for name, value in self.values.items()}) if self.values else text

    def __repr__(self) -> str:
        return f"Sentence({str(self)!r})"

    def __eq__(self, other: object) -> bool:
        return isinstance(other, Sentence) and self._key() == other._key()

    def __hash__(self) -> int:
        return hash((self.text, self.note, self.count))

    def _key(self) -> tuple[object, ...]:
        return self.text, self.note, self.count, self.values

    def to_json(self) -> dict[str, object]:
        """The sentence as plain JSON values, to be kept and translated later."""
        values = {
            name: value.to_json() if isinstance(value, Sentence) else _kept(value)
            for name, value in self.values.items()
        }
        return {"text": self.text, "note": self.note, "count": self.count, "values": values}

    @classmethod
    def from_json(cls, kept: Mapping[str, Any]) -> Sentence:
        """The sentence that ``to_json`` gave. ValueError when it cannot be said: a place without a value, no text."""
        text, note, count, given = (kept.get(name) for name in ("text", "note", "count", "values"))
        values: Mapping[str, Any] = cast("Mapping[str, Any]", given) if isinstance(given, Mapping) else {}
        line = one_line(text) if isinstance(text, str) else None
        if line is None or not _fits(line, values):
            raise ValueError("no sentence")
        counted = count if isinstance(count, int) and -1 <= count < _MOST else -1
        restored = {name: _restored(value) for name, value in values.items()}
        return cls(line, one_line(note) if isinstance(note, str) else "", counted, **restored)


def seen(value: object) -> object:
    """A value as it can be shown: a text loses what is not seen in it, and what is too long."""
    return one_line(value) if isinstance(value, str) else value


def plain(value: object) -> str | int | float | bool | None:
    """A value that JSON can hold; anything else becomes its text."""
    return value if isinstance(value, str | int | float | bool | None) else str(value)


def _kept(value: object) -> object:
    return {"moment": value.timestamp()} if isinstance(value, datetime) else plain(value)


def _in_english(value: object) -> object:
    if isinstance(value, float):
        return f"{value:,.10g}"
    if isinstance(value, datetime):
        return f"{value.astimezone():%Y-%m-%d %H:%M}"
    return value.isoformat() if isinstance(value, date) else value


def _fits(text: str, values: Mapping[str, Any]) -> bool:
    """Whether each place of a text is a plain name that has a value. ValueError when its braces do not match."""
    places = Formatter().parse(text) if values else ()
    return all(name is None or (name in values and not form and not way) for _, name, form, way in places)


def _restored(value: Any) -> object:
    if not isinstance(value, Mapping):
        return plain(value)
    kept = cast("Mapping[str, Any]", value)
    return _moment(kept["moment"]) if "moment" in kept else Sentence.from_json(kept)


def _moment(seconds: object) -> datetime:
    """ValueError when it is no moment that a calendar knows."""
    try:
        return datetime.fromtimestamp(cast("float", seconds), UTC)
    except (OSError, OverflowError, TypeError) as error:
        raise ValueError("no moment") from error
