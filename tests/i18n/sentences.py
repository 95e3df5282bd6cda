"""The translators' files, read."""

from __future__ import annotations

import re
import xml.etree.ElementTree as ET
from collections import Counter
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from steps.project import WORDS
from steps.translations import Saying

_PLACE = re.compile(r"\{(\w+)\}|(%n)|(\(\*[^)]*\))")


@dataclass(frozen=True, slots=True)
class Entry:
    """A sentence of the source with what was made of it: one form, or one a plural."""

    saying: Saying
    forms: tuple[str, ...]
    finished: bool


def entries(language: str) -> list[Entry]:
    """What the file of a language holds."""
    return [_entry(message) for message in ET.parse(WORDS / f"studio_{language}.ts").iter("message")]


def places(text: str) -> list[str]:
    """What is filled in at run time, or read by the system: `{name}`, `%n`, `(*.mp4)`."""
    return sorted(match.group() for match in _PLACE.finditer(text))


def astray(found: Iterable[Entry], wanted: Iterable[Saying]) -> Iterator[str]:
    """Where a file and the source differ: a sentence that is missing, one that nothing says any more, one twice."""
    times, asked = Counter(entry.saying for entry in found), set(wanted)
    yield from (f"missing: {saying.text}" for saying in asked - set(times))
    yield from (f"unused: {saying.text}" for saying in set(times) - asked)
    yield from (f"twice: {saying.text}" for saying, count in times.items() if count > 1)


def untranslated(found: Iterable[Entry], forms: int) -> Iterator[str]:
    """What is unfinished, empty, or lacks one of a language's ``forms`` of the plural."""
    for entry in found:
        whole = len(entry.forms) == (forms if entry.saying.counted else 1)
        if not (whole and entry.finished and all(entry.forms)):
            yield entry.saying.text


def _entry(message: ET.Element) -> Entry:
    counted = message.get("numerus") == "yes"
    saying = Saying(message.findtext("source", ""), message.findtext("comment", ""), counted=counted)
    translation = message.find("translation")
    assert translation is not None, saying
    texts = [form.text for form in translation.iter("numerusform")] if counted else [translation.text]
    return Entry(saying, tuple(text or "" for text in texts), translation.get("type") is None)
