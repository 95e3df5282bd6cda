"""JSON from outside read strictly: exactly the fields that are asked for, once each, and each in its form."""

from __future__ import annotations

import json
from collections.abc import Callable, Mapping
from typing import Any, TypeVar, cast

from chanjing_studio.domain.plain_text import name_line

T = TypeVar("T")


class Odd(ValueError):
    """Something is missing, too much or of another form; ``place`` names it, empty for the whole."""

    def __init__(self, place: str = "") -> None:
        super().__init__(place)
        self.place = place


class Part:
    """An object with these fields and no other; ``at`` is where it stands. Each call raises Odd with the place."""

    def __init__(self, value: object, names: str, *, at: str = "") -> None:
        self._fields = an_object(value, at)
        self._at = at
        if set(self._fields) != set(names.split()):
            raise Odd(at)

    def read(self, name: str, form: Callable[[object], T | None]) -> T:
        """A field in a form, which gives None for what is not of it."""
        found = form(self._fields[name])
        if found is None:
            raise Odd(self._place(name))
        return found

    def whole(self, name: str, least: int, most: int) -> int:
        """A whole number within bounds."""
        value = self._fields[name]
        if type(value) is not int or not least <= value <= most:
            raise Odd(self._place(name))
        return value

    def inner(self, name: str, names: str) -> Part:
        """An object in a field."""
        return Part(self._fields[name], names, at=self._place(name))

    def inner_or(self, name: str, names: str) -> Part | None:
        """The same, or none where the field is null."""
        return None if self._fields[name] is None else self.inner(name, names)

    def _place(self, name: str) -> str:
        return f"{self._at}.{name}" if self._at else name


def parsed(data: bytes) -> object:
    """What JSON in UTF-8 says. Raises Odd for anything else, and for a field that is there twice."""
    try:
        return json.loads(data.decode("utf-8-sig"), object_pairs_hook=_once, parse_constant=_no_json)
    except (ValueError, RecursionError) as error:
        raise Odd from error


def an_object(value: object, at: str = "") -> Mapping[str, Any]:
    """An object's fields. Raises Odd."""
    if not isinstance(value, dict):
        raise Odd(at)
    return cast("Mapping[str, Any]", value)


def flag(value: object) -> bool | None:
    """Yes or no."""
    return value if isinstance(value, bool) else None


def line(value: object) -> str | None:
    """A line of text as names are: everything in it is seen."""
    return value if isinstance(value, str) and name_line(value) == value else None


def _once(pairs: list[tuple[str, object]]) -> dict[str, object]:
    found = dict(pairs)
    if len(found) < len(pairs):
        raise Odd
    return found


def _no_json(_name: str) -> object:
    raise Odd  # NaN and Infinity
