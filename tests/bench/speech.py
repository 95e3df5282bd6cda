"""A speech of an hour on its page, against one of a minute."""

from __future__ import annotations

import tempfile
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

from chanjing_studio.storage.places import Places
from tests.bench.ledgers import make_folder
from tests.bench.processes import measure
from tests.bench.table import Goal, Row, middle, percentile
from tests.clips import make_long_mp3, make_wave

_HOUR, _MINUTE = 3600, 60
_MANY, _FEW = 2000, 33
_SECOND, _FRAME, _OFF = 1000, 16, 30  # ms
_MOST = 0.99


def rows(*, quick: bool) -> Iterator[Row]:
    """Each round is a start of its own."""
    rounds = 1 if quick else 5
    with tempfile.TemporaryDirectory() as folder:
        wav, mp3 = _Sounds(Path(folder, "wav"), _wave), _Sounds(Path(folder, "mp3"), make_long_mp3)
        for name, sounds in (("WAV", wav), ("MP3", mp3)):
            yield from _opened(name, sounds, rounds)
        along = [percentile(wav.look("along", long=long), _MOST) for long in (True, False)]
        yield _row("going along the waveform of an hour, near and far, a turn of the wheel to painted (99 %)", *along)
        followed = [percentile(wav.look("followed", long=long), _MOST) for long in (True, False)]
        yield _row(f"another place in a sound with {_MANY:,} sentences to painted (99 %)", *followed)
        off = [percentile(wav.look("off", long=long), _MOST) for long in (True, False)]
        yield _row(
            f"sentences of a sound with {_MANY:,}: lit too early or too late while it plays (99 %)", *off, most=_OFF
        )


def _opened(name: str, sounds: _Sounds, rounds: int) -> Iterator[Row]:
    found = {long: [_times(sounds, long=long) for _ in range(rounds)] for long in (True, False)}
    for place, what in enumerate(("the first bars of", "all bars of", "all bars, opened again, of")):
        long, short = (middle(each[place] for each in found[is_long]) for is_long in (True, False))
        yield _row(f"{what} an hour's waveform ({name}), opened to painted", long, short, most=_SECOND)


def _times(sounds: _Sounds, *, long: bool) -> list[float]:
    """Until the first bars of a sound that was never opened, until all of them, and until all at the next start."""
    sounds.forget_peaks()
    return [*sounds.look("opened", long=long), sounds.look("opened", long=long)[1]]


def _row(what: str, long: float, short: float, *, most: float = _FRAME) -> Row:
    return Row(what=what, measured=long, unit="ms", against="a minute", reference=short, goal=Goal(most))


def _wave(path: Path, seconds: float) -> None:
    make_wave(path, seconds=seconds)


class _Sounds:
    """Folders of a user with a sound of an hour, and with one of a minute."""

    def __init__(self, folder: Path, make: Callable[[Path, float], Any]) -> None:
        self._folder = folder
        for seconds in (_HOUR, _MINUTE):
            sound = Places.below(make_folder(folder / str(seconds))).sound("long")
            sound.parent.mkdir()
            make(sound, seconds)

    def forget_peaks(self) -> None:
        """As if nothing had been opened yet."""
        for kept in self._folder.rglob("*.peaks"):
            kept.unlink()

    def look(self, what: str, *, long: bool) -> list[float]:
        """What a start of the program tells of one of them."""
        seconds, lines = (_HOUR, _MANY) if long else (_MINUTE, _FEW)
        return measure("speech", what, self._folder / str(seconds), seconds, lines)
