"""One large file to a sink on this computer, by the program and by curl."""

from __future__ import annotations

import os
import subprocess
import tempfile
from collections.abc import Generator, Iterator
from contextlib import contextmanager
from pathlib import Path

from tests.bench.processes import begin, measure
from tests.bench.table import Goal, Row, middle

_SIZE = 1024
_QUICK_SIZE = 256


def rows(*, quick: bool) -> Iterator[Row]:
    """Speed and memory."""
    size = _QUICK_SIZE if quick else _SIZE
    with _sink() as port, tempfile.TemporaryDirectory() as folder:
        clip = _cached_file(Path(folder, "clip.mp4"), size)
        ours, peaks, curls = _rounds(port, clip, 3 if quick else 7)
    yield Row(
        what=f"upload of {size} MiB to a loopback sink",
        measured=size / middle(ours), unit="MiB/s",
        against="curl -T", reference=size / middle(curls),
        goal=Goal(1.2, times=True, least=True),
    )  # fmt: skip
    yield Row(
        what="peak memory above idle meanwhile",
        measured=middle(peaks), unit="MiB", against="the file", reference=size, goal=Goal(16),
    )  # fmt: skip


def _rounds(port: int, clip: Path, count: int) -> tuple[list[float], list[float], list[float]]:
    ours: list[float] = []
    peaks: list[float] = []
    curls: list[float] = []
    for _ in range(count):
        found = measure("upload", f"http://127.0.0.1:{port}", clip)
        ours.append(found["seconds"])
        peaks.append(found["mebibytes"])
        curls.append(_curl(port, clip))
    return ours, peaks, curls


def _curl(port: int, clip: Path) -> float:
    """Seconds by curl's own clock, without the start of its process."""
    command = ["curl", "-sS", "-o", os.devnull, "-w", "%{time_total}", "-H", "Expect:", "-T", str(clip)]
    done = subprocess.run([*command, f"http://127.0.0.1:{port}/sink"], capture_output=True, text=True, check=True)
    return float(done.stdout)


def _cached_file(path: Path, size: int) -> Path:
    """Real blocks, in the page cache."""
    block = os.urandom(1024 * 1024)
    with path.open("wb") as file:
        for _ in range(size):
            file.write(block)
    return path


@contextmanager
def _sink() -> Generator[int]:
    process = begin("sink")
    try:
        assert process.stdout is not None
        yield int(process.stdout.readline())
    finally:
        process.kill()
        process.communicate()
