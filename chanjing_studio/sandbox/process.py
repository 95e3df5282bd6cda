"""The sandbox as a process of its own, started and stopped from Python."""

import os
import queue
import subprocess
import sys
import tempfile
import threading
from pathlib import Path
from typing import IO

_ROOT = Path(__file__).resolve().parents[2]
_START_SECONDS = 30.0
_STOP_SECONDS = 10.0


class SandboxNotStarted(Exception):
    """The sandbox said no address; the text is what it said instead."""


class SandboxProcess:
    """A running sandbox; it ends with this process even if that is killed."""

    def __init__(self, process: subprocess.Popen[bytes], address: str) -> None:
        self._process = process
        self.address = address

    @classmethod
    def start(cls, state: Path | None = None, pace: str = "real", *, port: int = 0) -> "SandboxProcess":
        """Start a sandbox and wait until it listens; SandboxNotStarted says why it does not.

        `state` is a folder that is kept (None: one that goes away), `pace` is real, fast or a factor,
        `port` 0 takes a free one.
        """
        with tempfile.TemporaryFile() as said:
            process = _spawn(_command(state, pace, port=port), said)
            sandbox = cls(process, _first_line(process))
            if sandbox.address.startswith("http://"):
                return sandbox
            sandbox.kill()
            said.seek(0)
            raise SandboxNotStarted(
                said.read().decode(errors="replace").strip() or "the sandbox did not answer in time"
            )

    @property
    def is_running(self) -> bool:
        """Whether the process is still there."""
        return self._process.poll() is None

    def stop(self) -> None:
        """End it in good order."""
        if self._process.stdin is not None:
            self._process.stdin.close()
        try:
            self._process.wait(_STOP_SECONDS)
        except subprocess.TimeoutExpired:
            self.kill()
        self._close_pipes()

    def kill(self) -> None:
        """End it at once, as a crash would."""
        self._process.kill()
        self._process.wait()
        self._close_pipes()

    def _close_pipes(self) -> None:
        for pipe in (self._process.stdin, self._process.stdout):
            if pipe is not None:
                pipe.close()


def _command(state: Path | None, pace: str, *, port: int) -> list[str]:
    # A bundle has no `python -m`: its own start knows a word for it (packaging/bundle/start.py).
    served_by = ["--run-sandbox"] if getattr(sys, "frozen", False) else ["-m", "chanjing_studio.sandbox"]
    command = [sys.executable, *served_by, "--until-stdin-closes", "--pace", pace, "--port", str(port)]
    return command + (["--state", str(state)] if state else [])


def _spawn(command: list[str], said: IO[bytes]) -> subprocess.Popen[bytes]:
    return subprocess.Popen(
        command,
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        stderr=said,
        env=_environment(),
        creationflags=getattr(subprocess, "CREATE_NO_WINDOW", 0),
    )


def _environment() -> dict[str, str]:
    known = os.environ.get("PYTHONPATH")
    return {**os.environ, "PYTHONPATH": os.pathsep.join([str(_ROOT), *([known] if known else [])])}


def _first_line(process: subprocess.Popen[bytes]) -> str:
    lines: queue.Queue[bytes] = queue.Queue()

    def read() -> None:
        lines.put(process.stdout.readline() if process.stdout else b"")

    threading.Thread(target=read, daemon=True).start()
    try:
        return lines.get(timeout=_START_SECONDS).decode(errors="replace").strip()
    except queue.Empty:
        return ""
