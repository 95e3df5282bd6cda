"""The tokens of the look as read from their file: the only place for a number or a colour."""

import json
import sys
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Any, cast

from PySide6.QtGui import QColor

from chanjing_studio.ui.theme.resources import resource

_FAMILIES = {"win32": "windows", "darwin": "macos"}


@dataclass(frozen=True, slots=True)
class TypeStyle:
    """One style of type: sizes in px at 100 %, weight as in OpenType."""

    size: int
    line: int
    weight: int
    feature: str = ""


@dataclass(frozen=True, slots=True)
class Tokens:
    """Colours by theme and role, measures by dotted name (px, ms, shares), type styles, this system's font families."""

    colours: Mapping[str, Mapping[str, str]]
    numbers: Mapping[str, float]
    types: Mapping[str, TypeStyle]
    families: tuple[str, ...]


def load_tokens() -> Tokens:
    """Reads `resources/theme/tokens.json`."""
    data: dict[str, Any] = json.loads(resource("theme", "tokens.json").read_text("utf-8"))
    families = data.pop("font")[_FAMILIES.get(sys.platform, "linux")]
    colours = data.pop("colour")
    types = {name: TypeStyle(**style) for name, style in data.pop("type").items()}
    return Tokens(colours=colours, numbers=dict(_flat(data, "")), types=types, families=tuple(families))


def parsed_colour(text: str) -> QColor:
    """A colour written `#RRGGBB` or `#RRGGBBAA`; Qt itself reads eight digits as `#AARRGGBB`."""
    colour = QColor(text[:7])
    if len(text) > 7:
        colour.setAlpha(int(text[7:], 16))
    return colour


def _flat(tree: Mapping[str, Any], prefix: str) -> Iterator[tuple[str, float]]:
    for name, value in tree.items():
        if isinstance(value, dict):
            yield from _flat(cast("dict[str, Any]", value), f"{prefix}{name}.")
        else:
            yield f"{prefix}{name}", value
