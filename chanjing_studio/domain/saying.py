"""A script and the manner in which a voice says it: the clouds' limits, and what they would refuse."""

from __future__ import annotations

from collections.abc import Iterator

from chanjing_studio.domain.marked_script import plain
from chanjing_studio.domain.models import SpecProblem
from chanjing_studio.domain.script import SCRIPT_LIMIT, emoji_spans, is_digits_only, says_nothing, tidy
from chanjing_studio.domain.ssml import sent_length
from chanjing_studio.domain.words import Sentence

SPEEDS = (0.5, 2.0)
PITCHES = (0.1, 3.0)
VOLUMES = (1, 100)
_TITLE_LENGTH = 60


def title_of(script: str) -> str:
    """The first line of a script, shortened for lists."""
    line = tidy(script).partition("\n")[0]
    return line if len(line) <= _TITLE_LENGTH else f"{line[: _TITLE_LENGTH - 1].rstrip()}…"


def script_problems(script: str) -> Iterator[SpecProblem]:
    """Why a script cannot be sent to a cloud that tells its limits."""
    sentence = _limit_problem(tidy(script))
    yield from (SpecProblem("script", sentence),) if sentence else speakable_problems(script)


def speakable_problems(script: str) -> Iterator[SpecProblem]:
    """Why nobody can say a script, whatever a cloud takes."""
    said = tidy(script)
    if not said:
        yield SpecProblem("script", Sentence("Write what is to be said"), missing=True)
    elif says_nothing(said):
        yield SpecProblem("script", Sentence("There is nothing to say in signs alone. Write some words."))


def marks_problems(script: str) -> Iterator[SpecProblem]:
    """Why a script cannot be sent with its pauses and readings although its words alone could be."""
    if len(tidy(plain(script))) < SCRIPT_LIMIT <= sent_length(script):
        sentence = Sentence(
            "Pauses and readings are sent as signs too: with them the script is %n characters too long."
            " Take some out, or shorten it.",
            "",
            sent_length(script) - SCRIPT_LIMIT + 1,
        )
        yield SpecProblem("script", sentence)


def voice_problems(voice_id: str, *, speed: float, pitch: float) -> Iterator[SpecProblem]:
    """Why it cannot be said in this voice and manner."""
    if not voice_id:
        yield SpecProblem("voice", Sentence("Choose a voice"), missing=True)
    if not within(speed, SPEEDS):
        yield SpecProblem("speed", Sentence("Set the speed between 0.5 and 2."))
    if not within(pitch, PITCHES):
        yield SpecProblem("pitch", Sentence("Set the pitch between 0.1 and 3."))


def volume_problems(volume: int) -> Iterator[SpecProblem]:
    """Why it cannot be as loud as this, in percent."""
    if not within(volume, VOLUMES):
        yield SpecProblem("volume", Sentence("Set the volume between 1 and 100."))


def within(value: float, bounds: tuple[float, float]) -> bool:
    """Whether a number is one of those from the first bound to the second; what is no number is not."""
    return bounds[0] <= value <= bounds[1]


def _limit_problem(said: str) -> Sentence | None:
    if len(said) >= SCRIPT_LIMIT:
        return Sentence(
            "Shorten the script by %n characters: it has to stay under {limit}.",
            "",
            len(said) - SCRIPT_LIMIT + 1,
            limit=SCRIPT_LIMIT,
        )
    if emoji := emoji_spans(said):
        return Sentence("Remove %n emoji", "", len(emoji))
    if is_digits_only(said):
        return Sentence("The cloud cannot say digits alone. Write the number in words, or add some.")
    return None
