"""Processes that measure one thing each, offscreen and without a keyring."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from pathlib import Path
from typing import Any

_ROOT = Path(__file__).resolve().parents[2]
_SECONDS = 120


def begin(module: str, *arguments: object, **variables: str) -> subprocess.Popen[str]:
    """Start `tests.bench.inside.<module>`."""
    return subprocess.Popen(
        [sys.executable, "-m", f"tests.bench.inside.{module}", *map(str, arguments)],
        stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True, cwd=_ROOT, env=_environment(variables),
    )  # fmt: skip


def found(process: subprocess.Popen[str]) -> Any:
    """What it printed, read as JSON. RuntimeError with its last words when it fell."""
    try:
        said, errors = process.communicate(timeout=_SECONDS)
    except subprocess.TimeoutExpired:
        process.kill()
        raise
    if process.returncode:
        raise RuntimeError(errors.strip() or f"ended with {process.returncode}")
    return json.loads(said.splitlines()[-1])


def measure(module: str, *arguments: object, **variables: str) -> Any:
    """Run one to its end."""
    return found(begin(module, *arguments, **variables))


def _environment(variables: dict[str, str]) -> dict[str, str]:
    return {
        **os.environ,
        "QT_QPA_PLATFORM": "offscreen",
        "QT_LOGGING_RULES": "qt.multimedia.*=false",
        # No secret of the user is read, and none of the bench's is kept.
        "PYTHON_KEYRING_BACKEND": "keyring.backends.fail.Keyring",
        # The first round compiles the modules for the next ones, as a user's first start does.
        "PYTHONDONTWRITEBYTECODE": "",
        **variables,
    }
