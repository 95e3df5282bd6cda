"""Odd folders, two starts at once, thousands of files, another clock, few open files."""

from __future__ import annotations

import os
import time
from collections.abc import Iterator
from functools import partial
from pathlib import Path
from typing import Any

from chanjing_studio.storage.places import Places
from tests.faults.fault import Fault
from tests.faults.survey import Call, Survey
from tests.faults.ways import creating, first_of_its_kind, meet, must
from tests.faults.world import World

_FOLDERS = ("我的 数据 🎬", "ends with a dot.", 'it\'s “quoted” "twice"', "100%41 #?&;", "two\nlines", "-data")
_LONG = 480
"""Characters; SQLite takes no path of more than 512."""
_LONG_NAME = 150
_CROWD = 2000
_AT_ONCE = 2.0
_DAY = 86400.0
_FEW_FILES = 64


def faults(survey: Survey) -> Iterator[Fault]:
    """Once per recipe, and the clock at the call that costs."""

    def fault(name: str, act: partial[None], **more: Any) -> Fault:
        return Fault(group="computer", name=name, recipe=survey.recipe, act=act, **more)

    for name in _FOLDERS if first_of_its_kind(survey) else _FOLDERS[:1]:
        yield fault(f"the data folder is called {name!r}", partial(_in_folder, name=name))
    yield fault(f"the data folder's path has {_LONG} characters", partial(_in_long_path))
    yield fault("the folder for sockets has a long path", partial(_long_sockets))
    yield fault("two starts at one instant", partial(_two_at_once))
    yield fault("a start while the program stands still", partial(_while_still))
    if any(call.method == "PUT" for call in survey.calls):  # the form has a place for a clip
        yield fault(f"{_CROWD} files are dropped at once", partial(_dropped))
    yield fault(f"at most {_FEW_FILES} open files", partial(_few_files))
    for call in survey.calls:
        for words, seconds in (("back", -_DAY), ("on", _DAY)):
            if call.creates or call.skip:
                name = f"the clock is put {words} by a day during {call}"
                yield fault(name, partial(_clock, call=call, seconds=seconds))
    for words, seconds in (("back", -_DAY), ("on", _DAY)):
        act = partial(_clock_and_killed, create=creating(survey), seconds=seconds)
        yield fault(f"the clock is put {words} by a day, and the program killed", act)


def _in_folder(world: World, *, name: str) -> None:
    _move(world, world.home / name)
    _killed_in_the_middle(world)


def _in_long_path(world: World) -> None:
    folder = world.home
    while (left := _LONG - len(str(folder))) > 1:
        folder /= "x" * min(60, left - 1)
    _move(world, folder)
    _killed_in_the_middle(world)


def _move(world: World, folder: Path) -> None:
    folder.parent.mkdir(parents=True, exist_ok=True)
    world.data.rename(folder)
    world.data, world.places = folder, Places.below(folder)


def _killed_in_the_middle(world: World) -> None:
    """What is left beside the list of jobs is read too, and a second start finds the first."""
    world.make_and_die(2, "after")
    world.start()
    world.until(lambda: world.program.do("sees", "navJobs"))
    _second_hands_over(world)


def _second_hands_over(world: World) -> None:
    second = world.started()
    second.wait_dead()
    must(world.program.lives, "both ended")
    world.looks.append(lambda: "" if second.exit_status == 0 else f"the second start ended with {second.exit_status}")


def _long_sockets(world: World) -> None:
    folder = world.home / ("t" * _LONG_NAME)
    folder.mkdir()
    world.variables["TMPDIR"] = str(folder)
    world.make()
    _second_hands_over(world)


def _two_at_once(world: World) -> None:
    both = (world.started(), world.started())
    world.until(lambda: not all(each.lives for each in both), 40)
    world.sit_at(next(each for each in both if each.lives))
    gone = next(each for each in both if not each.lives)
    must(gone.exit_status == 0, f"the one that handed over ended with {gone.exit_status}")
    world.creator.make()


def _while_still(world: World) -> None:
    world.make()
    second = world.started()
    world.program.freeze(2)
    second.wait_dead()
    must(second.exit_status == 0, f"the second start ended with {second.exit_status}")


def _dropped(world: World) -> None:
    """One is taken, the person is told, and a job can be made of it."""
    world.start()
    world.until(lambda: world.program.do("can_press", "makeButton"))
    began = time.monotonic()
    world.program.do("drop", *_copies(world))
    world.program.do("sees", "makeButton")
    took = time.monotonic() - began
    must(took < _AT_ONCE, f"the window stood still for {took:.1f} s")
    world.until(lambda: world.program.do("sees", "bannerText"))
    world.until(lambda: world.program.do("can_press", "makeButton"))
    world.creator.make()


def _copies(world: World) -> list[Path]:
    folder = world.home / "many"
    folder.mkdir()
    # A clip that is dropped opens the form that has a place for it.
    file = world.material.sound if world.fault.recipe.kind == "digital_human" else world.material.clip
    copies = [folder / f"{number}{file.suffix}" for number in range(_CROWD)]
    for copy in copies:
        os.link(file, copy)
    return copies


def _few_files(world: World) -> None:
    world.variables["FAULTS_OPEN_FILES"] = str(_FEW_FILES)
    world.make()


def _clock(world: World, *, call: Call, seconds: float) -> None:
    meet(world, call, delay=0.5)
    world.program.do("set_clock", seconds)


def _clock_and_killed(world: World, *, create: Call, seconds: float) -> None:
    """The next start tells the right time again."""
    world.start()
    world.program.do("set_clock", seconds)
    world.cloud.fault(create.path + "*", method=create.method, delay=0.3)
    world.creator.make()
    world.until(lambda: world.met(create.path, method=create.method))
    world.program.freeze(0.6)
    world.kill()
    world.calm()
