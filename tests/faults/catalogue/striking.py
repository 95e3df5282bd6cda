"""Trouble that begins at a certain call of a job, and ends."""

from __future__ import annotations

import time
from collections.abc import Callable, Iterator
from typing import Any

from tests.faults.relay import Relay, Trouble
from tests.faults.survey import Call, Survey
from tests.faults.world import World

LASTS = 0.7
Deed = Callable[[], object]


def with_the_one_before(survey: Survey) -> Iterator[tuple[Call, Call]]:
    """Each call, and the kind of call of the job's own that came before it."""
    before = survey.own[0]
    for call in survey.calls:
        yield call, before
        before = before if call.shows else call


def trouble(call: Call, *, skip: int = 0, **how: Any) -> Trouble:
    """On the wire, at this call."""
    return Trouble(path=call.path, method=call.method, skip=call.skip + skip, **how)


def strike(world: World, wire: Relay, call: Call, *, begin: Deed, end: Deed) -> None:
    """The program is in the middle of this call when the trouble begins: what was on its way is broken off."""
    world.start()
    before = wire.met(call.path, call.method) + call.skip
    wire.order(trouble(call, what="hole"))
    world.make()
    world.until(lambda: wire.met(call.path, call.method) > before)
    wire.heal()
    begin()
    time.sleep(LASTS)
    end()


def strike_after(world: World, wire: Relay, call: Call, *, begin: Deed, end: Deed) -> None:
    """The trouble begins while this call is answered: the next one meets it from its beginning."""
    world.start()
    before = wire.met(call.path, call.method) + call.skip
    wire.order(trouble(call, what="hold", seconds=60))
    world.make()
    world.until(lambda: wire.met(call.path, call.method) > before)
    begin()
    wire.heal()
    time.sleep(LASTS)
    end()
