"""How Chinese characters can be read, and the user's own dictionary of readings."""

from __future__ import annotations

from collections.abc import Callable
from itertools import islice, product
from pathlib import Path

from chanjing_studio.domain.marked_script import Reading, has_pinyin, reading
from chanjing_studio.domain.own_readings import OwnReadings
from chanjing_studio.services.background import Background
from chanjing_studio.storage.json_file import read_kept, write_json

_MOST = 8
_LONGEST = 12  # characters of a word: of a sentence there are too many readings to choose from


class Readings:
    """Lives on the loop. The dictionary is read from disk when it is first asked for."""

    def __init__(self, file: Path, background: Background) -> None:
        self._file, self._background = file, background
        self._own: OwnReadings | None = None

    async def of(self, text: str) -> tuple[Reading, ...]:
        """The readings of one or a few Chinese characters, the usual first; none for any other text."""
        return await self._background.in_thread(known_readings, text)

    async def own(self) -> OwnReadings:
        """The user's dictionary. Raises FileTrouble where it is there and cannot be read now."""
        if self._own is None:
            kept = OwnReadings.from_json(await self._background.in_order(read_kept, self._file))
            self._own = self._own or kept
        return self._own

    async def add(self, read: Reading) -> None:
        """Always read a word like this. Raises FileTrouble."""
        await self._change(lambda own: own.with_reading(read))

    async def remove(self, word: str) -> None:
        """Take a word out of the dictionary. Raises FileTrouble."""
        await self._change(lambda own: own.without(word))

    async def _change(self, change: Callable[[OwnReadings], OwnReadings]) -> None:
        self._own = await self._background.in_order(_changed, self._file, change)


def known_readings(text: str) -> tuple[Reading, ...]:
    """The same, blocking: for a fifth of a second when it is first asked."""
    if len(text) > _LONGEST or not has_pinyin(text):
        return ()
    try:  # its tables take longer to load than the first paint may wait
        from pypinyin import Style, pinyin  # noqa: PLC0415
    except ImportError:  # whoever installed the program without it can still write the pinyin
        return ()

    def found(*, all_of_each: bool) -> list[list[str]]:
        return pinyin(text, Style.TONE3, heteronym=all_of_each, neutral_tone_with_five=True, v_to_u=False)

    usual = [" ".join(each[0] for each in found(all_of_each=False))]
    others = islice(map(" ".join, product(*found(all_of_each=True))), _MOST)
    read = (reading(text, one) for one in dict.fromkeys([*usual, *others]))
    return tuple(one for one in read if one)[:_MOST]


def _changed(file: Path, change: Callable[[OwnReadings], OwnReadings]) -> OwnReadings:
    """Blocking. What is in the file now is changed, whoever wrote it: nothing of it goes with what is added."""
    own = change(OwnReadings.from_json(read_kept(file)))
    write_json(file, own.to_json())
    return own
