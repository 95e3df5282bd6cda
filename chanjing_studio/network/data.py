"""Reading the cloud's answers: what is missing is an error that names the field, what is unknown is left alone."""

from __future__ import annotations

import math
import re
from dataclasses import dataclass
from typing import Any, cast

from chanjing_studio.domain.errors import SILENT, BadAnswer, CloudWords
from chanjing_studio.domain.plain_text import one_line
from chanjing_studio.domain.redaction import redacted
from chanjing_studio.domain.words import Sentence

_LONGEST_KEY = 256
_NUMERAL = re.compile(r"-?\d{1,15}(?:\.\d{1,9})?", re.ASCII)
_LONGEST_EXACT = 8192
_ANY = (-math.inf, math.inf)
_LATEST = 2.0**33  # the year 2242: what is later is no time in seconds


@dataclass(frozen=True, slots=True)
class Data:
    """A part of an answer, where it stands in it, and the cloud's words around it."""

    value: Any
    path: str = "data"
    words: CloudWords = SILENT

    def part(self, name: str) -> Data:
        """A field that must be there."""
        if name not in self._fields():
            raise self._lacks(name)
        return Data(self._fields()[name], f"{self.path}.{name}", self.words)

    def value_or(self, name: str) -> object:
        """A field as it came; None when it is missing."""
        return self._fields().get(name)

    def text(self, name: str) -> str:
        """A field that must be a text with something in it."""
        value = self.part(name).value
        if not isinstance(value, str) or not one_line(value):
            raise self._lacks(name)
        return one_line(value)

    def key(self, name: str) -> str:
        """A field that must name something in the cloud."""
        key = key_in(self.part(name).value)
        if not key:
            raise self._lacks(name)
        return key

    def key_or(self, name: str) -> str:
        """The same, empty when it is missing or no name."""
        return key_in(self._fields().get(name))

    def part_or(self, name: str) -> Data:
        """A field that may be missing: it has no fields then."""
        return Data(self._fields().get(name), f"{self.path}.{name}", self.words)

    def exact(self, name: str, *, ascii_only: bool = False) -> str:
        """A field that must be a text to be used as it is: an address, or with ``ascii_only`` part of a header."""
        value = self.exact_or(name)
        if not value or (ascii_only and not value.isascii()):
            raise self._lacks(name)
        return value

    def number(self, name: str) -> float:
        """A field that must be a number."""
        value = _number(self.part(name).value)
        if value is None:
            raise self._lacks(name)
        return value

    def items(self, name: str) -> tuple[Data, ...]:
        """A field that must be a list; null stands for an empty one."""
        value = self.part(name).value
        if not isinstance(value, list | None):
            raise self._lacks(name)
        parts = cast("list[Any]", value or [])
        return tuple(Data(item, f"{self.path}.{name}[{index}]", self.words) for index, item in enumerate(parts))

    def text_or(self, name: str, default: str = "") -> str:
        """A field that may be missing."""
        value = self._fields().get(name)
        return one_line(value) if isinstance(value, str) else default

    def said_or(self, name: str) -> str:
        """What the cloud says of a thing, empty when it is missing. Clouds repeat keys in it: these are left out."""
        return one_line(redacted(self.text_or(name)))

    def exact_or(self, name: str) -> str:
        """A text to be used as it is, empty when it is missing or cannot be."""
        value = self._fields().get(name)
        return value if isinstance(value, str) and _is_plain(value, _LONGEST_EXACT) else ""

    def number_or(self, name: str, default: float = 0, *, bounds: tuple[float, float] = _ANY) -> float:
        """A field that may be missing; one out of bounds is taken for missing."""
        value = _number(self._fields().get(name))
        return value if value is not None and bounds[0] <= value <= bounds[1] else default

    def counted_or(self, name: str, default: float = 0, *, bounds: tuple[float, float] = _ANY) -> float:
        """The same where a cloud writes numbers as texts too."""
        text = self._fields().get(name)
        value = _number(float(text)) if isinstance(text, str) and _NUMERAL.fullmatch(text) else _number(text)
        return value if value is not None and bounds[0] <= value <= bounds[1] else default

    def flag_or(self, name: str) -> bool:
        """A yes or no that may be missing: no then."""
        return self._fields().get(name) is True

    def time_or(self, name: str) -> float:
        """A Unix time that may be missing: 0 then."""
        return self.number_or(name, bounds=(0, _LATEST))

    def _lacks(self, name: str) -> BadAnswer:
        field = f"{self.path}.{name}"
        sentence = Sentence("The cloud's answer lacks what it should hold: {field}.", field=field)
        return BadAnswer(sentence, words=self.words, field=field)

    def _fields(self) -> dict[str, Any]:
        value: object = self.value
        return cast("dict[str, Any]", value) if isinstance(value, dict) else {}


def listed_in(data: Data, *names: str) -> tuple[Data, ...]:
    """A list that is the answer itself, or stands in the first of these fields that there is."""
    value: object = data.value
    if isinstance(value, list):
        return Data({"list": cast("list[object]", value)}, data.path, data.words).items("list")
    name = next((name for name in names if data.value_or(name) is not None), names[0])
    return data.items(name)


def key_in(value: object) -> str:
    """What a value names in the cloud, as text or whole number; empty when it is no name."""
    if isinstance(value, int) and not isinstance(value, bool) and value > 0:
        value = str(value)
    return value if isinstance(value, str) and _is_plain(value, _LONGEST_KEY) else ""


def _is_plain(text: str, longest: int) -> bool:
    return len(text) <= longest and text.isprintable() and text == text.strip()


def _number(value: object) -> float | None:
    if isinstance(value, bool) or not isinstance(value, int | float):
        return None
    try:
        number = float(value)
    except OverflowError:
        return None
    return number if math.isfinite(number) else None
