"""A few faults of the campaign, always the same ones: enough to see that it still holds, and that it would tell."""

from __future__ import annotations

import sys
import time
from collections.abc import Callable, Iterator
from urllib.parse import quote

import pytest
import requests

from chanjing_studio.app.kits import KITS
from tests.cloud import CREATE
from tests.faults import table
from tests.faults.campaign import Campaign, a_few, recipes
from tests.faults.catalogue.people import all_there_will_be
from tests.faults.clouds import CHANJING
from tests.faults.fault import Fault
from tests.faults.survey import Call
from tests.faults.verdict import Verdict
from tests.faults.ways import hears, stop, task
from tests.faults.world import World

RUNS = 29
SEED = 20_261_121
_CREATE = Call("POST", CREATE, 1)

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
    faults = a_few(campaign.survey(), count=RUNS, seed=SEED)
    assert {fault.recipe.cloud.kit.name for fault in faults} == {kit.name for kit in KITS}
    verdicts = campaign.run(faults)
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
    world.cloud.rival_signs_in(CHANJING.keys.app_id)
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


def stopped_once_it_is_sent(world: World) -> None:
    """However early the call was for which the fault waited."""
    world.make()
    task(world)
    all_there_will_be(world, _CREATE, pressed=stop(world))


def stopped_and_sent_again(world: World) -> None:
    stopped_once_it_is_sent(world)
    call = world.cloud.calls(CREATE)[-1]
    token = {"access_token": call["headers"]["access_token"]}
    requests.post(world.cloud.address + CREATE, json=call["body"], headers=token, timeout=10).raise_for_status()


def stopped_as_if_long_ago(world: World) -> None:
    before = time.time()
    world.make()
    task(world)
    stop(world)
    all_there_will_be(world, _CREATE, pressed=before)


@under_fire
@pytest.mark.timeout(120)
@pytest.mark.parametrize(
    ("act", "evil", "why"),
    [
        (stopped_once_it_is_sent, "", ""),
        (stopped_and_sent_again, "twice", "the cloud made 2 videos for 1 jobs"),
        (stopped_as_if_long_ago, "broken", "it was sent after Stop"),
    ],
)
def test_what_the_cloud_may_have_of_a_stopped_job_is_what_it_was_asked_for_before(
    campaign: Campaign, act: Callable[[World], None], evil: str, why: str
) -> None:
    [verdict] = campaign.run(
        [
            Fault(group="people", name="is stopped", recipe=recipes()[0], act=act, ends=("Stopped",)),
        ]
    )
    assert (verdict.evil, why in verdict.why) == (evil, True)


@under_fire
@pytest.mark.timeout(120)
def test_a_job_that_was_helped_by_the_fault_itself_did_not_go_on_by_itself(campaign: Campaign) -> None:
    [verdict] = campaign.run([Fault(group="people", name="is helped", recipe=recipes()[0], act=is_helped)])
    assert (verdict.evil, set(verdict.pressed)) == ("", {"jobRetry"})


def test_what_went_wrong_did_not_go_on_by_itself() -> None:
    verdicts = [Verdict(title="a", group="death"), Verdict(title="b", group="death", evil="stuck")]
    assert table.as_markdown(verdicts).splitlines()[-1].endswith("| 1 |")
