"""Voices that do not come, or make no sound: said, and no reason not to make a video."""

from __future__ import annotations

from pathlib import Path

from tests.cloud import VOICES, Cloud
from tests.conftest import Run
from tests.e2e.program import at_the_window
from tests.e2e.ways import is_done, make


def test_voices_that_cannot_be_fetched_are_asked_for_again_with_one_press(
    run: Run, home: Path, open_cloud: Cloud
) -> None:
    open_cloud.fault(VOICES, times=None, status=502, page="<html>bad gateway</html>")

    async def scenario() -> None:
        async with at_the_window(home) as person:
            await person.press("navVoices")
            await person.until(lambda: bool(person.hears("bannerText")))
            open_cloud.reset(everything=False)
            await person.press("bannerAction")
            await person.until(lambda: len(person.rows("voiceList")) > 20)

    run(scenario())


def test_a_voice_whose_sample_fails_says_so_and_can_be_chosen(
    run: Run, home: Path, clip: Path, open_cloud: Cloud
) -> None:
    open_cloud.fault("/res/audition/*", times=None, status=404)

    async def scenario() -> None:
        async with at_the_window(home) as person:
            await person.press("voiceChoose")
            await person.until(lambda: len(person.rows("voiceList")) > 1)
            await person.press("voiceAudition")
            await person.until(lambda: "No sample; still usable" in person.reads_everything())
            await person.press("voiceUse")
            await make(person, clip)
            await is_done(person)

    run(scenario())
