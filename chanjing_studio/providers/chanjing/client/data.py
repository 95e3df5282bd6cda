"""Reading the cloud's answers: what is missing is an error that names the field, what is unknown is left alone."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any, cast

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
            raise self.with_field(name).missing()
        return self._at(name)

    def text(self, name: str = "") -> str:
        """A field, or this itself, that must be a text with something in it."""
        part = self.part(name) if name else self
        if not isinstance(part.value, str) or not part.value:
            raise part.missing()
        return part.value

    def number(self, name: str) -> float:
        """A field that must be a number."""
        value = self.part(name).value
        if isinstance(value, bool) or not isinstance(value, int | float):
            raise self.with_field(name).missing()
        return value

    def items(self, name: str) -> tuple[Data, ...]:
        """A field that must be a list; null stands for an empty one."""
        value = self.part(name).value
        if not isinstance(value, list | None):
            raise self.with_field(name).missing()
        parts = cast("list[Any]", value or [])
        return tuple(Data(item, f"{self.path}.{name}[{index}]", self.words) for index, item in enumerate(parts))

    def text_or(self, name: str, default: str = "") -> str:
        """A field that may be missing."""
        value = self._fields().get(name)
        return value if isinstance(value, str) else default

    def number_or(self, name: str, default: float = 0) -> float:
        """A field that may be missing."""
        value = self._fields().get(name)
        return default if isinstance(value, bool) or not isinstance(value, int | float) else value

    def with_field(self, name: str) -> Data:
        """Where a field would stand."""
        return Data(None, f"{self.path}.{name}", self.words)

    def missing(self) -> BadAnswer:
        """The error that names this field."""
        return BadAnswer(
            Sentence("The cloud's answer lacks what it should hold: {field}.", field=self.path),
            words=self.words,
            field=self.path,
        )

    def _at(self, name: str) -> Data:
        return Data(self._fields()[name], f"{self.path}.{name}", self.words)

    def _fields(self) -> Mapping[str, Any]:
        value: object = self.value
        return cast("dict[str, Any]", value) if isinstance(value, dict) else {}
