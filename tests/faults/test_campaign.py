"""A few faults of the campaign, always the same ones: enough to see that all of it still holds."""

from __future__ import annotations

import sys
from pathlib import Path

import pytest

from tests.faults.campaign import Campaign, a_few, recipes
from tests.faults.verdict import Verdict

RUNS = 24
SEED = 20_261_121


def test_every_kind_of_job_that_the_program_offers_can_be_put_under_fire() -> None:
    assert recipes()


@pytest.mark.skipif(sys.platform == "win32", reason="no process can be frozen there, nor be handed pipes")
@pytest.mark.timeout(420)
def test_under_fire_no_job_is_lost_made_twice_or_stuck_and_no_secret_gets_out(tmp_path: Path) -> None:
    verdicts: list[Verdict] = []
    campaign = Campaign(tmp_path, at_once=2, report=verdicts.append)
    try:
        campaign.run(a_few(campaign.survey(), count=RUNS, seed=SEED))
    finally:
        campaign.close()
    assert len(verdicts) == RUNS
    assert [(verdict.title, verdict.evil, verdict.why) for verdict in verdicts if verdict.evil] == []
