"""The file with the list of jobs is locked, damaged, gone, or of another version, with a job on its way."""

from __future__ import annotations

import sqlite3
import time
from collections.abc import Callable, Iterator
from contextlib import closing
from dataclasses import dataclass, replace
from functools import partial
from pathlib import Path

from chanjing_studio.storage.ledger.wal import FRAME_HEADER, HEADER, found_beside
from tests.faults.fault import Fault
from tests.faults.survey import Survey
from tests.faults.ways import creating, first_of_its_kind, hears, killed_in
from tests.faults.world import World
from tests.storage.older import FIRST_VERSION

_NONSENSE = b"\xa7nonsense" * 512
_PAGE = 4096
_HELD = 0.7


@dataclass(frozen=True, slots=True)
class Damage:
    """What happens to the file while the program does not run. `keeps`: the job must still be known after it.

    `says` is what the person must read at the next start.
    """

    name: str
    do: Callable[[Path], None]
    keeps: bool = True
    says: str = ""


def faults(survey: Survey) -> Iterator[Fault]:
    """Every damage at several stages of a job; where a kind has several recipes, the others take turns."""
    stages = list(_stages(survey))
    for place, damage in enumerate(DAMAGES):
        for stage, die in stages if first_of_its_kind(survey) else stages[place % len(stages) :][:1]:
            yield Fault(
                group="computer",
                name=f"the list of jobs {damage.name}, {stage}",
                recipe=survey.recipe,
                act=partial(_damaged, die=die, damage=damage),
            )
    for stage, die in stages if first_of_its_kind(survey) else stages[-1:]:
        name = f"the list of jobs is in use for a while, {stage}"
        yield Fault(group="computer", name=name, recipe=survey.recipe, act=partial(_in_use, die=die))
        name = f"a folder stands in the place of the list of jobs, {stage}"
        yield Fault(group="computer", name=name, recipe=survey.recipe, act=partial(_folder_in_its_place, die=die))


def _stages(survey: Survey) -> Iterator[tuple[str, Callable[[World], None]]]:
    for write in sorted({1, survey.writes // 2, survey.writes - 1}):
        yield f"killed after write {write}", partial(World.make_and_die, write=write, place="after")
    yield "killed when the job is made and unanswered", partial(killed_in, call=creating(survey), handled=True)


def _damaged(world: World, *, die: Callable[[World], None], damage: Damage) -> None:
    die(world)
    damage.do(world.places.ledger)
    world.start()
    if damage.says:
        hears(world, "bannerText", damage.says)
    if not damage.keeps:
        _forgotten_perhaps(world)


def _forgotten_perhaps(world: World) -> None:
    """A job that is not known any more is not made any more: what the cloud has of it is all there will be."""
    seen = world.creator.until(lambda seen: bool(seen.rows) or seen.empty)
    if seen.empty:
        time.sleep(1)
        world.fault = replace(world.fault, jobs=0, tasks=len(world.cloud.tasks()))


def _in_use(world: World, *, die: Callable[[World], None]) -> None:
    die(world)
    with closing(sqlite3.connect(world.places.ledger, isolation_level=None)) as other:
        other.execute("BEGIN EXCLUSIVE")
        world.start()
        hears(world, "bannerText", "in use")
        time.sleep(_HELD)


def _folder_in_its_place(world: World, *, die: Callable[[World], None]) -> None:
    die(world)
    ledger = world.places.ledger
    aside = ledger.with_name("elsewhere.db")
    ledger.rename(aside)
    ledger.mkdir()
    world.start()
    hears(world, "bannerText", "A folder stands in the place")
    ledger.rmdir()
    aside.rename(ledger)
    world.program.do("press", "bannerAction")


def _log_of(ledger: Path) -> Path:
    return ledger.with_name(ledger.name + "-wal")


def _header_damaged(ledger: Path) -> None:
    _whole(ledger)
    _overwrite(ledger, 0, _NONSENSE[:100])


def _page_damaged(ledger: Path) -> None:
    _whole(ledger)
    _overwrite(ledger, ledger.stat().st_size // 2 // _PAGE * _PAGE, _NONSENSE[:_PAGE])


def _half_left(ledger: Path) -> None:
    _whole(ledger)
    _cut(ledger, ledger.stat().st_size // 2)


def _log_garbled(ledger: Path) -> None:
    """In a write that counts: behind the last one there may be others from before the log was begun anew."""
    moments = found_beside(ledger).moments
    frame = moments[len(moments) // 2] - 1
    _overwrite(_log_of(ledger), HEADER + frame * (FRAME_HEADER + _PAGE) + FRAME_HEADER, _NONSENSE[:100])


def _log_cut(ledger: Path) -> None:
    log = _log_of(ledger)
    if log.exists():
        _cut(log, log.stat().st_size * 2 // 3)


def _log_gone(ledger: Path) -> None:
    _log_of(ledger).unlink(missing_ok=True)


def _index_is_nonsense(ledger: Path) -> None:
    ledger.with_name(ledger.name + "-shm").write_bytes(_NONSENSE)


def _emptied(ledger: Path) -> None:
    _cut(ledger, 0)


def _gone(ledger: Path) -> None:
    ledger.unlink()


def _gone_with_all(ledger: Path) -> None:
    for each in ledger.parent.glob(ledger.name + "*"):
        each.unlink()


def _older(ledger: Path) -> None:
    """As the first version of the program left it."""
    with closing(sqlite3.connect(ledger, isolation_level=None)) as old:
        old.executescript(FIRST_VERSION)


def _newer(ledger: Path) -> None:
    with closing(sqlite3.connect(ledger, isolation_level=None)) as new:
        new.executescript(
            "CREATE TABLE dreams (job TEXT); ALTER TABLE jobs ADD COLUMN mood TEXT; PRAGMA user_version = 99"
        )


def _whole(ledger: Path) -> None:
    """What stands in the log comes into the file."""
    with closing(sqlite3.connect(ledger, isolation_level=None)) as all_of_it:
        all_of_it.execute("PRAGMA wal_checkpoint(TRUNCATE)")


def _overwrite(path: Path, place: int, content: bytes) -> None:
    with path.open("r+b") as file:
        file.seek(place)
        file.write(content)


def _cut(path: Path, size: int) -> None:
    with path.open("r+b") as file:
        file.truncate(size)


DAMAGES = (
    Damage("has a bad header", _header_damaged, says="was damaged"),
    Damage("has a bad page", _page_damaged, keeps=False),
    Damage("is cut in half", _half_left, keeps=False, says="damaged"),
    Damage("has a garbled log", _log_garbled, keeps=False, says="list of jobs"),
    Damage("has a log that is cut", _log_cut, keeps=False, says="list of jobs"),
    Damage("has lost its log", _log_gone, keeps=False, says="last moments"),
    Damage("has nonsense for an index of its log", _index_is_nonsense),
    Damage("is empty", _emptied, keeps=False, says="gone"),
    Damage("was deleted", _gone, keeps=False, says="gone"),
    Damage("was deleted with all beside it", _gone_with_all, keeps=False),
    Damage("is of an older version", _older),
    Damage("is of a newer version", _newer, says="A newer version"),
)
