"""Several WAV files as one."""

from __future__ import annotations

import wave
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

from chanjing_studio.domain.errors import FileTrouble, Remedy
from chanjing_studio.domain.words import Sentence

_HEADER = 44  # bytes, at least
_AT_ONCE = 1 << 16  # frames
_MOST_BYTES = (1 << 32) - (1 << 16)  # of samples: the header has 32 bits for them


class NotJoined(FileTrouble):
    """The sounds cannot be one file."""

    remedy = Remedy.NONE


def lengths_of(sounds: Sequence[Path]) -> tuple[float, ...]:
    """How long each is, in seconds. Blocking. Raises NotJoined where they are no WAV files of the same form."""
    found = [_form(sound) for sound in sounds]
    if len({(form.channels, form.width, form.rate) for form in found}) > 1:
        raise NotJoined(Sentence("The parts are sounds of different kinds. {advice}", advice=_ALONE))
    if sum(form.frames * form.channels * form.width for form in found) > _MOST_BYTES:
        raise NotJoined(Sentence("Together the parts are too long for one sound. {advice}", advice=_ALONE))
    return tuple(form.frames / form.rate for form in found)


def join(sounds: Sequence[Path], target: Path) -> None:
    """Write sounds of the same form one after the other. Blocking. Raises NotJoined and OSError."""
    with wave.open(str(target), "wb") as written:
        for place, sound in enumerate(sounds):
            with _opened(sound) as file:
                if not place:
                    # Without its number of frames, which may be all that a header can say: they are counted anew.
                    written.setparams(file.getparams()._replace(nframes=0))
                _copy(file, written)


def _copy(file: wave.Wave_read, written: wave.Wave_write) -> None:
    size = file.getnchannels() * file.getsampwidth()
    while frames := file.readframes(_AT_ONCE):
        written.writeframesraw(frames[: len(frames) // size * size])  # what broke off may end within a frame


@dataclass(frozen=True, slots=True)
class _Form:
    channels: int
    width: int
    rate: int
    frames: int


def _form(sound: Path) -> _Form:
    with _opened(sound) as file:
        channels, width, rate = file.getnchannels(), file.getsampwidth(), file.getframerate()
        there = max(0, sound.stat().st_size - _HEADER) // (channels * width)
        if not rate:
            raise NotJoined(_NO_WAVE)
        # Who writes while it is made does not know the length yet, and what broke off is shorter than it says.
        return _Form(channels, width, rate, min(file.getnframes(), there))


def _opened(sound: Path) -> wave.Wave_read:
    try:
        file = wave.open(str(sound), "rb")  # noqa: SIM115 - the caller closes it
    except (EOFError, wave.Error) as why:
        raise NotJoined(_NO_WAVE) from why
    except OSError as why:
        raise NotJoined(Sentence("The sound of a part cannot be read: {reason}", reason=why.strerror or why)) from why
    return file


_ALONE = Sentence("They are not joined; each can be opened by itself in Jobs.")
_NO_WAVE = Sentence("The sound of a part is no plain WAV. {advice}", advice=_ALONE)
