"""What people do with a finished job, and what goes wrong with it."""

from __future__ import annotations

from collections.abc import Iterator
from functools import partial
from pathlib import Path
from typing import Any

import requests

from tests.faults.elsewhere import Elsewhere
from tests.faults.fault import Fault
from tests.faults.survey import Survey
from tests.faults.ways import hears, must, save_as, task
from tests.faults.world import World

_RESULTS = "/res/*"
_SECONDS = 10


def faults(survey: Survey) -> Iterator[Fault]:
    """With the link, with a copy on this computer, with the player."""

    def fault(group: Any, name: str, act: Any) -> Fault:
        return Fault(group=group, name=name, recipe=survey.recipe, act=act)

    if not survey.recipe.linked:
        return
    yield fault("cloud", "the link says 403 later, a copy is fresh", _link_dies)
    yield fault("network", "the video is fetched from another host", _saved_from_elsewhere)
    yield fault("people", "the link copied", _link_copied)
    yield fault("people", "the link copied without a cloud", _link_copied_alone)
    yield fault("people", "killed while a copy is saved", partial(_saving, ends="killed"))
    yield fault("people", "quit while a copy is saved", partial(_saving, ends="quit"))
    yield fault("people", "the answer is cut while a copy is saved", partial(_saving, ends="cut"))
    yield fault("people", "a copy is saved where nothing can be", _saved_nowhere)
    yield fault("people", "a copy is saved where there is no room", _saved_on_a_full_disk)
    yield fault("people", "the result is played", _played)
    yield fault("people", "quit while the result is played", _played_and_quit)


def _link_dies(world: World) -> None:
    _make(world)
    old = _copied(world)
    world.cloud.fault(_RESULTS, method="GET", times=None, status=403)
    world.program.do("press", "jobCopyLink")
    hears(world, "jobLinkTried", "does not open")
    world.calm()
    world.cloud.set_options({"address": world.cloud.address})
    world.program.do("press", "jobCopyLink")
    world.until(lambda: world.program.do("clipboard") not in ("", old))
    hears(world, "jobLinkTried", "it opens")
    must(requests.get(world.program.do("clipboard"), timeout=_SECONDS).ok, "the fresh link does not open")


def _saved_from_elsewhere(world: World) -> None:
    """Files may lie at another host: they are fetched there, but nothing is told to it."""
    _make(world)
    film = requests.get(_copied(world), timeout=_SECONDS).content
    head = b"HTTP/1.1 200 OK\r\nContent-Length: %d\r\nConnection: close\r\n\r\n" % len(film)
    elsewhere = Elsewhere.beside(world, head + film)
    moved: dict[str, Any] = {"status": 302, "headers": {"Location": f"{elsewhere.address}/film.mp4"}, "times": None}
    world.cloud.fault("/res/*", method="GET", **moved)
    saved = world.home / "saved.mp4"
    world.program.do("choose_file", "jobSave", saved)
    world.until(saved.exists)
    world.looks.append(lambda: "" if saved.read_bytes() == film else "something else was saved")
    world.looks.append(lambda: "" if elsewhere.visits else "nobody asked the other host")


def _link_copied(world: World) -> None:
    _make(world)
    link = _copied(world)
    must(requests.get(link, timeout=_SECONDS).ok, f"{link} does not open")
    must(world.cloud.tasks()[0]["id"] in link, f"{link} is another one's")


def _link_copied_alone(world: World) -> None:
    """The last known one is handed out."""
    _make(world)
    world.cloud.fault("/*", times=None, cut="before")
    _copied(world)
    world.calm()


def _saving(world: World, *, ends: str) -> None:
    """Whatever ends it, no half of a video stands under its name; asked for again it is whole."""
    _make(world)
    target = world.home / "result.mp4"
    how: dict[str, Any] = {"cut": "answer"} if ends == "cut" else {"delay": 1.0, "cut": "before"}
    number = task(world)  # pictures of avatars have addresses that begin alike
    world.cloud.fault(f"/res/*{number}*", method="GET", **how)
    save_as(world, target)
    world.until(lambda: any(number in call["path"] for call in world.cloud.calls("/res/", method="GET")))
    if ends == "killed":
        world.kill()
    elif ends == "quit":
        world.leave()
    if not world.program.lives:
        must(not target.exists(), "half a video stands under its name")
        world.start()
        world.creator.looks()
    else:
        world.until(lambda: target.exists() or world.program.do("sees", "bannerText"))
    if not target.exists():
        save_as(world, target)
    world.until(target.exists)
    whole = requests.get(_copied(world), timeout=_SECONDS).content
    must(target.read_bytes() == whole, "the copy is not what the cloud has")
    must(ends == "killed" or not list(world.home.glob("*.part")), "half a copy was left")


def _saved_on_a_full_disk(world: World) -> None:
    """The system's own folder has no room for anything."""
    _refused_then_saved(world, Path("/proc/result.mp4"), "not enough space")


def _saved_nowhere(world: World) -> None:
    blocked = world.home / "blocked.mp4"
    blocked.with_name(blocked.name + ".part").mkdir()
    _refused_then_saved(world, blocked, "cannot be written")


def _refused_then_saved(world: World, bad: Path, words: str) -> None:
    _make(world)
    save_as(world, bad)
    hears(world, "bannerText", words)
    target = world.home / "result.mp4"
    save_as(world, target)
    world.until(target.exists)


def _played(world: World) -> None:
    back = _plays(world)
    world.program.do("press", back)


def _played_and_quit(world: World) -> None:
    _plays(world)
    world.leave()


def _plays(world: World) -> str:
    """Hear the result, and see it if it can be seen; gives what leads back from it."""
    _make(world)
    world.program.do("press", "jobPlay")
    world.until(lambda: any(world.program.do("sees", name) for name in ("screenToggle", "speechPlay")))
    if world.program.do("sees", "screenToggle"):
        return "screenClose"
    world.program.do("press", "speechPlay")  # a sound waits for that: its page is opened to be read too
    return "speechBack"


def _make(world: World) -> None:
    world.make()
    hears(world, "jobState", "Done")


def _copied(world: World) -> str:
    world.program.do("press", "jobCopyLink")
    return str(world.until(lambda: world.program.do("clipboard")))
