"""People sign out, and in with another account, while jobs are on their way."""

from __future__ import annotations

import time
from collections.abc import Iterator
from functools import partial
from typing import Any

from tests.faults.fault import Fault
from tests.faults.survey import Call, Survey
from tests.faults.ways import meet, must, sign_in, sign_out
from tests.faults.world import World


def faults(survey: Survey) -> Iterator[Fault]:
    """At each call."""

    def fault(name: str, act: partial[None], **more: Any) -> Fault:
        return Fault(group="people", name=name, recipe=survey.recipe, act=act, **more)

    for call in survey.calls:
        where = f"during {call}"
        yield fault(f"signed out {where}", partial(_signed_out, call=call))
        yield fault(f"signed out {where}, then quit", partial(_signed_out_and_quit, call=call))
        yield fault(f"another account signed in {where}", partial(_another, call=call))
        act = partial(_another_makes_one, call=call)
        yield fault(f"another account makes one {where}", act, jobs=2)


def _signed_out(world: World, *, call: Call) -> None:
    meet(world, call, delay=0.6)
    sign_out(world)
    time.sleep(0.5)
    sign_in(world)


def _signed_out_and_quit(world: World, *, call: Call) -> None:
    meet(world, call, delay=0.6)
    sign_out(world)
    world.leave()
    world.start()
    sign_in(world)


def _another(world: World, *, call: Call) -> None:
    """Nothing of the first one's job goes out meanwhile; it goes on when that one is back."""
    world.ground.know(world.played, *world.played.pair)
    meet(world, call, delay=0.6)
    sign_in(world, world.played.other_keys)
    _only_the_other_calls(world)
    sign_in(world)
    _each_under_its_own(world, {world.played.keys.app_id: 1})


def _another_makes_one(world: World, *, call: Call) -> None:
    world.ground.know(world.played, *world.played.pair)
    meet(world, call, delay=0.6)
    sign_in(world, world.played.other_keys)
    before = world.creator.looks().ends.count("Done")
    world.creator.make()
    world.creator.until(lambda seen: seen.ends.count("Done") > before)
    _only_the_other_calls(world)
    sign_in(world)
    _each_under_its_own(world, {world.played.keys.app_id: 1, world.played.other_keys.app_id: 1})


def _only_the_other_calls(world: World) -> None:
    before = len(world.cloud.callers())
    time.sleep(0.8)
    callers = set(world.cloud.callers()[before:])
    must(callers <= {world.played.other_keys.app_id, ""}, f"calls went out under {callers}")


def _each_under_its_own(world: World, wanted: dict[str, int]) -> None:
    """So many tasks of each account, each made of its own account's files."""
    world.until(lambda: len(world.cloud.tasks()) >= sum(wanted.values()))
    tasks = world.cloud.tasks()
    found = {app_id: sum(each["account"] == app_id for each in tasks) for app_id in wanted}
    must(found == wanted, f"tasks by account: {found}")
    owners = {file["id"]: file["account"] for file in world.cloud.files()}
    for each in tasks:
        used = [owners[value] for value in each["order"].values() if isinstance(value, str) and value in owners]
        must(set(used) <= {each["account"]}, "a task is made of another account's file")
