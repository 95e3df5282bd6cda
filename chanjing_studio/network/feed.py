"""The list of new versions, fetched: it is short, and whoever asks for it tells nothing about themselves."""

from __future__ import annotations

import time
from collections.abc import Callable

from chanjing_studio.domain.errors import BadAnswer, Busy, CloudWords, Unreachable
from chanjing_studio.domain.provider import Checkpoint
from chanjing_studio.domain.words import Sentence
from chanjing_studio.network.line import Line
from chanjing_studio.network.outgoing import Incoming, Outgoing

MOST_BYTES = 64 * 1024
SECONDS = 20.0
_TIMEOUTS = (8.0, 8.0)
# The library's own name and version, which would be sent otherwise, are nobody's business.
_HEADERS = {"User-Agent": "Chanjing Studio", "Accept": "application/json", "Accept-Encoding": "identity"}


def read_feed(line: Line, checkpoint: Checkpoint, *, seconds: float = SECONDS) -> bytes:
    """What is at a line's address, of at most 64 KiB. Follows nowhere else. Raises CloudError, Stopped."""
    request = Outgoing(
        method="GET",
        url=line.address.base,
        headers=_HEADERS,
        timeouts=_TIMEOUTS,
        still_wanted=_within(seconds, checkpoint),
    )
    read = bytearray()
    with line.open(request) as incoming:
        _check(incoming)
        for block in incoming.blocks():
            read += block
            if len(read) > MOST_BYTES:
                raise _too_long()
    return bytes(read)


def _within(seconds: float, checkpoint: Checkpoint) -> Callable[[], None]:
    """A stop at the end of the time: drop by drop an answer could come for ever."""
    end = time.monotonic() + seconds

    def still_wanted() -> None:
        checkpoint(0, 0)
        if time.monotonic() > end:
            raise Unreachable(Sentence("The list of new versions took too long to come. Try again later."))

    return still_wanted


def _check(incoming: Incoming) -> None:
    words = CloudWords(http_status=incoming.status)
    if incoming.status >= 500 or incoming.status == 429:
        raise Busy(Sentence("The list of new versions cannot be had for the moment. Try again later."), words=words)
    if 300 <= incoming.status < 400:
        raise BadAnswer(
            Sentence("Instead of the list of new versions another address came, which was left alone."), words=words
        )
    if incoming.status != 200:
        raise BadAnswer(
            Sentence("The list of new versions is not where it should be ({status}).", status=incoming.status),
            words=words,
        )
    if incoming.headers.get("content-encoding", "identity").lower() != "identity":
        raise BadAnswer(Sentence("The list of new versions came in a form that was not asked for."), words=words)
    length = incoming.headers.get("content-length", "")
    if length.isdecimal() and (len(length) > len(str(MOST_BYTES)) or int(length) > MOST_BYTES):
        raise _too_long()


def _too_long() -> BadAnswer:
    return BadAnswer(Sentence("What came is too long for a list of new versions, so it was left alone."))
