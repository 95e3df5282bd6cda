"""The answer to a create call is lost: what the cloud's list then shows, and what the person makes of it."""

from __future__ import annotations

from collections.abc import Iterator
from functools import partial
from typing import Any

import requests

from tests.faults.fault import Fault
from tests.faults.survey import Call, Survey
from tests.faults.ways import creating, hears, listing, meet, must, spelt, task, troubled
from tests.faults.world import World

_HOUR = 3600.0
_ODD_LISTS: tuple[tuple[str, dict[str, Any], str], ...] = (
    ("is null", {"put": {"data.list": None}}, "shows no new job"),
    ("is not there", {"drop": ["data.list"]}, "cannot be looked at"),
)


def faults(survey: Survey) -> Iterator[Fault]:
    """One, none, several, or one that turns up late; for kinds that have a list."""
    create, calls = creating(survey), listing(survey)

    def fault(name: str, act: partial[None], **more: Any) -> Fault:
        return Fault(group="cloud", name=f"answer lost, {name}", recipe=survey.recipe, act=act, **more)

    yield fault("and nothing was made", partial(_nothing_made, create=create))
    if calls is None:
        return
    yield fault("and the list shows one", partial(_one, create=create, seconds=0))
    for name, seconds in (("fast", _HOUR), ("slow", -_HOUR)):
        yield fault(f"and its clock is an hour {name}", partial(_one, create=create, seconds=seconds))
    yield fault("and the list shows it late", partial(_late, create=create))
    for rivals in (1, 2):
        act = partial(_twins, create=create, calls=calls, rivals=rivals)
        yield fault(f"and a rival made the same {rivals} times", act, tasks=1 + rivals)
    for name, change, words in _ODD_LISTS:
        act = partial(_list_is_odd, create=create, calls=calls, change=spelt(change, calls), words=words)
        yield fault(f"and the list {name} for a while", act)


def _nothing_made(world: World, *, create: Call) -> None:
    troubled(world, create, cut="before")
    hears(world, "jobState", "Not sure the cloud got it")


def _one(world: World, *, create: Call, seconds: float) -> None:
    """It is followed, and nobody is asked."""
    if seconds:
        world.cloud.advance_clock(seconds)
    troubled(world, create, cut="handled")
    task(world)
    hears(world, "jobState", "Done")


def _late(world: World, *, create: Call) -> None:
    """Long enough for the program to ask: looking again finds it."""
    troubled(world, create, cut="handled", fate={"hidden": True})
    hears(world, "jobProblem", "shows no new job")
    world.cloud.change_task(task(world))
    world.program.do("press", "jobLookAgain")


def _twins(world: World, *, create: Call, calls: Call, rivals: int) -> None:
    """Somebody makes the same with the same account at that moment; the person knows which is whose."""
    meet(world, create, cut="handled", delay=0.5)
    world.cloud.fault(calls.path, method=calls.method, times=None, cut="before")
    own = task(world)
    twins = {_make_elsewhere(world, create) for _ in range(rivals)}
    world.calm()
    hears(world, "jobProblem", "may be this one")
    # The list shows the newest first, and so do the buttons.
    newest_first = [each["id"] for each in world.cloud.tasks()]
    must(set(newest_first) == {own, *twins}, "the cloud has other tasks than these")
    world.program.do("press", f"jobCandidate{newest_first.index(own)}")
    world.program.do("press", "jobAdopt")
    hears(world, "jobState", "Done")
    must(own in _told_of(world), "another one's was followed")


def _told_of(world: World) -> str:
    """Where the result is; what has no link is told of by its number."""
    if not world.fault.recipe.linked:
        return "".join(world.program.do("rows", "jobStory"))
    world.program.do("press", "jobCopyLink")
    return world.until(lambda: world.program.do("clipboard"))


def _make_elsewhere(world: World, create: Call) -> str:
    """As on the cloud's own pages; gives the number of the task."""
    token = world.cloud.calls(create.path)[-1]["headers"]["access_token"]
    order = world.cloud.tasks()[0]["order"]
    answer = requests.post(world.cloud.address + create.path, json=order, headers={"access_token": token}, timeout=10)
    number = answer.json()["data"]
    return number if isinstance(number, str) else number["id"]


def _list_is_odd(world: World, *, create: Call, calls: Call, change: dict[str, Any], words: str) -> None:
    """The program says what it saw of it; the person looks again when it is as it should be."""
    meet(world, create, cut="handled", delay=0.3)
    world.cloud.fault(calls.path, method=calls.method, times=None, **change)
    hears(world, "jobProblem", words)
    world.calm()
    world.program.do("press", "jobLookAgain")
