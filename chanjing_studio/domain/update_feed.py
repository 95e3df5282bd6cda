"""The list of new versions that the makers of this program sign: what it says, and when it may be believed.

``packaging/updates.md`` describes it for those who sign.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import UTC, datetime

from chanjing_studio.domain.errors import FeedDoubted
from chanjing_studio.domain.links import link_or_none
from chanjing_studio.domain.plain_text import one_line
from chanjing_studio.domain.strict_json import Odd, Part, an_object, parsed
from chanjing_studio.domain.versions import numbers_of
from chanjing_studio.domain.words import Sentence

DAY = 86_400.0
LONGEST_LIFE = 366 * DAY
"""Seconds that a list may be in force: who keeps an old one back must not do so for ever."""
LANGUAGES = "en zh_CN"
SYSTEMS = frozenset({"linux-arm64", "linux-x86_64", "macos-arm64", "macos-x86_64", "windows-arm64", "windows-x86_64"})

_MOST_SERIAL = 2**31 - 1
_MOST_BYTES = 2**40
_MOST_LETTERS, _MOST_LINES, _LINE_LETTERS, _LINK_LETTERS = 4000, 60, 1000, 500
_TIME = "%Y-%m-%dT%H:%M:%SZ"
_NAME = re.compile(r"[A-Za-z0-9][A-Za-z0-9_.+-]{0,119}", re.ASCII)
_SUM = re.compile(r"[0-9a-f]{64}", re.ASCII)


@dataclass(frozen=True, slots=True, kw_only=True)
class Download:
    """A file for one system, and the page where it is had. ``size`` is in bytes, ``sha256`` in hexadecimal."""

    page: str
    name: str
    size: int
    sha256: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Feed:
    """A list. ``signed`` and ``expires`` are Unix times; ``oldest`` is the oldest version that is still looked after.

    ``page`` is for systems that have no file of their own in ``files``; ``notes`` are by language.
    """

    serial: int
    signed: float
    expires: float
    newest: str
    oldest: str
    page: str
    files: Mapping[str, Download]
    notes: Mapping[str, str]

    def page_for(self, system: str) -> str:
        """Where somebody on this system gets the newest version."""
        return self.files[system].page if system in self.files else self.page


def feed_in(payload: bytes) -> Feed:
    """What a list says. Raises Odd for whatever is not exactly a list, with the place."""
    part = Part(parsed(payload), "version serial signed expires newest oldest page files notes")
    part.whole("version", 1, 1)
    notes = part.inner("notes", LANGUAGES)
    feed = Feed(
        serial=part.whole("serial", 1, _MOST_SERIAL),
        signed=part.read("signed", _moment),
        expires=part.read("expires", _moment),
        newest=part.read("newest", _version),
        oldest=part.read("oldest", _version),
        page=part.read("page", _page),
        files=part.read("files", _files),
        notes={language: notes.read(language, _text) for language in LANGUAGES.split()},
    )
    if (numbers_of(feed.oldest) or ()) > (numbers_of(feed.newest) or ()):
        raise Odd("oldest")
    if not 0 < feed.expires - feed.signed <= LONGEST_LIFE:
        raise Odd("expires")
    return feed


def believable(payload: bytes, *, now: float) -> Feed:
    """The list, if it is one and in force at this Unix time. Raises FeedDoubted."""
    try:
        feed = feed_in(payload)
    except Odd as odd:
        raise no_feed() from odd
    if feed.expires <= now or feed.signed > now + DAY:
        raise FeedDoubted(
            Sentence(
                "The list of new versions is out of date by this computer's clock, so it was left alone. "
                "If the date here is right, try again in some days."
            )
        )
    return feed


def no_feed() -> FeedDoubted:
    """Something else came, as in a network that asks people to sign in first."""
    return FeedDoubted(
        Sentence(
            "What came is no list of new versions, so it was left alone. Does this network ask you to sign in first?"
        )
    )


def _moment(value: object) -> float | None:
    if not isinstance(value, str):
        return None
    try:
        read = datetime.strptime(value, _TIME).replace(tzinfo=UTC)
    except ValueError:
        return None
    return read.timestamp() if read.strftime(_TIME) == value else None


def _version(value: object) -> str | None:
    return value if isinstance(value, str) and numbers_of(value) is not None else None


def _page(value: object) -> str | None:
    """A link into the web that is opened as it stands."""
    if not isinstance(value, str) or len(value) > _LINK_LETTERS or not value.isascii():
        return None
    return value if value and link_or_none(value, this_computer=False) == value else None


def _files(value: object) -> Mapping[str, Download] | None:
    files = an_object(value, "files")
    return {system: _file(files[system], f"files.{system}") for system in files} if files.keys() <= SYSTEMS else None


def _file(value: object, at: str) -> Download:
    part = Part(value, "page name size sha256", at=at)
    return Download(
        page=part.read("page", _page),
        name=part.read("name", _file_name),
        size=part.whole("size", 1, _MOST_BYTES),
        sha256=part.read("sha256", _sum),
    )


def _file_name(value: object) -> str | None:
    """A name alone, in letters that every system has."""
    return value if isinstance(value, str) and _NAME.fullmatch(value) else None


def _sum(value: object) -> str | None:
    return value if isinstance(value, str) and _SUM.fullmatch(value) else None


def _text(value: object) -> str | None:
    """Some lines in which everything is seen."""
    if not isinstance(value, str) or not value.strip() or len(value) > _MOST_LETTERS:
        return None
    lines = value.split("\n")
    fit = len(lines) <= _MOST_LINES and all(one_line(line, _LINE_LETTERS) == line for line in lines)
    return value if fit else None
