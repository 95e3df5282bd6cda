"""Values as the locale in force writes them, and where they stand in a sentence."""

from __future__ import annotations

import re
from collections.abc import Mapping
from datetime import date, datetime
from string import Formatter

from PySide6.QtCore import QDate, QDateTime, QLocale

_HAN = "\u3400-\u9fff"
_SPEAKS_HAN = re.compile(f"[{_HAN}]")
_HAN_BEFORE, _HAN_AFTER = re.compile(f"[{_HAN}] ?$"), re.compile(f"^ ?[{_HAN}]")
_HAN_END, _HAN_BEGINNING = re.compile(f"[{_HAN}]$"), re.compile(f"^[{_HAN}]")
_LATIN_END, _LATIN_BEGINNING = re.compile("[A-Za-z0-9]$"), re.compile("^[A-Za-z0-9]")


def written(value: object) -> object:
    """A float with what marks its decimals and thousands, a date or a moment (aware) short; others as they are."""
    if isinstance(value, float):
        return QLocale().toString(value, "g", 10)
    if isinstance(value, datetime):
        return QLocale().toString(here(value), QLocale.FormatType.ShortFormat)
    if isinstance(value, date):
        return QLocale().toString(QDate(value.year, value.month, value.day), QLocale.FormatType.ShortFormat)
    return value


def here(moment: datetime) -> QDateTime:
    """A moment (aware) by this computer's clock."""
    return QDateTime.fromMSecsSinceEpoch(round(moment.timestamp() * 1000))


def filled(text: str, values: Mapping[str, object]) -> str:
    """A text with its ``{named}`` places filled in.

    In a Chinese text a value that is Latin stands a space apart from its neighbours, one that is Chinese does not,
    whichever way the text was written: “{cloud}的表单” holds TopView as well as 蝉镜.
    """
    if not _SPEAKS_HAN.search(text):
        return text.format(**values)
    said, before = "", ""
    for literal, name, _, _ in Formatter().parse(text):
        value = str(values[name]) if name else ""
        said += _before(_behind(before, literal), value) + value
        before = value
    return said


def _before(literal: str, value: str) -> str:
    if not _HAN_BEFORE.search(literal):
        return literal
    if _HAN_BEGINNING.search(value):
        return literal.removesuffix(" ")
    return f"{literal.removesuffix(' ')} " if _LATIN_BEGINNING.search(value) else literal


def _behind(value: str, literal: str) -> str:
    if not _HAN_AFTER.search(literal):
        return literal
    if _HAN_END.search(value):
        return literal.removeprefix(" ")
    return f" {literal.removeprefix(' ')}" if _LATIN_END.search(value) else literal
