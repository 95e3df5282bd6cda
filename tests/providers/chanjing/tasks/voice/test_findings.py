"""What is said of a sample, from its facts alone."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

from chanjing_studio.domain.loudness import Level
from chanjing_studio.domain.media import AudioFacts, Container
from chanjing_studio.providers.chanjing.tasks.voice.form.findings import findings

GOOD = AudioFacts(path=Path("me.wav"), container=Container.WAV, size_bytes=1_000_000, seconds=42.0, channels=1)
LOUD_ENOUGH = Level(-12.0, 0.0)


def said(facts: AudioFacts, level: Level | None = LOUD_ENOUGH, *, listening: bool = False) -> list[tuple[str, str]]:
    return [(found.role, str(found.words)) for found in findings(facts, level, listening=listening)]


def test_a_good_sample_is_called_good() -> None:
    assert said(GOOD) == [("success", "0:42 long: good"), ("success", "Loudness: good")]


def test_a_file_that_is_too_large_is_refused_in_words() -> None:
    assert ("danger", "Over 100 MB: the cloud does not take it.") in said(replace(GOOD, size_bytes=100_000_001))
    assert len(said(replace(GOOD, size_bytes=100_000_000))) == 2


def test_until_it_was_listened_to_nothing_is_said_of_its_loudness() -> None:
    assert said(GOOD, None, listening=True)[1:] == [("text-muted", "Listening how loud it is")]
    assert len(said(GOOD, None)) == 1  # it could not be listened to


def test_a_sample_with_everything_against_it_has_room_for_all_of_it() -> None:
    bad = replace(GOOD, seconds=3.0, size_bytes=200_000_000, channels=6)
    assert len(said(bad, Level(0.0, 0.5))) == 5
