"""How long the window stands still while much is going on."""

from __future__ import annotations

import tempfile
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from tests.bench.ledgers import make_folder, running
from tests.bench.processes import measure
from tests.bench.sandboxes import moving_tasks
from tests.bench.table import Goal, Row, middle
from tests.cloud import running_cloud

_RUNNING = 50
_PACE = 0.2
_MEBIBYTES, _QUICK_MEBIBYTES = 1024, 256


def rows(*, quick: bool) -> Iterator[Row]:
    """The worst gap and the one that 99 of 100 do not exceed, each the median of some rounds."""
    rounds = [_round(_QUICK_MEBIBYTES if quick else _MEBIBYTES) for _ in range(1 if quick else 3)]
    what = f"a 5 ms timer on the window's thread, Jobs page, 3 uploads and {_RUNNING} running jobs"
    yield _row(f"{what}: worst gap", rounds, "worst", limit=33)
    yield _row(f"{what}: 99 % of gaps stay below", rounds, "usual", limit=16)


def _round(mebibytes: int) -> dict[str, Any]:
    with running_cloud(pace=str(_PACE)) as cloud, tempfile.TemporaryDirectory() as folder:
        remote_ids, account = moving_tasks(cloud, _RUNNING, pace=_PACE, folder=Path(folder))
        data = make_folder(Path(folder, "data"), running(remote_ids, account))
        return measure("smoothness", data, cloud.address, mebibytes, CHANJING_OPENAPI_BASE_URL=cloud.address)


def _row(what: str, rounds: list[dict[str, Any]], name: str, *, limit: float) -> Row:
    busy, peace = (middle(found[when][name] for found in rounds) for when in ("busy", "peace"))
    return Row(what=what, measured=busy, unit="ms", against="nothing going on", reference=peace, goal=Goal(limit))
