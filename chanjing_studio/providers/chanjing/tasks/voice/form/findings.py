"""What is said of a sample: what is good about it, what could be better, and what makes it no use."""

from __future__ import annotations

from collections.abc import Iterator

from chanjing_studio.domain.loudness import Level, Verdict
from chanjing_studio.domain.media import AudioFacts
from chanjing_studio.domain.words import Sentence
from chanjing_studio.providers.chanjing.tasks.voice.spec import ADVISED, LONGEST, MOST_BYTES, SHORTEST
from chanjing_studio.ui.figures import clock
from chanjing_studio.ui.widgets.findings import Finding, better, good, wrong


def findings(facts: AudioFacts, level: Level | None, *, listening: bool) -> Iterator[Finding]:
    """All that was found in a recording; ``listening``: how loud it is will be known in a moment."""
    yield _length(facts.seconds)
    if facts.size_bytes > MOST_BYTES:
        yield wrong(Sentence("Over 100 MB: the cloud does not take it."))
    if level:
        yield from _loudness(level)
    elif listening:
        yield Finding("ear", "text-muted", Sentence("Listening how loud it is"))
    if facts.channels > 1:
        yield better(
            Sentence("It has %n channels. One is better: from several the cloud may hear no voice.", "", facts.channels)
        )


def _length(seconds: float) -> Finding:
    length = clock(seconds)
    if seconds < SHORTEST:
        return wrong(Sentence("{length} long: too short. It takes at least 15 seconds.", length=length))
    if seconds > LONGEST:
        return wrong(Sentence("{length} long: too long. 5 minutes are the most.", length=length))
    if seconds < ADVISED:
        return better(Sentence("{length} long. From half a minute on the voice sounds more alike.", length=length))
    return good(Sentence("{length} long: good", length=length))


def _loudness(level: Level) -> Iterator[Finding]:
    match level.verdict:
        case Verdict.SILENT:
            yield wrong(Sentence("Silent: nothing is heard in it."))
        case Verdict.QUIET:
            yield better(Sentence("Quiet. Nearer to the microphone the voice comes out clearer."))
        case Verdict.GOOD:
            yield good(Sentence("Loudness: good"))
        case Verdict.LOUD:
            yield better(Sentence("Very loud. A little further from the microphone is better."))
    if level.distorted:
        yield better(Sentence("Cut off at its loudest places, which sounds harsh. Record it more quietly."))
