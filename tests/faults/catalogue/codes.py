"""What a cloud says with its codes: that it is busy, that it may have done it, no, and who are you."""

from __future__ import annotations

import time
from collections.abc import Iterator
from functools import partial
from typing import Any

from tests.faults.clouds import Answer
from tests.faults.fault import Fault
from tests.faults.survey import Call, Survey
from tests.faults.ways import creating, following, hears, must, offering, sign_in, troubled
from tests.faults.world import World

_FAILED: dict[str, Any] = {"ends": ("Failed",), "tasks": 0}
_IN_PEACE = 0.7
_WAITS = "Waiting for its account"
_MADE_BADLY = "demo failure"


def faults(survey: Survey) -> Iterator[Fault]:
    """At each of its calls, and at the one that costs."""
    for call in survey.calls:
        if call.path.startswith(survey.recipe.cloud.calls):
            yield from _at(call, survey)
    yield from _of_the_create_call(survey, creating(survey))
    yield from _of_other_calls(survey)
    for name, options in survey.recipe.cloud.open.items():
        yield _fault(survey, f"a cloud with {name}", partial(_with_options, options=options))


def _fault(survey: Survey, name: str, act: partial[None], **more: Any) -> Fault:
    return Fault(group="cloud", name=name, recipe=survey.recipe, act=act, **more)


def _at(call: Call, survey: Survey) -> Iterator[Fault]:
    cloud = survey.recipe.cloud
    for code, how in cloud.busy.items():
        if call.creates and str(code) in cloud.unsure:
            continue
        waits, act = cloud.waits.get(code, 0), partial(troubled, call=call, code=code, **how)
        name = f"{code} at {call}, {how.get('times', 1)} times"
        yield _fault(survey, name, act, slow=waits > 0, seconds=30 + waits)
    for name, how in cloud.signed_out.items():
        act = partial(troubled if call.shows else _signed_out, call=call, **how)
        yield _fault(survey, f"{name} at {call}", act)


def _of_the_create_call(survey: Survey, create: Call) -> Iterator[Fault]:
    fault, cloud = partial(_fault, survey), survey.recipe.cloud
    for name, how in cloud.refusals.items():
        yield fault(f"{name} at the create call", partial(_refused, call=create, how=how), **_FAILED)
    for name, how in cloud.unsure.items():
        yield fault(f"{name} at the create call", partial(_unsure, create=create, how=how))
    for name, how in cloud.poor.items():
        yield fault(f"{name} at the create call", partial(_poor, create=create, how=how))
    if cloud.turn:
        act = partial(troubled, call=create, **cloud.turn)
        yield fault(f"{cloud.turn['code']} at the create call", act, slow=True, seconds=60)


def _of_other_calls(survey: Survey) -> Iterator[Fault]:
    fault, cloud, asked = partial(_fault, survey), survey.recipe.cloud, following(survey)
    for name, how in cloud.refusals.items():
        if offer := offering(survey):
            yield fault(f"{name} for a file", partial(_refused, call=offer, how=how), **_FAILED)
        yield fault(f"{name} for the task, once", partial(troubled, call=asked, **how))
        yield fault(f"{name} for the task, for long", partial(_not_told, asked=asked, how=how))
    for option in cloud.failures:
        act = partial(_made_badly, create=creating(survey), option=option)
        yield fault(f"it fails with {option}", act, ends=("Failed",), tasks=1)


def _signed_out(world: World, *, call: Call, **how: Any) -> None:
    """The job waits until somebody signs in."""
    troubled(world, call, **how)
    world.creator.until(lambda seen: _WAITS in " ".join((seen.state, *seen.rows)))
    sign_in(world)


def _refused(world: World, *, call: Call, how: Answer) -> None:
    troubled(world, call, **how)
    hears(world, "jobState", "Failed")
    must(world.program.do("hears", "jobProblem"), "it does not say why")


def _unsure(world: World, *, create: Call, how: Answer) -> None:
    """It asks, and sends nothing by itself."""
    troubled(world, create, **how)
    hears(world, "jobState", "Not sure the cloud got it")
    hears(world, "jobProblem", "it was not sent again")
    time.sleep(_IN_PEACE)
    must(len(world.cloud.calls(create.path)) == 1, "it was sent again")


def _poor(world: World, *, create: Call, how: Answer) -> None:
    """Whoever tops up goes on."""
    troubled(world, create, **how)
    hears(world, "jobState", "balance is too low")


def _not_told(world: World, *, asked: Call, how: Answer) -> None:
    """What was made is not lost: who looks again later sees it."""
    troubled(world, asked, times=None, **how)
    hears(world, "jobState", "Failed")
    must(world.program.do("hears", "jobProblem"), "it does not say why")
    world.calm()
    world.program.do("press", "jobLookAgain")


def _made_badly(world: World, *, create: Call, option: str) -> None:
    world.cloud.set_options(world.played.failures[option])
    troubled(world, create, fate={"fails": _MADE_BADLY})
    hears(world, "jobProblem", _MADE_BADLY)


def _with_options(world: World, *, options: Answer) -> None:
    world.cloud.set_options(options)
    world.make()
