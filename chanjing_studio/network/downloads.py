"""Results, covers and samples on their way to this computer. Nothing of an account ever goes with these requests."""

from __future__ import annotations

import contextlib
import errno
from collections.abc import Generator
from dataclasses import replace
from pathlib import Path
from typing import BinaryIO
from urllib.parse import urljoin

from chanjing_studio.domain.errors import BadAnswer, Busy, CloudWords, FileTrouble, Remedy
from chanjing_studio.domain.links import checked_link
from chanjing_studio.domain.provider import Checkpoint
from chanjing_studio.domain.words import Sentence
from chanjing_studio.network.line import Line
from chanjing_studio.network.outgoing import Incoming, Outgoing

_MOVED = {301, 302, 303, 307, 308}
_MOST_MOVES = 5
_TIMEOUTS = (10.0, 60.0)
_LONGEST_LENGTH = 16  # digits of a length that a disk could hold


def fetch(line: Line, url: str, *, target: Path, checkpoint: Checkpoint, most_bytes: int | None = None) -> None:
    """Download to a file, whole: a shorter one than was announced is Unreachable. Raises FileTrouble, Stopped.

    BadAnswer at the first sign that it is larger than ``most_bytes``, wherever that sign is.
    """
    progress = _Progress(checkpoint, most_bytes)
    with _opened(line, _asking(url, progress)) as incoming:
        if incoming.status != 200:
            raise _no_file(incoming)
        progress.expect(_announced(incoming))
        with _written(target) as file:
            for block in incoming.blocks():
                progress.add(len(block))
                with _on_disk(target):
                    file.write(block)
                progress.report()


def content(line: Line, url: str, *, most_bytes: int) -> bytes:
    """What is behind a link, of at most so many bytes: else BadAnswer."""
    progress, read = _Progress(_unwatched, most_bytes), bytearray()
    with _opened(line, _asking(url, progress)) as incoming:
        if incoming.status != 200:
            raise _no_file(incoming)
        progress.expect(_announced(incoming))
        for block in incoming.blocks():
            progress.add(len(block))
            read += block
    return bytes(read)


def opens(line: Line, url: str) -> bool:
    """Whether a link gives its file now; one byte is asked for."""
    with _opened(line, Outgoing(method="GET", url=url, headers={"Range": "bytes=0-0"}, timeouts=_TIMEOUTS)) as incoming:
        if incoming.status >= 500 or incoming.status == 429:
            raise _no_file(incoming)
        return incoming.status in {200, 206}


class _Progress:
    def __init__(self, checkpoint: Checkpoint, most_bytes: int | None) -> None:
        self._checkpoint = checkpoint
        self._most = most_bytes
        self._done = 0
        self._total = 0

    def expect(self, total: int) -> None:
        self._check(total)
        self._total = total

    def add(self, amount: int) -> None:
        self._check(self._done + amount)
        self._done += amount

    def report(self) -> None:
        self._checkpoint(self._done, max(self._total, self._done))

    def _check(self, amount: int) -> None:
        if self._most is not None and amount > self._most:
            raise BadAnswer(Sentence("The cloud's file is larger than such a file can be, so it was not fetched."))


def _unwatched(done: int, total: int) -> None:
    """It is short: nobody looks how far it is."""


def _asking(url: str, progress: _Progress) -> Outgoing:
    # Unpacked on the way, the length announced would not be that of the file.
    headers = {"Accept-Encoding": "identity"}
    return Outgoing(method="GET", url=url, headers=headers, timeouts=_TIMEOUTS, still_wanted=progress.report)


@contextlib.contextmanager
def _opened(line: Line, request: Outgoing) -> Generator[Incoming]:
    for _ in range(_MOST_MOVES):
        request = replace(request, url=checked_link(request.url, this_computer=line.address.local))
        with line.open(request) as incoming:
            if incoming.status not in _MOVED:
                yield incoming
                return
            request = replace(request, url=_moved(request.url, incoming))
    raise BadAnswer(Sentence("The link leads round in circles."), field="location")


def _moved(url: str, incoming: Incoming) -> str:
    try:
        return urljoin(url, incoming.headers.get("location", ""))
    except ValueError:
        raise BadAnswer(Sentence("The cloud gave an address that cannot be opened."), field="location") from None


def _announced(incoming: Incoming) -> int:
    length = incoming.headers.get("content-length", "")
    return int(length) if length.isdecimal() and len(length) < _LONGEST_LENGTH else 0


@contextlib.contextmanager
def _written(target: Path) -> Generator[BinaryIO]:
    with _on_disk(target):
        file = target.open("wb")
    try:
        yield file
    finally:
        with _on_disk(target):
            file.close()


@contextlib.contextmanager
def _on_disk(target: Path) -> Generator[None]:
    """Trouble with the file alone: around the whole download it would catch the network's, which is an OSError too."""
    try:
        yield
    except OSError as error:
        raise _no_room(target, error) from error


def _no_room(target: Path, error: OSError) -> FileTrouble:
    if error.errno in {errno.ENOSPC, errno.EDQUOT}:
        sentence = Sentence("There is no space left for “{name}”. Make room, then save it again.", name=target.name)
    else:
        reason = error.strerror or type(error).__name__
        sentence = Sentence("“{name}” cannot be written: {reason}.", name=target.name, reason=reason)
    return FileTrouble(sentence, remedy=Remedy.OPEN_FOLDER)


def _no_file(incoming: Incoming) -> BadAnswer | Busy:
    words = CloudWords(http_status=incoming.status)
    if incoming.status >= 500 or incoming.status == 429:
        return Busy(Sentence("The cloud's storage is down for the moment."), words=words)
    return BadAnswer(Sentence("The link does not open any more ({status}).", status=incoming.status), words=words)
