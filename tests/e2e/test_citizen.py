"""A notice leads to its job, wherever one was, and the next start begins where the last one ended."""

from __future__ import annotations

from pathlib import Path

import pytest

from chanjing_studio.app.surroundings import Surroundings
from chanjing_studio.ui.jobs.panel import StoryPanel
from tests.cloud import Cloud
from tests.conftest import Run
from tests.e2e.person import Person
from tests.e2e.program import at_the_window
from tests.e2e.ways import is_done, look_at_job, make


def _job_in_sight(person: Person) -> str:
    panel = person.window.findChild(StoryPanel)
    assert panel is not None
    assert panel.job is not None
    return panel.job.id


def _pressed_notice(person: Person, job_id: str) -> None:
    """As the desktop tells it."""
    around = person.window.findChild(Surroundings)
    assert around is not None
    around.job_wanted.emit(job_id)


@pytest.mark.qt_log_ignore("does not support raise")  # this screen
def test_a_notice_leads_to_its_job_and_the_next_start_to_the_page_that_was_left(
    run: Run, home: Path, clip: Path, open_cloud: Cloud
) -> None:
    async def scenario() -> None:
        async with at_the_window(home) as person:
            await make(person, clip)
            await look_at_job(person)
            await is_done(person)
            title = person.hears("jobTitle")
            job_id = _job_in_sight(person)
            await person.press("navVoices")
            await person.until(lambda: person.sees("voiceList"))
            _pressed_notice(person, job_id)
            await person.until_hears("jobTitle", title)
            await person.press("navVoices")
        async with at_the_window(home) as person:
            assert person.sees("voiceSearch")

    run(scenario())
