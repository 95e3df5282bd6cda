"""Three days of work in some minutes, with something going wrong all the time."""

from __future__ import annotations

import random
import tempfile
import time
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from statistics import median
from typing import Any

from tests.faults.campaign import outcome, recipes
from tests.faults.catalogue.at_random import asleep, cloud_killed, no_network, token_killed, wires_cut
from tests.faults.fault import Fault
from tests.faults.figures import Figure
from tests.faults.ground import Ground
from tests.faults.verdict import Evil
from tests.faults.world import World

_MADE_IN = 900.0
"""Seconds that a video takes in this cloud, as long as a busy day."""
_USUAL = 18.0
_MOST_GROWN = 10.0
_PAGES = {"page": "<html>gateway</html>"}


def _answers_badly(**what: Any) -> Callable[[World], None]:
    return lambda world: world.cloud.fault("/open/v1/*", times=3, **what)


TROUBLES: tuple[Callable[[World], None], ...] = (
    asleep,
    wires_cut,
    no_network,
    cloud_killed,
    token_killed,
    token_killed,
    _answers_badly(status=502, **_PAGES),
    _answers_badly(status=500, **_PAGES),
    _answers_badly(code=40001, msg="超出QPS限制"),
    _answers_badly(code=50000, msg="系统内部错误"),
    _answers_badly(broken_json=True),
    _answers_badly(cut="handled"),
    _answers_badly(cut="before"),
    _answers_badly(delay=1.0),
)


@dataclass(frozen=True, slots=True, kw_only=True)
class Days:
    """What became of them. Memory in MiB: early, once warm, and at the end."""

    jobs: int
    hours: float
    troubles: int
    early: float
    late: float
    evil: Evil
    why: str

    def figures(self) -> list[Figure]:
        """All jobs, and the memory."""
        days = f"{self.hours:.0f} simulated hours with {self.jobs} jobs and {self.troubles} faults at random"
        ends = f"{self.evil}: {self.why}" if self.evil else f"{self.jobs} ended right, none lost, none twice"
        grown = 100 * (self.late / self.early - 1)
        memory = f"{self.early:.0f} MiB once warm, {self.late:.0f} MiB at the end: {grown:+.1f} %"
        return [
            Figure(days, ends, "every job ended right", not self.evil),
            Figure("memory of the program meanwhile", memory, "flat within 10 %", grown <= _MOST_GROWN),
        ]


class Soak:
    """One program that is never restarted, and a creator who has a job made every so often."""

    def __init__(self, *, jobs: int, seconds: float, seed: int) -> None:
        self._jobs, self._seconds = jobs, seconds
        self._dice = random.Random(seed)
        self._memory: list[float] = []

    def live(self, world: World) -> None:
        """All of it but the end of the last jobs."""
        world.start()
        began = time.monotonic()
        for number in range(self._jobs):
            _make(world, number)
            if number % 2:
                self._dice.choice(TROUBLES)(world)
            _wait_until(world, began + (number + 1) * self._seconds / self._jobs)
            self._memory.append(_resident(world.program.pid))
        world.calm()

    def memory(self) -> tuple[float, float]:
        """When a fifth was over, and at the end."""
        fifth, tenth = self._jobs // 5, max(1, self._jobs // 10)
        warm = self._memory[fifth : fifth + tenth] or [float("nan")]
        return median(warm), median(self._memory[-tenth:] or warm)


def _make(world: World, number: int) -> None:
    while world.program.do("sees", "questionText"):
        world.creator.attends()
    world.program.do("press", "navCreate")
    words = f"Lesson {number} of many."
    world.program.do("write", world.fault.recipe.field, words)
    world.creator.make()
    world.creator.until(lambda seen: any(words in row for row in seen.rows))


def _wait_until(world: World, moment: float) -> None:
    """Meanwhile answer what the window asks."""
    while time.monotonic() < moment:
        world.creator.attends()
        time.sleep(0.3)


def lived(folder: Path, *, jobs: int, hours: float, speed: float, seed: int) -> Days:
    """Live through so many hours, `speed` times as fast."""
    recipe = next(each for each in recipes() if each.field)
    ground = Ground(folder / "ground", pace=_USUAL * speed / _MADE_IN)
    try:
        ground.fill_in([recipe])
        soak = Soak(jobs=jobs, seconds=hours * 3600 / speed, seed=seed)
        fault = Fault(group="at random", name="soak", recipe=recipe, act=soak.live, jobs=jobs, seconds=300)
        world = World(ground, fault, folder / "run" / "home")
        world.variables["FAULTS_SPEED"] = str(speed)
        evil, why = outcome(world)
    finally:
        ground.close()
    early, late = soak.memory()
    return Days(jobs=jobs, hours=hours, troubles=jobs // 2, early=early, late=late, evil=evil, why=why)


def figures(seed: int) -> list[Figure]:
    """Three days with 200 jobs, in twelve minutes."""
    with tempfile.TemporaryDirectory(prefix="soak-") as folder:
        return lived(Path(folder), jobs=200, hours=72, speed=360, seed=seed).figures()


def _resident(pid: int) -> float:
    """Memory of a process that is in use, in MiB."""
    lines = Path(f"/proc/{pid}/status").read_text().splitlines()
    return next(int(line.split()[1]) / 1024 for line in lines if line.startswith("VmRSS"))
