"""Ways through a run that many faults go."""

from __future__ import annotations

import time
from collections.abc import Iterable, Mapping
from pathlib import Path
from typing import Any

from chanjing_studio.domain.provider import Keys
from tests.faults.material import RECIPES
from tests.faults.program import CannotDo
from tests.faults.survey import Call, Survey
from tests.faults.world import World

_ID_SHOWN = 4
_STATES_OF_AN_END = ("Stopped", "Done", "Failed")


def first_of_its_kind(survey: Survey) -> bool:
    """Whether faults that have nothing to do with what a job is made of are tried with this recipe."""
    return RECIPES[survey.recipe.kind][0] is survey.recipe


def creating(survey: Survey) -> Call:
    """The call that costs."""
    return next(call for call in survey.calls if call.creates)


def listing(survey: Survey) -> Call | None:
    """The call that lists what the cloud makes, where the kind has one: asked also once the job is sent.

    Others that begin alike list what a job can be made of.
    """
    lists = [call for call in survey.calls if call.method == "POST" and "list" in call.path]
    followed = next((call.path for call in lists if call.skip), lists[0].path if lists else "")
    return next((call for call in lists if call.path == followed), None)


def spelt(change: Mapping[str, Any], call: Call) -> dict[str, Any]:
    """A change of fields of an answer, with their names as this call spells them: some lists have capitals."""
    names = {_plain(path): path for path, _ in call.fields}
    put, drop = change.get("put", {}), change.get("drop", [])
    return {
        "put": {names.get(_plain(path), path): value for path, value in put.items()},
        "drop": [names.get(_plain(path), path) for path in drop],
    }


def _plain(path: str) -> str:
    return path.replace("_", "").lower()


def offering(survey: Survey) -> Call | None:
    """The call for an upload address, where the kind sends files."""
    return next((call for call in survey.calls if call.path == survey.recipe.cloud.offer), None)


def following(survey: Survey) -> Call:
    """The last call by which the cloud is asked how far it is."""
    return [call for call in survey.own if call.path.startswith(survey.recipe.cloud.calls)][-1]


def meet(world: World, call: Call, **how: Any) -> None:
    """Start, have the job made with this trouble ordered, and wait until the cloud has met the call."""
    before = len(world.cloud.calls(call.path, method=call.method))
    troubled(world, call, **how)
    world.until(lambda: len(world.cloud.calls(call.path, method=call.method)) > before + call.skip)


def killed_in(world: World, *, call: Call, handled: bool) -> None:
    """The program dies in this call, and the cloud has `handled` it by then, or never does."""
    meet(world, call, delay=0.3, cut="" if handled else "before")
    if handled:
        world.program.freeze(0.6)
    world.kill()
    world.calm()


def troubled(world: World, call: Call, **how: Any) -> None:
    """Start, and have the job made with this trouble ordered for the call."""
    troubled_in_turn(world, call=call, troubles=[how])


def troubled_in_turn(world: World, *, call: Call, troubles: Iterable[dict[str, Any]]) -> None:
    """The same with one trouble after the other, as often as the call is made."""
    if call.path != world.played.token:
        # The token that was kept is as old as the form: its death would be the first call's trouble.
        world.ground.sign_in(world.keyring, world.played)
    world.start()
    for how in troubles:
        world.cloud.fault(call.path + "*", method=call.method, skip=call.skip, **how)
    world.make()


def task(world: World) -> str:
    """The number of the newest task, once the cloud has one."""
    return world.until(world.cloud.tasks)[0]["id"]


def hears(world: World, name: str, words: str, seconds: float = 20) -> str:
    """Wait until a control says these words; gives all it says. CannotDo when it never does."""
    try:
        world.until(lambda: words in world.program.do("hears", name), seconds)
    except TimeoutError:
        raise CannotDo(f"{name} never said “{words}” but “{world.program.do('hears', name)}”") from None
    return world.program.do("hears", name)


def must(met: object, words: str) -> None:
    """What is to be so at this moment. CannotDo with the words when it is not."""
    if not met:
        raise CannotDo(words)


def stop(world: World) -> float:
    """Press Stop, be sure when asked, and wait for the end; gives when it was pressed."""
    world.program.do("press", "jobCancel")
    pressed = time.time()
    world.until(lambda: _stopped(world))
    return pressed


def _stopped(world: World) -> bool:
    if world.program.do("sees", "questionStop"):
        world.program.do("press", "questionStop")
    return world.program.do("hears", "jobState").startswith(_STATES_OF_AN_END)


def reword(world: World, words: str) -> None:
    """Go to the form and write other words, where this recipe has some."""
    for name in world.fault.recipe.way:
        world.program.do("press", name)
    if world.fault.recipe.field:
        world.program.do("write", world.fault.recipe.field, words)


def sign_in(world: World, keys: Keys | None = None) -> None:
    """Enter these keys, or those of the jobs' account, in the settings, instead of those in use if there are any."""
    program, ending, entered = world.program, world.played.ending, keys or world.played.keys
    program.do("press", "navSettings")
    field, change = f"accountAppId{ending}", f"accountChange{ending}"
    world.until(lambda: program.do("sees", field) or program.do("sees", change))
    if not program.do("sees", field):
        program.do("press", change)
    program.do("write", field, entered.app_id)
    program.do("write", f"accountSecretKey{ending}", entered.secret_key)
    program.do("press", f"accountSave{ending}")
    world.until(lambda: _is_signed_in(world, entered.app_id))


def _is_signed_in(world: World, app_id: str) -> bool:
    """As the settings say; a good account leads away from them."""
    facts = f"accountFacts{world.played.ending}"
    if not world.program.do("sees", facts):
        world.program.do("press", "navSettings")
    return app_id[:_ID_SHOWN] in world.program.do("hears", facts)


def sign_out(world: World) -> None:
    """Sign out in the settings, and be sure."""
    world.program.do("press", "navSettings")
    world.program.do("press", f"accountSignOut{world.played.ending}")
    world.program.do("press", "questionLeave")
    world.until(lambda: world.program.do("sees", f"accountAppId{world.played.ending}"))


def save_as(world: World, target: Path) -> None:
    """Ask for a copy of the done job on this computer, in a file of this name."""
    world.program.do("press", "jobSave")
    world.program.do("type_path", target)
