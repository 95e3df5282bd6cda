"""The timing file of a composed video: which sentence is said when. Page 获取视频详情."""

from __future__ import annotations

import json
from collections.abc import Iterator
from typing import cast

from chanjing_studio.domain.errors import BadAnswer
from chanjing_studio.domain.timed_lines import TimedLine, in_order
from chanjing_studio.domain.words import Sentence
from chanjing_studio.network.data import Data
from chanjing_studio.network.downloads import content
from chanjing_studio.providers.chanjing.client.api import Client

MOST_BYTES = 4 * 1024 * 1024  # some hours of talk
_LONGEST = (0, 86_400_000.0)  # thousandths of a second: what is later than a day is no time in a video


def read(client: Client, url: str, *, seconds: float) -> tuple[TimedLine, ...]:
    """Fetch it and read it: the sentences in order, within a video of this length (0 where it is not known).

    Raises CloudError: where the link opens no more, and where what comes is no such file or holds no sentence.
    """
    return lines_of(content(client.line, url, most_bytes=MOST_BYTES), seconds=seconds)


def lines_of(told: bytes, *, seconds: float) -> tuple[TimedLine, ...]:
    """What a timing file tells. An entry that cannot be read is passed over. BadAnswer where nothing can be."""
    entries = _entries(told)
    lines = in_order(_readable(entries), seconds=seconds)
    if entries and not lines:
        raise _unreadable()
    if not lines:
        raise BadAnswer(Sentence("The cloud's timing file holds no sentences, so there are no subtitles to save."))
    return lines


def _entries(told: bytes) -> tuple[Data, ...]:
    try:
        value: object = json.loads(told)
    except (ValueError, RecursionError):
        raise _unreadable() from None
    if not isinstance(value, list):
        raise _unreadable()
    return Data({"list": cast("list[object]", value)}, "timing").items("list")


def _readable(entries: tuple[Data, ...]) -> Iterator[TimedLine]:
    for entry in entries:
        start, end = (entry.number_or(name, -1, bounds=_LONGEST) for name in ("min_time", "max_time"))
        if min(start, end) >= 0:
            yield TimedLine(start / 1000, end / 1000, entry.text_or("subtitles"))


def _unreadable() -> BadAnswer:
    return BadAnswer(
        Sentence("What the cloud gave as the times of the subtitles cannot be read. The video is as it was; try later.")
    )
