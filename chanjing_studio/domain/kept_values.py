"""Values that were kept as JSON, read again: what has another form than was written counts as missing."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import Field, asdict, fields
from pathlib import Path
from typing import Any, ClassVar, Protocol, cast

_LARGEST = 2**31 - 1
_LATEST = 2**53  # what JSON holds exactly everywhere

Readers = Mapping[str, Callable[[Any], Any]]
"""How to read each field that is no text. A reader raises TypeError or ValueError for another form."""


class _Dataclass(Protocol):
    __dataclass_fields__: ClassVar[dict[str, Field[Any]]]


def kept_fields(cls: type[_Dataclass], kept: Mapping[str, Any], readers: Readers) -> dict[str, Any]:
    """The fields of a dataclass that ``kept`` holds in a form that can be read, by name."""
    read = {field.name: _read(readers.get(field.name, text), kept.get(field.name)) for field in fields(cls)}
    return {name: value for name, value in read.items() if value is not None}


def plain(value: _Dataclass) -> dict[str, Any]:
    """The fields of a dataclass as values of JSON, a file's place as its text; what they hold is taken apart too."""
    return {name: str(held) if isinstance(held, Path) else held for name, held in asdict(value).items()}


def text(value: object) -> str:
    """A text, empty or not."""
    if not isinstance(value, str):
        raise TypeError
    return value


def mapping(value: object) -> Mapping[str, Any]:
    """An object of JSON."""
    if not isinstance(value, Mapping):
        raise TypeError
    return cast("Mapping[str, Any]", value)


def path(value: object) -> Path:
    """A file's place."""
    name = text(value)
    if not name or "\0" in name:
        raise ValueError
    return Path(name)


def number(value: object) -> float:
    """A number that fields of a form can hold."""
    if not isinstance(value, int | float) or not -_LARGEST <= value <= _LARGEST:
        raise ValueError
    return float(value)


def length(value: object) -> float:
    """A length in any unit: no less than nothing."""
    found = number(value)
    if found < 0:
        raise ValueError
    return found


def whole(value: object) -> int:
    """A number, without what follows its point."""
    return int(number(value))


def moment(value: object) -> int:
    """When something was, in milliseconds since 1970."""
    if not isinstance(value, int) or not 0 <= value < _LATEST:
        raise ValueError
    return value


def flag(value: object) -> bool:
    """Yes or no."""
    if not isinstance(value, bool):
        raise TypeError
    return value


def _read(reader: Callable[[Any], Any], value: Any) -> Any:
    if value is None:
        return None
    try:
        return reader(value)
    except (TypeError, ValueError):
        return None
