"""A scripted kind whose jobs may be parts of a whole."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any, Self

from chanjing_studio.domain.models import Json
from chanjing_studio.domain.parts import Part, kept_part
from chanjing_studio.storage.ledger.ledger import Ledger
from tests.services.queue.scripted import Talk


@dataclass(frozen=True, slots=True)
class Piece(Talk):
    """A talk that may be a part."""

    part: Part | None = None

    def to_json(self) -> Json:
        part = self.part
        kept = {"group": part.group, "number": part.number, "of": part.of} if part else None
        return {"text": self.text, "part": kept}

    @classmethod
    def from_json(cls, kept: Mapping[str, Any]) -> Self:
        return cls(kept["text"], part=kept_part(kept["part"]) if kept["part"] else None)


def pieces(count: int, group: str = "g") -> list[Piece]:
    """So many parts of one whole; each says the whole's id and its number."""
    return [
        Piece(f"{group} {number}", part=Part(group=group, number=number, of=count)) for number in range(1, count + 1)
    ]


def opened(path: Path) -> Ledger:
    """A list of jobs that knows the kind."""
    return Ledger.open(path, {"talk": Piece})
