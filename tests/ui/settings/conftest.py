"""Signing in on the sandbox."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.cloud import Cloud
from tests.conftest import MemoryKeyring, Run
from tests.ui.account.signing import Signing


@pytest.fixture
def signing(run: Run, cloud: Cloud, memory_keyring: MemoryKeyring, tmp_path: Path) -> Iterator[Signing]:
    cloud.lift_limits()
    made = Signing(cloud.address, tmp_path / "sandbox")
    yield made
    run(made.close())
