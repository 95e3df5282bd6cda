"""Everything CI runs, in order; all of it, even when an early check fails."""

import os
import subprocess
import tempfile
import time
from collections.abc import Callable, Generator
from contextlib import contextmanager
from dataclasses import dataclass

from steps.children import environment, python
from steps.project import PYTHON, ROOT, report


@dataclass(frozen=True, slots=True)
class Check:
    """One thing that must hold, and the arguments to Python that show whether it does."""

    name: str
    arguments: tuple[str, ...]


_LAYERS = "from importlinter.cli import lint_imports_command; lint_imports_command()"
_EXACTLY = ("tests/domain", "tests/network", "tests/providers", "tests/storage")
"""The tests that must go through every branch of what `[tool.coverage.run]` names."""
_PYTEST = ("-m", "pytest", "-q", "-n", "auto")

CHECKS = (
    Check("format", ("-m", "ruff", "format", "--check", ".")),
    Check("lint", ("-m", "ruff", "check", ".")),
    Check("types", ("-m", "pyright")),
    Check("layers", ("-c", _LAYERS)),
    Check("tests of domain, storage and clouds", (*_PYTEST, *_EXACTLY, "--cov", "--cov-report=")),
    Check("all other tests", (*_PYTEST, *(f"--ignore={folder}" for folder in _EXACTLY))),
    Check("every branch of domain, spec and wire", ("-m", "coverage", "report", "--fail-under=100")),
)

_ON_ONE_CORE = ("format", "lint", "types", "layers")
_ASIDE = Check("what is installed starts, works and goes", ("packaging/dev.py", "build", "--check"))
"""Made on the other core while those run: it costs no time of its own, and disturbs no test."""


def run_checks() -> int:
    """Runs every check and ends with a table; 1 when any of them failed."""
    with _aside(_ASIDE) as ended:
        lines = [_line(check) for check in CHECKS if check.name in _ON_ONE_CORE]
        lines.append(ended())
    lines += [_line(check) for check in CHECKS if check.name not in _ON_ONE_CORE]
    report("\n" + "\n".join(text for _, text in lines))
    return int(not all(good for good, _ in lines))


@contextmanager
def _aside(check: Check) -> Generator[Callable[[], tuple[bool, str]]]:
    """Runs it beside what is in the block; what is given waits for its end, and shows and tells how it went."""
    start = time.monotonic()
    with tempfile.TemporaryFile() as said:
        command = [PYTHON, *check.arguments]
        child = subprocess.Popen(command, cwd=ROOT, env=environment(os.environ), stdout=said, stderr=said)

        def end() -> tuple[bool, str]:
            good = child.wait() == 0
            said.seek(0)
            report(f"\n── {check.name}\n{said.read().decode(errors='replace')}")
            return good, _told(check, start, good=good)

        try:
            yield end
        finally:
            child.kill()
            child.wait()


def _line(check: Check) -> tuple[bool, str]:
    report(f"\n── {check.name}")
    start = time.monotonic()
    # The locked Node.js, not whichever the machine has.
    good = python(*check.arguments, PYRIGHT_PYTHON_GLOBAL_NODE="0", PYRIGHT_PYTHON_IGNORE_WARNINGS="1") == 0
    return good, _told(check, start, good=good)


def _told(check: Check, start: float, *, good: bool) -> str:
    return f"{'good  ' if good else 'FAILED'} {check.name}  {time.monotonic() - start:.0f} s"
