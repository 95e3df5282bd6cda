"""The cloud says no, says nothing of use, is busy, loses what it had, or has another time."""

from __future__ import annotations

import time
from collections.abc import Iterator, Mapping
from functools import partial
from typing import Any

from tests.faults.clouds import Answer
from tests.faults.fault import Fault
from tests.faults.survey import Call, Survey
from tests.faults.ways import creating, hears, listing, meet, must, offering, spelt, stop, task, troubled
from tests.faults.world import World

_HOUR = 3600.0
_FIGHT, _ROUND = 1.5, 0.3
_ODD_LISTS: Mapping[str, dict[str, Any]] = {
    "is empty": {"put": {"data.list": []}},
    "is null": {"put": {"data.list": None}},
    "is not there": {"drop": ["data.list"]},
    "has no pages": {"drop": ["data.page_info"]},
    "has no data": {"put": {"data": None}},
    "is full of nothing": {"put": {"data.list": [None, {}, [], "?", {"id": None, "status": "x"}]}},
}


def faults(survey: Survey) -> Iterator[Fault]:
    """At each call, with each file, and while the cloud works."""
    for call in survey.calls:
        yield from _at(call, survey)
    yield from _in_its_own_time(survey)
    if offer := offering(survey):
        yield from _with_files(survey, offer)
    yield from _while_made(survey, creating(survey))
    if calls := listing(survey):
        yield from _of_the_list(survey, calls)


def _fault(survey: Survey, name: str, act: partial[None], **more: Any) -> Fault:
    return Fault(group="cloud", name=name, recipe=survey.recipe, act=act, **more)


def _at(call: Call, survey: Survey) -> Iterator[Fault]:
    fault = partial(_fault, survey)
    if survey.recipe.cloud.token:
        yield fault(f"token killed during {call}", partial(_token_killed, call=call))
        yield fault(f"token killed over and over from {call}", partial(_token_fought_for, call=call))
    yield fault(f"an hour passes during {call}", partial(_time_moves, call=call, seconds=_HOUR))
    yield fault(f"more than a day passes during {call}", partial(_time_moves, call=call, seconds=25 * _HOUR))
    yield fault(f"the clock is an hour back during {call}", partial(_time_goes_back, call=call))


def _in_its_own_time(survey: Survey) -> Iterator[Fault]:
    for name, seconds in (("fast", _HOUR), ("slow", -_HOUR)):
        yield _fault(survey, f"its clock is an hour {name}", partial(_other_time, seconds=seconds))


def _with_files(survey: Survey, offer: Call) -> Iterator[Fault]:
    fault, cloud = partial(_fault, survey), survey.recipe.cloud
    if cloud.bad:
        refused = partial(_file_refused, offer=offer)
        yield fault("a file is refused with 98", refused, ends=("Failed",), tasks=0)
    lasting: dict[str, Any] = {"slow": cloud.lag > 0, "seconds": 30 + cloud.lag}
    for name, fate in cloud.gone.items():
        yield fault(f"a file is {name} once uploaded", partial(troubled, call=offer, fate=fate), **lasting)
        yield fault(f"files are {name} at the next job", partial(_files_gone_later, fate=fate), jobs=2, **lasting)
    yield fault("files are lost again and again", partial(_files_always_gone, offer=offer), **lasting)
    yield fault("a file is not ready for long", partial(_file_late, offer=offer))
    yield fault("a file is never ready", partial(_file_never_ready, offer=offer), ends=("Stopped",), tasks=0)


def _while_made(survey: Survey, create: Call) -> Iterator[Fault]:
    fault = partial(_fault, survey)
    unsafe = survey.recipe.cloud.unsafe["code"]
    refused = partial(_words_refused, create=create)
    yield fault(f"{unsafe} at the create call", refused, ends=("Failed",), tasks=0)
    yield fault("the bill fails late", partial(_bill_fails_late, create=create), jobs=2, tasks=3)
    if survey.recipe.counted:
        yield fault("the percent goes backwards", partial(_percent_falls, create=create))
        yield fault("it sticks for an hour", partial(_sticks, create=create))
    done = survey.recipe.done_status
    yield fault("done without a link, then with one", partial(_odd_status, create=create, status=done, seconds=0.15))
    yield fault("done without a link for long", partial(_no_link_for_long, create=create, status=done))
    for status in survey.recipe.cloud.states:
        act = partial(_odd_status, create=create, status=status, seconds=1.0)
        yield fault(f"a status never seen before: {status or 'none'}", act)


def _of_the_list(survey: Survey, calls: Call) -> Iterator[Fault]:
    fault = partial(_fault, survey)
    yield fault("the list misses the job", partial(troubled, call=creating(survey), fate={"hidden": True}))
    for name, change in _ODD_LISTS.items():
        yield fault(f"the list {name}", partial(troubled, call=calls, times=None, **spelt(change, calls)))


def _token_killed(world: World, *, call: Call) -> None:
    meet(world, call, delay=0.3)
    renewed = len(world.cloud.calls(world.played.token))
    world.cloud.rival_signs_in(world.played.keys.app_id)
    if not call.path.startswith(world.played.token):  # there the rival comes first, and its token dies
        world.until(lambda: world.met(world.played.token, times=renewed + 1))


def _token_fought_for(world: World, *, call: Call) -> None:
    """Each time ours is renewed the rival signs in again."""
    meet(world, call, delay=0.2)
    begun, end = len(world.cloud.calls(world.played.token)), time.monotonic() + _FIGHT
    while time.monotonic() < end:
        _rival_signs_in(world)
    world.until(lambda: world.met(world.played.token, times=begun + 1) or _rival_signs_in(world))


def _rival_signs_in(world: World) -> None:
    """And again soon, also where ours was not renewed: it may have been given out after the rival's."""
    known, end = len(world.cloud.calls(world.played.token)), time.monotonic() + _ROUND
    world.cloud.rival_signs_in(world.played.keys.app_id)
    world.until(lambda: world.met(world.played.token, times=known + 1) or time.monotonic() > end)


def _time_moves(world: World, *, call: Call, seconds: float) -> None:
    meet(world, call, delay=0.3)
    world.cloud.advance_clock(seconds)


def _time_goes_back(world: World, *, call: Call) -> None:
    """And is right again a moment later: what the sandbox has begun would take the hour until then."""
    meet(world, call, delay=0.3)
    world.cloud.advance_clock(-_HOUR)
    time.sleep(0.6)
    world.cloud.advance_clock(_HOUR)


def _other_time(world: World, *, seconds: float) -> None:
    world.cloud.advance_clock(seconds)
    world.make()


def _words_refused(world: World, *, create: Call) -> None:
    troubled(world, create, **world.played.unsafe)
    hears(world, "jobProblem", "does not allow what the script says")


def _file_refused(world: World, *, offer: Call) -> None:
    troubled(world, offer, fate=world.played.bad)
    hears(world, "jobProblem", world.played.bad["msg"])


def _files_gone_later(world: World, *, fate: Answer) -> None:
    world.make()
    hears(world, "jobState", "Done")
    files = world.cloud.files()
    for file in files:
        world.cloud.change_file(file["id"], **fate)
    world.make()
    world.until(lambda: len(world.cloud.files()) > len(files), 20 + world.played.lag)


def _files_always_gone(world: World, *, offer: Call) -> None:
    troubled(world, offer, times=None, fate=[*world.played.gone.values()][-1])
    hears(world, "jobProblem", "lost", 20 + 3 * world.played.lag)
    world.calm()


def _file_late(world: World, *, offer: Call) -> None:
    troubled(world, offer, fate=world.played.away)
    hears(world, "jobNote", "The cloud is looking at")
    time.sleep(2)
    world.cloud.change_file(world.cloud.files()[0]["id"])


def _file_never_ready(world: World, *, offer: Call) -> None:
    troubled(world, offer, times=None, fate=world.played.away)
    hears(world, "jobNote", "The cloud is looking at")
    time.sleep(1)
    stop(world)


def _bill_fails_late(world: World, *, create: Call) -> None:
    """The next job waits and is not sent; whoever tops up lets it go on, and makes the first one again."""
    troubled(world, create, fate={"fails": world.played.unpaid})
    hears(world, "jobState", "balance is too low")
    world.make()
    hears(world, "jobState", "Paused")
    time.sleep(0.5)
    must(len(world.cloud.tasks()) == 1, "another job was sent without beans")


def _percent_falls(world: World, *, create: Call) -> None:
    troubled(world, create, fate={"stuck_at": 60})
    hears(world, "jobFigure", "60")
    world.cloud.change_task(task(world), stuck_at=20)
    hears(world, "jobFigure", "20")
    world.cloud.change_task(task(world))


def _sticks(world: World, *, create: Call) -> None:
    """Six times ten minutes; it is asked for all the while."""
    troubled(world, create, fate={"stuck_at": 40})
    hears(world, "jobFigure", "40")
    for _ in range(6):
        world.cloud.advance_clock(_HOUR / 6)
        known = len(world.cloud.calls())
        world.until(lambda known=known: len(world.cloud.calls()) > known + 1)
        hears(world, "jobState", "Being made", 1)
    world.cloud.change_task(task(world))


def _odd_status(world: World, *, create: Call, status: int | str, seconds: float) -> None:
    troubled(world, create, fate={"stuck_at": 40, "status": status})
    number = task(world)
    time.sleep(seconds)
    world.cloud.change_task(number)


def _no_link_for_long(world: World, *, create: Call, status: int | str) -> None:
    troubled(world, create, fate={"stuck_at": 40, "status": status})
    hears(world, "jobProblem", "gives no link")
    world.cloud.change_task(task(world))
    world.program.do("press", "jobLookAgain")
