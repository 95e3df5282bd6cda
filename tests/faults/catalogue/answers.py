"""Answers that are not the cloud's, not whole, not true to their form, or far too long."""

from __future__ import annotations

import time
import zlib
from collections.abc import Callable, Iterator
from email.utils import formatdate
from functools import cache, partial
from pathlib import Path
from typing import Any

from tests.faults.catalogue.striking import trouble
from tests.faults.elsewhere import Elsewhere
from tests.faults.fault import Fault
from tests.faults.survey import Call, Survey
from tests.faults.ways import troubled, troubled_in_turn
from tests.faults.world import World

_HTML = "<!DOCTYPE html><html><body><h1>It is not you, it is us</h1></body></html>"
_WHO = 401
_STATUSES = (_WHO, 403, 404, 408, 500, 502, 503, 504)
_PAUSES: dict[str, Callable[[], str]] = {
    "in seconds": lambda: "1",
    "as a date": lambda: formatdate(time.time() + 2, usegmt=True),
    "that is none": lambda: "whenever you like",
}
_MOVES = (302, 307)
_WRONG: tuple[Any, ...] = (None, True, -7, 0.5, "\u202e odd\n", [1], {"odd": 1})
_MOST_GROWTH = 100 * 1024
_GIGABYTE = 1 << 30
_ZEROS = bytes(1 << 20)
_ONCE = b"HTTP/1.1 200 OK\r\nContent-Type: application/json\r\nConnection: close\r\n"
_NO_UTF_8 = _ONCE + b'\r\n{"code": 0, "msg": "\xff\xfe", "data": "\xe4\xb8"}'


def faults(survey: Survey) -> Iterator[Fault]:
    """At each call; JSON where the call answers with it."""

    def fault(name: str, act: partial[None]) -> Fault:
        return Fault(group="network", name=name, recipe=survey.recipe, act=act)

    for call in survey.calls:
        for name, how in _pages(call, survey):
            yield fault(f"{call} answered with {name}", partial(troubled, call=call, **how))
        for name, value in _PAUSES.items():
            yield fault(f"{call} answered with 429 and a pause {name}", partial(_too_many, call=call, pause=value))
        for status in _MOVES:
            yield fault(f"{call} sent to another host with {status}", partial(_moved, call=call, status=status))
        yield fault(f"{call} answered with a gigabyte packed in a megabyte", partial(_flood, call=call, flood=_bomb))
        yield fault(f"{call} answered with a gigabyte", partial(_flood, call=call, flood=_zeros))
        if call.fields:
            act = partial(_instead, call=call, answer=_NO_UTF_8)
            yield fault(f"{call} answered with letters that are no UTF-8", act)
        for name, how in _forms(call):
            yield fault(f"{call} answered with {name}", partial(troubled_in_turn, call=call, troubles=how))
    first = survey.own[0]
    yield fault(f"{first} asks to wait for a day", partial(_day_long, call=first))


def _pages(call: Call, survey: Survey) -> Iterator[tuple[str, dict[str, Any]]]:
    """Where a 401 means that nobody is signed in, it is tried with that."""
    means_it = survey.recipe.cloud.signed_out and call.path.startswith(survey.recipe.cloud.calls)
    for status in [each for each in _STATUSES if each != _WHO or not means_it]:
        yield f"{status} and a page", {"status": status, "page": _HTML, "times": 2}
    yield "the page of a hotel", {"status": 200, "page": _HTML, "headers": {"Content-Type": "text/html"}, "times": 3}


def _forms(call: Call) -> Iterator[tuple[str, list[dict[str, Any]]]]:
    """What can be wrong with a JSON answer. What a create answers is met once, so each of its wrong values is one.

    The others come one after the other until the program can do with what it got, and begin elsewhere for each field.
    """
    if not call.fields:
        return
    yield "half of its JSON", [{"broken_json": True, "times": 2}]
    for place, (path, kind) in enumerate(call.fields):
        first = place % len(_WRONG)
        wrong = [value for value in (*_WRONG[first:], *_WRONG[:first]) if type(value).__name__ != kind]
        missing: dict[str, Any] = {"drop": [path]}
        if call.creates:
            yield from ((f"{path} = {value!r}", [{"put": {path: value}}]) for value in wrong)
            yield f"no {path}", [missing]
        else:
            yield f"{path} of other types, then without it", [*({"put": {path: value}} for value in wrong), missing]


def _too_many(world: World, *, call: Call, pause: Callable[[], str]) -> None:
    troubled(world, call, status=429, page=_HTML, headers={"Retry-After": pause()})


def _day_long(world: World, *, call: Call) -> None:
    """Nobody waits that long: the program is started again, and asks anew."""
    troubled(world, call, status=429, page=_HTML, headers={"Retry-After": "86400"})
    world.until(lambda: world.met(call.path, method=call.method))
    world.creator.until(lambda seen: bool(seen.rows))
    world.kill()


def _moved(world: World, *, call: Call, status: int) -> None:
    elsewhere = Elsewhere.beside(world)
    troubled(world, call, status=status, headers={"Location": f"{elsewhere.address}/login"}, times=2)
    world.looks.append(lambda: "a call was repeated to another host" if elsewhere.visits else "")


def _instead(world: World, *, call: Call, answer: bytes) -> None:
    world.start()
    world.relay.order(trouble(call, what="instead", answer=lambda: [answer]))
    world.make()


def _flood(world: World, *, call: Call, flood: Callable[[], Iterator[bytes]]) -> None:
    """However much comes, the program keeps little of it."""
    world.start()
    world.creator.looks()
    before = _peak(world.program.pid)
    world.relay.order(trouble(call, what="instead", answer=flood))
    met = world.relay.met(call.path, call.method) + call.skip
    world.make()
    world.see_through()
    world.until(lambda: world.relay.met(call.path, call.method) > met)
    grown = _peak(world.program.pid) - before
    world.looks.append(lambda: f"the program grew by {grown // 1024} MiB" if grown > _MOST_GROWTH else "")


def _peak(pid: int) -> int:
    """The most memory that the process ever had, in KiB."""
    lines = Path(f"/proc/{pid}/status").read_text().splitlines()
    return next(int(line.split()[1]) for line in lines if line.startswith("VmHWM"))


def _bomb() -> Iterator[bytes]:
    packed = _packed()
    yield _ONCE + b"Content-Encoding: gzip\r\nContent-Length: %d\r\n\r\n" % len(packed)
    yield packed


def _zeros() -> Iterator[bytes]:
    yield _ONCE + b"Content-Length: %d\r\n\r\n" % _GIGABYTE
    for _ in range(_GIGABYTE // len(_ZEROS)):
        yield _ZEROS


@cache
def _packed() -> bytes:
    """Without the sum at its end, to which nobody comes."""
    packing = zlib.compressobj(wbits=31)
    begin = packing.compress(_ZEROS) + packing.flush(zlib.Z_FULL_FLUSH)
    block = packing.compress(_ZEROS) + packing.flush(zlib.Z_FULL_FLUSH)
    return begin + block * (_GIGABYTE // len(_ZEROS) - 1)
