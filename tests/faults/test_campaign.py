"""A few faults of the campaign, always the same ones: enough to see that it still holds, and that it would tell."""

from __future__ import annotations

import sys
from collections.abc import Callable, Iterator
from urllib.parse import quote

import pytest

from tests.faults import table
from tests.faults.campaign import Campaign, a_few, recipes
from tests.faults.fault import Fault
from tests.faults.ground import KEYS
from tests.faults.verdict import Verdict
from tests.faults.ways import hears
from tests.faults.world import World

RUNS = 24
SEED = 20_261_121

under_fire = pytest.mark.skipif(sys.platform == "win32", reason="no process can be frozen there, nor be handed pipes")


@pytest.fixture(scope="module")
def campaign(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Campaign]:
    campaign = Campaign(tmp_path_factory.mktemp("faults"), at_once=2, report=lambda _: None)
    yield campaign
    campaign.close()


def test_every_kind_of_job_that_the_program_offers_can_be_put_under_fire() -> None:
    assert recipes()


@under_fire
@pytest.mark.timeout(420)
def test_under_fire_no_job_is_lost_made_twice_or_stuck_and_no_secret_gets_out(campaign: Campaign) -> None:
    verdicts = campaign.run(a_few(campaign.survey(), count=RUNS, seed=SEED))
    assert len(verdicts) == RUNS
    assert [(verdict.title, verdict.evil, verdict.why) for verdict in verdicts if verdict.evil] == []


def struck_nowhere(world: World) -> None:
    world.cloud.fault("/nowhere", code=50000)
    world.make()


def leaks(world: World) -> None:
    """As an address has it, and beside the data folder."""
    world.make()
    [signature] = world.until(lambda: [call["query"]["Signature"] for call in world.cloud.calls(method="PUT")][:1])
    (world.home / "left behind.txt").write_text(f"?Signature={quote(signature, safe='')}")
    world.calm()


def leaks_what_the_cloud_forgot(world: World) -> None:
    world.make()
    hears(world, "jobState", "Done")
    token = world.cloud.calls("/open/")[-1]["headers"]["access_token"]
    world.calm()
    world.cloud.rival_signs_in(KEYS.app_id)
    (world.data / "left behind.txt").write_text(token)


def breaks(_world: World) -> None:
    raise KeyError("a mistake in the fault itself")


def is_helped(world: World) -> None:
    world.make()
    world.program.do("press", "jobCancel")
    world.until(lambda: world.program.do("can_press", "jobRetry") or world.program.do("sees", "questionStop"))
    if world.program.do("sees", "questionStop"):
        world.program.do("press", "questionStop")
    world.program.do("press", "jobRetry")


@under_fire
@pytest.mark.timeout(120)
@pytest.mark.parametrize(
    ("act", "evil", "why"),
    [
        (struck_nowhere, "broken", "never struck"),
        (leaks, "secret", "left behind.txt"),
        (leaks_what_the_cloud_forgot, "secret", "left behind.txt"),
        (breaks, "broken", "a mistake in the fault itself"),
    ],
)
def test_a_run_that_goes_wrong_is_never_counted_as_good(
    campaign: Campaign, act: Callable[[World], None], evil: str, why: str
) -> None:
    [verdict] = campaign.run([Fault(group="people", name="goes wrong", recipe=recipes()[0], act=act)])
    assert verdict.evil == evil
    assert why in verdict.why


@under_fire
@pytest.mark.timeout(120)
def test_a_job_that_was_helped_by_the_fault_itself_did_not_go_on_by_itself(campaign: Campaign) -> None:
    [verdict] = campaign.run([Fault(group="people", name="is helped", recipe=recipes()[0], act=is_helped)])
    assert (verdict.evil, set(verdict.pressed)) == ("", {"jobRetry"})


def test_what_went_wrong_did_not_go_on_by_itself() -> None:
    verdicts = [Verdict(title="a", group="death"), Verdict(title="b", group="death", evil="stuck")]
    assert table.as_markdown(verdicts).splitlines()[-1].endswith("| 1 |")
