"""From a recording of oneself to a speech in one's own voice."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.clips import make_wave
from tests.cloud import CLONE, SPEAK, Cloud
from tests.conftest import Run
from tests.e2e.person import Person
from tests.e2e.program import at_the_window
from tests.e2e.ways import SPEECH

NAME = "My own voice"


@pytest.fixture(scope="module")
def sample(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Somebody who hums for half a minute."""
    return make_wave(tmp_path_factory.mktemp("samples") / "我.wav", seconds=32)


async def fill_in_sample(person: Person, sample: Path) -> None:
    """Go to the voices and from there to the page that clones one; choose a recording and name the voice."""
    await person.press("navVoices")
    await person.press("voiceClone")
    await person.choose_file("audioChoose", sample)
    await person.until_hears("sampleNote2", "Loudness: good")
    await person.write("voiceNameEdit", NAME)


async def clone(person: Person, sample: Path) -> None:
    """Have the voice made, and wait for it."""
    await fill_in_sample(person, sample)
    await person.press("voiceConsent")
    await person.press("makeButton")
    await person.until(lambda: person.can_press("jobUseVoice"))


def test_a_recording_becomes_a_voice_that_says_a_speech(run: Run, home: Path, open_cloud: Cloud, sample: Path) -> None:
    async def scenario() -> None:
        async with at_the_window(home) as person:
            await clone(person, sample)
            assert NAME in person.hears("jobTitle")
            assert person.sees("jobPlay")
            assert not person.sees("jobSave")
            assert not person.sees("jobLink")
            await person.press("jobUseVoice")
            await person.until(lambda: person.sees("kindList"))
            await person.select_row("kindList", 2)
            await person.write("scriptEdit", SPEECH)
            await person.press("navJobs")
            await person.until(lambda: person.can_press("jobUseVoice"))
            await person.press("jobUseVoice")
            await person.press("makeButton")
            await person.until(lambda: len(open_cloud.calls(SPEAK)) == 1)

    run(scenario())
    (order,) = open_cloud.calls(CLONE)
    assert order["body"]["name"] == NAME
    speech, voice = open_cloud.tasks()
    assert voice["kind"] == "voice"
    assert speech["order"]["audio_man"] == voice["id"]


def test_without_the_agreement_the_button_is_grey_and_says_why(
    run: Run, home: Path, open_cloud: Cloud, sample: Path
) -> None:
    async def scenario() -> None:
        async with at_the_window(home) as person:
            await fill_in_sample(person, sample)
            await person.until(lambda: person.sees("formProblem-consent"))
            assert not person.can_press("makeButton")
            await person.press("voiceConsent")
            await person.until(lambda: person.can_press("makeButton"))

    run(scenario())
    assert open_cloud.calls(CLONE) == []


def test_the_way_back_leads_to_the_voices_and_the_draft_stays(
    run: Run, home: Path, open_cloud: Cloud, sample: Path
) -> None:
    async def scenario() -> None:
        async with at_the_window(home) as person:
            await fill_in_sample(person, sample)
            await person.press("pageBack")
            await person.until(lambda: person.sees("voiceList"))
        async with at_the_window(home) as person:
            await person.press("navVoices")
            await person.press("voiceClone")
            await person.until(lambda: person.value("voiceNameEdit") == NAME)
            await person.until_hears("sampleNote1", "0:32")

    run(scenario())


def test_a_voice_that_was_made_stands_among_the_voices_at_once(
    run: Run, home: Path, open_cloud: Cloud, sample: Path
) -> None:
    async def scenario() -> None:
        async with at_the_window(home) as person:
            await person.press("navVoices")
            await person.until(lambda: len(person.rows("voiceList")) > 90)
            await clone(person, sample)
            await person.press("navVoices")
            await person.until(lambda: any(NAME in row for row in person.rows("voiceList")))

    run(scenario())


def test_a_failed_one_leads_back_to_its_form(run: Run, home: Path, open_cloud: Cloud, sample: Path) -> None:
    open_cloud.fault(CLONE, fate={"fails": "音频时长过短"})

    async def scenario() -> None:
        async with at_the_window(home) as person:
            await fill_in_sample(person, sample)
            await person.press("voiceConsent")
            await person.press("makeButton")
            await person.until_hears("jobProblem", "too short for the cloud")
            await person.press("jobMakeAnother")
            await person.until(lambda: person.value("voiceNameEdit") == NAME)

    run(scenario())
    assert len(open_cloud.calls(CLONE)) == 1
