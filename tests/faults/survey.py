"""One run without a fault: how often the ledger is written, which calls are made, and how long it all takes."""

from __future__ import annotations

import json
import re
import time
from collections.abc import Iterator
from dataclasses import dataclass, replace
from pathlib import Path
from typing import cast

from tests.faults.fault import Fault
from tests.faults.ground import Ground
from tests.faults.material import Recipe
from tests.faults.relay import Relay
from tests.faults.shown import in_a_form, on_a_page
from tests.faults.verdict import examined
from tests.faults.world import World

_OWN_NAME = re.compile(r"^(/res/(?:topview/)?\w+/).*")
_CREATE = ("create", "submit")


@dataclass(frozen=True, slots=True, order=True)
class Call:
    """A kind of call that a job makes: `path` begins it, `times` is how often it came.

    What is asked for before the create call and after it is two: the later one comes behind `skip` of the earlier.
    `fields` are those of its JSON answer, such as `data.list.*.id`, each with the name of its type.
    """

    method: str
    path: str
    times: int
    skip: int = 0
    fields: tuple[tuple[str, str], ...] = ()

    def __str__(self) -> str:
        return f"{self.method} {self.path}" + " once it is sent" * bool(self.skip)

    @property
    def creates(self) -> bool:
        """Whether it is the one that is charged."""
        return self.method == "POST" and any(word in self.path for word in _CREATE)

    @property
    def shows(self) -> bool:
        """Whether a form asks for it at any moment: the job waits for none of these."""
        return in_a_form(self.method, self.path)


@dataclass(frozen=True, slots=True)
class Survey:
    """What a job of this recipe does from the press of the button to its end."""

    recipe: Recipe
    writes: int
    calls: tuple[Call, ...]
    seconds: float

    @property
    def own(self) -> tuple[Call, ...]:
        """Those that come one after the other, without what a form asks for meanwhile."""
        return tuple(call for call in self.calls if not call.shows)


def surveyed(ground: Ground, recipe: Recipe, home: Path) -> Survey:
    """Make one without any fault. RuntimeError when even that goes wrong."""
    world = World(ground, Fault(group="people", name="nothing happens", recipe=recipe, act=lambda _: None), home)
    world.start()
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
    return Survey(recipe, writes, tuple(_with_fields(call, world.relay) for call in _kinds(calls, recipe)), seconds)


def _with_fields(call: Call, relay: Relay) -> Call:
    try:
        answer: object = json.loads(relay.said(call.path, call.method))
    except ValueError:
        return call
    return replace(call, fields=tuple(dict(_fields(answer)).items()))


def _fields(node: object, path: str = "") -> Iterator[tuple[str, str]]:
    """Every field below, the outer ones first."""
    if isinstance(node, list):
        for each in cast("list[object]", node):
            yield from _fields(each, f"{path}.*")
    if isinstance(node, dict):
        for name, value in cast("dict[str, object]", node).items():
            at = f"{path}.{name}".lstrip(".")
            yield at, type(value).__name__
            yield from _fields(value, at)


def _kinds(calls: list[dict[str, str]], recipe: Recipe) -> tuple[Call, ...]:
    """The calls for the job in the order in which each came first; an uploaded file's name is left out.

    So are the lists of the Voices and the Avatars page.
    """
    names = [(call["method"], _path(call["path"])) for call in calls if not on_a_page(call["path"], recipe.kind)]
    kinds = [Call(*name, names.count(name)) for name in dict.fromkeys(names)]
    sent = next((place for place, name in enumerate(names) if Call(*name, 1).creates), len(names))
    early, late = names[:sent], names[sent:]
    twice = [name for name in dict.fromkeys(late) if name in early]
    kinds = [replace(call, times=early.count((call.method, call.path)) or call.times) for call in kinds]
    return (*kinds, *(Call(*name, late.count(name), skip=early.count(name)) for name in twice))


def _path(path: str) -> str:
    return _OWN_NAME.sub(r"\1", path)
