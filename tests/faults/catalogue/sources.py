"""The files that a job is made of change, vanish or become something else on the way to the cloud."""

from __future__ import annotations

import os
import shutil
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import astuple
from functools import partial
from pathlib import Path

from tests.faults.fault import Fault
from tests.faults.relay import Trouble
from tests.faults.survey import Survey
from tests.faults.world import World

_FAILED = ("Failed",)


def faults(survey: Survey) -> Iterator[Fault]:
    """While they go up, and between the press of the button and that; for kinds that send any."""
    if not any(call.method == "PUT" for call in survey.calls):
        return
    for name, change in CHANGES.items():
        for moment, act in (("before it is sent", _before), ("while it is sent", _meanwhile)):
            yield Fault(
                group="computer",
                name=f"the file {name} {moment}",
                recipe=survey.recipe,
                act=partial(act, change=change),
                ends=_FAILED,
                tasks=0,
            )


def _before(world: World, *, change: Callable[[Path], None]) -> None:
    world.make_and_die(1, "after")
    names = _strike(world, change)
    world.start()
    _says_which(world, names)


def _meanwhile(world: World, *, change: Callable[[Path], None]) -> None:
    """The cloud has not said yet that it has all of it."""
    world.start()
    uploads = world.played.uploads
    before = world.relay.met(uploads, "PUT")
    world.relay.order(Trouble(what="hold", path=uploads, method="PUT", times=None, seconds=60))
    world.make()
    world.until(lambda: world.relay.met(uploads, "PUT") > before)
    names = _strike(world, change)
    world.relay.heal()
    _says_which(world, names)


def _says_which(world: World, names: Sequence[str]) -> None:
    world.creator.until(lambda seen: seen.state.startswith(_FAILED))
    problem = world.program.do("hears", "jobProblem")
    world.looks.append(lambda: "" if any(name in problem for name in names) else f"“{problem}” names no file")


def _strike(world: World, change: Callable[[Path], None]) -> list[str]:
    """At the files that were chosen, and at what was made of them where they are not sent as they are; their names."""
    made = [file for file in world.places.made.rglob("*") if file.is_file()]
    files: list[Path] = [*astuple(world.material), *made]
    for file in files:
        change(file)
    return [file.name for file in files]


def _changed(file: Path) -> None:
    with file.open("r+b") as middle:
        middle.seek(file.stat().st_size // 2)
        middle.write(b"otherwise")


def _cut(file: Path) -> None:
    with file.open("r+b") as end:
        end.truncate(file.stat().st_size // 2)


def _emptied(file: Path) -> None:
    with file.open("r+b") as end:
        end.truncate(0)


def _grown(file: Path) -> None:
    with file.open("ab") as end:
        end.write(b"more" * 1000)


def _removed(file: Path) -> None:
    file.unlink()


def _a_pipe(file: Path) -> None:
    file.unlink()
    os.mkfifo(file)


def _a_folder(file: Path) -> None:
    file.unlink()
    file.mkdir()


def _another_file(file: Path) -> None:
    other = file.with_name("other" + file.suffix)
    shutil.copyfile(file, other)
    other.replace(file)


def _unreadable(file: Path) -> None:
    """Root may read any file but a few of the system's own, that are only written to."""
    if os.geteuid() != 0:
        file.chmod(0)
        return
    file.unlink()
    file.symlink_to(next(iter(Path("/sys/bus").glob("*/drivers_probe")), file.with_name("missing")))


CHANGES: Mapping[str, Callable[[Path], None]] = {
    "changes": _changed,
    "is cut": _cut,
    "is emptied": _emptied,
    "grows": _grown,
    "is removed": _removed,
    "becomes a pipe": _a_pipe,
    "becomes a folder": _a_folder,
    "is replaced by another": _another_file,
    "becomes unreadable": _unreadable,
}
