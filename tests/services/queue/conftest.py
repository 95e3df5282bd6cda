"""A stage for each test."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.services.queue.stage import Stage


@pytest.fixture
def stage(tmp_path: Path) -> Stage:
    return Stage(tmp_path)


@pytest.fixture
def clip(tmp_path: Path) -> Path:
    path = tmp_path / "店长 clip.mp4"
    path.write_bytes(b"picture" * 1000)
    return path
