"""One upload by the program's own path: seconds, and memory above idle at its peak."""

from __future__ import annotations

import asyncio
import json
import re
import sys
import time
from pathlib import Path

from chanjing_studio.domain.models import UploadPlan
from chanjing_studio.services.background import Background
from tests.bench.accounts import signed_in


async def _upload(address: str, path: Path) -> dict[str, float]:
    background = Background()
    provider, _ = signed_in(address)
    plan = UploadPlan(role="video", path=path, service="lip_sync_video", cloud_name="clip.mp4")
    idle, begun = _memory_now(), time.perf_counter()
    await background.reporting(lambda checkpoint: provider.upload(plan, checkpoint), lambda _done, _total: None)
    took = time.perf_counter() - begun
    background.close()
    return {"seconds": took, "mebibytes": _memory("VmHWM") - idle}


def _memory_now() -> float:
    """MiB; its peak is counted from here."""
    Path("/proc/self/clear_refs").write_text("5", "ascii")
    return _memory("VmRSS")


def _memory(name: str) -> float:
    """MiB."""
    found = re.search(rf"^{name}:\s+(\d+) kB", Path("/proc/self/status").read_text("ascii"), re.MULTILINE)
    return int(found[1]) / 1024 if found else float("nan")


if __name__ == "__main__":
    print(json.dumps(asyncio.run(_upload(sys.argv[1], Path(sys.argv[2])))))
