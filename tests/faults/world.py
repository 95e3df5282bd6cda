"""One run: a folder of its own, the sandbox as new, and the program, started as often as the fault wants."""

from __future__ import annotations

import contextlib
import json
import signal
import time
from collections.abc import Callable
from pathlib import Path
from typing import TypeVar
from urllib.parse import quote

from chanjing_studio.storage.places import Places
from tests.cloud import Cloud
from tests.faults.clouds import ADDRESS, PLAYED, Played
from tests.faults.creator import Creator
from tests.faults.fault import Fault
from tests.faults.file_keyring import FileKeyring
from tests.faults.ground import Ground
from tests.faults.program import CannotDo, Died, Program
from tests.faults.relay import Relay

T = TypeVar("T")
_LEAVING = 20.0
_ENDS, _LAST_WRITE = 40.0, 2.0
_SECRET_HEADERS = ("access_token", "authorization", "proxy-authorization")
_SHORT = 5
"""Characters that may stand anywhere by chance."""


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
        self.variables = {ADDRESS: ground.relay.address}
        self.files: tuple[Path, ...] = ()
        self.starts: list[float] = []
        self.programs: list[Program] = []
        self.clipboards: list[str] = []
        self.command_lines: list[bytes] = []
        self.exit_status: int | None = None
        self.closing = contextlib.ExitStack()
        """What a fault has running beside the program ends with the run."""
        self.looks: list[Callable[[], str]] = []
        """What a fault looks at in the end: each gives what is wrong, or nothing."""
        self.ordered = self.struck = False
        """Whether any trouble was ordered of the cloud or the wire, and whether any of it struck, as noted last."""
        self._secrets: set[str] = set()
        self._program: Program | None = None
        self._creator: Creator | None = None

    @property
    def cloud(self) -> Cloud:
        """The sandbox that runs now."""
        return self.ground.cloud

    @property
    def played(self) -> Played:
        """Which cloud it is that the sandbox plays for the job."""
        return self.fault.recipe.cloud

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

    @property
    def pressed(self) -> list[str]:
        """What somebody had to press for the jobs to go on."""
        return [name for program in self.programs for name in program.helped]

    def start(self) -> Creator:
        """Start the program, again if need be."""
        return self.sit_at(self.started())

    def started(self) -> Program:
        """One more start on the same folder, whether the program runs or not."""
        self.starts.append(time.time())
        program = Program(self.data, self.home / "keyring.json", self.said, self.variables, self.files)
        self.programs.append(program)
        self.command_lines.append(program.command_line())
        return program

    def sit_at(self, program: Program) -> Creator:
        """This start is the one with a window."""
        self._program = program
        self._creator = Creator(program, self.fault.recipe, known=self.cloud_knows_more, gave_up=self._gave_up)
        return self._creator

    def make(self) -> Creator:
        """Start the program if it does not run, and have the job made."""
        if self._program is None or not self._program.lives:
            self.start()
        self.creator.make()
        return self.creator

    def make_and_die(self, write: int, place: str) -> None:
        """Have the job made, and the program die at this write of its ledger.

        Whether a job is still seen being made hangs on how busy the computer is: one with a write less than was
        counted ends, and the program is killed then.
        """
        self.start()
        self.program.do("arm", write, place)
        with contextlib.suppress(Died):
            self.creator.make()
            self.creator.until(lambda seen: bool(seen.ends) and all(seen.ends), seconds=_ENDS)
        if not self.program.dies_within(_LAST_WRITE):
            self.program.kill()
        self._must_have_ended_with(-signal.SIGKILL)

    def kill(self) -> None:
        """The program is gone, as after a crash."""
        self.program.kill()

    def calm(self) -> None:
        """Nothing more goes wrong in the cloud or on the wire."""
        self.note()
        self.cloud.reset(everything=False)
        self.ground.set_up_cloud()
        self.relay.heal()

    def note(self) -> None:
        """Keep what the sandbox forgets with its calls: what must not be found anywhere, and whether trouble struck."""
        orders = [*self.cloud.orders(), *self.relay.orders()]
        self.ordered, self.struck = self.ordered or bool(orders), self.struck or any(orders)
        self._secrets |= {*self.keyring.secrets(), *self.cloud.tokens()}
        for call in self.cloud.calls():
            self._secrets |= {call["headers"].get(name, "") for name in _SECRET_HEADERS}
            if call["method"] == "PUT":
                self._secrets |= {value for name, value in call["query"].items() if "ign" in name}

    def secrets(self) -> set[str]:
        """Everything that must not be found anywhere, also as it stands in an address."""
        self.note()
        keys = {secret for played in PLAYED for each in played.pair for secret in (each.app_id, each.secret_key)}
        return {
            form for secret in keys | self._secrets if len(secret) > _SHORT for form in (secret, quote(secret, safe=""))
        }

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
        self._must_have_ended_with(0)

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

    @property
    def ends(self) -> tuple[str, ...]:
        """How the jobs may end: one that nobody can find again was stopped."""
        return (*self.fault.ends, "Stopped") if self._gave_up() else self.fault.ends

    def _gave_up(self) -> bool:
        return "jobCancel" in self.pressed

    def see_through(self) -> None:
        """Do what the window offers until the jobs have ended as they should."""
        if self._program is None or not self._program.lives:
            self.start()
        self.creator.sees_through(self.fault.jobs, ends=self.ends, seconds=self.fault.seconds)

    def close(self) -> None:
        """Copy what can be copied, and close the window."""
        self._copy("jobCopyDetails")
        self.program.do("press", "navSettings")
        self._copy("settingsDiagnostics")
        self.exit_status = self.program.close()

    def end(self) -> None:
        """Whatever happened: nothing goes on."""
        if self._program is not None and self._program.lives:
            self._program.kill()
        self.relay.heal()
        self.closing.close()

    def _copy(self, name: str) -> None:
        """Look what is on the clipboard before a button is pressed that copies, if it is there, and afterwards."""
        before = self.program.do("clipboard")
        self.clipboards.append(before)
        if self.program.do("can_press", name):
            self.program.do("press", name)
            self.until(lambda: self.program.do("clipboard") not in {"", before})
            self.clipboards.append(self.program.do("clipboard"))

    def _must_have_ended_with(self, status: int) -> None:
        if self.program.exit_status != status:
            raise CannotDo(f"the program ended with {self.program.exit_status} instead of {status}")
