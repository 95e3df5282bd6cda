"""What is said of a video: what is good about it, what could be better, and what makes it no use."""

from __future__ import annotations

from collections.abc import Iterator

from chanjing_studio.domain.media import VideoFacts
from chanjing_studio.domain.words import Sentence
from chanjing_studio.providers.chanjing.tasks.avatar.spec import (
    LEAST_SIDE,
    LONGEST,
    MOST_BYTES,
    MOST_SIDE,
    SHORTEST,
    UHD_SIDE,
    Training,
)
from chanjing_studio.ui.figures import clock
from chanjing_studio.ui.widgets.findings import Finding, better, good, wrong


def findings(facts: VideoFacts, training: Training) -> Iterator[Finding]:
    """All that was found in a video, for what is to be learned from it."""
    yield _length(facts.seconds)
    yield _picture(*facts.displayed_size)
    yield _sound(training, heard=facts.has_sound)
    if facts.size_bytes > MOST_BYTES:
        yield wrong(Sentence("Over 2 GB: the cloud does not take it."))


def _length(seconds: float) -> Finding:
    length = clock(seconds)
    if not seconds:
        return better(Sentence("It does not tell its length. Half a minute to five minutes is right."))
    if seconds < SHORTEST:
        return wrong(Sentence("{length} long: too short. It takes at least 30 seconds.", length=length))
    if seconds > LONGEST:
        return wrong(Sentence("{length} long: too long. 5 minutes are the most.", length=length))
    return good(Sentence("{length} long: good", length=length))


def _picture(width: int, height: int) -> Finding:
    size = f"{width}×{height}"
    if min(width, height) < LEAST_SIDE:
        return wrong(Sentence("{size}: too small. The shorter side takes at least 360 pixels.", size=size))
    if max(width, height) > MOST_SIDE:
        return wrong(Sentence("{size}: too large. 4K is the most.", size=size))
    if max(width, height) >= UHD_SIDE:
        return good(Sentence("{size}: good, and enough for 4K", size=size))
    return good(Sentence("{size}: good", size=size))


def _sound(training: Training, *, heard: bool) -> Finding:
    if heard:
        return good(Sentence("With sound"))
    if training is Training.BOTH:
        return wrong(Sentence("Without sound: no voice can be learned from it."))
    return good(Sentence("Without sound, which an avatar alone does not need"))
