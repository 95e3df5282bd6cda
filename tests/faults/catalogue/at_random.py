"""Faults at moments that nobody chose: what is struck and when comes from a seed."""

from __future__ import annotations

import random
import time
from collections.abc import Callable, Iterator, Sequence
from functools import partial

from tests.faults.fault import Fault
from tests.faults.survey import Survey
from tests.faults.world import World

_LATEST = 1.2
"""How late a fault may strike, as a share of the time that a job takes when nothing happens."""


def faults(surveys: Sequence[Survey], seed: int, *, count: int) -> Iterator[Fault]:
    """So many of them; the same seed gives the same ones."""
    dice = random.Random(seed)
    for number in range(count):
        survey = dice.choice(surveys)
        words, strike = dice.choice(STRIKES if survey.recipe.cloud.token else _WITHOUT_TOKENS)
        moment = dice.uniform(0, survey.seconds * _LATEST)
        yield Fault(
            group="at random",
            name=f"{number}, seed {seed}: {words} after {moment:.3f} s",
            recipe=survey.recipe,
            act=partial(_struck, strike=strike, moment=moment),
        )


def _struck(world: World, *, strike: Callable[[World], None], moment: float) -> None:
    world.make()
    time.sleep(moment)
    strike(world)


def _killed(world: World) -> None:
    world.kill()


def _killed_twice(world: World) -> None:
    world.kill()
    world.start()
    time.sleep(0.7)
    world.kill()


def asleep(world: World) -> None:
    """The computer sleeps for a second."""
    world.program.freeze(1)


def wires_cut(world: World) -> None:
    """Every connection is reset."""
    world.relay.cut_all()


def no_network(world: World) -> None:
    """Nothing can be reached for a moment."""
    world.relay.down()
    time.sleep(0.7)
    world.relay.up()


def cloud_killed(world: World) -> None:
    """The cloud crashes, and is there again at once."""
    world.ground.kill_cloud()
    world.ground.restart_cloud()


def _both_killed(world: World) -> None:
    world.kill()
    cloud_killed(world)


def token_killed(world: World) -> None:
    """Another program with the same keys signs in."""
    world.cloud.rival_signs_in(world.played.keys.app_id)


def _window_closed(world: World) -> None:
    world.leave()


STRIKES: tuple[tuple[str, Callable[[World], None]], ...] = (
    ("killed", _killed),
    ("killed, and once more after the restart", _killed_twice),
    ("asleep", asleep),
    ("every connection reset", wires_cut),
    ("no network for a moment", no_network),
    ("the cloud killed", cloud_killed),
    ("the program and the cloud killed", _both_killed),
    ("the token ended by a rival", token_killed),
    ("the window closed", _window_closed),
)
_WITHOUT_TOKENS = tuple(strike for strike in STRIKES if strike[1] is not token_killed)
