"""Real files, and what can happen to their bytes."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from pathlib import Path
from typing import NamedTuple

from hypothesis import strategies as some

from tests.clips import make_clip, make_sound

NAMES = ("clip.mp4", "clip.mov", "clip.webm", "sound.mp3", "sound.wav", "sound.m4a")

Seeds = Mapping[str, bytes]


class Harm(NamedTuple):
    """One thing that happens to a file: what, where (0 to 1), how many bytes, and another file's name and place."""

    what: str
    place: float
    amount: int
    other: str


def make_seeds(folder: Path) -> Seeds:
    """The bytes of one real file of each kind, by name."""
    for name in NAMES:
        make = make_clip if name.startswith("clip") else make_sound
        make(folder / name, seconds=0.4)
    return {name: (folder / name).read_bytes() for name in NAMES}


def harmed(seeds: Seeds, name: str, harms: list[Harm]) -> bytes:
    """A real file after all of this."""
    content = bytearray(seeds[name])
    for harm in harms:
        # Headers are at the beginning of most: half of the harm is done there.
        within = len(content) if harm.amount % 2 else min(len(content), 2000)
        _HARMS[harm.what](content, int(harm.place * within), harm.amount, seeds[harm.other])
    return bytes(content)


def _cut(content: bytearray, place: int, _amount: int, _other: bytes) -> None:
    del content[place:]


def _behead(content: bytearray, place: int, _amount: int, _other: bytes) -> None:
    del content[:place]


def _zero(content: bytearray, place: int, amount: int, _other: bytes) -> None:
    end = min(len(content), place + amount)
    content[place:end] = bytes(end - place)


def _fill(content: bytearray, place: int, amount: int, _other: bytes) -> None:
    end = min(len(content), place + amount % 9)
    content[place:end] = b"\xff" * (end - place)


def _splice(content: bytearray, place: int, amount: int, other: bytes) -> None:
    content[place:place] = other[:amount]


def _double(content: bytearray, place: int, amount: int, _other: bytes) -> None:
    content[place:place] = content[place : place + amount]


_HARMS: Mapping[str, Callable[[bytearray, int, int, bytes], None]] = {
    "cut": _cut,
    "behead": _behead,
    "zero": _zero,
    "fill": _fill,
    "splice": _splice,
    "double": _double,
}


def harms_with(others: Iterable[str]) -> some.SearchStrategy[list[Harm]]:
    """Some of this, with pieces of files of these names."""
    what, other = some.sampled_from(sorted(_HARMS)), some.sampled_from(sorted(others))
    return some.lists(some.builds(Harm, what, some.floats(0, 1), some.integers(1, 4000), other), max_size=6)


names = some.sampled_from(NAMES)
harms = harms_with(NAMES)
