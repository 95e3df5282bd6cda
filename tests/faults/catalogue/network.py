"""The network refuses, breaks off, swallows, stalls and crawls; names are not found."""

from __future__ import annotations

from collections.abc import Iterator
from functools import partial
from typing import Any

from tests.faults.catalogue.striking import strike, strike_after, trouble, with_the_one_before
from tests.faults.clouds import ADDRESS
from tests.faults.fault import Fault
from tests.faults.relay import Relay
from tests.faults.survey import Call, Survey
from tests.faults.ways import creating, task
from tests.faults.world import World

_ALL = 1 << 40
_LONG: dict[str, Any] = {"seconds": 90.0, "slow": True}
_EVERYWHERE: dict[str, dict[str, Any]] = {
    "reset": {"what": "reset", "times": 2},
    "request cut in its first line": {"what": "cut head", "bytes": 12},
    "request cut in its headers": {"what": "cut head", "bytes": 90},
    "request sent and its answer lost": {"what": "cut request", "bytes": _ALL},
    "answer cut after its first byte": {"what": "cut answer", "bytes": 1},
    "answer cut in its headers": {"what": "cut answer", "bytes": 60},
    "answer cut before its last byte": {"what": "cut answer", "bytes": -1},
    "answer held for 2 s": {"what": "hold", "seconds": 2.0},
}
_WITH_BODY: dict[str, dict[str, Any]] = {
    "request cut before its body": {"what": "cut request", "bytes": 0},
    "request cut in its body": {"what": "cut request", "bytes": 17},
    "request cut before its last byte": {"what": "cut request", "bytes": -1},
}
_LATER: dict[str, dict[str, Any]] = {
    "second one reset": {"what": "reset", "skip": 1, "times": 3},
    "second one's answer cut": {"what": "cut answer", "bytes": -1, "skip": 1},
}


def faults(survey: Survey) -> Iterator[Fault]:
    """At each call; what takes long once."""

    def fault(name: str, act: partial[None], **more: Any) -> Fault:
        return Fault(group="network", name=name, recipe=survey.recipe, act=act, **more)

    for call, before in with_the_one_before(survey):
        for name, how in _troubles(call).items():
            yield fault(f"{call} {name}", partial(_ordered, call=call, how=how))
        for name, how in _LATER.items() if call.times > 1 and not call.shows else ():
            lasts = None if call.creates else creating(survey)
            yield fault(f"{call} {name}", partial(_ordered, call=call, how=how, lasts=lasts))
        yield fault(f"{call} into a black hole for a moment", partial(_hole, call=call))
        yield fault(f"{call} in the middle when connections are refused", partial(_refused, call=call))
        yield fault(f"{call} in the middle when names are not found", partial(_nameless, call=call))
        if call.creates:
            yield fault(f"{call} is refused a connection", partial(_refused_after, call=before))
            yield fault(f"{call} does not find the name", partial(_nameless_after, call=before))
            late: dict[str, Any] = {"what": "hold", "seconds": 35.0}
            yield fault(f"{call} answered after 35 s", partial(_ordered, call=call, how=late), **_LONG)
            never: dict[str, Any] = {"what": "hole"}
            yield fault(f"{call} never answered", partial(_ordered, call=call, how=never), **_LONG)
    crawl: dict[str, Any] = {"what": "slow", "bytes": 1024, "times": None}
    everything = Call("", "/", 1)
    yield fault("1 KiB a second", partial(_ordered, call=everything, how=crawl), **_LONG)


def _troubles(call: Call) -> dict[str, dict[str, Any]]:
    troubles = dict(_EVERYWHERE)
    if call.method != "GET":
        troubles |= _WITH_BODY
    return troubles


def _ordered(world: World, *, call: Call, how: dict[str, Any], lasts: Call | None = None) -> None:
    """`lasts`: what this makes is not made before the trouble has struck, however fast it would be otherwise.

    Nor is a file ready before that, when the trouble is for whoever asks after it.
    """
    world.start()
    world.relay.order(trouble(call, **how))
    if lasts:
        world.cloud.fault(lasts.path + "*", method=lasts.method, times=None, fate={"stuck_at": 1})
    if lasts and call.path == world.played.found:
        world.cloud.fault(world.played.offer, times=None, fate=world.played.away)
    world.make()
    if lasts:
        world.until(lambda: all(world.relay.orders()))
        world.until(lambda: _found(world) and world.met(lasts.path, method=lasts.method))
        world.cloud.change_task(task(world))


def _found(world: World) -> bool:
    """Lets every file be found that is here by now: another may be sent after the first one was found."""
    for file in world.cloud.files():
        world.cloud.change_file(file["id"])
    return True


def _hole(world: World, *, call: Call) -> None:
    strike(world, world.relay, call, begin=lambda: None, end=lambda: None)


def _refused(world: World, *, call: Call) -> None:
    strike(world, world.relay, call, begin=world.relay.down, end=world.relay.up)


def _refused_after(world: World, *, call: Call) -> None:
    """Nobody listens any more when the answer of this call arrives."""
    world.start()
    before = world.relay.met(call.path, call.method) + call.skip
    world.relay.order(trouble(call, what="last"))
    world.make()
    world.until(lambda: world.relay.met(call.path, call.method) > before and not world.relay.up_now)
    world.creator.until(lambda seen: "network" in " ".join(seen.rows), 20)
    world.relay.heal()


def _nameless(world: World, *, call: Call) -> None:
    _by_name(world)
    no_names = world.home / "no names"
    strike(world, world.relay, call, begin=lambda: _lost(no_names, world.relay), end=no_names.unlink)


def _nameless_after(world: World, *, call: Call) -> None:
    _by_name(world)
    no_names = world.home / "no names"
    strike_after(world, world.relay, call, begin=no_names.touch, end=no_names.unlink)


def _by_name(world: World) -> None:
    world.variables[ADDRESS] = f"http://localhost:{world.relay.port}"
    world.variables["FAULTS_NO_NAMES"] = str(world.home / "no names")


def _lost(no_names: Any, wire: Relay) -> None:
    no_names.touch()
    wire.cut_all()
