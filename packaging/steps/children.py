"""Starting other programs, so that paths in any language survive and noise appears only when it helps."""

import os
import subprocess
import sys
from collections.abc import Mapping, Sequence
from pathlib import Path

from steps.project import PYTHON, ROOT, SetbackError


def environment(base: Mapping[str, str]) -> dict[str, str]:
    """`base` for a child: file names and output are UTF-8, even where the locale is the C locale."""
    plain_c = base.get("LC_ALL") in {"C", "POSIX"}
    return {**base, "PYTHONUTF8": "1", **({"LC_ALL": "C.UTF-8"} if plain_c else {})}


def quietly(command: Sequence[str | Path], complaint: str, *, folder: Path = ROOT) -> None:
    """Runs to the end without a word; when it fails, SetbackError with its output and then the complaint."""
    # Open files that were made inheritable go along: the turn of a set-up is one.
    done = subprocess.run(
        command,
        cwd=folder,
        env=environment(os.environ),
        close_fds=False,
        stdin=subprocess.DEVNULL,
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
        encoding="utf-8",
        errors="replace",
        check=False,
    )
    if done.returncode:
        raise SetbackError(f"{done.stdout.strip()}\n\n{complaint}")


def python(*arguments: str | Path, **variables: str) -> int:
    """Runs the project's Python in the project's folder, its output shown; gives its exit code."""
    child = environment(os.environ) | variables
    return subprocess.run([PYTHON, *arguments], cwd=ROOT, env=child, check=False).returncode


def become_python(*arguments: str) -> int:
    """Goes on as the project's Python in the caller's folder; comes back, with its exit code, on Windows only."""
    command = [str(PYTHON), *arguments]
    if sys.platform != "win32":
        sys.stdout.flush()
        os.execve(PYTHON, command, environment(os.environ))  # noqa: S606 - no shell is wanted
    return subprocess.run(command, env=environment(os.environ), check=False).returncode
