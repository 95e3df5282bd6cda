"""What is known of new versions outlives the program, and damage to it is no trouble."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest

from chanjing_studio.storage.kept_updates import KeptUpdates, UpdatesFile

KEPT = KeptUpdates(mark="m", serial=7, digest="d", asked=5.0, read=4.0, told="0.2", signed=b"\x00list")


def test_it_comes_back_as_it_was(tmp_path: Path) -> None:
    file = UpdatesFile(tmp_path / "updates.json")
    assert file.load("m") == KeptUpdates(mark="m")
    file.save(KEPT)
    assert file.load("m") == KEPT


def test_what_was_believed_of_other_keys_counts_no_more(tmp_path: Path) -> None:
    file = UpdatesFile(tmp_path / "updates.json")
    file.save(KEPT)
    assert file.load("other") == KeptUpdates(mark="other")


@pytest.mark.parametrize(
    "odd",
    [
        {"serial": True, "digest": 1, "asked": "x", "read": -1, "told": None, "signed": "?"},
        {"serial": -1, "asked": 1e300, "read": [], "signed": 1},
        {"serial": 2**40, "signed": "中"},
    ],
)
def test_what_is_damaged_in_it_is_as_if_it_were_not_there(tmp_path: Path, odd: dict[str, Any]) -> None:
    path = tmp_path / "updates.json"
    path.write_text(json.dumps({"mark": "m", **odd}))
    assert UpdatesFile(path).load("m") == KeptUpdates(mark="m")
