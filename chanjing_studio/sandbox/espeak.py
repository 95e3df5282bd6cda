"""eSpeak NG through ctypes; GPL, so nothing outside the sandbox may import this."""

import atexit
import ctypes
import os
import shutil
import tempfile
import threading
from pathlib import Path

import espeakng_loader

from chanjing_studio.sandbox.speech import SoundOfVoice, write_wav

_SYNCHRONOUS, _DONT_EXIT, _UTF8 = 2, 0x8000, 1
_RATE, _PITCH, _RANGE = 1, 3, 4
_WORDS_PER_MINUTE = 175
_LONGEST_PATH = 140
_SLOWEST, _FASTEST = 80, 450
_ON_SAMPLES = ctypes.CFUNCTYPE(ctypes.c_int, ctypes.POINTER(ctypes.c_short), ctypes.c_int, ctypes.c_void_p)


class EspeakSpeaker:
    """Speaks one text at a time: the library keeps its voice and its settings in one global place."""

    simple = False

    def __init__(self) -> None:
        """Load the library; OSError when it does not start."""
        # The path argument of espeak_Initialize is ignored by the library that the loader brings.
        os.environ["ESPEAK_DATA_PATH"] = _short(espeakng_loader.get_data_path())
        self._library = ctypes.CDLL(espeakng_loader.get_library_path())
        self._rate = self._library.espeak_Initialize(_SYNCHRONOUS, 0, None, _DONT_EXIT)
        if self._rate <= 0:
            raise OSError("eSpeak NG did not start")
        self._lock = threading.Lock()

    def speak(self, text: str, path: Path, *, sound: SoundOfVoice, speed: float, pitch: float) -> None:
        """Write the text as speech; LookupError for a language or timbre there is not."""
        samples = bytearray()
        with self._lock:
            self._become(sound, sound.language_for(text))
            self._set(_RATE, _clamped(_WORDS_PER_MINUTE * speed * sound.speed, _SLOWEST, most=_FASTEST))
            self._set(_PITCH, _clamped(sound.pitch + 50 * (pitch - 1), 0, most=99))
            self._set(_RANGE, sound.liveliness)
            self._say(text, samples)
        write_wav(path, bytes(samples), rate=self._rate)

    def _become(self, sound: SoundOfVoice, language: str) -> None:
        name = f"{language}+{sound.variant}"
        if self._library.espeak_SetVoiceByName(name.encode()) != 0:
            raise LookupError(name)

    def _set(self, parameter: int, value: int) -> None:
        self._library.espeak_SetParameter(parameter, value, 0)

    def _say(self, text: str, samples: bytearray) -> None:
        def collect(block: "ctypes._Pointer[ctypes.c_short]", count: int, _events: int | None) -> int:  # pyright: ignore[reportPrivateUsage]
            if count > 0:
                samples.extend(ctypes.string_at(block, count * 2))
            return 0

        callback = _ON_SAMPLES(collect)
        self._library.espeak_SetSynthCallback(callback)
        plain = text.encode() + b"\0"
        self._library.espeak_Synth(plain, ctypes.c_size_t(len(plain)), 0, 0, 0, _UTF8, None, None)


def _short(path: str) -> str:
    """The path itself, or a link to it until the program ends: eSpeak NG has room for 160 bytes only."""
    if len(os.fsencode(path)) <= _LONGEST_PATH:
        return path
    folder = tempfile.mkdtemp(prefix="espeak-")
    atexit.register(shutil.rmtree, folder, ignore_errors=True)
    link = Path(folder) / "data"
    link.symlink_to(path)
    return str(link)


def _clamped(value: float, least: int, *, most: int) -> int:
    return max(least, min(most, round(value)))
