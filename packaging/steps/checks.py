"""Everything CI runs, in order; all of it, even when an early check fails."""

import time
from dataclasses import dataclass

from steps.children import python
from steps.project import report


@dataclass(frozen=True, slots=True)
class Check:
    """One thing that must hold, and the arguments to Python that show whether it does."""

    name: str
    arguments: tuple[str, ...]


_LAYERS = "from importlinter.cli import lint_imports_command; lint_imports_command()"
_EXACTLY = ("tests/domain", "tests/providers", "tests/storage")
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


def run_checks() -> int:
    """Runs every check and ends with a table; 1 when any of them failed."""
    lines = [_line(check) for check in CHECKS]
    report("\n" + "\n".join(text for _, text in lines))
    return int(not all(good for good, _ in lines))


def _line(check: Check) -> tuple[bool, str]:
    report(f"\n── {check.name}")
    start = time.monotonic()
    # The locked Node.js, not whichever the machine has.
    good = python(*check.arguments, PYRIGHT_PYTHON_GLOBAL_NODE="0", PYRIGHT_PYTHON_IGNORE_WARNINGS="1") == 0
    return good, f"{'good  ' if good else 'FAILED'} {check.name}  {time.monotonic() - start:.0f} s"
