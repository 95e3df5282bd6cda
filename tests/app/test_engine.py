"""What is behind the window is loaded without holding the window up."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

OPENS = """
import asyncio, sys, threading
from pathlib import Path

class Watch:
    def find_spec(self, name, *_):
        if threading.current_thread() is threading.main_thread():
            sought.add(name)

from chanjing_studio.app.engine import Engine, News
from chanjing_studio.app.kits import KITS
from chanjing_studio.storage.places import Places
sought = set()
sys.meta_path.insert(0, Watch())

async def live():
    places = Places.below(Path(sys.argv[1]))
    places.make()
    engine = Engine(KITS, places, only_sandbox=False)
    nothing = lambda *_: None
    await engine.open(News(job=nothing, account=nothing, front=nothing, balance=nothing, note=nothing, opened=nothing))
    await engine.begin()
    await engine.close()

asyncio.run(live())
for name in ("sqlite3", "tenacity", "chanjing_studio.services.jobs"):
    print(name, name in sys.modules and name not in sought)
"""


def test_the_queue_and_its_database_are_loaded_by_a_worker(tmp_path: Path) -> None:
    ended = subprocess.run(
        [sys.executable, "-c", OPENS, str(tmp_path)], check=True, capture_output=True, text=True, timeout=60
    )
    assert {line.split()[1] for line in ended.stdout.splitlines()} == {"True"}, ended.stdout
