"""The program's queue on a sandbox whose tasks never end: calls a minute while jobs are followed."""

from __future__ import annotations

import asyncio
import json
import random
import sys
import tempfile
from pathlib import Path
from typing import Any

from chanjing_studio.domain.provider import Provider
from chanjing_studio.providers.chanjing.tasks.lip_sync.spec import LipSyncSpec
from chanjing_studio.services.background import Background
from chanjing_studio.services.jobs import JobQueue
from chanjing_studio.storage.ledger.ledger import Ledger
from chanjing_studio.storage.places import Places
from tests.bench.accounts import signed_in
from tests.bench.ledgers import make_folder, running
from tests.bench.sandboxes import waiting_tasks
from tests.cloud import DETAIL, LIST, Cloud, running_cloud

_PACE = 0.01
_BEGINNING = 3.0  # until every job has been met by the rounds


async def _follow(provider: Provider, account_id: str, remote_ids: list[str], seconds: float) -> None:
    background = Background()
    with tempfile.TemporaryDirectory() as folder:
        places = Places.below(make_folder(Path(folder), running(remote_ids, account_id)))
        ledger = await background.in_order(Ledger.open, places.ledger, {LipSyncSpec.kind: LipSyncSpec})
        queue = JobQueue(ledger, background, clouds={provider.name: provider}, on_change=lambda _job: None)
        account = provider.resume()
        assert account is not None
        queue.account_changed(account)
        await queue.start()
        await asyncio.sleep(_BEGINNING + seconds)
        await queue.stop()
        await background.in_order(ledger.close)
        background.close()


def _calls_a_minute(cloud: Cloud, before: int) -> float:
    """Of whole rounds, from the beginning of the first to that of the last: where the clock is stopped is chance."""
    calls = [call for call in cloud.calls() if call["path"] in (LIST, DETAIL)][before:]
    calls = [call for call in calls if call["time"] >= calls[0]["time"] + _BEGINNING]
    rounds = [place for place, call in enumerate(calls) if _begins_round(call)]
    first, last = rounds[0], rounds[-1]
    return 60 * (last - first) / (calls[last]["time"] - calls[first]["time"])


def _begins_round(call: dict[str, Any]) -> bool:
    return call["path"] == LIST and call["body"]["page"] == 1


def main() -> None:
    """COUNT SECONDS."""
    count, seconds = int(sys.argv[1]), float(sys.argv[2])
    random.seed(1)  # the same jitter for any number of jobs
    with running_cloud(pace=str(_PACE)) as cloud, tempfile.TemporaryDirectory() as folder:
        remote_ids, account_id = waiting_tasks(cloud, count, pace=_PACE, folder=Path(folder))
        provider, _ = signed_in(cloud.address)
        before = len(cloud.calls(LIST)) + len(cloud.calls(DETAIL))
        asyncio.run(_follow(provider, account_id, remote_ids, seconds))
        print(json.dumps(_calls_a_minute(cloud, before)))


if __name__ == "__main__":
    main()
