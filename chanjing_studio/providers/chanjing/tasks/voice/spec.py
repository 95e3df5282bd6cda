"""What a voice of one's own is made of. Page 声音定制."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from enum import StrEnum
from pathlib import Path
from typing import Any, ClassVar, Self

from chanjing_studio.domain import kept_values
from chanjing_studio.domain.kept_values import Readers, kept_fields
from chanjing_studio.domain.makes import Makes
from chanjing_studio.domain.media import RECORDINGS, Container
from chanjing_studio.domain.models import Json, SpecProblem
from chanjing_studio.domain.plain_text import name_line
from chanjing_studio.domain.script import tidy
from chanjing_studio.domain.voices import Spoken
from chanjing_studio.domain.words import Sentence
from chanjing_studio.providers.chanjing.languages import Language

SHORTEST, ADVISED, LONGEST = 15.0, 30.0, 300.0
"""Seconds of a sample. The cloud's official client sends nothing outside the first and the last."""
MOST_BYTES = 100_000_000
LONGEST_TEXT = 50
LONGEST_NAME = 60


class VoiceModel(StrEnum):
    """What learns the voice; the value is the cloud's."""

    TURBO = "cicada3.0-turbo"
    THIRD = "cicada3.0"
    SECOND = "cicada2.0"
    FIRST = "cicada1.0"


@dataclass(frozen=True, slots=True, kw_only=True)
class VoiceSpec:
    """A voice as it was asked for. ``text`` is a sentence that the new voice says to be tried.

    Container, seconds, bytes and when it was written (milliseconds) are what was found in the sample when it was
    chosen, ``audio_silent`` that nothing is
    heard in it. ``consent``: the user said that the voice is theirs, or that they may use it.
    """

    kind: ClassVar[str] = "voice"
    makes: ClassVar[Makes] = Makes.VOICE

    audio: Path | None = None
    audio_container: Container | None = None
    audio_seconds: float = 0.0
    audio_bytes: int = 0
    audio_written: int = 0
    audio_silent: bool = False
    name: str = ""
    language: Language = Language.CHINESE
    model: VoiceModel = VoiceModel.TURBO
    text: str = ""
    consent: bool = False

    @property
    def title(self) -> str:
        """The voice's name."""
        return name_line(tidy(self.name))

    @property
    def words(self) -> str:
        """Its name, what it says, and the name of the sample."""
        return " ".join(each for each in (self.title, tidy(self.text), *(path.name for path in self.files)) if each)

    @property
    def spoken(self) -> Spoken | None:
        """Nothing that a known voice says."""
        return None

    @property
    def files(self) -> Sequence[Path]:
        """The sample."""
        return (self.audio,) if self.audio else ()

    def problems(self) -> Sequence[SpecProblem]:
        """Everything that is known to be refused, without a look at the file, in the order of the form."""
        return (*self._sample_problems(), *self._word_problems(), *self._consent_problems())

    def _sample_problems(self) -> Iterator[SpecProblem]:
        if not self.audio:
            yield SpecProblem("audio", Sentence("Choose a recording of the voice"), missing=True)
        elif self.audio_container not in RECORDINGS:
            yield SpecProblem("audio", Sentence("The cloud takes mp3, m4a and wav. Choose another recording."))
        elif sentence := self._sample_problem():
            yield SpecProblem("audio", sentence)

    def _sample_problem(self) -> Sentence | None:
        if self.audio_bytes > MOST_BYTES:
            return Sentence("The recording is over 100 MB. Save it as an mp3, or choose a shorter one.")
        if self.audio_silent:
            return Sentence("Nothing is heard in the recording. Choose another one.")
        if self.audio_seconds < SHORTEST:
            return Sentence("The recording is shorter than 15 seconds. Choose one of half a minute or more.")
        if self.audio_seconds > LONGEST:
            return Sentence("The recording is longer than 5 minutes. Choose a shorter one, or cut it.")
        return None

    def _word_problems(self) -> Iterator[SpecProblem]:
        if not self.title:
            yield SpecProblem("name", Sentence("Give the voice a name"), missing=True)
        if (over := len(tidy(self.text)) - LONGEST_TEXT) > 0:
            yield SpecProblem("text", Sentence("Shorten the sentence to try it by %n characters.", "", over))

    def _consent_problems(self) -> Iterator[SpecProblem]:
        if not self.consent:
            yield SpecProblem("consent", Sentence("Confirm that you may use this voice"), missing=True)

    def to_json(self) -> Json:
        return kept_values.plain(self)

    @classmethod
    def from_json(cls, kept: Mapping[str, Any]) -> Self:
        """Fields that are unknown, missing or of another form get their defaults."""
        return cls(**kept_fields(cls, kept, _READERS))


_READERS: Readers = {
    "audio": kept_values.path,
    "audio_container": Container,
    "audio_seconds": kept_values.length,
    "audio_bytes": kept_values.whole,
    "audio_written": kept_values.moment,
    "audio_silent": kept_values.flag,
    "language": Language,
    "model": VoiceModel,
    "consent": kept_values.flag,
}
