"""Every decoder with thousands of answers and files that nobody would think of."""

from __future__ import annotations

import json
import os
import subprocess
import sys
import tempfile
from pathlib import Path

from tests.faults.figures import Figure

_ROOT = Path(__file__).resolve().parents[2]
_SUITES = (
    (
        10_000,
        ("test_creating.py", "test_answers.py", "test_own_voices.py", "test_digital_human.py", "test_own_avatars.py"),
    ),
    (
        10_000,
        (
            "test_transfers.py",
            "test_kept.py",
            "test_kept_avatars.py",
            "test_kept_scenes.py",
            "test_looks.py",
            "test_timing.py",
        ),
    ),
    (2_000, ("test_media.py", "test_pictures.py", "test_faces.py")),
)
"""Cases for each decoder, and the files of tests; a file for each case takes longer than an answer."""
_GOAL = 100_000


def figures() -> list[Figure]:
    """Run them all at once; how many cases there were, and whether each gave a value or a sentence."""
    with tempfile.TemporaryDirectory(prefix="fuzz-") as folder:
        begun = [_begun(cases, files, Path(folder, f"{number}.json")) for number, (cases, files) in enumerate(_SUITES)]
        failed = [process for process in begun if process.wait()]
        counted = [json.loads(counts.read_text()) for counts in Path(folder).glob("*.json")]
    cases, decoders = sum(sum(each.values()) for each in counted), sum(len(each) for each in counted)
    said = f"{cases:,} of {decoders} decoders, " + (f"{len(failed)} suites failed" if failed else "no traceback")
    return [Figure("fuzz cases", said, f"≥ {_GOAL:,}, no traceback", cases >= _GOAL and not failed)]


def _begun(cases: int, files: tuple[str, ...], counts: Path) -> subprocess.Popen[bytes]:
    # Hypothesis warns of large cases, which would hide what failed.
    quiet = ("-q", "-W", "ignore::hypothesis.errors.HypothesisWarning", "--timeout", "3600")
    return subprocess.Popen(
        [sys.executable, "-m", "pytest", *quiet, *(f"tests/fuzz/{name}" for name in files)],
        cwd=_ROOT,
        env={**os.environ, "STUDIO_FUZZ_CASES": str(cases), "STUDIO_FUZZ_COUNT": str(counts)},
        stdout=sys.stderr,
    )
