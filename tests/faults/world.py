"""One run: a folder of its own, the sandbox as new, and the program, started as often as the fault wants."""

from __future__ import annotations

import contextlib
import json
import time
from collections.abc import Callable
from pathlib import Path
from typing import TypeVar

from chanjing_studio.storage.places import Places
from tests.cloud import Cloud
from tests.faults.creator import Creator
from tests.faults.fault import Fault
from tests.faults.file_keyring import FileKeyring
from tests.faults.ground import Ground
from tests.faults.program import CannotDo, Died, Program
from tests.faults.relay import Relay

T = TypeVar("T")
_LEAVING = 20.0


class World:
    """What a fault is made of. `creator` is who sits at the window of the program that runs now."""

    def __init__(self, ground: Ground, fault: Fault, home: Path) -> None:
        self.ground, self.fault, self.home = ground, fault, home
        ground.prepare_cloud()
        self.material = ground.copy_for(fault.recipe, home)
        self.data = home / "data"
        self.places = Places.below(self.data)
        self.keyring = FileKeyring(home / "keyring.json")
        self.said = home / "said.txt"
        self.variables = {"CHANJING_OPENAPI_BASE_URL": ground.relay.address}
        self.files: tuple[Path, ...] = ()
        self.starts: list[float] = []
        self.pressed: list[str] = []
        self.clipboards: list[str] = []
        self.command_lines: list[bytes] = []
        self.exit_status: int | None = None
        self.closing = contextlib.ExitStack()
        """What a fault has running beside the program ends with the run."""
        self.looks: list[Callable[[], str]] = []
        """What a fault looks at in the end: each gives what is wrong, or nothing."""
        self._program: Program | None = None
        self._creator: Creator | None = None

    @property
    def cloud(self) -> Cloud:
        """The sandbox that runs now."""
        return self.ground.cloud

    @property
    def relay(self) -> Relay:
        """The wire to it."""
        return self.ground.relay

    @property
    def program(self) -> Program:
        """The program as it was started last."""
        assert self._program is not None, "it was never started"
        return self._program

    @property
    def creator(self) -> Creator:
        """Who sits at its window."""
        assert self._creator is not None, "it was never started"
        return self._creator

    def start(self) -> Creator:
        """Start the program, again if need be."""
        self._leave_creator()
        return self.sit_at(self.started())

    def started(self) -> Program:
        """One more start on the same folder, whether the program runs or not."""
        self.starts.append(time.time())
        program = Program(self.data, self.home / "keyring.json", self.said, self.variables, self.files)
        self.command_lines.append(program.command_line())
        return program

    def sit_at(self, program: Program) -> Creator:
        """This start is the one with a window."""
        self._program = program
        self._creator = Creator(program, known=self.cloud_knows_more)
        return self._creator

    def make(self) -> Creator:
        """Start the program if it does not run, and have the job made."""
        if self._program is None or not self._program.lives:
            self.start()
        self.creator.make()
        return self.creator

    def make_and_die(self, write: int, place: str) -> None:
        """Have the job made, and the program die at this write of its ledger."""
        self.start()
        self.program.do("arm", write, place)
        with contextlib.suppress(Died):
            self.creator.make()
        self.program.wait_dead()

    def kill(self) -> None:
        """The program is gone, as after a crash."""
        self.program.kill()

    def calm(self) -> None:
        """Nothing more goes wrong in the cloud or on the wire."""
        self.cloud.reset(everything=False)
        self.ground.set_up_cloud()
        self.relay.heal()

    def leave(self) -> None:
        """Close the window as a user does, whatever it asks, and wait for the program's end."""
        self.program.do("close_window")
        end = time.monotonic() + _LEAVING
        while self.program.lives and time.monotonic() < end:
            with contextlib.suppress(Died, CannotDo):
                if self.program.do("sees", "questionClose"):
                    self.program.do("press", "questionClose")
            time.sleep(0.02)
        self.program.wait_dead()

    def until(self, met: Callable[[], T], seconds: float = 20) -> T:
        """Wait for something in the cloud or on the disk. TimeoutError when it never comes."""
        end = time.monotonic() + seconds
        while not (found := met()):
            if time.monotonic() > end:
                raise TimeoutError("what the fault waits for never came")
            time.sleep(0.01)
        return found

    def met(self, path: str, *, method: str = "", times: int = 1) -> bool:
        """Whether the cloud has met such a call so often."""
        return len(self.cloud.calls(path, method=method)) >= times

    def cloud_knows_more(self, title: str) -> bool:
        """Whether the cloud has a task that may be the job of this title: one that is not hidden."""
        shown = [task for task in self.cloud.tasks() if not task["fate"].get("hidden")]
        if self.fault.jobs == 1 or not self.fault.recipe.field:
            return bool(shown)
        return any(title in json.dumps(task["order"], ensure_ascii=False) for task in shown)

    def see_through(self) -> None:
        """Do what the window offers until the jobs have ended as they should."""
        if self._program is None or not self._program.lives:
            self.start()
        self.creator.sees_through(self.fault.jobs, ends=self.fault.ends, seconds=self.fault.seconds)

    def close(self) -> None:
        """Copy what can be copied, and close the window."""
        self.clipboards.append(self.program.do("clipboard"))
        self._leave_creator()
        self.exit_status = self.program.close()

    def end(self) -> None:
        """Whatever happened: nothing goes on."""
        if self._program is not None and self._program.lives:
            self._program.kill()
        self.relay.heal()
        self.closing.close()

    def _leave_creator(self) -> None:
        if self._creator is not None:
            self.pressed += self._creator.pressed
            self._creator = None
