"""The program dies, sleeps, loses its power; the sandbox dies."""

from __future__ import annotations

from collections.abc import Iterator
from functools import partial
from typing import Any

from tests.faults.fault import Fault
from tests.faults.survey import Call, Survey
from tests.faults.ways import killed_in, meet
from tests.faults.world import World

_PLACES = ("before", "inside", "after")
_TORN = b"\x5a" * 1000


def faults(survey: Survey) -> Iterator[Fault]:
    """At each write of the ledger, at each call, in sleep, and the other side."""

    def fault(name: str, act: partial[None], **more: Any) -> Fault:
        return Fault(group="death", name=name, recipe=survey.recipe, act=act, **more)

    for write in range(1, survey.writes + 1):
        for place in _PLACES:
            yield fault(f"killed {place} write {write}", partial(_killed_at_write, write=write, place=place))
            yield fault(f"power lost {place} write {write}", partial(_power_lost, write=write, place=place))
    for call in survey.calls:
        yield fault(f"killed while {call} waits for its answer", partial(killed_in, call=call, handled=False))
        yield fault(f"killed when {call} is done and unanswered", partial(killed_in, call=call, handled=True))
        yield fault(f"asleep during {call}", partial(_sleeps_in_call, call=call, seconds=2))
        yield fault(f"the cloud dies at {call}", partial(_cloud_dies, call=call))
    for call in _long_sleeps(survey):
        yield fault(f"asleep for two minutes at {call}", partial(_sleeps_in_call, call=call, seconds=120), slow=True)


def _long_sleeps(survey: Survey) -> Iterator[Call]:
    """The first call, the one that is charged, and those that follow what is made through a sleep of minutes."""
    yield from (call for call in survey.own if call is survey.own[0] or call.creates or call.skip)


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


def _sleeps_in_call(world: World, *, call: Call, seconds: float) -> None:
    meet(world, call, delay=0.2)
    world.program.freeze(seconds)


def _cloud_dies(world: World, *, call: Call) -> None:
    meet(world, call, delay=0.3)
    world.ground.kill_cloud()
    world.ground.restart_cloud()
