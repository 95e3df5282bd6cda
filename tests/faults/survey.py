"""One run without a fault: how often the ledger is written, which calls are made, and how long it all takes."""

from __future__ import annotations

import re
import time
from dataclasses import dataclass
from pathlib import Path

from tests.faults.fault import Fault
from tests.faults.ground import Ground
from tests.faults.material import Recipe
from tests.faults.verdict import examined
from tests.faults.world import World

_OWN_NAME = re.compile(r"^(/\w+/\w+/).*")


@dataclass(frozen=True, slots=True, order=True)
class Call:
    """A kind of call that a job makes: `path` begins it, `times` is how often it came."""

    method: str
    path: str
    times: int


@dataclass(frozen=True, slots=True)
class Survey:
    """What a job of this recipe does from the press of the button to its end."""

    recipe: Recipe
    writes: int
    calls: tuple[Call, ...]
    seconds: float


def surveyed(ground: Ground, recipe: Recipe, home: Path) -> Survey:
    """Make one without any fault. RuntimeError when even that goes wrong."""
    world = World(ground, Fault(group="people", name="nothing happens", recipe=recipe, act=lambda _: None), home)
    world.start()
    world.until(lambda: world.met("/open/v1/list_common_audio") or True)
    before = len(world.cloud.calls())
    world.program.do("arm", 0, "after")
    began = time.monotonic()
    world.make()
    world.see_through()
    seconds = time.monotonic() - began
    writes = world.program.do("writes")
    calls = world.cloud.calls()[before:]
    world.close()
    evil, why = examined(world)
    if evil:
        raise RuntimeError(f"{evil} without any fault: {why}")
    return Survey(recipe, writes, _kinds(calls), seconds)


def _kinds(calls: list[dict[str, str]]) -> tuple[Call, ...]:
    """The calls for the job in the order in which each came first; an uploaded file's name is left out."""
    names = [(call["method"], _path(call["path"])) for call in calls if "list_common_audio" not in call["path"]]
    return tuple(Call(*name, names.count(name)) for name in dict.fromkeys(names))


def _path(path: str) -> str:
    return path if path.startswith("/open/") else _OWN_NAME.sub(r"\1", path)
