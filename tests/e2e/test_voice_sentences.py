"""On the Voices page one's own sentences are heard, and a voice tells how often it was used."""

from __future__ import annotations

from pathlib import Path

from tests.cloud import SPEAK, Cloud
from tests.conftest import Run
from tests.e2e.person import Person
from tests.e2e.program import at_the_window
from tests.e2e.ways import creates, is_done, make_speech, write_speech

SENTENCE = "The old house stands at the end of the lane."


async def _look_at_voice(person: Person, name: str) -> None:
    await person.press("navVoices")
    await person.until(lambda: len(person.rows("voiceList")) > 20)
    await person.select("voiceList", name)
    await person.until_hears("voiceShownName", name)


def test_a_sentence_of_ones_own_is_heard_in_a_voice_after_a_question(run: Run, home: Path, open_cloud: Cloud) -> None:
    async def scenario() -> None:
        async with at_the_window(home) as person:
            await write_speech(person)
            await _look_at_voice(person, "Olivia")
            await person.until(lambda: person.value("voiceSentence") == SENTENCE)
            await person.until_hears("voiceReadNote", "Costs beans; asks first")
            await person.press("voiceReadIt")
            await person.press("questionLeave")
            assert creates(open_cloud) == 0
            await person.press("voiceReadIt")
            await person.press("questionRead")
            await person.until_hears("voiceReadIt", "Stop", 25)
            await person.until_hears("voiceUsed", "1 time")
            await _look_at_voice(person, "Emma")
            await person.until_hears("voiceReadIt", "Read it…")
            await _look_at_voice(person, "Olivia")
            await person.until_hears("voiceReadNote", "Made before, costs nothing")
            await person.press("voiceReadIt")
            await person.until_hears("voiceReadIt", "Stop")
            await person.until_hears("voiceUsed", "1 time, now")

    run(scenario(), 60)
    assert [task["order"]["text"]["text"] for task in open_cloud.tasks()] == [SENTENCE]
    assert len(open_cloud.calls(SPEAK)) == 1


def test_a_sentence_is_typed_and_one_the_cloud_would_refuse_says_why(run: Run, home: Path, open_cloud: Cloud) -> None:
    async def scenario() -> None:
        async with at_the_window(home, sandbox=True) as person:
            await _look_at_voice(person, "Olivia")
            await person.until_hears("voiceReadNote", "Costs nothing in the sandbox")
            assert not person.can_press("voiceReadIt")
            await person.write("voiceSentence", "12 34")
            await person.until_hears("voiceReadNote", "digits alone")
            assert not person.can_press("voiceReadIt")
            await person.write("voiceSentence", "Good morning.")
            await person.press("voiceReadIt")  # nothing is asked where nothing is paid
            await person.until_hears("voiceReadIt", "Stop", 25)

    run(scenario(), 60)


def test_what_was_made_with_a_voice_is_counted(run: Run, home: Path, open_cloud: Cloud) -> None:
    async def scenario() -> None:
        async with at_the_window(home) as person:
            await _look_at_voice(person, "Emma")
            await person.until_hears("voiceUsed", "not yet")
            await person.press("navCreate")
            await make_speech(person)
            await is_done(person)
            await _look_at_voice(person, "Emma")
            await person.until_hears("voiceUsed", "1 time")

    async def comes_back() -> None:
        async with at_the_window(home) as person:
            await _look_at_voice(person, "Emma")
            await person.until_hears("voiceUsed", "1 time")

    run(scenario(), 60)
    run(comes_back())
