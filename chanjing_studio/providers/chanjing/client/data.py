"""Reading the cloud's answers: what is missing is an error that names the field, what is unknown is left alone."""

from __future__ import annotations

import math
from dataclasses import dataclass
from typing import Any, TypeGuard, cast

from chanjing_studio.domain.errors import SILENT, BadAnswer, CloudWords
from chanjing_studio.domain.words import Sentence


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

    def text(self, name: str) -> str:
        """A field that must be a text with something in it."""
        value = self.part(name).value
        if not isinstance(value, str) or not value:
            raise self._lacks(name)
        return value

    def number(self, name: str) -> float:
        """A field that must be a number."""
        value = self.part(name).value
        if not _is_number(value):
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
        return value if isinstance(value, str) else default

    def number_or(self, name: str, default: float = 0) -> float:
        """A field that may be missing."""
        value = self._fields().get(name)
        return value if _is_number(value) else default

    def _lacks(self, name: str) -> BadAnswer:
        field = f"{self.path}.{name}"
        sentence = Sentence("The cloud's answer lacks what it should hold: {field}.", field=field)
        return BadAnswer(sentence, words=self.words, field=field)

    def _fields(self) -> dict[str, Any]:
        value: object = self.value
        return cast("dict[str, Any]", value) if isinstance(value, dict) else {}


def _is_number(value: object) -> TypeGuard[int | float]:
    return isinstance(value, int | float) and not isinstance(value, bool) and math.isfinite(value)
