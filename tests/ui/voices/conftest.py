"""What the tests of the Voices page stand on."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from chanjing_studio.ui.theme.look import Look
from tests.cloud import Cloud
from tests.conftest import Run
from tests.ui.voices.scene import Scene, close_scene, open_scene
from tests.voices import Desk, desk


@pytest.fixture
def here(cloud: Cloud, tmp_path: Path) -> Iterator[Desk]:
    cloud.lift_limits()
    with desk(cloud, tmp_path) as made:
        yield made


@pytest.fixture
def scene(look: Look, here: Desk, tmp_path: Path, run: Run) -> Iterator[Scene]:
    """All voices are there, and the keyboard is in the list."""
    made = open_scene(look, tmp_path)
    run(made.load(here))
    yield made
    run(close_scene(made))
