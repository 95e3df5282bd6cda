"""No room on the disk, and folders that cannot be written."""

from __future__ import annotations

import json
import time
from collections.abc import Iterator
from functools import partial

from tests.faults.fault import Fault
from tests.faults.mounts import can_mount, can_protect, make_room, protect, put_on_small_disk, release, use_up
from tests.faults.program import Died
from tests.faults.survey import Survey
from tests.faults.ways import hears, must, reword
from tests.faults.world import World

_WORDS = "Written while there was no room."
_STAYS_FULL = 0.5
_MOMENTS = (0.1, 0.4, 0.8)
_A_LITTLE = 16 * 1024


def faults(survey: Survey) -> Iterator[Fault]:
    """At each write of the ledger, of the settings and drafts, and from the start on."""

    def fault(name: str, act: partial[None]) -> Fault:
        return Fault(group="computer", name=name, recipe=survey.recipe, act=act)

    for write in range(1, survey.writes + 1):
        yield fault(f"nothing can be written from write {write} on", partial(_full_at_write, write=write))
    yield fault("nothing can be written while settings change", partial(_full_while_settings_change))
    yield fault("nothing can be written while the program is closed", partial(_full_at_the_end))
    if survey.recipe.field:
        yield fault("nothing can be written while a draft is typed", partial(_full_while_typing))
    yield fault("nothing can be written at the start", partial(_full_from_the_start))
    if can_mount():
        yield fault("the disk is full at the start", partial(_small_disk_at_the_start, left=0))
        yield fault("the disk is nearly full at the start", partial(_small_disk_at_the_start, left=_A_LITTLE))
        for moment in _MOMENTS:
            yield fault(f"the disk fills after {moment} s", partial(_disk_fills, moment=moment * survey.seconds))
    if can_protect():
        yield fault("the data folder cannot be written at the start", partial(_data_protected))
        for folder in ("logs", "cache"):
            yield fault(f"the {folder} folder cannot be written", partial(_protected, folder=folder))


def _full_at_write(world: World, *, write: int) -> None:
    world.start()
    world.program.do("arm", write, "before", "fill")
    world.make()
    world.until(lambda: _tells_of_the_disk(world))
    time.sleep(_STAYS_FULL)
    world.program.do("room")


def _tells_of_the_disk(world: World) -> bool:
    told = [world.program.do("hears", name) for name in ("jobState", "bannerText")]
    return "disk" in told[0].lower() or "cannot be read or written" in told[1] or "is full" in told[1]


def _full_while_settings_change(world: World) -> None:
    """In force at once, and said; what is chosen once there is room is kept."""
    world.start()
    world.until(lambda: world.program.do("can_press", "makeButton"))
    world.program.do("press", "navSettings")
    world.program.do("fill")
    world.program.do("press", "settingsThemeDark")
    hears(world, "bannerText", "could not be kept")
    world.program.do("room")
    world.program.do("choose", "settingsLanguage", 2)
    world.program.do("press", "settingsThemeLight")
    world.until(lambda: json.loads((world.data / "settings.json").read_bytes())["theme"] == "light")


def _full_at_the_end(world: World) -> None:
    world.make()
    hears(world, "jobState", "Done")
    world.program.do("fill")
    world.program.do("press", "navSettings")
    world.program.do("press", "settingsThemeDark")
    status = world.program.close()
    must(status == 0, f"it ended with {status}")


def _full_while_typing(world: World) -> None:
    world.start()
    world.until(lambda: world.program.do("can_press", "makeButton"))
    world.program.do("fill")
    reword(world, _WORDS)
    hears(world, "bannerText", "could not be kept")
    world.program.do("room")
    reword(world, _WORDS + "!")
    draft = world.data / f"draft-{world.fault.recipe.kind}.json"
    world.until(lambda: _WORDS + "!" in draft.read_text())


def _full_from_the_start(world: World) -> None:
    """Not even the lock can be written, nor a word in a terminal that is a file: it ends; later it starts as ever."""
    world.variables["FAULTS_FULL"] = "yes"
    world.start()
    world.program.wait_dead()
    must(world.program.exit_status == 1, "it went on")
    del world.variables["FAULTS_FULL"]


def _small_disk_at_the_start(world: World, *, left: int) -> None:
    world.make_and_die(1, "after")
    put_on_small_disk(world, left=left)
    world.start()
    try:
        world.until(lambda: _tells_of_the_disk(world))
    except Died:  # there was no room for the lock
        world.program.wait_dead()
        must("Nothing can be written in the folder" in world.said.read_text(), "nothing was said")
    make_room(world)


def _disk_fills(world: World, *, moment: float) -> None:
    put_on_small_disk(world, left=1 << 21)
    world.make()
    time.sleep(moment)
    make_room(world)
    use_up(world, left=0)
    time.sleep(1)
    make_room(world)


def _data_protected(world: World) -> None:
    world.make_and_die(1, "after")
    protect(world, world.data)
    world.start()
    world.program.wait_dead()
    must("Nothing can be written in the folder" in world.said.read_text(), "nothing was said")
    release(world.data)


def _protected(world: World, *, folder: str) -> None:
    (world.data / folder).mkdir(exist_ok=True)
    protect(world, world.data / folder)
    world.make_and_die(1, "after")
    world.start()
