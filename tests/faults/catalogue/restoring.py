"""A lost list of jobs comes back from its backup, with jobs that were made in the meantime."""

from __future__ import annotations

from collections.abc import Iterator
from functools import partial

from tests.faults.fault import Fault
from tests.faults.survey import Call, Survey
from tests.faults.ways import creating, hears, reword
from tests.faults.world import World

_MEANTIME = "Made in the meantime."


def faults(survey: Survey) -> Iterator[Fault]:
    """The job in the backup was done, followed, or not sent yet; another is made before or after it is back."""
    create = creating(survey)
    stages = [("done", partial(_leave_done)), ("followed", partial(_leave_followed, create=create))]
    if survey.recipe.listed:  # without a list nobody could find it
        stages.append(("not sent in the backup, and sent later", partial(_leave_unsent)))
    for stage, leave in stages:
        for when in ("before", "after"):
            yield Fault(
                group="computer",
                name=f"a backup with a job {stage} is restored {when} another job is made",
                recipe=survey.recipe,
                act=partial(_restored, leave=leave, when=when),
                jobs=2,
                seconds=40.0,
            )


def _restored(world: World, *, leave: partial[None], when: str) -> None:
    leave(world)
    for each in world.data.glob("studio.db*"):
        each.unlink()
    world.start()
    hears(world, "bannerText", "holds 1 job")
    if when == "before":
        world.program.do("press", "bannerAction")
        hears(world, "bannerText", "came back")
    reword(world, _MEANTIME)
    world.creator.make()
    world.creator.until(lambda seen: len(seen.rows) >= 1)
    if when == "after":
        hears(world, "bannerText", "holds 1 job")


def _leave_done(world: World) -> None:
    world.make()
    hears(world, "jobState", "Done")
    world.leave()
    world.start()
    _backed_up(world)
    world.leave()


def _leave_followed(world: World, *, create: Call) -> None:
    world.start()
    world.cloud.fault(create.path + "*", method=create.method, fate={"stuck_at": 30})
    world.creator.make()
    world.until(world.cloud.tasks)
    hears(world, "jobState", "Being made")
    world.kill()
    world.start()
    _backed_up(world)
    world.kill()
    world.cloud.change_task(world.cloud.tasks()[0]["id"])


def _leave_unsent(world: World) -> None:
    world.make_and_die(1, "after")
    world.cloud.fault("/*", times=None, cut="before")
    world.start()
    _backed_up(world)
    world.until(lambda: any(world.cloud.orders()))
    world.calm()
    world.until(world.cloud.tasks)
    world.kill()


def _backed_up(world: World) -> None:
    world.until(lambda: list((world.data / "backups").glob("studio-*.db")))
