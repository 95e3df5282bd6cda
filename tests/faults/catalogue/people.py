"""People stop, quit, press again and again, and do everything twice."""

from __future__ import annotations

import time
from collections.abc import Callable, Iterator
from dataclasses import replace
from functools import partial
from typing import Any

from tests.faults.fault import Fault
from tests.faults.survey import Call, Survey
from tests.faults.verdict import began_to_send
from tests.faults.ways import creating, hears, meet, must, reword, stop, task, troubled
from tests.faults.world import World

_CROWD = 20
_QUICKLY = 10
_STOPPED = ("Stopped",)


def faults(survey: Survey) -> Iterator[Fault]:
    """At each call, in each state, and without any reason."""
    for call in survey.calls:
        yield from _at(call, survey, creating(survey))
    yield from _in_states(survey, creating(survey))
    yield from _hasty(survey, creating(survey))


def _fault(survey: Survey, name: str, act: partial[None], **more: Any) -> Fault:
    return Fault(group="people", name=name, recipe=survey.recipe, act=act, **more)


def _at(call: Call, survey: Survey, create: Call) -> Iterator[Fault]:
    """How many tasks the cloud has of a job that was stopped is known once it is: see `all_there_will_be`."""
    fault, where = partial(_fault, survey), f"during {call}"
    yield fault(f"stopped {where}", partial(_stopped, call=call, create=create), ends=_STOPPED)
    yield fault(f"stopped {where}, made again", partial(_stopped_and_again, call=call))
    yield fault(f"stopped {where}, then quit", partial(_stopped_and_quit, call=call, create=create), ends=_STOPPED)
    yield fault(f"stopped {where}, removed", partial(_stopped_and_removed, call=call, create=create), jobs=0)
    yield fault(f"quit {where}", partial(_quit, call=call))
    yield fault(f"language and theme changed {where}", partial(_looks_changed, call=call))


def _in_states(survey: Survey, create: Call) -> Iterator[Fault]:
    fault = partial(_fault, survey)
    for name, again, begin in (("made", "followed again", _make_stuck), ("unsure", "made again", _make_unsure)):
        begun = partial(begin, create=create)
        yield fault(f"stopped while {name}", partial(_stopped_once, begin=begun), ends=_STOPPED, tasks=1)
        yield fault(f"stopped while {name}, {again}", partial(_stopped_once_and_again, begin=begun))
    yield fault("stopped while asked", partial(_stopped_while_asked, create=create), ends=_STOPPED, tasks=1)
    yield fault("quit while unsure", partial(_quit_while_unsure, create=create))
    yield fault("quit while a question is open", partial(_quit_in_a_question, create=create))
    yield fault("done, then removed", partial(_done_and_removed), jobs=0, tasks=1)
    yield fault("failed, then removed", partial(_failed_and_removed, create=create), jobs=0, tasks=0)


def _hasty(survey: Survey, create: Call) -> Iterator[Fault]:
    fault = partial(_fault, survey)
    yield fault(f"made {_QUICKLY} times quickly", partial(_made_quickly))
    yield fault(f"made again {_QUICKLY} times quickly", partial(_again_quickly, create=create))
    yield fault(f"stopped {_QUICKLY} times quickly", partial(_stopped_quickly, create=create), ends=_STOPPED, tasks=1)
    uploads = sum(call.times for call in survey.calls if call.method == "PUT")
    yield fault("the same made twice on purpose", partial(_twice, uploads=uploads), jobs=2)
    yield fault(f"{_CROWD} jobs at once", partial(_crowd), jobs=_CROWD, seconds=120.0, slow=True)


def _stopped(world: World, *, call: Call, create: Call) -> None:
    meet(world, call, delay=0.8)
    all_there_will_be(world, create, pressed=stop(world))


def all_there_will_be(world: World, create: Call, *, pressed: float) -> None:
    """The job has stopped: the cloud makes what it was asked for by now, at most once, and is asked for nothing more.

    Whether that was before Stop was `pressed` hangs on the moment: a form asks at any time for what it shows.
    """
    taken, calls = (None, world.played.good), world.cloud.calls(create.path, method=create.method)
    asked = [call for call in calls if call["code"] in taken]
    world.fault = replace(world.fault, tasks=min(len(asked), 1))
    world.looks.append(lambda: "it was sent after Stop" if asked and _began_after(world, pressed) else "")


def _began_after(world: World, pressed: float) -> bool:
    return any(began > pressed for began in began_to_send(world.places.ledger))


def _stopped_and_again(world: World, *, call: Call) -> None:
    meet(world, call, delay=0.8)
    stop(world)
    world.program.do("press", "jobRetry")


def _stopped_and_quit(world: World, *, call: Call, create: Call) -> None:
    """At once, with the call still on its way."""
    meet(world, call, delay=0.8)
    world.program.do("press", "jobCancel")
    pressed = time.time()
    if world.program.do("sees", "questionStop"):
        world.program.do("press", "questionStop")
    world.leave()
    all_there_will_be(world, create, pressed=pressed)


def _stopped_and_removed(world: World, *, call: Call, create: Call) -> None:
    meet(world, call, delay=0.8)
    all_there_will_be(world, create, pressed=stop(world))
    _remove(world)


def _quit(world: World, *, call: Call) -> None:
    meet(world, call, delay=0.8)
    world.leave()


def _looks_changed(world: World, *, call: Call) -> None:
    meet(world, call, delay=0.8)
    do = world.program.do
    do("press", "navSettings")
    do("press", "settingsThemeDark")
    do("choose", "settingsLanguage", 1)
    do("press", "navJobs")
    # Until a job is in it the form looks once more at its files.
    world.until(lambda: do("rows", "jobList"))
    do("press", "navSettings")
    do("press", "settingsThemeLight")
    do("choose", "settingsLanguage", 2)


def _stopped_once(world: World, *, begin: Callable[[World], None]) -> None:
    begin(world)
    stop(world)


def _stopped_once_and_again(world: World, *, begin: Callable[[World], None]) -> None:
    _stopped_once(world, begin=begin)
    world.cloud.change_task(task(world))
    world.program.do("press", "jobRetry")


def _stopped_while_asked(world: World, *, create: Call) -> None:
    """Whoever does not want it any more need not send it again to be rid of the question."""
    _make_unsure(world, create)
    hears(world, "jobProblem", "charged a second time")
    stop(world)


def _quit_while_unsure(world: World, *, create: Call) -> None:
    _make_unsure(world, create)
    world.leave()
    world.cloud.change_task(task(world))


def _quit_in_a_question(world: World, *, create: Call) -> None:
    _make_stuck(world, create)
    world.program.do("press", "jobCancel")
    world.until(lambda: world.program.do("sees", "questionStop"))
    world.leave()
    world.cloud.change_task(task(world))


def _done_and_removed(world: World) -> None:
    world.make()
    hears(world, "jobState", "Done")
    _remove(world)


def _failed_and_removed(world: World, *, create: Call) -> None:
    troubled(world, create, **world.played.no)
    hears(world, "jobState", "Failed")
    _remove(world)


def _made_quickly(world: World) -> None:
    """However often it is pressed at once: one job, and the person sees it."""
    world.start()
    world.until(lambda: world.program.do("can_press", "makeButton"))
    world.program.do("presses", "makeButton", _QUICKLY)
    world.creator.until(lambda seen: bool(seen.rows))


def _again_quickly(world: World, *, create: Call) -> None:
    troubled(world, create, **world.played.no)
    hears(world, "jobState", "Failed")
    world.program.do("presses", "jobRetry", _QUICKLY)


def _stopped_quickly(world: World, *, create: Call) -> None:
    meet(world, create, delay=0.8)
    world.program.do("presses", "jobCancel", _QUICKLY)
    hears(world, "jobState", "Stopped")


def _twice(world: World, *, uploads: int) -> None:
    world.start()
    for number in (1, 2):
        _make_in_peace(world, number)
    world.until(lambda: len(world.cloud.tasks()) == 2)
    sent = len(world.cloud.calls(world.played.uploads, method="PUT"))
    must(sent == uploads, f"{sent} files were sent instead of {uploads}")


def _crowd(world: World) -> None:
    world.start()
    for number in range(1, _CROWD + 1):
        # Less than a second of speech is too little for some clouds.
        reword(world, f"This is number {number} of {_CROWD}.")
        _make_in_peace(world, number)


def _make_in_peace(world: World, number: int) -> None:
    """One more, until the list shows it."""
    world.creator.make()
    world.until(lambda: world.program.do("sees", "jobTitle"))
    world.creator.until(lambda seen: len(seen.rows) == number)


def _make_stuck(world: World, create: Call) -> None:
    troubled(world, create, fate={"stuck_at": 30})
    task(world)
    hears(world, "jobState", "Being made")


def _make_unsure(world: World, create: Call) -> None:
    """The answer is lost, and the list does not show the job while it is looked for."""
    troubled(world, create, cut="handled", fate={"hidden": True})
    hears(world, "jobState", "Not sure the cloud got it")


def _remove(world: World) -> None:
    world.program.do("press", "jobRemove")
    world.program.do("press", "questionRemove")
    world.until(lambda: world.program.do("sees", "jobsEmpty"))
    time.sleep(0.3)
