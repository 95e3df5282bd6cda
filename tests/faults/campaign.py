"""The campaign: every fault of the catalogue in turn, several at once, each with its verdict."""

from __future__ import annotations

import hashlib
import queue
import shutil
import tempfile
import time
import traceback
from collections.abc import Callable, Iterator, Sequence
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path
from typing import TypeVar

from chanjing_studio.app.kits import KITS
from tests.faults.catalogue import (
    accounts,
    answers,
    at_random,
    cloud,
    codes,
    death,
    disk,
    doubt,
    keyrings,
    limits,
    lists,
    network,
    people,
    restoring,
    results,
    sources,
    tls,
)
from tests.faults.fault import Fault
from tests.faults.ground import Ground
from tests.faults.material import RECIPES, Recipe
from tests.faults.program import CannotDo, Died
from tests.faults.survey import Survey, surveyed
from tests.faults.verdict import Evil, Verdict, examined, movements
from tests.faults.world import World

T = TypeVar("T")
R = TypeVar("R")

CATALOGUE: tuple[Callable[[Survey], Iterator[Fault]], ...] = (
    death.faults,
    network.faults,
    answers.faults,
    tls.faults,
    cloud.faults,
    codes.faults,
    disk.faults,
    lists.faults,
    restoring.faults,
    keyrings.faults,
    sources.faults,
    limits.faults,
    doubt.faults,
    people.faults,
    accounts.faults,
    results.faults,
)


def recipes() -> list[Recipe]:
    """How each kind of job that the program offers is made. KeyError when nobody has said it of a new one."""
    return [recipe for kit in KITS for kind in kit.every_kind for recipe in RECIPES[kind.name]]


def every_fault(surveys: Sequence[Survey]) -> list[Fault]:
    """All faults of all kinds."""
    return [fault for survey in surveys for part in CATALOGUE for fault in part(survey)]


def selected(surveys: Sequence[Survey], *, runs: int, seed: int, words: str = "") -> list[Fault]:
    """Every fault, then others at random until there are so many `runs`; with `words` those of them that have these."""
    faults = every_fault(surveys)
    faults += at_random.faults(surveys, seed, count=max(0, runs - len(faults)))
    return [fault for fault in faults if words in fault.title]


def a_few(surveys: Sequence[Survey], *, count: int, seed: int) -> list[Fault]:
    """So many of those that are not slow: the same ones each time, also when there are some more or less of the others.

    Each group has about as large a share of them as of all.
    """
    quick = [fault for fault in every_fault(surveys) if not fault.slow]
    return sorted(quick, key=lambda fault: hashlib.sha256(f"{seed} {fault.title}".encode()).digest())[:count]


class Campaign:
    """`at_once` runs share the machine, each on a ground of its own below `folder`; with `kind` of that kind alone."""

    def __init__(self, folder: Path, *, at_once: int, report: Callable[[Verdict], None], kind: str = "") -> None:
        self._folder = folder
        self._recipes = [recipe for recipe in recipes() if kind in ("", recipe.kind)]
        self._report = report
        self._grounds = [Ground(folder / f"ground {number}") for number in range(at_once)]
        with ThreadPoolExecutor(at_once) as pool:
            list(pool.map(self._fill_in, self._grounds))

    def survey(self) -> list[Survey]:
        """A run without fault for each recipe."""
        return self._on_grounds(lambda ground, recipe: surveyed(ground, recipe, self._fresh_home()), self._recipes)

    def run(self, faults: Sequence[Fault]) -> list[Verdict]:
        """Try all of these; a verdict for each, in their order."""
        return self._on_grounds(self._tried, faults)

    def close(self) -> None:
        """Let go of everything."""
        for ground in self._grounds:
            ground.close()

    def _fill_in(self, ground: Ground) -> None:
        ground.fill_in(self._recipes)

    def _on_grounds(self, work: Callable[[Ground, T], R], things: Sequence[T]) -> list[R]:
        """Each of the things on a ground that is free then; what came of it, in their order."""
        free: queue.SimpleQueue[Ground] = queue.SimpleQueue()
        for ground in self._grounds:
            free.put(ground)

        def worked(thing: T) -> R:
            ground = free.get()
            try:
                return work(ground, thing)
            finally:
                free.put(ground)

        with ThreadPoolExecutor(len(self._grounds)) as pool:
            return list(pool.map(worked, things))

    def _tried(self, ground: Ground, fault: Fault) -> Verdict:
        try:
            verdict = tried(ground, fault, self._fresh_home())
        except Exception:  # noqa: BLE001 - a run of which nothing can be said is none that ended right
            verdict = Verdict(title=fault.title, group=fault.group, evil="broken", why=traceback.format_exc())
        self._report(verdict)
        return verdict

    def _fresh_home(self) -> Path:
        return Path(tempfile.mkdtemp(dir=self._folder)) / "home"


def tried(ground: Ground, fault: Fault, home: Path) -> Verdict:
    """One run. Its folder is left only where something went wrong."""
    began = time.monotonic()
    world = World(ground, fault, home)
    evil, why = outcome(world)
    moving = movements(world)
    verdict = Verdict(
        title=fault.title,
        group=fault.group,
        evil=evil,
        why=why,
        pressed=tuple(world.pressed),
        moving=moving,
        seconds=time.monotonic() - began,
    )
    if not evil:
        shutil.rmtree(home.parent)
    return verdict


def outcome(world: World) -> tuple[Evil, str]:
    """Let the fault happen, see the jobs through, and look what became of them; nothing goes on afterwards."""
    try:
        world.fault.act(world)
        world.see_through()
        world.close()
        return examined(world)
    except TimeoutError as error:
        return "stuck", str(error)
    except (CannotDo, Died, OSError, AssertionError) as error:
        return "broken", f"{type(error).__name__}: {error}"
    finally:
        world.end()
