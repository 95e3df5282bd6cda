"""The keyring is missing, locked, refuses, forgets, or holds nonsense, with a job on its way."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from functools import partial

from tests.faults.fault import Fault
from tests.faults.survey import Call, Survey
from tests.faults.ways import creating, first_of_its_kind, hears, killed_in, meet, sign_in
from tests.faults.world import World

_NONSENSE = {
    "no JSON": "no json at all \u0000\u2028",
    "half of an object": '{"app_id": "half',
    "values of other kinds": '{"app_id": 7, "secret_key": ["k"], "token": {}, "expires": "soon"}',
    "a deep nest": "[" * 100_000,
    "nothing": "",
}
_MOODS = {"absent": "is absent", "locked": "is locked", "refuses": "refuses", "forgetful": "forgets"}
_WAITS = "Waiting for its account"


def faults(survey: Survey) -> Iterator[Fault]:
    """Between two starts, and while the job is sent."""
    create = creating(survey)
    die = partial(World.make_and_die, write=1, place="after")
    unanswered = partial(killed_in, call=create, handled=True)

    def fault(name: str, act: partial[None]) -> Fault:
        return Fault(group="computer", name=name, recipe=survey.recipe, act=act)

    stages = (("with a new job", die), ("with a job that is made and unanswered", unanswered))
    for stage, dies in stages if first_of_its_kind(survey) else stages[1:]:
        for name, act in _between_starts(survey, dies):
            yield fault(f"the keyring {name} {stage}", act)
    for call in survey.calls:
        where = f"during {call}"
        yield fault(f"the keyring loses everything {where}", partial(_turns, call=call, mood=""))
        if call.creates:
            for mood, words in _MOODS.items():
                yield fault(f"the keyring {words} {where}", partial(_turns, call=call, mood=mood))


def _between_starts(survey: Survey, die: Callable[[World], None]) -> Iterator[tuple[str, partial[None]]]:
    for mood, words in _MOODS.items():
        yield words, partial(_moody, die=die, mood=mood)
    yield "is locked, and unlocked", partial(_unlocked, die=die)
    yield "lost everything", partial(_lost, die=die)
    for name, text in _NONSENSE.items():
        yield f"holds {name} for keys", partial(_garbled, die=die, end="keys", text=text)
        if survey.recipe.cloud.token:
            yield f"holds {name} for a token", partial(_garbled, die=die, end="token", text=text)


def _moody(world: World, *, die: Callable[[World], None], mood: str) -> None:
    """Once it is unlocked the job goes on; one that never gets better is no reason not to sign in."""
    die(world)
    world.keyring.suffer(mood)
    world.start()
    if mood == "locked":
        hears(world, "bannerText", "is locked")
        world.keyring.suffer("")
        world.program.do("press", "bannerAction")
        return
    _waits_and_signs_in(world)


def _unlocked(world: World, *, die: Callable[[World], None]) -> None:
    """While it is locked the job waits; once it is not, signing in by hand does as well as trying again."""
    die(world)
    world.keyring.suffer("locked")
    world.start()
    hears(world, "bannerText", "is locked")
    _waits(world)
    world.keyring.suffer("")
    sign_in(world)


def _lost(world: World, *, die: Callable[[World], None]) -> None:
    die(world)
    world.keyring.lose()
    world.start()
    _waits_and_signs_in(world)


def _garbled(world: World, *, die: Callable[[World], None], end: str, text: str) -> None:
    """Without a token it signs in by itself; without keys somebody has to."""
    die(world)
    world.keyring.garble(end, text)
    world.start()
    if end == "keys":
        _waits_and_signs_in(world)


def _turns(world: World, *, call: Call, mood: str) -> None:
    """In the middle, and the token dies too, if there is one: what the program knows is enough, or it asks."""
    meet(world, call, delay=0.5)
    if mood:
        world.keyring.suffer(mood)
    else:
        world.keyring.lose()
    if world.played.token:
        world.cloud.rival_signs_in(world.played.keys.app_id)


def _waits_and_signs_in(world: World) -> None:
    _waits(world)
    sign_in(world)


def _waits(world: World) -> None:
    world.creator.until(lambda seen: _WAITS in " ".join((seen.state, *seen.rows)))
