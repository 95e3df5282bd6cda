"""Speech for the sandbox: eSpeak NG where it is installed, else plainly artificial tones."""

import array
import math
import re
import wave
from dataclasses import dataclass
from pathlib import Path
from typing import Protocol

_TONE_RATE = 16_000
_SYLLABLE_SECONDS = 0.18
_HAN = re.compile(r"[\u3400-\u9fff\uf900-\ufaff]")
_SYLLABLES = re.compile(rf"{_HAN.pattern}|\w+|[^\w\s]")


@dataclass(frozen=True, slots=True)
class SoundOfVoice:
    """What makes a voice sound like itself.

    `pitch` and `liveliness` are 0 to 99 (50 is usual), `speed` is a factor (1 is usual), `variant` names a timbre.
    """

    han: str = "cmn"
    latin: str = "en-us"
    variant: str = "m1"
    pitch: int = 50
    liveliness: int = 50
    speed: float = 1.0

    def language_for(self, text: str) -> str:
        """The language this voice speaks a text in: Chinese as soon as it holds one Chinese character."""
        return self.han if _HAN.search(text) else self.latin


class Speaker(Protocol):
    """Something that turns text into sound."""

    simple: bool

    def speak(self, text: str, path: Path, *, sound: SoundOfVoice, speed: float, pitch: float) -> None:
        """Write `text` as a mono 16-bit wav to `path`; `speed` and `pitch` are factors around 1."""
        ...


class ToneSpeaker:
    """One short tone for each syllable, in pure Python; it is heard at once that nobody speaks."""

    simple = True

    def speak(self, text: str, path: Path, *, sound: SoundOfVoice, speed: float, pitch: float) -> None:
        """Write the tones."""
        samples = array.array("h")
        length = int(_TONE_RATE * _SYLLABLE_SECONDS / (speed * sound.speed))
        for syllable in _SYLLABLES.findall(text):
            hertz = (110 + 4 * sound.pitch) * pitch * (1 + ord(syllable[0]) % 7 / 14)
            loudness = 9000 if syllable[0].isalnum() else 0
            samples.extend(_tone(hertz, length, loudness=loudness))
        write_wav(path, samples.tobytes(), rate=_TONE_RATE)


def write_wav(path: Path, samples: bytes, *, rate: int) -> None:
    """Write mono 16-bit samples as a wav file of `rate` samples a second."""
    with wave.open(str(path), "wb") as file:
        file.setnchannels(1)
        file.setsampwidth(2)
        file.setframerate(rate)
        file.writeframes(samples)


def _tone(hertz: float, length: int, *, loudness: int) -> "array.array[int]":
    step, fade = 2 * math.pi * hertz / _TONE_RATE, length / 6
    return array.array(
        "h", (int(loudness * min(1, at / fade, (length - at) / fade) * math.sin(step * at)) for at in range(length))
    )
