"""What became of a run: counted from the sandbox's own records, the ledger, and everything that was written."""

from __future__ import annotations

import contextlib
import sqlite3
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any, Literal

from tests.faults.shown import in_a_form, on_a_page
from tests.faults.world import World

Evil = Literal["", "lost", "twice", "stuck", "ended wrong", "secret", "broken"]
_BAD_WORDS = (b"Traceback (most recent call last)", b" CRITICAL ", b" ERROR ", b"Fatal Python error")


@dataclass(frozen=True, slots=True, kw_only=True)
class Verdict:
    """`evil` is "" when all went well, `why` says what was found, `moving` how soon after each restart it moved."""

    title: str
    group: str
    evil: Evil = ""
    why: str = ""
    pressed: tuple[str, ...] = ()
    moving: tuple[float, ...] = ()
    seconds: float = 0.0


def examined(world: World) -> tuple[Evil, str]:
    """What is wrong with a world whose program was closed; ("", "") when nothing is."""
    for look in (_jobs, _secrets, _words, _by_the_fault):
        for evil, why in look(world):
            return evil, why
    return "", ""


def _jobs(world: World) -> Iterator[tuple[Evil, str]]:
    fault = world.fault
    rows = _rows(world.places.ledger)
    tasks = [task["id"] for task in world.cloud.tasks()]
    owned = [remote for _, remote in rows if remote]
    wanted = fault.jobs if fault.tasks is None else fault.tasks
    if len(rows) != fault.jobs:
        yield "lost", f"{len(rows)} jobs are in the ledger, {fault.jobs} were made"
    if len(tasks) > wanted or len(owned) != len(set(owned)):
        yield "twice", f"the cloud made {len(tasks)} videos for {wanted} jobs; the ledger knows {owned}"
    if len(paid := world.cloud.paid()) > wanted:
        yield "twice", f"the cloud was paid {len(paid)} times for {wanted} jobs"
    given_up = 0 if fault.recipe.listed else sum(state == _STATES["Stopped"] and not remote for state, remote in rows)
    stray = set(tasks) ^ set(owned)
    if len(tasks) < wanted or (fault.tasks is None and (len(stray) > given_up or not set(owned) <= set(tasks))):
        yield "lost", f"the cloud has {tasks}, the ledger knows {owned}"
    wrong = [state for state, _ in rows if state not in {_STATES[end] for end in world.ends}]
    if wrong:
        yield "ended wrong", f"{wrong} instead of {world.ends}"


_STATES = {"Done": "done", "Failed": "failed", "Stopped": "cancelled"}


def began_to_send(ledger: Path) -> list[float]:
    """When the create call of each job began, as the program wrote it down before."""
    return [began for (began,) in _read(ledger, "SELECT started FROM steps WHERE name = 'create' AND started")]


def _rows(ledger: Path) -> list[tuple[str, str]]:
    return _read(ledger, "SELECT state, remote_id FROM jobs")


def _read(ledger: Path, question: str) -> list[Any]:
    with contextlib.closing(sqlite3.connect(f"{ledger.as_uri()}?mode=ro", uri=True)) as reading:
        return reading.execute(question).fetchall()


def _secrets(world: World) -> Iterator[tuple[Evil, str]]:
    needles = [secret.encode() for secret in world.secrets()]
    for place, content in _everything(world):
        found = [needle for needle in needles if needle in content]
        if found:
            yield "secret", f"{place} holds {found[0][:8]!r}…"


def _everything(world: World) -> Iterator[tuple[str, bytes]]:
    """Also what was left beside the data folder; the keyring alone may hold them."""
    for path in world.home.rglob("*"):
        with contextlib.suppress(OSError):
            if path.is_file() and not path.name.startswith("keyring."):
                yield str(path.relative_to(world.home)), path.read_bytes()
    yield "the clipboard", "\n".join(world.clipboards).encode()
    yield "the command line", b"\0".join(world.command_lines)


def _words(world: World) -> Iterator[tuple[Evil, str]]:
    logs = sorted(world.places.logs.glob("*.log*"))
    for path in (world.said, *logs):
        content = path.read_bytes()
        for bad in _BAD_WORDS:
            if bad in content:
                yield "broken", f"{path.name}: {content[content.index(bad) :][:1500].decode(errors='replace')}"
    if world.exit_status:
        yield "broken", f"the program ended with {world.exit_status}"


def _by_the_fault(world: World) -> Iterator[tuple[Evil, str]]:
    world.note()
    if world.ordered and not world.struck:
        yield "broken", "the trouble that was ordered never struck"
    for look in world.looks:
        if why := look():
            yield "broken", why


def movements(world: World) -> tuple[float, ...]:
    """The seconds from each start after the first to the program's next call for a job that it already knew."""
    if "makeButton" in world.pressed:
        return ()
    calls = sorted(call["time"] for call in world.cloud.calls() if _for_a_job(call, world.fault.recipe.kind))
    firsts = ((start, next((call for call in calls if call >= start), None)) for start in world.starts[1:])
    return tuple(call - start for start, call in firsts if call is not None)


def _for_a_job(call: dict[str, Any], kind: str) -> bool:
    return not on_a_page(call["path"], kind) and not in_a_form(call["method"], call["path"])
