"""The program dies, sleeps, loses its power; the sandbox dies."""

from __future__ import annotations

from collections.abc import Iterator
from functools import partial
from typing import Any

from tests.faults.fault import Fault
from tests.faults.survey import Call, Survey
from tests.faults.world import World

_PLACES = ("before", "inside", "after")
_TORN = b"\x5a" * 1000


def faults(survey: Survey) -> Iterator[Fault]:
    """At each write of the ledger, at each call, in sleep, and the other side."""

    def fault(name: str, act: partial[None]) -> Fault:
        return Fault(group="death", name=name, recipe=survey.recipe, act=act)

    for write in range(1, survey.writes + 1):
        for place in _PLACES:
            yield fault(f"killed {place} write {write}", partial(_killed_at_write, write=write, place=place))
            yield fault(f"power lost {place} write {write}", partial(_power_lost, write=write, place=place))
    for call in survey.calls:
        where = f"{call.method} {call.path}"
        yield fault(f"killed while {where} waits for its answer", partial(_killed_in_call, call=call, handled=False))
        yield fault(f"killed when {where} is done and unanswered", partial(_killed_in_call, call=call, handled=True))
        yield fault(f"asleep during {where}", partial(_sleeps_in_call, call=call, seconds=2))
        yield fault(f"the cloud dies at {where}", partial(_cloud_dies, call=call))
    for call in _long_sleeps(survey):
        where = f"{call.method} {call.path}"
        yield fault(f"asleep for two minutes at {where}", partial(_sleeps_in_call, call=call, seconds=120))


def _long_sleeps(survey: Survey) -> Iterator[Call]:
    """The first and the last call: what is sent before a sleep of minutes, and what is followed through it."""
    yield from (survey.calls[0], survey.calls[-1])


def _killed_at_write(world: World, *, write: int, place: str) -> None:
    world.make_and_die(write, place)


def _power_lost(world: World, *, write: int, place: str) -> None:
    """What SQLite keeps in memory is gone, and the last thing it wrote to its log is torn."""
    world.make_and_die(write, place)
    ledger = world.places.ledger
    ledger.with_name(ledger.name + "-shm").unlink(missing_ok=True)
    log = ledger.with_name(ledger.name + "-wal")
    if log.exists():
        with log.open("ab") as torn:
            torn.write(_TORN)


def _killed_in_call(world: World, *, call: Call, handled: bool) -> None:
    """`handled`: the cloud has done what it was asked for when the program dies; else it never does."""
    how: dict[str, Any] = {"delay": 0.3} if handled else {"delay": 0.3, "cut": "before"}
    _meet(world, call, **how)
    if handled:
        world.program.freeze(0.6)
    world.kill()
    world.calm()


def _sleeps_in_call(world: World, *, call: Call, seconds: float) -> None:
    _meet(world, call, delay=0.2)
    world.program.freeze(seconds)


def _cloud_dies(world: World, *, call: Call) -> None:
    _meet(world, call, delay=0.3)
    world.ground.kill_cloud()
    world.ground.restart_cloud()


def _meet(world: World, call: Call, **how: Any) -> None:
    """Have the job made, and wait until the cloud has met this call."""
    world.start()
    before = len(world.cloud.calls(call.path, method=call.method))
    world.cloud.fault(call.path + "*", method=call.method, **how)
    world.make()
    world.until(lambda: len(world.cloud.calls(call.path, method=call.method)) > before)
