"""The program as the campaign holds it: started, spoken to, stopped, killed."""

from __future__ import annotations

import contextlib
import json
import os
import selectors
import signal
import subprocess
import sys
import time
from collections.abc import Mapping
from pathlib import Path
from typing import Any

_ROOT = Path(__file__).resolve().parents[2]
HELP = frozenset({
    "questionSend", "jobAdopt", "jobSendAgain", "jobGoOn", "jobRetry", "jobLookAgain", "bannerAction", "accountSave",
})  # fmt: skip
"""What is pressed so that a job goes on that would not by itself."""


class Died(Exception):
    """The program ended while it was spoken to."""


class CannotDo(Exception):
    """The person at the window could not do what was asked; the text says what was on the screen."""


class Program:
    """One start of the program. What it writes to its terminal goes to `said`."""

    def __init__(
        self, folder: Path, keyring: Path, said: Path, variables: Mapping[str, str], files: tuple[Path, ...] = ()
    ) -> None:
        self.helped: list[str] = []
        """What of HELP was pressed, whoever wanted it so."""
        orders, self._orders = os.pipe()
        self._answers, answers = os.pipe()
        self.began = time.monotonic()
        with said.open("ab") as words:
            self._process = subprocess.Popen(
                [sys.executable, "-m", "tests.faults.subject", folder, keyring, str(orders), str(answers), *files],
                stdin=subprocess.DEVNULL,
                stdout=words,
                stderr=words,
                cwd=_ROOT,
                env={**os.environ, "PYTHONDONTWRITEBYTECODE": "", **variables},
                pass_fds=(orders, answers),
            )
        os.close(orders)
        os.close(answers)
        self._rest = b""
        self._ended = False

    @property
    def pid(self) -> int:
        """Its number among the processes."""
        return self._process.pid

    @property
    def lives(self) -> bool:
        """Whether it has not ended."""
        return self._process.poll() is None

    @property
    def exit_status(self) -> int | None:
        """None while it lives."""
        return self._process.poll()

    def do(self, verb: str, *arguments: Any, seconds: float = 40) -> Any:
        """Have the person do something and give what comes of it. Raises Died, CannotDo, TimeoutError."""
        if self._ended:  # the number of its pipe may be another's by now
            raise Died
        line = json.dumps([verb, *(str(each) if isinstance(each, Path) else each for each in arguments)])
        try:
            os.write(self._orders, line.encode() + b"\n")
        except BrokenPipeError:
            raise Died from None
        answer = json.loads(self._line(seconds))
        if "cannot" in answer:
            raise CannotDo(answer["cannot"])
        if verb in {"press", "presses"} and (pressed := _plain(arguments[0])) in HELP:
            self.helped.append(pressed)
        return answer["answer"]

    def command_line(self) -> bytes:
        """What everybody on this computer can see of it: its arguments."""
        with contextlib.suppress(OSError):
            return Path(f"/proc/{self.pid}/cmdline").read_bytes()
        return b""

    def freeze(self, seconds: float) -> None:
        """Let it stand still, as a computer that sleeps does."""
        self._process.send_signal(signal.SIGSTOP)
        time.sleep(seconds)
        self._process.send_signal(signal.SIGCONT)

    def kill(self) -> None:
        """End it at once, as a crash does."""
        self._process.kill()
        self._over()

    def dies_within(self, seconds: float) -> bool:
        """Whether it ends by itself so soon, or has."""
        try:
            self.wait_dead(seconds)
        except TimeoutError:
            return False
        return True

    def wait_dead(self, seconds: float = 40) -> None:
        """Wait until it has ended by itself. TimeoutError when it does not."""
        try:
            self._process.wait(seconds)
        except subprocess.TimeoutExpired:
            raise TimeoutError("the program did not end") from None
        self._over()

    def close(self, seconds: float = 30) -> int:
        """Close the window as a user does, and wait for the end; gives the exit status."""
        with contextlib.suppress(Died):
            self.do("close_window")
        self.wait_dead(seconds)
        return self._process.returncode

    def _line(self, seconds: float) -> bytes:
        end = time.monotonic() + seconds
        with selectors.DefaultSelector() as waiting:
            waiting.register(self._answers, selectors.EVENT_READ)
            while b"\n" not in self._rest:
                if not waiting.select(max(0.0, end - time.monotonic())):
                    raise TimeoutError("the program does not answer")
                block = os.read(self._answers, 1 << 20)
                if not block:
                    raise Died
                self._rest += block
        line, _, self._rest = self._rest.partition(b"\n")
        return line

    def _over(self) -> None:
        self._process.wait()
        if self._ended:
            return
        self._ended = True
        for pipe in (self._orders, self._answers):
            with contextlib.suppress(OSError):
                os.close(pipe)


def _plain(name: str) -> str:
    """A control's name without that of its cloud."""
    return name.partition("-")[0]
